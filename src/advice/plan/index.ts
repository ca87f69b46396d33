/**
 * Reads the injections that a note states: muscle, side, product, units, sites. What it cannot read it says so;
 * it guesses nothing and converts nothing.
 *
 *   text ─→ lines (section) ─→ tables ─→ rows ──────────────┐
 *                          └→ sentences (tense) ─→ items ─→ injections ─→ without repeats
 */
import { patterns as ofWords } from './lex-rules.ts';
import type { ProductCode } from '../../knowledge/model.ts';
import type { Mention, Side } from '../../detection/model.ts';
import type { Injection, Plan } from '../model.ts';
import { AREA, readAreas } from './areas.ts';
import {
  byTotal,
  midlineJoined,
  sidesByTotal,
  soleHasTotal,
  summed,
  withoutBareNames,
  withoutRepeats,
  withSitesApart,
  withoutSumOfParts,
  type Draft,
} from './joined.ts';
import { PATTERNS as OF_DRAFTS, type Note } from './drafts.ts';
import { emptyPlan, TOXIN_WORD } from './empty.ts';
import { LEGEND, lex, type Named } from './lex.ts';
import { round } from './round.ts';
import { PATTERNS as OF_HEADS } from './heads.ts';
import type { Line } from './lines.ts';
import { namesIn, withNamesOfPlan } from './named.ts';
import type { PlanNames } from './names.ts';
import { PATTERNS as OF_PREPARATION, readPreparation } from './preparation.ts';
import { readSegments } from './prose.ts';
import { isGiven, productScope } from './products.ts';
import { ready } from './ready.ts';
import type { Segment } from './segments.ts';
import type { PlanSentences } from './sentences.ts';
import { onlyAilingSide, onlyLimb, SIDED } from './sides.ts';
import { tidied } from './tidied.ts';
import { tablesOf, type InjectionTable } from './tables.ts';
import type { Token } from './token.ts';
import type { Totals } from './totals.ts';

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

/** "No injection today": what the note lists is of another day. */
const NONE_TODAY =
  /\b(?:no (?:toxin |botox |botulinum toxin )?(?:injections?|procedures?) (?:(?:was|were) )?(?:today|performed|given|administered|done|made|at this visit|this visit)|(?:not|nothing) (?:was |were )?injected today|did not inject today|(?:injections?|procedure) (?:was |were )?not (?:performed|done|given|carried out)|without injection today)\b(?!\s+(?:in|into|to|on|at)\b)/i;

/** A note that opens as a call or a message tells of no injecting. */
const CALL = /\b(?:telephone|phone|portal|nurse|patient) (?:encounter|message|call|note of call)\b/i;
const CALL_WITHIN = 60;

/** Reads the plan of one note. Offsets are UTF-16 code units of `text`. Pauses often; never throws. */
export function* readPlan(text: string, lines: readonly Line[], reader: PlanReader): Generator<void, Plan> {
  const plan = emptyPlan();
  const { midline, sentences } = reader;
  const detected = namesIn(text, reader.mentions, reader.codeOf);
  if (!detected.some(isOfPatient) && !TOXIN_WORD.test(text)) return plan;
  yield* ready([...PATTERNS, ...ofWords(), ...sentences.patterns], text);

  const named = yield* withNamesOfPlan(text, lines, detected, reader.names);
  const tables = yield* tablesOf(text, lines, named, midline, sentences);
  const inTable = (line: number): boolean =>
    tables.some((table) => line >= table.firstLine && line < table.endLine);
  const written = yield* sentences.segmentsOf(text, lines, inTable);
  const names = namesBySegment(named, written);
  const segments = written.map((segment, i) => ({
    ...segment,
    tense: isTakenBack(written, names, i) ? ('considered' as const) : tenseBy(names[i]!, segment),
  }));
  const lexed = yield* lexedOf(text, segments, names);
  const current = segments.filter(({ tense }) => tense === 'now');
  const productAt = productScope(text, named, segments);

  const drafts: Draft[] = [];
  for (const [i, table] of tables.entries()) readTable(table, `table ${i}`, productAt, drafts, plan);
  const toxinNow = tables.length > 0 || segments.some((segment, i) => isToxinNow(text, segment, names[i]!));
  const { pastSession } = sentences;
  const drugs = reader.mentions.filter(({ kind }) => kind === 'drug' || kind === 'drug-class');
  const namesDrug = (start: number, end: number): boolean =>
    drugs.some((drug) => drug.start >= start && drug.end <= end);
  const note: Note = { text, segments, lexed, productAt, midline, toxinNow, pastSession, namesDrug };
  const sums = yield* readSegments(note, drafts, plan);
  for (const segment of current) {
    plan.day ??= segment.day ?? null;
    readPreparation(text, segment, productAt, plan.preparation);
    readAreas(text, segment, drafts, productAt, plan);
    yield;
  }

  const once = joinedUp(text, drafts, sums, midline, plan);
  const ofNow = lexed.filter((_, i) => segments[i]!.tense === 'now');
  const done = onLimb(once, onlyLimb(text, ofNow) ?? onlyAilingSide(text)).map(finished);
  if (isWithoutInjecting(text, segments)) {
    for (const { start, end } of done)
      plan.not_read.push({ start, end, why: 'the note says that nothing was injected' });
    plan.stated_total = null;
    plan.nothing = true;
  } else plan.injections = done.sort((a, b) => a.start - b.start);
  // "Daxxify 40 U glabella; 20 U frontalis": the dose beside the product is the area's.
  const called = sums.totals.length + sums.used.length > 0;
  if (!called && drafts.length > 0 && plan.areas.some(({ units }) => units === plan.stated_total))
    plan.stated_total = null;
  return plan;
}

