/** What a frame tells of its chart for judgement: ids, places and numbers. Never a word of the page. */
import * as v from 'valibot';
import type { ChartDocument } from '../advice/index.ts';
import { ASSERTIONS, SECTIONS } from '../detection/model.ts';
import { KINDS, PRODUCT_CODES, ROUTES } from '../knowledge/model.ts';
import { listOf } from './list.ts';
import { MOST_MENTIONS, placing, toldOf } from './mentions.ts';

/** Why a finding is put aside for one patient. */
export const REASONS = ['does-not-apply', 'weighed', 'misread'] as const;
export type Reason = (typeof REASONS)[number];

/** Most of each that one frame may report, besides mentions. */
const CHART_LIMITS = {
  injections: 2_000,
  history: 500,
  areas: 100,
  notRead: 500,
  vials: 200,
} as const;

/** Largest number that is taken for a dose, an age or a weight. */
const MOST_NUMBER = 1_000_000;

const SIDES = ['left', 'right', 'bilateral'] as const;
const id = v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9-]*$/), v.maxLength(120));
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const number = v.pipe(v.number(), v.minValue(0), v.maxValue(MOST_NUMBER));
const amount = v.nullable(number);
const day = v.nullable(v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/)));
const product = v.nullable(v.picklist(PRODUCT_CODES));
const span = { start: count, end: count };

const Said = v.strictObject({
  entity: id,
  kind: v.picklist(KINDS),
  assertion: v.picklist(ASSERTIONS),
  section: v.picklist(SECTIONS),
  side: v.optional(v.picklist(SIDES)),
  allergy: v.optional(v.literal(true)),
  route: v.optional(v.picklist(ROUTES)),
  target: v.optional(v.literal(true)),
  lately: v.optional(v.literal(true)),
});

const Injection = v.strictObject({
  ...span,
  muscle: id,
  side: v.nullable(v.picklist([...SIDES, 'midline'])),
  product,
  units: amount,
  sites: amount,
});

const PastSession = v.strictObject({ ...span, product, units: amount, date: day, weeks_ago: amount });

const Mixture = v.strictObject({
  ...span,
  of: v.picklist(['vial', 'rate', 'dose']),
  product,
  units: number,
  ml: number,
});
const Vials = v.strictObject({ ...span, product, units: number, count: amount });

/** Why something was not read, in words of ours. */
const why = v.pipe(v.string(), v.regex(/^[a-z ,]+$/), v.maxLength(80));

/** One frame's part of a chart. Places are offsets in the text that the frame joined as `revision`. */
export const ChartPart = v.strictObject({
  revision: count,
  /** Three numbers for each: where it starts, how long it is, what it says. */
  mentions: toldOf(Said, 3),
  plan: v.strictObject({
    injections: listOf(Injection, CHART_LIMITS.injections),
    stated_total: amount,
    nothing: v.optional(v.literal(true)),
    day,
    history: listOf(PastSession, CHART_LIMITS.history),
    areas: listOf(v.strictObject({ ...span, product, units: number }), CHART_LIMITS.areas),
    not_read: listOf(v.strictObject({ ...span, why }), CHART_LIMITS.notRead),
    preparation: v.strictObject({
      mixtures: listOf(Mixture, CHART_LIMITS.vials),
      vials: listOf(Vials, CHART_LIMITS.vials),
      wasted: amount,
    }),
  }),
  measures: v.strictObject({
    age: amount,
    weight: amount,
    weights: v.optional(v.strictTuple([number, number])),
    date: day,
  }),
  patient: v.boolean(),
});
export type ChartPart = v.InferOutput<typeof ChartPart>;

/** Mentions between two pauses. */
const STRIDE = 64;

/** A document as it leaves a page: without the words that decided for an abbreviation. Pauses often. */
export function* chartPart(
  { mentions, plan, measures, patient }: ChartDocument,
  revision: number,
): Generator<void, ChartPart> {
  const told: ChartPart['mentions'] = { said: [], list: [] };
  const placeOf = placing(told.said);
  for (const [i, mention] of mentions.slice(0, MOST_MENTIONS).entries()) {
    const { start, end, entity, kind, assertion, section, side, allergy, route, target, lately } = mention;
    const said = {
      entity,
      kind,
      assertion,
      section,
      ...(side && { side }),
      ...(allergy && { allergy }),
      ...(route && { route }),
      ...(target && { target }),
      ...(lately && { lately }),
    };
    told.list.push(start, end - start, placeOf(said));
    if (i % STRIDE === STRIDE - 1) yield;
  }
  return {
    revision,
    mentions: told,
    plan: {
      injections: plan.injections.slice(0, CHART_LIMITS.injections),
      stated_total: plan.stated_total,
      ...(plan.nothing && { nothing: plan.nothing }),
      day: plan.day,
      history: plan.history.slice(0, CHART_LIMITS.history),
      areas: plan.areas.slice(0, CHART_LIMITS.areas),
      not_read: plan.not_read.slice(0, CHART_LIMITS.notRead),
      preparation: {
        mixtures: plan.preparation.mixtures.slice(0, CHART_LIMITS.vials),
        vials: plan.preparation.vials.slice(0, CHART_LIMITS.vials),
        wasted: plan.preparation.wasted,
      },
    },
    measures,
    patient,
  };
}

/** The document that left the page. */
export function chartDocument({ mentions: told, plan, measures, patient }: ChartPart): ChartDocument {
  const { said, list } = told;
  const mentions = Array.from({ length: list.length / 3 }, (_, i) => {
    const [start, length, what] = list.slice(3 * i, 3 * i + 3) as [number, number, number];
    return { start, end: start + length, ...said[what]! };
  });
  return { mentions, plan, measures, patient } as ChartDocument;
}

/**
 * Would this part be taken? Its numbers come from the page's text, and one that is not taken would have the whole report
 * dropped. All else in it is of our own making. Needs no schema, so that a page need not hold one.
 */
export function isSound({ plan, measures }: ChartPart): boolean {
  const fits = (value: unknown): boolean => {
    if (typeof value === 'number') return value >= 0 && value <= MOST_NUMBER;
    return typeof value !== 'object' || value === null || Object.values(value).every(fits);
  };
  return fits(plan) && fits(measures);
}
