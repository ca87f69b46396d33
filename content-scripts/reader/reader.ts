/**
 * The live page as blocks of text, kept up with the page.
 *
 *   page ──MutationObserver──▶ containers touched ──slices──▶ walked ──▶ read ──▶ onRead
 *     ▲                              ▲
 *     └── shown later, shadow roots ─┘
 */
import type { Detector } from '../../src/detection/model.ts';
import type { Slices } from '../slices.ts';
import { isContainer, type Block, type Container } from './model.ts';
import { watchChanges } from './observe.ts';
import { readPass } from './pass.ts';
import { createPace } from './pace.ts';
import { createTree, type Tree } from './tree.ts';
import { watchUnseen } from './unseen.ts';

export interface ReaderEvents {
  /** A mark on this block may be wrong from now on. */
  doubt: (block: Block) => void;
  forgotten: (container: Container) => void;
  /** Is this node the extension's own? */
  isOurs: (node: Node) => boolean;
}

export interface Reader {
  tree: Tree;
  /** Reads what is to be read, in pauses; returns whether anything was. */
  read: () => Generator<void, boolean>;
  /** The blocks that hold candidates, in the order of the page. */
  found: () => Block[];
  stop: () => void;
}

export function createReader(detector: () => Detector, wake: Slices['wake'], events: ReaderEvents): Reader {
  const tree = createTree((block) => events.doubt(block), events.forgotten);
  const watched = new WeakSet<ShadowRoot>();
  let root = rootContainer();

  function rootContainer(): Container | null {
    return document.documentElement && tree.of(document.documentElement, null);
  }

  const pace = createPace();

  function touch(container: Container): void {
    tree.touch(container);
    wake(pace(container));
  }

  function touchAround(element: Element): void {
    const container = tree.around(element);
    if (container) touch(container);
  }

  /** What is shown or hidden may be the element itself, or what it holds. */
  function touchWithin(element: Element): void {
    touchAround(element);
    if (element.parentElement) touchAround(element.parentElement);
  }

  const unseen = watchUnseen(document, touchWithin);

  const changes = watchChanges(tree, events.isOurs, {
    changed(container, node) {
      for (const part of container.parts) {
        if (!isContainer(part) && (node.nodeType !== 3 || part.pieces.some((piece) => piece.node === node))) {
          events.doubt(part);
        }
      }
      touch(container);
    },
    shownOrHidden: touchWithin,
    typed(container, field) {
      for (const part of container.parts) if (!isContainer(part) && part.field === field) events.doubt(part);
      touch(container);
    },
    replaced() {
      if (root && root.element !== document.documentElement) tree.forget(root);
      root = rootContainer();
      wake();
    },
  });
  changes.add(document);

  return {
    tree,
    *read() {
      if (!root) return false;
      return yield* readPass(root, {
        tree,
        detector,
        meetings: {
          hidden: unseen.hidden,
          unseen: unseen.unseen,
          entered(element, shadow) {
            unseen.entered(element, shadow);
            if (!shadow || watched.has(shadow)) return;
            watched.add(shadow);
            changes.add(shadow);
          },
        },
      });
    },
    found() {
      const blocks: Block[] = [];
      const pending: (Block | Container)[] = root ? [root] : [];
      for (let part = pending.pop(); part; part = pending.pop()) {
        if (!isContainer(part)) {
          if (part.reading?.candidates.length) blocks.push(part);
        } else if (part.found) {
          for (let i = part.parts.length - 1; i >= 0; i--) pending.push(part.parts[i]!);
        }
      }
      return blocks;
    },
    stop() {
      changes.stop();
      unseen.stop();
    },
  };
}
