/** Which figures there are, and what each shows. The drawings load one by one, when they are wanted. */
import catalogue from './data/catalogue.json';
import { fibresOf } from './fibres.ts';
import type { Catalogue, FigureData, FigureEntry, Shape, StoredFigure } from './model.ts';

const { figures, best, names, groups } = catalogue as unknown as Catalogue;

export const FIGURES: readonly FigureEntry[] = figures.map((figure, place) => ({
  ...figure,
  shows: Object.keys(best).filter((id) => best[id]!.includes(place)),
}));

/** Figures that show a muscle, gland or group (its id), the one that shows it best first. */
export const figuresOf = (id: string): FigureEntry[] => (best[id] ?? []).map((place) => FIGURES[place]!);

/** Figures with a zone of an avoid set (its id). */
export const figuresOfSet = (set: string): FigureEntry[] => FIGURES.filter((f) => f.sets.includes(set));

/** Throws on an id that no figure has. */
export function entryOf(id: string): FigureEntry {
  const entry = FIGURES.find((f) => f.id === id);
  if (!entry) throw new Error(`There is no figure "${id}".`);
  return entry;
}

const drawings = import.meta.glob<StoredFigure>(['./data/*.json', '!./data/catalogue.json'], {
  import: 'default',
});

const loaded = new Map<string, Promise<FigureData>>();

/** The drawing of a figure, with names, groups and fibres put in. Rejects on an id that no figure has. */
export function loadFigure(id: string): Promise<FigureData> {
  const figure = loaded.get(id) ?? read(id);
  loaded.set(id, figure);
  return figure;
}

async function read(id: string): Promise<FigureData> {
  const load = drawings[`./data/${id}.json`];
  if (!load) throw new Error(`There is no figure "${id}".`);
  const data = await load();
  return { ...data, shapes: data.shapes.map(complete) };
}

function complete(shape: StoredFigure['shapes'][number]): Shape {
  const name = shape.name ?? names[shape.id];
  const own = shape.groups ?? [];
  const all = [...new Set([...own, ...[shape.id, ...own].flatMap((key) => groups[key] ?? [])])];
  return {
    kind: 'muscle',
    ...shape,
    ...(name === undefined ? {} : { name }),
    ...(all.length ? { groups: all } : {}),
    ...(shape.grain === undefined ? {} : { fibres: fibresOf(shape.d, shape.grain) }),
  };
}
