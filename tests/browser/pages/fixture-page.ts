/** A fixture page seen from outside: what it expects of itself, and what stands in it. */
import type { Frame, Page } from 'puppeteer-core';

/** One state of a page. Words are compared without regard to their order. */
export interface Expectation {
  /** A function of the page, run before. */
  after?: string;
  /** The words that are marked, in all frames, white space folded. */
  marked: string[];
  /** How many marks stand in form fields, where the browser can paint there. */
  fields?: number;
  /** The entities that the background has heard of. */
  listed?: string[];
  /** What the popup says that could not be read. */
  unread?: string[];
}

export interface Seen {
  marked: string[];
  fields: number;
}

export const expectationsOf = (page: Page): Promise<Expectation[]> =>
  page.evaluate(() => JSON.parse(document.getElementById('expect')?.textContent ?? '[]'));

/** The marks of all frames, in alphabetical order. Read as the page itself could read them. */
export async function marksOf(page: Page): Promise<Seen> {
  const all = await Promise.all(
    page.frames().map((frame) => marksIn(frame).catch(() => ({ marked: [], fields: 0 }))),
  );
  return {
    marked: all.flatMap(({ marked }) => marked).sort(),
    fields: all.reduce((sum, { fields }) => sum + fields, 0),
  };
}

/** Runs one of the page's own steps. */
export async function step(page: Page, name: string): Promise<void> {
  await page.evaluate((own) => (globalThis as unknown as Fixture).fixture.step(own), name);
}

/** What anyone but the page has changed in it; the extension's own host is left out. */
export const changesOf = (page: Page): Promise<string[]> =>
  page.evaluate(() => (globalThis as unknown as Fixture).fixture.changes);

interface Fixture {
  fixture: { changes: string[]; step(name: string): Promise<void> };
}

function marksIn(frame: Frame): Promise<Seen> {
  return frame.evaluate(() => {
    const ranges = [...CSS.highlights.values()].flatMap((highlight) => [...highlight]);
    const inText = ranges.filter(
      ({ startContainer }) => startContainer instanceof Text && startContainer.isConnected,
    );
    const live = inText.map((range) => {
      const copy = new Range();
      copy.setStart(range.startContainer, range.startOffset);
      copy.setEnd(range.endContainer, range.endOffset);
      return copy;
    });
    // A word over several nodes has a range for each of them: those with nothing between them are one.
    const words: { text: string; last: Range }[] = [];
    for (const range of live.sort(order)) {
      const before = words.at(-1);
      if (before && between(before.last, range) === '') {
        before.text += range.toString();
        before.last = range;
      } else words.push({ text: range.toString(), last: range });
    }
    return {
      marked: words.map(({ text }) =>
        text
          .replace(/[\u00ad\u200b]/g, '')
          .replace(/\s+/g, ' ')
          .trim(),
      ),
      fields: ranges.length - inText.length,
    };

    /** Which of two stands first; what is in a shadow root stands before what its host holds. */
    function order(a: Range, b: Range): number {
      const [at, bt] = [placesOf(a.startContainer), placesOf(b.startContainer)];
      const apart = at.findIndex((node, i) => node !== bt[i]);
      if (apart === -1 || !bt[apart] || (at.length === bt.length && apart === at.length - 1))
        return a.compareBoundaryPoints(Range.START_TO_START, b);
      return at[apart]!.compareDocumentPosition(bt[apart]) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
    }
    /** A node and, before it, the host of each shadow root that it is in, from the document down. */
    function placesOf(node: Node): Node[] {
      const root = node.getRootNode();
      return root instanceof ShadowRoot ? [...placesOf(root.host), node] : [node];
    }
    /** The text between two ranges; a space where they are in different trees, unless one is slotted into the other. */
    function between(a: Range, b: Range): string {
      const inline = (node: Node) => {
        let element = node.parentElement;
        while (element && /^(inline|contents)$/.test(getComputedStyle(element).display))
          element = element.parentElement;
        return element;
      };
      if (a.endContainer.getRootNode() !== b.startContainer.getRootNode()) return ' ';
      if (inline(a.endContainer) !== inline(b.startContainer)) return ' ';
      const gap = new Range();
      gap.setStart(a.endContainer, a.endOffset);
      gap.setEnd(b.startContainer, b.startOffset);
      return gap.toString().replace(/[\u00ad\u200b]/g, '');
    }
  });
}
