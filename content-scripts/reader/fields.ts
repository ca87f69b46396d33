/** Fields and tick boxes into which a script may put another value: no event and no change of the page tells of that. */
import { tickOf } from './boxes.ts';
import { fieldText, isField } from './flow.ts';

/** A script fills fields when a person presses something in the page, or comes to one. */
const TELLING = ['click', 'focusin'];
/** The page does its own work first. */
const AFTER_MS = 250;

export interface Fields {
  /** This field or box was read. */
  read: (field: Element, text: string) => void;
  /** Looks which of them hold something else by now. Pauses often. */
  look: () => Generator<void>;
  stop: () => void;
}

/**
 * @param onChange - hears of a field that holds something else than what was read
 * @param wake - asks for `look`
 */
export function watchFields(onChange: (field: Element) => void, wake: (after: number) => void): Fields {
  const texts = new Map<Element, string>();
  const ending = new AbortController();
  const on = { capture: true, passive: true, signal: ending.signal };
  for (const type of TELLING) addEventListener(type, () => void (texts.size > 0 && wake(AFTER_MS)), on);

  return {
    read: (field, text) => void texts.set(field, text),
    *look() {
      for (const [field, text] of texts) {
        yield;
        if (!field.isConnected) texts.delete(field);
        else if (textOf(field) !== text) {
          // Told once: it may stand where it is not read now.
          texts.set(field, textOf(field));
          onChange(field);
        }
      }
    },
    stop: () => ending.abort(),
  };
}

const textOf = (field: Element): string => (isField(field) ? fieldText(field) : tickOf(field));
