/**
 * On which sites Cautela runs. The browser's own list of granted permissions is the only record: the registered
 * content script is brought into line with it, whoever changed it (our popup, the browser's settings, a restart).
 */
import type { Browser } from '../browser.ts';
import type { SettingsState, SiteState } from '../messages/index.ts';
import { COLOURS, hostOf, LINES, markSheet, type MarkLook } from '../settings/index.ts';
import { covers, siteOf, siteOfSender, type Site } from './patterns.ts';

const SCRIPT_ID = 'sites';
/** Kept by the browser for as long as it runs this copy of the extension: pages that were open before have its script. */
const TAKEN_OVER = 'open-pages-taken-over';
// The leading slash matters: Firefox resolves other paths against the page that registers.
const SCRIPT = '/content-scripts/main.js';
/** What is put into the frames that ask for it. */
const ASKED_FOR = {
  session: ['/content-scripts/session.js'],
  reading: ['/content-scripts/lexicon.js', '/content-scripts/asserting.js', '/content-scripts/reading.js'],
  showing: ['/content-scripts/showing.js'],
  judging: ['/content-scripts/judging.js'],
  planning: ['/content-scripts/planning.js', '/content-scripts/naming.js', '/content-scripts/sentences.js'],
} as const;
/** The look of the marks is a file of its own for each choice: a page's styles must be ready before our script is. */
const styleOf = (look: MarkLook): string => `/content-scripts/${markSheet(look)}`;
const STYLES = COLOURS.flatMap((colours) => LINES.map((lines) => styleOf({ colours, lines })));

export interface Sites {
  /** The site of a tab, as the popup shows it. */
  state: (tab: number) => Promise<SiteState>;
  /** After the permission was granted (`on`), or to give it back. Answers the state that was reached. */
  turn: (tab: number, on: boolean) => Promise<SiteState>;
  /** Brings the registered script into line with the permissions; cheap where it is. */
  align: () => Promise<void>;
  /**
   * The same at the start of a background. A copy of the extension that has just come (installed, updated, loaded anew,
   * turned on again) puts its script into the pages that are open, too: what is there has been cut off from the browser.
   */
  start: () => Promise<void>;
  /** Gives one site back, unless the organisation wants it on. */
  remove: (pattern: string) => Promise<void>;
  /** What is granted, and what the organisation wants besides. */
  list: () => Promise<Pick<SettingsState, 'sites' | 'sitesAsked'>>;
  /** True where a message's sender stands on a site that is on. */
  admits: (sender: Parameters<typeof siteOfSender>[0]) => Promise<boolean>;
}

/** What the organisation and the person have decided that concerns sites. */
export interface SiteRules {
  /** Patterns that are on and stay on. */
  on: readonly string[];
  /** No others than these. */
  locked: boolean;
  look: MarkLook;
}

/**
 * @param rulesNow - what holds at the moment
 * @param onChange - called after sites have been turned on or off, by whomever
 */
