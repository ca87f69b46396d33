/** One item of a list (muscles and what is said of them) → injections; none where the words speak of something else. */
import type { ProductCode } from '../../knowledge/model.ts';
import type { Plan } from '../model.ts';
import { readDose } from './dose.ts';
import { meantOfSides, saysEachOfNothing } from './each.ts';
import type { pastSession } from './history.ts';
import { isZipped, type Item } from './items.ts';
import type { Draft } from './joined.ts';
import type { DoseReading } from './portion.ts';
import type { Segment } from './segments.ts';
import { has, isNumber, isPer, type Token } from './token.ts';

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
  /** True where a drug that is no toxin is named between two offsets. */
  namesDrug: (start: number, end: number) => boolean;
}

export const INJECTED =
  /\binject|\badminister|\btreat(?:ed|ment)|\btarget|\bchemodenerv|\binstill|\bintra-?(?:detrusor|vesical)|\bgiven\b|\bplaced\b|\bprocedure:/i;
/** What else is put into muscles; and of that, what is measured in units too. */
const OTHER_AGENT =
  /\b(?:lidocaine|lignocaine|xylocaine|bupivacaine|marcaine|ropivacaine|kenalog|triamcinolone|depo-?medrol|methylprednisolone|dexamethasone|betamethasone|steroids?|cortisone|vaccin\w*|tdap|immuni[sz]ation|dry needling|prp|platelet|filler|juvederm|restylane|phenol|ketorolac|toradol|ceftriaxone|trigger points?|nerve blocks?)\b/i;
const OTHER_UNITS =
  /\b(?:insulin|heparin|enoxaparin|hyaluronidase|vitamin|penicillin|bicillin|b12|glargine|lispro|epoetin)\b/i;

const TOXIN = /\b(?:botox|dysport|xeomin|myobloc|daxxify|jeuveau|letybo|\w*botulinum\w*|\w*toxin)/i;

const EXERCISE = /\b(?:stretch\w*|exercises?|strengthen\w*|massage|physical therapy|physiotherapy)\b/i;

/** True where units are told as such. */
export const hasDose = (tokens: readonly Token[]): boolean =>
  tokens.some((token) => token.kind === 'dose' && token.explicit);

/**
 * Drafts of the injections that `item` tells of; what could not be read of it is added to the plan.
 * @param words - of the whole sentence
 * @param block - which paragraph it stands in
 */
export function draftsOf(item: Item, words: string, block: string, note: Note, plan: Plan): Draft[] {
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
