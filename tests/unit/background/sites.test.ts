import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createSites, type SiteRules, type Sites } from '../../../src/background/sites.ts';
import { fakeBrowser, type FakeBrowser } from './fake-browser.ts';

const EHR = 'https://ehr.example/*';
const OTHER = 'https://other.example/*';

let fake: FakeBrowser;
let sites: Sites;
let rules: SiteRules;
const onChange = vi.fn();

beforeEach(() => {
  fake = fakeBrowser();
  fake.tabs.set(1, { id: 1, url: 'https://ehr.example/chart', windowId: 1 });
  fake.tabs.set(2, { id: 2, url: 'https://other.example/', windowId: 1 });
  fake.tabs.set(3, { id: 3, url: 'chrome://newtab/', windowId: 1 });
  fake.tabs.set(4, { id: 4, windowId: 1 });
  onChange.mockClear();
  rules = { on: [], locked: false, look: { colours: 'severity', lines: 'severity' } };
  sites = createSites(fake.browser, async () => rules, onChange);
});

const registered = () => fake.scripts.get('sites')?.matches ?? [];

describe('the state of a tab', () => {
  it('is off before anything was granted', async () => {
    expect(await sites.state(1)).toEqual({ status: 'off', pattern: EHR, host: 'ehr.example' });
  });

  it('is on once its site, or a wider pattern, was granted', async () => {
    fake.granted.add(EHR);
    expect(await sites.state(1)).toMatchObject({ status: 'on' });
    fake.granted.clear();
    fake.granted.add('https://*/*');
    expect(await sites.state(1)).toMatchObject({ status: 'on' });
  });

  it.each([3, 4])(
    'is unsupported where no extension may read or the address is hidden (tab %i)',
    async (tab) => {
      expect(await sites.state(tab)).toEqual({ status: 'unsupported' });
    },
  );
});

describe('turning a site on', () => {
  beforeEach(() => fake.granted.add(EHR));

  it('registers the script for it and runs it at once in its open tabs only', async () => {
    expect(await sites.turn(1, true)).toMatchObject({ status: 'on', pattern: EHR });
    expect(registered()).toEqual([EHR]);
    expect(fake.calls).toEqual(['style 1 /content-scripts/marks.css', 'script 1']);
  });

  it('runs it once, though the browser tells of the permission at the same time', async () => {
    await Promise.all([sites.align(), sites.turn(1, true), sites.align()]);
    expect(fake.calls).toEqual(['style 1 /content-scripts/marks.css', 'script 1']);
    expect(onChange).toHaveBeenCalledTimes(1);
  });

  it('stays off when the permission was refused', async () => {
    fake.granted.clear();
    expect(await sites.turn(1, true)).toMatchObject({ status: 'off' });
    expect(registered()).toEqual([]);
  });

  it('leaves sites that were on before as they are', async () => {
    await sites.align();
    fake.granted.add(OTHER);
    fake.calls.length = 0;
    await sites.align();
    expect(registered()).toEqual([EHR, OTHER]);
    expect(fake.calls).toEqual(['style 2 /content-scripts/marks.css', 'script 2']);
  });
});

describe('turning a site off', () => {
  it('gives the permission back and unregisters', async () => {
    fake.granted.add(EHR).add(OTHER);
    await sites.align();
    expect(await sites.turn(1, false)).toEqual({ status: 'off', pattern: EHR, host: 'ehr.example' });
    expect([...fake.granted]).toEqual([OTHER]);
    expect(registered()).toEqual([OTHER]);
    expect(onChange).toHaveBeenLastCalledWith({ removed: true });
  });

  it('gives back wider patterns too, or the site would stay on', async () => {
    fake.granted.add('https://*/*').add(EHR);
    await sites.align();
    expect(await sites.turn(1, false)).toMatchObject({ status: 'off' });
    expect(registered()).toEqual([]);
  });
});

it('follows a permission that was taken away in the settings of the browser', async () => {
  fake.granted.add(EHR);
  await sites.align();
  fake.granted.clear();
  await sites.align();
  expect(fake.scripts.size).toBe(0);
  expect(onChange).toHaveBeenLastCalledWith({ removed: true });
});

describe('a copy of the extension that has just come', () => {
  beforeEach(async () => {
    fake.granted.add(EHR);
    await sites.align();
    fake.calls.length = 0;
  });

  it('puts its script into open pages, though the registration has survived', async () => {
    await sites.start();
    expect(registered()).toEqual([EHR]);
    expect(fake.calls).toEqual(['style 1 /content-scripts/marks.css', 'script 1']);
  });

  it('does so once, however often its background starts', async () => {
    await sites.start();
    await sites.start();
    expect(fake.calls).toEqual(['style 1 /content-scripts/marks.css', 'script 1']);
  });
});

it('does nothing at a start of the browser when all is as it should be', async () => {
  fake.granted.add(EHR);
  await sites.align();
  fake.calls.length = 0;
  onChange.mockClear();
  await sites.align();
  expect(fake.calls).toEqual([]);
  expect(onChange).not.toHaveBeenCalled();
});

