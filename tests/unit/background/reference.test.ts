import { beforeEach, expect, it } from 'vitest';
import { createReference, type Reference } from '../../../src/background/reference.ts';
import { fakeBrowser, OWN, type FakeBrowser } from './fake-browser.ts';

const PAGE = `${OWN}popup/index.html?size=tab`;

let fake: FakeBrowser;
let reference: Reference;

beforeEach(() => {
  fake = fakeBrowser();
  reference = createReference(fake.browser);
});

it('opens an entry in a tab', async () => {
  await reference.openEntry('trapezius');
  expect(fake.calls).toEqual([`create ${PAGE}#/entry/trapezius`]);
});

it('uses the tab that is open already and brings its window to the front', async () => {
  await reference.openEntry('trapezius');
  fake.calls.length = 0;
  await reference.openEntry('frontalis');
  expect(fake.calls).toEqual([`update 100 ${PAGE}#/entry/frontalis`, 'focus window 1']);
});

it('takes no tab of the chart, of its findings or of another size for its own', async () => {
  fake.tabs.set(1, { id: 1, url: `${OWN}popup/index.html?size=panel`, windowId: 1 });
  fake.tabs.set(2, { id: 2, url: 'https://ehr.example/', windowId: 1 });
  fake.tabs.set(3, { id: 3, url: `${PAGE}&tab=2#/`, windowId: 1 });
  await reference.open();
  expect(fake.calls).toEqual([`create ${PAGE}#/`]);
});

it('keeps looked-up words out of addresses, hands them over once, and tells the page that is meant', async () => {
  await reference.lookUp('  levator\n scapulae ');
  expect(fake.calls.join()).not.toContain('levator');
  expect(fake.told).toEqual([{ kind: 'words-asked', tab: 100 }]);
  expect(reference.takeWords()).toBe('levator scapulae');
  expect(reference.takeWords()).toBeNull();
});

it('cuts a selection that is no term short', async () => {
  await reference.lookUp('word '.repeat(1000));
  expect(reference.takeWords()).toHaveLength(120);
});