const PATTERNS: readonly RegExp[] = [
  ...OF_HEADS,
  ...OF_DRAFTS,
  ...OF_PREPARATION,
  AREA,
  SIDED,
  NONE_TODAY,
  CALL,
];

/** A product that is neither denied nor somebody else's. */
const isOfPatient = ({ product, mention }: Named): boolean =>
  product !== undefined && mention.assertion !== 'negated' && mention.assertion !== 'family';

function* lexedOf(
  text: string,
  segments: readonly Segment[],
  names: readonly Named[][],
): Generator<void, Token[][]> {
  const keyed = new Set(
    segments.flatMap(({ start, end, paragraph }) => (LEGEND.test(text.slice(start, end)) ? [paragraph] : [])),
  );
  const lexed: Token[][] = [];
  for (const [i, { start, end, paragraph }] of segments.entries()) {
    lexed.push(tidied(lex(text, names[i]!, start, end, keyed.has(paragraph))));
    yield;
  }
  return lexed;
}

const isToxinNow = (text: string, { start, end, tense }: Segment, names: readonly Named[]): boolean =>
  tense === 'now' && (names.some(isGiven) || /chemodenervation/i.test(text.slice(start, end)));

const isWithoutInjecting = (text: string, segments: readonly Segment[]): boolean =>
  CALL.test(text.slice(0, CALL_WITHIN)) ||
  segments.some(
    ({ start, end, tense }) =>
      (tense === 'now' || tense === 'teaching') && NONE_TODAY.test(text.slice(start, end)),
  );

/** What was read in several places, each injection once; settles the plan's sum and what of it was not read. */
function joinedUp(
  text: string,
  drafts: readonly Draft[],
  { ofMuscle, madeUp, sites }: Totals,
  midline: ReadonlySet<string>,
  plan: Plan,
): Draft[] {
  const { joined: whole, apart } = withSitesApart(drafts);
  plan.not_read = plan.not_read.filter((place) => !apart.some(({ start }) => start === place.start));
  const { kept, left } = withoutBareNames(withoutRepeats(whole));
  for (const { start, end } of left) plan.not_read.push({ start, end, why: 'no dose' });
  const { kept: joined, sum } = withoutSumOfParts(
    summed(sidesByTotal(midlineJoined(byTotal(kept, plan.stated_total), midline), plan.stated_total)),
    ({ start, end }) => /^[^,;]*\btotal\b/i.test(text.slice(start, end + 16)),
  );
  plan.stated_total ??= sum;
  // "20 U posterior, 10 U left lateral, 10 U right lateral cricopharyngeus (40 U total)": the author's sum of a muscle without sides.
  const [sole] = joined;
  if (sole?.side === 'midline' && joined.length === 1 && ofMuscle.length === 1) sole.units = ofMuscle[0]!;
  if (new Set(joined.map(({ muscle }) => muscle)).size === 1)
    plan.stated_total ??= sumOfMuscle(ofMuscle, joined.length);
  const bladder = sole?.muscle === 'detrusor' && joined.length === 1 ? sole : null;
  const instilled = bladder && madeUp.length === 1 ? madeUp[0]! : null;
  if (bladder && sites.length === 1) bladder.sites ??= sites[0]!;
  return soleHasTotal(joined, plan.stated_total ?? instilled);
}

/** The sum of a note's only muscle: told once, or once for each of its injections. */
function sumOfMuscle(told: readonly number[], injections: number): number | null {
  if (told.length > 1 && told.length === injections)
    return round(told.reduce((sum, units) => sum + units, 0));
  return told.at(-1) ?? null;
}

/** Where the note speaks of one limb alone, and no injection of another side, what has no side is on that limb. */
function onLimb(drafts: readonly Draft[], limb: Side | null): readonly Draft[] {
  const fits = drafts.every(({ side }) => side === null || side === limb || side === 'midline');
  return limb && fits ? drafts.map((draft) => ({ ...draft, side: draft.side ?? limb })) : drafts;
}

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
  const muscles = (i: number): string[] =>
    names[i]!.flatMap(({ mention, product }) => (product === undefined ? [mention.entity] : []));
  const declined = muscles(at + 1);
  return declined.length === 0 || declined.some((entity) => muscles(at).includes(entity));
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
  for (const { date, units, start, end } of table.earlier)
    plan.history.push({ product: productAt(end), units, date, weeks_ago: null, start, end });
  plan.day = table.visit ?? plan.day;
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
