/**
 * The toolbar badge: how many findings of the two top tiers a tab has. None: no badge, which says nothing about safety.
 * Where judging failed, a question mark.
 */
import type { Browser } from '../browser.ts';

/** White on this: 7.6:1. */
const GROUND = '#9c1328';

/** @param count - of findings of the two top tiers; 0 takes the badge away */
export async function showBadge(browser: Browser, tabId: number, count: number | 'unknown'): Promise<void> {
  const text = count === 'unknown' ? '?' : count > 0 ? String(count) : '';
  try {
    await browser.action.setBadgeText({ tabId, text });
    if (text !== '') {
      await browser.action.setBadgeBackgroundColor({ tabId, color: GROUND });
      await browser.action.setBadgeTextColor?.({ tabId, color: '#ffffff' });
    }
  } catch {
    // The tab has closed meanwhile.
  }
}
