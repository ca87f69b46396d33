/** Fibre lines: a few thin lines inside a muscle that show which way it pulls. */
import { area, boxOf, distance, inside, lerp, resample, type Pt, type Ring } from './geometry.ts';

/**
 * `along`: lines run the length of the shape and gather where it narrows, as in a spindle.
 * `angle`: parallel lines, degrees clockwise from pointing right. `fan`: lines from one point.
 */
export type Fibres = 'along' | { angle: number } | { fan: Pt };

export interface Spacing {
  /** Millimetres between lines. */
  gap: number;
  /** Shorter lines than this are left out. */
  least: number;
}

/** Lines drawn by hand never all begin at one edge: a fixed, uneven trim, as shares of the length. */
const trim = (k: number): [number, number] => [
  0.03 + 0.11 * unrest(k * 2 + 1),
  0.97 - 0.11 * unrest(k * 2 + 2),
];
const unrest = (k: number): number => ((k * 0.618_033_99 + 0.37) % 1) ** 1.3;

export function fibresOf(rings: Ring[], style: Fibres, spacing: Spacing): Pt[][] {
  const outer = rings.toSorted((a, b) => Math.abs(area(b)) - Math.abs(area(a)))[0]!;
  if (style === 'along') return along(outer, rings, spacing);
  const lines = 'fan' in style ? fan(outer, style.fan, spacing) : parallel(outer, style.angle, spacing);
  return lines.flatMap((line, k) => runs(rings, line, spacing, k));
}

/** The parts of a line inside the shape, each a little trimmed. */
function runs(rings: Ring[], line: Pt[], { gap, least }: Spacing, k: number): Pt[][] {
  const fine = resample(line, gap / 6, false);
  const out: Pt[][] = [];
  let run: Pt[] = [];
  for (const p of [...fine, undefined]) {
    if (p && inside(rings, p)) {
      run.push(p);
    } else {
      if (run.length > 3) out.push(run);
      run = [];
    }
  }
  return out.map((r) => cut(r, trim(k))).filter((r) => r.length > 1 && distance(r[0]!, r.at(-1)!) >= least);
}

const cut = (line: Pt[], [from, to]: [number, number]): Pt[] =>
  line.slice(Math.floor(from * (line.length - 1)), Math.ceil(to * (line.length - 1)) + 1);

const turned = (points: Pt[], angle: number): Pt[] => {
  const [c, s] = [Math.cos(angle), Math.sin(angle)];
  return points.map(([x, y]) => [c * x + s * y, c * y - s * x]);
};

function parallel(outer: Ring, degrees: number, { gap }: Spacing): Pt[][] {
  const angle = (degrees * Math.PI) / 180;
  const box = boxOf(turned(outer, angle));
  const count = Math.max(1, Math.floor((box.y1 - box.y0) / gap));
  return Array.from({ length: count }, (_, k) => {
    const y = box.y0 + ((k + 0.5) * (box.y1 - box.y0)) / count;
    return turned([[box.x0, y], [box.x1, y]], -angle); // prettier-ignore
  });
}

function fan(outer: Ring, apex: Pt, { gap }: Spacing): Pt[][] {
  const centre: Pt = [
    outer.reduce((s, p) => s + p[0], 0) / outer.length,
    outer.reduce((s, p) => s + p[1], 0) / outer.length,
  ];
  const base = Math.atan2(centre[1] - apex[1], centre[0] - apex[0]);
  const bearing = (p: Pt): number => {
    const a = Math.atan2(p[1] - apex[1], p[0] - apex[0]) - base;
    return a > Math.PI ? a - 2 * Math.PI : a < -Math.PI ? a + 2 * Math.PI : a;
  };
  const far = Math.max(...outer.map((p) => distance(p, apex)));
  const middle = distance(centre, apex);
  const bearings = outer.filter((p) => distance(p, apex) > middle * 0.4).map(bearing);
  const [low, high] = [Math.min(...bearings), Math.max(...bearings)];
  const count = Math.max(2, Math.floor(((high - low) * middle) / gap));
  return Array.from({ length: count }, (_, k): Pt[] => {
    const a = base + low + ((k + 0.5) * (high - low)) / count;
    return [apex, [apex[0] + far * Math.cos(a), apex[1] + far * Math.sin(a)]];
  });
}

