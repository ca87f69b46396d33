/** The words of the interface, in the browser's language (`public/_locales`). Clinical content stays in English. */
import type english from '../../public/_locales/en/messages.json';

export type MessageKey = keyof typeof english;

interface Messages {
  getMessage(key: string, substitutions?: string[]): string;
  getUILanguage(): string;
}

/** Outside an extension (a test, a plain preview) there are no messages: the key itself is shown. */
const messages = (): Messages | undefined => {
  const scope = globalThis as { browser?: { i18n?: Messages }; chrome?: { i18n?: Messages } };
  // In this order: in Chromium, `browser` may be a frame of the page.
  return scope.chrome?.i18n ?? scope.browser?.i18n;
};

/** Words in another language than the browser's, where the reader wants it. */
let wanted: Readonly<Record<string, string>> | null = null;
let wantedLanguage: string | null = null;

/** From now on says these words (by key) before the browser's; `null`: the browser's alone. */
export function speak(words: Readonly<Record<string, string>> | null, language: string | null = null): void {
  wanted = words;
  wantedLanguage = language;
}

/** The message of `key`, its `$1`, `$2` … replaced in order. */
export function t(key: MessageKey, ...substitutions: (string | number)[]): string {
  if (wanted && Object.hasOwn(wanted, key))
    return wanted[key]!.replaceAll(/\$([1-9])/g, (_, place) =>
      String(substitutions[Number(place) - 1] ?? ''),
    );
  return messages()?.getMessage(key, substitutions.map(String)) || key;
}

type CountedKey = Extract<MessageKey, `${string}_other`> extends `${infer Stem}_other` ? Stem : never;

/** A message that counts: `key_one`, `key_other` by the language's plural rules. `$1` is the count. */
export function tn(key: CountedKey, count: number): string {
  const form = new Intl.PluralRules(uiLanguage()).select(count) === 'one' ? 'one' : 'other';
  return t(`${key}_${form}` as MessageKey, count);
}

/** BCP 47 tag of the interface language. */
export const uiLanguage = (): string => wantedLanguage ?? messages()?.getUILanguage() ?? 'en';
