// @vitest-environment happy-dom
/** The page of a product: what is looked up in haste stands on top. */
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EntryPage } from '../../../popup/pages/entry.tsx';
import { ReferenceContext } from '../../../popup/pieces/context.tsx';
import { createReference } from '../../../popup/reference/reference.ts';
import { facts } from '../../../src/knowledge/facts-data.ts';
import { Sources } from '../../../src/ui/source-line.tsx';
import { speakEnglish, stopSpeaking } from './fixtures/messages.ts';

const reference = createReference(facts);
const root = document.createElement('div');
beforeAll(speakEnglish);
afterAll(() => {
  render(null, root);
  stopSpeaking();
});

function sectionsOf(id: string): { title: string; text: string }[] {
  void act(() =>
    render(
      <ReferenceContext.Provider value={reference}>
        <Sources.Provider value={facts.sources}>
          <EntryPage id={id} />
        </Sources.Provider>
      </ReferenceContext.Provider>,
      root,
    ),
  );
  return [...root.querySelectorAll('.column-main .section')].map((section) => ({
    title: section.querySelector('h2')!.textContent ?? '',
    text: section.textContent ?? '',
  }));
}

const sold = Object.values(facts.entities).flatMap((entity) =>
  entity.kind === 'product' && entity.code ? [entity] : [],
);

describe.each(sold)('$name', ({ id, code }) => {
  it('gives the boxed warning in its head and the label limits under it, before everything else', () => {
    expect(sectionsOf(id).map(({ title }) => title).slice(0, 2)).toEqual(['Limits', 'Cautions']); // prettier-ignore
    const boxed = root.querySelector('.page-head .boxed')!;
    expect(boxed.textContent).toMatch(/^seriousBOXED: .+read/);
    expect(boxed.querySelector('a')!.getAttribute('href')).toBe('#/warning/distant-spread');
  });

  it('gives under each limit what it rests on, and names its figure and product no more often than its words do', () => {
    sectionsOf(id);
    const limits = facts.maxima.filter(({ product }) => product === code);
    const rows = [...root.querySelectorAll('.column-main li')].filter(({ textContent }) =>
      limits.some(({ text }) => textContent.includes(text)),
    );
    expect(rows).toHaveLength(limits.length);
    for (const row of rows) {
      const { text } = limits.find((limit) => row.textContent.includes(limit.text))!;
      expect(row.querySelector('.line')!.textContent).toBe(text);
      expect(row.querySelector('.basis')!.textContent).toMatch(/clinically reviewed|reviewed on/);
    }
  });

  it('gives every limit once', () => {
    const all = sectionsOf(id).map((section) => section.text).join('\n'); // prettier-ignore
    for (const { product, text } of facts.maxima)
      if (product === code) expect(all.split(text).length - 1, text).toBe(1);
  });
});

it('Dysport: the most in one session is there at once, what holds elsewhere or of a part comes later', () => {
  const [limits] = sectionsOf('abobotulinumtoxina');
  expect(limits!.text).toContain('1500 U ABO');
  expect(limits!.text).not.toContain('Singapore');
  expect(limits!.text).not.toContain('at one site');
});
