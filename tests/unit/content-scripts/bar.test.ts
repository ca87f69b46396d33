// @vitest-environment happy-dom
/** The bar says how many findings it counts, by the name of their tiers: the list beside holds those of the others too. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createBar, type Loud } from '../../../content-scripts/bar/bar.ts';
import type { Host } from '../../../content-scripts/tooltip/host.ts';
import { speakEnglish, stopSpeaking } from '../popup/fixtures/messages.ts';

beforeEach(speakEnglish);
afterEach(stopSpeaking);

it.each<[Loud['count'], Loud['severity'], string]>([
  [1, 'serious', '1 serious finding'],
  [2, 'serious', '2 serious findings'],
  [1, 'avoid', '1 finding: avoid'],
  [3, 'avoid', '3 findings, avoid or serious'],
])('counts %i of which the first is %s as “%s”', (count, severity, words) => {
  let shown: HTMLElement | null = null;
  const put = (_slot: string, content: HTMLElement | null): boolean => {
    shown = content;
    return true;
  };
  const host = { element: document.createElement('div'), put } as unknown as Host;
  const bar = createBar(
    () => host,
    () => {},
  );
  expect(bar.say({ count, severity, say: 'Both sides at once.' })).toBe(true);
  expect(shown!.textContent).toContain(`${words} Both sides at once.`);
  expect(shown!.textContent.match(/serious|avoid/g)).toHaveLength(words.match(/serious|avoid/g)!.length);
});
