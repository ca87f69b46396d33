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
import { pastSession } from './history.ts';
import { besideProduct, itemsOf, type Item } from './items.ts';
import { lex, type Named, type Token } from './lex.ts';
import { readDose } from './dose.ts';
import { segmentsOf, type Line, type Segment } from './segments.ts';
import { tablesOf, type InjectionTable } from './tables.ts';

export interface PlanReader {
  /** Mentions of the text, as the detector gives them. */
  mentions: readonly Mention[];
  /** Product code of a product entity; null for the toxin as a class. */
  codeOf: (entity: string) => ProductCode | null;
  /** Muscles that have no side (procerus, detrusor). */
  midline: ReadonlySet<string>;
}

interface Draft extends Injection {
  /** Which table or paragraph it was read from. */
  block: string;
}

const INJECTED =
  /\binject|\badminister|\btreat(?:ed|ment)|\btarget|\bchemodenerv|\binstill|\bgiven\b|\bplaced\b/i;
const TOXIN_WORD = /chemodenervation|neurotoxin|toxin/i;

export const emptyPlan = (): Plan => ({ injections: [], stated_total: null, history: [], not_read: [] });

/** Reads the plan of one note. Offsets are UTF-16 code units of `text`. Pauses often; never throws. */
export function* readPlan(text: string, lines: readonly Line[], reader: PlanReader): Generator<void, Plan> {
  const plan = emptyPlan();
  const named = namesIn(reader);
  const products = named.filter(
    (name) =>
      name.product !== undefined &&
      name.mention.assertion !== 'negated' &&
      name.mention.assertion !== 'family',
  );
  if (products.length === 0 && !TOXIN_WORD.test(text)) return plan;
  const tables = yield* tablesOf(text, lines, named);
  const inTable = (line: number): boolean =>
    tables.some((table) => line >= table.firstLine && line < table.endLine);
  const written = yield* segmentsOf(text, lines, inTable);
  const names = namesBySegment(named, written);
  const segments = written.map((segment, i) => ({ ...segment, tense: tenseBy(names[i]!, segment) }));
  const productAt = productScope(text, named, segments);
  const drafts: Draft[] = [];

  for (const [i, table] of tables.entries()) readTable(table, `table ${i}`, productAt, drafts, plan);
  yield* readSegments(text, names, segments, productAt, drafts, plan);
  plan.injections = midlineJoined(withoutRepeats(drafts), reader.midline).map(finished);
  plan.injections.sort((a, b) => a.start - b.start);
  return plan;
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

function namesIn({ mentions, codeOf }: PlanReader): Named[] {
  return mentions
    .filter(({ kind }) => kind === 'muscle' || kind === 'gland' || kind === 'product')
    .map((mention) =>
      mention.kind === 'product' ? { mention, product: codeOf(mention.entity) } : { mention },
    )
    .sort((a, b) => a.mention.start - b.mention.start || a.mention.end - b.mention.end);
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
  if (table.total !== null) plan.stated_total = table.total;
  for (const { start, end, muscles, portions, unclear } of table.rows) {
    const product = productAt(start);
    for (const portion of portions) {
      const units = muscles.length > 1 ? null : portion.units;
      for (const muscle of muscles)
        drafts.push({ muscle: muscle.id, ...portion, units, product, start, end, block });
    }
    const why =
      unclear ??
      (muscles.length > 1 && portions.some(({ units }) => units !== null)
        ? 'one dose for several muscles'
        : undefined);
    if (why) plan.not_read.push({ start, end, why });
  }
}

function* readSegments(
  text: string,
  names: readonly Named[][],
  segments: readonly Segment[],
  productAt: (offset: number) => ProductCode | null,
  drafts: Draft[],
  plan: Plan,
): Generator<void> {
  const lexed: Token[][] = [];
  for (const [i, { start, end }] of segments.entries()) {
    lexed.push(lex(text, names[i]!, start, end));
    yield;
  }
  const dosed = new Set(
    segments
      .filter((_, i) => lexed[i]!.some((t) => t.kind === 'product' || (t.kind === 'dose' && t.explicit)))
      .map(({ paragraph }) => paragraph),
  );
  const totals: number[] = [];
  const headers: number[] = [];
  let scope: Side | null = null;
  let scopeParagraph = -1;
  let reaches = false;
  for (const [i, segment] of segments.entries()) {
    yield;
    const written = lexed[i]!;
    if (segment.paragraph !== scopeParagraph) scope = null;
    scopeParagraph = segment.paragraph;
    const words = text.slice(segment.start, segment.end);
    if (segment.tense === 'past') {
      const past = pastSession(text, segment.start, segment.end, written, productAt(segment.start));
      if (past) plan.history.push(past);
      continue;
    }
    const hasMuscle = written.some((token) => token.kind === 'muscle');
    if (segment.tense !== 'now') {
      if (
        segment.tense === 'considered' &&
        hasMuscle &&
        written.some((token) => token.kind === 'dose' && token.explicit)
      ) {
        plan.not_read.push({
          start: segment.start,
          end: segment.end,
          why: 'considered or left out, not given or planned',
        });
      }
      continue;
    }
    // A list under a line that names the product or the units goes on over blank lines until a heading without either.
    if (dosed.has(segment.paragraph)) reaches = true;
    else if (/:\s*$/.test(words) && !hasMuscle) reaches = false;
    const tokens = reaches
      ? written.filter((_, at) => isMeant(written, at))
      : written.filter((token) => token.kind !== 'dose' || token.explicit);
    collectTotals(tokens, totals, headers);
    scope = sideHeading(tokens) ?? limbSide(tokens) ?? scope;
    if (!hasMuscle) continue;
    for (const part of sideParts(tokens)) {
      const heading = sideHeading(part);
      if (heading) scope = heading;
      for (const item of itemsOf(part, scope))
        addItem(item, words, `paragraph ${segment.paragraph}`, productAt, drafts, plan);
    }
  }
  plan.stated_total ??= totals.at(-1) ?? headers[0] ?? null;
}

/** A number without a unit counts as a dose right behind its muscle, side or another number ("SCM 50", "R 25, L 25"), or behind ×. */
function isMeant(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]!;
  if (token.kind !== 'dose' || token.explicit) return true;
  const before = tokens
    .slice(Math.max(0, at - 4), at)
    .findLast((t) => t.kind !== 'mark' && t.kind !== 'into');
  return (
    before !== undefined &&
    ['muscle', 'side', 'limb-side', 'times', 'dose', 'total', 'product', 'sites'].includes(before.kind)
  );
}

