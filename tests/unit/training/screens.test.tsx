// @vitest-environment happy-dom
/** Draws the screens of the training on the whole compiled knowledge, with answers of some weeks. */
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { facts } from '../../../src/knowledge/facts-data.ts';
import { writeDeck } from '../../../src/training/deck.ts';
import { Sources } from '../../../src/ui/source-line.tsx';
import { ReferenceContext } from '../../../popup/pieces/context.tsx';
import { createReference } from '../../../popup/reference/reference.ts';
import { parseRoute, type Route } from '../../../popup/router.ts';
import { defaultPreferences } from '../../../popup/state/preferences.ts';
import { loadBank } from '../../../popup/training/bank.ts';
import { deckOf } from '../../../popup/training/teach/builder.tsx';
import { Training } from '../../../popup/training/training.tsx';
import { speakEnglish, stopSpeaking } from '../popup/fixtures/messages.ts';

const DAY = 86_400_000;
const reference = createReference(facts);
const root = document.createElement('div');
const bank = await loadBank(facts);
const neck = bank.questions.filter(({ topics }) => topics.includes('region:neck'));
const deck = deckOf(bank, { title: 'Neck', description: '', topics: ['region:neck'], count: 6, minutes: 5, order: 'listed' }); // prettier-ignore

/** Each question of the neck right, then wrong and certain. */
const answers = [20, 3].flatMap((ago) =>
  neck.map(({ id }, i) => ({ question: id, at: Date.now() - ago * DAY + i, rating: ago === 3 ? 1 : 3, right: ago !== 3, sure: 'certain' })),
); // prettier-ignore
const stored: Record<string, unknown> = {
  training: { version: 1, target: 0.9 },
  'training:answers:0': [...answers.slice(0, 400), 'damaged'],
  'training-deck:neck': writeDeck(deck),
};

beforeAll(() => {
  speakEnglish();
  const area = {
    get: async (keys: string[] | null) =>
      keys ? Object.fromEntries(keys.map((key) => [key, stored[key]])) : { ...stored },
    set: async (items: object) => void Object.assign(stored, items),
    remove: async (keys: string[]) => keys.forEach((key) => delete stored[key]),
  };
  Object.assign((globalThis as unknown as { browser: object }).browser, {
    runtime: { id: 'cautela' },
    storage: { local: area },
  });
  Object.defineProperty(navigator, 'locks', {
    value: { request: (_: string, task: () => unknown) => task() },
  });
  document.body.append(root);
});
afterAll(() => {
  render(null, root);
  stopSpeaking();
});

async function draw(hash: string): Promise<HTMLElement> {
  const route = parseRoute(hash) as Extract<Route, { page: 'training' }>;
  const doing = { route, box: { current: null }, preferences: defaultPreferences, prefer: () => {} };
  render(null, root);
  await act(() =>
    render(
      <ReferenceContext.Provider value={reference}>
        <Sources.Provider value={facts.sources}>
          <Training route={route} doing={doing} />
        </Sources.Provider>
      </ReferenceContext.Provider>,
      root,
    ),
  );
  await expect.poll(() => root.querySelector('h1')).not.toBeNull();
  // What is drawn also listens.
  await act(async () => {});
  return root;
}

const press = async (words: string | RegExp): Promise<void> => {
  const button = [...root.querySelectorAll('button')].find(({ textContent }) => textContent.match(words));
  expect(button, String(words)).toBeDefined();
  await act(() => button!.click());
};

describe.each([
  '#/training', '#/training/practice', '#/training/practice/region:neck', '#/training/progress', '#/training/teach',
  '#/training/session/neck', '#/training/present/neck', '#/training/handout/neck', '#/training/handout/none',
])('%s', (hash) => {
  it('has one title and no slip', async () => {
    const page = await draw(hash);
    expect(page.querySelectorAll('h1')).toHaveLength(1);
    for (const slip of ['undefined', '[object Object]', 'NaN', 'null']) expect(page.textContent).not.toContain(slip);
  });
}); // prettier-ignore

it('says that a record could not be read, and what is due', async () => {
  const page = await draw('#/training');
  expect(page.querySelector('.note-bad')!.textContent).toContain('could not be read: 1');
  expect(page.querySelector('.due strong')!.textContent).toMatch(/^\d+ questions are due$/);
});

it('tells that the store is nearly full', async () => {
  stored['training:answers:9'] = ['x'.repeat(4_900_000)];
  const notes = [...(await draw('#/training')).querySelectorAll('.note-bad')].map(
    ({ textContent }) => textContent,
  );
  delete stored['training:answers:9'];
  expect(notes[0]).toMatch(/storage is 8\d % full/);
});

it('shows where the answers are weak on the body and in a table, and what was sure and wrong', async () => {
  const page = await draw('#/training/progress');
  expect(page.querySelector('.body-weak title')!.textContent).toMatch(/^Neck/);
  const rows = [...page.querySelectorAll('.regions tbody tr')].map(({ textContent }) => textContent);
  expect(rows[0]).toMatch(/weak$/);
  expect(page.querySelectorAll('.plot table')).toHaveLength(2);
  expect(page.querySelector('.sure tbody tr:last-child')!.textContent).toMatch(/^Certain50%/);
  expect(page.textContent).toContain('Certain and wrong');
  // All of them three days ago, and wrong: less than was known then.
  const [, of, share] = /\((\d+)\), the schedule expects you to know about (\d+)\s?% now/.exec(
    page.textContent,
  )!;
  expect(Number(of)).toBeGreaterThan(0);
  expect(Number(share)).toBeLessThan(100);
});

it('prints every question and a key with a source for each right answer', async () => {
  const page = await draw('#/training/handout/neck');
  expect(page.querySelectorAll('article > .papers > li')).toHaveLength(6);
  const key = [...page.querySelectorAll('.key-sheet .papers > li')];
  expect(key).toHaveLength(6);
  for (const item of key) expect(item.querySelector('.source'), item.textContent).not.toBeNull();
});

it('leads through a session and keeps each answer as soon as it is given', async () => {
  const page = await draw('#/training/session/neck');
  for (let i = 0; i < 6; i++) {
    expect(page.querySelector('.session-count')!.textContent).toBe(`${i + 1} of 6`);
    await act(() => void document.dispatchEvent(new KeyboardEvent('keydown', { key: '2' })));
    await press('Certain');
    expect(page.querySelectorAll('.answer').length).toBeGreaterThanOrEqual(3);
    for (const answer of page.querySelectorAll('.answer'))
      expect(answer.querySelector('.source')).not.toBeNull();
    await press('Next');
  }
  expect(page.querySelector('h1')!.textContent).toMatch(/^\d of 6 right$/);
  await expect.poll(() => stored['training:answers:1']).toHaveLength(6);
  expect(stored['training:answers:0']).toContain('damaged');
});
