// @vitest-environment happy-dom
/** A figure in use: its layers, its shapes under pointer and keys, its list. */
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { Figure, loadFigure, type FigureProps } from '../../../src/ui/figures/index.ts';

let root: HTMLElement;

async function show(props: FigureProps): Promise<void> {
  await loadFigure(props.id);
  await act(async () => {
    render(<Figure {...props} />, root);
    await loadFigure(props.id);
  });
}

const find = (selector: string): HTMLElement => {
  const found = root.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`Nothing matches ${selector}`);
  return found;
};
const layer = (word: string): HTMLElement =>
  [...root.querySelectorAll<HTMLElement>('.fig-bar button')].find(
    (b) => b.textContent === `figure_layer_${word}`,
  )!;
const press = (key: string): void =>
  void act(
    () =>
      void find('.fig-svg').dispatchEvent(
        new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }),
      ),
  );
const live = (): string => find('.fig-live').textContent;

beforeEach(() => {
  root = document.body.appendChild(document.createElement('div'));
});
afterEach(() => {
  render(null, root);
  root.remove();
});

it('names every muscle to those who do not see it, and says what the picture shows', async () => {
  await show({ id: 'eye-section' });
  expect(find('.fig-svg').getAttribute('aria-label')).toBe('Upper eyelid and orbit, section');
  expect(find('.fig-svg').getAttribute('aria-description')).toContain('orbital septum');
  expect(find('[data-shape="levator-palpebrae-superioris"][aria-label]').getAttribute('aria-label')).toBe(
    'Levator palpebrae superioris',
  );
  expect(find('.fig-list').textContent).toContain('Levator palpebrae superioris');
});

it('has one stop for Tab; arrow keys go from shape to shape and come round', async () => {
  await show({ id: 'eye-section' });
  expect(root.querySelectorAll('.fig-svg [tabindex="0"]')).toHaveLength(1);
  const met = new Set<string>();
  for (let i = 0; i < 60; i++) {
    press('ArrowDown');
    met.add(live());
  }
  const listed = [...root.querySelectorAll('.fig-list li')].map((li) => li.textContent);
  expect([...met].toSorted()).toEqual([...new Set(listed)].toSorted());
});

it('opens the entry of the shape by Enter, the avoid set of a zone by click', async () => {
  const picked: string[] = [];
  await show({ id: 'eye-section', show: ['surface', 'muscles', 'zones'], onPick: (id) => picked.push(id) });
  void act(() => find('[data-shape="frontalis"][tabindex]').focus());
  press('Enter');
  void act(
    () =>
      void find('[data-shape="zone:upper-lid"]').dispatchEvent(new MouseEvent('click', { bubbles: true })),
  );
  expect(picked).toEqual(['frontalis', 'avoid-eyelid-ptosis']);
});

it('does not offer as a button what leads nowhere', async () => {
  await show({ id: 'eye-section', onPick: () => {} });
  expect(find('[data-shape="nerve:optic"]').getAttribute('role')).toBe('img');
  expect(find('[data-shape="frontalis"]').getAttribute('role')).toBe('button');
});

it('shows and hides a layer', async () => {
  await show({ id: 'eye-section', show: ['muscles'] });
  expect(root.querySelector('[data-shape="zone:upper-lid"]')).toBeNull();
  void act(() => layer('zones').click());
  expect(layer('zones').getAttribute('aria-pressed')).toBe('true');
  expect(root.querySelector('[data-shape="zone:upper-lid"]')).not.toBeNull();
});

it('lights a muscle by its group, and lets the others step back', async () => {
  await show({ id: 'hip-back', lit: ['gluteal-muscles'] });
  expect(find('[data-shape="gluteus-maximus"]').classList).toContain('fig-lit');
  expect(find('[data-shape="tensor-fasciae-latae"]').classList).toContain('fig-mute');
});

it('tells severity by word, hatch and line, not by colour alone', async () => {
  await show({
    id: 'eye-section',
    tinted: { 'levator-palpebrae-superioris': 'avoid', 'superior-rectus': 'caution' },
  });
  const avoid = find('[data-shape="levator-palpebrae-superioris"]');
  const caution = find('[data-shape="superior-rectus"]');
  expect(avoid.getAttribute('aria-label')).toContain('avoid');
  expect(caution.getAttribute('aria-label')).toContain('caution');
  const hatch = (g: HTMLElement): string => g.querySelector('.fig-hatch')!.getAttribute('fill')!;
  expect(hatch(avoid)).not.toBe(hatch(caution));
  expect(avoid.querySelector('.fig-inner')).not.toBeNull();
});

it('carries its attribution', async () => {
  await show({ id: 'eye-section' });
  expect(find('.fig-licence').textContent).toContain('BodyParts3D, © The Database Center for Life Science');
});

it('rejects a figure that does not exist', async () => {
  await expect(loadFigure('knee-of-the-bee')).rejects.toThrow('no figure "knee-of-the-bee"');
});
