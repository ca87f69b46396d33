/** Everything that can be asked, made from the facts in one go. */
import type { AvoidSet, Facts } from '../knowledge/facts.ts';
import { chartQuestions } from './charts.ts';
import { isTop, ruleQuestion } from './combinations.ts';
import { complicationQuestions } from './complications.ts';
import { isRefusal } from './compose.ts';
import { dangersOf, harmQuestion, memberQuestion } from './danger.ts';
import type { FigureOutline, OutlineShape } from './figures.ts';
import { findHotspot, listHotspot, zoneHotspot } from './hotspot.ts';
import { labelQuestions } from './labels.ts';
import type { Bank, Question, Refusal, Topic } from './model.ts';
import { nearnessOn } from './neighbours.ts';
import { relationsOf } from './relations.ts';
import { soundFacts } from './sound.ts';
import type { Vignette } from './vignette.ts';

/** What questions are made from, besides the facts. */
export interface Material {
  figures: readonly FigureOutline[];
  vignettes: readonly Vignette[];
}

/** Pure: the same facts and material give the same bank. Some ten thousand comparisons; made once, when training opens. */
export function bankOf(all: Facts, { figures, vignettes }: Material): Bank {
  const { facts, refusals } = soundFacts(all);
  const relations = relationsOf(facts);
  const near = nearnessOn(figures);
  const dangers = dangersOf(relations);
  const named = [...new Map(dangers.map(({ muscle }) => [muscle.id, muscle])).values()];
  const figureOf = (id: string): FigureOutline | undefined => figures.find(({ best }) => best.includes(id));
  const made = [
    ...dangers.map((danger) => memberQuestion(danger, relations, near)),
    ...named
      .filter(({ cautions }) => cautions.length > 0)
      .map((muscle) => harmQuestion(muscle, relations, near)),
    ...named.flatMap((muscle) => {
      const figure = figureOf(muscle.id);
      const danger = dangers.find((one) => one.muscle.id === muscle.id)!;
      return figure ? [findHotspot(danger, figure, near, relations)] : [];
    }),
    ...figures.flatMap((figure) => [
      ...zonesOf(figure, facts).map(([zone, set]) => zoneHotspot(zone, set, figure, relations)),
      ...listsOf(figure, facts).map((set) => listHotspot(set, figure, dangers, near, relations)),
    ]),
    ...facts.rules.filter(isTop).map((rule) => ruleQuestion(rule, relations)),
    ...chartQuestions(vignettes, dangers, relations),
    ...labelQuestions(relations),
    ...complicationQuestions(facts),
  ];
  const questions = made.filter((one): one is Question => !isRefusal(one));
  return {
    version: facts.version,
    questions,
    topics: topicsOf(facts, questions),
    refusals: [...refusals, ...made.filter((one): one is Refusal => isRefusal(one))],
  };
}

/** The areas of a figure, one shape of each, with the avoid set they stand for. */
const zonesOf = ({ shapes }: FigureOutline, { avoidSets }: Facts): [OutlineShape, AvoidSet][] => {
  const zones = [...new Map(shapes.map((shape) => [shape.id, shape])).values()];
  return zones.flatMap((zone) =>
    avoidSets.filter(({ id }) => id === zone.set).map((set) => [zone, set] as [OutlineShape, AvoidSet]),
  );
};

/** Sets of which the figure shows a muscle better than any other figure does. */
const listsOf = ({ best }: FigureOutline, { avoidSets }: Facts): AvoidSet[] =>
  avoidSets.filter(({ members }) => members.some(({ muscles }) => muscles.some((id) => best.includes(id))));

/** Topics that have a question, in the order in which a teacher reads them. */
function topicsOf(facts: Facts, questions: readonly Question[]): Topic[] {
  const all: Topic[] = [
    ...facts.avoidSets.map(({ id, title }): Topic => ({ id: `set:${id}`, title, group: 'danger' })),
    { id: 'rules', title: 'Combinations on one chart', group: 'danger' },
    ...Object.entries(facts.vocabulary.region).map(([id, title]): Topic => ({
      id: `region:${id}`,
      title,
      group: 'region',
    })),
    { id: 'products', title: 'Products, labels and limits', group: 'products' },
    { id: 'charts', title: 'What matters in this chart', group: 'charts' },
    { id: 'complications', title: 'When it goes wrong', group: 'complications' },
  ];
  const used = new Set(questions.flatMap(({ topics }) => topics));
  return all.filter(({ id }) => used.has(id));
}
