/**
 * Marks, painted with the CSS Custom Highlight API: the page's DOM is not touched. Ranges are static (live ones tax
 * every change the page makes) and exist only for blocks near the viewport.
 */
import type { Mention } from '../../src/detection/model.ts';
import { LEVELS, type Level } from '../../src/ui/severity.ts';
import type { Block } from '../reader/model.ts';
import { FLASH, NAMES } from './names.ts';
import { rangesOf, type Stretch } from './place.ts';

const FLASH_MS = 1_600;

export interface Painter {
  /** Paints marks of a block in place of those it had. */
  paint: (block: Block, marks: readonly Mention[]) => void;
  /** Is one of its marks graded otherwise since it was painted? */
  isOutdated: (block: Block) => boolean;
  erase: (block: Block) => void;
  has: (block: Block) => boolean;
  /** Marks words for a moment. */
  flash: (words: readonly Stretch[]) => void;
  /** Puts back what the page may have taken out of the registry. */
  restore: () => void;
  /** How many ranges are painted now. */
  readonly size: number;
  stop: () => void;
}

interface Painted {
  range: AbstractRange;
  entity: string;
  level: Level;
}

/** @param levelOf - how an entity is graded now */
export function createPainter(levelOf: (entity: string) => Level): Painter {
  const highlights = Object.fromEntries(LEVELS.map((level) => [level, newHighlight(level)])) as Record<
    Level,
    Highlight
  >;
  // Our own list: Firefox does not let a content script iterate a highlight.
  const painted = new Map<Block, Painted[]>();
  let size = 0;
  let flashing: ReturnType<typeof setTimeout> | undefined;

  // What a copy of us has left behind that was ended with its extension.
  for (const name of Object.values(NAMES)) CSS.highlights.delete(name);

  function erase(block: Block): void {
    const ranges = painted.get(block);
    if (!ranges) return;
    for (const { range, level } of ranges) highlights[level].delete(range);
    size -= ranges.length;
    painted.delete(block);
  }

  function restore(): void {
    for (const level of LEVELS) {
      if (CSS.highlights.get(NAMES[level]) !== highlights[level])
        CSS.highlights.set(NAMES[level], highlights[level]);
    }
  }

  function endFlash(): void {
    clearTimeout(flashing);
    CSS.highlights.delete(FLASH);
  }

  return {
    paint(block, marks) {
      erase(block);
      if (marks.length === 0) return;
      const ranges = marks.flatMap((mention): Painted[] => {
        const { entity } = mention;
        return rangesOf({ block, mention }).map((range) => ({ range, entity, level: levelOf(entity) }));
      });
      if (ranges.length === 0) return;
      for (const { range, level } of ranges) highlights[level].add(range);
      size += ranges.length;
      painted.set(block, ranges);
      restore();
    },
    isOutdated: (block) =>
      painted.get(block)?.some(({ entity, level }) => level !== levelOf(entity)) === true,
    erase,
    has: (block) => painted.has(block),
    flash(words) {
      endFlash();
      const highlight = new Highlight(...words.flatMap(rangesOf));
      highlight.priority = 1;
      CSS.highlights.set(FLASH, highlight);
      flashing = setTimeout(endFlash, FLASH_MS);
    },
    restore() {
      if (size > 0) restore();
    },
    get size() {
      return size;
    },
    stop() {
      endFlash();
      for (const level of LEVELS) {
        // A newer copy of us may have put its own there.
        if (CSS.highlights.get(NAMES[level]) === highlights[level]) CSS.highlights.delete(NAMES[level]);
      }
      painted.clear();
    },
  };
}

/** Below the page's own highlights (a search, a spelling), the more severe above the less. */
function newHighlight(level: Level): Highlight {
  const highlight = new Highlight();
  highlight.priority = -1 - LEVELS.indexOf(level);
  return highlight;
}
