// @vitest-environment happy-dom
/** The list of findings: what it says where there is none to show, for silence is no statement of safety. */
import { render, type JSX } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it } from 'vitest';
import { FindingsList } from '../../../popup/findings/findings.tsx';
import { ThisPage } from '../../../popup/pages/this-page.tsx';
import { ReferenceContext } from '../../../popup/pieces/context.tsx';
import { createReference } from '../../../popup/reference/reference.ts';
import { facts } from '../../../src/knowledge/facts-data.ts';
import type { FindingState, FindingsState, FromPopup } from '../../../src/messages/index.ts';
import { speakEnglish, stopSpeaking } from './fixtures/messages.ts';
import { after } from './fixtures/rest.ts';

const reference = createReference(facts);
const root = document.createElement('div');
const NOTHING: FindingsState = { findings: [], notRead: [], silenced: [] };
const FINDING: FindingState = {
  rule: 'bilateral-scm',
  severity: 'serious',
  say: 'Both sides.',
  sources: ['A label'],
  places: [],
};

afterEach(() => {
  void act(() => render(null, root));
  stopSpeaking();
});

/** What stands on a page of ours whose questions are answered in this way. */
async function drawn(page: JSX.Element, answer: (asked: FromPopup) => unknown): Promise<string> {
  speakEnglish();
  Object.assign((globalThis as unknown as { browser: object }).browser, {
    runtime: {
      id: 'cautela-id',
      sendMessage: async (asked: FromPopup) => answer(asked),
      onMessage: { addListener: () => {}, removeListener: () => {} },
    },
    tabs: {
      query: async () => [{ id: 1 }],
      onActivated: { addListener: () => {}, removeListener: () => {} },
    },
  });
  await act(() => render(null, root));
  await after(() =>
    render(<ReferenceContext.Provider value={reference}>{page}</ReferenceContext.Provider>, root),
  );
  return root.textContent;
}

/** What stands where the list is, once the background has answered. */
const listOf = (state: FindingsState | null): Promise<string> => drawn(<FindingsList tab={1} />, () => state);

const SAYS_NOTHING = 'that says nothing about safety';

it.each<[string, FindingsState]>([
  ['nothing was raised', NOTHING],
  ['all is put aside', { ...NOTHING, findings: [{ ...FINDING, setAside: 'weighed' }] }],
  ['the settings hide all', { ...NOTHING, hidden: 2 }],
  [
    'a part was not read',
    { ...NOTHING, notRead: [{ frame: 0, revision: 1, start: 0, end: 4, words: '10-20', why: 'a range' }] },
  ],
])('says what an empty list does not mean where %s', async (_why, state) => {
  expect(await listOf(state)).toContain(SAYS_NOTHING);
});

const IS_READ = 'The page is being read.';
const never = new Promise(() => {});

it('says that the page is being read until it is, and nothing of what was not found', async () => {
  for (const said of [
    await drawn(<FindingsList tab={1} />, () => never),
    await listOf({ ...NOTHING, reading: true }),
  ]) {
    expect(said).toContain(IS_READ);
    expect(said).not.toContain(SAYS_NOTHING);
  }
  expect(await listOf(NOTHING)).not.toContain(IS_READ);
});

it('says so beside findings to which others may come', async () => {
  const said = await listOf({ ...NOTHING, findings: [FINDING], reading: true });
  expect(said).toContain('Both sides.');
  expect(said).toContain(IS_READ);
});

it('says nothing where findings cannot be had', async () => {
  expect(await listOf(null)).toBe('');
});

describe('all that is on a page', () => {
  const ON = { status: 'on', host: 'ehr.example', pattern: 'https://ehr.example/*' };
  const NOT_FOUND = 'Nothing that Cautela knows was found';
  const thisPage = (page: unknown, findings: unknown = NOTHING) =>
    drawn(<ThisPage />, ({ kind }) => (kind === 'site' ? ON : kind === 'page' ? page : findings));

  it('is not said to be nothing before the page has been read', async () => {
    for (const said of [
      await thisPage(never, never),
      await thisPage({ mentions: [], unread: [], reading: true }, { ...NOTHING, reading: true }),
    ]) {
      expect(said).toContain(IS_READ);
      expect(said).not.toContain(NOT_FOUND);
      expect(said).not.toContain('There is no chart');
    }
  });

  it('is said to be nothing then', async () => {
    expect(await thisPage({ mentions: [], unread: [] })).toContain(NOT_FOUND);
  });
});

it('lets findings speak for themselves', async () => {
  const said = await listOf({ ...NOTHING, findings: [FINDING] });
  expect(said).toContain('Both sides.');
  expect(said).not.toContain(SAYS_NOTHING);
});

it('says where judging failed, and where that is recorded; not that nothing was found', async () => {
  const said = await listOf({ ...NOTHING, failed: true });
  expect(said).toContain('failed to judge this chart');
  expect(said).not.toContain('No findings to show');
  expect(root.querySelector('a[href="#/about"]')).not.toBeNull();
});

it('keeps the keyboard with a finding that is put aside and taken back, though it moves down the list', async () => {
  const other: FindingState = { ...FINDING, rule: 'neck-x-lung-disease', say: 'Neck and lung.' };
  let setAside: 'weighed' | undefined;
  const state = (): FindingsState => ({
    ...NOTHING,
    findings: [{ ...FINDING, ...(setAside && { setAside }) }, other],
  });
  document.body.append(root);
  await drawn(<FindingsList tab={1} />, (asked) => {
    if (asked.kind === 'set-aside') setAside = asked.reason ? 'weighed' : undefined;
    return state();
  });
  const press = (selector: string) => after(() => root.querySelector<HTMLElement>(selector)!.click());
  const focused = () => document.activeElement!;
  await press('.finding-actions > .quiet-button');
  expect(focused()).toBe(root.querySelector('.aside-reasons button'));
  await press('.aside-reasons button');
  expect(focused()).toBe(root.querySelector('.finding-aside'));
  expect(focused().textContent).toContain('Both sides.');
  await press('.finding-aside .quiet-button');
  expect(focused().matches('.finding.caution')).toBe(true);
  expect(focused().textContent).toContain('Both sides.');
  root.remove();
});
