import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

interface Answer {
  code: number;
  out: { id: string | number; mentions: Record<string, unknown>[] }[];
  err: string;
}

const folder = mkdtempSync(join(tmpdir(), 'detect-'));
afterAll(() => rmSync(folder, { recursive: true }));

function detect(...lines: string[]): Promise<Answer> {
  const file = join(folder, 'notes.jsonl');
  writeFileSync(file, lines.join('\n'));
  return new Promise((done) => {
    execFile(process.execPath, ['--import', 'tsx', 'scripts/detect.ts', file], (error, stdout, stderr) => {
      const out = stdout
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line) as Answer['out'][number]);
      done({ code: Number(error?.code ?? 0), out, err: stderr });
    });
  });
}

const note = (id: string, text: string, phrases?: [number, number][]) =>
  JSON.stringify({ id, text, ...(phrases && { phrases }) });

describe('the detect command', () => {
  let answer: Answer;
  beforeAll(async () => {
    answer = await detect(
      note('plan', 'Botox 20 units to the left masseter. No asthma. On gentamicin.'),
      'no JSON at all',
      note('judged', 'Denies dysphagia and wobbliness.', [
        [7, 16],
        [21, 31],
      ]),
      '',
      JSON.stringify({ id: 'half' }),
      note('beyond', 'short', [[2, 9]]),
      note('last', 'Nothing of note.'),
    );
  });

  test('answers each good line with its mentions, in the types of the corpus', () => {
    expect(answer.out.map(({ id }) => id)).toEqual(['plan', 'judged', 'last']);
    const [plan] = answer.out;
    expect(
      plan!.mentions.map(({ type, concept, assertion, side }) => [type, concept, assertion, side]),
    ).toEqual([
      ['PRODUCT', 'onabotulinumtoxina', 'affirmed', undefined],
      ['MUSCLE', 'masseter', 'affirmed', 'left'],
      ['RISK', 'asthma', 'negated', undefined],
      ['DRUG', 'gentamicin', 'affirmed', undefined],
    ]);
    expect(plan!.mentions[1]).toMatchObject({ start: 27, end: 35 });
  });

  test('judges exactly the phrases of a line, known or not', () => {
    expect(answer.out[1]!.mentions).toEqual([
      { start: 7, end: 16, type: 'RISK', concept: 'dysphagia', assertion: 'negated' },
      { start: 21, end: 31, type: null, concept: null, assertion: 'negated' },
    ]);
  });

  test('names each bad line and what is wrong with it, and says so in the exit code', () => {
    expect(answer.code).toBe(1);
    expect(answer.err).toMatch(/line 2: this is not JSON/);
    expect(answer.err).toMatch(/line 5: text:/);
    expect(answer.err).toMatch(/line 6: phrases: \[2, 9\] is no stretch of the text/);
  });
});
