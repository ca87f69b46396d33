/**
 * Fibre lines: a few thin lines inside a muscle that show which way it pulls. Reckoned from the outline when a
 * figure is shown, which keeps the drawings small.
 */
import { area, boxOf, distance, inside, lerp, resample, ringsOf, type Pt, type Ring } from './geometry.ts';
import type { Grain } from './model.ts';

/** Drawing units between lines; shorter lines than `LEAST` are left out. */
const GAP = 22;
const LEAST = 34;

/** Paths are written to a tenth of a unit: so is asked whether a point lies inside. */
const asWritten = ([x, y]: Pt): Pt => [Number(x.toFixed(1)), Number(y.toFixed(1))];

/** Lines that all began at one edge would look ruled: a fixed, uneven trim, as shares of the length. */
const trim = (k: number): [number, number] => [
  0.03 + 0.11 * unrest(k * 2 + 1),
  0.97 - 0.11 * unrest(k * 2 + 2),
];
const unrest = (k: number): number => ((k * 0.618_033_99 + 0.37) % 1) ** 1.3;

/** Path data of the fibre lines of a muscle whose outline is the path `d`. */
export function fibresOf(d: string, grain: Grain): string {
  const rings = ringsOf(d);
  const outer = rings.toSorted((a, b) => Math.abs(area(b)) - Math.abs(area(a)))[0]!;
  return linesOf(rings, outer, grain).map(smoothPath).join('');
}

function linesOf(rings: Ring[], outer: Ring, grain: Grain): Pt[][] {
  if (grain === 'along') return along(outer, rings);
  const lines = typeof grain === 'number' ? parallel(outer, grain) : fan(outer, grain);
  return lines.flatMap((line, k) => runs(rings, line, k));
}

/** A smooth path near at most eight of the line's points. */
function smoothPath(line: Pt[]): string {
  const word = ([x, y]: Pt): string => `${x.toFixed(1)} ${y.toFixed(1)}`;
  const every = Math.max(1, (line.length - 1) / 7);
  const points = Array.from(
    { length: Math.floor((line.length - 1) / every) + 1 },
    (_, k) => line[Math.round(k * every)]!,
  );
  const inner = points.slice(1, -1);
  const bends = inner.map(
    (p, i) => `Q${word(p)} ${word(i + 1 < inner.length ? lerp(p, inner[i + 1]!, 0.5) : points.at(-1)!)}`,
  );
  return `M${word(points[0]!)}${bends.length ? bends.join('') : `L${word(points.at(-1)!)}`}`;
}

/** The parts of a line inside the shape, each a little trimmed. */
function runs(rings: Ring[], line: Pt[], k: number): Pt[][] {
  const fine = resample(line, GAP / 6, false).map(asWritten);
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
  return out.map((r) => cut(r, trim(k))).filter((r) => r.length > 1 && distance(r[0]!, r.at(-1)!) >= LEAST);
}

const cut = (line: Pt[], [from, to]: [number, number]): Pt[] =>
  line.slice(Math.floor(from * (line.length - 1)), Math.ceil(to * (line.length - 1)) + 1);

const turned = (points: Pt[], angle: number): Pt[] => {
  const [c, s] = [Math.cos(angle), Math.sin(angle)];
  return points.map(([x, y]) => [c * x + s * y, c * y - s * x]);
};

function parallel(outer: Ring, degrees: number): Pt[][] {
  const angle = (degrees * Math.PI) / 180;
  const box = boxOf(turned(outer, angle));
  const count = Math.max(1, Math.floor((box.y1 - box.y0) / GAP));
  return Array.from({ length: count }, (_, k) => {
    const y = box.y0 + ((k + 0.5) * (box.y1 - box.y0)) / count;
    return turned([[box.x0, y], [box.x1, y]], -angle); // prettier-ignore
  });
}

function fan(outer: Ring, apex: Pt): Pt[][] {
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
  const count = Math.max(2, Math.floor(((high - low) * middle) / GAP));
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

function along(outer: Ring, rings: Ring[]): Pt[][] {
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
  const count = Math.min(16, Math.max(1, Math.round(typical / GAP) - 1));
  const lines: Pt[][] = [];
  for (let k = 0; k < count; k++) {
    const f = (k + 1) / (count + 1);
    // Where the shape narrows, every second line ends, then every second of the rest.
    const room = k % 2 ? 0.62 : k % 4 ? 0.34 : 0.2;
    const [from, to] = trim(k);
    const line: Pt[] = [];
    for (let i = Math.round(from * slices); i <= Math.round(to * slices); i++) {
      if (widths[i]! / (count + 1) < room * GAP) continue;
      line.push([box.x0 + ((i + 0.5) / (slices + 1)) * (box.x1 - box.x0), low[i]! + f * widths[i]!]);
    }
    const back = turned(line, -angle)
      .map(asWritten)
      .filter((p) => inside(rings, p));
    if (back.length > 4 && distance(back[0]!, back.at(-1)!) >= LEAST) lines.push(back);
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
