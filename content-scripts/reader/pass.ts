/** One round of reading: walks what is stale, reads what is unread, in the order of the page, skipping what is clean. */
import type { Detector, Section } from '../../src/detection/model.ts';
import type { Pause } from '../slices.ts';
import { readAnswers } from './answers.ts';
import type { Container } from './container.ts';
import { isContainer, partAt, type Block } from './model.ts';
import { readRow } from './rows.ts';
import { isNavigation, sectionAfter, sectionAfterBlock } from './sections.ts';
import { createWalk, type WalkContext } from './walk.ts';

export interface PassContext extends WalkContext {
  /** The detector, made when the first text is met. */
  detector: () => Generator<Pause, Detector>;
  /** Something is left unread for want of room. */
  onLeftOut: () => void;
}

interface Visit {
  container: Container;
  next: number;
  section: Section;
  /** In what leads to other places, no section begins. */
  leads: boolean;
}

/** Reads the container and all below it. Pauses often; returns whether anything was read. */
export type Pass = (root: Container) => Generator<Pause, boolean>;

/**
 * Serves one round after the other, since the engine compiles anew what is made anew for each. A pass that was broken off must not
 * be used again.
 */
export function createPass(context: PassContext): Pass {
  const walk = createWalk(context);
  const stack: Visit[] = [];
  let detector: Detector | undefined;

  function* enter(container: Container, section: Section): Generator<void> {
    container.dirty = false;
    if (container.stale && context.budget.isFull()) return context.onLeftOut();
    container.sectionIn = section;
    if (container.stale) yield* walk(container);
    // Else the page has changed it meanwhile: it is walked again in the next round.
    if (container.stale && context.budget.isFull()) context.onLeftOut();
    const leads = stack.at(-1)?.leads || isNavigation(container);
    stack.push({ container, next: 0, section: leads ? 'none' : section, leads });
  }

  return function* pass(root) {
    let read = false;
    yield* enter(root, 'none');
    while (stack.length > 0) {
      const visit = stack.at(-1)!;
      const part = partAt(visit.container, visit.next++);
      if (!part) {
        stack.pop();
        leave(visit);
        if (visit.container.found) {
          detector ??= yield* context.detector();
          readAnswers(visit.container, detector);
          readRow(visit.container, visit.container.sectionIn, detector);
        }
        const above = stack.at(-1);
        if (above) above.section = visit.container.sectionOut;
      } else if (isContainer(part)) {
        if (part.parent !== visit.container) continue;
        if (part.dirty || part.sectionIn !== visit.section) yield* enter(part, visit.section);
        else visit.section = part.sectionOut;
      } else {
        detector ??= yield* context.detector();
        if (part.readIn !== visit.section) {
          readBlock(part, visit.section, detector);
          read = true;
          yield;
        }
        if (!visit.leads) visit.section = sectionAfterBlock(part, visit.section, detector);
      }
    }
    return read;
  };
}

export function readBlock(block: Block, section: Section, detector: Detector): void {
  Object.assign(block, detector.read(block.text, section));
  block.readIn = section;
  if (block.candidates.length > 0) {
    for (let c: Container | null = block.owner; c && !c.found; c = c.parent) c.found = true;
  }
}

/** Sums up what a container holds. */
function leave({ container, section, leads }: Visit): void {
  container.found = false;
  for (let i = 0; ; i++) {
    const part = partAt(container, i);
    if (!part) break;
    // What names nothing beside the other cells of its row may name something without them.
    container.found ||= isContainer(part) ? part.found : part.inRow || part.candidates.length > 0;
  }
  container.sectionOut = leads ? 'none' : sectionAfter(container, section);
}
