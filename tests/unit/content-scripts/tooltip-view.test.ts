// @vitest-environment happy-dom
/** What the tooltip says of how far a statement can be relied on; the organisation says where. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { viewOf } from '../../../content-scripts/tooltip/view.ts';
import type { Mention } from '../../../src/detection/model.ts';
import type { Tip } from '../../../src/knowledge/model.ts';
import { tips } from '../../../src/knowledge/tips.ts';
import { speakEnglish, stopSpeaking } from '../popup/fixtures/messages.ts';

beforeEach(speakEnglish);
afterEach(stopSpeaking);

const mention = { entity: 'trapezius', kind: 'muscle', assertion: 'affirmed' } as Mention;
const tip: Tip = {
  id: 'trapezius',
  kind: 'muscle',
  name: 'Trapezius',
  cautions: [
    {
      id: 'trapezius/lung',
      severity: 'serious',
      harm: 'pneumothorax',
      say: 'The lung apex is near.',
      sources: ['Example 2024'],
      confirmed: 'full',
      reviewed: false,
    },
  ],
};
const words = (showReview: boolean): string =>
  viewOf(mention, tip, new Map(), showReview).element.textContent;

it('says that no clinician has reviewed it, unless the organisation wants that said in the reference alone', () => {
  expect(words(true)).toContain('not clinically reviewed');
  expect(words(false)).not.toContain('not clinically reviewed');
  expect(words(false)).toContain('Example 2024');
});

it.each([
  ['affirmed', 'Muscle'],
  ['hypothetical', 'Muscle, planned or only mentioned'],
] as const)('says in plain words of what is %s how it stands in the chart', (assertion, line) => {
  const { element } = viewOf({ ...mention, assertion }, tip, new Map(), true);
  expect(element.querySelector('.kind')!.textContent).toBe(line);
});

it('says first, within a tier, what this chart itself raises', () => {
  const [lung] = tip.cautions;
  const raised: Tip = {
    ...tip,
    cautions: [
      { ...lung!, id: 'trapezius/neck', severity: 'caution', say: 'The neck may weaken.' },
      lung!,
      { ...lung!, id: 'trapezius/emphysema', say: 'Emphysema lies higher.', when: ['emphysema'] },
    ],
  };
  const said = (stated: ReadonlyMap<string, string>) =>
    [...viewOf(mention, raised, stated, true).element.querySelectorAll('.say')].map((say) => say.textContent);
  expect(said(new Map([['emphysema', 'Emphysema']]))).toEqual([
    'Emphysema lies higher.',
    'The lung apex is near.',
    'The neck may weaken.',
  ]);
  expect(said(new Map())[0]).toBe('The lung apex is near.');
});

it.each(Object.values(tips()).filter(({ kind }) => kind === 'product'))(
  'says the boxed warning of $name before what the label says to avoid',
  (product) => {
    const { element } = viewOf({ ...mention, kind: 'product' }, product, new Map(), true);
    expect(element.querySelector('.say')!.textContent).toMatch(/^BOXED: toxin can act far from the site/);
  },
);

it('names few sources and says how many more there are', () => {
  const basisOf = (...sources: string[]) =>
    viewOf(
      mention,
      { ...tip, cautions: [{ ...tip.cautions[0]!, sources }] },
      new Map(),
      true,
    ).element.querySelector('.basis')!.textContent;
  expect(basisOf('A', 'B', 'C', 'D')).toContain('A; B; C; D (');
  expect(basisOf('A', 'B', 'C', 'D', 'E')).toContain('A; B; C and 2 more (');
});
