/** Knowledge files as tired people write them: cut off, put together wrongly, with strange characters. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { check } from '../../../src/knowledge/check.ts';
import { compile } from '../../../src/knowledge/compile.ts';
import { readKnowledge } from '../../../src/knowledge/read.ts';
import { SOUND } from '../knowledge/small-knowledge.ts';
import { numbers } from './mutants.ts';

const FILES = 1_000;
const folder = mkdtempSync(join(tmpdir(), 'cautela-faults-'));
afterAll(() => rmSync(folder, { recursive: true }));

const write = (file: string, text: string): void => writeFileSync(join(folder, file), text);

const STRANGE = [
  ':',
  '- ',
  '  ',
  '\t',
  '"',
  "'",
  '[',
  '{',
  '}',
  '&a',
  '*a',
  '!!js/function',
  '|',
  '\n',
  '\0',
  '\u202e',
  'id:',
  '0x7',
  '~',
  '#',
  '%',
  '<<: *a',
  '---',
  '1e999',
  'null',
];

/** A text with one to four places changed. */
function damaged(text: string, next: () => number): string {
  let result = text;
  for (let changes = 1 + (next() % 4); changes > 0; changes--) {
    const [from, length] = [next() % (result.length + 1), next() % 12];
    const lines = result.split('\n');
    const line = next() % lines.length;
    switch (next() % 5) {
      case 0:
        result = result.slice(0, from) + result.slice(from + length);
        break;
      case 1:
        result = result.slice(0, from) + STRANGE[next() % STRANGE.length]! + result.slice(from);
        break;
      case 2:
        result = lines.toSpliced(line, 1).join('\n');
        break;
      case 3:
        result = lines.toSpliced(next() % lines.length, 0, lines[line]!).join('\n');
        break;
      default:
        result = lines.map((each, at) => (at === line ? ` ${each}` : each)).join('\n');
    }
  }
  return result;
}

it('are refused with file, line and mend, or read and compiled: nothing is thrown', () => {
  for (const [file, text] of Object.entries(SOUND)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    write(file, text);
  }
  const next = numbers(99);
  const counts = { refused: 0, sound: 0 };
  const files = Object.keys(SOUND);
  for (let i = 0; i < FILES; i++) {
    const file = files[next() % files.length]!;
    write(file, damaged(SOUND[file]!, next));
    const knowledge = readKnowledge(folder);
    const problems = check(knowledge, { today: '2026-11-22' });
    const unclear = problems.filter(
      ({ file: where, line, message, mend }) => !files.includes(where) || line < 1 || !message || !mend,
    );
    expect(unclear).toEqual([]);
    if (problems.some(({ warning }) => !warning)) counts.refused++;
    else {
      compile(knowledge.content);
      counts.sound++;
    }
    write(file, SOUND[file]!);
  }
  process.stdout.write(
    `knowledge files damaged: ${FILES}; refused in words ${counts.refused}, sound all the same ${counts.sound}, thrown 0\n`,
  );
  expect(counts.refused).toBeGreaterThan(FILES / 2);
  expect(counts.sound).toBeGreaterThan(FILES / 100);
});
