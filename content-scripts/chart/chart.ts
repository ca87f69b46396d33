/** This frame's part of the chart: read for judgement when it is asked for, and found again by its places. */
import {
  mayStatePlan,
  readerOf,
  readingChart,
  type ChartWords,
  type PlanReading,
} from '../../src/advice/chart.ts';
import type { Detector } from '../../src/detection/model.ts';
import chartWords from '../../src/knowledge/compiled/chart-words.json';
import { chartPart, isSound, type ChartPart } from '../../src/messages/index.ts';
import type { Block } from '../reader/model.ts';
import type { Pause } from '../slices.ts';
import { chartText, type Places, type Words } from './text.ts';

/** Longest words that are handed out for one place. */
const MOST_WORDS = 160;

export interface Chart {
  /** The page has changed since: what was read no longer holds. */
  stale: () => void;
  /** Reads the frame's part, where it has not been read since. Pauses often. */
  read: () => Generator<Pause>;
  /** The frame's part as it was read; null where the frame says nothing to judge by. */
  part: () => ChartPart | null;
  isCut: () => boolean;
  /** The words at these places, shortened where they are long; null where the chart is another by now. */
  words: (revision: number, spans: readonly { start: number; end: number }[]) => string[] | null;
  wordsAt: (revision: number, start: number, end: number) => Words[];
}

/** What was read, and where it stands. */
interface Read {
  revision: number;
  places: Places;
  part: ChartPart | null;
}

/**
 * @param detector - of this frame
 * @param blocks - all that the frame holds now, in reading order
 * @param awaitPlans - what reads plans, which a chart without a toxin does without; null where it is not to be had now
 */
export function createChart(
  detector: () => Detector,
  blocks: () => Block[],
  awaitPlans: () => Generator<Pause, PlanReading | null>,
): Chart {
  let revision = 0;
  let fresh = false;
  let read: Read | null = null;

  function* readNow(): Generator<Pause, Read | 'not to be read now' | null> {
    const all = blocks();
    if (all.every(({ mentions }) => mentions.length === 0)) return null;
    const { text, mentions, places } = yield* chartText(all);
    const mayPlan = mayStatePlan(text, mentions);
    const plans = mayPlan ? yield* awaitPlans() : null;
    if (mayPlan && !plans) return 'not to be read now';
    const known = detector();
    const reader = readerOf(
      chartWords as ChartWords,
      known,
      (line, section, start) => places.sectionAfter(start, line.length) ?? known.read(line, section).section,
    );
    const document = yield* readingChart(text, mentions, reader, plans);
    // A report that is asked for meanwhile is read by itself.
    const own = ++revision;
    const part = yield* chartPart(document, own);
    yield;
    return { revision: own, places, part: isSound(part) ? part : null };
  }

  return {
    stale() {
      fresh = false;
      read = null;
    },
    *read() {
      if (fresh) return;
      const now = yield* readNow();
      fresh = now !== 'not to be read now';
      read = now === 'not to be read now' ? null : now;
    },
    part: () => read?.part ?? null,
    isCut: () => read?.places.isCut ?? false,
    words(asked, spans) {
      if (asked !== read?.revision) return null;
      const { places } = read;
      return spans.map(({ start, end }) => shortened(places.textAt(start, end)));
    },
    wordsAt: (asked, start, end) => (asked === read?.revision ? read.places.wordsAt(start, end) : []),
  };
}

function shortened(words: string): string {
  const line = words.replaceAll(/\s+/g, ' ').trim();
  return line.length > MOST_WORDS ? `${line.slice(0, MOST_WORDS - 1)}…` : line;
}
