/** mark.js on a document: what finding and marking the terms costs on the page path. */
import { Window } from 'happy-dom';

/** @returns a run over a fresh document with this text in paragraphs */
export async function markJs(terms: readonly string[], text: string): Promise<() => Promise<number>> {
  const window = new Window();
  Object.assign(globalThis, {
    window,
    document: window.document,
    NodeFilter: window.NodeFilter,
    NodeList: window.NodeList,
  });
  const { default: Mark } = await import('mark.js');
  return async () => {
    const { body } = window.document;
    body.innerHTML = text
      .split('\n\n')
      .map((paragraph) => `<p>${paragraph.replace(/&/g, '&amp;').replace(/</g, '&lt;')}</p>`)
      .join('');
    const mark = new Mark(body as unknown as HTMLElement);
    let marked = 0;
    // Its recursion does not bear thousands of words at once.
    for (let from = 0; from < terms.length; from += AT_ONCE)
      marked += await new Promise<number>((done) => {
        mark.mark(terms.slice(from, from + AT_ONCE), {
          accuracy: { value: 'exactly', limiters: ['.', ',', ';', ':', '(', ')', '/'] },
          separateWordSearch: false,
          diacritics: false,
          done,
        });
      });
    return marked;
  };
}

const AT_ONCE = 500;
