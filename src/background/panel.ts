/** Opens the findings beside a page. */
import type { Browser } from '../browser.ts';

interface SidePanels {
  sidePanel?: { open(options: { tabId: number }): Promise<void> };
}

/**
 * The side panel where the browser opens one on a click in the page (Chromium), else a tab of the reference that goes on
 * showing this page's findings. Called straight from the message: after a wait the click counts no more.
 */
export async function openFindings(browser: Browser, tab: number): Promise<void> {
  const { sidePanel } = browser as Browser & SidePanels;
  try {
    if (!sidePanel) throw new Error('no side panel');
    await sidePanel.open({ tabId: tab });
  } catch {
    const page = browser.runtime.getURL('popup/index.html');
    await browser.tabs.create({ url: `${page}?size=tab&tab=${tab}#/` });
  }
}
