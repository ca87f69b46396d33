/** Marks follow the page: what comes later is marked, what goes is forgotten, what is typed is marked once it stands. */
import type { Page } from 'puppeteer-core';
import { afterEach, expect, it } from 'vitest';
import { inEachBrowser } from './harness/each-browser.ts';
import { boxOf, paintedWords } from './harness/marks.ts';
import { heardOf } from './harness/reported.ts';

inEachBrowser('changes', { on: true }, (stage) => {
  let page: Page;
  afterEach(() => page.close());
  const words = () => paintedWords(page);
  const append = (text: string) =>
    page.evaluate((own) => {
      const addendum = document.createElement('p');
      addendum.id = 'addendum';
      addendum.textContent = own;
      document.querySelector('main')!.append(addendum);
    }, text);

  it('marks text that is inserted later, and forgets text that is removed', async () => {
    page = await stage.chart('pebblebrook/notes');
    await append('Addendum: the quadratus lumborum and the masseter were looked at.');
    await expect.poll(words).toEqual(['quadratus lumborum', 'masseter']);
    await expect.poll(() => heardOf(stage.browser, page)).toEqual(['quadratus-lumborum', 'masseter']);

    await page.evaluate(() => {
      document.getElementById('addendum')!.firstChild!.nodeValue = 'Addendum: the masseter was looked at.';
    });
    await expect.poll(words).toEqual(['masseter']);

    await page.evaluate(() => document.getElementById('addendum')!.remove());
    await expect.poll(words).toEqual([]);
    await expect.poll(() => heardOf(stage.browser, page)).toEqual([]);
  });

  it('takes a mark that may be wrong away at once, before anything is read anew', async () => {
    page = await stage.chart('pebblebrook/notes');
    await append('Addendum: the masseter was looked at.');
    await expect.poll(words).toEqual(['masseter']);
    const left = await page.evaluate(
      () =>
        new Promise((resolve) => {
          document.getElementById('addendum')!.firstChild!.nodeValue = 'Then the masseter was looked at.';
          const marks = [...(CSS.highlights as unknown as Map<string, Set<AbstractRange>>).values()];
          setTimeout(() => resolve(marks.reduce((sum, { size }) => sum + size, 0)));
        }),
    );
    expect(left).toBe(0);
    await expect.poll(words).toEqual(['masseter']);
  });

  it('marks what is typed into an editor, and takes the mark back when it is typed over', async () => {
    page = await stage.chart('pebblebrook/write');
    await page.waitForSelector('.editor p');
    await page.click('.editor p');
    await page.keyboard.press('End');
    await page.keyboard.type(' Then the temporalis');
    await expect.poll(words).toEqual(['temporalis']);
    for (let i = 0; i < 4; i++) await page.keyboard.press('Backspace');
    await expect.poll(words).toEqual([]);
    await page.keyboard.type('alis');
    await expect.poll(words).toEqual(['temporalis']);
    expect(await page.$eval('.editor', (editor) => editor.innerHTML)).toBe(
      '<p>Sent home with a leaflet on sunscreen. Then the temporalis</p>',
    );
  });

  it('lists what stands in a form field', async () => {
    page = await stage.chart('fairweather/write');
    await expect
      .poll(() => heardOf(stage.browser, page))
      .toEqual(['sternocleidomastoid', 'sternocleidomastoid']);
  });

  it('shows nothing of one patient on the chart of the next', async () => {
    page = await stage.chart('fairweather/notes');
    await expect.poll(words).toContain('levator scapulae');
    await page.click('a[href="/patients/pebblebrook/summary"]');
    await expect.poll(words).toEqual([]);
    await expect.poll(() => heardOf(stage.browser, page)).toEqual([]);
    await page.goBack();
    await expect.poll(words).toContain('levator scapulae');
  });

  it('is there for a frame that is added later, and forgets it when it goes', async () => {
    page = await stage.chart('pebblebrook/notes');
    await page.evaluate(() => {
      const frame = document.createElement('iframe');
      frame.srcdoc = '<p>The pronator teres.</p>';
      document.querySelector('main')!.append(frame);
    });
    await expect.poll(() => heardOf(stage.browser, page)).toEqual(['pronator-teres']);
    await page.evaluate(() => document.querySelector('iframe')!.remove());
    await expect.poll(() => heardOf(stage.browser, page)).toEqual([]);
  });

  it('paints only what is near the window, and the rest when it comes near', async () => {
    page = await stage.chart('pebblebrook/notes');
    await page.evaluate(() => {
      const far = document.createElement('p');
      far.style.marginTop = '9000px';
      far.textContent = 'The soleus.';
      document.querySelector('main')!.append(far);
    });
    await expect.poll(() => heardOf(stage.browser, page)).toEqual(['soleus']);
    expect(await words()).toEqual([]);
    await page.evaluate(() => scrollTo(0, 1e6));
    await expect.poll(words).toEqual(['soleus']);
    expect((await boxOf(page, 'soleus')).width).toBeGreaterThan(0);
  });
});
