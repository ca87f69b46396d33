/** Reads what is on the screen before its turn: on a page that takes long to read, or that is too long to be held. */
import type { Pause } from '../slices.ts';
import { elementAbove, shadowRootOf } from './composed.ts';
import { flowOf } from './flow.ts';
import type { Container } from './container.ts';
import { isContainer, partsOf, type Block } from './model.ts';
import { plain } from './plain.ts';
import { readBlock, type PassContext } from './pass.ts';
import { createWalk, type Walk } from './walk.ts';

/** The screen is looked at in a grid of points: so many across, and so many px from line to line. */
const GRID = { columns: 6, line: 20 };
/** Of what does not fit, so many containers are kept; those seen longest ago are forgotten. */
const KEPT = 400;

const BLOCKS = new Set(['block', 'clipped']);

export interface Glance {
  /** Reads what is on the screen and is not read yet; returns whether there was anything. */
  look: () => Generator<Pause, boolean>;
  /** The blocks with candidates that were read out of turn and are not part of the page's tree yet. */
  found: () => Block[];
}

export function createGlance(context: PassContext): Glance {
  const seen = new Set<Container>();

  function tidy(): void {
    for (const container of seen) {
      if (container.parent) seen.delete(container);
      else if (!plain(container.element).isConnected || seen.size > KEPT) {
        seen.delete(container);
        context.tree.forget(container);
      }
    }
  }

  /** Reads the element's own text; returns whether that was to be read. */
  function* readOwn(element: Element, walk: Walk): Generator<Pause, boolean> {
    const known = context.tree.known(element);
    if (known && !known.stale) return false;
    const container = known ?? context.tree.of(element, null);
    if (!container.parent) seen.add(container);
    yield* walk(container, true);
    let read = false;
    for (const part of partsOf(container)) {
      if (isContainer(part) || part.readIn) continue;
      readBlock(part, container.sectionIn, yield* context.detector());
      read = true;
      yield;
    }
    return read;
  }

  return {
    *look() {
      let read = false;
      const looked = new Set<Element>();
      const walk = createWalk(context);
      for (const [x, y] of grid()) {
        const element = blockAt(x, y);
        yield;
        if (!element || looked.has(element) || !plain(element).isConnected) continue;
        looked.add(element);
        read = (yield* readOwn(element, walk)) || read;
      }
      tidy();
      return read;
    },
    found() {
      tidy();
      return [...seen].flatMap((container) =>
        partsOf(container).filter((part): part is Block => !isContainer(part) && part.candidates.length > 0),
      );
    },
  };
}

function* grid(): Generator<[x: number, y: number]> {
  for (let y = GRID.line / 2; y < innerHeight; y += GRID.line) {
    for (let column = 0.5; column < GRID.columns; column++) yield [(column * innerWidth) / GRID.columns, y];
  }
}

/** The block-level element at a point of the screen. */
function blockAt(x: number, y: number): Element | null {
  let element = innermostAt(x, y);
  while (element && !BLOCKS.has(flowOf(element))) element = elementAbove(element);
  return element;
}

/** The element at a point, within shadow roots. */
function innermostAt(x: number, y: number): Element | null {
  let element = document.elementFromPoint(x, y);
  for (let inner = element; inner;) {
    element = inner;
    const within: Element | null = shadowRootOf(inner)?.elementFromPoint(x, y) ?? null;
    inner = within === inner ? null : within;
  }
  return element;
}
