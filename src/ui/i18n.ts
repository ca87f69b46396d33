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
  return scope.browser?.i18n ?? scope.chrome?.i18n;
};

/** The message of `key`, its `$1`, `$2` … replaced in order. */
export function t(key: MessageKey, ...substitutions: (string | number)[]): string {
  return messages()?.getMessage(key, substitutions.map(String)) || key;
}

type CountedKey = Extract<MessageKey, `${string}_other`> extends `${infer Stem}_other` ? Stem : never;

/** A message that counts: `key_one`, `key_other` by the language's plural rules. `$1` is the count. */
export function tn(key: CountedKey, count: number): string {
  const form = new Intl.PluralRules(uiLanguage()).select(count) === 'one' ? 'one' : 'other';
  return t(`${key}_${form}` as MessageKey, count);
}

/** BCP 47 tag of the interface language. */
export const uiLanguage = (): string => messages()?.getUILanguage() ?? 'en';
