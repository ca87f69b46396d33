/**
 * Reads the injections that a note states: muscle, side, product, units, sites. What it cannot read it says so;
 * it guesses nothing and converts nothing.
 *
 *   text ─→ lines (section) ─→ tables ─→ rows ──────────────┐
 *                          └→ sentences (tense) ─→ items ─→ injections ─→ without repeats
 */
import type { ProductCode } from '../../knowledge/model.ts';
import type { Mention, Side } from '../../detection/model.ts';
import type { Injection, Plan } from '../model.ts';
import {
  byTotal,
  midlineJoined,
  soleHasTotal,
  summed,
  withoutBareNames,
  withoutRepeats,
  withSitesApart,
  withoutSumOfParts,
  type Draft,
} from './joined.ts';
import { emptyPlan } from './empty.ts';
import { LEGEND, lex, patterns as ofWords, round, type Named, type Token } from './lex.ts';
import { PATTERNS as OF_HEADS } from './heads.ts';
import type { Line } from './lines.ts';
import { tidied } from './phrases.ts';
import type { PlanNames } from './names.ts';
import { PATTERNS as OF_PREPARATION, readPreparation } from './preparation.ts';
import { PATTERNS as OF_PROSE, readSegments } from './prose.ts';
import { ready } from './ready.ts';
import type { Segment } from './segments.ts';
import type { PlanSentences } from './sentences.ts';
import { onlyAilingSide, onlyLimb, SIDED } from './sides.ts';
import { tablesOf, type InjectionTable } from './tables.ts';

export interface PlanReader {
  /** Mentions of the text, as the detector gives them. */
  mentions: readonly Mention[];
  /** Product code of a product entity; null for the toxin as a class. */
  codeOf: (entity: string) => ProductCode | null;
  /** Muscles that have no side (procerus, detrusor). */
  midline: ReadonlySet<string>;
  names: PlanNames;
  sentences: PlanSentences;
}

const TOXIN_WORD = /chemodenervation|neurotoxin|toxin/i;

/** "No injection today": what the note lists is of another day. */
const NONE_TODAY =
  /\b(?:no (?:toxin |botox |botulinum toxin )?(?:injections?|procedures?) (?:(?:was|were) )?(?:today|performed|given|administered|done|made|at this visit|this visit)|(?:not|nothing) (?:was |were )?injected today|did not inject today|(?:injections?|procedure) (?:was |were )?not (?:performed|done|given|carried out)|without injection today)\b(?!\s+(?:in|into|to|on|at)\b)/i;

/** A note that opens as a call or a message tells of no injecting. */
const CALL = /\b(?:telephone|phone|portal|nurse|patient) (?:encounter|message|call|note of call)\b/i;
const CALL_WITHIN = 60;

/** Reads the plan of one note. Offsets are UTF-16 code units of `text`. Pauses often; never throws. */
export function* readPlan(text: string, lines: readonly Line[], reader: PlanReader): Generator<void, Plan> {
  const plan = emptyPlan();
  const detected = namesIn(text, reader);
  const products = detected.filter(
    (name) =>
      name.product !== undefined &&
      name.mention.assertion !== 'negated' &&
      name.mention.assertion !== 'family',
  );
  if (products.length === 0 && !TOXIN_WORD.test(text)) return plan;
  yield* ready([...OF_HEADS, ...reader.sentences.patterns, ...ofWords(), ...OF_PROSE, ...OF_PREPARATION, AREA, SIDED, NONE_TODAY, CALL], text);
  const named = yield* withNamesOfPlan(text, lines, detected, reader.names);
  const tables = yield* tablesOf(text, lines, named, reader.midline);
  const inTable = (line: number): boolean =>
    tables.some((table) => line >= table.firstLine && line < table.endLine);
  const written = yield* reader.sentences.segmentsOf(text, lines, inTable);
  const names = namesBySegment(named, written);
  const segments = written.map((segment, i) => ({ ...segment, tense: isTakenBack(written, names, i) ? 'considered' as const : tenseBy(names[i]!, segment) }));
  const lexed: Token[][] = [];
  const keyed = new Set(segments.flatMap(({ start, end, paragraph }) => (LEGEND.test(text.slice(start, end)) ? [paragraph] : [])));
  for (const [i, { start, end, paragraph }] of segments.entries()) {
    lexed.push(tidied(lex(text, names[i]!, start, end, keyed.has(paragraph))));
    yield;
  }
  const productAt = productScope(text, named, segments);
  const current = segments.map((_, i) => i).filter((i) => segments[i]!.tense === 'now');
  const toxinNow = tables.length > 0 || current.some((i) => names[i]!.some(isGiven) || /chemodenervation/i.test(text.slice(segments[i]!.start, segments[i]!.end)));
  const drafts: Draft[] = [];

  for (const [i, table] of tables.entries()) readTable(table, `table ${i}`, productAt, drafts, plan);
  const sums = yield* readSegments({ text, segments, lexed, productAt, midline: reader.midline, toxinNow }, drafts, plan);
  for (const i of current) {
    readPreparation(text, segments[i]!, productAt, plan.preparation);
    const told = (at: { start: number; end: number }): boolean =>
      plan.not_read.some(({ start, end }) => start < at.end && end > at.start);
    plan.not_read.push(...areasIn(text, segments[i]!, drafts).filter((area) => !told(area)));
    yield;
  }
  const { joined: whole, apart } = withSitesApart(drafts);
  plan.not_read = plan.not_read.filter((place) => !apart.some(({ start }) => start === place.start));
  const { kept, left } = withoutBareNames(withoutRepeats(whole));
  for (const { start, end } of left) plan.not_read.push({ start, end, why: 'no dose' });
  const { kept: joined, sum } = withoutSumOfParts(summed(midlineJoined(byTotal(kept, plan.stated_total), reader.midline)), ({ start, end }) => /^[^,;]*\btotal\b/i.test(text.slice(start, end + 16)));
  plan.stated_total ??= sum;
  // "20 U posterior, 10 U left lateral, 10 U right lateral cricopharyngeus (40 U total)": the author's sum of a muscle without sides.
  const [sole] = joined;
  if (sole?.side === 'midline' && joined.length === 1 && sums.ofMuscle.length === 1) sole.units = sums.ofMuscle[0]!;
  if (new Set(joined.map(({ muscle }) => muscle)).size === 1) plan.stated_total ??= sumOfMuscle(sums.ofMuscle, joined.length);
  const madeUp = joined[0]?.muscle === 'detrusor' && sums.madeUp.length === 1 ? sums.madeUp[0]! : null;
  const once = soleHasTotal(joined, plan.stated_total ?? madeUp);
  const limb = onlyLimb(text, current.map((i) => lexed[i]!)) ?? onlyAilingSide(text);
  const done = onLimb(once, limb).map(finished);
  if (CALL.test(text.slice(0, CALL_WITHIN)) || current.some((i) => NONE_TODAY.test(text.slice(segments[i]!.start, segments[i]!.end))))
{
    for (const { start, end } of done) plan.not_read.push({ start, end, why: 'the note says that nothing was injected' });
    plan.stated_total = null;
  }
  else plan.injections = done;
  plan.injections.sort((a, b) => a.start - b.start);
  return plan;
} // prettier-ignore

