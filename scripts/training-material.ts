/** What training is made from besides the facts: outlines of the figures, and the short charts, read and checked. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import type { Facts } from '../src/knowledge/facts.ts';
import type { Material } from '../src/training/bank.ts';
import type { FigureOutline, OutlineShape } from '../src/training/figures.ts';
import { readVignettes, type Vignette } from '../src/training/vignette.ts';
import { inside, ringsOf, type Ring } from '../src/ui/figures/geometry.ts';
import type { Catalogue, StoredFigure } from '../src/ui/figures/model.ts';

const home = fileURLToPath(new URL('../src', import.meta.url));
const VIGNETTE_DIR = join(home, 'training/vignettes');
const FIGURE_DIR = join(home, 'ui/figures/data');

/** Everything but the facts. Throws with every problem in words when a chart cannot be used. */
export function trainingMaterial(facts: Facts): Material {
  return { figures: outlines(), vignettes: soundVignettes(facts) };
}

function soundVignettes(facts: Facts): Vignette[] {
  const known = {
    rules: new Set(facts.rules.map(({ id }) => id)),
    sets: new Set(facts.avoidSets.map(({ id }) => id)),
    muscles: new Set(Object.keys(facts.entities)),
  };
  const files = readdirSync(VIGNETTE_DIR).filter((file) => file.endsWith('.yaml'));
  const read = files.sort().map((file) => {
    const raw: unknown = parse(readFileSync(join(VIGNETTE_DIR, file), 'utf8'));
    return readVignettes(file, raw, known);
  });
  const problems = read.flatMap((one) => one.problems);
  if (problems.length > 0) {
    const lines = problems.map(
      (p) =>
        `${p.file}  ${[p.entry, p.field].filter(Boolean).join(' › ')}: ${p.message}\n    mend: ${p.mend}`,
    );
    throw new Error(`The charts for training have ${problems.length} problem(s):\n${lines.join('\n')}`);
  }
  return read.flatMap((one) => one.vignettes);
}

const json = (file: string): unknown => JSON.parse(readFileSync(join(FIGURE_DIR, file), 'utf8'));

/** Muscles, glands and zones of every figure, in the catalogue's order. */
export function outlines(): FigureOutline[] {
  const { figures, best, names, groups } = json('catalogue.json') as Catalogue;
  return figures.map(({ id, title }, place) => {
    const { shapes } = json(`${id}.json`) as StoredFigure;
    const outlined = shapes.flatMap((shape): OutlineShape[] => {
      const kind = shape.kind ?? 'muscle';
      const name = shape.name ?? names[shape.id];
      if ((kind !== 'muscle' && kind !== 'gland' && kind !== 'zone') || name === undefined) return [];
      const own = shape.groups ?? [];
      const all = [...new Set([...own, ...[shape.id, ...own].flatMap((key) => groups[key] ?? [])])];
      return [
        {
          id: shape.id,
          kind,
          name,
          ...(all.length > 0 && { groups: all }),
          ...(kind === 'zone' &&
            shape.opens !== undefined && { set: shape.opens, covers: covered(shape, shapes) }),
        },
      ];
    });
    return { id, title, shapes: outlined, best: Object.keys(best).filter((key) => best[key]![0] === place) };
  });
}

type Drawn = StoredFigure['shapes'][number];

/** Ids of the shapes that a zone lies over, if only in part: pointing there would be no clear answer. */
function covered(zone: Drawn, shapes: readonly Drawn[]): string[] {
  const area = ringsOf(zone.d);
  const over = shapes.filter((shape) => shape !== zone && overlap(area, ringsOf(shape.d)));
  return [...new Set(over.map(({ id }) => id))];
}

const overlap = (one: Ring[], other: Ring[]): boolean =>
  one.flat().some((point) => inside(other, point)) || other.flat().some((point) => inside(one, point));
