/** Every kind of page, at every size, in every colour scheme: no violation that axe knows, nothing cut off. */
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import type { BrowserUnderTest } from '../harness/browser-under-test.ts';
import { inEachBrowser } from '../harness/each-browser.ts';
import { partsOf } from './judged.ts';
import { go, openReference } from './reference-page.ts';
import { ROUTES, SIZES, type SizeName } from './routes.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Without what only reports are made of: it takes as long again as the rules. */
const LEAN: RunOptions = { resultTypes: ['violations'], preload: false, elementRef: false, iframes: false };
const RULES = {
  all: LEAN,
  /** A change of colours can break these alone. */
  colours: { ...LEAN, runOnly: ['color-contrast'] },
  'all but colours': { ...LEAN, rules: { 'color-contrast': { enabled: false } } },
} satisfies Record<string, RunOptions>;
type Rules = keyof typeof RULES;

/** Each violation as rule, place and reason. */
async function violations(page: Page, options: RunOptions): Promise<string[]> {
  return page.evaluate(async (choice) => {
    const scope = globalThis as unknown as {
      axe: { run(where: Document, how: RunOptions): Promise<AxeResults> };
    };
    const { violations: found } = await scope.axe.run(document, choice);
    return found.flatMap((rule) =>
      rule.nodes.map((node) => `${rule.id}: ${node.html.slice(0, 160)} ${node.failureSummary}`),
    );
  }, options);
}

/** Parts of pages against which nothing was found, at whatever size, in whichever browser. */
const sound = { documents: new Set<string>(), colours: new Set<string>() };

/** The violations of a page, of which only what was not judged before is judged. */
async function judge(page: Page, rules: Rules): Promise<string[]> {
  const { documents, colours } = await partsOf(page);
  const isNew = {
    document: rules !== 'colours' && documents.some((part) => !sound.documents.has(part)),
    colours: rules !== 'all but colours' && colours.some((part) => !sound.colours.has(part)),
  };
  if (!isNew.document && !isNew.colours) return [];
  const found = await violations(
    page,
    RULES[!isNew.colours ? 'all but colours' : isNew.document ? 'all' : 'colours'],
  );
  if (found.length > 0) return found;
  if (isNew.document) for (const part of documents) sound.documents.add(part);
  if (isNew.colours) for (const part of colours) sound.colours.add(part);
  return [];
}

const overWide = (page: Page) =>
  page.evaluate(() => {
    const over = document.documentElement.scrollWidth - document.documentElement.clientWidth;
    return over > 0 ? [`wider than the window by ${over} px`] : [];
  });

/** Words that go on in another line, though nothing in them says that they may. An address has none. */
const brokenWords = (page: Page) =>
  page.evaluate(() => {
    const texts = document.createTreeWalker(document.querySelector('.app')!, NodeFilter.SHOW_TEXT);
    const broken: string[] = [];
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      const element = node.parentElement!;
      if (element.closest('svg, option, .unseen, .citation-links') || !element.checkVisibility()) continue;
      // With a hyphen where it may be.
      if (getComputedStyle(element).hyphens === 'auto') continue;
      for (const { 0: word, index } of node.nodeValue!.matchAll(/[\p{L}\p{N}]+/gu)) {
        const range = new Range();
        range.setStart(node, index);
        range.setEnd(node, index + word.length);
        const lines = new Set(Array.from(range.getClientRects(), ({ top }) => Math.round(top)));
        if (lines.size > 1) broken.push(`broken word ${word}`);
      }
    }
    return broken;
  });

/** Chosen words that their field has no room for. Which figure is chosen stands under it in full. */
const cutChoices = (page: Page) =>
  page.$$eval('select', (all) =>
    all.flatMap((select) => {
      if (!select.checkVisibility() || select.closest('.figure-choice')) return [];
      const whole = select.cloneNode() as HTMLSelectElement;
      whole.append(select.selectedOptions[0]!.cloneNode(true));
      whole.style.width = 'max-content';
      select.after(whole);
      const isCut = whole.offsetWidth > select.offsetWidth;
      whole.remove();
      return isCut ? [`cut choice ${select.selectedOptions[0]!.text}`] : [];
    }),
  );

/** With all that is folded unfolded. */
const cutOff = async (page: Page) => {
  const folded = await page.$$('details:not([open])');
  const fold = (open: boolean) =>
    Promise.all(folded.map((details) => details.evaluate((element, to) => void (element.open = to), open)));
  await fold(true);
  const found = [...(await overWide(page)), ...(await brokenWords(page)), ...(await cutChoices(page))];
  await fold(false);
  return found;
};

