/** The shadow trees that were met, and where in them what their hosts hold is shown. */
import { elementAbove } from './composed.ts';
import { NONE } from './model.ts';
import { plain } from './plain.ts';

export interface Slots {
  /** This host has this shadow tree; answers whether that is news. */
  meet: (host: Element, root: ShadowRoot) => boolean;
  /** Has a shadow tree of this host been met? */
  has: (host: Element) => boolean;
  /** The element in which a node is rendered: of what a host holds, its slot. */
  above: (node: Node) => Element | null;
  /** The slots in which what a node holds may be shown: none unless it is a host. */
  of: (node: Node) => readonly HTMLSlotElement[];
}

export function createSlots(): Slots {
  const roots = new WeakMap<Node, ShadowRoot>();
  const of = (node: Node): readonly HTMLSlotElement[] => {
    const root = roots.get(node);
    return root ? Array.from(root.querySelectorAll('slot')) : NONE;
  };
  return {
    meet(host, root) {
      const isNew = roots.get(host) !== root;
      roots.set(host, root);
      return isNew;
    },
    has: (host) => roots.has(host),
    above(node) {
      const { parentNode } = plain(node);
      // `assignedSlot` says nothing of a closed shadow tree.
      const slot = parentNode && of(parentNode).find((each) => each.assignedNodes().includes(node));
      return slot ?? elementAbove(node);
    },
    of,
  };
}
