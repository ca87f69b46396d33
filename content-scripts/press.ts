/**
 * Presses that a person can have meant. A page may not work our controls by script, by putting one under a pointer that
 * is about to press, or by laying something of its own above it that lets presses through.
 */
import { plain } from './reader/plain.ts';
import type { Host } from './tooltip/host.ts';

export type Surface = Pick<Host, 'element' | 'toTop'>;

/** Shown for less, nobody can have read what it says. */
const READ_MS = 300;

/** What of a page can stand above ours. In the page's own shadow roots it is not seen. */
const TOP_LAYER = ':popover-open, dialog:modal, :fullscreen';

/**
 * Calls `act` when a person presses the button, by pointer or key.
 * @param surface - the popover of ours in whose shadow root the button stands, and what brings it to the top
 */
export function onPress(button: HTMLElement, surface: () => Surface, act: () => void): void {
  let since = performance.now();
  let beneath: Element[] = [];
  /** When the button came under a mouse that did not move: browsers tell of no movement then. */
  let cameUnder = -Infinity;

  /** Brings ours to the top where something else may be. Answers whether that was needed. */
  function raise(): boolean {
    const ours = surface();
    const others = near(button).filter((other) => other !== ours.element);
    const isNew = others.some((other) => !beneath.includes(other));
    beneath = others;
    if (!isNew) return false;
    ours.toTop();
    since = performance.now();
    return true;
  }

  button.addEventListener('pointerenter', (event) => {
    if (!event.isTrusted) return;
    raise();
    if (event.pointerType === 'mouse') cameUnder = event.timeStamp;
  });
  button.addEventListener('pointermove', (event) => {
    if (event.isTrusted) cameUnder = -Infinity;
  });
  button.addEventListener('click', (event) => {
    if (!event.isTrusted || event.timeStamp - since < READ_MS) return;
    // A key presses what has the focus, whatever lies above it and wherever the pointer is.
    if (event.detail > 0 && (raise() || event.timeStamp - cameUnder < READ_MS)) return;
    act();
  });
}

/** Elements in the top layer that share room with the button. */
function near(button: HTMLElement): Element[] {
  const box = button.getBoundingClientRect();
  return Array.from(document.querySelectorAll(TOP_LAYER)).filter((other) => {
    const { left, right, top, bottom } = plain(other).getBoundingClientRect();
    return left < box.right && box.left < right && top < box.bottom && box.top < bottom;
  });
}
