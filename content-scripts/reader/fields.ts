/** Fields into which a script may put another value: no event and no change of the page tells of that. */
import { fieldText, type Field } from './flow.ts';

/** A script fills fields when a person presses something in the page, or comes to one. */
const TELLING = ['click', 'focusin'];
/** The page does its own work first. */
const AFTER_MS = 250;

export interface Fields {
  /** This field was read. */
  read: (field: Field, text: string) => void;
  /** Looks which of them hold something else by now. Pauses often. */
  look: () => Generator<void>;
  stop: () => void;
}

/**
 * @param onChange - hears of a field that holds something else than what was read
 * @param wake - asks for `look`
 */
export function watchFields(onChange: (field: Field) => void, wake: (after: number) => void): Fields {
  const texts = new Map<Field, string>();
  const ending = new AbortController();
  const on = { capture: true, passive: true, signal: ending.signal };
  for (const type of TELLING) addEventListener(type, () => void (texts.size > 0 && wake(AFTER_MS)), on);

  return {
    read: (field, text) => void texts.set(field, text),
    *look() {
      for (const [field, text] of texts) {
        yield;
        if (!field.isConnected) texts.delete(field);
        else if (fieldText(field) !== text) {
          // Told once: it may stand where it is not read now.
          texts.set(field, fieldText(field));
          onChange(field);
        }
      }
    },
    stop: () => ending.abort(),
  };
}