export function createSites(
  browser: Browser,
  rulesNow: () => Promise<SiteRules>,
  onChange: (change: { removed: boolean }) => void,
): Sites {
  // Registration fails when two calls overlap, so each waits for the one before.
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const result = last.then(work);
    last = result.catch(() => undefined);
    return result;
  };

  let next: Promise<void> | undefined;
  /** One that has not begun yet will see what whoever asks for another has seen. */
  const alignInTurn = (): Promise<void> =>
    (next ??= inTurn(() => {
      next = undefined;
      return align();
    }));

  /** Wanted by the organisation: on, as soon as access is given, and not to be turned off. */
  const isTheirs = ({ on }: SiteRules, site: Site): boolean => on.some((pattern) => covers(pattern, site));

  async function isOn(site: Site): Promise<boolean> {
    const rules = await rulesNow();
    if (rules.locked && !isTheirs(rules, site)) return false;
    return browser.permissions.contains({ origins: [site.pattern] });
  }

  const granted = async () => (await browser.permissions.getAll()).origins?.filter(isWebPattern) ?? [];

  /** The patterns under which we run: all that are granted; where the organisation allows no others, only theirs. */
  async function inForce({ on, locked }: SiteRules): Promise<string[]> {
    const given = await granted();
    if (!locked) return given;
    const within = (inner: string, outer: readonly string[]): boolean =>
      outer.some((pattern) => covers(pattern, { pattern: inner, host: hostOf(inner) }));
    return [
      ...new Set([
        ...given.filter((pattern) => within(pattern, on)),
        ...on.filter((pattern) => within(pattern, given)),
      ]),
    ];
  }

  /** @param anew - put the script into pages that are open also where it was registered before */
  async function align(anew = false): Promise<void> {
    const rules = await rulesNow();
    const wanted = await inForce(rules);
    const style = styleOf(rules.look);
    const scripts = await browser.scripting.getRegisteredContentScripts({ ids: [SCRIPT_ID] });
    const [script] = scripts;
    const present = script?.matches ?? [];
    const missing = wanted.filter((pattern) => !present.includes(pattern));
    const removed = present.filter((pattern) => !wanted.includes(pattern));
    // Browsers differ in whether they give the leading slash back.
    const restyled = script !== undefined && script.css?.[0]?.replace(/^\/*/, '/') !== style;
    if (missing.length > 0 || removed.length > 0 || restyled || scripts.length > 1)
      await register(browser, scripts.length, wanted, style);
    const added = anew ? wanted : missing;
    await forOpenTabs(browser, added, (tab) => inject(browser, tab, style));
    if (restyled) await forOpenTabs(browser, wanted, (tab) => restyle(browser, tab, style));
    if (added.length > 0 || removed.length > 0) onChange({ removed: removed.length > 0 });
  }

  async function stateOf(site: Site): Promise<SiteState> {
    const rules = await rulesNow();
    const on = await isOn(site);
    const locked = isTheirs(rules, site) ? on : rules.locked;
    return { status: on ? 'on' : 'off', ...site, ...(locked && { locked }) };
  }

  async function state(tab: number): Promise<SiteState> {
    const site = siteOf((await browser.tabs.get(tab)).url);
    return site ? stateOf(site) : { status: 'unsupported' };
  }

  return {
    state,
    align: alignInTurn,
    start: () =>
      inTurn(async () => {
        const area = browser.storage.session;
        const isNew = (await area.get(TAKEN_OVER))[TAKEN_OVER] !== true;
        await align(isNew);
        // Last, so that a background that is stopped before leaves it to the one after.
        if (isNew) await area.set({ [TAKEN_OVER]: true });
      }),
    turn: (tab, on) =>
      inTurn(async () => {
        const site = siteOf((await browser.tabs.get(tab)).url);
        if (site && !on && !isTheirs(await rulesNow(), site)) {
          const origins = (await granted()).filter((pattern) => covers(pattern, site));
          if (origins.length > 0) await browser.permissions.remove({ origins });
        }
        await align();
        // Without the permission the address of the tab is hidden from us: answer for the site we were asked about.
        return site ? stateOf(site) : state(tab);
      }),
    remove: (pattern) =>
      inTurn(async () => {
        const { on } = await rulesNow();
        if (on.includes(pattern) || !(await granted()).includes(pattern)) return;
        await browser.permissions.remove({ origins: [pattern] });
        await align();
      }),
    async list() {
      const [{ on }, given] = await Promise.all([rulesNow(), granted()]);
      const missing = await Promise.all(
        on.map(async (pattern) => !(await browser.permissions.contains({ origins: [pattern] }))),
      );
      return {
        sites: given.map((pattern) => ({ pattern, locked: on.includes(pattern) })),
        sitesAsked: on.filter((_, i) => missing[i]),
      };
    },
    async admits(sender) {
      const site = siteOfSender(sender);
      return site !== null && (await isOn(site));
    },
  };
}

const isWebPattern = (pattern: string): boolean => pattern === '<all_urls>' || /^(https?|\*):/.test(pattern);

function registration(matches: string[], style: string) {
  return {
    id: SCRIPT_ID,
    matches,
    js: [SCRIPT],
    css: [style],
    // A style of ours reaches shadow roots as `user` in Firefox only and as `author` in Chromium only, which refuses the key.
    ...(__FIREFOX__ ? { cssOrigin: 'user' as const } : {}),
    allFrames: true,
    matchOriginAsFallback: true,
    runAt: 'document_idle' as const,
    persistAcrossSessions: true,
  };
}

/**
 * Has one script registered for these sites, in place of those that stand.
 * @throws what the browser throws when it does not take the script even where none stands
 */
async function register(browser: Browser, standing: number, matches: string[], style: string): Promise<void> {
  const { scripting } = browser;
  const scripts = matches.length > 0 ? [registration(matches, style)] : [];
  const takeOut = () => scripting.unregisterContentScripts({ ids: [SCRIPT_ID] });
  try {
    if (scripts.length === 0) await takeOut();
    // In one call, so that there is no moment without.
    else if (standing > 0) await scripting.updateContentScripts(scripts);
    else await scripting.registerContentScripts(scripts);
  } catch {
    // The list is not the whole truth: Chromium names nothing that it still reads from its disk or has not finished
    // registering, and refuses a second of the same name. It takes all out that it knows of.
    await takeOut().catch(() => undefined);
    if (scripts.length > 0) await scripting.registerContentScripts(scripts);
  }
}

/** Pages that are open already are not served by the registration. */
async function forOpenTabs(
  browser: Browser,
  patterns: string[],
  work: (tab: number) => Promise<void>,
): Promise<void> {
  if (patterns.length === 0) return;
  const tabs = await browser.tabs.query({ url: patterns, discarded: false });
  await Promise.all(
    tabs.map(async ({ id }) => {
      if (id === undefined) return;
      // The tab has closed or shows an error page: its next page is served by the registration.
      await work(id).catch(() => undefined);
    }),
  );
}

const ORIGIN = (): 'USER' | 'AUTHOR' => (__FIREFOX__ ? 'USER' : 'AUTHOR');

async function inject(browser: Browser, tabId: number, style: string): Promise<void> {
  const target = { tabId, allFrames: true };
  await browser.scripting.insertCSS({ target, files: [style], origin: ORIGIN() });
  await browser.scripting.executeScript({ target, files: [SCRIPT] });
}

/** Another look for marks that stand already: the last sheet that is put in prevails. */
async function restyle(browser: Browser, tabId: number, style: string): Promise<void> {
  const target = { tabId, allFrames: true };
  const origin = ORIGIN();
  await browser.scripting.removeCSS({ target, files: STYLES, origin });
  await browser.scripting.insertCSS({ target, files: [style], origin });
}

/** Puts scripts into a frame, each by a call of its own: those of one call are one task for the page. */
export async function putIn(
  browser: Browser,
  script: keyof typeof ASKED_FOR,
  tabId: number,
  frame: number,
): Promise<true> {
  const target = { tabId, frameIds: [frame] };
  await Promise.all(
    ASKED_FOR[script].map((file) =>
      browser.scripting.executeScript({ target, files: [file], injectImmediately: true }),
    ),
  );
  return true;
}