describe('a browser that refuses the script', () => {
  beforeEach(() => fake.granted.add(EHR));

  it('is asked again from nothing', async () => {
    vi.spyOn(fake.browser.scripting, 'registerContentScripts').mockRejectedValueOnce(new Error('no'));
    await sites.align();
    expect(registered()).toEqual([EHR]);
    expect(fake.calls).toEqual(['style 1 /content-scripts/marks.css', 'script 1']);
  });

  it('is asked again the next time, when it refuses that too', async () => {
    vi.spyOn(fake.browser.scripting, 'registerContentScripts')
      .mockRejectedValueOnce(new Error('no'))
      .mockRejectedValueOnce(new Error('not at all'));
    await expect(sites.align()).rejects.toThrow('not at all');
    await sites.align();
    expect(registered()).toEqual([EHR]);
    expect(fake.calls).toEqual(['style 1 /content-scripts/marks.css', 'script 1']);
  });
});

it('never has a moment without a script while sites come and go', async () => {
  fake.granted.add(EHR);
  await sites.align();
  const takenOut = vi.spyOn(fake.browser.scripting, 'unregisterContentScripts');
  fake.granted.add(OTHER);
  await sites.align();
  fake.granted.delete(EHR);
  await sites.align();
  expect(registered()).toEqual([OTHER]);
  expect(takenOut).not.toHaveBeenCalled();
});

it('looks once for all who ask before it has begun', async () => {
  const looked = vi.spyOn(fake.browser.permissions, 'getAll');
  await Promise.all([sites.align(), sites.align(), sites.align()]);
  expect(looked).toHaveBeenCalledTimes(1);
});

describe('a sender is admitted', () => {
  beforeEach(() => fake.granted.add(EHR));

  it.each([
    [{ url: 'https://ehr.example:8443/x' }],
    [{ url: 'about:srcdoc', origin: 'https://ehr.example' }],
    [{ url: 'blob:https://ehr.example/0a1b' }],
    [{ url: 'data:text/html,x', origin: 'null', tab: { url: 'https://ehr.example/' } }],
  ])('on a site that is on: %j', async (sender) => {
    expect(await sites.admits(sender)).toBe(true);
  });

  it.each([
    [{ url: 'https://other.example/' }],
    [{ url: 'https://other.example/', tab: { url: 'https://ehr.example/' } }],
    [{ url: 'about:srcdoc', origin: 'https://other.example', tab: { url: 'https://ehr.example/' } }],
    [{ url: 'about:blank', origin: 'null' }],
    [{}],
  ])('and no other: %j', async (sender) => {
    expect(await sites.admits(sender)).toBe(false);
  });
});

describe('an organisation', () => {
  it('keeps its sites on: the popup cannot give them back', async () => {
    rules = { ...rules, on: [EHR] };
    fake.granted.add(EHR);
    await sites.align();
    expect(await sites.turn(1, false)).toMatchObject({ status: 'on', locked: true });
    await sites.remove(EHR);
    expect(fake.granted).toContain(EHR);
    expect(await sites.list()).toEqual({ sites: [{ pattern: EHR, locked: true }], sitesAsked: [] });
  });

  it('names the sites that it wants and nobody has given access to', async () => {
    rules = { ...rules, on: [EHR] };
    expect(await sites.state(1)).not.toHaveProperty('locked');
    expect((await sites.list()).sitesAsked).toEqual([EHR]);
  });

  it('allows no others, however wide the access that was given', async () => {
    rules = { ...rules, on: [EHR], locked: true };
    fake.granted.add('https://*/*');
    await sites.align();
    expect(registered()).toEqual([EHR]);
    expect(await sites.state(2)).toMatchObject({ status: 'off', locked: true });
    expect(await sites.admits({ url: 'https://other.example/' })).toBe(false);
    expect(await sites.admits({ url: 'https://ehr.example/' })).toBe(true);
  });

  it('takes effect, and ends, while pages are open', async () => {
    fake.granted.add(EHR).add(OTHER);
    await sites.align();
    rules = { ...rules, on: [EHR], locked: true };
    await sites.align();
    expect(registered()).toEqual([EHR]);
    expect(onChange).toHaveBeenLastCalledWith({ removed: true });
    rules = { ...rules, locked: false };
    await sites.align();
    expect(registered()).toEqual([EHR, OTHER]);
  });
});

it('gives marks another look where they stand already, and in pages to come', async () => {
  fake.granted.add(EHR);
  await sites.align();
  fake.calls.length = 0;
  rules = { ...rules, look: { colours: 'one', lines: 'thick' } };
  await sites.align();
  expect(fake.calls).toEqual(['unstyle 1', 'style 1 /content-scripts/marks-one-thick.css']);
  expect(fake.scripts.get('sites')?.css).toEqual(['/content-scripts/marks-one-thick.css']);
});
