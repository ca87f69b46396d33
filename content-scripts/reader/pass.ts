/** One round of reading: walks what is stale, reads what is unread, in the order of the page, skipping what is clean. */
import type { Detector, Section } from '../../src/detection/model.ts';
import { nextCut } from './collect.ts';
import { fieldText, type Field } from './flow.ts';
import { walkLevel, type Level } from './level.ts';
import { isContainer, type Block, type Container } from './model.ts';
import type { Tree } from './tree.ts';

/** What the walk hears besides text. */
export type Meetings = Pick<Level, 'hidden' | 'unseen' | 'entered'>;

export interface PassContext {
  tree: Tree;
  detector: () => Detector;
  meetings: Meetings;
}

/** A bar with a heading and a button or two is at most this long. */
const HEADING_BAR = 80;
const HEADINGS = new Set([
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'header',
  'summary',
  'legend',
  'dt',
  'caption',
]);
const ROWS = new Set(['tr', 'li', 'dl']);

interface Visit {
  container: Container;
  next: number;
  section: Section;
}

/** Reads the container and all below it. Yields often; returns whether anything was read. */
export function* readPass(root: Container, context: PassContext): Generator<void, boolean> {
  const stack: Visit[] = [];
  let read = false;

  function* enter(container: Container, section: Section): Generator<void> {
    container.dirty = false;
    container.sectionIn = section;
    if (container.stale) yield* walk(container, context);
    stack.push({ container, next: 0, section });
  }

  yield* enter(root, 'none');
  while (stack.length > 0) {
    const visit = stack.at(-1)!;
    const part = visit.container.parts[visit.next++];
    if (!part) {
      stack.pop();
      leave(visit);
      const above = stack.at(-1);
      if (above) above.section = visit.container.sectionOut;
    } else if (isContainer(part)) {
      if (part.parent !== visit.container) continue;
      if (part.dirty || part.sectionIn !== visit.section) yield* enter(part, visit.section);
      else visit.section = part.sectionOut;
    } else {
      if (!part.reading || part.readIn !== visit.section) {
        part.reading = context.detector().read(part.text, visit.section);
        part.readIn = visit.section;
        read = true;
        if (part.reading.candidates.length > 0) noteFound(visit.container);
        yield;
      }
      visit.section = part.reading.section;
    }
  }
  return read;
}

function noteFound(container: Container): void {
  for (let c: Container | null = container; c && !c.found; c = c.parent) c.found = true;
}

/** Sums up a container; a section that opened inside it ends with it, unless it held nothing but the heading. */
function leave({ container, section }: Visit): void {
  container.blocks = 0;
  container.length = 0;
  container.found = false;
  for (const part of container.parts) {
    const inner = isContainer(part);
    container.blocks += inner ? part.blocks : 1;
    container.length += inner ? part.length : part.text.length;
    container.found ||= inner ? part.found : (part.reading?.candidates.length ?? 0) > 0;
  }
  container.sectionOut = container.blocks <= 1 || isHeadingBar(container) ? section : container.sectionIn;
}

function isHeadingBar(container: Container): boolean {
  if (container.length > HEADING_BAR || ROWS.has(container.element.localName)) return false;
  const first = container.parts[0];
  return (
    HEADINGS.has(container.element.localName) ||
    (!!first && isContainer(first) && HEADINGS.has(first.element.localName))
  );
}

function* walk(container: Container, { tree, meetings }: PassContext): Generator<void> {
  container.stale = false;
  const before = new Map<string, Block>();
  for (const part of container.parts) if (!isContainer(part) && part.reading) before.set(part.text, part);
  const parts: (Block | Container)[] = [];

  /** A block with the same text as one that stood here is not read again. */
  function add(block: Block): void {
    const same = before.get(block.text);
    if (same?.reading) {
      block.reading = same.reading;
      block.readIn = same.readIn!;
    }
    parts.push(block);
  }

  yield* walkLevel(container.element, {
    ...meetings,
    run: ({ text, pieces }) => add({ owner: container, text, pieces, mentions: [], marks: [] }),
    child: (element) => parts.push(tree.of(element, container)),
    field: (field) => fieldBlocks(container, field).forEach(add),
  });
  // Removed while it was walked: nothing of it may stay.
  if (tree.known(container.element) === container) tree.replace(container, parts);
}

function fieldBlocks(owner: Container, field: Field): Block[] {
  const blocks: Block[] = [];
  let fieldFrom = 0;
  for (let rest = fieldText(field); rest !== '';) {
    const text = rest.slice(0, nextCut(rest) ?? rest.length);
    if (text.trim() !== '')
      blocks.push({ owner, text, pieces: [], field, fieldFrom, mentions: [], marks: [] });
    fieldFrom += text.length;
    rest = rest.slice(text.length);
  }
  return blocks;
}
