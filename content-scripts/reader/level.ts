/** Walks what one block-level element holds itself: its text, joined over inline elements, and where other blocks begin. */
import { createCollector, type Run } from './collect.ts';
import { isElement, isText, renderedChildren, shadowRootOf } from './composed.ts';
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
  /** An element whose text cannot be seen now, though it takes its room. */
  unseen: (element: Element) => void;
  /** An element looked into, and its shadow root if it has one. */
  entered: (element: Element, root: ShadowRoot | null) => void;
}

interface Frame {
  element: Element;
  nodes: ArrayLike<Node>;
  next: number;
  seen: boolean;
  /** Its text stands apart from the words around it. */
  apart: boolean;
}

/** Yields often; whoever drives it decides when to pause. */
export function* walkLevel(owner: Element, level: Level): Generator<void> {
  const collector = createCollector((run) => level.run(run));
  const stack: Frame[] = [];

  function enter(element: Element, apart: boolean): void {
    const root = shadowRootOf(element);
    level.entered(element, root);
    if (hidesContents(element)) {
      level.hidden(element);
      return;
    }
    const seen = isSeen(element);
    if (!seen) level.unseen(element);
    if (apart) collector.space();
    stack.push({ element, nodes: shownChildren(element, root, level), next: 0, seen, apart });
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

  enter(owner, false);
  while (stack.length > 0) {
    const frame = stack.at(-1)!;
    const node = frame.nodes[frame.next++];
    if (!node) {
      stack.pop();
      if (frame.apart) collector.space();
    } else if (isElement(node)) {
      meet(node);
      yield;
    } else if (isText(node) && frame.seen) {
      const { data } = node;
      const keep = /[\n\t]| {2}/.test(data) && keepsSpace(frame.element);
      for (let from = 0; from < data.length; from += STRETCH) {
        collector.text(node, { text: data.slice(from, from + STRETCH), from }, keep);
        yield;
      }
    }
  }
  collector.end();
}

/** Of a closed `details` only the summary is shown. */
function shownChildren(element: Element, root: ShadowRoot | null, level: Level): ArrayLike<Node> {
  const nodes = renderedChildren(element, root);
  if (element.localName !== 'details' || (element as HTMLDetailsElement).open) return Array.from(nodes);
  const shown = Array.from(element.children).find((child) => child.localName === 'summary');
  for (const child of Array.from(element.children)) if (child !== shown) level.hidden(child);
  return shown ? [shown] : [];
}
