/** The page as a tree of containers: found again from any node, reused where nothing changed, forgotten when removed. */
import { elementAbove, isElement } from './composed.ts';
import { isContainer, type Block, type Container } from './model.ts';

export interface Tree {
  /** The container of an element, made if need be. */
  of: (element: Element, parent: Container | null) => Container;
  /** The nearest container around a node. */
  around: (node: Node) => Container | null;
  known: (element: Element) => Container | undefined;
  /** Its own level has to be walked again. */
  touch: (container: Container) => void;
  /** Something in it has to be read again. */
  soil: (container: Container) => void;
  /** Puts new parts in place of the old and forgets the children that are gone. */
  replace: (container: Container, parts: (Block | Container)[]) => void;
  forget: (container: Container) => void;
}

/** `onGone` hears of every block that stands no more, and `onForgotten` of every container. */
export function createTree(
  onGone: (block: Block) => void,
  onForgotten: (container: Container) => void,
): Tree {
  const containers = new WeakMap<Element, Container>();

  function soil(container: Container): void {
    for (let c: Container | null = container; c && !c.dirty; c = c.parent) c.dirty = true;
  }

  function forget(container: Container): void {
    const pending = [container];
    for (let next = pending.pop(); next; next = pending.pop()) {
      for (const part of next.parts) {
        if (!isContainer(part)) onGone(part);
        else if (part.parent === next) pending.push(part);
      }
      containers.delete(next.element);
      onForgotten(next);
      next.parts = [];
      next.parent = null;
    }
  }

  return {
    of(element, parent) {
      let container = containers.get(element);
      if (!container) {
        container = newContainer(element);
        containers.set(element, container);
      }
      container.parent = parent;
      return container;
    },
    around(node) {
      for (
        let element = isElement(node) ? node : elementAbove(node);
        element;
        element = elementAbove(element)
      ) {
        const container = containers.get(element);
        if (container) return container;
      }
      return null;
    },
    known: (element) => containers.get(element),
    touch(container) {
      container.stale = true;
      soil(container);
    },
    soil,
    replace(container, parts) {
      const kept = new Set(parts);
      for (const part of container.parts) {
        if (kept.has(part)) continue;
        if (!isContainer(part)) onGone(part);
        else if (part.parent === container) forget(part);
      }
      container.parts = parts;
    },
    forget,
  };
}

function newContainer(element: Element): Container {
  return {
    element, parent: null, parts: [], stale: true, dirty: true, found: false,
    sectionIn: 'none', sectionOut: 'none', blocks: 0, length: 0,
  }; // prettier-ignore
}
