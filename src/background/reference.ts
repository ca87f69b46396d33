/** Opens the reference in a tab, always the same one. */
import type { Browser } from '../browser.ts';
import type { ToPopup } from '../messages/index.ts';

/** Longer selections are no term; a paragraph would only fill the search box. */
const MOST_WORDS_LENGTH = 120;

export interface Reference {
  open: (route?: string) => Promise<number | undefined>;
  openEntry: (id: string) => Promise<void>;
  /** Searches for words from the page or the address bar. They stay in memory and are handed over once. */
  lookUp: (words: string) => Promise<void>;
  takeWords: () => string | null;
}

export function createReference(browser: Browser): Reference {
  let asked: string | null = null;

  async function open(route = '#/'): Promise<number | undefined> {
    const page = browser.runtime.getURL('popup/index.html');
    const url = `${page}?size=tab${route}`;
    // Not the tab that shows the findings of a page (`openFindings`): its address says which.
    const [existing] = await browser.tabs.query({ url: `${page}?size=tab` });
    if (existing?.id === undefined) return (await browser.tabs.create({ url })).id;
    await browser.tabs.update(existing.id, { url, active: true });
    if (existing.windowId !== undefined) await browser.windows.update(existing.windowId, { focused: true });
    return existing.id;
  }

  return {
    open,
    openEntry: async (id) => void (await open(`#/entry/${id}`)),
    async lookUp(words) {
      asked = words.replaceAll(/\s+/g, ' ').trim().slice(0, MOST_WORDS_LENGTH);
      const tab = await open('#/search');
      if (tab === undefined) return;
      // A page that is still loading asks by itself and nobody hears this.
      await browser.runtime
        .sendMessage({ kind: 'words-asked', tab } satisfies ToPopup)
        .catch(() => undefined);
    },
    takeWords() {
      const words = asked;
      asked = null;
      return words;
    },
  };
}