/** The one limb's side that a sentence names ("right arm: …", "… of the left leg"). */
function limbSide(tokens: readonly Token[]): Side | null {
  const sides = new Set(tokens.flatMap((token) => (token.kind === 'limb-side' ? [token.side] : [])));
  return sides.size === 1 ? [...sides][0]! : null;
}

/** "Right: SCM 50, trap 25; Left: SCM 25" → one part per side heading. */
function sideParts(tokens: readonly Token[]): Token[][] {
  const cuts = tokens.flatMap((token, i) => {
    const next = tokens[i + 1];
    const heads = token.kind === 'side' && next?.kind === 'mark' && next.text === ':';
    return i > 0 && heads && tokens.slice(i + 2).some((t) => t.kind === 'muscle') ? [i] : [];
  });
  return [0, ...cuts].map((from, i) => tokens.slice(from, cuts[i] ?? tokens.length));
}

/** The side that a part opens with as its heading. */
function sideHeading(tokens: readonly Token[]): Side | null {
  const first = tokens.findIndex((token) => !(token.kind === 'mark' && /[-•*–—]/.test(token.text)));
  const side = tokens[first];
  const next = tokens
    .slice(first + 1, first + 3)
    .find((token) => token.kind !== 'word' || !['side', 'neck', 'arm', 'leg', 'face'].includes(token.text));
  const alone = next === undefined && tokens.length > first + 1;
  return side?.kind === 'side' && (alone || (next?.kind === 'mark' && next.text === ':')) ? side.side : null;
}

