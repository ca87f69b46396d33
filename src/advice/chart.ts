/**
 * What one document of a chart (a note, a frame of the page) contributes to judgement. Built where the text is; holds
 * no text itself, so that it may be handed on.
 */
import type { Lexicon, ProductCode, Route } from '../knowledge/model.ts';
import type { Detector, Mention, Section } from '../detection/model.ts';
import type { Plan } from './model.ts';
import { readMeasures, type Measures } from './measures.ts';
import { MIDLINE } from './plan/midline.ts';
import { linesOf, type SectionAfter } from './plan/segments.ts';
import { emptyPlan, readPlan } from './plan/index.ts';
import { routeOf } from './routes.ts';

export interface ChartMention extends Mention {
  /** How a drug is given, where the words tell. */
  route?: Route;
  /** The section of the note it stands in. */
  section: Section;
  /** A muscle or condition named together with the toxin or the injecting: what the plan is about. */
  target?: true;
}

export interface ChartDocument {
  mentions: readonly ChartMention[];
  plan: Plan;
  measures: Measures;
  /** False for a trial summary, an article, a leaflet: there is no patient to be warned about. */
  patient: boolean;
}

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
const INJECTING = /\binject|\btoxin|\bchemodenerv/i;
const ELSEWHERE: ReadonlySet<Section> = new Set<Section>(['exam', 'history', 'surgical-history', 'family-history', 'social-history', 'review-of-systems', 'allergies', 'education', 'drug-leaflet', 'medications']); // prettier-ignore

/** Reads one document. `mentions` are the detector's for this very text. Never throws. */
export function readChart(text: string, mentions: readonly Mention[], reader: ChartReader): ChartDocument {
  const lines = linesOf(text, reader.sectionAfter);
  const patient = count(text, GENERAL) < 3 || count(text, PATIENT) > count(text, GENERAL);
  const plan = patient
    ? readPlan(text, { mentions, codeOf: reader.codeOf, sectionAfter: reader.sectionAfter, midline: MIDLINE })
    : emptyPlan();
  let line = 0;
  const placed = mentions.map((mention): ChartMention => {
    while (line + 1 < lines.length && lines[line + 1]!.start <= mention.start) line++;
    const { section } = lines[line]!;
    const route =
      mention.kind === 'drug' || mention.kind === 'drug-class'
        ? (reader.routeOfTerm(text.slice(mention.start, mention.end)) ??
          routeOf(text, mention.start, mention.end))
        : null;
    const target =
      (mention.kind === 'muscle' || mention.kind === 'gland') &&
      !ELSEWHERE.has(section) &&
      mention.assertion !== 'negated' &&
      nearInjecting(text, mention, mentions);
    return { ...mention, section, ...(route ? { route } : {}), ...(target ? { target } : {}) };
  });
  return { mentions: placed, plan, measures: readMeasures(text), patient };
}

function count(text: string, pattern: RegExp): number {
  return [...text.matchAll(pattern)].length;
}

/** How far from a muscle its paragraph is looked at, in code units. */
const NEAR = 600;

/** True where the paragraph of a muscle also names the toxin or the injecting. */
function nearInjecting(text: string, mention: Mention, mentions: readonly Mention[]): boolean {
  // Looked for within reach only: a long chart without blank lines would be gone through once for each mention.
  const low = Math.max(0, mention.start - NEAR);
  const high = Math.min(text.length, mention.end + NEAR);
  const around = text.slice(low, high);
  const before = around.lastIndexOf('\n\n', mention.start - low);
  const after = around.indexOf('\n\n', mention.end - low);
  const from = before < 0 ? low : low + before;
  const to = after < 0 ? high : low + after;
  return (
    INJECTING.test(text.slice(from, to)) ||
    mentions.some(
      ({ kind, start, assertion }) =>
        kind === 'product' &&
        start >= from &&
        start < to &&
        assertion !== 'negated' &&
        assertion !== 'historical',
    )
  );
}
