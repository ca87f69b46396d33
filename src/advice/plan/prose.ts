/** Sentences and lines of a note → injections, past sessions, sums, and what could not be read. */
import type { Side } from '../../detection/model.ts';
import type { Plan } from '../model.ts';
import { countedAhead, eachSideAhead, ofNoArea, saidAhead, underAhead, type Ahead } from './ahead.ts';
import { draftsOf, hasDose, INJECTED, type Note } from './drafts.ts';
import { isZipped, itemsOf, type Item } from './items.ts';
import type { Draft } from './joined.ts';
import { isMeant } from './meant.ts';
import { mirrored, sideOfAll, sitesOfEach } from './of-list.ts';
import { OF_PROTOCOL, protocolBeside } from './protocol.ts';
import { round } from './round.ts';
import type { Segment } from './segments.ts';
import { limbSide, onlySide, sideGiven, sideHeading, sideLabelled, sideParts } from './sides.ts';
import { has, type Token } from './token.ts';
import { collectTotals, noTotals, statedTotal, type Totals } from './totals.ts';
import { unknownLine, unknownNames, unknownPlaces } from './unknown.ts';

interface Sentence {
  segment: Segment;
  words: string;
  written: readonly Token[];
  /** What of it tells injections. */
  meant: readonly Token[];
}

/** What the sentences read so far say of those that follow. */
interface Running {
  paragraph: number;
  /** Of this paragraph alone: the side of all, what stands ahead of the list, "each side:". */
  scope: Side | null;
  ahead: Ahead | null;
  eachSide: Token | null;
  /** The list under a line that names the product or the units goes on. */
  reaches: boolean;
  /** The injections of the last sentence that told any. */
  latest: Draft[];
}

/** Reads all sentences. Pauses at each. Out: the sums that they state. */
export function* readSegments(note: Note, drafts: Draft[], plan: Plan): Generator<void, Totals> {
  const { segments, lexed } = note;
  const dosed = new Set(
    segments
      .filter((_, i) => has(lexed[i]!, 'product') || hasDose(lexed[i]!))
      .map(({ paragraph }) => paragraph),
  );
  const sums = noTotals();
  const running: Running = {
    paragraph: -1,
    scope: null,
    ahead: null,
    eachSide: null,
    reaches: false,
    latest: [],
  };
  for (const [i, segment] of segments.entries()) {
    yield;
    const { paragraph } = segment;
    if (paragraph !== running.paragraph)
      Object.assign(running, { paragraph, scope: null, ahead: null, eachSide: null });
    if (segment.tense !== 'now') readOther(note, segment, lexed[i]!, plan);
    else {
      const words = note.text.slice(segment.start, segment.end);
      running.reaches = isReached(running.reaches, dosed.has(paragraph), lexed[i]!, words);
      const meant = meantIn(lexed[i]!, running.reaches, plan);
      collectTotals(meant, sums);
      readList(note, { segment, words, written: lexed[i]!, meant }, running, drafts, plan);
    }
  }
  plan.stated_total ??= statedTotal(sums, (offset) => {
    const sentence = segments.find(({ start, end }) => start <= offset && offset < end);
    return (
      sentence !== undefined && drafts.every(({ start }) => start >= sentence.start && start < sentence.end)
    );
  });
  const inAll = round(drafts.reduce((all, { units }) => all + (units ?? 0), 0));
  if (drafts.length > 1 && sums.alone.includes(inAll)) plan.stated_total ??= inAll;
  return sums;
}

/** Of another time: a past session, or what was considered and left out. */
function readOther(note: Note, segment: Segment, tokens: readonly Token[], plan: Plan): void {
  const { start, end, tense } = segment;
  const past =
    tense === 'past' &&
    note.pastSession(note.text, start, end, tokens, note.productAt(start), note.namesDrug(start, end));
  if (past) {
    const isUndated = past.date === null && past.weeks_ago === null;
    plan.history.push(isUndated ? { ...past, date: segment.day ?? null } : past);
  }
  if (tense === 'considered' && has(tokens, 'muscle') && hasDose(tokens))
    plan.not_read.push({ start, end, why: LEFT_OUT });
}

