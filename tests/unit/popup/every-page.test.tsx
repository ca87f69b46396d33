// @vitest-environment happy-dom
/** Draws every page of the reference on the whole compiled knowledge. */
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PLAN_CHECKS } from '../../../src/advice/checks.ts';
import { facts } from '../../../src/knowledge/facts-data.ts';
import { FIGURES } from '../../../src/ui/figures/index.ts';
import { Sources } from '../../../src/ui/source-line.tsx';
import type { Doing } from '../../../popup/actions.ts';
import { Page } from '../../../popup/pages/page.tsx';
import { ReferenceContext } from '../../../popup/pieces/context.tsx';
import { CONTENTS } from '../../../popup/rail.tsx';
import { createReference } from '../../../popup/reference/reference.ts';
import { itemHref, parseRoute, type ItemPage, type Route } from '../../../popup/router.ts';
import { defaultPreferences } from '../../../popup/state/preferences.ts';
import { ROUTES } from '../../browser/popup/routes.ts';
import { speakEnglish, stopSpeaking } from './fixtures/messages.ts';

const reference = createReference(facts);
const root = document.createElement('div');

beforeAll(() => {
  speakEnglish();
  document.body.append(root);
});
afterAll(() => {
  render(null, root);
  stopSpeaking();
});

function draw(route: Route): HTMLElement {
  const doing: Doing = { route, box: { current: null }, preferences: defaultPreferences, prefer: () => {} };
  void act(() =>
    render(
      <ReferenceContext.Provider value={reference}>
        <Sources.Provider value={facts.sources}>
          <Page route={route} reference={reference} doing={doing} />
        </Sources.Provider>
      </ReferenceContext.Provider>,
      root,
    ),
  );
  return root;
}

/** Takes the page away. What was looked up in it is kept in memory until the task ends: a thousand pages are two gigabytes. */
async function cleared(): Promise<void> {
  render(null, root);
  await new Promise((done) => {
    setTimeout(done);
  });
}

/** Where an address leads nowhere, the address itself; else nothing. */
function broken(href: string): string[] {
  const route = parseRoute(href);
  if (route.page === 'unknown') return [href];
  if (route.page !== 'item') return [];
  const there =
    route.of === 'figure'
      ? FIGURES.some(({ id }) => id === route.id)
      : reference.titleOf(route.of, route.id) !== undefined;
  return there ? [] : [href];
}

function check(page: HTMLElement): void {
  expect(page.querySelectorAll('h1'), 'one title').toHaveLength(1);
  const text = page.textContent;
  for (const slip of ['undefined', '[object Object]', 'NaN', 'null']) expect(text).not.toContain(slip);
  const bare = [...page.querySelectorAll('.section')].filter(
    (section) => section.textContent === section.querySelector('h2')!.textContent,
  );
  expect(
    bare.map((section) => section.textContent),
    'titles over nothing',
  ).toEqual([]);
  expect(namesakes(page), 'one name for two pages').toEqual([]);
  expect(twice(page), 'said twice').toEqual([]);
  const links = [...page.querySelectorAll('a[href^="#"]')].map((link) => link.getAttribute('href')!);
  expect(links.flatMap(broken)).toEqual([]);
}

/** Names that stand twice in one list and lead to two pages. */
function namesakes(page: HTMLElement): string[] {
  return [...page.querySelectorAll('.rows')].flatMap((list) => {
    const names = [...list.querySelectorAll('.row')].map((row) => row.textContent);
    return names.filter((name, place) => names.indexOf(name) !== place);
  });
}

/** A title that the harm of the statement under it repeats. */
function twice(page: HTMLElement): string[] {
  const title = page.querySelector('h1')!.textContent.toLowerCase();
  const harms = [...page.querySelectorAll('.entry > .caution > header > .harm')];
  return harms.map((harm) => harm.textContent.toLowerCase()).filter((harm) => harm === title);
}

/** Statements on a page, and those of them that name no source. */
function unsourced(page: HTMLElement): string[] {
  return [...page.querySelectorAll('.caution')]
    .filter((caution) => !caution.querySelector('.basis .source'))
    .map((caution) => caution.textContent);
}

