/** What holds reaches everything that is said: tooltips, findings, what pages are told; a late policy too. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { alignPageView } from '../../../src/background/page-view.ts';
import { createSayings } from '../../../src/background/sayings.ts';
import { createSettings } from '../../../src/background/settings.ts';
import { createSilence } from '../../../src/background/silence.ts';
import { keepPolicy, type InForce } from '../../../src/settings/index.ts';
import { PAGE_VIEW_KEY, readPageView } from '../../../src/settings/page-view.ts';
import { bySeverity } from '../../../src/ui/severity.ts';
import { fakeBrowser, settled, type FakeBrowser } from '../background/fake-browser.ts';
import { known } from './known.ts';

const source = { id: 'protocol', kind: 'other', short: 'Hospital protocol', citation: 'Protocol' };
const caution = {
  entity: 'trapezius',
  id: 'here',
  severity: 'avoid',
  harm: 'pneumothorax',
  say: 'Pneumothorax: ultrasound here.',
  sources: ['protocol'],
};

let fake: FakeBrowser;
let policy: unknown;
/** Lets a policy through that the browser has been slow to read. */
let arrive: () => void;

beforeEach(() => {
  fake = fakeBrowser();
  policy = undefined;
  arrive = () => {};
  vi.spyOn(fake.browser.storage.managed, 'get').mockImplementation(
    async () => policy as Record<string, unknown>,
  );
  fake.tabs.set(1, { id: 1, url: 'https://ehr.example/chart', windowId: 1 });
  fake.tabs.set(2, { id: 2, url: 'https://other.example/', windowId: 1 });
});
const settingsNow = (late?: () => void) => createSettings(fake.browser, known, late);

describe('tooltips', () => {
  it('say the organisation’s cautions among our own, by severity, as theirs', async () => {
    policy = { overlay: { sources: [source], cautions: [caution] } };
    const [tip] = await createSayings(settingsNow()).tipsOf(['trapezius', 'no-such-thing']);
    expect(tip!.cautions.find(({ organisation }) => organisation)).toMatchObject({
      id: 'trapezius/organisation-here',
      organisation: true,
      sources: ['Hospital protocol'],
      confirmed: 'none',
      reviewed: false,
    });
    expect(tip!.cautions.filter(({ organisation }) => !organisation).length).toBeGreaterThan(0);
    expect([...tip!.cautions].sort(bySeverity)).toEqual(tip!.cautions);
  });

  it('count what the person has hidden', async () => {
    const [all] = await createSayings(settingsNow()).tipsOf(['trapezius']);
    fake.stored['settings:tiers'] = ['avoid'];
    const [few] = await createSayings(settingsNow()).tipsOf(['trapezius']);
    expect(few!.cautions.every(({ severity }) => severity === 'avoid')).toBe(true);
    expect(few!.cautions.length + few!.hidden!).toBe(all!.cautions.length);
  });
});

