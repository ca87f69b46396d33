/** What this patient's own chart makes dangerous: counted, said once, listed with its words; silent elsewhere. */
import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { inEachBrowser, type Stage } from './harness/each-browser.ts';
import {
  badgeOf,
  barBox,
  barButton,
  barIn,
  findingsBeside,
  findingsOf,
  flashed,
  tabOf,
} from './harness/findings.ts';
import { pointAt } from './harness/marks.ts';
import { heardOf } from './harness/reported.ts';
import { middleOf, overlap, tooltipIn } from './harness/tooltip.ts';

async function open(stage: Stage, place: string) {
  const page = await stage.chart(place);
  const tab = await tabOf(stage.browser, page);
  return {
    page,
    tab,
    badge: () => badgeOf(stage.browser, tab),
    findings: () => findingsOf(stage.browser, tab),
    rules: async () => (await findingsOf(stage.browser, tab)).findings.map(({ rule }) => rule),
    bar: () => barIn(stage.browser, page.mainFrame()),
  };
}

/** A place in the demonstration by its own links, without loading anew. */
const go = (page: Page, text: string): Promise<void> =>
  page.evaluate((words) => {
    const link = [...document.querySelectorAll<HTMLElement>('a, button')].find((each) =>
      each.textContent.includes(words),
    );
    link!.click();
  }, text);

