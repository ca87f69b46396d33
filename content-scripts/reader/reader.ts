/**
 * The live page as blocks of text, kept up with the page.
 *
 *   page ──MutationObserver──▶ containers touched ──slices──▶ walked ──▶ read ──▶ onRead
 *     ▲                              ▲
 *     └── shown later, shadow roots ─┘
 */
import type { Pause, Slices } from '../slices.ts';
import { isBox, wordsOf } from './boxes.ts';
import { createBudget } from './budget.ts';
import { isText } from './composed.ts';
import { watchFields } from './fields.ts';
import { watchFolds } from './folds.ts';
import { createGlance } from './glance.ts';
import type { Container } from './container.ts';
import { blocksIn, fieldOf, isContainer, partsOf, piecesOf, type Block } from './model.ts';
import { watchChanges } from './observe.ts';
import { createPace } from './pace.ts';
import { createPass, type Pass, type PassContext } from './pass.ts';
import { plain } from './plain.ts';
import { createSlots } from './slots.ts';
import { createTree, type Tree } from './tree.ts';
import { watchUnseen } from './unseen.ts';
import { watchVanished } from './vanished.ts';

/** So many blocks that name something are looked after: have they been hidden? */
const MOST_LOOKED_AFTER = 2_000;

export interface ReaderEvents {
  /** A mark on this block may be wrong from now on. */
  doubt: (block: Block) => void;
  /** This block was found again as it was. */
  kept: (block: Block, moved: boolean) => void;
  forgotten: (container: Container) => void;
  /** What names something stands in another order than it did. */
  reordered: () => void;
  /** The page has another document element than the one that was read. */
  replaced: () => void;
  /** Is this node the extension's own? */
  isOurs: (node: Node) => boolean;
}

export interface Reader {
  tree: Tree;
  /** Reads what is to be read, in pauses; returns whether anything was. */
  read: () => Generator<Pause, boolean>;
  /** Reads what is on the screen before its turn. */
  look: () => Generator<Pause, boolean>;
  /** The blocks that hold candidates, in the order of the page. */
  found: () => Block[];
  /** All blocks, in the order of the page, or the first `most` of them. */
  blocks: (most?: number) => Block[];
  /** What shadow trees hold that may show text of no block: no question to the document finds it. */
  opaque: () => Element[];
  /** This element is rendered no more, by the page's style alone: that, or something around it, is walked again. */
  gone: (element: Element) => void;
  /** Is some of the page left unread, because it is too much? */
  isCut: () => boolean;
  stop: () => void;
}

export function createReader(
  detector: PassContext['detector'],
  wake: Slices['wake'],
  events: ReaderEvents,
): Reader {
  const budget = createBudget();
  const slots = createSlots();
  const tree = createTree(
    {
      made: () => budget.take(0),
      gone(block) {
        budget.give(block.text.length);
        events.doubt(block);
      },
      forgotten(container) {
        budget.give(0);
        opaque.delete(container);
        events.forgotten(container);
      },
      reordered: events.reordered,
    },
    slots.above,
  );
  const pace = createPace();
  const opaque = new Map<Container, readonly Element[]>();
  let root = rootContainer();
  let cut = false;

  function rootContainer(): Container | null {
    return document.documentElement && tree.of(document.documentElement, null);
  }

  function touch(container: Container): void {
    tree.touch(container);
    wake(pace(container));
  }

  function touchAround(element: Element | null): void {
    const container = element && tree.around(element);
    if (container) touch(container);
  }

  /** What is shown or hidden may be the element itself, or what it holds. */
  function touchWithin(element: Element): void {
    touchAround(element);
    touchAround(slots.above(element));
  }

  function doubtIn(container: Container, isDoubtful: (block: Block) => boolean): void {
    for (const part of partsOf(container)) if (!isContainer(part) && isDoubtful(part)) events.doubt(part);
    touch(container);
  }

  /** What a field holds is a block of its own; how a box stands is said among the words of its line. */
  function typed(field: Element): void {
    const isTick = isBox(field);
    for (const element of isTick ? wordsOf(field) : [field]) {
      const container = tree.around(element);
      if (container) doubtIn(container, (block) => isTick || fieldOf(block) === field);
    }
  }

  const unseen = watchUnseen(touchWithin, slots.has, wake);
  const folds = watchFolds(touchWithin);
  /** Of what is not rendered, all of it is walked again. What has no box of its own, like a slot, looks as if it were none of it. */
  function touchHidden(element: Element): void {
    touchWithin(element);
    let outermost = element;
    for (let at = slots.above(element); at && !plain(at).checkVisibility(); at = slots.above(at))
      outermost = at;
    if (outermost !== element) touchWithin(outermost);
  }

  const vanished = watchVanished({
    isAny: () => root?.found === true,
    found: () => (root ? blocksIn(root, 'found', MOST_LOOKED_AFTER) : []),
    above: slots.above,
    isFolded: folds.isFolded,
    onHidden: touchHidden,
    wake,
  });
  const fields = watchFields(typed, wake);
  /** The style of the page may be another. */
  function restyled(): void {
    unseen.restyled();
    vanished.soon();
  }

  const changes = watchChanges(tree, events.isOurs, {
    changed(container, node) {
      doubtIn(container, (block) => !isText(node) || piecesOf(block).some((piece) => piece.node === node));
      // The page's own style sheets stand around no text.
      if (container === root) restyled();
      for (const slot of slots.of(node)) {
        const shownIn = tree.around(slot);
        if (shownIn) doubtIn(shownIn, () => true);
      }
    },
    typed,
    shownOrHidden(element) {
      touchWithin(element);
      restyled();
    },
    restyled,
    assigned: touchAround,
    replaced() {
      if (root && root.element !== document.documentElement) return events.replaced();
      root = rootContainer();
      wake();
    },
  });
  changes.add(document);

  const context: PassContext = {
    tree,
    detector,
    budget,
    isOurs: events.isOurs,
    onLeftOut: () => void (cut = true),
    meetings: {
      kept: events.kept,
      opaque(container, elements) {
        opaque.delete(container);
        if (elements.length === 0) return;
        const inShadow = elements.filter((element) => element.getRootNode() !== document);
        if (inShadow.length > 0) opaque.set(container, inShadow);
      },
      field: fields.read,
      box: fields.read,
      hidden: unseen.hidden,
      isFolded: folds.isFolded,
      unseen: unseen.unseen,
      entered(element, shadow) {
        unseen.entered(element, shadow);
        if (shadow && slots.meet(element, shadow)) changes.add(shadow);
      },
    },
  };
  const glance = createGlance(context);
  /** Has come to its end, and can be begun again. */
  let rested: Pass | null = null;

  return {
    tree,
    *read() {
      if (!root) return false;
      yield* unseen.look();
      yield* vanished.look();
      yield* fields.look();
      if (cut && !budget.isFull()) {
        cut = false;
        tree.soilStale(root);
      }
      const pass = rested ?? createPass(context);
      rested = null;
      const read = yield* pass(root);
      rested = pass;
      unseen.tidy();
      folds.tidy();
      return read;
    },
    look: glance.look,
    found() {
      const blocks = root ? blocksIn(root, 'found') : [];
      // A page that is read out of turn is put in order at the end.
      return [...blocks, ...glance.found()];
    },
    blocks: (most) => (root ? blocksIn(root, 'all', most) : []),
    opaque: () => [...opaque.values()].flat(),
    gone: touchHidden,
    isCut: () => cut,
    stop() {
      changes.stop();
      unseen.stop();
      vanished.stop();
      folds.stop();
      fields.stop();
    },
  };
}
