/** The background: wakes for an event, does it and sleeps again. Every listener is added before the first wait. */
import { browser } from '../browser.ts';
import { knownText } from '../knowledge/known-data.ts';
import type { Known } from '../knowledge/known.ts';
import { concernsSettings, keepPolicy } from '../settings/index.ts';
import { createFailures } from './failures.ts';
import { createJudgement } from './judgement.ts';
import { wordsFor } from './languages.ts';
import { listenToControls, makeMenus } from './menus.ts';
import { alignPageView } from './page-view.ts';
import { createReceiver } from './receive.ts';
import { createReference } from './reference.ts';
import { createReports } from './reports.ts';
import { createSayings } from './sayings.ts';
import { createSettings } from './settings.ts';
import { createSites } from './sites.ts';
import { createSilence } from './silence.ts';
import { createStep } from './step.ts';

const failures = createFailures(browser);
const reports = createReports(browser, (url) => sites.admits({ url }));
const reference = createReference(browser);
const settings = createSettings(
  browser,
  () => JSON.parse(knownText) as Known,
  () => void applySettings(),
);
const sayings = createSayings(settings);
const judgement = createJudgement(browser, sayings.judge, createSilence(browser, settings), tellChanged);
const sites = createSites(
  browser,
  async () => {
    const { settings: own, policy } = await settings.now();
    return { on: policy.sitesOn, locked: policy.sitesLocked, look: own };
  },
  ({ removed }) => {
    void browser.runtime.sendMessage({ kind: 'sites-changed' }).catch(() => undefined);
    if (!removed) return;
    void judgement.again('charts');
    void reports.askEverywhere();
  },
);

/** Tells our open pages; with none open nobody listens. */
async function tellChanged(tab: number): Promise<void> {
  void browser.runtime.sendMessage({ kind: 'page-changed', tab }).catch(() => undefined);
}

/**
 * Brings everything into line with the settings and the policy as they are now. Each part by itself: a store that is full
 * must not leave a site on that the organisation has locked.
 */
async function applySettings(): Promise<void> {
  settings.stale();
  const inForce = await settings.settled();
  const parts = await Promise.allSettled([
    sites.align(),
    alignPageView(browser, inForce, wordsFor),
    keepPolicy(browser.storage),
  ]);
  for (const part of parts)
    if (part.status === 'rejected') void failures.record('background', String(part.reason));
  await judgement.again('judge');
  await browser.runtime.sendMessage({ kind: 'settings-changed' }).catch(() => undefined);
}

// No failure of the background's own goes unrecorded.
addEventListener('unhandledrejection', ({ reason }) => void failures.record('background', String(reason)));
addEventListener('error', ({ message }) => void failures.record('background', message));

browser.runtime.onMessage.addListener(
  createReceiver(browser, { sites, reports, reference, failures, judgement, settings, tips: sayings.tipsOf }),
);
browser.permissions.onAdded.addListener(() => void sites.align());
browser.permissions.onRemoved.addListener(() => void sites.align());
browser.storage.onChanged.addListener((changes, area) => {
  if (concernsSettings(area, changes)) void applySettings();
});
browser.runtime.onStartup.addListener(() => void applySettings());
browser.runtime.onInstalled.addListener(() => {
  void applySettings();
  void makeMenus(browser);
});
browser.tabs.onRemoved.addListener((tab) => {
  reports.forget(tab);
  judgement.forget(tab);
});
browser.tabs.onUpdated.addListener((tab, { status, url, title }) => {
  if (status === 'loading') {
    reports.forget(tab);
    // Whatever the browser has lost or refused meanwhile: a page that loads asks for it.
    void sites.align();
  }
  if (status === 'loading' || url !== undefined || title !== undefined) void judgement.afresh(tab);
  // A page with nothing in it tells nothing when it is there.
  if (status === 'complete') void tellChanged(tab);
});
listenToControls(browser, reference, createStep(browser, reports.framesWithMentions));
void sites.start();
