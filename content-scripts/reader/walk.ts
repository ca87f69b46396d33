/** Walks one container's own level and puts what it finds in place of what stood there. */
import { tickOf } from './boxes.ts';
import type { Budget } from './budget.ts';
import { CUT, nextCut } from './collect.ts';
import { fieldText, isInLine, type Field } from './flow.ts';
import { createLevelWalk, type Level } from './level.ts';
import type { Container } from './container.ts';
import { isContainer, NONE, packed, partsOf, piecesOf, valueOf, type Block, type Part } from './model.ts';
import type { Tree } from './tree.ts';

/** What the walk hears besides text. */
export interface Meetings extends Pick<Level, 'hidden' | 'isFolded' | 'unseen' | 'entered'> {
  /** A block stands as before; `moved`: in other nodes, or at another place in them. */
  kept: (block: Block, moved: boolean) => void;
  /** All that a container's own level holds that may show text of no block. */
  opaque: (container: Container, elements: readonly Element[]) => void;
  /** A field, and what it holds. */
  field: (field: Field, text: string) => void;
  /** A tick box, and how it stands. */
  box: (box: Element, tick: string) => void;
}

export interface WalkContext {
  tree: Tree;
  meetings: Meetings;
  budget: Budget;
  /** Is this node the extension's own? What we say ourselves is no part of the chart. */
  isOurs: (node: Node) => boolean;
}

/** `own`: only the text of the container itself, no containers inside it. */
export type Walk = (container: Container, own?: boolean) => Generator<void>;

/** What is being walked. */
interface Walked {
  container: Container;
  own: boolean;
  /** What stood there. */
  before: Map<string, Block[]> | null;
  parts: Part[];
  opaque: Element[];
}

/** A longer value is a text of its own. */
const MOST_IN_LINE = 60;

/** For one container after the other. */
export function createWalk({ tree, meetings, budget, isOurs }: WalkContext): Walk {
  let walked: Walked;

  /** A block with the same text as one that stood here is that block: it is not read again, and its marks stay. */
  function add(text: string, pieces: Block['pieces']): void {
    const { container, before, parts } = walked;
    const same = before?.get(text)?.shift();
    if (!same) {
      budget.take(text.length);
      parts.push(newBlock(container, text, pieces));
      return;
    }
    const moved = !isSamePlace(same, { pieces, text });
    same.pieces = pieces;
    parts.push(same);
    meetings.kept(same, moved);
  }

  const walkLevel = createLevelWalk({
    ...meetings,
    run: ({ text, pieces }) => add(text, packed(pieces, text)),
    opaque: (element) => walked.opaque.push(element),
    child(element) {
      const { own, container, parts } = walked;
      if (!own && !isOurs(element)) parts.push(tree.of(element, container));
    },
    field(field) {
      const value = fieldText(field);
      meetings.field(field, value);
      const inLine = value.length <= MOST_IN_LINE && !value.includes('\n') && isInLine(field);
      for (const { text, from } of cuts(value)) add(text, { field, from, inLine });
    },
    box: (box) => meetings.box(box, tickOf(box)),
    isFull() {
      // What is left out keeps it stale: it is walked again when there is room.
      if (budget.isFull()) walked.container.stale = true;
      return budget.isFull();
    },
  });

  return function* walk(container, own = false) {
    container.stale = own;
    const before = container.parts === NONE ? null : blocksByText(container);
    walked = { container, own, before, parts: [], opaque: [] };
    yield* walkLevel(container.element);
    const { parts, opaque } = walked;
    // Removed while it was walked: nothing of it may stay.
    if (tree.known(container.element) !== container) return tree.drop(parts, container);
    tree.replace(container, parts);
    meetings.opaque(container, opaque);
  };
}

/** With all that it will ever hold: what is added later costs each block another object. */
const newBlock = (owner: Container, text: string, pieces: Block['pieces']): Block => ({
  owner,
  text,
  pieces,
  readIn: undefined,
  inRow: undefined,
  section: 'none',
  candidates: NONE,
  mentions: NONE,
  marks: NONE,
});

type PlacedText = Pick<Block, 'pieces' | 'text'>;

function isSamePlace(a: PlacedText, b: PlacedText): boolean {
  const [value, other] = [valueOf(a), valueOf(b)];
  if (value?.field !== other?.field || value?.from !== other?.from) return false;
  const [pieces, others] = [piecesOf(a), piecesOf(b)];
  if (pieces.length !== others.length) return false;
  return pieces.every(({ node, from }, i) => node === others[i]!.node && from === others[i]!.from);
}

function blocksByText(container: Container): Map<string, Block[]> {
  const blocks = new Map<string, Block[]>();
  for (const part of partsOf(container)) {
    if (isContainer(part)) continue;
    const same = blocks.get(part.text);
    if (same) same.push(part);
    else blocks.set(part.text, [part]);
  }
  return blocks;
}

/** The value of a field in stretches that are read as one. */
function* cuts(value: string): Generator<{ text: string; from: number }> {
  for (let from = 0; from < value.length;) {
    const rest = value.slice(from, from + 2 * CUT.word);
    const text = rest.slice(0, nextCut(rest) ?? rest.length);
    if (text.trim() !== '') yield { text, from };
    from += text.length;
  }
}
