/**
 * Mentions as they travel: what they say, each thing once, and a list of whole numbers that tells which of them says what, and
 * where. A page of thousands says a few hundred things; written out one by one they would hold it up longer than all else.
 */
import * as v from 'valibot';
import { listOf } from './list.ts';

/** Most that one frame may tell of. */
export const MOST_MENTIONS = 20_000;

export interface Told<T> {
  said: T[];
  list: number[];
}

/** Whole numbers from 0 on. Looked through in a loop: a schema for each would take longer than the rest of the message. */
const countsOf = /* @__NO_SIDE_EFFECTS__ */ (most: number) =>
  v.pipe(
    v.custom<number[]>(
      (value) => Array.isArray(value) && value.length <= most && areCounts(value),
      `must be a list of at most ${most} whole numbers`,
    ),
    v.transform((list) => list.slice()),
  );

function areCounts(list: readonly unknown[]): boolean {
  for (const item of list) if (!Number.isSafeInteger(item) || (item as number) < 0) return false;
  return true;
}

/**
 * @param said - what a mention can say
 * @param each - how many numbers stand for a mention; the last of them is the place of what it says in `said`
 */
export const toldOf = /* @__NO_SIDE_EFFECTS__ */ <T extends v.GenericSchema>(said: T, each: number) =>
  v.pipe(
    v.strictObject({ said: listOf(said, MOST_MENTIONS), list: countsOf(each * MOST_MENTIONS) }),
    v.check(
      ({ said: { length }, list }) =>
        list.length % each === 0 && list.every((number, i) => i % each < each - 1 || number < length),
    ),
  );

/** All that a mention can say, in one message or another. */
interface Saying {
  entity: string;
  kind: string;
  assertion: string;
  section?: string;
  side?: string | undefined;
  allergy?: true | undefined;
  field?: true | undefined;
  route?: string | undefined;
  target?: true | undefined;
}

/** Gives the place of what a mention says in `said`, where it is put down when it is new. */
export function placing<T extends Saying>(said: T[]): (saying: T) => number {
  const byEntity = new Map<string, number[]>();
  return (saying) => {
    const places = byEntity.get(saying.entity) ?? [];
    const known = places.find((place) => isSame(said[place]!, saying));
    if (known !== undefined) return known;
    byEntity.set(saying.entity, places);
    places.push(said.length);
    return said.push(saying) - 1;
  };
}

/** Of one entity. Compared one by one: thousands are, in a page's time. */
const isSame = (a: Saying, b: Saying): boolean =>
  a.kind === b.kind &&
  a.assertion === b.assertion &&
  a.section === b.section &&
  a.side === b.side &&
  a.allergy === b.allergy &&
  a.field === b.field &&
  a.route === b.route &&
  a.target === b.target;
