// @vitest-environment happy-dom
/** From mark to mark by keyboard, over words that stand in the page but cannot be shown. */
import { beforeEach, expect, it, vi } from 'vitest';
import { createStepper, type Stepper } from '../../../content-scripts/keyboard/stepping.ts';
import type { Mark } from '../../../content-scripts/reader/model.ts';
import type { Tooltip } from '../../../content-scripts/tooltip/tooltip.ts';

// Where a word stands on the screen is asked of a real browser alone.
vi.mock(import('../../../content-scripts/marks/place.ts'), async (original) => ({
  ...(await original()),
  rectsOf: () => [],
}));

const WORDS = ['masseter', 'temporalis', 'procerus', 'trapezius'];
/** Words for which the tooltip finds no place: they are not rendered. */
let hidden: string[];
let stepper: Stepper;
const open = vi.fn<(mark: Mark) => Promise<boolean>>(async (mark) => !hidden.includes(wordOf(mark)));
const close = vi.fn<() => void>();

const wordOf = ({ block }: Mark): string => block.text;
/** The word whose tooltip was opened last. */
const at = (): string => wordOf(open.mock.lastCall![0]);

beforeEach(() => {
  vi.clearAllMocks();
  hidden = [];
  document.body.innerHTML = WORDS.map((word) => `<p>${word}</p>`).join('');
  const marks = Array.from(document.querySelectorAll('p'), ({ firstChild, textContent: text }) => ({
    block: { text, pieces: firstChild },
    mention: { start: 0, end: text.length, entity: text },
  }));
  const tooltip = { open, close } as unknown as Tooltip;
  stepper = createStepper(() => marks as unknown as Mark[], tooltip);
});

it('goes from word to word, and ends after the last', async () => {
  for (const [i, word] of WORDS.entries()) {
    expect(await stepper.step(1, i === 0 ? 'edge' : 'here')).toBe(true);
    expect(at()).toBe(word);
  }
  expect(close).not.toHaveBeenCalled();
  expect(await stepper.step(1, 'here')).toBe(false);
  expect(close).toHaveBeenCalledOnce();
});

it('goes nowhere from where the reader does not stand', async () => {
  expect(await stepper.step(1, 'here')).toBeNull();
  await stepper.step(-1, 'edge');
  expect(await stepper.step(1, 'here')).toBe(false);
  expect(await stepper.step(1, 'here')).toBeNull();
  expect(open).toHaveBeenCalledOnce();
});

it.each([
  [1, 'trapezius'],
  [-1, 'masseter'],
] as const)('passes over words that are not rendered, in either direction (%s)', async (direction, word) => {
  hidden = ['temporalis', 'procerus'];
  await stepper.step(direction, 'edge');
  expect(await stepper.step(direction, 'here')).toBe(true);
  expect(at()).toBe(word);
});

it('passes over a word that the page has taken away', async () => {
  document.querySelector('p')!.remove();
  expect(await stepper.step(1, 'edge')).toBe(true);
  expect(at()).toBe('temporalis');
});

it('ends where no word is left that is rendered', async () => {
  hidden = WORDS;
  expect(await stepper.step(1, 'edge')).toBe(false);
  expect(close).toHaveBeenCalledOnce();
});
