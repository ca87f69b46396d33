/** What a page's script tells of a failure: the kind of error and the place in our own code. Never a word of the page. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, it, vi } from 'vitest';
import { reportFailure } from '../../../content-scripts/channel.ts';

const OURS = readdirSync(join(import.meta.dirname, '../../../content-scripts/entry')).map((file) =>
  file.replace(/\.ts$/, '.js'),
);
const { sent, runtime } = vi.hoisted(() => {
  const messages: { message: string }[] = [];
  return {
    sent: messages,
    runtime: { id: 'cautela-id', sendMessage: async (message: never) => void messages.push(message) },
  };
});
vi.mock('../../../src/browser.ts', () => ({ browser: { runtime } }));

beforeEach(() => void sent.splice(0));

/** What is told of an error with this stack. */
function toldOf(stack: string): string {
  const error = new TypeError('Ada Example, born 1950');
  error.stack = stack;
  reportFailure('reader', error);
  return sent[0]!.message;
}

it.each(OURS)('names the place in %s, in either browser', (file) => {
  expect(toldOf(`TypeError: x\n    at a (chrome-extension://abc/content-scripts/${file}:1:23)`)).toBe(
    `TypeError ${file}:1:23`,
  );
  sent.splice(0);
  expect(toldOf(`a@moz-extension://0b-1c/content-scripts/${file}:4:5\n`)).toBe(`TypeError ${file}:4:5`);
});

it.each([
  'TypeError: x\n    at a (https://ehr.example/content-scripts/session.js:1:23)',
  'a@https://ehr.example/ada-example/session.js:1:2',
  '',
])('names no place that is not ours: %s', (stack) => {
  expect(toldOf(stack)).toBe('TypeError');
});
