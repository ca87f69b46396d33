/** The ways in from the browser itself: shortcuts, the menu on selected text, the address bar. */
import type { Browser } from '../browser.ts';
import type { Reference } from './reference.ts';
import type { Step } from './step.ts';

const LOOK_UP = 'look-up';

/** Menu items outlive the worker: made once per install or update. */
export async function makeMenus(browser: Browser): Promise<void> {
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({
    id: LOOK_UP,
    title: browser.i18n.getMessage('look_up_selection'),
    contexts: ['selection'],
  });
}

/** Listens to the browser's own controls. To be called while the worker starts, or its wake-up call is missed. */
export function listenToControls(browser: Browser, reference: Reference, step: Step): void {
  browser.commands.onCommand.addListener(async (command, tab) => {
    if (command === 'open-reference') await reference.open();
    if (tab?.id === undefined) return;
    if (command === 'next-mark') await step(tab.id, 1);
    if (command === 'previous-mark') await step(tab.id, -1);
  });
  browser.contextMenus.onClicked.addListener(async ({ menuItemId, selectionText }) => {
    if (menuItemId === LOOK_UP && selectionText) await reference.lookUp(selectionText);
  });
  browser.omnibox.setDefaultSuggestion({ description: browser.i18n.getMessage('look_up_selection') });
  browser.omnibox.onInputEntered.addListener((text) => void reference.lookUp(text));
}