describe('changing a setting', () => {
  it('is refused where the organisation has made it, or the value is none', async () => {
    policy = { density: 'quiet' };
    const settings = settingsNow();
    expect(await settings.change('density', 'everything')).toBe(false);
    expect(await settings.change('lines', 'wavy')).toBe(false);
    expect(await settings.change('nothing' as 'lines', 'thick')).toBe(false);
    expect(await settings.change('lines', 'thick')).toBe(true);
    expect((await settings.now()).settings).toMatchObject({ density: 'quiet', lines: 'thick' });
  });

  it('loses none of two at once', async () => {
    const settings = settingsNow();
    await Promise.all(['a', 'b', 'c'].map((id) => settings.silence({ of: 'term', id }, true)));
    expect((await settings.now()).settings.silenced.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  });
});

describe('silenced rules', () => {
  it('are silent on their site, or everywhere, and speak again', async () => {
    const settings = settingsNow();
    const silence = createSilence(fake.browser, settings);
    await silence.set(1, 'neck-x', true, true);
    expect((await silence.of(1)).rules).toEqual(['neck-x']);
    expect((await silence.of(2)).rules).toEqual([]);
    await silence.set(2, 'neck-x', true, false);
    expect((await silence.of(2)).rules).toEqual(['neck-x']);
    await silence.set(1, 'neck-x', false, false);
    expect((await silence.of(1)).rules).toEqual([]);
  });

  it('of the organisation stay silent', async () => {
    policy = { overlay: { silencedRules: ['neck-x-lung-disease'] } };
    const silence = createSilence(fake.browser, settingsNow());
    await silence.set(1, 'neck-x-lung-disease', false, false);
    expect(await silence.of(1)).toMatchObject({ rules: ['neck-x-lung-disease'], own: [] });
  });
});

describe('pages', () => {
  it('are told what concerns them, and nothing when nothing has changed', async () => {
    policy = { density: 'quiet', overlay: { silencedTerms: ['frontalis'] } };
    fake.stored['settings:silenced'] = [
      { of: 'term', id: 'trapezius', site: 'ehr.example' },
      { of: 'rule', id: 'neck-x' },
    ];
    const settings = settingsNow();
    const set = vi.spyOn(fake.browser.storage.local, 'set');
    await alignPageView(fake.browser, await settings.now(), () => undefined);
    await alignPageView(fake.browser, await settings.now(), () => undefined);
    expect(set).toHaveBeenCalledTimes(1);
    expect(readPageView(fake.stored[PAGE_VIEW_KEY])).toMatchObject({
      density: 'quiet',
      silenced: [{ id: 'frontalis' }, { id: 'trapezius', site: 'ehr.example' }],
    });
  });
});

describe('a policy that the browser is slow to read', () => {
  beforeEach(() => {
    vi.useFakeTimers();
    const coming = new Promise<void>((resolve) => {
      arrive = resolve;
    });
    vi.spyOn(fake.browser.storage.managed, 'get').mockImplementation(async () => {
      await coming;
      return policy as Record<string, unknown>;
    });
  });
  afterEach(async () => {
    vi.useRealTimers();
    await settled();
  });

  /** What holds before it has come and after, and how often it was said that it is another. */
  async function beforeAndAfter(): Promise<{ before: InForce; after: InForce; late: number }> {
    const late = vi.fn();
    const settings = settingsNow(late);
    const first = settings.now();
    await vi.advanceTimersByTimeAsync(1_000);
    const before = await first;
    arrive();
    await vi.advanceTimersByTimeAsync(0);
    return { before, after: await settings.now(), late: late.mock.calls.length };
  }

  it('costs no change that was made while it was waited for', async () => {
    const settings = settingsNow();
    const settling = settings.settled();
    const changing = settings.silence({ of: 'term', id: 'a' }, true);
    await vi.advanceTimersByTimeAsync(1_000);
    await changing;
    arrive();
    await settling;
    await settings.silence({ of: 'term', id: 'b' }, true);
    expect((await settings.now()).settings.silenced.map(({ id }) => id)).toEqual(['a', 'b']);
  });

  it('is taken up when it comes', async () => {
    policy = { density: 'quiet' };
    const { before, after, late } = await beforeAndAfter();
    expect(before.settings.density).toBe('standard');
    expect(after.settings.density).toBe('quiet');
    expect(late).toBe(1);
  });

  it('holds meanwhile as it was last', async () => {
    fake.stored['last-policy'] = { sitesLocked: true, sitesOn: ['https://ehr.example/*'], density: 'quiet' };
    policy = { sitesLocked: true, sitesOn: ['https://ehr.example/*'], density: 'quiet' };
    const { before, late } = await beforeAndAfter();
    expect(before.policy).toMatchObject({ sitesLocked: true, sitesOn: ['https://ehr.example/*'] });
    expect(before.locked).toEqual(['density']);
    expect(late).toBe(0);
  });

  it('and is gone by then holds no more', async () => {
    fake.stored['last-policy'] = { density: 'quiet' };
    policy = undefined;
    const { before, after, late } = await beforeAndAfter();
    expect(before.settings.density).toBe('quiet');
    expect(after.settings.density).toBe('standard');
    expect(late).toBe(1);
  });
});

it('the policy is kept for the next start, and written anew only when it is another', async () => {
  const set = vi.spyOn(fake.browser.storage.local, 'set');
  await keepPolicy(fake.browser.storage);
  expect(set).not.toHaveBeenCalled();
  policy = { density: 'quiet' };
  for (let i = 0; i < 3; i++) await keepPolicy(fake.browser.storage);
  expect(set).toHaveBeenCalledTimes(1);
  expect(fake.stored['last-policy']).toEqual({ density: 'quiet' });
  policy = undefined;
  await keepPolicy(fake.browser.storage);
  expect(fake.stored['last-policy']).toEqual({});
});
