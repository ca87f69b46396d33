/** The drawing hand: shapes given by a few points, in millimetres of a view (x to the right, y down). */
import type { Severity } from '../../src/knowledge/model.ts';
import type { ShapeKind } from '../../src/ui/figures/model.ts';
import { between, onLine, trimmed } from './fibres.ts';
import { curve, distance, lerp, type Pt, type Ring } from './geometry.ts';

export interface Drawn {
  id: string;
  kind: ShapeKind;
  name?: string;
  rings: Ring[];
  fibres?: Pt[][];
  /** A line, not an area. */
  open?: true;
  at?: Pt;
  /** Not mirrored, though the figure is symmetrical. */
  single?: true;
  deep?: true;
  tone?: 1 | 2;
  groups?: string[];
  severity?: Severity;
  set?: string;
  /** Painted before this shape instead of on top of all. */
  before?: string;
}

type Extras = Partial<Omit<Drawn, 'id' | 'kind' | 'rings' | 'fibres'>> & { kind?: ShapeKind };

/** A muscle from one border to another; its fibres run between the two, bent by `via`. */
export function sheet(
  id: string,
  { from, to, via = [], fibres = 6, ...rest }: { from: Pt[]; to: Pt[]; via?: Pt[][]; fibres?: number } & Extras,
): Drawn {
  const [a, b] = [curve(from), curve(to)];
  const rails = via.map((v) => curve(v));
  const edge = (share: number): Pt[] => curve([a, ...rails, b].map((rail) => onLine(rail, share)));
  const outline: Ring = [...a, ...edge(1).slice(1), ...b.toReversed().slice(1), ...edge(0).toReversed().slice(1, -1)];
  const lines = between(a, b, rails, fibres).map((line, k) => trimmed(curve(line, false, 10), k));
  return { kind: 'muscle', ...rest, id, rings: [outline], fibres: lines };
}

/** A ring-shaped muscle; its fibres run round. Both borders begin at the same side and turn the same way. */
export function sphincter(
  id: string,
  { outer, inner, fibres = 5, gaps = [], ...rest }: { outer: Pt[]; inner: Pt[]; fibres?: number; gaps?: number[] } & Extras,
): Drawn {
  const [o, i] = [curve(outer, true), curve(inner, true)];
  const steps = 72;
  const border = (ring: Ring): Pt[] => Array.from({ length: steps }, (_, k) => onLine([...ring, ring[0]!], k / steps));
  const [ob, ib] = [border(o), border(i)];
  const lines: Pt[][] = [];
  for (let k = 0; k < fibres; k++) {
    const f = (k + 0.7) / (fibres + 0.4);
    const loop = ob.map((p, n) => lerp(p, ib[n]!, f));
    const cuts = gaps.length ? gaps : [0.5];
    cuts.forEach((g, n) => {
      const next = cuts[(n + 1) % cuts.length]! + (n + 1 === cuts.length ? 1 : 0);
      const wander = 0.012 * ((k * 5 + n * 3) % 4);
      const [from, to] = [Math.round((g + 0.015 + wander) * steps), Math.round((next - 0.015 - wander) * steps)];
      lines.push(Array.from({ length: to - from + 1 }, (_, s) => loop[(from + s) % steps]!));
    });
  }
  return { kind: 'muscle', ...rest, id, rings: [o, i], fibres: lines.map((l) => curve(l, false, 4)) };
}

/** A strip along a line: vessels, nerves, straps. `width` in millimetres, one or one for each point. */
export function band(
  id: string,
  { along, width, fibres = 0, ...rest }: { along: Pt[]; width: number | number[]; fibres?: number } & Extras,
): Drawn {
  const line = curve(along);
  const widths = typeof width === 'number' ? [width, width] : width;
  const at = (share: number): number => {
    const x = share * (widths.length - 1);
    const i = Math.min(widths.length - 2, Math.floor(x));
    return widths[i]! + (widths[i + 1]! - widths[i]!) * (x - i);
  };
  const side = (sign: number, scale = 1): Pt[] =>
    line.map((p, i) => {
      const [q, r] = [line[Math.max(0, i - 1)]!, line[Math.min(line.length - 1, i + 1)]!];
      const length = distance(q, r) || 1;
      const w = (scale * sign * at(i / (line.length - 1))) / 2;
      return [p[0] - ((r[1] - q[1]) / length) * w, p[1] + ((r[0] - q[0]) / length) * w];
    });
  const outline = [...side(1), ...side(-1).toReversed()];
  const lines = Array.from({ length: fibres }, (_, k) => trimmed(side(1, 1 - (2 * (k + 1)) / (fibres + 1)), k));
  return { kind: 'muscle', ...rest, id, rings: [outline], ...(fibres ? { fibres: lines } : {}) };
}

/** Any closed outline. */
export const outline = (id: string, points: Pt[], rest: Extras & { kind: ShapeKind }): Drawn => ({
  ...rest,
  id,
  rings: [curve(points, true)],
});

/** Any line. */
export const line = (id: string, points: Pt[], rest: Extras & { kind: ShapeKind }): Drawn => ({
  ...rest,
  id,
  rings: [curve(points)],
  open: true,
});

/** An injection site or a marked point. */
export const spot = (id: string, [x, y]: Pt, radius: number, rest: Extras & { kind: ShapeKind }): Drawn => ({
  ...rest,
  id,
  rings: [Array.from({ length: 24 }, (_, k): Pt => [x + radius * Math.cos((k * Math.PI) / 12), y + radius * Math.sin((k * Math.PI) / 12)])],
  at: [x, y],
});

/** An ellipse's border, from its right end clockwise; for use in other shapes. */
export const ellipse = ([x, y]: Pt, rx: number, ry: number, count = 16): Pt[] =>
  Array.from({ length: count }, (_, k) => [x + rx * Math.cos((2 * Math.PI * k) / count), y + ry * Math.sin((2 * Math.PI * k) / count)]);

export const mirrored = (points: Pt[], axis: number): Pt[] => points.map(([x, y]): Pt => [2 * axis - x, y]).toReversed();
