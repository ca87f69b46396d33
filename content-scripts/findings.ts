/** What this frame holds: the mentions of all blocks, settled over the whole document, in reading order. */
import { isStated } from '../src/advice/lasting.ts';
import { speaksOfToxin } from '../src/advice/marking.ts';
import type { Detector, Mention } from '../src/detection/model.ts';
import { MOST_MENTIONS, placing, type ReportedMentions } from '../src/messages/index.ts';
import { isWanted } from './density.ts';
import { fieldOf, isSameMention, marksOf, NONE, trimmed, type Block, type Mark } from './reader/model.ts';
import type { Tips } from './tips.ts';
import type { View } from './view.ts';

/** Blocks between two pauses. */
const STRIDE = 32;

const NOTHING: ReadonlyMap<string, string> = new Map();

export interface Findings {
  /** Settles anew. Yields often. */
  settle: (blocks: readonly Block[], detector: Detector) => Generator<void>;
  /** Grades the marks anew: more is known of the entities, or of what the chart is about. Yields often. */
  grade: () => Generator<void>;
  /** Is toxin in play in this tab, in another frame if not in this one? Answers whether that is news. */
  heardInPlay: (on: boolean) => boolean;
  /** Other frames of the tab state these of the patient. */
  heardStated: (entities: readonly string[]) => void;
  /** All marks, in reading order. */
  marks: () => Mark[];
  /** A mention by its place in the report, marked or not. */
  markAt: (index: number) => Mark | null;
  entities: () => Set<string>;
  /** What the chart states of this patient: names by entity, as far as they are known. */
  stated: () => Map<string, string>;
  isEmpty: () => boolean;
  /** The mentions as they are told. Pauses often. */
  report: () => Generator<void, ReportedMentions>;
}

/** `onMarks` hears of each block that has marks or had some, and whether they are others than before. */
export function createFindings(
  tips: Tips,
  settings: Pick<View, 'now' | 'host'>,
  onMarks: (block: Block, changed: boolean) => void,
): Findings {
  let blocks: readonly Block[] = [];
  let inPlayInTab = false;
  let elsewhere: readonly string[] = [];

  /** With all that is more general: sleep apnoea raises a caution for any trouble with breathing. */
  function statedNow(): Map<string, string> {
    const here = new Set<string>();
    for (const { mentions } of blocks)
      for (const mention of mentions) if (isStated(mention)) here.add(mention.entity);
    const stated = new Map<string, string>();
    for (const entity of new Set([...here, ...elsewhere])) {
      const tip = tips.get(entity);
      for (const id of tip?.broader ?? []) if (!stated.has(id)) stated.set(id, tip!.name);
      stated.set(entity, tip?.name ?? entity);
    }
    return stated;
  }

  function setMarks(block: Block, marks: readonly Mention[]): void {
    const before = block.marks;
    const same = before.length === marks.length && before.every((mark, i) => isSameMention(mark, marks[i]!));
    // Most blocks are marked wherever they name something: these hold one list.
    block.marks = marks.length === block.mentions.length ? block.mentions : trimmed(marks);
    if (!same || block.marks.length > 0) onMarks(block, !same);
  }

  function* grade(): Generator<void> {
    const inPlay = inPlayInTab || blocks.some(({ mentions }) => speaksOfToxin(mentions));
    const { host } = settings;
    const view = settings.now();
    const stated = view?.density === 'quiet' ? statedNow() : NOTHING;
    let count = 0;
    const wanted = (mention: Mention): boolean =>
      view !== null && isWanted(mention, { view, host, inPlay, tip: tips.get(mention.entity), stated });
    for (const block of blocks) {
      setMarks(block, block.mentions.filter(wanted));
      if (++count % STRIDE === 0) yield;
    }
  }

  return {
    *settle(found, detector) {
      const still = new Set(found);
      for (const block of blocks) if (!still.has(block)) setMarks(block, NONE);
      blocks = found;
      yield;
      const settled = yield* detector.settling(found);
      found.forEach((block, i) => {
        block.mentions = settled[i] ?? NONE;
      });
      yield;
      yield* grade();
    },
    grade,
    heardInPlay(on) {
      const isNews = on !== inPlayInTab;
      inPlayInTab = on;
      return isNews;
    },
    heardStated: (entities) => void (elsewhere = entities),
    marks: () => blocks.flatMap(marksOf),
    markAt(index) {
      let at = index;
      for (const block of blocks) {
        const mention = block.mentions[at];
        if (mention) return { block, mention };
        at -= block.mentions.length;
      }
      return null;
    },
    isEmpty: () => blocks.length === 0,
    entities: () => new Set(blocks.flatMap(({ mentions }) => mentions.map(({ entity }) => entity))),
    stated: statedNow,
    *report() {
      const told: ReportedMentions = { said: [], list: [] };
      const placeOf = placing(told.said);
      for (const [i, block] of blocks.entries()) {
        const inField = fieldOf(block) !== undefined;
        for (const mention of block.mentions.slice(0, MOST_MENTIONS - told.list.length))
          told.list.push(placeOf(said(mention, inField)));
        if (i % STRIDE === STRIDE - 1) yield;
      }
      return told;
    },
  };
}

const said = (
  { entity, kind, assertion, side, allergy }: Mention,
  field: boolean,
): ReportedMentions['said'][number] => ({
  entity,
  kind,
  assertion,
  ...(side && { side }),
  ...(allergy && { allergy }),
  ...(field && { field: true as const }),
});