inEachBrowser('judgement', { on: true }, (stage) => {
  it('counts, in the badge, what lung disease and both sternocleidomastoids make of a neck plan', async () => {
    const chart = await open(stage, 'fairweather/notes');
    await expect
      .poll(chart.rules)
      .toEqual(expect.arrayContaining(['neck-x-lung-disease', 'bilateral-scm', 'neck-x-sleep-apnea']));
    const loud = (await chart.findings()).findings.filter(
      ({ severity }) => severity === 'avoid' || severity === 'serious',
    );
    await expect.poll(chart.badge).toBe(String(loud.length));
    expect(loud.length).toBeGreaterThan(0);
    await chart.page.close();
  });

  it('names the words of the chart that raised it, and leads to them', async () => {
    const chart = await open(stage, 'fairweather/notes');
    const placesOf = async () =>
      (await chart.findings()).findings.find(({ rule }) => rule === 'neck-x-lung-disease')?.places ?? [];
    // While the page is still being read, places have no words.
    await expect.poll(async () => (await placesOf()).map(({ words }) => words)).toContain('COPD');
    const places = await placesOf();
    const { words: _, ...place } = places.find(({ words }) => words === 'COPD')!;
    await chart.page.evaluate(() => scrollTo(0, 0));
    await stage.browser.inExtension(
      async (message: object) => {
        const scope = globalThis as unknown as Record<'browser' | 'chrome', Api | undefined>;
        await (scope.browser ?? scope.chrome)!.runtime.sendMessage(message);
      },
      { kind: 'show-words', tab: chart.tab, ...place },
    );
    await expect.poll(() => flashed(chart.page)).toEqual(['COPD']);
    await chart.page.close();
  });

  it('says gentamicin where toxin is planned on the same page', async () => {
    const chart = await open(stage, 'lanternly/summary');
    await expect.poll(chart.rules).toContain('any-x-aminoglycoside');
    await expect.poll(chart.badge).toBe('1');
    await chart.page.close();
  });

  it('has nothing to say, in badge, bar or list, about a chart without toxin', async () => {
    for (const place of ['summary', 'notes', 'procedure']) {
      const chart = await open(stage, `pebblebrook/${place}`);
      await new Promise((resolve) => {
        setTimeout(resolve, 1_000);
      });
      expect(await chart.rules()).toEqual([]);
      expect(await chart.badge()).toBe('');
      expect(await chart.bar()).toBeNull();
      await chart.page.close();
    }
  });

  it('reads a plan in a table, and joins it with a problem list in another frame', async () => {
    const chart = await open(stage, 'fairweather/procedure');
    await expect.poll(chart.rules).toContain('bilateral-scm');
    expect(await chart.rules()).not.toContain('neck-x-lung-disease');
    await chart.page.evaluate(() => {
      const frame = document.createElement('iframe');
      frame.srcdoc =
        '<h2>Problem list</h2><ul><li>Chronic obstructive pulmonary disease</li><li>Myopathy</li></ul>';
      document.querySelector('main')!.append(frame);
    });
    const placesOf = async () =>
      (await chart.findings()).findings.find(({ rule }) => rule === 'neck-x-lung-disease')?.places ?? [];
    await expect
      .poll(async () => (await placesOf()).map(({ words }) => words))
      .toContain('Chronic obstructive pulmonary disease');
    expect(new Set((await placesOf()).map(({ frame }) => frame)).size).toBe(2);
    // A muscle says what raises its cautions, in another frame and by what is more general: a myopathy is a disease of muscle.
    await pointAt(chart.page, 'Sternocleidomastoid');
    const words = async () => (await tooltipIn(stage.browser, chart.page.mainFrame()))?.text ?? '';
    await expect.poll(words).toMatch(/In this chart: .*Chronic obstructive pulmonary disease/);
    expect(await words()).toMatch(/In this chart: .*Myopathy/);
    await chart.page.mouse.move(2, 2);
    await chart.page.evaluate(() => document.querySelector('main iframe')!.remove());
    await expect.poll(chart.rules).not.toContain('neck-x-lung-disease');
    await chart.page.close();
  });

  it('reads the doses and the answers of a form, as they are filled in', async () => {
    const chart = await open(stage, 'pebblebrook/notes');
    await chart.page.evaluate(() => {
      const form = document.createElement('form');
      form.innerHTML = `
        <h2>Procedure</h2>
        <p>Botox was injected today.</p>
        <table><tr>
          <td>Left sternocleidomastoid</td><td><input id="dose" type="number" value="900" /></td><td>units</td>
        </tr></table>
        <h2>Review of systems</h2>
        <p>
          Dysphagia <label><input type="radio" name="swallow" id="yes" />Yes</label>
          <label><input type="radio" name="swallow" checked />No</label>
        </p>`;
      document.querySelector('main')!.append(form);
    });
    await expect.poll(chart.rules).toContain('ona-over-400-12-weeks');
    expect(await chart.rules()).not.toContain('throat-region-x-dysphagia');
    await chart.page.click('#yes');
    await expect.poll(chart.rules).toContain('throat-region-x-dysphagia');
    await chart.page.$eval('#dose', (dose) => (dose as HTMLInputElement).select());
    await chart.page.focus('#dose');
    await chart.page.keyboard.type('40');
    await expect.poll(chart.rules).not.toContain('ona-over-400-12-weeks');
    expect(await chart.rules()).toContain('throat-region-x-dysphagia');
    await chart.page.close();
  });

  it('reads a dose whose field stands in the middle of a line, as it is filled in', async () => {
    const chart = await open(stage, 'pebblebrook/notes');
    await chart.page.evaluate(() => {
      const form = document.createElement('form');
      form.innerHTML = `
        <h2>Procedure</h2>
        <div>
          Botox was injected today.<br />
          Left sternocleidomastoid <input id="dose" value="900" /> units<br />
          Right <select><option>sternocleidomastoid</option></select>
          <span style="display: inline-flex"><input value="10" /></span> units
          <input type="button" value="Add" />
        </div>`;
      document.querySelector('main')!.append(form);
    });
    await expect.poll(chart.rules).toContain('ona-over-400-12-weeks');
    await chart.page.$eval('#dose', (dose) => (dose as HTMLInputElement).select());
    await chart.page.focus('#dose');
    await chart.page.keyboard.type('40');
    // Both doses are little, and both sides are known.
    await expect.poll(chart.rules).toContain('bilateral-scm');
    expect(await chart.rules()).not.toContain('ona-over-400-12-weeks');
    await chart.page.close();
  });

  it('says it once in a bar that takes no focus, and is gone for good with a click', async () => {
    const chart = await open(stage, 'fairweather/notes');
    await expect.poll(chart.bar).toMatch(/\d+ (serious )?findings?/);
    expect(await chart.page.evaluate(() => document.activeElement === document.body)).toBe(true);
    const { x, y } = (await barButton(stage.browser, chart.page.mainFrame(), 'dismiss'))!;
    await chart.page.mouse.click(x, y);
    await expect.poll(chart.bar).toBeNull();
    await chart.page.evaluate(() => {
      const more = document.createElement('p');
      more.textContent = 'Severe COPD.';
      document.querySelector('main')!.append(more);
    });
    await new Promise((resolve) => {
      setTimeout(resolve, 1_500);
    });
    expect(await chart.bar()).toBeNull();
    expect(await chart.badge()).not.toBe('');
    await chart.page.close();
  });

  it('stands clear of the tooltip, and leads to the findings at a press', async () => {
    const chart = await open(stage, 'fairweather/notes');
    const frame = chart.page.mainFrame();
    await expect.poll(chart.bar).not.toBeNull();
    // So low that the tooltip has nowhere to go but above the bar.
    await chart.page.setViewport({ width: 1000, height: 380 });
    await pointAt(chart.page, 'SCM');
    const tip = () => tooltipIn(stage.browser, frame);
    await expect.poll(async () => (await tip())?.name).toBe('Sternocleidomastoid');
    expect(overlap((await tip())!.box, (await barBox(stage.browser, frame))!)).toBe(false);
    await chart.page.keyboard.press('Escape');
    const { x, y } = (await barButton(stage.browser, frame, 'show'))!;
    await chart.page.mouse.click(x, y);
    await expect.poll(() => findingsBeside(stage.browser, chart.tab)).toBe(true);
    await expect.poll(chart.bar).toBeNull();
    await chart.page.close();
  });

  it('reads no word of its own, wherever the page makes it look again', async () => {
    const chart = await open(stage, 'fairweather/notes');
    await expect.poll(chart.bar).not.toBeNull();
    const before = await heardOf(stage.browser, chart.page);
    await chart.page.evaluate(() => {
      const more = document.createElement('p');
      more.textContent = 'masseter';
      document.documentElement.append(more);
    });
    await expect.poll(() => heardOf(stage.browser, chart.page)).toEqual([...before, 'masseter']);
    await chart.page.close();
  });

  it('puts a bar away with Esc by a reader who came to it by keyboard', async () => {
    const chart = await open(stage, 'fairweather/notes');
    await expect.poll(chart.bar).not.toBeNull();
    // The bar is the last stop of the page.
    await chart.page.keyboard.down('Shift');
    await chart.page.keyboard.press('Tab');
    await chart.page.keyboard.up('Shift');
    const within = () =>
      stage.browser.inOurRoot<boolean>(
        chart.page.mainFrame(),
        `(root) => root.activeElement?.closest('.cautela-bar') != null`,
      );
    for (let tries = 0; tries < 60 && !(await within()); tries++) await chart.page.keyboard.press('Tab');
    expect(await within()).toBe(true);
    await chart.page.keyboard.press('Escape');
    await expect.poll(chart.bar).toBeNull();
    await chart.page.close();
  });

  it('says nothing of one patient when another’s chart is shown', async () => {
    const chart = await open(stage, 'fairweather/notes');
    await expect.poll(chart.badge).not.toBe('');
    await go(chart.page, 'Pebblebrook');
    await expect.poll(() => chart.page.url()).toContain('pebblebrook');
    await expect.poll(chart.badge).toBe('');
    await expect.poll(chart.bar).toBeNull();
    expect(await chart.rules()).toEqual([]);
    await go(chart.page, 'Fairweather');
    await expect.poll(chart.badge).not.toBe('');
    await chart.page.close();
  });

  it('lets the tooltip be above a layer of the page’s own that has come after the bar', async () => {
    const chart = await open(stage, 'lanternly/summary');
    await expect.poll(chart.bar).not.toBeNull();
    await chart.page.evaluate(() => {
      const layer = document.createElement('div');
      layer.popover = 'manual';
      layer.innerHTML = '<p>The temporalis.</p>';
      layer.style.cssText = 'width: 90vw; height: 90vh';
      document.body.append(layer);
      layer.showPopover();
    });
    await pointAt(chart.page, 'temporalis');
    const tip = () => tooltipIn(stage.browser, chart.page.mainFrame());
    await expect.poll(async () => (await tip())?.name).toBe('Temporalis');
    const onTop = await chart.page.evaluate(
      (x, y) => document.elementFromPoint(x, y)?.parentElement?.localName,
      ...middleOf((await tip())!.box),
    );
    expect(onTop).toBe('html');
    await chart.page.close();
  });

  it('is put aside for this patient, silenced everywhere, and both undone, in the list beside the chart', async () => {
    const chart = await open(stage, 'lanternly/summary');
    await expect.poll(chart.badge).toBe('1');
    const list = await stage.browser.openOwn(`popup/index.html?size=panel&tab=${chart.tab}#/`);
    const press = async (words: string, last = false) => {
      await expect
        .poll(() =>
          list.evaluate(
            (wanted, fromEnd) => {
              const all = [...document.querySelectorAll<HTMLElement>('#findings button, #findings summary')];
              const found = all.filter((each) => each.textContent.includes(wanted));
              const button = fromEnd ? found.at(-1) : found[0];
              button?.click();
              return button !== undefined;
            },
            words,
            last,
          ),
        )
        .toBe(true);
    };
    const said = () => list.evaluate(() => document.querySelector('#findings')?.textContent ?? '');
    await expect.poll(said).toContain('Gentamicin');
    expect(await said()).not.toMatch(/\bis safe\b/i);

    await press('Not for this patient');
    await press('considered');
    await expect.poll(said).toContain('because it has already been considered');
    await expect.poll(chart.badge).toBe('');
    await press('Undo');
    await expect.poll(chart.badge).toBe('1');
    await expect.poll(said).not.toContain('because it has already been considered');

    await press('Silence this rule');
    await expect.poll(chart.badge).toBe('');
    await expect.poll(said).toContain('Silenced everywhere (1)');
    await press('Undo', true);
    await expect.poll(chart.badge).toBe('1');

    // Words of the chart stand on one line: however long, they push nothing off the page.
    await list.setViewport({ width: 320, height: 800 });
    await expect.poll(() => list.$('#findings .word')).not.toBeNull();
    const over = await list.evaluate(() => {
      document.querySelector('#findings .word')!.textContent = '2.5 U lateral upper lid, '.repeat(20);
      return document.documentElement.scrollWidth - document.documentElement.clientWidth;
    });
    expect(over).toBeLessThanOrEqual(0);
    await list.close();
    await chart.page.close();
  });
});

interface Api {
  runtime: { sendMessage(message: object): Promise<unknown> };
}
