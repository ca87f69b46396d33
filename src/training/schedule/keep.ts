/**
 * How answers lie in the profile's own storage: in pages of a fixed length, so that an answer writes little.
 * What cannot be read is never written over: it stays where it is, is counted, and the rest goes on.
 */
import * as v from 'valibot';
import { DEFAULT_TARGET, Review, Target } from './review.ts';

export type Stored = Readonly<Record<string, unknown>>;

export const PAGE = 500;
export const HEAD = 'training';
const PREFIX = 'training:answers:';
export const pageKey = (number: number): string => `${PREFIX}${number}`;

/** Turns what an older version has stored into what the next one stores. `STEPS[0]` leads from version 1 to 2. */
export type Step = (stored: Stored) => Stored;
export const STEPS: readonly Step[] = [];

const Head = v.object({
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
  target: v.fallback(Target, DEFAULT_TARGET),
});

export interface Kept {
  target: Target;
  /** In the order in which they were kept. */
  reviews: Review[];
  /** Entries that could not be read. They are left as they are. */
  unread: number;
  /** Nothing may be written: a newer version of Cautela wrote this, or the browser refused to bring it up to date. */
  readOnly: boolean;
  /** Number of the page to which the next answer goes. */
  page: number;
  /** Characters in storage. */
  size: number;
}

const numberOf = (key: string): number =>
  key.startsWith(PREFIX) && /^\d{1,6}$/.test(key.slice(PREFIX.length))
    ? Number(key.slice(PREFIX.length))
    : Number.NaN;

export const isOurs = (key: string): boolean => key === HEAD || !Number.isNaN(numberOf(key));

export const sizeOf = (stored: Stored): number =>
  Object.entries(stored).reduce((sum, [key, value]) => sum + key.length + JSON.stringify(value).length, 0);

/** The training's part of all that is stored. */
export const ours = (everything: Stored): Stored =>
  Object.fromEntries(Object.entries(everything).filter(([key, value]) => isOurs(key) && value !== undefined));

/** Reads what the present version has stored. Whatever is there, it answers. */
export function read(stored: Stored, steps: readonly Step[] = STEPS): Kept {
  const head = v.safeParse(Head, stored[HEAD]);
  const kept: Kept = {
    target: head.success ? head.output.target : DEFAULT_TARGET,
    reviews: [],
    unread: stored[HEAD] !== undefined && !head.success ? 1 : 0,
    readOnly: head.success && head.output.version > steps.length + 1,
    page: 0,
    size: sizeOf(stored),
  };
  const pages = Object.keys(stored).filter((key) => key !== HEAD);
  for (const key of pages.sort((a, b) => numberOf(a) - numberOf(b))) {
    const { good, all } = readPage(stored[key]);
    kept.reviews.push(...good);
    kept.unread += all - good.length;
    kept.page = takesMore(stored[key]) ? numberOf(key) : numberOf(key) + 1;
  }
  return kept;
}

function readPage(page: unknown): { good: Review[]; all: number } {
  const entries = Array.isArray(page) ? (page as unknown[]) : [page];
  return { good: entries.filter((entry): entry is Review => v.is(Review, entry)), all: entries.length };
}

/** May answers be added to this page: is there room, and was all of it understood? */
export function takesMore(page: unknown): page is Review[] | undefined {
  if (page === undefined) return true;
  const { good, all } = readPage(page);
  return Array.isArray(page) && good.length === all && all < PAGE;
}

/** What an older version has stored, as the present one stores it; `undefined` where nothing has to be done. */
export function migrated(stored: Stored, steps: readonly Step[] = STEPS): Stored | undefined {
  const head = v.safeParse(Head, stored[HEAD]);
  if (!head.success || head.output.version > steps.length) return undefined;
  const present = steps.slice(head.output.version - 1).reduce((now, step) => step(now), stored);
  return { ...present, ...headOf(head.output.target, steps) };
}

/** The head as the present version writes it. */
export const headOf = (target: Target, steps: readonly Step[] = STEPS): Stored => ({
  [HEAD]: { version: steps.length + 1, target },
});
