import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const locales = fileURLToPath(new URL('../../../public/_locales', import.meta.url));
type Messages = Record<string, { message: string }>;
const read = (language: string): Messages =>
  JSON.parse(readFileSync(join(locales, language, 'messages.json'), 'utf8')) as Messages;
const english = read('en');
const placeholders = (text: string): string[] => [...new Set(text.match(/\$\d/g))].sort();

describe.each(readdirSync(locales))('the messages in %s', (language) => {
  const messages = read(language);

  it('are the same as in English, none missing and none left over', () => {
    expect(Object.keys(messages).sort()).toEqual(Object.keys(english).sort());
  });

  it('have names that browsers accept and words that are not empty', () => {
    for (const [key, { message }] of Object.entries(messages)) {
      expect(key).toMatch(/^\w+$/);
      expect(message.trim(), key).not.toBe('');
    }
  });

  it('hold the same placeholders', () => {
    for (const [key, { message }] of Object.entries(messages)) {
      expect(placeholders(message), key).toEqual(placeholders(english[key]!.message));
    }
  });
});
