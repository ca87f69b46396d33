/** Which figures there are, and what each shows. The drawings load one by one, when they are wanted. */
import catalogue from './data/catalogue.json';
import type { FigureData, FigureEntry } from './model.ts';

const { figures, best } = catalogue as { figures: FigureEntry[]; best: Record<string, string[]> };

export const FIGURES: readonly FigureEntry[] = figures;

/** Figures that show a muscle, gland or group (its id), the one that shows it best first. */
export const figuresOf = (id: string): FigureEntry[] => (best[id] ?? []).map(entryOf);

/** Figures with a zone of an avoid set (its id). */
export const figuresOfSet = (set: string): FigureEntry[] => figures.filter((f) => f.sets.includes(set));

/** Throws on an id that no figure has. */
export function entryOf(id: string): FigureEntry {
  const entry = figures.find((f) => f.id === id);
  if (!entry) throw new Error(`There is no figure "${id}".`);
  return entry;
}

const drawings = import.meta.glob<FigureData>(['./data/*.json', '!./data/catalogue.json'], {
  import: 'default',
});

/** The drawing of a figure. Rejects on an id that no figure has. */
export async function loadFigure(id: string): Promise<FigureData> {
  const load = drawings[`./data/${id}.json`];
  if (!load) throw new Error(`There is no figure "${id}".`);
  return load();
}
