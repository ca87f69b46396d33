/** The keys of an open tooltip: Esc leaves, Enter goes in, Tab goes round. No other key is touched, and none when closed. */

interface KeyEvents {
  isOpen: () => boolean;
  isEnterable: () => boolean;
  escape: () => void;
  enter: () => void;
  /** Another key was pressed. */
  other: () => void;
  /** Where Tab goes to in turn, if the event comes from within the tooltip. */
  focusables: (event: Event) => HTMLElement[] | null;
  active: () => Element | null;
}

const MODIFIERS = new Set(['Shift', 'Control', 'Alt', 'AltGraph', 'Meta']);

/** Hears the keys of the page until the signal ends. */
export function watchKeys(signal: AbortSignal, keys: KeyEvents): void {
  addEventListener(
    'keydown',
    (event) => {
      if (!event.isTrusted || event.isComposing || !keys.isOpen() || MODIFIERS.has(event.key)) return;
      const plain = !event.ctrlKey && !event.altKey && !event.metaKey;
      const within = keys.focusables(event);
      if (event.key === 'Escape' && plain) take(event, keys.escape);
      else if (event.key === 'Enter' && plain && keys.isEnterable()) take(event, keys.enter);
      else if (event.key === 'Tab' && plain && within)
        take(event, () => goRound(within, event.shiftKey ? -1 : 1));
      else keys.other();
    },
    { capture: true, signal },
  );

  function goRound(within: HTMLElement[], direction: 1 | -1): void {
    const stops = within.filter((element) => element.tabIndex >= 0 && element.isConnected);
    const here = stops.indexOf(keys.active() as HTMLElement);
    const next = here < 0 ? (direction === 1 ? 0 : stops.length - 1) : here + direction;
    stops.at(next % stops.length)?.focus();
  }
}

/** The page is not to act on the same key. */
function take(event: KeyboardEvent, act: () => void): void {
  event.preventDefault();
  event.stopImmediatePropagation();
  act();
}
