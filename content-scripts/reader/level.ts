/** Walks what one block-level element holds itself: its text, joined over inline elements, and where other blocks begin. */
import { answerOf, boxOf, isBox, tickOf } from './boxes.ts';
import { createCollector, type Run } from './collect.ts';
import { isElement, isText, shadowRootOf } from './composed.ts';
import { flowOf, isSeen, isTextSeen, keepsSpace, type Field } from './flow.ts';
import { plain } from './plain.ts';

/** Longest stretch of one text node that is taken up between two pauses. */
const STRETCH = 16_000;

export interface Level {
  run: (run: Run) => void;
  /** A block-level element: a level of its own. */
  child: (element: Element) => void;
  field: (field: Field) => void;
  /** A tick box whose words were met. */
  box: (box: Element) => void;
  /** An element that is not rendered now. */
  hidden: (element: Element) => void;
  /** Is this element, which cuts off what does not fit into it, folded now? */
  isFolded: (element: Element) => boolean;
  /** An element that is rendered, but whose text cannot be seen now. */
  unseen: (element: Element) => void;
  /** An element that may show text which is none of this document. */
  opaque: (element: Element) => void;
  /** An element looked into, and its shadow root if it has one. */
  entered: (element: Element, root: ShadowRoot | null) => void;
  /** Is there no room for more? The walk then ends. */
  isFull: () => boolean;
}

interface Frame {
  element: Element;
  /** The element whose box holds its text. */
  box: Element;
  next: Node | null;
  /** What follows `next`, where that is not its next sibling: what is assigned to a slot. */
  rest?: Node[];
  /** Can its text be seen? Asked of the style once there is text. */
  seen?: boolean;
  /** Its text stands apart from the words around it. */
  apart: boolean;
  /** The tick box that its words are about. */
  tick: Element | null;
  /** Is it such words, or part of them? All of them are one line. */
  line: boolean;
}

/** Elements between two pauses: a pause costs about as much as an element. */
const STRIDE = 8;

const BLANK = /^[\t\n\f\r ]*$/;
const SPACED = /[\t\n]| {2}/;

/** Walks the level of one element; yields often, and whoever drives it decides when to pause. */
export type LevelWalk = (owner: Element) => Generator<void>;

/** For one level after the other: a page has thousands, so nothing is made anew for each that can be used again. */
export function createLevelWalk(level: Level): LevelWalk {
  const collector = createCollector((run) => level.run(run));
  const stack: Frame[] = [];

  function enter(element: Element, box: Element, apart: boolean): void {
    const root = shadowRootOf(element);
    level.entered(element, root);
    if (apart) collector.space();
    const tick = boxOf(element);
    if (tick) {
      level.box(tick);
      collector.sign(tickOf(tick));
    } else if (isBox(element)) answer(element);
    const line = tick !== null || stack.at(-1)?.line === true;
    const frame: Frame = { element, box, apart, tick, line, next: (root ?? plain(element)).firstChild };
    if (!root) showOthers(frame, level);
    stack.push(frame);
  }

  /** A box without words says what its column or its name says. */
  function answer(box: Element): void {
    const said = answerOf(box);
    if (said === '') return;
    if (!isSeen(box)) return level.unseen(box);
    level.box(box);
    collector.say(said);
  }

  function meet(element: Element, frame: Frame): void {
    const flow = flowOf(element);
    switch (flow) {
      case 'skip':
        return isBox(element) ? answer(element) : undefined;
      case 'opaque':
        return level.opaque(element);
      case 'hidden':
        return level.hidden(element);
      case 'folded':
        collector.end();
        return level.unseen(element);
      case 'unslotted':
        return turnToShadow(frame, element);
      case 'break':
        return collector.lineBreak();
      case 'contents':
        return enter(element, frame.box, false);
      case 'inline':
      case 'spaced':
        return enter(element, element, flow === 'spaced');
      case 'clipped':
      case 'block':
        if (frame.line && flow === 'block') return enter(element, element, true);
        collector.end();
        if (flow === 'block' || !level.isFolded(element)) level.child(element);
        return;
      case 'field':
        collector.end();
        if (isSeen(element)) level.field(element as Field);
        else level.unseen(element);
    }
  }

  /**
   * A child without a slot shows that its parent has a closed shadow root, for which we had not looked. In Firefox it may also be that the
   * frame is hidden: then nothing has a style.
   */
  function turnToShadow(frame: Frame, child: Element): void {
    const root = shadowRootOf(frame.element, true);
    if (!root || frame.rest) return level.hidden(child);
    level.entered(frame.element, root);
    frame.next = root.firstChild;
  }

  function isToRead({ data }: Text, frame: Frame): boolean {
    if (collector.isEmpty() && BLANK.test(data)) return false;
    const { element, box } = frame;
    frame.seen ??= isTextSeen(element, box);
    if (!frame.seen) level.unseen(element !== box && isSeen(box) ? element : box);
    return frame.seen;
  }

  return function* walkLevel(owner) {
    enter(owner, owner, false);
    let count = 0;
    while (stack.length > 0) {
      const frame = stack.at(-1)!;
      const node = frame.next;
      if (!node) {
        stack.pop();
        if (frame.apart) collector.space();
        if (frame.tick) collector.sign('');
        continue;
      }
      const isInner = isElement(node);
      frame.next = frame.rest ? (frame.rest.shift() ?? null) : (isInner ? plain(node) : node).nextSibling;
      if (isInner) {
        meet(node, frame);
        if (++count % STRIDE > 0) continue;
        // What is left here is walked again when there is room.
        if (level.isFull()) stack.length = 0;
        yield;
      } else if (isText(node) && isToRead(node, frame)) {
        const { data } = node;
        const keep = SPACED.test(data) && keepsSpace(frame.element);
        for (let from = 0; from < data.length; from += STRETCH) {
          if (from > 0) yield;
          collector.text(node, { text: data.slice(from, from + STRETCH), from }, keep);
        }
      }
    }
    collector.end();
  };
}

/** Of a slot what is assigned to it is shown, of a closed `details` the summary. */
function showOthers(frame: Frame, level: Level): void {
  const { element } = frame;
  if (element.localName === 'slot') {
    const [next, ...rest] = (element as HTMLSlotElement).assignedNodes?.() ?? [];
    if (next) Object.assign(frame, { next, rest });
  }
  if (element.localName === 'details' && !(element as HTMLDetailsElement).open) {
    const children = Array.from(element.children);
    const summary = children.find((child) => child.localName === 'summary');
    for (const child of children) if (child !== summary) level.hidden(child);
    Object.assign(frame, { next: summary ?? null, rest: [] });
  }
}
