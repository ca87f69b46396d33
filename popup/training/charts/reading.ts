/** Reads an invented chart with the detector and the judgement that read real ones. Large: loaded when a chart is opened. */
import {
  adviceFacts,
  allFindings,
  readChart,
  readerOf,
  type ChartWords,
  type Finding,
} from '../../../src/advice/index.ts';
import { isMarked, speaksOfToxin } from '../../../src/advice/marking.ts';
import { createDetector } from '../../../src/detection/index.ts';
import { cautionsFor } from '../../../src/knowledge/broader.ts';
import type { Entity, Facts } from '../../../src/knowledge/facts.ts';
import type { Caution } from '../../../src/knowledge/model.ts';
import chartWords from '../../../src/knowledge/compiled/chart-words.json';
import packed from '../../../src/knowledge/compiled/lexicon.packed.txt?raw';
import { gradeOf, type Level } from '../../../src/ui/severity.ts';

/** A word that Cautela would mark in this chart. UTF-16 offsets. */
export interface Mark {
  start: number;
  end: number;
  entity: Entity;
  level: Level;
  cautions: readonly Caution[];
}

export interface ChartReading {
  marks: Mark[];
  findings: Finding[];
}

/** @param facts - all facts; what judgement asks of them is taken out once */
export function chartReading(facts: Facts): (text: string) => ChartReading {
  const detector = createDetector(packed);
  const advice = adviceFacts(facts);
  const reader = readerOf(chartWords as ChartWords, detector);
  return (text) => {
    const mentions = detector.detect(text);
    const inPlay = speaksOfToxin(mentions);
    const marks = mentions
      .filter((mention) => isMarked(mention, inPlay))
      .flatMap(({ start, end, entity: id }): Mark[] => {
        const entity = facts.entities[id];
        if (!entity) return [];
        const cautions = cautionsFor(entity, (broader) => facts.entities[broader]);
        return [{ start, end, entity, level: gradeOf(entity.kind, cautions), cautions }];
      });
    return { marks, findings: allFindings([readChart(text, mentions, reader)], advice) };
  };
}
