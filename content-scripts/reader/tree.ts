/** The page as a tree of containers: found again from any node, reused where nothing changed, forgotten when removed. */
import { isElement } from './composed.ts';
import { Container } from './container.ts';
import { isContainer, NONE, partsOf, trimmed, type Block, type Part } from './model.ts';
import type { Slots } from './slots.ts';

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
  /** What was left out for want of room is to be read after all. */
  soilStale: (root: Container) => void;
  /** Puts new parts in place of the old and forgets the children that are gone. */
  replace: (container: Container, parts: readonly Part[]) => void;
  /** Forgets parts of a container, but not those that have found another place meanwhile. */
  drop: (parts: readonly Part[], container: Container) => void;
  forget: (container: Container) => void;
}

/** What the owner of a tree hears of. */
export interface TreeEvents {
  made: (container: Container) => void;
  /** This block stands no more. */
  gone: (block: Block) => void;
  forgotten: (container: Container) => void;
  /** What names something stands before or behind something else than it did. */
  reordered: () => void;
}

/** @param above - the element in which a node is rendered */
export function createTree(events: TreeEvents, above: Slots['above']): Tree {
  const containers = new WeakMap<Element, Container>();

  function soil(container: Container): void {
    for (let c: Container | null = container; c && !c.dirty; c = c.parent) c.dirty = true;
  }

  function forget(container: Container): void {
    const pending = [container];
    for (let next = pending.pop(); next; next = pending.pop()) {
      for (const part of partsOf(next)) {
        if (!isContainer(part)) events.gone(part);
        else if (part.parent === next) pending.push(part);
      }
      if (containers.get(next.element) === next) containers.delete(next.element);
      events.forgotten(next);
      next.parts = NONE;
      next.parent = null;
    }
  }

  function drop(parts: readonly Part[], container: Container): void {
    for (const part of parts) {
      if (!isContainer(part)) events.gone(part);
      else if (part.parent === container) forget(part);
    }
  }

  return {
    of(element, parent) {
      let container = containers.get(element);
      if (!container) {
        container = new Container(element);
        containers.set(element, container);
        events.made(container);
      }
      if (container.parent && container.parent !== parent && container.found) events.reordered();
      container.parent = parent;
      return container;
    },
    around(node) {
      for (let element = isElement(node) ? node : above(node); element; element = above(element)) {
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
    soilStale(root) {
      const pending = [root];
      for (let next = pending.pop(); next; next = pending.pop()) {
        if (next.stale) soil(next);
        for (const part of partsOf(next)) if (isContainer(part)) pending.push(part);
      }
    },
    replace(container, parts) {
      const old = partsOf(container);
      container.parts = parts.length === 1 ? parts[0]! : trimmed(parts);
      if (old.length === 0) return;
      const kept = new Set(parts);
      drop(
        old.filter((part) => !kept.has(part)),
        container,
      );
      if (!container.found) return;
      const stayed = old.filter((part) => kept.has(part));
      let inOrder = 0;
      for (const part of parts) if (part === stayed[inOrder]) inOrder++;
      if (inOrder < stayed.length) events.reordered();
    },
    drop,
    forget,
  };
}