const LEFT_OUT = 'considered or left out, not given or planned';

/** A list under a line that names the product or the units goes on over blank lines until a heading without either. */
function isReached(before: boolean, dosed: boolean, tokens: readonly Token[], words: string): boolean {
  if (dosed) return true;
  const isHeading = /:\s*$/.test(words) && !has(tokens, 'muscle') && !ofList(tokens, words);
  return before && !isHeading;
}

/** What of a sentence tells injections; numbers without a unit count where the list `reaches` it. What is not known is added to the plan. */
function meantIn(written: readonly Token[], reaches: boolean, plan: Plan): Token[] {
  const protocol = protocolBeside(written);
  if (protocol) plan.not_read.push({ start: protocol.dose.start, end: protocol.dose.end, why: OF_PROTOCOL });
  const listed = protocol?.rest ?? written;
  const { rest, unknown } = reaches ? unknownNames(listed) : { rest: [...listed], unknown: [] };
  const ofLine = reaches && unknown.length === 0 ? unknownLine(rest) : [];
  const places = has(written, 'muscle') ? unknown : [...unknown, ...unknownPlaces(rest), ...ofLine];
  plan.not_read.push(...places.map((place) => ({ ...place, why: 'no muscle known by this name' })));
  const counted = countedAhead(rest);
  const zipped = isZipped(written);
  return counted.filter((token, at) =>
    token.kind === 'dose' && !token.explicit ? reaches && (zipped || isMeant(counted, at)) : true,
  );
}

/** Adds the injections that one sentence lists, and changes those before by what it says of them. */
function readList(
  note: Note,
  { segment, words, written, meant }: Sentence,
  running: Running,
  drafts: Draft[],
  plan: Plan,
): void {
  const block = `paragraph ${segment.paragraph}`;
  const hasMuscle = has(written, 'muscle');
  const said = saidAhead(ofNoArea(meant));
  running.ahead = said.ahead ?? running.ahead;
  const ofEach = eachSideAhead(said.rest);
  if (ofEach?.heads) running.eachSide = ofEach.per;
  const perSide = ofEach?.per ?? running.eachSide;
  running.scope =
    sideHeading(said.rest) ??
    sideGiven(said.rest) ??
    (mayHead(written, words) ? limbSide(said.rest) : null) ??
    running.scope;
  const mirror = mirrored(said.rest);
  const all = sideOfAll(said.rest);
  const tokens = (mirror ? said.rest.slice(0, mirror.at) : said.rest).filter((token) => token !== all);
  const ofAll = hasMuscle ? null : (all?.side ?? sideLabelled(said.rest));
  // "…; all on the right", "Side: R": of what the paragraph has listed without a side.
  if (ofAll && /:\s*$/.test(words)) running.scope = ofAll;
  if (ofAll) for (const draft of drafts) if (draft.block === block) draft.side ??= ofAll;
  if (has(tokens, 'muscle')) {
    running.latest = [];
    for (const part of sideParts(tokens)) {
      running.scope = sideHeading(part) ?? running.scope;
      for (const item of itemsOf(part, all?.side ?? running.scope)) {
        const { ahead } = running;
        const led = ahead ? { ...item, attributes: underAhead(ahead, item.attributes) } : item;
        const attributes =
          perSide && ofNoSide(led, note.midline) ? [...led.attributes, perSide] : led.attributes;
        running.latest.push(...draftsOf({ ...led, attributes }, words, block, note, plan));
      }
    }
    drafts.push(...running.latest);
  }
  if (!hasMuscle && INSTEAD.test(words)) correct(running.latest, tokens, segment, plan);
  const only = hasMuscle ? null : onlySide(said.rest);
  if (only) narrow(drafts, running.latest, only, segment, plan);
  const sites = sitesOfEach(tokens);
  if (sites !== null)
    giveSites(
      running.latest.filter((draft) => draft.block === block),
      sites,
    );
  if (mirror) {
    const same = running.latest.filter(
      ({ muscle }) => mirror.muscle === undefined || muscle === mirror.muscle,
    );
    drafts.push(...same.flatMap((draft) => inMirror(draft, mirror.side, segment)));
  }
}

