/** The drawing hand: shapes given by a few points, in millimetres of a view (x to the right, y down). */
import type { Severity } from '../../src/knowledge/model.ts';
import type { ShapeKind } from '../../src/ui/figures/model.ts';
import { between, trimmed } from './fibres.ts';
import { curve, distance, lerp, onLine, type Pt, type Ring } from './geometry.ts';

export interface Drawn {
  id: string;
  kind: ShapeKind;
  name?: string;
  rings: Ring[];
  fibres?: Pt[][];
  /** A line, not an area. */
  open?: true;
  at?: Pt;
  /** Named when pointed at, but without a label. */
  mute?: true;
  /** Not mirrored, though the figure is symmetrical. */
  single?: true;
  deep?: true;
  tone?: 1 | 2;
  groups?: string[];
  severity?: Severity;
  opens?: string;
  /** Painted before this shape (`all`: before everything) instead of on top. */
  before?: string;
}

type Extras = Partial<Omit<Drawn, 'id' | 'kind' | 'rings' | 'fibres'>> & { kind?: ShapeKind };

/** Points as in SVG, `"12,8 14,9.5"`. A point given twice is a corner. */
export type Points = string;

export function pts(text: Points): Pt[] {
  return text
    .trim()
    .split(/\s+/)
    .map((pair) => {
      const [x, y, ...more] = pair.split(',').map(Number);
      if (x === undefined || y === undefined || more.length || Number.isNaN(x + y))
        throw new Error(`Not a point: "${pair}".`);
      return [x, y];
    });
}

/** A muscle from one border to another; its fibres run between the two, bent by `via`. */
export function sheet(
  id: string,
  {
    from,
    to,
    via = [],
    fibres = 6,
    ...rest
  }: { from: Points; to: Points; via?: Points[]; fibres?: number } & Extras,
): Drawn {
  const [a, b] = [curve(pts(from)), curve(pts(to))];
  const rails = via.map((v) => curve(pts(v)));
  const edge = (share: number): Pt[] => curve([a, ...rails, b].map((rail) => onLine(rail, share)));
  const outline: Ring = [
    ...a,
    ...edge(1).slice(1),
    ...b.toReversed().slice(1),
    ...edge(0).toReversed().slice(1, -1),
  ];
  const lines = between(a, b, rails, fibres).map((line, k) => trimmed(curve(line, false, 10), k));
  return { kind: 'muscle', ...rest, id, rings: [outline], fibres: lines };
}

/** A ring-shaped muscle; its fibres run round. Both borders begin at the same side and turn the same way. */
export function sphincter(
  id: string,
  {
    outer,
    inner,
    fibres = 5,
    gaps = [],
    ...rest
  }: { outer: Points; inner: Points; fibres?: number; gaps?: number[] } & Extras,
): Drawn {
  const [o, i] = [curve(pts(outer), true), curve(pts(inner), true)];
  const steps = 72;
  const border = (ring: Ring): Pt[] =>
    Array.from({ length: steps }, (_, k) => onLine([...ring, ring[0]!], k / steps));
  const [ob, ib] = [border(o), border(i)];
  const lines: Pt[][] = [];
  for (let k = 0; k < fibres; k++) {
    const f = (k + 0.7) / (fibres + 0.4);
    const loop = ob.map((p, n) => lerp(p, ib[n]!, f));
    const cuts = gaps.length ? gaps : [0.5];
    cuts.forEach((g, n) => {
      const next = cuts[(n + 1) % cuts.length]! + (n + 1 === cuts.length ? 1 : 0);
      const wander = 0.012 * ((k * 5 + n * 3) % 4);
      const [from, to] = [
        Math.round((g + 0.015 + wander) * steps),
        Math.round((next - 0.015 - wander) * steps),
      ];
      lines.push(Array.from({ length: to - from + 1 }, (_, s) => loop[(from + s) % steps]!));
    });
  }
  return { kind: 'muscle', ...rest, id, rings: [o, i], fibres: lines.map((l) => curve(l, false, 4)) };
}

/** A strip along a line: vessels, nerves, straps. `width` in millimetres, one or one for each point. */
export function band(
  id: string,
  {
    along,
    width,
    fibres = 0,
    ...rest
  }: { along: Points; width: number | number[]; fibres?: number } & Extras,
): Drawn {
  const line = curve(pts(along));
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
  const lines = Array.from({ length: fibres }, (_, k) =>
    trimmed(side(1, 1 - (2 * (k + 1)) / (fibres + 1)), k),
  );
  return { kind: 'muscle', ...rest, id, rings: [outline], ...(fibres ? { fibres: lines } : {}) };
}

/** Any closed outline. */
export const outline = (id: string, points: Points, rest: Extras & { kind: ShapeKind }): Drawn => ({
  ...rest,
  id,
  rings: [curve(pts(points), true)],
});

/** Any lines. */
export const lines = (id: string, all: Points[], rest: Extras & { kind: ShapeKind }): Drawn => ({
  ...rest,
  id,
  rings: all.map((points) => curve(pts(points))),
  open: true,
});

/** Short hairs from one line towards another, slanting along them: brows. */
export function hairs(id: string, from: Points, to: Points, count: number): Drawn {
  const [roots, tips] = [curve(pts(from)), curve(pts(to))];
  const rings = Array.from({ length: count }, (_, k): Pt[] => {
    const share = (k + 0.5) / count;
    const lift = 0.55 + 0.45 * Math.abs(Math.sin(k * 2.4));
    const tip = onLine(tips, Math.min(1, share + 0.1));
    const root = lerp(onLine(roots, share), onLine(tips, share), k % 3 ? 0 : 0.35);
    return [root, lerp(root, tip, lift)];
  });
  return { id, kind: 'feature', rings, open: true };
}

/** Injection sites or marked points. */
export const spot = (id: string, at: Points, radius: number, rest: Extras & { kind: ShapeKind }): Drawn => ({
  ...rest,
  id,
  rings: pts(at).map(([x, y]) =>
    Array.from({ length: 24 }, (_, k): Pt => [
      x + radius * Math.cos((k * Math.PI) / 12),
      y + radius * Math.sin((k * Math.PI) / 12),
    ]),
  ),
  mute: true,
});
