/**
 * The tooltip: one at a time.
 *
 *   closed ──dwell, tap──▶ asked for ──▶ open by pointer ──pointer away──▶ closed
 *   closed ──step────────▶ asked for ──▶ open by keyboard ──Enter──▶ entered ──Esc──▶ closed, focus back
 *   Esc, a press elsewhere, or doubt about the word closes it in every state.
 */
import { reportFailure, send } from '../channel.ts';
import { onPress } from '../press.ts';
import { focusedIn } from '../reader/composed.ts';
import type { Lookup } from '../marks/lookup.ts';
import { holds } from '../marks/lookup.ts';
import { boxAround, rectsOf } from '../marks/place.ts';
import { isSameMark, type Block, type Mark } from '../reader/model.ts';
import { plain } from '../reader/plain.ts';
import type { Tips } from '../tips.ts';
import type { View as SettingsView } from '../view.ts';
import type { Host } from './host.ts';
import { watchPointer } from './hover.ts';
import { watchKeys } from './keys.ts';
import { GAP, placeClear, shortened, type Placement } from './place.ts';
import { viewOf, type View } from './view.ts';

/** Two lines of what is said, in px: with less between its head and its foot the tooltip scrolls as a whole. */
const TWO_LINES = 64;
/** How long the pointer may be on neither. */
const GRACE_MS = 300;

export type OpenedBy = 'pointer' | 'keyboard';

interface Open {
  mark: Mark;
  by: OpenedBy;
  view: View;
  rects: DOMRect[];
  /** With less height than this its head and foot would leave no room for what it says. */
  least: number;
  /** Where focus was before it went into the tooltip. */
  entered: { from: HTMLElement | null } | null;
  /** No key but the command has been pressed since: Enter goes into the tooltip. */
  enterable: boolean;
  /** A modal dialog of the page keeps all else from being pointed at or focused. */
  inert: boolean;
  /** It stands in a modal dialog of our own. */
  lifted: boolean;
}

export interface Tooltip {
  /**
   * Opens, once what there is to say has come. Answers false where there is nothing to say or to show;
   * true also where the reader has gone on to something else meanwhile.
   */
  open: (mark: Mark, by: OpenedBy) => Promise<boolean>;
  close: () => void;
  /** What was said of this block may be wrong. */
  doubt: (block: Block) => void;
  /** The bar has come: ends above it. */
  fit: () => void;
  stop: () => void;
}

interface Context {
  tips: Tips;
  lookup: Lookup;
  hasMarks: () => boolean;
  /** The one element of ours in the page, made when it is needed. */
  host: () => Host;
  /** What the chart states of this patient: names by entity. */
  stated: () => ReadonlyMap<string, string>;
  /** What the settings say. */
  settings: Pick<SettingsView, 'now'>;
  /** The pointer rests: a good moment to look after the marks. */
  onHover: () => void;
}

