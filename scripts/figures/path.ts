/**
 * Fine polylines to SVG path data. A line becomes a uniform quadratic B-spline: its vertices are the control points and
 * the curve passes midway between them, so that after one "q" each further vertex costs one "t" with two numbers.
 * Vertices are even whole numbers, so midpoints are whole and the chain of reflections is exact.
 */
import { distance, distanceAlong, lerp, onLine, resample, type Pt, type Ring } from './geometry.ts';

export interface Style {
  /** Millimetres to drawing units. */
  scale: (p: Pt) => Pt;
  /** Largest error, in millimetres. */
  tolerance: number;
  /** Steps over which a corner is felt. */
  reach: number;
  /** The sheet, in drawing units: nothing is drawn beyond it. */
  sheet: readonly [width: number, height: number];
}

const CORNER = Math.cos((58 * Math.PI) / 180);

/** Where a fine line turns sharply within a few steps. */
function corners(points: Pt[], closed: boolean, reach: number): number[] {
  const n = points.length;
  const turns = points.map((b, i) => {
    if (!closed && (i < reach || i >= n - reach)) return 1;
    const a = points[(i - reach + n) % n]!;
    const c = points[(i + reach) % n]!;
    const dot = (b[0] - a[0]) * (c[0] - b[0]) + (b[1] - a[1]) * (c[1] - b[1]);
    return dot / (distance(a, b) * distance(b, c) || 1);
  });
  return points.flatMap((_, i) => {
    if (turns[i]! >= CORNER) return [];
    for (let k = -reach; k <= reach; k++) {
      const other = turns[(((i + k) % n) + n) % n]!;
      if (other < turns[i]! || (other === turns[i] && k < 0)) return [];
    }
    return [i];
  });
}

/** The points that carry a line (Douglas and Peucker 1973), its ends included. */
function carriers(points: Pt[], tolerance: number): Pt[] {
  const kept = new Set([0, points.length - 1]);
  const open: [number, number][] = [[0, points.length - 1]];
  while (open.length) {
    const [from, to] = open.pop()!;
    const [a, b] = [points[from]!, points[to]!];
    const length = distance(a, b);
    let far = -1;
    let most = tolerance;
    for (let i = from + 1; i < to; i++) {
      const p = points[i]!;
      const off = length
        ? Math.abs((p[0] - a[0]) * (b[1] - a[1]) - (p[1] - a[1]) * (b[0] - a[0])) / length
        : distance(p, a);
      if (off > most) [far, most] = [i, off];
    }
    if (far < 0) continue;
    kept.add(far);
    open.push([from, far], [far, to]);
  }
  return points.filter((_, i) => kept.has(i));
}

/** Control points whose curve passes by the carriers: each is pushed out by what the curve falls short. */
function controls(points: Pt[], closed: boolean, tolerance: number): Pt[] {
  let out = points;
  for (let round = 0; round < 3; round++) {
    const now = out;
    out = now.map((p, i) => {
      if (!closed && (i === 0 || i === now.length - 1)) return p;
      const [a, c] = [now[(i - 1 + now.length) % now.length]!, now[(i + 1) % now.length]!];
      const goal = points[i]!;
      const move = (k: 0 | 1): number => {
        const wanted = p[k] + goal[k] - (a[k] + 6 * p[k] + c[k]) / 8;
        return goal[k] + Math.max(-3 * tolerance, Math.min(3 * tolerance, wanted - goal[k]));
      };
      return [move(0), move(1)];
    });
  }
  return out;
}

class Pen {
  private at: Pt = [0, 0];
  private readonly parts: string[] = [];
  constructor(private readonly style: Style) {}

  /** The nearest even whole numbers on the sheet: a curve stays within its control points. */
  private even(p: Pt): Pt {
    const [x, y] = this.style.scale(p);
    const on = (v: number, end: number): number =>
      Math.max(0, Math.min(2 * Math.floor(end / 2), 2 * Math.round(v / 2)));
    return [on(x, this.style.sheet[0]), on(y, this.style.sheet[1])];
  }

  private write(command: string, ...points: Pt[]): void {
    const numbers = points.flatMap((p) => [p[0] - this.at[0], p[1] - this.at[1]]);
    this.parts.push(command + numbers.map((v, i) => (i > 0 && v >= 0 ? ` ${v}` : String(v))).join(''));
    this.at = points.at(-1)!;
  }

  private move(p: Pt): void {
    if (this.parts.length) this.write('m', p);
    else this.parts.push(`M${p[0]} ${p[1]}`);
    this.at = p;
  }