/** Targets of less than 24 px, links within text apart. */
const smallTargets = (page: Page) =>
  page.$$eval('button, select, input, summary, .row, .contents a', (all) =>
    all.flatMap((element) => {
      // Its label is clicked as well as the box.
      const target = element.matches('[type="checkbox"]') ? element.closest('label')! : element;
      const { width, height } = target.getBoundingClientRect();
      const hidden = width === 0 || height === 0;
      return hidden || (width >= 24 && height >= 24)
        ? []
        : [`small target ${element.outerHTML.slice(0, 90)} ${width}×${height}`];
    }),
  );

/** Pressed buttons that look like those beside them that are not, but for the colour of their edge. */
const untoldPresses = (page: Page) =>
  page.$$eval('[aria-pressed="true"]', (pressed) =>
    pressed.flatMap((button) => {
      const other = button.parentElement!.querySelector(':scope > [aria-pressed="false"]');
      if (!other || !button.checkVisibility()) return [];
      const [own, theirs] = [button, other].map((element) => {
        const { boxShadow, fontWeight } = getComputedStyle(element);
        let behind: Element | null = element;
        while (behind && getComputedStyle(behind).backgroundColor === 'rgba(0, 0, 0, 0)')
          behind = behind.parentElement;
        return `${boxShadow} ${fontWeight} ${behind && getComputedStyle(behind).backgroundColor}`;
      });
      return own === theirs ? [`untold press ${button.textContent}`] : [];
    }),
  );

interface Look {
  theme: 'light' | 'dark' | 'contrast';
  rules?: Rules;
  /** Where it is not that of the size. */
  width?: number;
  /** Size of the text, as it is set in the menu. */
  text?: string;
  check?: (page: Page) => Promise<string[]>;
  /** On every third page only. */
  sample?: true;
}

/** Goes to every page, in one page of the browser, and looks at it in each of some ways. Answers what is wrong, by page. */
async function walk(
  browser: BrowserUnderTest,
  size: SizeName,
  looks: readonly Look[],
): Promise<Record<string, string[]>> {
  const page = await openReference(browser, size);
  await page.evaluate(axe);
  // The figures' part is loaded once: from here on each page is whole when it is drawn.
  await go(page, '#/figure/face-front');
  const wrong: Record<string, string[]> = {};
  for (const [place, route] of ROUTES.entries()) {
    await go(page, route);
    const here: string[] = [];
    for (const { theme, rules, width, text, check } of looks.filter(
      ({ sample }) => !sample || place % 3 === 0,
    )) {
      await page.evaluate(
        (name, textSize) => {
          document.documentElement.dataset['theme'] = name;
          document.documentElement.style.setProperty('--text-size', textSize);
        },
        theme,
        text ?? '100%',
      );
      if (width) await page.setViewport({ width, height: 512 });
      const found = [...(rules ? await judge(page, rules) : []), ...((await check?.(page)) ?? [])];
      here.push(...found.map((line) => `${theme}: ${line}`));
      if (width) await page.setViewport(SIZES[size]);
    }
    if (here.length > 0) wrong[route] = here;
  }
  await page.close();
  return wrong;
}

inEachBrowser('the reference is open to everyone', { on: false }, (stage) => {
  // Colours, names and roles are the same document and style in both browsers: Chromium proves them at every size and
  // in every scheme, Firefox all but the colours at one. What a browser itself decides, the room that text and
  // controls take, is measured in both.
  const inChromium = (rules: Rules): Pick<Look, 'rules'> =>
    stage.browser.name === 'chromium' ? { rules } : {};

  it('as a popup, in every colour scheme, with targets large enough', async () => {
    const looks: Look[] = [
      {
        theme: 'light',
        rules: stage.browser.name === 'chromium' ? 'all' : 'all but colours',
        check: smallTargets,
      },
      { theme: 'dark', ...inChromium('colours') },
      // Where the window is kept narrower than the popup would be.
      { theme: 'light', sample: true, width: 360, check: overWide },
      // Black on white, or the marks of severity: what a page does with them is seen in few.
      { theme: 'contrast', sample: true, ...inChromium('colours'), check: untoldPresses },
    ];
    expect(await walk(stage.browser, 'popup', looks)).toEqual({});
  }, 120_000);

  it('as a panel of 320 px, with nothing cut off', async () => {
    // Its colours are those of the popup.
    const looks: Look[] = [
      { theme: 'light', ...inChromium('all but colours'), check: cutOff },
      { theme: 'light', text: '175%', check: overWide },
    ];
    expect(await walk(stage.browser, 'panel', looks)).toEqual({});
  }, 120_000);

  it('as a full page, and at 200 % zoom in the dark with nothing cut off', async () => {
    const looks: Look[] = [
      { theme: 'light', ...inChromium('all') },
      { theme: 'dark', width: SIZES.tab.width / 2, ...inChromium('colours'), check: cutOff },
    ];
    expect(await walk(stage.browser, 'tab', looks)).toEqual({});
  }, 120_000);
});