export function createTooltip({
  tips,
  lookup,
  hasMarks,
  host: hostOf,
  stated,
  settings,
  onHover,
}: Context): Tooltip {
  const ending = new AbortController();
  const { signal } = ending;
  let host: Host | null = null;
  let state: Open | null = null;
  /** What the reader has asked for last: what there is to say of it is on its way. */
  let asked: Mark | null = null;
  let pointer = { x: NaN, y: NaN };
  let leaving: ReturnType<typeof setTimeout> | undefined;

  async function open(mark: Mark, by: OpenedBy): Promise<boolean> {
    asked = mark;
    const tip = await tips.wait(mark.mention.entity);
    if (asked !== mark) return true;
    asked = null;
    const rects = rectsOf(mark);
    if (!tip || rects.length === 0 || signal.aborted) return false;
    if (by === 'pointer' && !isOn(rects)) return true;
    stay();
    host ??= hostOf();
    const view = viewOf(mark.mention, tip, stated(), settings.now()?.reviewState !== 'reference');
    view.element.role = 'tooltip';
    if (by === 'keyboard') view.element.ariaLive = 'polite';
    onPress(view.open, hostOf, () => void send({ kind: 'open-entry', id: mark.mention.entity }));
    offerSilence(view, mark);
    if (!host.put('tip', view.element)) return false;
    state = {
      mark,
      by,
      view,
      rects,
      least: 0,
      entered: null,
      enterable: by === 'keyboard',
      inert: false,
      lifted: false,
    };
    put();
    state.inert = !host.isReachable();
    return true;
  }

  /** Where to silence is asked once it is wanted: its buttons count as shown from then on. */
  function offerSilence({ silence }: View, { mention: { entity: id } }: Mark): void {
    onPress(silence.ask, hostOf, () => {
      silence.ask.setAttribute('aria-expanded', 'true');
      silence.ask.disabled = true;
      silence.choice.hidden = false;
      put();
      // In a cramped one it stands below what is seen.
      if (state) state.view.element.scrollTop = state.view.element.scrollHeight;
      for (const here of [true, false]) {
        onPress(here ? silence.here : silence.everywhere, hostOf, () => {
          void send({ kind: 'silence-term', id, here });
          close();
        });
      }
    });
  }

  /** Beside its word, at its natural height as far as there is room. */
  function put(): void {
    if (!state || !host) return;
    const { element, body } = state.view;
    element.classList.remove('cramped');
    host.move({ left: 0, top: 0, maxHeight: innerHeight });
    const { width, height } = element.getBoundingClientRect();
    state.least = height - body.offsetHeight + TWO_LINES;
    const word = boxAround(state.rects);
    move(placeClear(word, { width, height }, viewport(), host.bar(), state.least));
  }

  function move(placement: Placement): void {
    if (!state || !host) return;
    const { element, body } = state.view;
    host.move(placement);
    // Its natural height may be less than that.
    element.classList.toggle(
      'cramped',
      placement.maxHeight < state.least && body.scrollHeight > body.clientHeight,
    );
  }

  /** The reader goes into a tooltip beside a modal dialog: that is the page's again when it is closed. */
  function lift(): void {
    if (!state?.inert) return;
    state.inert = false;
    state.lifted = true;
    host?.lift();
  }

  /** Nothing is asked for any more, be it shown or on its way. */
  function dismiss(): void {
    asked = null;
    close();
  }

  function close(): void {
    stay();
    if (!state) return;
    const { entered } = state;
    state = null;
    host?.put('tip', null);
    if (entered?.from) plain(entered.from).focus({ preventScroll: true });
  }

  function stay(): void {
    clearTimeout(leaving);
    leaving = undefined;
  }

  function leave(): void {
    leaving ??= setTimeout(close, GRACE_MS);
  }

  /** The word has moved on the screen, or the screen has changed. */
  function follow(event: Event): void {
    if (!state || event.target === host?.element) return;
    const rects = rectsOf(state.mark);
    // Told late, or of another part of the page, a scroll has not moved the word since it was opened.
    if (event.type === 'scroll' && isWhere(rects, state.rects)) return;
    if (rects.length === 0 || (state.by === 'pointer' && event.type === 'scroll')) return close();
    state.rects = rects;
    put();
  }
  const on = { capture: true, passive: true, signal };
  addEventListener('scroll', follow, on);
  addEventListener('resize', follow, on);

  /** Is the pointer on a word that stands here? */
  const isOn = (rects: readonly DOMRect[]): boolean =>
    rects.some((rect) => holds(rect, pointer.x, pointer.y));

  /** What lies between word and tooltip counts as the tooltip: the way into it may take as long as it takes (WCAG 2.2, 1.4.13). */
  const isNear = (element: Element): boolean =>
    holds(element.getBoundingClientRect(), pointer.x, pointer.y, GAP);

  const isWithin = (event: Event): boolean => host !== null && event.composedPath().includes(host.element);

  const isOnTip = ({ clientX, clientY }: PointerEvent): boolean =>
    state !== null && holds(state.view.element.getBoundingClientRect(), clientX, clientY, 0);

  /** In a dialog of our own, what is beside the tooltip is ours too. */
  const isPointedAt = (event: PointerEvent): boolean => isWithin(event) && (!state?.lifted || isOnTip(event));

  watchPointer(signal, {
    wanted: hasMarks,
    moved(event) {
      pointer = { x: event.clientX, y: event.clientY };
      if (state?.inert && isOnTip(event)) {
        lift();
        // Left by the pointer it closes, or the page would stay inert.
        if (!state.entered) state.by = 'pointer';
      }
      if (state?.by !== 'pointer' || state.entered) return;
      if (isPointedAt(event) || isOn(state.rects) || isNear(state.view.element)) stay();
      else leave();
    },
    left() {
      pointer = { x: NaN, y: NaN };
      if (state?.by === 'pointer') leave();
    },
    pressed(event) {
      if (!isPointedAt(event)) dismiss();
    },
    rested(x, y) {
      pointer = { x, y };
      onHover();
      const mark = lookup.at(x, y);
      if (mark && (!state || state.by === 'keyboard' || !isSameMark(mark, state.mark))) {
        open(mark, 'pointer').catch((error: unknown) => reportFailure('tooltip', error));
      }
    },
  });

  watchKeys(signal, {
    isOpen: () => state !== null,
    isEnterable: () => state?.enterable === true,
    escape: close,
    enter() {
      if (!state) return;
      state.enterable = false;
      const from = focused();
      const { element } = state.view;
      element.role = 'dialog';
      lift();
      element.focus({ preventScroll: true });
      // Where the page does not let it have the focus it stays a tooltip.
      if (host?.root.activeElement) state.entered = { from };
      else element.role = 'tooltip';
    },
    other() {
      if (state) state.enterable = false;
    },
    focusables: (event) => (state && isWithin(event) ? focusablesOf(state.view) : null),
    active: () => host?.root.activeElement ?? null,
  });

  return {
    open,
    close: dismiss,
    doubt(block) {
      if (asked?.block === block) asked = null;
      if (state?.mark.block === block) close();
    },
    fit() {
      const bar = host?.bar();
      const box = state?.view.element.getBoundingClientRect();
      if (bar && box && box.top < bar.top) move(shortened(box, bar));
    },
    stop() {
      dismiss();
      ending.abort();
    },
  };
}

/** Does a word stand where it stood, to the pixel? */
const isWhere = (rects: readonly DOMRect[], stood: readonly DOMRect[]): boolean =>
  rects.length === stood.length &&
  rects.every(({ left, top }, i) => Math.hypot(left - stood[i]!.left, top - stood[i]!.top) < 1);

/** The focused element, also within shadow roots; null where the page as a whole has the focus. */
function focused(): HTMLElement | null {
  const element = focusedIn(document.activeElement);
  return element === document.body ? null : (element as HTMLElement | null);
}

function focusablesOf({ element, body, open, silence }: View): HTMLElement[] {
  const chosen = silence.choice.hidden ? [] : [silence.here, silence.everywhere];
  return [element, body, open, ...(silence.ask.disabled ? [] : [silence.ask]), ...chosen];
}

/** What is left of the window without scroll bars. */
const viewport = (): { width: number; height: number } => ({
  width: document.documentElement.clientWidth || innerWidth,
  height: innerHeight,
});
