/** The background: wakes for an event, does it and sleeps again. Every listener is added before the first wait. */
import { advise, type AdviceFacts } from '../advice/index.ts';
import { browser } from '../browser.ts';
import { adviceText } from '../knowledge/advice-data.ts';
import { tips } from '../knowledge/tips.ts';
import { createFailures } from './failures.ts';
import { createJudgement } from './judgement.ts';
import { listenToControls, makeMenus } from './menus.ts';
import { createReceiver } from './receive.ts';
import { createReference } from './reference.ts';
import { createReports } from './reports.ts';
import { createSites } from './sites.ts';
import { createSilence } from './silence.ts';
import { createStep } from './step.ts';

const failures = createFailures(browser);
const reports = createReports(browser);
const reference = createReference(browser);
let adviceFacts: AdviceFacts | undefined;
const judgement = createJudgement(
  browser,
  (documents) => advise(documents, (adviceFacts ??= JSON.parse(adviceText) as AdviceFacts)),
  createSilence(browser.storage),
  async (tab) => void browser.runtime.sendMessage({ kind: 'page-changed', tab }).catch(() => undefined),
);
const sites = createSites(browser, ({ removed }) => {
  void browser.runtime.sendMessage({ kind: 'sites-changed' }).catch(() => undefined);
  if (!removed) return;
  void judgement.again(true);
  void reports.askEverywhere();
});

const tipsOf = (ids: readonly string[]) => ids.flatMap((id) => (Object.hasOwn(tips, id) ? tips[id]! : []));

// No failure of the background's own goes unrecorded.
addEventListener('unhandledrejection', ({ reason }) => void failures.record('background', String(reason)));
addEventListener('error', ({ message }) => void failures.record('background', message));

browser.runtime.onMessage.addListener(
  createReceiver(browser, { sites, reports, reference, failures, judgement, tips: tipsOf }),
);
browser.permissions.onAdded.addListener(() => void sites.align());
browser.permissions.onRemoved.addListener(() => void sites.align());
browser.runtime.onStartup.addListener(() => void sites.align());
browser.runtime.onInstalled.addListener(() => {
  void sites.renew();
  void makeMenus(browser);
});
browser.tabs.onRemoved.addListener((tab) => {
  reports.forget(tab);
  judgement.forget(tab);
});
browser.tabs.onUpdated.addListener((tab, { status, url, title }) => {
  if (status === 'loading') reports.forget(tab);
  if (status === 'loading' || url !== undefined || title !== undefined) void judgement.afresh(tab);
});
listenToControls(browser, reference, createStep(browser, reports.framesWithMentions));
