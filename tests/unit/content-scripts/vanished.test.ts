// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi, type MockInstance } from 'vitest';
import { Container } from '../../../content-scripts/reader/container.ts';
import { elementAbove } from '../../../content-scripts/reader/composed.ts';
import type { Block } from '../../../content-scripts/reader/model.ts';
import { watchVanished, type Vanished } from '../../../content-scripts/reader/vanished.ts';
import { drain } from '../../../src/detection/drain.ts';

let vanished: Vanished;
let found: Block[];
/** What cannot be seen. */
let hidden: Set<Element>;
let asked: MockInstance;
const wake = vi.fn<(after?: number) => void>();
const isFolded = vi.fn<(element: Element) => boolean>(() => true);
const onHidden = vi.fn<(element: Element) => void>();

/** A block with one candidate: the word "masseter" in an element of the page. */
function put(html: string): { block: Block; word: Element } {
  document.body.innerHTML = html;
  const word = document.querySelector('#word')!;
  const owner = new Container(word);
  owner.parent = new Container(document.body.firstElementChild!);
  const text = word.textContent;
  const start = text.indexOf('masseter');
  const block = { owner, text, pieces: word.firstChild, candidates: [{ start, end: start + 8 }] };
  return { block: block as unknown as Block, word };
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.clearAllMocks();
  hidden = new Set();
  asked = vi.spyOn(Element.prototype, 'checkVisibility').mockImplementation(function seen(this: Element) {
    return !hidden.has(this);
  });
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(20);
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(20);
  found = [];
  const above = elementAbove;
  vanished = watchVanished({
    isAny: () => found.length > 0,
    found: () => found,
    above,
    isFolded,
    onHidden,
    wake,
  });
});

afterEach(() => {
  vanished.stop();
  vi.restoreAllMocks();
  vi.useRealTimers();
});

const click = (): unknown => document.body.dispatchEvent(new Event('click', { bubbles: true }));
const look = (): void => drain(vanished.look());

it('finds what cannot be seen any more, after a sign and not before', () => {
  const { block, word } = put('<div><p id="word">The masseter</p></div>');
  found = [block];
  hidden.add(word);
  look();
  expect(onHidden).not.toHaveBeenCalled();
  click();
  vi.advanceTimersByTime(250);
  expect(wake).toHaveBeenCalledOnce();
  look();
  expect(onHidden.mock.calls).toEqual([[word]]);
});

it('finds the part around it that is folded, and asks of each part once', () => {
  const { block } = put('<section style="overflow-y: hidden"><p id="word">The masseter</p></section>');
  found = [block, block];
  const section = document.querySelector('section')!;
  vi.spyOn(section, 'clientHeight', 'get').mockReturnValue(0);
  click();
  vi.advanceTimersByTime(250);
  look();
  expect(isFolded.mock.calls).toEqual([[section]]);
  expect(onHidden.mock.calls).toEqual([[section]]);
});

it.each(['visible', 'hidden'])(
  'asks an element without a box of its own for its visibility alone: %s',
  (visibility) => {
    const style = `display: contents; visibility: ${visibility}`;
    const { block, word } = put(`<div><p id="word" style="${style}">The masseter</p></div>`);
    found = [block];
    hidden.add(word);
    click();
    vi.advanceTimersByTime(250);
    look();
    expect(onHidden.mock.calls).toEqual(visibility === 'hidden' ? [[word]] : []);
  },
);

it('has no timer where nothing was found, and asks the page for nothing when it hears of a sign', () => {
  click();
  expect(vi.getTimerCount()).toBe(0);
  found = [put('<div><p id="word">The masseter</p></div>').block];
  click();
  expect(vi.getTimerCount()).toBe(1);
  expect(asked).not.toHaveBeenCalled();
});

it('looks once for many signs, and not again at once', () => {
  found = [put('<div><p id="word">The masseter</p></div>').block];
  for (let i = 0; i < 30; i++) click();
  vi.advanceTimersByTime(250);
  look();
  click();
  vi.advanceTimersByTime(900);
  expect(wake).toHaveBeenCalledOnce();
  vi.advanceTimersByTime(100);
  expect(wake).toHaveBeenCalledTimes(2);
  expect(vi.getTimerCount()).toBe(0);
});
