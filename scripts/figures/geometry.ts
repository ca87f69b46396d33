/** The plane geometry of the drawing board, beyond what figures need when they are shown. Millimetres of a view. */
import { distance, lerp, type Pt, type Ring } from '../../src/ui/figures/geometry.ts';

export {
  area,
  boxOf,
  distance,
  inside,
  lerp,
  resample,
  type Box,
  type Pt,
  type Ring,
} from '../../src/ui/figures/geometry.ts';

export const perimeter = (ring: Ring): number =>
  ring.reduce((sum, p, i) => sum + distance(p, ring[(i + 1) % ring.length]!), 0);

export const distanceAlong = (line: Pt[]): number =>
  line.slice(1).reduce((sum, p, i) => sum + distance(line[i]!, p), 0);

/** The point at a share of a line's length. */
export function onLine(line: Pt[], share: number): Pt {
  const lengths = [0];
  for (let i = 1; i < line.length; i++) lengths.push(lengths[i - 1]! + distance(line[i - 1]!, line[i]!));
  const at = share * lengths.at(-1)!;
  const i = Math.max(
    1,
    lengths.findIndex((l) => l >= at),
  );
  const span = lengths[i]! - lengths[i - 1]!;
  return lerp(line[i - 1]!, line[i]!, span ? (at - lengths[i - 1]!) / span : 0);
}

/** A Gaussian mean along the ring; points for which `keep` holds stay where they are. `sigma` in steps. */
export function smooth(ring: Ring, sigma: number, keep: (p: Pt) => boolean): Ring {
  const reach = Math.ceil(sigma * 2.5);
  const n = ring.length;
  if (n < 2 * reach + 1) return ring;
  const weights = Array.from({ length: 2 * reach + 1 }, (_, k) =>
    Math.exp(-((k - reach) ** 2) / (2 * sigma * sigma)),
  );
  return ring.map((p, i) => {
    if (keep(p)) return p;
    let x = 0;
    let y = 0;
    let sum = 0;
    for (let k = -reach; k <= reach; k++) {
      const q = ring[(((i + k) % n) + n) % n]!;
      const w = weights[k + reach]!;
      x += q[0] * w;
      y += q[1] * w;
      sum += w;
    }
    return [x / sum, y / sum];
  });
}

/**
 * A smooth line through the points (centripetal Catmull-Rom), as a fine polyline.
 * A point given twice is a corner.
 */
export function curve(points: Pt[], closed = false, per = 12): Pt[] {
  const runs = splitAtDoubles(points, closed);
  if (closed && runs.length === 1 && runs[0] === points) return spline(points, true, per);
  return runs.flatMap((run) => spline(run, false, per));
}

function splitAtDoubles(points: Pt[], closed: boolean): Pt[][] {
  const isDouble = (i: number): boolean => {
    const next = points[(i + 1) % points.length]!;
    return (closed || i + 1 < points.length) && next[0] === points[i]![0] && next[1] === points[i]![1];
  };
  const corners = points.map((_, i) => i).filter(isDouble);
  if (corners.length === 0) return [points];
  const start = closed ? corners[0]! + 1 : 0;
  const order = points.map((_, i) => points[(i + start) % points.length]!);
  const runs: Pt[][] = [[]];
  order.forEach((p, i) => {
    const previous = order[i - 1];
    if (previous && previous[0] === p[0] && previous[1] === p[1]) runs.push([p]);
    else runs.at(-1)!.push(p);
  });
  return runs.filter((run) => run.length > 1);
}

function spline(points: Pt[], closed: boolean, per: number): Pt[] {
  if (points.length < 3 && !closed) return points;
  const n = points.length;
  const at = (i: number): Pt =>
    closed ? points[((i % n) + n) % n]! : points[Math.max(0, Math.min(n - 1, i))]!;
  const out: Pt[] = [];
  const legs = closed ? n : n - 1;
  for (let i = 0; i < legs; i++) {
    const [p0, p1, p2, p3] = [at(i - 1), at(i), at(i + 1), at(i + 2)];
    for (let k = 0; k < per; k++) out.push(catmull(p0, p1, p2, p3, k / per));
  }
  if (!closed) out.push(points[n - 1]!);
  return out;
}

/** Centripetal form (Barry and Goldman 1988): no loops or cusps where points lie unevenly. */
function catmull(p0: Pt, p1: Pt, p2: Pt, p3: Pt, u: number): Pt {
  const gap = (a: Pt, b: Pt): number => Math.max(1e-6, Math.sqrt(distance(a, b)));
  const t1 = gap(p0, p1);
  const t2 = t1 + gap(p1, p2);
  const t3 = t2 + gap(p2, p3);
  const t = t1 + (t2 - t1) * u;
  const mix = (a: Pt, b: Pt, ta: number, tb: number): Pt => lerp(a, b, (t - ta) / (tb - ta));
  const a1 = mix(p0, p1, 0, t1);
  const a2 = mix(p1, p2, t1, t2);
  const a3 = mix(p2, p3, t2, t3);
  return mix(mix(a1, a2, 0, t2), mix(a2, a3, t1, t3), t1, t2);
}

/** The part of a ring with x at most `limit` (Sutherland and Hodgman 1974, one edge). */
export function leftOf(ring: Ring, limit: number): Ring {
  const out: Ring = [];
  ring.forEach((b, i) => {
    const a = ring[(i + ring.length - 1) % ring.length]!;
    const crossing = (): Pt => [limit, a[1] + ((b[1] - a[1]) * (limit - a[0])) / (b[0] - a[0])];
    if (a[0] <= limit !== b[0] <= limit) out.push(crossing());
    if (b[0] <= limit) out.push(b);
  });
  return out;
}

/** A ring made symmetrical about x = `axis` from what lies left of it. */
export function symmetrical(ring: Ring, axis: number): Ring {
  const half = leftOf(ring, axis);
  const onAxis = (p: Pt): boolean => Math.abs(p[0] - axis) < 1e-6;
  const start = half.findIndex((p, i) => onAxis(half[(i + half.length - 1) % half.length]!) && !onAxis(p));
  if (start < 0) return half;
  const chain = half.map((_, i) => half[(i + start) % half.length]!).filter((p) => !onAxis(p));
  const before = half[(start + half.length - 1) % half.length]!;
  const end = half.findLast(onAxis)!;
  const other = half.filter(onAxis).find((p) => p !== before) ?? end;
  const left: Ring = [before, ...chain, other];
  return [
    ...left,
    ...left
      .slice(1, -1)
      .toReversed()
      .map(([x, y]): Pt => [2 * axis - x, y]),
  ];
}
