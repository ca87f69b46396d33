/** Sentences and lines of a note → injections, past sessions, sums, and what could not be read. */
import type { DoseReading } from './portion.ts';
import type { ProductCode } from '../../knowledge/model.ts';
import type { Side } from '../../detection/model.ts';
import type { Plan } from '../model.ts';
import { readDose } from './dose.ts';
import { meantOfSides, saysEachOfNothing } from './each.ts';
import type { pastSession } from './history.ts';
import { isZipped, itemsOf, type Item } from './items.ts';
import type { Draft } from './joined.ts';
import { round } from './round.ts';
import { countedAhead, eachSideAhead, ofNoArea, saidAhead, underAhead, type Ahead } from './ahead.ts';
import { mirrored, sideOfAll, sitesOfEach } from './of-list.ts';
import type { Segment } from './segments.ts';
import { OF_PROTOCOL, protocolBeside } from './protocol.ts';
import { has, isNumber, isPer, type Token } from './token.ts';
import { unknownLine, unknownNames, unknownPlaces } from './unknown.ts';
import { limbSide, onlySide, sideGiven, sideHeading, sideLabelled, sideParts } from './sides.ts';
import { collectTotals, noTotals, statedTotal, type Totals } from './totals.ts';
import { isMeant } from './meant.ts';

export interface Note {
  text: string;
  segments: readonly Segment[];
  /** The tokens of each segment. */
  lexed: readonly (readonly Token[])[];
  productAt: (offset: number) => ProductCode | null;
  midline: ReadonlySet<string>;
  /** The note speaks of toxin that is given or planned now: only then is a muscle without a dose an injection. */
  toxinNow: boolean;
  pastSession: typeof pastSession;
}

const INJECTED =
  /\binject|\badminister|\btreat(?:ed|ment)|\btarget|\bchemodenerv|\binstill|\bgiven\b|\bplaced\b|\bprocedure:/i;
/** What else is put into muscles; and of that, what is measured in units too. */
const OTHER_AGENT =
  /\b(?:lidocaine|lignocaine|xylocaine|bupivacaine|marcaine|ropivacaine|kenalog|triamcinolone|depo-?medrol|methylprednisolone|dexamethasone|betamethasone|steroids?|cortisone|vaccin\w*|tdap|immuni[sz]ation|dry needling|prp|platelet|filler|juvederm|restylane|phenol|ketorolac|toradol|ceftriaxone|trigger points?|nerve blocks?)\b/i;
const OTHER_UNITS =
  /\b(?:insulin|heparin|enoxaparin|hyaluronidase|vitamin|penicillin|bicillin|b12|glargine|lispro|epoetin)\b/i;

const TOXIN = /\b(?:botox|dysport|xeomin|myobloc|daxxify|jeuveau|letybo|\w*botulinum\w*|\w*toxin)/i;

const EXERCISE = /\b(?:stretch\w*|exercises?|strengthen\w*|massage|physical therapy|physiotherapy)\b/i;