/** Gives every injection of a list its sites, unless the number may be of the sides of one. */
function giveSites(list: readonly Draft[], sites: number): void {
  const isOfSides = list.some(
    ({ muscle, side }, i) => side === 'bilateral' || list.findIndex((one) => one.muscle === muscle) !== i,
  );
  const [one, other, ...more] = list;
  const isOneOfBoth = more.length === 0 && one?.muscle === other?.muscle && one?.side !== other?.side;
  if (
    list.length < 2 ||
    (isOfSides && !isOneOfBoth) ||
    list.slice(0, -1).some((draft) => draft.sites !== null)
  )
    return;
  for (const draft of list) if (draft.units !== null) draft.sites ??= sites;
}

/** "Plan 50 U L SCM; actually gave 40 U": the dose that went in, of the only injection told before it; of several it is not told which. */
function correct(
  latest: readonly Draft[],
  tokens: readonly Token[],
  { start, end }: Segment,
  plan: Plan,
): void {
  const [dose, ...more] = tokens.filter((token) => token.kind === 'dose' && token.explicit);
  if (dose?.kind !== 'dose' || more.length > 0 || has(tokens, 'total', 'waste', 'vial')) return;
  const [only, ...others] = latest;
  if (only && others.length === 0) only.units = dose.units;
  else plan.not_read.push({ start, end, why: 'another dose was given, and of what is not said' });
}
const INSTEAD =
  /^\W*(?:(?:but|and|i|we) )*(?:actually|in fact|in the end|instead|ended up|only)\b[^.]*\b(?:ga?iv(?:e|en|ing)|gave|inject\w+|used|administered|received|got)\b/i;

/** Takes the other side out of what was listed last; what was written of both in one is left without a dose. */
function narrow(
  drafts: Draft[],
  latest: readonly Draft[],
  only: 'left' | 'right',
  { start, end }: Segment,
  plan: Plan,
): void {
  for (const draft of latest) {
    if (draft.side === null || draft.side === only || draft.side === 'midline') continue;
    if (draft.side === 'bilateral') Object.assign(draft, { side: only, units: null });
    else drafts.splice(drafts.indexOf(draft), 1);
    if (plan.not_read.at(-1)?.start !== start) plan.not_read.push({ start, end, why: LEFT_OUT });
  }
}

/** A heading within a list of injections: a side, a limb, "Muscles injected:". */
const ofList = (tokens: readonly Token[], words: string): boolean =>
  tokens.some(({ kind }) => kind === 'side' || kind === 'limb-side') ||
  /\b(?:inject\w*|muscles?|targets?|dos(?:es?|ing|age)|distribut\w*|sites?|units)\b/i.test(words);

/** What is said ahead of each side holds for a dose that tells of none itself. */
const ofNoSide = ({ muscles, attributes }: Item, midline: ReadonlySet<string>): boolean =>
  muscles.every(({ id, side }) => side === null && !midline.has(id)) &&
  attributes.every(({ kind }) => !['side', 'per', 'fraction', 'total', 'limb-side'].includes(kind));

/** A limb named beside an injection, or as a heading, gives its side to what follows; "R shoulder elevated" of an examination does not. */
const mayHead = (tokens: readonly Token[], words: string): boolean =>
  tokens.some(({ kind }) => kind === 'muscle' || kind === 'product' || kind === 'dose') ||
  INJECTED.test(words) ||
  /:\s*$/.test(words) ||
  tokens.filter(({ kind }) => kind !== 'mark').length < 3;

/** The same injection on the other side; nothing where the draft has no side, or has that one already. */
function inMirror(draft: Draft, side: 'left' | 'right' | 'other', { start, end }: Segment): Draft[] {
  if (draft.side !== 'left' && draft.side !== 'right') return [];
  const opposite = draft.side === 'left' ? 'right' : 'left';
  return side === 'other' || side === opposite ? [{ ...draft, side: opposite, start, end }] : [];
}
