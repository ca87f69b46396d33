/** Every message has a largest size: nothing in it can be longer than was agreed, and nothing else can be in it. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  FromPage,
  FromPopup,
  MOST_MENTIONS,
  parseMessage,
  toPage,
  ToPopup,
} from '../../../src/messages/index.ts';
import { samples } from './samples.ts';

const sound = samples();
const DIRECTIONS = [
  ['from a page', FromPage, sound.page],
  ['from the popup', FromPopup, sound.popup],
  ['to a page', toPage(), sound.toPage],
  ['to the popup', ToPopup, sound.toPopup],
] as const;

const kindsOf = ({ options }: { options: readonly { entries: { kind: { literal: string } } }[] }): string[] =>
  options.map(({ entries }) => entries.kind.literal);

/** More than any text and any list may be long. */
const LONG_TEXT = 'a'.repeat(2_000);
const MANY = 60_001;

/** The message with one place of it made too large, once for each place that could be. */
function* tooLarge(value: unknown, put: (other: unknown) => unknown): Generator {
  if (typeof value === 'string') yield put(LONG_TEXT);
  if (Array.isArray(value)) {
    expect(value, 'a sample has something in every list').not.toEqual([]);
    yield put(Array.from({ length: MANY }, () => value[0] as unknown));
    for (const [i, item] of value.entries()) yield* tooLarge(item, (other) => put(value.with(i, other)));
  } else if (typeof value === 'object' && value !== null) {
    yield put({ ...value, more: LONG_TEXT });
    for (const [key, inner] of Object.entries(value))
      yield* tooLarge(inner, (other) => put({ ...value, [key]: other }));
  }
}

describe.each(DIRECTIONS)('a message %s', (direction, schema, messages) => {
  it('of each kind is tried here', () => {
    expect([...new Set(messages.map(({ kind }) => kind))].sort()).toEqual([...kindsOf(schema)].sort());
    for (const message of messages) expect(parseMessage(schema, message)).toEqual(message);
  });

  it.each(messages.map((message) => [message.kind, message] as const))(
    '%s is dropped when anything in it is too large',
    (_kind, message) => {
      let places = 0;
      for (const large of tooLarge(message, (other) => other)) {
        places++;
        expect(parseMessage(schema, large), JSON.stringify(large).slice(0, 200)).toBeNull();
      }
      expect(places).toBeGreaterThan(0);
    },
  );

  it('stands in docs/messages.md, with its limit and whose word is taken', () => {
    const text = readFileSync(new URL('../../../docs/messages.md', import.meta.url), 'utf8');
    const [, section = ''] = text.split(new RegExp(`^## .*${direction}.*$`, 'im'));
    const listed = [...section.split('\n## ')[0]!.matchAll(/^\| `([a-z-]+)` +\| .*\S.* \|$/gm)];
    expect(listed.map(([, kind = '']) => kind).toSorted()).toEqual([...kindsOf(schema)].sort());
  });
});

it('makes the largest report of a page no larger than a few megabytes', () => {
  const report = sound.page[0] as Extract<FromPage, { kind: 'page-report' }>;
  const said = Array.from({ length: MOST_MENTIONS }, () => ({
    ...report.mentions.said[0]!,
    entity: 'a'.repeat(120),
  }));
  const largest = { ...report, mentions: { said, list: said.map((_, i) => i) } };
  expect(parseMessage(FromPage, largest)).not.toBeNull();
  expect(JSON.stringify(largest).length).toBeLessThan(8_000_000);
});
