/**
 * What one document of a chart (a note, a frame of the page) contributes to judgement. Built where the text is; holds
 * no text itself, so that it may be handed on.
 */
import type { Lexicon, ProductCode, Route } from '../knowledge/model.ts';
import type { Detector, Mention, Section } from '../detection/model.ts';
import type { Plan } from './model.ts';
import { readMeasures, type Measures } from './measures.ts';
import { MIDLINE } from './plan/midline.ts';
import { emptyPlan, mayStatePlan } from './plan/empty.ts';
import type { readPlan } from './plan/index.ts';
import type { PlanNames } from './plan/names.ts';
import type { PlanSentences } from './plan/sentences.ts';
import { linesOf, sectionAt, type Line, type SectionAfter } from './plan/lines.ts';
import { beganLately } from './lately.ts';
import { isLowResidual } from './residual.ts';
import { routeOf } from './routes.ts';
import { lacksResult, ofEarlierCourse, stoppedJustNow } from './told-before.ts';
import { isTakenOver } from './between-products.ts';

export interface ChartMention extends Mention {
  /** How a drug is given, where the words tell. */
  route?: Route;
  /** The section of the note it stands in. */
  section: Section;
  /**
   * A muscle named together with the toxin or the injecting: what the plan is about. Of a condition: its own words name the toxin. Of a product: its dose is
   * taken from another one's, or another one's from it.
   */
  target?: true;
  /** A trouble that is said to have begun lately, or that the patient calls about. */
  lately?: true;
}

export interface ChartDocument {
  mentions: readonly ChartMention[];
  plan: Plan;
  measures: Measures;
  /** False for a trial summary, an article, a leaflet: there is no patient to be warned about. */
  patient: boolean;
}

export { mayStatePlan };

export interface ChartReader {
  codeOf: (entity: string) => ProductCode | null;
  sectionAfter: SectionAfter;
  /** The route that a written form itself tells ("Tobrex"). */
  routeOfTerm: (term: string) => Route | undefined;
}

/** What reading asks of the lexicon and the facts: small, so that a page can hold it without either. */
export interface ChartWords {
  /** Product codes by entity. */
  codes: Readonly<Record<string, ProductCode>>;
  /** Routes by written form, in lower case. */
  routes: Readonly<Record<string, Route>>;
}

/** What reading asks, drawn from the whole lexicon. `codes`: product codes by entity. */
export function chartWords(lexicon: Lexicon, codes: ChartWords['codes']): ChartWords {
  const routed = lexicon.entries.flatMap(({ terms }) =>
    terms.flatMap(({ text, route }): [string, Route][] => (route ? [[text.toLowerCase(), route]] : [])),
  );
  return { codes, routes: Object.fromEntries(routed) };
}

/** `sectionAfter` is the one the detector finds in the text, unless the reader of the text knows better. */
export function readerOf(
  { codes, routes }: ChartWords,
  detector: Pick<Detector, 'read'>,
  sectionAfter: SectionAfter = (line, section) => detector.read(line, section).section,
): ChartReader {
  const own = <T>(map: Readonly<Record<string, T>>, key: string): T | undefined =>
    Object.hasOwn(map, key) ? map[key] : undefined;
  return {
    codeOf: (entity) => own(codes, entity) ?? null,
    sectionAfter,
    routeOfTerm: (term) => own(routes, term.toLowerCase()),
  };
}

/** The reader that a lexicon and its detector make. `codes`: product codes by entity. */
export const chartReader = (
  lexicon: Lexicon,
  detector: Pick<Detector, 'read'>,
  codes: ChartWords['codes'],
): ChartReader => readerOf(chartWords(lexicon, codes), detector);

const GENERAL = /\b(?:randomi[sz]ed|placebo|double[- ]blind|subjects|participants|inclusion criteria|exclusion criteria|this study|the study|clinical trial|eligib\w+|investigators?|efficacy|endpoints?|open[- ]label)\b/gi; // prettier-ignore
const PATIENT = /\b(?:year[- ]old|y\/o|yo\b|mr\.|mrs\.|ms\.|the patient|pt\b|patient (?:is|was|has|reports|denies|presents)|chief complaint|hpi|history of present|he |she |his |her )/gi; // prettier-ignore
/** "Gastric Botox", "trap tox": a use that is called by the toxin. */
const NAMES_TOXIN = /botox|toxin|tox$/i;
const INJECTING = /\binject|\btoxin|\bchemodenerv/i;
const ELSEWHERE: ReadonlySet<Section> = new Set<Section>(['exam', 'history', 'past-treatments', 'surgical-history', 'family-history', 'social-history', 'review-of-systems', 'allergies', 'education', 'drug-leaflet', 'medications']); // prettier-ignore

/** What reads a plan. */
export interface PlanReading {
  readPlan: typeof readPlan;
  names: PlanNames;
  sentences: PlanSentences;
}

/**
 * Reads one document, with pauses: a long chart takes many times as long as a page may be held up. Never throws.
 * @param mentions - the detector's for this very text
 * @param plans - given to it, since it comes to a page in scripts of its own; null where the text may not state a plan
 */
