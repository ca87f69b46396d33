/** Every rule on the charts that were written for it: those that fire it, and those that come near and do not. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { DATA_DIR } from '../../../scripts/knowledge-files.ts';
import { facts, judge, judgeAll } from './judge.ts';

interface RuleCase {
  rule: string;
  fires: string[];
  silent: { text: string; because: string }[];
}

const folder = join(DATA_DIR, 'rule-cases');
const cases = readdirSync(folder).flatMap(
  (file) => parse(readFileSync(join(folder, file), 'utf8')) as RuleCase[],
);
const rulesOn = (text: string): string[] => judgeAll(text).map(({ rule }) => rule);

describe.each(cases)('$rule', ({ rule, fires, silent }) => {
  it.each(fires.map((text) => ({ text })))('fires on: $text', ({ text }) => {
    expect(rulesOn(text)).toContain(rule);
  });

  it.each(silent)('is silent because $because', ({ text }) => {
    expect(rulesOn(text)).not.toContain(rule);
  });
});

it('has a case for every rule', () => {
  const tried = new Set(cases.map(({ rule }) => rule));
  expect(facts.rules.map(({ id }) => id).filter((id) => !tried.has(id))).toEqual([]);
});

it('speaks a tier lower where toxin is only thought of', () => {
  const child = '6 year old boy with cerebral palsy.';
  const severityOn = (text: string): string | undefined =>
    judge(text).find(({ rule }) => rule === 'child-systemic')?.severity;
  expect(severityOn(`${child} Plan: Botox 40 U to the right gastrocnemius.`)).toBe('serious');
  expect(severityOn(`${child} He may benefit from Botox.`)).toBe('caution');
  expect(
    judge(`${child} He may benefit from Botox.`).find(({ rule }) => rule === 'child-systemic')?.tentative,
  ).toBe(true);
});