const ITEMS: readonly (readonly [ItemPage, readonly string[]])[] = [
  ['entry', Object.keys(facts.entities)],
  ['set', facts.avoidSets.map(({ id }) => id)],
  ['complication', facts.complications.map(({ id }) => id)],
  ['rule', facts.rules.map(({ id }) => id)],
  ['check', PLAN_CHECKS.map(({ id }) => id)],
  ['warning', facts.labelWarnings.map(({ id }) => id)],
  ['audit', facts.audit.map(({ id }) => id)],
  ['source', Object.keys(facts.sources)],
];

describe.each(ITEMS)('every page of kind %s', (of, ids) => {
  it('has one title, no slip, no link that leads nowhere, no caution without source', async () => {
    expect(ids.length).toBeGreaterThan(0);
    for (const id of ids) {
      const page = draw(parseRoute(itemHref(of, id)));
      check(page);
      expect(unsourced(page), id).toEqual([]);
      await cleared();
    }
  });
});

it('no combination and no warning goes by the mere name of something', () => {
  const names = new Set(Object.values(facts.entities).map(({ name }) => name.toLowerCase()));
  const titles = [
    ...facts.rules.map(({ id }) => reference.titleOf('rule', id)!),
    ...facts.labelWarnings.map(({ id }) => reference.titleOf('warning', id)!),
  ];
  expect(titles.filter((title) => names.has(title.toLowerCase()))).toEqual([]);
});

it('a code of a procedure or a bill stands after the name of its system', async () => {
  const coded = Object.values(facts.entities).flatMap((entity): [id: string, code: string][] =>
    entity.kind === 'procedure'
      ? [[entity.id, `CPT ${entity.code}`]]
      : entity.kind === 'product'
        ? entity.hcpcs.map(({ code }) => [entity.id, `HCPCS ${code}`])
        : [],
  );
  expect(coded.length).toBeGreaterThan(10);
  for (const [id, code] of coded) {
    expect(draw(parseRoute(itemHref('entry', id))).textContent).toContain(code);
    await cleared();
  }
});

/** Pages that load a part of their own first; other tests draw these. */
const LATER: ReadonlySet<string> = new Set(['figures', 'training', 'changes']);
const AT_ONCE = CONTENTS.filter(({ route }) => !LATER.has(route.page));

it.each(AT_ONCE.map(({ label, route }) => [label, route] as const))(
  'the page behind %s is whole',
  (_, route) => check(draw(route)),
);

it('the page of what changed is whole once it is loaded', async () => {
  draw({ page: 'changes' });
  await act(() => import('../../../popup/pages/changes.tsx').then(() => {}));
  check(root);
  expect(root.querySelectorAll('.disagreement').length).toBeGreaterThan(10);
});

it('the addresses that stand for all in a browser lead somewhere', () => {
  expect(ROUTES.flatMap(broken)).toEqual(['#/entry/nothing-of-the-kind']);
});

it('an entry is reached by any of its ids', () => {
  for (const entity of Object.values(facts.entities)) {
    for (const alias of entity.aliases) expect(reference.entity(alias)?.id, alias).toBe(entity.id);
  }
});

it.each(['#/entry/nothing-of-the-kind', '#/set/none', '#/no/such/page', '#/browse/nothing'])(
  '%s says that there is no such page and offers to search',
  (href) => {
    const page = draw(parseRoute(href));
    expect(page.querySelector('h1')!.textContent).toBe('There is no such page');
    expect(page.querySelector('button')!.textContent).toMatch(/^Search for/);
  },
);

it('every number of a dose stands with its unit and its product', () => {
  for (const product of Object.values(facts.entities)) {
    if (product.kind !== 'product' || !product.code) continue;
    const page = draw(parseRoute(itemHref('entry', product.id)));
    for (const amount of page.querySelectorAll('.dose .amount')) {
      expect(amount.textContent).toMatch(new RegExp(`\\d U(/kg)? ${product.code}$`));
    }
  }
});
