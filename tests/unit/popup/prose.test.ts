/** The documents on the content, as pages of the reference. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { chaptersOf } from '../../../popup/pieces/prose.ts';

const read = (name: string): string =>
  readFileSync(new URL(`../../../docs/${name}.md`, import.meta.url), 'utf8');

it('leaves out what stands before the first chapter', () => {
  expect(chaptersOf('# Title\n\nFor readers of the file.\n')).toEqual([]);
});

it('reads headings, text, lists and tables, without their marks', () => {
  const text =
    '## A\n\nOne **bold**\nline.\n\n### Part\n\n- first `code`\n  goes on\n- [second](x.md)\n\n| q | A |\n| - | - |\n| dose | 10 U ONA |\n';
  expect(chaptersOf(text)).toEqual([
    {
      title: 'A',
      blocks: [
        { kind: 'text', text: 'One bold line.' },
        { kind: 'heading', text: 'Part' },
        { kind: 'list', items: ['first code goes on', 'second'] },
        { kind: 'table', head: ['q', 'A'], rows: [['dose', '10 U ONA']] },
      ],
    },
  ]);
});

it('shows both values of every disagreement beside what is shown', () => {
  const [disagreements] = chaptersOf(read('content-questions'));
  expect(disagreements!.title).toMatch(/^Disagreements/);
  const tables = disagreements!.blocks.flatMap((block) => (block.kind === 'table' ? [block] : []));
  expect(tables.length).toBeGreaterThan(0);
  for (const { head, rows } of tables) {
    expect(head.at(-1)).toBe('shown');
    for (const row of rows)
      expect(
        row.map((cell) => cell.length > 0),
        row[0],
      ).toEqual(head.map(() => true));
  }
});

it('names the product of every unit it shows, or says that the source names none', () => {
  const [disagreements] = chaptersOf(read('content-questions'));
  const rows = disagreements!.blocks.flatMap((block) => (block.kind === 'table' ? block.rows : []));
  const bare = /\d U(?:\/kg|\b(?!\/))(?! (?:ONA|ABO|INCO|RIMA|PRABO|DAXI|LETI)\b)/;
  expect(
    rows.filter((row) => bare.test(row.join(' | ')) && !row.join().includes('names no product')),
  ).toEqual([]);
  expect(rows.some((row) => /\d U\b/.test(row.join()))).toBe(true);
});

it('has a chapter for what changed', () => {
  expect(chaptersOf(read('content-changes'))[0]!.blocks[0]).toMatchObject({ kind: 'list' });
});
