/** mark.js on a document: what finding and marking the terms costs on the page path. */
import { Window } from 'happy-dom';

/** @returns a run over a fresh document with this text in paragraphs */
export async function markJs(terms: readonly string[], text: string): Promise<() => Promise<number>> {
  const window = new Window();
  Object.assign(globalThis, { window, document: window.document, NodeFilter: window.NodeFilter });
  const { default: Mark } = await import('mark.js');
  return () => {
    const { body } = window.document;
    body.innerHTML = text
      .split('\n\n')
      .map((paragraph) => `<p>${paragraph.replace(/&/g, '&amp;').replace(/</g, '&lt;')}</p>`)
      .join('');
    return new Promise((done) => {
      new Mark(body as unknown as HTMLElement).mark([...terms], {
        accuracy: 'exactly',
        separateWordSearch: false,
        diacritics: false,
        done,
      });
    });
  };
}