/** Reads all sentences. Pauses at each. Out: the sums that they state. */
export function* readSegments(note: Note, drafts: Draft[], plan: Plan): Generator<void, Totals> {
  const { text, segments, lexed, productAt } = note;
  const dosed = new Set(
    segments
      .filter((_, i) => lexed[i]!.some((t) => t.kind === 'product' || (t.kind === 'dose' && t.explicit)))
      .map(({ paragraph }) => paragraph),
  );
  const sums = noTotals();
  let scope: Side | null = null;
  let ahead: Ahead | null = null;
  let eachSide: Token | null = null;
  let paragraph = -1;
  let reaches = false;
  let latest: Draft[] = [];
  for (const [i, segment] of segments.entries()) {
    yield;
    const written = lexed[i]!;
    if (segment.paragraph !== paragraph) {
      scope = null;
      ahead = null;
      eachSide = null;
    }
    ({ paragraph } = segment);
    const words = text.slice(segment.start, segment.end);
    const hasMuscle = written.some(({ kind }) => kind === 'muscle');
    if (segment.tense !== 'now') {
      const { start, end } = segment;
      const past = segment.tense === 'past' && note.pastSession(text, start, end, written, productAt(start));
      if (past)
        plan.history.push(
          past.date === null && past.weeks_ago === null ? { ...past, date: segment.day ?? null } : past,
        );
      if (segment.tense === 'considered' && hasMuscle && hasDose(written))
        plan.not_read.push({ start, end, why: 'considered or left out, not given or planned' });
      continue;
    }
    // A list under a line that names the product or the units goes on over blank lines until a heading without either.
    if (dosed.has(paragraph)) reaches = true;
    else if (/:\s*$/.test(words) && !hasMuscle && !ofList(written, words)) reaches = false;
    const zipped = isZipped(written);
    const protocol = protocolBeside(written);
    if (protocol)
      plan.not_read.push({ start: protocol.dose.start, end: protocol.dose.end, why: OF_PROTOCOL });
    const listed = protocol?.rest ?? written;
    const { rest, unknown } = reaches ? unknownNames(listed) : { rest: [...listed], unknown: [] };
    const counted = countedAhead(rest);
    const meant = counted.filter((token, at) =>
      token.kind === 'dose' && !token.explicit ? reaches && (zipped || isMeant(counted, at)) : true,
    );
    collectTotals(meant, sums);
    const places = hasMuscle
      ? unknown
      : [...unknown, ...unknownPlaces(rest), ...(reaches && unknown.length === 0 ? unknownLine(rest) : [])];
    plan.not_read.push(...places.map((place) => ({ ...place, why: 'no muscle known by this name' })));
    const said = saidAhead(ofNoArea(meant));
    ahead = said.ahead ?? ahead;
    const ofEach = eachSideAhead(said.rest);
    if (ofEach?.heads) eachSide = ofEach.per;
    const perSide = ofEach?.per ?? eachSide;
    scope =
      sideHeading(said.rest) ??
      sideGiven(said.rest) ??
      (mayHead(written, words) ? limbSide(said.rest) : null) ??
      scope;
    const mirror = mirrored(said.rest);
    const all = sideOfAll(said.rest);
    const tokens = (mirror ? said.rest.slice(0, mirror.at) : said.rest).filter((token) => token !== all);
    const ofAll = hasMuscle ? null : (all?.side ?? sideLabelled(said.rest));
    // "…; all on the right", "Side: R": of what the paragraph has listed without a side.
    if (ofAll && /:\s*$/.test(words)) scope = ofAll;
    if (ofAll) for (const draft of drafts) if (draft.block === `paragraph ${paragraph}`) draft.side ??= ofAll;
    if (tokens.some(({ kind }) => kind === 'muscle')) {
      latest = [];
      for (const part of sideParts(tokens)) {
        const heading = sideHeading(part);
        if (heading) scope = heading;
        for (const item of itemsOf(part, all?.side ?? scope)) {
          const led = ahead ? { ...item, attributes: underAhead(ahead, item.attributes) } : item;
          const whole =
            perSide && ofNoSide(led, note.midline)
              ? { ...led, attributes: [...led.attributes, perSide] }
              : led;
          latest.push(...draftsOf(whole, words, `paragraph ${paragraph}`, note, plan));
        }
      }
      drafts.push(...latest);
    }
    const only = hasMuscle ? null : onlySide(said.rest);
    if (only) narrow(drafts, latest, only, segment, plan);
    const sites = sitesOfEach(tokens);
    if (sites !== null)
      giveSites(
        latest.filter(({ block }) => block === `paragraph ${paragraph}`),
        sites,
      );
    if (mirror) {
      const same = latest.filter(({ muscle }) => mirror.muscle === undefined || muscle === mirror.muscle);
      drafts.push(...same.flatMap((draft) => inMirror(draft, mirror.side, segment)));
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

/** Gives every injection of a list its sites, unless the number may be of the sides of one. */
function giveSites(list: readonly Draft[], sites: number): void {
  const isOfSides = list.some(
    ({ muscle, side }, i) => side === 'bilateral' || list.findIndex((one) => one.muscle === muscle) !== i,
  );
  if (list.length < 2 || isOfSides || list.slice(0, -1).some((draft) => draft.sites !== null)) return;
  for (const draft of list) if (draft.units !== null) draft.sites ??= sites;
}

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
    if (plan.not_read.at(-1)?.start !== start)
      plan.not_read.push({ start, end, why: 'considered or left out, not given or planned' });
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

const hasDose = (tokens: readonly Token[]): boolean =>
  tokens.some((token) => token.kind === 'dose' && token.explicit);

function draftsOf(item: Item, words: string, block: string, note: Note, plan: Plan): Draft[] {
  const { muscles, attributes } = item;
  const several = muscles.length > 1;
  const first = muscles[0]!;
  const written = attributes.filter(({ end }) => end <= first.end + MOST_WRITTEN);
  const start = Math.min(
    first.start,
    ...written.filter((t) => t.start > first.start - MOST_WRITTEN).map((t) => t.start),
  );
  const last = written.findLast(({ kind }) =>
    ['dose', 'parts', 'sites', 'per', 'side', 'fraction', 'range'].includes(kind),
  );
  const end = Math.max(muscles.at(-1)!.end, last?.end ?? 0);
  const stated = attributes.some((token) => isNumber(token) || token.kind === 'sites');
  const named = has(attributes, 'product') || note.productAt(first.start) !== null;
  if (!stated && (has(attributes, 'blank') || !note.toxinNow || !INJECTED.test(words))) return [];
  const inUnits = attributes.some((token) =>
    token.kind !== 'dose' ? token.kind === 'parts' || token.kind === 'fraction' : token.explicit,
  );
  if (OTHER_AGENT.test(words) && !stated) return [];
  if (OTHER_AGENT.test(words) && !TOXIN.test(words) && !inUnits) return [];
  if (OTHER_UNITS.test(words) && !TOXIN.test(words)) return [];
  if (!named && !note.toxinNow) return [];
  const each = zip(item);
  const one = readDose(
    several ? attributes : meantOfSides(attributes, note.text.slice(first.start, first.end), first.id),
    first.underHeading && attributes.some((token) => isPer(token, 'side')) ? null : first.side,
    several,
  );
  const readings = each ?? muscles.map(() => one);
  if (!several && one.each && !one.unclear && saysEachOfNothing(attributes, one)) {
    one.portions = one.portions.map((portion) => ({ ...portion, units: null }));
    one.unclear = 'units each, and of what is not said';
  }
  // "25 U into each masseter and each temporalis"
  const ofEach = attributes.filter((token) => isPer(token, 'pair')).length === muscles.length;
  const shared = several && !each && !one.each && !ofEach && one.portions.some(({ units }) => units !== null);
  if (EXERCISE.test(words) && !attributes.some((token) => token.kind === 'dose' && token.explicit)) return [];
  if (OTHER_AGENT.test(words) && one.portions.every(({ units }) => units === null)) return [];
  if (!each && one.unclear && stated) plan.not_read.push({ start, end, why: one.unclear });
  else if (shared) plan.not_read.push({ start, end, why: 'one dose for several muscles' });
  return muscles.flatMap((muscle, i) =>
    readings[i]!.portions.filter(({ units }) => units !== 0).map((portion): Draft => ({
      muscle: muscle.id,
      product: note.productAt(muscle.start),
      ...portion,
      side: portion.side ?? muscle.side,
      units: shared ? null : portion.units,
      start,
      end,
      block,
      stated,
    })),
  );
}

/** How far from its muscle a dose can stand and still be shown with it, in code units. */
const MOST_WRITTEN = 240;

/** "75, 50 and 25 units respectively": one dose for each muscle; null where the numbers are not as many. */
function zip({ muscles, attributes }: Item): DoseReading[] | null {
  if (!isZipped(attributes) || muscles.length < 2) return null;
  const doses = attributes.filter(({ kind }) => kind === 'dose');
  if (doses.length !== muscles.length) return null;
  return muscles.map((muscle, i) => readDose([doses[i]!], muscle.side));
}

/** What each sentence is looked through for: see `ready`. */
export const PATTERNS: readonly RegExp[] = [INJECTED, OTHER_AGENT, OTHER_UNITS, TOXIN, EXERCISE];
