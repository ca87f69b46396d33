/** Where a label points: into the part of its shape that nothing covers, clear of the edges at which the drawing fades. */
import type { Point, Shape, ShapeKind } from '../../src/ui/figures/model.ts';
import { anchor, type Frame, type Placed } from './frame.ts';
import { inside, type Box, type Pt } from './geometry.ts';
import type { Plan } from './plan.ts';

/** What is seen through, or is a mark on the picture rather than a thing in it. */
const CLEAR: ReadonlySet<ShapeKind> = new Set(['pleura', 'zone', 'site', 'landmark', 'feature', 'skin']);
const THIN: ReadonlySet<ShapeKind> = new Set(['artery', 'vein', 'nerve']);
const covers = ({ kind, deep }: Shape): boolean => !deep && !CLEAR.has(kind);

/** Points across the longer side of the grid that is tried. */
const GRID = 170;

/**
 * Moves labels that would point at something else. Of several pieces of one muscle the largest seen is labelled. A
 * muscle of which all but a fading rest is cut off keeps no label, unless this is the figure chosen to show it.
 */
export function pointAtSeen(shapes: Placed[], frame: Frame, plan: Plan): Placed[] {
  const clear = clearOf(frame, plan);
  const step = Math.max(frame.box.x1 - frame.box.x0, frame.box.y1 - frame.box.y0) / GRID;
  const seen = seenPoints(shapes, frame, step);
  const largest = new Map<string, Placed>();
  for (const p of shapes) {
    if (!p.shape.at) continue;
    const other = largest.get(p.shape.id);
    if (!other || seen.get(p)!.length > seen.get(other)!.length) largest.set(p.shape.id, p);
  }
  return shapes.map((p) => {
    const { at, ...rest } = p.shape;
    if (!at || !covers(p.shape)) return p;
    if (largest.get(p.shape.id) !== p) return { ...p, shape: rest };
    const own = seen.get(p)!;
    const good = own.filter((q) => within(clear, q));
    const there = millimetres(at, frame);
    const free = (q: Pt): boolean => around(q, step / 3).every((r) => topAt(shapes, r, frame) === p);
    if (within(clear, there) && free(there)) return p;
    const to = deepest(good.length || !plan.best?.includes(p.shape.id) ? good : own, step, free);
    return { ...p, shape: to ? { ...rest, at: anchor(to, frame) } : rest };
  });
}

const millimetres = ([x, y]: Point, { box, units }: Frame): Pt => [box.x0 + x / units, box.y0 + y / units];
const within = (b: Box, [x, y]: Pt): boolean => x >= b.x0 && x <= b.x1 && y >= b.y0 && y <= b.y1;

/** A point and four at a distance around it. */
const around = ([x, y]: Pt, by: number): Pt[] => [
  [x, y],
  [x - by, y],
  [x + by, y],
  [x, y - by],
  [x, y + by],
];

/** The sheet without the outer half of the edges that fade. */
function clearOf({ box }: Frame, { fade = [] }: Plan): Box {
  const depth = 0.06 * Math.min(box.x1 - box.x0, box.y1 - box.y0);
  const cut = (side: (typeof fade)[number]): number => (fade.includes(side) ? depth : 0);
  return {
    x0: box.x0 + cut('left'),
    x1: box.x1 - cut('right'),
    y0: box.y0 + cut('top'),
    y1: box.y1 - cut('bottom'),
  };
}

/** The shape on top at a point; in a symmetrical figure a point on the right is looked up on the left. */
function topAt(shapes: Placed[], [x, y]: Pt, { axis }: Frame): Placed | undefined {
  const at: Pt = axis !== undefined && x > axis ? [2 * axis - x, y] : [x, y];
  return shapes.findLast((p) => covers(p.shape) && within(p.bounds, at) && inside(p.rings, at));
}

function seenPoints(shapes: Placed[], frame: Frame, step: number): Map<Placed, Pt[]> {
  const { box } = frame;
  const points = new Map<Placed, Pt[]>(shapes.map((p) => [p, []]));
  // Every fourth point of the fine borders is enough to tell inside from outside; vessels and nerves are too thin for that.
  const solid = shapes
    .filter((p) => covers(p.shape))
    .map((p) => ({
      p,
      rough: THIN.has(p.shape.kind) ? p.rings : p.rings.map((r) => r.filter((_, i) => i % 4 === 0)),
    }))
    .toReversed();
  for (let x = box.x0 + step / 2; x < (frame.axis ?? box.x1); x += step) {
    for (let y = box.y0 + step / 2; y < box.y1; y += step) {
      const top = solid.find(({ p, rough }) => within(p.bounds, [x, y]) && inside(rough, [x, y]));
      if (top) points.get(top.p)!.push([x, y]);
    }
  }
  return points;
}

/** The point that is left longest when what is seen is worn away from its border inwards. */
function deepest(points: Pt[], step: number, free: (p: Pt) => boolean): Pt | undefined {
  const key = ([x, y]: Pt): string => `${Math.round(x / step)} ${Math.round(y / step)}`;
  let left = points;
  for (;;) {
    const own = new Set(left.map(key));
    const inner = left.filter((p) => around(p, step).every((q) => own.has(key(q))));
    if (inner.length === 0) return left.slice(left.length / 2).find(free) ?? left.find(free) ?? left[0];
    left = inner;
  }
}
