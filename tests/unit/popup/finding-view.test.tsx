// @vitest-environment happy-dom
/** A finding in the list leads to the page that explains it: a rule, a set, a check of the plan. */
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { FindingView } from '../../../popup/findings/finding-view.tsx';
import { ReferenceContext } from '../../../popup/pieces/context.tsx';
import { createReference } from '../../../popup/reference/reference.ts';
import { facts } from '../../../src/knowledge/facts-data.ts';
import { Sources } from '../../../src/ui/source-line.tsx';
import { speakEnglish, stopSpeaking } from './fixtures/messages.ts';

const reference = createReference(facts);
const root = document.createElement('div');
beforeAll(speakEnglish);
afterAll(() => {
  render(null, root);
  stopSpeaking();
});

function linksOf(rule: string): string[] {
  void act(() =>
    render(
      <ReferenceContext.Provider value={reference}>
        <Sources.Provider value={facts.sources}>
          <FindingView
            finding={{
              rule,
              severity: 'caution',
              say: 'Check the total.',
              sources: ['Arithmetic'],
              places: [],
            }}
            findings={{ state: null, setAside: () => {}, silence: () => {} }}
            tab={1}
          />
        </Sources.Provider>
      </ReferenceContext.Provider>,
      root,
    ),
  );
  return [...root.querySelectorAll('.finding-actions a')].map((link) => link.getAttribute('href')!);
}

it.each([
  ['plan-sum', '#/check/plan-sum'],
  ['plan-vial', '#/check/plan-vial'],
  ['bilateral-scm', '#/rule/bilateral-scm'],
  [facts.avoidSets[0]!.id, `#/set/${facts.avoidSets[0]!.id}`],
])('%s leads to %s', (rule, href) => {
  expect(linksOf(rule)).toEqual([href]);
});

it('an organisation’s own rule has no page and no link', () => {
  expect(linksOf('our-own-rule')).toEqual([]);
});

it.each(['bilateral-scm', facts.avoidSets[0]!.id])('%s says how far its sources were read', (rule) => {
  linksOf(rule);
  expect(root.querySelector('.basis')!.textContent).toMatch(/read.*not clinically reviewed/);
});

it('silences only for who asks for more: what is done for one patient stands before it', () => {
  linksOf('bilateral-scm');
  const actions = root.querySelector('.finding-actions')!;
  const more = actions.querySelector('details')!;
  expect(more.open).toBe(false);
  expect([...actions.children].at(-1)).toBe(more);
  expect([...more.querySelectorAll('button')].map(({ textContent }) => textContent)).toEqual([
    'Silence this rule',
    'Silence on this site',
  ]);
});