export function* readingChart(
  text: string,
  mentions: readonly Mention[],
  reader: ChartReader,
  plans: PlanReading | null,
): Generator<void, ChartDocument> {
  const lines = yield* linesOf(text, reader.sectionAfter);
  const general = yield* count(text, lines, GENERAL);
  const patient = general < 3 || (yield* count(text, lines, PATIENT)) > general;
  const plan =
    patient && plans
      ? yield* plans.readPlan(text, lines, {
          mentions,
          codeOf: reader.codeOf,
          midline: MIDLINE,
          names: plans.names,
          sentences: plans.sentences,
        })
      : emptyPlan();
  const placed = yield* placedIn(text, lines, mentions, reader);
  const unclear: { start: number; end: number }[] = [];
  const measures = yield* readMeasures(text, unclear);
  const isDosed = plan.injections.length > 0 || plan.stated_total !== null;
  if (isDosed) plan.not_read.push(...unclear.map((place) => ({ ...place, why: 'two different weights' })));
  return { mentions: placed, plan, measures, patient };
}

function* placedIn(
  text: string,
  lines: readonly Line[],
  mentions: readonly Mention[],
  reader: ChartReader,
): Generator<void, ChartMention[]> {
  const placed: ChartMention[] = [];
  const products = mentions.filter(
    ({ kind, assertion }) => kind === 'product' && assertion !== 'negated' && assertion !== 'historical',
  );
  const coded = new Map(
    mentions.flatMap((mention) => {
      const code = mention.assertion === 'negated' ? null : reader.codeOf(mention.entity);
      return code ? [[mention, { start: mention.start, end: mention.end, code }]] : [];
    }),
  );
  const named = [...coded.values()];
  const drugs = mentions.filter(({ kind }) => kind === 'drug' || kind === 'drug-class');
  let line = 0;
  for (const mention of mentions) {
    yield;
    if (isWhatIsDosed(text, mention)) continue;
    while (line + 1 < lines.length && lines[line + 1]!.start <= mention.start) line++;
    const section = sectionAt(lines[line]!, mention.start);
    const isDrug = mention.kind === 'drug' || mention.kind === 'drug-class';
    const route = isDrug
      ? (reader.routeOfTerm(text.slice(mention.start, mention.end)) ??
        routeOf(text, mention.start, mention.end))
      : null;
    const product = coded.get(mention);
    const target = product
      ? isTakenOver(text, product, section, named, drugs)
      : mention.kind === 'condition'
        ? NAMES_TOXIN.test(text.slice(mention.start, mention.end))
        : (mention.kind === 'muscle' || mention.kind === 'gland') &&
          !ELSEWHERE.has(section) &&
          mention.assertion !== 'negated' &&
          nearInjecting(text, mention, products);
    const assertion = mayHelp(text, mention)
      ? 'possible'
      : isLowResidual(text, mention)
        ? 'negated'
        : lacksResult(text, mention)
          ? 'hypothetical'
          : isDrug && mention.assertion === 'affirmed' && ofEarlierCourse(text, mention, placed)
            ? 'historical'
            : isDrug && mention.assertion === 'historical' && stoppedJustNow(text, mention)
              ? 'affirmed'
              : mention.assertion;
    placed.push({
      ...mention,
      assertion,
      section,
      ...(route ? { route } : {}),
      ...(target ? { target } : {}),
      ...(beganLately(text, mention) ? { lately: true } : {}),
    });
  }
  return placed;
}

/** "Brow lift 2 U each side": what the toxin is to do, not what the patient has had. */
const isWhatIsDosed = (text: string, { kind, end }: Mention): boolean =>
  kind === 'factor' && DOSE_NEXT.test(text.slice(end, end + 24));
const DOSE_NEXT = /^\s*(?:[:,(–—-]\s*)?\d[\d.]*\s*(?:u\b|units?\b)/i;

const MAY_HELP =
  /\b(?:may|might|could|would|can)\s+(?:\w+\s+){0,2}?(?:benefit|respond|be (?:helped|a candidate|an option|considered))\b/i;

/** "He may benefit from Botox": toxin that somebody thinks of is not yet planned; "possible" speaks a tier lower. */
function mayHelp(text: string, { kind, assertion, start }: Mention): boolean {
  if (assertion !== 'hypothetical' || (kind !== 'product' && kind !== 'procedure')) return false;
  const sentence = text
    .slice(Math.max(0, start - NEAR_WORDS), start)
    .split(/[.;\n]/)
    .at(-1)!;
  return MAY_HELP.test(sentence);
}

/** How far before a product its verb is looked for, in code units. */
const NEAR_WORDS = 80;

/** How often a pattern that spans no line break is found. */
function* count(text: string, lines: readonly Line[], pattern: RegExp): Generator<void, number> {
  let found = 0;
  for (const { start, end } of lines) {
    for (const _ of text.slice(start, end).matchAll(pattern)) found++;
    yield;
  }
  return found;
}

/** How far from a muscle its paragraph is looked at, in code units. */
const NEAR = 600;

/** True where the paragraph of a muscle also names the toxin or the injecting. */
function nearInjecting(text: string, mention: Mention, products: readonly Mention[]): boolean {
  // Looked for within reach only: a long chart without blank lines would be gone through once for each mention.
  const low = Math.max(0, mention.start - NEAR);
  const high = Math.min(text.length, mention.end + NEAR);
  const around = text.slice(low, high);
  const before = around.lastIndexOf('\n\n', mention.start - low);
  const after = around.indexOf('\n\n', mention.end - low);
  const from = before < 0 ? low : low + before;
  const to = after < 0 ? high : low + after;
  return INJECTING.test(text.slice(from, to)) || products.some(({ start }) => start >= from && start < to);
}
