// @vitest-environment happy-dom
import * as fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { bannerOf, createIdentity } from '../../../content-scripts/chart/identity.ts';
import { chartText, type ChartText } from '../../../content-scripts/chart/text.ts';
import type { Container } from '../../../content-scripts/reader/container.ts';
import type { Block } from '../../../content-scripts/reader/model.ts';
import { drain } from '../../../src/detection/drain.ts';

/** A block for each element that holds text itself, in the order of the page. */
function blocksOf(html: string): Block[] {
  document.body.innerHTML = html;
  return [...document.body.querySelectorAll('*')].flatMap((element) => {
    const text = [...element.childNodes]
      .flatMap((node) => (node.nodeType === 3 ? [node.textContent!] : []))
      .join('');
    return text.trim() === '' ? [] : [block(text, element)];
  });
}

const block = (text: string, element: Element = document.body): Block => ({
  owner: { element } as Container,
  text,
  pieces: [],
  section: 'none',
  candidates: [],
  mentions: [],
  marks: [],
});

const joined = (blocks: readonly Block[]): ChartText => drain(chartText(blocks));

beforeEach(() => void (document.body.innerHTML = ''));

describe('the text of a chart', () => {
  it('is put together in pauses', () => {
    const joining = chartText(blocksOf('<p>Botox.</p>'.repeat(200)));
    let pauses = 0;
    while (!joining.next().done) pauses++;
    expect(pauses).toBeGreaterThanOrEqual(200 / 50);
  });

  it('gives each block a line', () => {
    expect(joined(blocksOf('<h2>Plan</h2><p>Botox.</p>')).text).toBe('Plan\nBotox.');
  });

  it('parts the cells of a row, the room of empty cells kept', () => {
    const html = `<table><tr><th>Muscle</th><th>Side</th><th>Units</th></tr>
      <tr><td>SCM</td><td></td><td>50</td></tr><tr><td></td><td>Left</td><td>25</td></tr></table>`;
    expect(joined(blocksOf(html)).text).toBe('Muscle | Side | Units\nSCM |  | 50\n | Left | 25');
  });

  it('reads rows that are tables by role alone', () => {
    const html = '<div role="row"><div role="cell">SCM</div><div role="cell">50</div></div>';
    expect(joined(blocksOf(html)).text).toBe('SCM | 50');
  });

  it('leaves a field within a line in its place, and each other on its own line', () => {
    const { owner } = block('');
    const blocks = ['Left masseter', '50', 'units,\nright masseter', '25', 'units'].map((text) => ({
      ...block(text),
      owner,
    }));
    const fields = (inLine: boolean): Block[] =>
      blocks.map((own, i) =>
        i % 2 > 0 ? { ...own, pieces: { field: document.createElement('input'), from: 0, inLine } } : own,
      );
    const { text, places } = joined(fields(true));
    expect(text).toBe('Left masseter 50 units,\nright masseter 25 units');
    const at = text.indexOf('25');
    expect(
      places.wordsAt(at - 3, at + 4).map(({ block: own, start, end }) => own.text.slice(start, end)),
    ).toEqual(['er', '25', 'u']);
    expect(places.textAt(5, at + 2)).toBe('masseter 50 units, right masseter 25');
    expect(joined(fields(false)).text).toBe(blocks.map((own) => own.text).join('\n'));
    const other = fields(true).map((own) => ({ ...own, owner: block('').owner }));
    expect(joined(other).text).toBe(blocks.map((own) => own.text).join('\n'));
  });

  it('takes a page that is laid out by a table for no table', () => {
    const html = `<table><tr><td><p>One.</p><p>Two.</p><p>Three.</p><p>Four.</p></td><td><p>Five.</p></td></tr></table>`;
    expect(joined(blocksOf(html)).text).toBe('One.\nTwo.\nThree.\nFour.\nFive.');
  });

  it('leads every place back to the blocks it came from', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ minLength: 1 }), { minLength: 1, maxLength: 12 }), (texts) => {
        const blocks = texts.map((text) => block(text));
        const { text, places } = joined(blocks);
        const { wordsAt } = places;
        let from = 0;
        for (const own of blocks) {
          const at = text.indexOf(own.text, from);
          expect(wordsAt(at, at + own.text.length)).toEqual([{ block: own, start: 0, end: own.text.length }]);
          from = at + own.text.length;
        }
        const all = wordsAt(0, text.length);
        expect(all.map(({ block: own }) => own)).toEqual(blocks);
      }),
    );
  });

  it('tells the words of a place again from the blocks, cells and all', () => {
    const { text, places } = joined(
      blocksOf('<p>Plan</p><table><tr><td>SCM</td><td></td><td>50</td></tr></table><p>Botox.</p>'),
    );
    for (const [first, last] of [
      ['Plan', 'SCM'],
      ['SCM', '50'],
      ['lan', 'Bot'],
      ['otox', 'otox'],
    ] as const) {
      const [start, end] = [text.indexOf(first), text.indexOf(last) + last.length];
      expect(places.textAt(start, end)).toBe(text.slice(start, end).replaceAll('\n', ' '));
    }
  });

  it('moves mentions with their blocks', () => {
    const blocks = blocksOf('<p>Note.</p><p>COPD here</p>');
    blocks[1]!.mentions = [{ start: 0, end: 4, entity: 'copd', kind: 'factor', assertion: 'affirmed' }];
    const { text, mentions } = joined(blocks);
    expect(mentions.map(({ start, end }) => text.slice(start, end))).toEqual(['COPD']);
  });

  it('knows the section behind a block and not within one', () => {
    const one = block('Allergies:\nnone');
    Object.assign(one, { readIn: 'none', section: 'allergies' });
    const { sectionAfter } = joined([one, block('x')]).places;
    expect(sectionAfter(11, 4)).toBe('allergies');
    expect(sectionAfter(0, 10)).toBeNull();
  });
});

describe('whose chart it is', () => {
  const banner = (name: string, born: string) =>
    blocksOf(`<h1>${name}</h1><p>born ${born}</p><p>Clinic</p><main>COPD</main>`);

  it('is told by the banner with the name beside the date of birth', () => {
    expect([...bannerOf(banner('Doe, Jo', '1960-01-01'))].map(({ text }) => text)).toEqual([
      'Doe, Jo',
      'born 1960-01-01',
      'Clinic',
    ]);
  });

  it('is another when the name in the banner is another, and the same while the note is read anew', () => {
    const identity = createIdentity();
    expect(identity.take(banner('Doe, Jo', '1960-01-01'))).toBe(false);
    expect(identity.take([...banner('Doe, Jo', '1960-01-01'), block('More of the note.')])).toBe(false);
    expect(identity.take(banner('Roe, Al', '1960-01-01'))).toBe(true);
  });

  it('is another with another title, a counter in it aside', () => {
    const identity = createIdentity();
    document.title = 'Doe, Jo';
    identity.take([]);
    document.title = '(3) Doe, Jo';
    expect(identity.take([])).toBe(false);
    document.title = 'Roe, Al';
    expect(identity.take([])).toBe(true);
  });
});