/** The sum of a note's only muscle: told once, or once for each of its injections. */
function sumOfMuscle(told: readonly number[], injections: number): number | null {
  if (told.length > 1 && told.length === injections)
    return round(told.reduce((sum, units) => sum + units, 0));
  return told.at(-1) ?? null;
}

/** "Glabella 20 U": an area of several muscles; nothing tells how much went into which. */
const AREA =
  /\b(?:glabell\w*|frown(?: lines?)?|eyebrows?|brow lift)(?: complex| lines?| area| region)?[ :=,(–-]{1,3}\d+(?:\.\d+)?\s*(?:u\b|units?\b)|\b\d+(?:\.\d+)?\s*(?:u|units?)\s+(?:(?:to|into|in|for)\s+)?(?:the\s+)?(?:glabell\w*|frown lines|brow lift)\b/gi;
const OF_AREA = new Set(['procerus', 'corrugator-supercilii', 'depressor-supercilii']);

function areasIn(text: string, { start, end }: Segment, drafts: readonly Draft[]): Plan['not_read'] {
  if (drafts.some(({ muscle }) => OF_AREA.has(muscle))) return [];
  return [...text.slice(start, end).matchAll(AREA)].map(({ 0: { length }, index }) => ({
    start: start + index,
    end: start + index + length,
    why: 'an area of several muscles',
  }));
}

/** Where the note speaks of one limb alone, and no injection of another side, what has no side is on that limb. */
function onLimb(drafts: readonly Draft[], limb: Side | null): readonly Draft[] {
  const fits = drafts.every(({ side }) => side === null || side === limb || side === 'midline');
  return limb && fits ? drafts.map((draft) => ({ ...draft, side: draft.side ?? limb })) : drafts;
}

const isGiven = ({ product, mention }: Named): boolean =>
  product !== undefined &&
  !['negated', 'family', 'historical'].includes(mention.assertion) &&
  !mention.allergy;

/** For each segment the names that reach into it. Both lists in order; a long chart holds thousands of each. */
function namesBySegment(named: readonly Named[], segments: readonly Segment[]): Named[][] {
  let from = 0;
  return segments.map(({ start, end }) => {
    while (from < named.length && named[from]!.mention.end <= start) from++;
    let to = from;
    while (to < named.length && named[to]!.mention.start < end) to++;
    return named.slice(from, to);
  });
}

/** A product of somebody else, or denied, is not given now, whatever the sentence says beside. */
function tenseBy(named: readonly Named[], { start, end, tense }: Segment): Segment['tense'] {
  const products = named.filter(
    ({ product, mention }) => product !== undefined && mention.start >= start && mention.start < end,
  );
  if (products.length === 0 || tense !== 'now') return tense;
  if (products.every(({ mention }) => mention.assertion === 'family')) return 'teaching';
  return products.every(({ mention }) => mention.assertion === 'negated') ? 'considered' : tense;
}

/** "She declined", "declined the pterygoids": what the sentence before told is not done, unless another muscle is spoken of. */
function isTakenBack(segments: readonly Segment[], names: readonly Named[][], at: number): boolean {
  if (segments[at]!.tense !== 'now' || !segments[at + 1]?.takesBack) return false;
  const muscles = (i: number): string[] => names[i]!.flatMap(({ mention, product }) => (product === undefined ? [mention.entity] : []));
  const declined = muscles(at + 1);
  return declined.length === 0 || declined.some((entity) => muscles(at).includes(entity));
} // prettier-ignore

/** A product behind an empty box of a form was not chosen. */
const EMPTY_BOX = /(?:\[\s?\]|\(\s\)|☐)\s*$/;

/** Muscles and products. A "B" alone is both sides, or the type of a toxin, whatever muscle it may abbreviate. */
function namesIn(text: string, { mentions, codeOf }: PlanReader): Named[] {
  return mentions
    .filter(
      ({ kind, start, end }) =>
        ((kind === 'muscle' || kind === 'gland') && text.slice(start, end) !== 'B') ||
        (kind === 'product' && !EMPTY_BOX.test(text.slice(Math.max(0, start - 6), start))),
    )
    .map((mention): Named =>
      mention.kind === 'product'
        ? {
            mention,
            product: codeOf(mention.entity),
            ...(/^speywood/i.test(text.slice(mention.start, mention.end)) ? { unit: true } : {}),
          }
        : { mention },
    )
    .sort((a, b) => a.mention.start - b.mention.start || a.mention.end - b.mention.end);
}

/** The same with the names that only a plan gives to muscles; a name within a longer one gives way. */
function* withNamesOfPlan(
  text: string,
  lines: readonly Line[],
  detected: readonly Named[],
  { namesOfPlan, withHead, withoutHeadWords }: PlanNames,
): Generator<void, Named[]> {
  const muscles = withoutHeadWords(
    text,
    detected.filter(({ product }) => product === undefined).map(({ mention }) => mention),
  );
  const own = yield* namesOfPlan(text, lines, muscles);
  const kept = detected.flatMap((name): Named[] => {
    if (name.product !== undefined) return [name];
    const { start, end } = name.mention;
    if (!muscles.includes(name.mention)) return [];
    if (own.some((one) => one.start < end && one.end > start)) return [];
    const next = muscles.find((one) => one.start >= end);
    const headed = own.find((one) => one.start >= end && one.entity.startsWith(`${name.mention.entity}-`));
    if (headed && !text.slice(end, headed.start).includes('\n') && !(next && next.start < headed.start))
      return [];
    const mention = withHead(text, name.mention, next);
    return mention ? [{ mention }] : [];
  });
  const named = own.map((mention): Named => (mention.side ? { mention, glued: true } : { mention }));
  return [...kept, ...named].sort(
    (a, b) => a.mention.start - b.mention.start || a.mention.end - b.mention.end,
  );
}

/** The product that holds at an offset: the nearest named before it among those given now; the note's only one otherwise. */
function productScope(
  text: string,
  named: readonly Named[],
  segments: readonly Segment[],
): (offset: number) => ProductCode | null {
  const tenseAt = (offset: number): Segment['tense'] =>
    segments.find((s) => s.start <= offset && offset < s.end)?.tense ?? 'now';
  const known = named.filter(
    (name): name is Named & { product: ProductCode } =>
      Boolean(name.product) &&
      !['negated', 'family'].includes(name.mention.assertion) &&
      !name.mention.allergy,
  );
  const current = known.filter((name) => tenseAt(name.mention.start) === 'now');
  const pool = current.length > 0 ? current : known;
  const only = new Set(pool.map((name) => name.product));
  return (offset) => {
    if (only.size <= 1) return pool[0]?.product ?? null;
    const lineEnd = text.indexOf('\n', offset);
    const sameLine = pool.find(
      (name) => name.mention.start >= offset && name.mention.start < (lineEnd < 0 ? text.length : lineEnd),
    );
    return pool.findLast((name) => name.mention.start <= offset)?.product ?? sameLine?.product ?? null;
  };
}

function readTable(
  table: InjectionTable,
  block: string,
  productAt: (offset: number) => ProductCode | null,
  drafts: Draft[],
  plan: Plan,
): void {
  if (table.ofOtherVisit) {
    plan.not_read.push({
      start: table.rows[0]!.start,
      end: table.rows.at(-1)!.end,
      why: 'of another visit, as its heading says',
    });
    return;
  }
  if (table.total !== null) plan.stated_total = table.total;
  for (const { start, end, muscles, portions, unclear } of table.rows) {
    const product = productAt(start);
    const several = muscles.length > 1 && portions.some(({ units }) => units !== null);
    for (const portion of portions) {
      const units = several ? null : portion.units;
      for (const { id } of muscles)
        drafts.push({ muscle: id, ...portion, units, product, start, end, block, stated: true });
    }
    const why = unclear ?? (several ? 'one dose for several muscles' : undefined);
    if (why) plan.not_read.push({ start, end, why });
  }
}

function finished({ block: _, stated: __, aSite: ___, ...injection }: Draft): Injection {
  return injection;
}
