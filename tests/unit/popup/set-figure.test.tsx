// @vitest-environment happy-dom
/** The figure beside an avoid set: what of it is lit, what is tinted. */
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { SetFigure } from '../../../popup/figures/figure-view.tsx';
import { ReferenceContext } from '../../../popup/pieces/context.tsx';
import { createReference } from '../../../popup/reference/reference.ts';
import { facts } from '../../../src/knowledge/facts-data.ts';
import { figuresOfSet, loadFigure } from '../../../src/ui/figures/index.ts';
import { speakEnglish, stopSpeaking } from './fixtures/messages.ts';

const reference = createReference(facts);
const root = document.createElement('div');

async function show(id: string, figure: string): Promise<void> {
  await act(async () => {
    render(
      <ReferenceContext.Provider value={reference}>
        <SetFigure set={reference.set(id)!} />
      </ReferenceContext.Provider>,
      root,
    );
    await loadFigure(figure);
  });
  await act(async () => {
    await loadFigure(figure);
  });
}

const classesOf = (shape: string): DOMTokenList =>
  root.querySelector(`.fig-svg [data-shape="${shape}"]`)!.classList;

beforeEach(() => {
  speakEnglish();
  document.body.append(root);
});
afterEach(() => {
  render(null, root);
  stopSpeaking();
});

it('lights the zones of the set and lets those of other sets step back', async () => {
  await show('avoid-brow-ptosis', 'face-front');
  expect(classesOf('zone:lower-forehead')).toContain('fig-lit');
  expect(classesOf('zone:smile')).not.toContain('fig-lit');
  // A lit muscle beneath would drown the hatch.
  expect(classesOf('frontalis')).not.toContain('fig-lit');
});

it('does not tint a whole muscle of which only a part is to be left alone', async () => {
  const set = reference.set('avoid-brow-ptosis')!;
  const member = set.members.find(({ muscles }) => muscles.includes('frontalis'))!;
  expect(member.zone).toBeDefined();
  await show('avoid-brow-ptosis', 'face-front');
  expect(root.querySelector('[data-shape="frontalis"] .fig-hatch')).toBeNull();
  expect(root.querySelector('[data-shape="zone:lower-forehead"] .fig-hatch')).not.toBeNull();
});

it('tints a muscle that is to be left alone as a whole', async () => {
  expect(reference.set('continence')!.members.every(({ zone }) => zone === undefined)).toBe(true);
  await show('continence', figuresOfSet('continence')[0]!.id);
  expect(root.querySelector('[data-shape="external-anal-sphincter"] .fig-hatch')).not.toBeNull();
  expect(classesOf('external-anal-sphincter')).toContain('fig-lit');
});
