// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { readAnswers } from '../../../content-scripts/reader/answers.ts';
import { answerOf } from '../../../content-scripts/reader/boxes.ts';
import type { Container } from '../../../content-scripts/reader/container.ts';
import type { Block } from '../../../content-scripts/reader/model.ts';
import type { Candidate, Detector } from '../../../src/detection/model.ts';

/** Finds every "scm", denied where a "☑ No" follows, open where nothing does. */
const detector = {
  read: (text: string) => ({
    section: 'none',
    candidates: [...text.matchAll(/scm/g)].map(({ index }): Candidate => ({
      start: index,
      end: index + 3,
      entity: 'sternocleidomastoid',
      kind: 'muscle',
      assertion: text.includes('☑ No', index)
        ? 'negated'
        : text.includes('☑', index)
          ? 'affirmed'
          : 'possible',
    })),
  }),
} as unknown as Detector;

type Texts = (string | Texts)[];

/** A container that holds blocks of these texts, and others that do; all have been read. */
function containerOf(texts: Texts, blocks: Block[]): Container {
  const container = { parts: [] as unknown[] };
  for (const text of texts) {
    const part =
      typeof text === 'string'
        ? ({ text, readIn: 'none', ...detector.read(text), mentions: [], marks: [] } as unknown as Block)
        : containerOf(text, blocks);
    if ('text' in part) blocks.push(part);
    container.parts.push(part);
  }
  return container as unknown as Container;
}

function answered(...texts: Texts): string[] {
  const blocks: Block[] = [];
  readAnswers(containerOf(texts, blocks), detector);
  return blocks.flatMap(({ candidates }) => candidates.map(({ assertion }) => assertion));
}

describe('the answers behind a question', () => {
  it('are read with it, however they are boxed', () => {
    for (const answers of [
      ['☐ Yes ☑ No'],
      ['☐ Yes', '☑ No'],
      [['☐ Yes', '☑ No']],
      [[['☐ Yes'], ['☑ No']]],
      [['☐ Yes'], ['☑ No'], ['☐ Unknown']],
      ['☐ Yes ☑ No If yes, when?'],
      [['☐ Yes', '☑ No', 'If yes, when?']],
    ])
      expect([answers, answered(['An scm?'], ...answers)]).toEqual([answers, ['negated']]);
  });

  it('are those of the question right before them', () => {
    expect(answered('scm', '☐ Yes ☑ No', 'scm', '☑ Yes ☐ No', 'scm')).toEqual([
      'negated',
      'affirmed',
      'possible',
    ]);
  });

  it('are none of a statement, of a text, of what stands before another question or of what boxes lead', () => {
    for (const texts of [
      ['An scm.', '☐ Yes ☑ No'],
      [`scm ${'x'.repeat(400)}`, '☐ Yes ☑ No'],
      ['scm', 'Other?', '☐ Yes ☑ No'],
      ['scm', ['☐ Yes ☑ No', 'Other']],
      ['scm', '☐ Yes ☑ No other'],
      ['☐ Yes ☐ No', 'scm', '☐ Yes ☑ No', 'Other'],
    ])
      expect([texts, answered(...texts)]).toEqual([texts, ['possible']]);
  });

  it('are forgotten when they have gone', () => {
    const blocks: Block[] = [];
    const container = containerOf(['scm', '☐ Yes ☑ No'], blocks);
    readAnswers(container, detector);
    expect(blocks[0]!.candidates[0]!.assertion).toBe('negated');
    container.parts = blocks[0]!;
    readAnswers(container, detector);
    expect(blocks[0]!.candidates[0]!.assertion).toBe('possible');
  });
});

describe('a box without words', () => {
  /** What the boxes of a page answer. */
  function answers(html: string): string[] {
    document.body.innerHTML = html;
    return Array.from(document.querySelectorAll('input, [role="radio"]'), answerOf);
  }
  const BARE = '<input type="radio">';
  const row = (...cells: string[]): string => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;

  it('answers what its name says, where that is yes or no', () => {
    for (const [name, said] of [
      ['Yes', '☐ Yes'],
      ['Ptosis: no', '☐ No'],
      ['Select', ''],
      ['Piano', ''],
    ])
      expect(answers(`<input type="checkbox" aria-label="${name}">`)).toEqual([said]);
  });

  it('answers what the head of its column says', () => {
    const heads = row('', 'Yes', 'No', 'Seen');
    expect(answers(`<table>${heads}${row('Ptosis', BARE, BARE, BARE)}</table>`)).toEqual([
      '☐ Yes',
      '☐ No',
      '',
    ]);
    expect(
      answers(
        `<div role="grid"><div role="row"><b role="columnheader">Absent</b><b role="columnheader">Present</b></div>
          <div role="row"><b role="cell"><i role="radio" aria-checked="false"></i></b><b role="cell"><i role="radio" aria-checked="true"></i></b></div></div>`,
      ),
    ).toEqual(['☐ No', '☑ Yes']);
  });

  it('knows its column beside cells that reach over several', () => {
    const wide = '<tr><td rowspan="2">Eyes</td><td colspan="2">Ptosis</td>';
    const heads = '<thead><tr><th rowspan="2">A</th><th colspan="2">B</th><th colspan="2">Present</th></tr>';
    const more = '<tr><th>C</th><th>D</th><th>Yes</th><th>No</th></tr></thead>';
    const cells = `<td>${BARE}</td><td>${BARE}</td></tr>`;
    const table = `<table>${heads}${more}<tbody>${wide}${cells}<tr><td>x</td><td>y</td>${cells}</tbody></table>`;
    expect(answers(table)).toEqual(['☐ Yes', '☐ No', '☐ Yes', '☐ No']);
  });

  it('knows its column where cells of several rows reach down to it, one beside the other', () => {
    const heads = `<thead>${row('Part', 'Sign', 'Yes', 'No')}</thead>`;
    const first = '<tr><td rowspan="3">Eyes</td><td>Ptosis</td><td></td><td></td></tr>';
    const second = '<tr><td rowspan="2">Tearing</td><td></td><td></td></tr>';
    const table = `<table>${heads}<tbody>${first}${second}${row(BARE, BARE)}</tbody></table>`;
    expect(answers(table)).toEqual(['☐ Yes', '☐ No']);
  });

  it('knows its column in a calendar, where each cell reaches down over rows whose cells do so too', () => {
    const slots = Array.from(
      { length: 60 },
      (_, i) => `<tr>${`<td rowspan="${2 + (i % 3)}">${BARE}</td>`.repeat(5)}</tr>`,
    );
    const said = answers(`<table><thead>${row('No', 'Yes')}</thead><tbody>${slots.join('')}</tbody></table>`);
    expect(said.slice(0, 3)).toEqual(['☐ No', '☐ Yes', '']);
  });

  it('answers nothing in its own head, beside words, or where it does not say how it stands', () => {
    expect(answers(`<table><tr><td>${BARE} Yes</td></tr></table>`)).toEqual(['']);
    expect(answers('<label>Yes <input type="radio" aria-label="Yes"></label>')).toEqual(['']);
    expect(answers('<i role="radio" aria-label="Yes"></i>')).toEqual(['']);
  });
});
