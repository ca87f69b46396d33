/** What the documents say of how much the reference holds is what it holds, to two in a hundred (and two): it grows. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { loadCompiled } from '../../../scripts/knowledge-files.ts';
import { statsOf } from '../../../scripts/knowledge/stats.ts';

const root = join(import.meta.dirname, '../../..');
const read = (file: string): string => readFileSync(join(root, file), 'utf8').replaceAll(/\s+/g, ' ');
const [facts, lexicon] = await Promise.all([loadCompiled('facts'), loadCompiled('lexicon')]);
const held = new Map(statsOf({ facts, lexicon }).counts);

it.each([
  ['README.md', 'entities', /(\d[\d,]*) entities/],
  ['README.md', 'muscles and glands', /(\d[\d,]*) muscles and glands/],
  ['README.md', 'conditions', /(\d[\d,]*) conditions/],
  ['README.md', 'patient factors', /(\d[\d,]*) patient factors/],
  ['README.md', 'drugs', /(\d[\d,]*) drugs in/],
  ['README.md', 'terms searched for', /some (\d[\d,]*) written forms/],
  ['README.md', 'cautions of entities', /(\d[\d,]*) cautions/],
  ['README.md', 'combination rules', /(\d[\d,]*) combination rules/],
  ['README.md', 'avoid sets', /(\d[\d,]*) "leave these alone" sets/],
  ['README.md', 'dose rows', /(\d[\d,]*) dose rows/],
  ['README.md', 'maxima', /(\d[\d,]*) maxima/],
  ['README.md', 'sources', /(\d[\d,]*) sources/],
  ['docs/safety/limits.md', 'entities', /(\d[\d,]*) entities/],
  ['docs/safety/limits.md', 'terms searched for', /some (\d[\d,]*) written forms/],
])('%s: %s', (file, what, said) => {
  const told = Number(said.exec(read(file))![1]!.replaceAll(',', ''));
  const there = held.get(what)!;
  expect(Math.abs(told - there)).toBeLessThanOrEqual(2 + there / 50);
});
