// @vitest-environment happy-dom
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Container } from '../../../content-scripts/reader/container.ts';
import type { Block } from '../../../content-scripts/reader/model.ts';
import { readRow } from '../../../content-scripts/reader/rows.ts';
import type { Candidate, Detector } from '../../../src/detection/model.ts';

/** Finds every "scm", denied where a cell that says "no" follows. */
const detector = {
  read: (text: string) => ({
    section: 'none',
    candidates: [...text.matchAll(/scm/g)].map(({ index }): Candidate => ({
      start: index,
      end: index + 3,
      entity: 'sternocleidomastoid',
      kind: 'muscle',
      assertion: text.slice(index + 3).startsWith(' | no') ? 'negated' : 'affirmed',
    })),
  }),
} as unknown as Detector;

/** A row whose cells have been read alone. */
function rowOf(...texts: string[]): { row: Container; blocks: Block[] } {
  const element = document.createElement('tr');
  const cells: Container[] = [];
  const row = { element, parts: cells } as unknown as Container;
  const blocks = texts.map((text) => {
    const cell = element.appendChild(document.createElement('td'));
    const parts: Block[] = [];
    const owner = { element: cell, parts } as unknown as Container;
    const block: Block = {
      owner, text, pieces: [], mentions: [], marks: [], readIn: 'none', ...detector.read(text),
    }; // prettier-ignore
    parts.push(block);
    cells.push(owner);
    return block;
  });
  return { row, blocks };
}

const found = ({ text, candidates }: Block) =>
  candidates.map(({ start, end, assertion }) => `${text.slice(start, end)} ${assertion}`);

describe('the cells of a row', () => {
  it('speak of each other', () => {
    const { row, blocks } = rowOf('scm', 'no', 'scm', 'yes');
    readRow(row, 'none', detector);
    expect(blocks.map(found)).toEqual([['scm negated'], [], ['scm affirmed'], []]);
  });

  it('keep their own places', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('scm', 'no', 'a scm b', 'x\nscm', ''), { minLength: 2, maxLength: 8 }),
        (texts) => {
          const { row, blocks } = rowOf(...texts);
          readRow(row, 'none', detector);
          for (const { text, candidates } of blocks) {
            expect(candidates).toHaveLength(text.split('scm').length - 1);
            for (const { start, end } of candidates) expect(text.slice(start, end)).toBe('scm');
          }
        },
      ),
    );
  });

  it('speak of each other no longer when one of them has gone or grown into a text of its own', () => {
    for (const after of ['', 'x'.repeat(500)]) {
      const { row, blocks } = rowOf('scm', 'no');
      readRow(row, 'none', detector);
      const { owner } = blocks[1]!;
      owner.parts = after === '' ? [] : [{ ...blocks[1]!, text: after, ...detector.read(after) }];
      readRow(row, 'none', detector);
      expect(found(blocks[0]!)).toEqual(['scm affirmed']);
    }
  });

  it('are read alone where one of them is a heading, or the row is a page laid out by a table', () => {
    const headed = rowOf('Allergies', 'scm', 'no');
    Object.assign(headed.blocks[0]!, { section: 'allergies', candidates: [] });
    const long = rowOf('scm', 'no', 'x'.repeat(500));
    for (const { row, blocks } of [headed, long]) {
      readRow(row, 'none', detector);
      expect(blocks.flatMap(found)).toEqual(['scm affirmed']);
    }
  });
});
