/**
 * What the text says of each name in it, after ConText: sentences → sections → names → phrases → scopes → assertion.
 *
 *   text ─ sentences ─┬─ heading ─→ section in force ─────────┐
 *                     └─ tokens ─→ phrases (trie) ─→ sweep ─→ resolve ─→ assertion
 */
import type { Kind } from '../../knowledge/model.ts';
import { drain } from '../drain.ts';
import type { Section } from '../model.ts';
import { endsSection, isEmpty, openSection, prepareHeadings, tellsOfNow } from '../sections.ts';
import { AUDIENCE, type Phrases } from './effect.ts';
import { ledBy, resolve, type Reading } from './resolve.ts';
import { sentences } from './sentences.ts';
import { sweep, type Target } from './sweep.ts';
import { tokenise } from './tokens.ts';
import { createMatcher, type Matcher } from './trie.ts';

export interface Span {
  start: number;
  end: number;
  /** Null where the name is not known to the lexicon: it is read as a finding. */
  kind: Kind | null;
  /** It may turn out to be none: its letters may still be part of a phrase ("PT denies"). */
  pending?: true;
}

const audienceOf = (kind: Kind | null): number => {
  if (kind === 'muscle' || kind === 'gland') return AUDIENCE.muscle;
  if (kind === 'drug' || kind === 'drug-class') return AUDIENCE.drug;
  return kind === 'product' || kind === 'procedure' ? AUDIENCE.procedure : AUDIENCE.finding;
};

/** How signs are meant in a section. */
const notationOf = (section: Section): 'plain' | 'signs' | 'tasks' =>
  section === 'plan'
    ? 'tasks'
    : section === 'review-of-systems' || section === 'exam' || section === 'history'
      ? 'signs'
      : 'plain';

function assess(
  matcher: Matcher,
  text: string,
  spans: readonly Span[],
  section: Section,
): { assertions: Reading[]; sectionAfter: Section } {
  const assertions: Reading[] = [];
  let current = section;
  /** Whether the section in force was opened and filled in one line, and whether that line is over. */
  let filled: 'no' | 'line' | 'over' = 'no';
  let before = 0;
  let next = 0;
  for (const { start, end } of sentences(text, spans)) {
    const first = next;
    while (next < spans.length && spans[next]!.start < end) next++;
    const named = spans.slice(first, next);
    const heading = openSection(text, start, end, current, named[0]?.start ?? end);
    if (filled === 'line' && text.slice(before, start).includes('\n')) filled = 'over';
    before = end;
    if (heading) {
      current = isEmpty(text, heading.body, end) ? 'none' : heading.section;
      filled = text.slice(heading.body, end).trim() === '' ? 'no' : 'line';
    } else if (
      endsSection(text, start, end, current, filled === 'over') ||
      (filled === 'line' && tellsOfNow(text, start, end, current))
    ) {
      current = 'none';
    }
    const leads = (!heading || heading.section === 'none') && endsInColon(text, start, end);
    if (named.length === 0 && !leads) continue;
    const { words, starts } = tokenise(text, heading?.body ?? start, end, notationOf(current));
    const { readings, open } = judge(matcher, words, starts, named, current);
    assertions.push(...readings);
    if (leads) current = ledBy(open) ?? current;
  }
  while (assertions.length < spans.length) assertions.push({ assertion: 'affirmed' });
  return { assertions, sectionAfter: current };
}

/**
 * The readings of the names in one sentence. A sign may take in a name, and words that say something of that name
 * ("[never had [Botox]]"): each is read without the other.
 * @returns with them the categories still open at the end (bits)
 */
function judge(
  matcher: Matcher,
  words: readonly string[],
  starts: readonly number[],
  spans: readonly Span[],
  section: Section,
): { readings: Reading[]; open: number } {
  const names = spans.filter((span, i) => !liesOver(span, spans[i + 1]));
  const { targets, open } = read(matcher, words, starts, names);
  const readingOf = (target: Target) => resolve(target.found, target.audience, section);
  if (names.length === spans.length) return { readings: targets.map(readingOf), open };
  const found = new Map(names.map((span, i) => [span, targets[i]!]));
  const outer: Span[] = [];
  for (const span of spans) if (span.end > (outer.at(-1)?.end ?? 0)) outer.push(span);
  for (const [i, target] of read(matcher, words, starts, outer).targets.entries())
    if (!found.has(outer[i]!)) found.set(outer[i]!, target);
  const readings = spans.map((span): Reading => {
    const target = found.get(span);
    return target ? readingOf(target) : { assertion: 'affirmed' };
  });
  return { readings, open };
}

function read(
  matcher: Matcher,
  words: readonly string[],
  starts: readonly number[],
  spans: readonly Span[],
): { targets: Target[]; open: number } {
  const targets = locate(starts, spans);
  const isName = new Uint8Array(words.length);
  for (const [i, { from, to }] of targets.entries()) if (!spans[i]!.pending) isName.fill(1, from, to);
  return { targets, open: sweep(words, matcher(words, isName), targets) };
}

function liesOver(span: Span, next: Span | undefined): boolean {
  return next !== undefined && next.end <= span.end && (next.start > span.start || next.end < span.end);
}

function endsInColon(text: string, start: number, end: number): boolean {
  let at = end;
  while (at > start && text.charCodeAt(at - 1) <= 32) at--;
  return text[at - 1] === ':';
}

/** The tokens that each span covers; a span that holds no token of its own stands on the one before it. */
function locate(starts: readonly number[], spans: readonly Span[]): Target[] {
  let token = 0;
  return spans.map((span) => {
    while (token + 1 < starts.length && starts[token + 1]! <= span.start) token++;
    let to = token + 1;
    while (to < starts.length - 1 && starts[to]! < span.end) to++;
    return { from: token, to, audience: audienceOf(span.kind), found: 0 };
  });
}

/** What tells what is said of names. */
export interface Asserting {
  /**
   * Judges the assertion of each span and tracks the section. Pure; linear in the text; never throws.
   * A reading depends on its own sentence, on what stands before it in the text and on `section`: text added after a
   * blank line changes none.
   * @param text any text
   * @param spans names in `text`, in UTF-16 units, sorted by start; may overlap, may be empty
   * @param section the section in force where the text begins
   * @returns one reading for each span in the same order, and the section in force at the end
   */
  assess: (
    text: string,
    spans: readonly Span[],
    section: Section,
  ) => { assertions: Reading[]; sectionAfter: Section };
  /** Makes on the way what would else be made on first use. Pauses often. */
  prepare: () => Generator<void>;
}

/** @param phrases - those of the context rules, on their way. Pauses often */
export function createAsserting(phrases: () => Generator<void, Phrases>): Asserting {
  let matcher: Matcher | undefined;
  function* prepare(): Generator<void> {
    matcher ??= createMatcher(yield* phrases());
    yield* prepareHeadings();
  }
  return {
    prepare,
    assess(text, spans, section) {
      if (!matcher) drain(prepare());
      return assess(matcher!, text, spans, section);
    },
  };
}
