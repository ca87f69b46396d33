/** Reads and adds to the kept answers. One writer at a time, also among several open pages. */
import {
  HEAD,
  PAGE,
  STEPS,
  headOf,
  isOurs,
  migrated,
  ours,
  pageKey,
  read,
  sizeOf,
  takesMore,
} from './keep.ts';
import type { Kept, Step } from './keep.ts';
import { sameAnswer, type Review, type Target } from './review.ts';

/** The part of `storage.local` that is used. */
export interface Area {
  get(keys: string[] | null): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
  remove(keys: string[]): Promise<void>;
}

/** Runs one task at a time, under a lock that all pages of the extension share. */
export type Alone = <T>(task: () => Promise<T>) => Promise<T>;

export interface Place {
  area: Area;
  alone: Alone;
}

/** Characters that the training may fill of the 10 MB that a browser gives an extension: some 50,000 answers. */
export const ROOM = 6_000_000;
/** From here on the trainee is told. */
export const NEAR = 0.8 * ROOM;

export type Refused = 'full' | 'newer' | 'refused';

/** Nothing was kept, nothing changed. */
export class NotKept extends Error {
  readonly reason: Refused;
  constructor(reason: Refused, options?: ErrorOptions) {
    super(`Not kept: ${reason}.`, options);
    this.reason = reason;
  }
}

/** Opens the store; brings what an older version wrote up to date, in one go, before anything of it is removed. */
export function open({ area, alone }: Place, steps: readonly Step[] = STEPS): Promise<Kept> {
  return alone(async () => {
    const stored = ours(await area.get(null));
    const update = migrated(stored, steps);
    if (!update) return read(stored, steps);
    try {
      await area.set(update);
      await area.remove(Object.keys(stored).filter((key) => !(key in update)));
    } catch {
      return { ...read(update, steps), readOnly: true };
    }
    return read(update, steps);
  });
}

/** Those of `more` that are not kept yet, each once. */
function newTo(reviews: readonly Review[], more: readonly Review[]): Review[] {
  const moments = new Set(more.map(({ at }) => at));
  const known = new Set(reviews.filter(({ at }) => moments.has(at)).map(sameAnswer));
  return more.filter((review) => !known.has(sameAnswer(review)) && known.add(sameAnswer(review)));
}

/** The pages as they will be with these answers. What another page of the extension has added meanwhile stays. */
async function filled(
  area: Area,
  from: number,
  answers: Review[],
): Promise<[Record<string, Review[]>, number]> {
  const pages: Record<string, Review[]> = {};
  let number = from;
  for (let rest = answers; rest.length > 0;) {
    const key = pageKey(number);
    const page = (await area.get([key]))[key];
    if (takesMore(page)) {
      const held = page ?? [];
      pages[key] = [...held, ...rest.slice(0, PAGE - held.length)];
      rest = rest.slice(PAGE - held.length);
    }
    if (rest.length > 0) number += 1;
  }
  return [pages, number];
}

/**
 * Keeps answers that are not kept yet, after what `kept` says is there. Answers how the store then is.
 * @throws {NotKept} there is no room, a newer version wrote the store, or the browser refuses; nothing is changed then
 */
export async function add({ area, alone }: Place, kept: Kept, answers: readonly Review[]): Promise<Kept> {
  if (kept.readOnly) throw new NotKept('newer');
  return alone(async () => {
    const fresh = newTo(kept.reviews, answers);
    const grown = sizeOf({ fresh });
    if (kept.size + grown > ROOM) throw new NotKept('full');
    const [pages, page] = await filled(area, kept.page, fresh);
    const head = (await area.get([HEAD]))[HEAD] === undefined ? headOf(kept.target) : {};
    await write(area, { ...pages, ...head });
    return { ...kept, reviews: [...kept.reviews, ...fresh], page, size: kept.size + grown };
  });
}

/** Keeps another target. @throws {NotKept} as `add` does */
export async function aim({ area, alone }: Place, kept: Kept, target: Target): Promise<Kept> {
  if (kept.readOnly) throw new NotKept('newer');
  return alone(async () => {
    await write(area, headOf(target));
    return { ...kept, target };
  });
}

/** Removes every answer, also those that could not be read. */
export function erase({ area, alone }: Place): Promise<Kept> {
  return alone(async () => {
    await area.remove(Object.keys(await area.get(null)).filter(isOurs));
    return read({});
  });
}

async function write(area: Area, items: Record<string, unknown>): Promise<void> {
  try {
    await area.set(items);
  } catch (error) {
    throw new NotKept('refused', { cause: error });
  }
}
