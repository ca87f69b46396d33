/** Polylines to SVG path data: curves fitted within a tolerance, whole numbers, relative commands. */
import paper from 'paper';
import { distance, type Pt, type Ring } from './geometry.ts';

paper.setup(new paper.Size(1, 1));

interface Knot {
  point: Pt;
  before: Pt;
  after: Pt;
}

const CORNER = Math.cos((58 * Math.PI) / 180);

/** Where a fine ring turns sharply within a few steps. */
function corners(points: Pt[], closed: boolean, reach: number): number[] {
  const n = points.length;
  const turn = (i: number): number => {
    if (!closed && (i < reach || i >= n - reach)) return 1;
    const a = points[(i - reach + n) % n]!;
    const b = points[i]!;
    const c = points[(i + reach) % n]!;
    const dot = (b[0] - a[0]) * (c[0] - b[0]) + (b[1] - a[1]) * (c[1] - b[1]);
    return dot / (distance(a, b) * distance(b, c) || 1);
  };
  const turns = points.map((_, i) => turn(i));
  return points.flatMap((_, i) => {
    if (turns[i]! >= CORNER) return [];
    for (let k = -reach; k <= reach; k++) {
      const other = turns[(((i + k) % n) + n) % n]!;
      if (other < turns[i]! || (other === turns[i] && k < 0)) return [];
    }
    return [i];
  });
}

/** Schneider's curve fitting of one smooth run, by paper. */
function fit(points: Pt[], tolerance: number): Knot[] {
  const path = new paper.Path({ segments: points, insert: false });
  path.simplify(tolerance);
  return path.segments.map((s) => ({
    point: [s.point.x, s.point.y],
    before: [s.point.x + s.handleIn.x, s.point.y + s.handleIn.y],
    after: [s.point.x + s.handleOut.x, s.point.y + s.handleOut.y],
  }));
}

function knots(points: Pt[], closed: boolean, tolerance: number, reach: number): Knot[] {
  let at = corners(points, closed, reach);
  // A smooth ring is opened at four points; a ring with one corner once more, across from it.
  if (closed && at.length === 0) at = [0, 1, 2, 3].map((k) => Math.round((k * points.length) / 4));
  if (closed && at.length === 1)
    at = [at[0]!, (at[0]! + Math.round(points.length / 2)) % points.length].toSorted((a, b) => a - b);
  const start = closed ? at[0]! : 0;
  const n = points.length;
  const order = closed ? [...points.slice(start), ...points.slice(0, start + 1)] : points;
  const stops = [...(closed ? at.map((i) => i - start) : [0, ...at]), closed ? n : n - 1];
  const out: Knot[] = [];
  for (let k = 0; k + 1 < stops.length; k++) {
    const run = fit(order.slice(stops[k], stops[k + 1]! + 1), tolerance);
    const joint = out.pop();
    if (joint) run[0] = { ...run[0]!, before: joint.before };
    out.push(...run);
  }
  return out;
}

class Pen {
  private at: Pt = [0, 0];
  private readonly parts: string[] = [];
  constructor(private readonly scale: (p: Pt) => Pt) {}

  private round(p: Pt): Pt {
    const [x, y] = this.scale(p);
    return [Math.round(x), Math.round(y)];
  }

  private relative(points: Pt[]): string {
    return points
      .flatMap((p) => [p[0] - this.at[0], p[1] - this.at[1]])
      .map((v, i) => (i > 0 && v >= 0 ? ` ${v}` : String(v)))
      .join('');
  }

  move(p: Pt): void {
    const to = this.round(p);
    this.parts.push(this.parts.length ? `m${this.relative([to])}` : `M${to[0]} ${to[1]}`);
    this.at = to;
  }

  to(a: Knot, b: Knot): void {
    const end = this.round(b.point);
    if (end[0] === this.at[0] && end[1] === this.at[1]) return;
    const [c1, c2] = [this.round(a.after), this.round(b.before)];
    const straight = offLine(c1, this.at, end) < 1.2 && offLine(c2, this.at, end) < 1.2;
    this.parts.push(straight ? `l${this.relative([end])}` : `c${this.relative([c1, c2, end])}`);
    this.at = end;
  }

  /** Closes the ring: the pen stands at its start again. */
  close(start: Pt): void {
    this.parts.push('z');
    this.at = this.round(start);
  }

  get d(): string {
    return this.parts.join('');
  }
}

/** How far a control point stands off the chord, beyond its ends too. */
function offLine(p: Pt, a: Pt, b: Pt): number {
  const length = distance(a, b) || 1;
  const along = ((p[0] - a[0]) * (b[0] - a[0]) + (p[1] - a[1]) * (b[1] - a[1])) / length;
  const across = Math.abs((p[0] - a[0]) * (b[1] - a[1]) - (p[1] - a[1]) * (b[0] - a[0])) / length;
  return Math.max(across, -along, along - length);
}

export interface Style {
  /** Millimetres to drawing units. */
  scale: (p: Pt) => Pt;
  /** Largest error of the fit, in millimetres. */
  tolerance: number;
  /** Steps over which a corner is felt. */
  reach: number;
}

/** Path data of closed rings. */
export function ringsPath(rings: Ring[], style: Style): string {
  const pen = new Pen(style.scale);
  for (const ring of rings) {
    const ks = knots(ring, true, style.tolerance, style.reach);
    if (ks.length < 2) continue;
    pen.move(ks[0]!.point);
    for (let i = 1; i < ks.length; i++) pen.to(ks[i - 1]!, ks[i]!);
    const last = ks.at(-1)!;
    if (distance(last.point, ks[0]!.point) > 1e-6) pen.to(last, ks[0]!);
    pen.close(ks[0]!.point);
  }
  return pen.d;
}

/** Path data of open lines. */
export function linesPath(lines: Pt[][], style: Style): string {
  const pen = new Pen(style.scale);
  for (const line of lines) {
    const ks = knots(line, false, style.tolerance, style.reach);
    pen.move(ks[0]!.point);
    for (let i = 1; i < ks.length; i++) pen.to(ks[i - 1]!, ks[i]!);
  }
  return pen.d;
}
