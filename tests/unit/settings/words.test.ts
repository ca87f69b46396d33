/** Pages that are to speak another language than the browser are told every word that our scripts there say. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { t, tn, speak } from '../../../src/ui/i18n.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const scripts = readdirSync(`${root}content-scripts`, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => readFileSync(`${root}content-scripts/${file}`, 'utf8'));
const keys = [
  ...new Set(scripts.flatMap((text) => [...text.matchAll(/\bt\('(\w+)'/g)].map(([, key]) => key!))),
];
const counted = scripts.flatMap((text) => [...text.matchAll(/\btn\('(\w+)'/g)].map(([, key]) => key!));

beforeAll(() => {
  vi.stubGlobal('chrome', { i18n: { getUILanguage: () => 'en-US', getMessage: () => '' } });
});
afterAll(() => {
  speak(null);
  vi.unstubAllGlobals();
});

it('in Spanish, and nothing where the browser speaks the language', async () => {
  const { wordsFor } = await import('../../../src/background/languages.ts');
  const words = wordsFor('es')!;
  expect(keys.length).toBeGreaterThan(5);
  for (const key of keys) expect(words).toHaveProperty(key);
  for (const key of counted) expect(words).toHaveProperty(`${key}_other`);
  expect(words['severity_avoid']).toBeTruthy();
  expect(wordsFor('en')).toBeUndefined();
  expect(wordsFor('auto')).toBeUndefined();
});

it('with what stands in them put in their place', () => {
  speak({ tip_silence_ask: '¿No marcar más «$1»?', tip_hidden_other: '$1 líneas' }, 'es');
  expect(t('tip_silence_ask', 'A$1')).toBe('¿No marcar más «A$1»?');
  expect(tn('tip_hidden', 3)).toBe('3 líneas');
});
