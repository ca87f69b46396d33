/** The interface's words for pages in another language than the browser's: those alone that marks, tooltip and bar use. */
import { browser } from '../browser.ts';
import type { Settings } from '../settings/index.ts';
import english from '../../public/_locales/en/messages.json?raw';
import spanish from '../../public/_locales/es/messages.json?raw';

/** Text: parsed only for who wants another language. */
const TABLES = { en: english, es: spanish } as const;
type Table = Readonly<Record<string, { message: string }>>;

/** Message keys that pages show. */
const IN_PAGES = /^(?:tip_|bar_|severity_|kind_|assertion_|confirmed_|more_sources$|not_reviewed$|reviewed$)/;

/** `undefined` where the browser speaks the language already. */
export function wordsFor(language: Settings['language']): Record<string, string> | undefined {
  if (language === 'auto' || browser.i18n.getUILanguage().split('-')[0] === language) return undefined;
  return Object.fromEntries(
    Object.entries(JSON.parse(TABLES[language]) as Table).flatMap(([key, { message }]) =>
      IN_PAGES.test(key) ? [[key, message]] : [],
    ),
  );
}
