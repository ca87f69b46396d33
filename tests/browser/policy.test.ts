/** The example policies, given to the browsers as an administrator's tools would: installed by, read, obeyed, shown as the organisation's. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveBuiltDemo, type Demo } from '../../demo/server.ts';
import type { FindingsState, SettingsState } from '../../src/messages/index.ts';
import { BROWSERS, launch, type BrowserUnderTest } from './harness/browser-under-test.ts';
import { SITE } from './harness/each-browser.ts';
import { paintedWords, pointAt } from './harness/marks.ts';
import { canGivePolicy, underPolicy, type UnderPolicy } from './harness/policy.ts';
import type { Policy } from './harness/policy-example.ts';
import { tooltipIn } from './harness/tooltip.ts';

/** As the example says, for this machine's own site, with one slip that must cost nothing else. */
function withSlip({ overlay, ...policy }: Policy): object {
  const [caution] = overlay['cautions'] as [object];
  return {
    ...policy,
    sitesOn: [SITE],
    overlay: { ...overlay, cautions: [caution, { ...caution, id: 'slip', entity: 'trapezus' }] },
  };
}

const testable = BROWSERS.filter((browser) => {
  if (canGivePolicy(browser)) return true;
  process.stdout.write(`not covered: a policy in ${browser}, which only root can give it\n`);
  return false;
});

describe.each(testable)('an organisation’s policy (%s)', (name) => {
  let under: UnderPolicy;
  let browser: BrowserUnderTest;
  let demo: Demo;

  /** Asks the background as our own pages do; of the chart in front where `ofChart`. */
  const ask = <T>(kind: string, ofChart = false): Promise<T> =>
    browser.inExtension(
      async (asked, withTab) => {
        const scope = globalThis as unknown as { browser?: Api; chrome: Api };
        const { runtime, tabs } = scope.browser ?? scope.chrome;
        const [tab] = await tabs.query({ active: true, currentWindow: true });
        return (await runtime.sendMessage({ kind: asked, ...(withTab && { tab: tab!.id }) })) as T;
      },
      kind,
      ofChart,
    );
  const settings = (): Promise<SettingsState> => ask('settings');

  beforeAll(async () => {
    under = await underPolicy(name, SITE, withSlip);
    demo = await serveBuiltDemo();
    browser = await launch(name, under.launch);
    under.touch();
  });
  afterAll(async () => {
    await browser.close();
    await demo.close();
    under.remove();
  });

  it('alone has it installed, for good', async () => {
    const self = await browser.inExtension(async () => {
      const scope = globalThis as unknown as { browser?: Api; chrome: Api };
      return (scope.browser ?? scope.chrome).management.getSelf();
    });
    if (under.launch.installed) expect(self).toMatchObject({ installType: 'admin', mayDisable: false });
    else process.stdout.write('not covered: a forced install in chromium, which needs mounts of its own\n');
  });

  it('is read; what is wrong in it is named with its mend and costs nothing else', async () => {
    await expect.poll(async () => (await settings()).locked).toContain('density');
    const { policy, sitesAsked } = await settings();
    expect(policy.contact).toBe('Toxin clinic, extension 4711');
    expect(policy.overlay.cautions).toHaveLength(1);
    expect(policy.problems).toMatchObject([
      { key: 'overlay.cautions[slip].entity', mend: 'write "trapezius"' },
    ]);
    expect(sitesAsked).toEqual([SITE]);
  });

  it('stands at the word and in the list of findings, as the organisation’s', async () => {
    await browser.grant(SITE);
    const chart = await browser.open(`${demo.url}/patients/fairweather/notes`);
    await expect.poll(() => paintedWords(chart)).toContain('trapezius');
    await pointAt(chart, 'trapezius');
    await expect
      .poll(async () => (await tooltipIn(browser, chart.mainFrame()))?.text)
      .toMatch(/From your organisation[^]*injected under ultrasound[^]*Hospital toxin protocol/);
    await chart.bringToFront();
    await expect
      .poll(async () => (await ask<FindingsState>('findings', true)).findings)
      .toContainEqual(expect.objectContaining({ rule: 'neck-and-copd-here', organisation: true }));
    await chart.close();
  });

  it('shows in the reference and in the settings, locked', async () => {
    const page = await browser.openOwn('popup/index.html?size=tab#/settings');
    await page.waitForFunction(() => /Set by your organisation/.test(document.body.innerText));
    const text = await page.evaluate(() => document.body.innerText);
    expect(text).toContain('Toxin clinic, extension 4711');
    expect(text).toContain('Mend: write "trapezius"');
    expect(
      await page.$$eval('input[name="density"]', (all) => all.every((one) => one.matches(':disabled'))),
    ).toBe(true);
    await page.evaluate(() => {
      location.hash = '#/entry/trapezius';
    });
    await page.waitForFunction(() => /injected under ultrasound/.test(document.body.innerText));
    await page.focus('[role="combobox"]');
    await page.keyboard.type('spirometry of the last 6 months');
    await page.waitForFunction(() => /Neck toxin plus COPD/.test(document.body.innerText));
    await page.close();
  });

  if (name === 'chromium') {
    // Chromium waits until a policy file has been left alone for five seconds; Firefox reads it at its start only.
    it('takes effect when it changes, without a restart', async () => {
      under.change({ density: 'quiet' });
      await expect.poll(async () => (await settings()).settings.density, { timeout: 30_000 }).toBe('quiet');
      const { policy } = await settings();
      expect(policy.overlay.cautions).toEqual([]);
      expect(policy.sitesLocked).toBe(false);
    });
  }
});

interface Api {
  runtime: { sendMessage(message: object): Promise<unknown> };
  tabs: { query(filter: object): Promise<{ id: number }[]> };
  management: { getSelf(): Promise<object> };
}
