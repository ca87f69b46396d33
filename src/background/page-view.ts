/** Brings what pages are told of the settings into line with them. */
import type { Browser } from '../browser.ts';
import type { InForce } from '../settings/index.ts';
import { PAGE_VIEW_KEY, type PageView } from '../settings/page-view.ts';

/** @param words - the interface's words in a language, for pages; undefined for the browser's own */
export async function alignPageView(
  browser: Browser,
  { settings, policy }: InForce,
  words: (language: InForce['settings']['language']) => Record<string, string> | undefined,
): Promise<void> {
  const spoken = words(settings.language);
  const view: PageView = {
    density: settings.density,
    silenced: [
      ...policy.overlay.silencedTerms.map((id) => ({ id })),
      ...settings.silenced.flatMap(({ of, id, site }) =>
        of === 'term' ? [{ id, ...(site && { site }) }] : [],
      ),
    ],
    reviewState: settings.reviewState,
    sayings: await stampOf([settings.tiers, policy.overlay.cautions, policy.overlay.sources]),
    ...(spoken && { words: { language: settings.language, table: spoken } }),
  };
  const area = browser.storage.local;
  const before = (await area.get(PAGE_VIEW_KEY))[PAGE_VIEW_KEY];
  if (JSON.stringify(before) !== JSON.stringify(view)) await area.set({ [PAGE_VIEW_KEY]: view });
}

/** Tells one value from another, in a few letters. */
async function stampOf(value: unknown): Promise<string> {
  const bytes = new Uint8Array(
    await crypto.subtle.digest('SHA-256', new TextEncoder().encode(JSON.stringify(value))),
  );
  return Array.from(bytes.subarray(0, 8), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