/** The angle of the shape's long axis (first principal axis of its border). */
function axis(outer: Ring): number {
  const fine = resample(outer, 1, true);
  const n = fine.length;
  const mx = fine.reduce((s, p) => s + p[0], 0) / n;
  const my = fine.reduce((s, p) => s + p[1], 0) / n;
  let [xx, xy, yy] = [0, 0, 0];
  for (const [x, y] of fine) {
    xx += (x - mx) ** 2;
    xy += (x - mx) * (y - my);
    yy += (y - my) ** 2;
  }
  return Math.atan2(2 * xy, xx - yy) / 2;
}

function along(outer: Ring, rings: Ring[], { gap, least }: Spacing): Pt[][] {
  const angle = axis(outer);
  const body = turned(outer, angle);
  const box = boxOf(body);
  const slices = 40;
  const edges: [number, number][] = [];
  let previous: [number, number] | undefined;
  for (let i = 0; i <= slices; i++) {
    const x = box.x0 + ((i + 0.5) / (slices + 1)) * (box.x1 - box.x0);
    const spans = spansAt(body, x);
    const last = previous;
    const best = spans.toSorted(
      (a, b) => (last ? overlap(b, last) - overlap(a, last) : 0) || b[1] - b[0] - (a[1] - a[0]),
    )[0];
    if (best) previous = best;
    edges.push(best ?? previous ?? [0, 0]);
  }
  const even = (side: 0 | 1): number[] =>
    edges.map((_, i) => {
      const near = edges.slice(Math.max(0, i - 2), i + 3);
      return near.reduce((s, e) => s + e[side], 0) / near.length;
    });
  const [low, high] = [even(0), even(1)];
  const widths = low.map((l, i) => high[i]! - l);
  const typical = widths.toSorted((a, b) => a - b)[Math.floor(slices * 0.7)]!;
  const count = Math.min(16, Math.max(1, Math.round(typical / gap) - 1));
  const lines: Pt[][] = [];
  for (let k = 0; k < count; k++) {
    const f = (k + 1) / (count + 1);
    // Where the shape narrows, every second line ends, then every second of the rest.
    const room = k % 2 ? 0.62 : k % 4 ? 0.34 : 0.2;
    const [from, to] = trim(k);
    const line: Pt[] = [];
    for (let i = Math.round(from * slices); i <= Math.round(to * slices); i++) {
      if (widths[i]! / (count + 1) < room * gap) continue;
      line.push([box.x0 + ((i + 0.5) / (slices + 1)) * (box.x1 - box.x0), low[i]! + f * widths[i]!]);
    }
    const back = turned(line, -angle).filter((p) => inside(rings, p));
    if (back.length > 4 && distance(back[0]!, back.at(-1)!) >= least) lines.push(back);
  }
  return lines;
}

function spansAt(ring: Ring, x: number): [number, number][] {
  const ys: number[] = [];
  ring.forEach((b, i) => {
    const a = ring[(i + ring.length - 1) % ring.length]!;
    if (a[0] > x !== b[0] > x) ys.push(a[1] + ((b[1] - a[1]) * (x - a[0])) / (b[0] - a[0]));
  });
  ys.sort((a, b) => a - b);
  return Array.from({ length: Math.floor(ys.length / 2) }, (_, i) => [ys[2 * i]!, ys[2 * i + 1]!]);
}

const overlap = (a: [number, number], b: [number, number]): number =>
  Math.min(a[1], b[1]) - Math.max(a[0], b[0]);

/** Lines between two borders given point by point, for muscles drawn by hand. */
export function between(from: Pt[], to: Pt[], via: Pt[][], count: number): Pt[][] {
  const rails = [from, ...via, to];
  return Array.from({ length: count }, (_, k) => {
    const f = (k + 0.5) / count;
    return rails.map((rail) => onLine(rail, f));
  });
}

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

export const trimmed = (line: Pt[], k: number): Pt[] => cut(line, trim(k));
