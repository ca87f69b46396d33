/** The background may be stopped at any moment: what it knew is in the pages, and they tell it again. */
import { expect, it } from 'vitest';
import { inEachBrowser } from './harness/each-browser.ts';
import { boxOf, paintedWords, pointAt } from './harness/marks.ts';
import { heardOf } from './harness/reported.ts';
import { tooltipIn } from './harness/tooltip.ts';

inEachBrowser('the background', { on: true }, (stage) => {
  it('hears again what stands on a page when it was stopped', async () => {
    const page = await stage.chart('hazelthorpe/procedure');
    await expect.poll(() => heardOf(stage.browser, page)).toContain('rhomboid-major');
    const before = await heardOf(stage.browser, page);
    await stage.browser.stopBackground();
    await expect.poll(() => heardOf(stage.browser, page)).toEqual(before);
    await page.close();
  });

  it('has tooltips for words that come after it was stopped', async () => {
    const page = await stage.chart('pebblebrook/notes');
    await stage.browser.stopBackground();
    await page.evaluate(() => {
      const addendum = document.createElement('p');
      addendum.textContent = 'Addendum: tibialis posterior.';
      document.querySelector('main')!.append(addendum);
    });
    await expect.poll(() => paintedWords(page)).toEqual(['tibialis posterior']);
    await pointAt(page, 'tibialis posterior');
    await expect
      .poll(async () => (await tooltipIn(stage.browser, page.mainFrame()))?.name)
      .toBe('Tibialis posterior');
    await page.close();
  });

  it('goes on with the sites that were on before it was stopped', async () => {
    await stage.browser.stopBackground();
    const page = await stage.chart('fairweather/procedure');
    await expect.poll(() => paintedWords(page)).toContain('Trapezius');
    await page.close();
  });

  it('obeys a command, however often it was stopped', async () => {
    const page = await stage.chart('fairweather/procedure');
    const tip = () => tooltipIn(stage.browser, page.mainFrame());
    await boxOf(page, 'Trapezius');
    for (let i = 0; i < 2; i++) {
      await stage.browser.stopBackground();
      await stage.browser.command(page, 'next-mark');
      await expect.poll(tip).not.toBeNull();
      await page.keyboard.press('Escape');
      await expect.poll(tip).toBeNull();
    }
    await page.close();
  });

  it('keeps nothing of a chart in any store, after all that', async () => {
    const page = await stage.chart('fairweather/notes');
    await expect.poll(() => heardOf(stage.browser, page)).toContain('levator-scapulae');
    await stage.browser.command(page, 'next-mark');
    await expect.poll(() => tooltipIn(stage.browser, page.mainFrame())).not.toBeNull();
    const stores = await stage.browser.inExtension(async () => {
      const scope = globalThis as unknown as { browser?: Stores; chrome: Stores };
      const { local, session, sync } = (scope.browser ?? scope.chrome).storage;
      return JSON.stringify(await Promise.all([local.get(), session.get(), sync.get()]));
    });
    expect(stores).not.toMatch(/Fairweather|SYN-|levator|sternocleidomastoid|localhost/i);
    await page.close();
  });
});

interface Stores {
  storage: Record<'local' | 'session' | 'sync', { get(): Promise<object> }>;
}
