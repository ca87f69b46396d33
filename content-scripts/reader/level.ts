/** Walks what one block-level element holds itself: its text, joined over inline elements, and where other blocks begin. */
import { createCollector, type Run } from './collect.ts';
import { isElement, isText, shadowRootOf } from './composed.ts';
import { flowOf, hidesContents, isSeen, keepsSpace, type Field } from './flow.ts';

/** Longest stretch of one text node that is taken up between two pauses. */
const STRETCH = 16_000;

export interface Level {
  run: (run: Run) => void;
  /** A block-level element: a level of its own. */
  child: (element: Element) => void;
  field: (field: Field) => void;
  /** An element that is not rendered now. */
  hidden: (element: Element) => void;
  /** An element that takes its room, but whose text cannot be seen now. */
  unseen: (element: Element) => void;
  /** An element looked into, and its shadow root if it has one. */
  entered: (element: Element, root: ShadowRoot | null) => void;
  /** Is there no room for more? The walk then ends. */
  isFull: () => boolean;
}

interface Frame {
  element: Element;
  next: Node | null;
  /** What follows `next`, where that is not its next sibling: what is assigned to a slot. */
  rest?: Node[];
  /** Can its text be seen? Asked of the style once there is text. */
  seen?: boolean;
  /** Its text stands apart from the words around it. */
  apart: boolean;
}

/** Elements between two pauses: a pause costs about as much as an element. */
const STRIDE = 8;

const BLANK = /^[\t\n\f\r ]*$/;
const SPACED = /[\t\n]| {2}/;

/** Yields often; whoever drives it decides when to pause. */
export function* walkLevel(owner: Element, level: Level): Generator<void> {
  const collector = createCollector((run) => level.run(run));
  const stack: Frame[] = [];

  function enter(element: Element, apart: boolean): void {
    const root = shadowRootOf(element);
    level.entered(element, root);
    if (apart) collector.space();
    stack.push({ element, apart, ...shownNodes(element, root, level) });
  }

  function meet(element: Element): void {
    const flow = flowOf(element);
    if (flow === 'inline' || flow === 'spaced') return enter(element, flow === 'spaced');
    if (flow === 'break') return collector.lineBreak();
    if (flow === 'hidden') return level.hidden(element);
    if (flow === 'skip') return;
    collector.end();
    if (flow === 'block') level.child(element);
    else if (isSeen(element)) level.field(element as Field);
  }

  function* read(text: Text, frame: Frame): Generator<void> {
    const { data } = text;
    if (collector.isEmpty() && BLANK.test(data)) return;
    frame.seen ??= isSeen(frame.element);
    if (!frame.seen) return level.unseen(frame.element);
    const keep = SPACED.test(data) && keepsSpace(frame.element);
    for (let from = 0; from < data.length; from += STRETCH) {
      if (from > 0) yield;
      collector.text(text, { text: data.slice(from, from + STRETCH), from }, keep);
    }
  }

  if (hidesContents(owner)) {
    level.unseen(owner);
    for (const child of Array.from(owner.children)) level.hidden(child);
    return;
  }
  enter(owner, false);
  let met = 0;
  while (stack.length > 0) {
    const frame = stack.at(-1)!;
    const node = frame.next;
    if (!node) {
      stack.pop();
      if (frame.apart) collector.space();
      continue;
    }
    frame.next = frame.rest ? (frame.rest.shift() ?? null) : node.nextSibling;
    if (isElement(node)) {
      meet(node);
      if (++met % STRIDE > 0) continue;
      if (level.isFull()) break;
      yield;
    } else if (isText(node)) yield* read(node, frame);
  }
  collector.end();
}

/** Of a host its shadow tree is shown, of a slot what is assigned to it, of a closed `details` the summary. */
function shownNodes(element: Element, root: ShadowRoot | null, level: Level): Pick<Frame, 'next' | 'rest'> {
  if (root) return { next: root.firstChild };
  if (element.localName === 'slot') {
    const [next, ...rest] = (element as HTMLSlotElement).assignedNodes?.() ?? [];
    if (next) return { next, rest };
  }
  if (element.localName === 'details' && !(element as HTMLDetailsElement).open) {
    const children = Array.from(element.children);
    const summary = children.find((child) => child.localName === 'summary');
    for (const child of children) if (child !== summary) level.hidden(child);
    return { next: summary ?? null, rest: [] };
  }
  return { next: element.firstChild };
}
