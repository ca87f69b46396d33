/** The pointer: opens after a short rest, not while it moves fast; listens only, swallows nothing. */

/** How long the pointer rests before we look what is under it. */
export const DWELL_MS = 120;
/** Farther than this during the dwell, it is on its way. */
const STILL_PX = 8;
/** A tap that moves no farther than this. */
const TAP_PX = 10;

interface PointerEvents {
  /** Is there anything to look for? */
  wanted: () => boolean;
  /** The pointer has come to rest here. */
  rested: (x: number, y: number) => void;
  moved: (event: PointerEvent) => void;
  /** It has left the page. */
  left: () => void;
  pressed: (event: PointerEvent) => void;
}

/** Tells of the pointer until the signal ends. Touch counts as a rest where it taps. */
export function watchPointer(signal: AbortSignal, events: PointerEvents): void {
  const on = { capture: true, passive: true, signal };
  let at = { x: 0, y: 0 };
  let from = at;
  let dwell: ReturnType<typeof setTimeout> | undefined;

  const distance = (a: { x: number; y: number }, b: { x: number; y: number }): number =>
    Math.hypot(a.x - b.x, a.y - b.y);

  function look(): void {
    dwell = undefined;
    if (distance(at, from) <= STILL_PX) events.rested(at.x, at.y);
    else begin();
  }

  function begin(): void {
    from = at;
    dwell ??= setTimeout(look, DWELL_MS);
  }

  function stop(): void {
    clearTimeout(dwell);
    dwell = undefined;
  }

  addEventListener(
    'pointermove',
    (event) => {
      if (!event.isTrusted || event.pointerType === 'touch') return;
      at = { x: event.clientX, y: event.clientY };
      events.moved(event);
      // A button held down selects or drags.
      if (event.buttons !== 0 || !events.wanted()) stop();
      else if (dwell === undefined) begin();
    },
    on,
  );

  addEventListener(
    'pointerout',
    (event) => {
      if (!event.isTrusted || event.relatedTarget) return;
      stop();
      events.left();
    },
    on,
  );

  addEventListener(
    'pointerdown',
    (event) => {
      if (!event.isTrusted) return;
      stop();
      events.pressed(event);
      from = { x: event.clientX, y: event.clientY };
    },
    on,
  );

  addEventListener(
    'pointerup',
    (event) => {
      const to = { x: event.clientX, y: event.clientY };
      if (
        event.isTrusted &&
        event.pointerType === 'touch' &&
        events.wanted() &&
        distance(from, to) <= TAP_PX
      ) {
        events.rested(to.x, to.y);
      }
    },
    on,
  );

  signal.addEventListener('abort', stop);
}
