// @vitest-environment happy-dom
/** The list of findings: what it says where there is none to show, for silence is no statement of safety. */
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, expect, it } from 'vitest';
import { FindingsList } from '../../../popup/findings/findings.tsx';
import { ReferenceContext } from '../../../popup/pieces/context.tsx';
import { createReference } from '../../../popup/reference/reference.ts';
import { facts } from '../../../src/knowledge/facts-data.ts';
import type { FindingState, FindingsState } from '../../../src/messages/index.ts';
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

/** What stands where the list is, once the background has answered. */
async function listOf(state: FindingsState): Promise<string> {
  speakEnglish();
  Object.assign((globalThis as unknown as { browser: object }).browser, {
    runtime: {
      id: 'cautela-id',
      sendMessage: async () => state,
      onMessage: { addListener: () => {}, removeListener: () => {} },
    },
  });
  await after(() =>
    render(
      <ReferenceContext.Provider value={reference}>
        <FindingsList tab={1} />
      </ReferenceContext.Provider>,
      root,
    ),
  );
  return root.textContent;
}

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

it('lets findings speak for themselves', async () => {
  const said = await listOf({ ...NOTHING, findings: [FINDING] });
  expect(said).toContain('Both sides.');
  expect(said).not.toContain(SAYS_NOTHING);
});