function addItem(
  item: Item,
  words: string,
  block: string,
  productAt: (offset: number) => ProductCode | null,
  drafts: Draft[],
  plan: Plan,
): void {
  const several = item.muscles.length > 1;
  const first = item.muscles[0]!;
  const start = Math.min(first.start, item.attributes[0]?.start ?? first.start);
  const end = Math.max(
    item.muscles.at(-1)!.end,
    item.attributes.findLast((token) => ['dose', 'sites', 'per', 'side', 'fraction'].includes(token.kind))
      ?.end ?? 0,
  );
  const reading = readDose(item.attributes, first.side, several);
  const stated = item.attributes.some((token) =>
    ['dose', 'fraction', 'per-kg', 'range'].includes(token.kind),
  );
  if (!stated && !INJECTED.test(words)) return;
  const shared = several && !reading.each && reading.portions.some(({ units }) => units !== null);
  if (reading.unclear && stated) plan.not_read.push({ start, end, why: reading.unclear });
  else if (shared) plan.not_read.push({ start, end, why: 'one dose for several muscles' });
  for (const muscle of item.muscles) {
    for (const portion of reading.portions) {
      const side = portion.side ?? muscle.side;
      drafts.push({
        muscle: muscle.id,
        product: productAt(muscle.start),
        ...portion,
        side,
        units: shared ? null : portion.units,
        start,
        end,
        block,
      });
    }
  }
}

/** Sums that the author wrote: "Total: 155 U"; and the dose beside a product that opens a list ("Botox 200 U: …"). */
function collectTotals(tokens: readonly Token[], totals: number[], headers: number[]): void {
  for (const [i, token] of tokens.entries()) {
    if (token.kind !== 'dose') continue;
    const near = tokens.slice(Math.max(0, i - 6), i);
    const clause = near.slice(
      near.findLastIndex((t) => t.kind === 'mark' && [',', ';', '.'].includes(t.text)) + 1,
    );
    const after = tokens.slice(i + 1, i + 4);
    const about = [
      ...clause,
      ...after.slice(
        0,
        Math.max(
          0,
          after.findIndex((t) => t.kind === 'mark'),
        ),
      ),
    ];
    if (about.some((t) => t.kind === 'waste' || t.kind === 'vial')) continue;
    const sumBefore =
      clause.some((t) => t.kind === 'total') && !clause.some((t) => t.kind === 'muscle' || t.kind === 'dose');
    const sumAfter = tokens[i + 1]?.kind === 'total' && !tokens.slice(0, i).some((t) => t.kind === 'muscle');
    if ((sumBefore && (token.explicit || !tokens.slice(0, i).some((t) => t.kind === 'muscle'))) || sumAfter)
      totals.push(token.units);
    else if (token.explicit && opensList(tokens, i)) headers.push(token.units);
  }
}

/** "Botox 200 U: …": the dose beside the product, before a colon and any muscle. */
function opensList(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  const rate = next?.kind === 'per' || (next?.kind === 'word' && next.text === 'per');
  if (rate || !besideProduct(tokens, at) || tokens.some((token) => token.kind === 'vial')) return false;
  const muscle = tokens.findIndex((token) => token.kind === 'muscle');
  const head = tokens.slice(0, muscle < 0 ? tokens.length : muscle);
  return (
    at < head.length &&
    (muscle < 0 ||
      head.slice(at).some((token) => token.kind === 'mark' && [':', '-', '–', '—'].includes(token.text)))
  );
}

/** The same injection told twice in different places of a note (plan and table) counts once; a table speaks before prose. */
function withoutRepeats(drafts: readonly Draft[]): Draft[] {
  const kept: Draft[] = [];
  for (const draft of drafts) {
    const same = kept.some(
      (other) =>
        other.block !== draft.block &&
        other.muscle === draft.muscle &&
        (other.side === draft.side || draft.side === null) &&
        (draft.units === null || other.units === draft.units),
    );
    if (!same) kept.push(draft);
  }
  return kept.filter(
    (draft) =>
      draft.units !== null ||
      !kept.some((other) => other !== draft && other.muscle === draft.muscle && other.units !== null),
  );
}

/** A midline muscle has no sides: what was said for each side is its dose in all. */
function midlineJoined(drafts: readonly Draft[], midline: ReadonlySet<string>): Draft[] {
  return drafts.flatMap((draft, i): Draft[] => {
    if (!midline.has(draft.muscle)) return [draft];
    const isTwin = (other: Draft): boolean =>
      other.muscle === draft.muscle && other.start === draft.start && other.end === draft.end;
    const twins = drafts.filter(isTwin);
    if (twins.length < 2) return [{ ...draft, side: 'midline' }];
    if (drafts.findIndex(isTwin) !== i) return [];
    const units = twins.every((twin) => twin.units !== null)
      ? twins.reduce((sum, twin) => sum + (twin.units ?? 0), 0)
      : null;
    return [{ ...draft, side: 'midline', units }];
  });
}

function finished({ block: _, ...injection }: Draft): Injection {
  return injection;
}