  /** A curve from the first vertex to the last; all between are control points. */
  private curve(vertices: Pt[]): void {
    const inner = vertices.slice(1, -1);
    const end = vertices.at(-1)!;
    inner.forEach((p, i) => {
      const next = inner[i + 1];
      const to: Pt = next ? [(p[0] + next[0]) / 2, (p[1] + next[1]) / 2] : end;
      if (i === 0) this.write('q', p, to);
      else this.write('t', to);
    });
    if (inner.length === 0 && (end[0] !== this.at[0] || end[1] !== this.at[1])) this.write('l', end);
  }

  private run(points: Pt[]): Pt[] {
    const { tolerance } = this.style;
    return distinct(controls(carriers(points, tolerance), false, tolerance).map((p) => this.even(p)));
  }

  ring(points: Ring): void {
    const at = corners(points, true, this.style.reach);
    if (at.length === 0) {
      this.smoothRing(points);
      return;
    }
    const first = at[0] ?? 0;
    const order = [...points.slice(first), ...points.slice(0, first + 1)];
    const stops = [...at.map((i) => i - first), points.length];
    const start = this.even(order[0]!);
    this.move(start);
    for (let k = 0; k + 1 < stops.length; k++) this.curve(this.run(order.slice(stops[k], stops[k + 1]! + 1)));
    this.parts.push('z');
    this.at = start;
  }

  private smoothRing(points: Ring): void {
    const { tolerance } = this.style;
    const half = Math.floor(points.length / 2);
    const round = [
      ...carriers(points.slice(0, half + 1), tolerance).slice(0, -1),
      ...carriers([...points.slice(half), points[0]!], tolerance).slice(0, -1),
    ];
    const vertices = distinct(controls(round, true, tolerance).map((p) => this.even(p)));
    if (vertices.length < 3) return;
    const middle = (i: number): Pt => {
      const [a, b] = [vertices[i % vertices.length]!, vertices[(i + 1) % vertices.length]!];
      return [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2];
    };
    const start = middle(vertices.length - 1);
    this.move(start);
    vertices.forEach((p, i) => {
      if (i === 0) this.write('q', p, middle(0));
      else this.write('t', middle(i));
    });
    this.parts.push('z');
    this.at = start;
  }

  line(points: Pt[]): void {
    const at = [0, ...corners(points, false, this.style.reach), points.length - 1];
    this.move(this.even(points[0]!));
    for (let k = 0; k + 1 < at.length; k++) this.curve(this.run(points.slice(at[k], at[k + 1]! + 1)));
  }

  /** One quadratic curve by the ends and the middle. */
  bow(points: Pt[]): void {
    const [from, middle, to] = [points[0]!, onLine(points, 0.5), points.at(-1)!];
    this.move(this.even(from));
    this.write(
      'q',
      this.even([2 * middle[0] - (from[0] + to[0]) / 2, 2 * middle[1] - (from[1] + to[1]) / 2]),
      this.even(to),
    );
  }

  get d(): string {
    return this.parts.join('');
  }
}

const distinct = (points: Pt[]): Pt[] =>
  points.filter((p, i) => i === 0 || p[0] !== points[i - 1]![0] || p[1] !== points[i - 1]![1]);

/** Path data of closed rings, given as fine polylines. */
export function ringsPath(rings: Ring[], style: Style): string {
  const pen = new Pen(style);
  for (const ring of rings) if (ring.length > 3) pen.ring(ring);
  return pen.d;
}

/** Path data of open lines, given as fine polylines. */
export function linesPath(lines: Pt[][], style: Style): string {
  const pen = new Pen(style);
  for (const line of lines) pen.line(line);
  return pen.d;
}

/** Path data of fibre lines: one curve each where that is near enough, else as many as it takes. */
export function fibresPath(lines: Pt[][], style: Style): string {
  const pen = new Pen({ ...style, tolerance: style.tolerance * 1.5, reach: 30 });
  for (const line of lines.filter((l) => l.length > 1)) {
    const [from, middle, to] = [line[0]!, onLine(line, 0.5), line.at(-1)!];
    const control: Pt = [2 * middle[0] - (from[0] + to[0]) / 2, 2 * middle[1] - (from[1] + to[1]) / 2];
    const off = (t: number): number =>
      distance(lerp(lerp(from, control, t), lerp(control, to, t), t), onLine(line, t));
    if ([0.2, 0.35, 0.65, 0.8].every((t) => off(t) < style.tolerance * 3)) pen.bow(line);
    else pen.line(resample(line, distanceAlong(line) / 60, false));
  }
  return pen.d;
}
