/** Favourites and recent entries: addresses of pages of the reference, never anything of a chart. */
import * as v from 'valibot';
import { useEffect, useState } from 'preact/hooks';
import { store, stored } from '../extension.ts';

const RECENT = 12;
const FAVOURITES = 200;
export const SHELF_KEY = 'shelf';

/** `entry/trapezius`, `set/pleura`. */
export const Place = v.pipe(
  v.string(),
  v.regex(/^(entry|set|complication|rule)\/[a-z0-9][a-z0-9-]*$/),
  v.maxLength(140),
);
const Shelf = v.object({
  recent: v.fallback(v.array(Place), []),
  favourites: v.fallback(v.array(Place), []),
});
export type Shelf = v.InferOutput<typeof Shelf>;

let shelf: Shelf = { recent: [], favourites: [] };
const listeners = new Set<() => void>();

function put(next: Shelf): void {
  shelf = next;
  for (const listener of listeners) listener();
  void store(SHELF_KEY, next);
}

/** Reads what was kept; a list that does not fit counts as empty. */
export async function loadShelf(): Promise<void> {
  const result = v.safeParse(Shelf, (await stored(SHELF_KEY)) ?? {});
  if (result.success) shelf = result.output;
  for (const listener of listeners) listener();
}

/** Puts a page at the head of the recent ones. */
export function visited(place: string): void {
  if (!v.is(Place, place) || shelf.recent[0] === place) return;
  put({ ...shelf, recent: [place, ...shelf.recent.filter((other) => other !== place)].slice(0, RECENT) });
}

/** Puts a page at the head of the favourites, or takes it off them. */
export function toggleFavourite(place: string): void {
  const { favourites } = shelf;
  put({
    ...shelf,
    favourites: favourites.includes(place)
      ? favourites.filter((other) => other !== place)
      : [place, ...favourites].slice(0, FAVOURITES),
  });
}

/** Empties the list of recent pages. */
export const forgetRecent = (): void => put({ ...shelf, recent: [] });

/** Favourites and recent pages, followed through every change. */
export function useShelf(): Shelf {
  const [, redraw] = useState(0);
  useEffect(() => {
    const listener = () => redraw((count) => count + 1);
    listeners.add(listener);
    listener();
    return () => void listeners.delete(listener);
  }, []);
  return shelf;
}
