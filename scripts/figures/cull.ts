/** What is truly seen: a grid of points asks which shape lies on top. What nobody sees is left out. */
import type { ShapeKind } from '../../src/ui/figures/model.ts';
import type { Frame, Placed } from './frame.ts';
import { inside, type Box, type Pt } from './geometry.ts';

const SOLID: ReadonlySet<ShapeKind> = new Set([
  'skin',
  'bone',
  'cartilage',
  'fascia',
  'eye',
  'organ',
  'muscle',
  'gland',
]);
/** Fewer points than this and a shape is a sliver at an edge. */
const LEAST = { muscle: 4, other: 9 };

const least = ({ shape }: Placed): number =>
  shape.kind === 'bone' || shape.kind === 'cartilage' ? LEAST.other : LEAST.muscle;

export interface Seen {
  kept: Placed[];
  /** By shape id: the share of the picture in which it is on top (a see-through shape counts a little). */
  weight: Map<string, number>;
}

const inBox = (b: Box, [x, y]: Pt): boolean => x >= b.x0 && x <= b.x1 && y >= b.y0 && y <= b.y1;

export function cull(shapes: Placed[], frame: Frame): Seen {
  const { box } = frame;
  const right = frame.axis ?? box.x1;
  const n = 120;
  const step = Math.max(right - box.x0, box.y1 - box.y0) / n;
  const solid = shapes.filter((p) => SOLID.has(p.shape.kind) && !p.shape.deep).toReversed();
  // Every fifth point of the fine borders is enough to tell inside from outside here.
  const rough = new Map(solid.map((p) => [p, p.rings.map((r) => r.filter((_, i) => i % 5 === 0))]));
  const counts = new Map<Placed, number>();
  let total = 0;
  for (let x = box.x0 + step / 2; x < right; x += step) {
    for (let y = box.y0 + step / 2; y < box.y1; y += step) {
      total++;
      const at: Pt = [x, y];
      const top = solid.find((p) => inBox(p.bounds, at) && inside(rough.get(p)!, at));
      if (top) counts.set(top, (counts.get(top) ?? 0) + 1);
    }
  }
  const kept = shapes.filter(
    (p) => !solid.includes(p) || (counts.get(p) ?? 0) >= least(p) || p.shape.kind === 'skin',
  );
  const weight = new Map<string, number>();
  for (const p of kept) {
    const share = p.shape.deep
      ? ((p.bounds.x1 - p.bounds.x0) * (p.bounds.y1 - p.bounds.y0) * 0.1) / (step * step)
      : (counts.get(p) ?? 1);
    weight.set(p.shape.id, (weight.get(p.shape.id) ?? 0) + share / total);
  }
  return { kept, weight };
}
