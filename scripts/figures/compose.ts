/** From a figure's plan to its drawing: outlines of one layer in painting order, what is drawn by hand on top. */
import type { FigureData, FigureEntry, Shape, ShapeKind } from '../../src/ui/figures/model.ts';
import type { Drawn } from './drawn.ts';
import { fibresOf, type Fibres } from './fibres.ts';
import {
  area,
  boxOf,
  inside,
  leftOf,
  perimeter,
  resample,
  smooth,
  symmetrical,
  type Box,
  type Pt,
  type Ring,
} from './geometry.ts';
import { isEntity, nameOf } from './names.ts';
import { paintingOrder } from './order.ts';
import { linesPath, ringsPath, type Style } from './path.ts';
import { readView, type Part, type Polygon, type View } from './source.ts';

export interface Plan {
  id: string;
  title: string;
  description: string;
  family: string;
  depth: string;
  fade?: FigureData['fade'];
  /** The outlines it rests on. Absent: drawn wholly by hand, in a frame of `size` millimetres. */
  from?: { view: string; layer: string };
  size?: Pt;
  /** The part of the view shown, in its millimetres. Hand-drawn points keep the view's. */
  frame?: Box;
  /** Left and right alike: what lies left of the midline is drawn and mirrored. */
  symmetric?: boolean;
  /** Muscles of which less is seen than this share are left out. */
  least?: number;
  /** Part ids left out, or the only bones and muscles wanted. */
  omit?: string[];
  only?: string[];
  /** Muscles that lie hidden in this layer, shown see-through. */
  deep?: string[];
  /** Vessels, nerves and organs of the view to draw, by id: on top, or `beneath` all else, or `id<other` just before another part. */
  context?: string[];
  beneath?: string[];
  /** Part ids (or `all` muscles) shown as given by the layer, in pieces, where no one painting order is right. */
  pieces?: string[];
  order?: [below: string, above: string][];
  fibres?: Record<string, Fibres | 'none'>;
  drawn?: Drawn[];
  /** Muscles that this figure shows better than any other. */
  best?: string[];
  /** Draw the view's own skin line (default) or leave it to `drawn`. */
  skin?: boolean;
  /** Parts other than muscles and glands that get a label, by id. */
  label?: string[];
  /** Where a label's leader line ends, by part or shape id, when the outline's own point is covered. */
  at?: Record<string, Pt>;
}

/** The longer side of every drawing. */
const GRID = 1600;

interface Frame {
  box: Box;
  units: number;
  axis: number | undefined;
  style: Style;
  step: number;
}

export interface Made {
  data: FigureData;
  entry: FigureEntry;
  /** By id: the share of the picture it fills. */
  weight: Map<string, number>;
}

export function compose(plan: Plan): Made {
  const view = plan.from ? readView(plan.from.view) : undefined;
  const size = view?.size ?? plan.size!;
  const box = plan.frame ?? { x0: 0, y0: 0, x1: size[0], y1: size[1] };
  const [w, h] = [box.x1 - box.x0, box.y1 - box.y0];
  const units = GRID / Math.max(w, h);
  const step = 2.4 / units;
  const frame: Frame = {
    box,
    units,
    step,
    axis: plan.symmetric ? (view ? -view.left : size[0] / 2) : undefined,
    style: {
      scale: ([x, y]) => [(x - box.x0) * units, (y - box.y0) * units],
      tolerance: 0.9 / units,
      reach: 4,
    },
  };
  const painted = view ? fromView(plan, view, frame) : [];
  const shapes = merge(
    painted,
    (plan.drawn ?? []).map((d) => ({ before: d.before, shape: fromHand(d, frame, plan) })),
  );
  tint(shapes.filter((s) => s.shape.kind === 'muscle'));
  const weight = weigh(shapes, w * h);
  return {
    weight,
    data: {
      id: plan.id,
      size: [Math.round(w * units), Math.round(h * units)],
      fade: plan.fade ?? [],
      shapes: shapes.map((s) => s.shape),
    },
    entry: entryOf(plan, shapes, weight),
  };
}

interface Placed {
  shape: Shape;
  /** Part id in the source, or the drawn shape's id. */
  part: string;
  bounds: Box;
  /** Square millimetres that are seen, both sides. */
  seen: number;
}

function merge(painted: Placed[], drawn: { before: string | undefined; shape: Placed }[]): Placed[] {
  const out = [...painted];
  let first = 0;
  for (const { before, shape } of drawn) {
    const named = before && before !== 'all' ? out.findIndex((p) => p.part === before || p.shape.id === before) : 0;
    if (named < 0) throw new Error(`"${shape.part}" is to be painted before "${before}", which is not in the figure.`);
    if (before) out.splice(before === 'all' ? first++ : named, 0, shape);
    else out.push(shape);
  }
  return out;
}

/** The side of the patient that lies left in a symmetrical view, and what has no side. */
const leftSide = (part: Part, axis: number): boolean =>
  part.side === 'mid' || boxOf(part.whole.flat(2)).x0 < axis - 2;

function fromView(plan: Plan, view: View, frame: Frame): Placed[] {
  const { layer } = plan.from!;
  const rules = view.layers[layer];
  if (!rules) throw new Error(`View "${view.id}" has no layer "${layer}".`);
  const wanted = (p: Part): boolean => !plan.omit?.includes(p.id) && (!plan.only || plan.only.includes(p.id));
  const near = (p: Part): boolean => frame.axis === undefined || leftSide(p, frame.axis);
  const bones = view.bones.filter((b) => b.seen[layer] && !rules.cutAway.includes(b.id));
  const muscles = view.muscles.filter((m) => (m.seen[layer]?.share ?? 0) >= (plan.least ?? 0.05));
  const order = paintingOrder(
    [...bones, ...muscles].filter((p) => wanted(p) && near(p)),
    layer,
    plan.order,
  );
  const deep = view.muscles.filter((m) => plan.deep?.includes(m.id) && near(m));
  const context = (ids: string[] | undefined): Part[] => view.context.filter((c) => ids?.includes(c.id));
  const placed: Placed[] = [];
  if (plan.skin !== false) placed.push(...skin(view, frame));
  const put = (p: Part, extra: Partial<Shape> = {}, polygons = p.whole): void => {
    const made = place(p, polygons, layer, frame, plan, extra);
    if (made) placed.push(made);
  };
  for (const p of context(plan.beneath)) put(p);
  for (const p of order) put(p, {}, plan.pieces?.includes(p.id) || (plan.pieces?.[0] === 'all' && p.kind === 'muscle') ? p.seen[layer]!.polygons : p.whole);
  for (const p of deep) put(p, { deep: true });
  for (const p of context(plan.context)) put(p);
  for (const word of plan.beneath ?? []) {
    const [id, other] = word.split('<');
    if (other) slip(placed, id!, other, (p) => put(p), view.context);
  }
  return placed;
}

/** Puts a part of the view just before another in the painting order. */
function slip(placed: Placed[], id: string, other: string, put: (p: Part) => void, context: Part[]): void {
  const at = placed.findIndex((p) => p.part === other);
  if (at < 0) throw new Error(`"${id}" is to lie beneath "${other}", which is not in the figure.`);
  const before = placed.length;
  for (const p of context.filter((c) => c.id === id)) put(p);
  placed.splice(at, 0, ...placed.splice(before));
}

const onFrame =
  (box: Box, slack = 0.3) =>
  ([x, y]: Pt): boolean =>
    x <= box.x0 + slack || x >= box.x1 - slack || y <= box.y0 + slack || y >= box.y1 - slack;

function skin(view: View, frame: Frame): Placed[] {
  const rings = view.skin.flatMap((polygon) => polygon.slice(0, 1)).filter((r) => Math.abs(area(r)) > 50);
  return rings.map((r) => {
    const whole = clip(frame.axis === undefined ? r : symmetrical(r, frame.axis), frame.box);
    const fine = smooth(resample(whole, frame.step * 2, true), 5, onFrame(frame.box));
    return {
      part: 'skin',
      bounds: boxOf(fine),
      seen: 0,
      shape: {
        id: 'skin',
        kind: 'skin',
        d: ringsPath([fine], { ...frame.style, tolerance: frame.style.tolerance * 1.6 }),
      },
    };
  });
}

/** A ring cut to the frame. */
function clip(ring: Ring, box: Box): Ring {
  const flip = (r: Ring): Ring => r.map(([x, y]): Pt => [-x, -y]);
  const swap = (r: Ring): Ring => r.map(([x, y]): Pt => [y, x]);
  let r = leftOf(ring, box.x1);
  r = flip(leftOf(flip(r), -box.x0));
  r = swap(leftOf(swap(r), box.y1));
  return swap(flip(leftOf(flip(swap(r)), -box.y0)));
}

const KINDS: Record<string, ShapeKind> = {
  bone: 'bone', cartilage: 'cartilage', disk: 'cartilage', larynx: 'cartilage', muscle: 'muscle', artery: 'artery',
  vein: 'vein', nerve: 'nerve', organ: 'organ', fibrous: 'fascia',
}; // prettier-ignore

function place(
  p: Part,
  polygons: Polygon[],
  layer: string,
  frame: Frame,
  plan: Plan,
  extra: Partial<Shape>,
): Placed | undefined {
  const entity = isEntity(p.id) ? p.id : (p.ids.find((id) => p.id.startsWith(id)) ?? p.ids[0]);
  const kind: ShapeKind =
    p.id === 'sclera' ? 'eye' : entity && p.kind === 'organ' ? (entity.endsWith('gland') ? 'gland' : 'muscle') : KINDS[p.kind]!;
  const mirror = frame.axis !== undefined && p.side !== 'mid';
  const outlines = polygons
    .flatMap((polygon) => polygon.filter((r, i) => i === 0 || Math.abs(area(r)) > 6 * frame.step ** 2 * 9))
    .flatMap((r) =>
      frame.axis !== undefined && p.side === 'mid' && kind !== 'artery' && kind !== 'vein' && kind !== 'organ'
        ? even(r, frame.axis)
        : [r],
    )
    .map((r) => clip(mirror ? halved(r, frame.axis!) : r, frame.box))
    .filter((r) => r.length > 2 && Math.abs(area(r)) > 14 * frame.step ** 2);
  const rings = outlines.map((r) => smooth(resample(r, frame.step, true), 2.2, onFrame(frame.box)));
  if (rings.length === 0) return undefined;
  const seen = p.seen[layer];
  const id = entity ?? `${kind}:${p.id}`;
  const style = plan.fibres?.[p.id] ?? 'along';
  const lines =
    kind === 'muscle' && p.kind === 'muscle' && style !== 'none'
      ? fibresOf(rings, style, { gap: 22 / frame.units, least: 34 / frame.units })
      : [];
  const own = entity || plan.label?.includes(p.id) ? (extra.deep || !seen ? p.label : seen.label) : undefined;
  const at = plan.at?.[p.id] ?? plan.at?.[id] ?? own;
  const groups = p.ids.filter((g) => g !== id);
  const total = rings.reduce((s, r) => s + Math.abs(area(r)), 0);
  return {
    part: p.id,
    bounds: boxOf(rings.flat()),
    seen: total * (extra.deep ? 0.15 : (seen?.share ?? 1)) * (mirror ? 2 : 1),
    shape: {
      id,
      kind,
      name: nameOf(p.id, entity),
      d: ringsPath(rings, frame.style),
      ...(lines.length
        ? { fibres: linesPath(lines, { ...frame.style, tolerance: 2 / frame.units, reach: 30 }) }
        : {}),
      ...(at && inFrame(at, frame.box) ? { at: anchor(at, frame) } : {}),
      ...(mirror ? { mirror: true as const } : {}),
      ...(groups.length ? { groups } : {}),
      ...extra,
    },
  };
}

/** What reaches a little over the midline ends at it, so that both halves meet in one straight seam. */
const halved = (ring: Ring, axis: number): Ring => (boxOf(ring).x1 < axis + 8 ? leftOf(ring, axis) : ring);

const inFrame = ([x, y]: Pt, b: Box): boolean => x > b.x0 && x < b.x1 && y > b.y0 && y < b.y1;

function anchor(p: Pt, frame: Frame): Pt {
  const [x, y] = frame.style.scale(p);
  return [Math.round(x), Math.round(y)];
}

/** A midline ring made symmetrical; one that lies wholly to a side is doubled from the left. */
function even(ring: Ring, axis: number): Ring[] {
  const box = boxOf(ring);
  if (box.x0 < axis && box.x1 > axis) return [symmetrical(ring, axis)];
  return box.x0 >= axis ? [] : [ring, ring.map(([x, y]): Pt => [2 * axis - x, y]).toReversed()];
}

function fromHand(d: Drawn, frame: Frame, plan: Plan): Placed {
  const mirror = frame.axis !== undefined && !d.single;
  const dense = d.rings
    .map((r) => (d.open ? r : clip(r, frame.box)))
    .map((r) => resample(r, Math.min(frame.step, perimeter(r) / 60), !d.open));
  const own = (): Pt => (d.open ? dense[0]![Math.floor(dense[0]!.length / 2)]! : pole(dense));
  const at = plan.at?.[d.id] ?? d.at ?? (d.mute ? undefined : own());
  const fine = (lines: Pt[][]): Pt[][] =>
    lines
      .filter((l) => l.length > 1)
      .map((l) => resample(l, frame.step, false))
      .filter((l) => l.length > 3);
  const { id, kind, name, deep, tone, groups, severity, opens } = d;
  return {
    part: id,
    bounds: boxOf(dense.flat()),
    seen:
      (d.open ? 1 : dense.reduce((s, r) => s + Math.abs(area(r)), 0)) * (mirror ? 2 : 1) * (deep ? 0.15 : 1),
    shape: {
      id,
      kind,
      ...(kind === 'skin' || kind === 'feature'
        ? {}
        : { name: name ?? nameOf(id.replace(/^.*:/, ''), isEntity(id) ? id : undefined) }),
      d: d.open ? linesPath(dense, frame.style) : ringsPath(dense, frame.style),
      ...(d.fibres
        ? { fibres: linesPath(fine(d.fibres), { ...frame.style, tolerance: 1.6 / frame.units, reach: 30 }) }
        : {}),
      ...(at && inFrame(at, frame.box) ? { at: anchor(at, frame) } : {}),
      ...(mirror ? { mirror: true as const } : {}),
      ...(deep ? { deep } : {}),
      ...(tone ? { tone } : {}),
      ...(groups ? { groups } : {}),
      ...(severity ? { severity } : {}),
      ...(opens ? { opens } : {}),
    },
  };
}

/** A point well inside: the best of a grid. */
function pole(rings: Ring[]): Pt {
  const box = boxOf(rings.flat());
  const border = rings.flat();
  const n = 24;
  let best: Pt = [(box.x0 + box.x1) / 2, (box.y0 + box.y1) / 2];
  let room = -1;
  for (let i = 1; i < n; i++) {
    for (let j = 1; j < n; j++) {
      const p: Pt = [box.x0 + ((box.x1 - box.x0) * i) / n, box.y0 + ((box.y1 - box.y0) * j) / n];
      if (!inside(rings, p)) continue;
      const near = Math.min(...border.map((q) => (q[0] - p[0]) ** 2 + (q[1] - p[1]) ** 2));
      if (near > room) [best, room] = [p, near];
    }
  }
  return best;
}

/** Neighbouring muscles get different tints: each takes the first that no neighbour has. */
function tint(muscles: Placed[]): void {
  const touch = (a: Box, b: Box): boolean => a.x0 < b.x1 && b.x0 < a.x1 && a.y0 < b.y1 && b.y0 < a.y1;
  const tones = new Map<string, number>();
  for (const m of muscles) {
    if (m.shape.tone) tones.set(m.shape.id, m.shape.tone);
  }
  for (const m of muscles) {
    if (!tones.has(m.shape.id)) {
      const taken = [0, 0, 0];
      for (const o of muscles) {
        const tone = tones.get(o.shape.id);
        if (tone !== undefined && o.shape.id !== m.shape.id && touch(m.bounds, o.bounds)) taken[tone]! += 1;
      }
      tones.set(m.shape.id, taken.indexOf(Math.min(...taken)));
    }
    const tone = tones.get(m.shape.id);
    if (tone === 1 || tone === 2) m.shape.tone = tone;
  }
}

function weigh(shapes: Placed[], total: number): Map<string, number> {
  const seen = new Map<string, number>();
  for (const { shape, seen: value } of shapes) {
    if (shape.kind === 'zone' || shape.kind === 'site') continue;
    for (const id of [shape.id, ...(shape.groups ?? [])])
      if (isEntity(id)) seen.set(id, (seen.get(id) ?? 0) + value / total);
  }
  return seen;
}

function entryOf(plan: Plan, shapes: Placed[], seen: Map<string, number>): FigureEntry {
  const kinds = new Set(shapes.map((s) => s.shape.kind));
  const some = (...list: ShapeKind[]): boolean => list.some((k) => kinds.has(k));
  return {
    id: plan.id,
    title: plan.title,
    description: plan.description,
    family: plan.family,
    depth: plan.depth,
    layers: [
      ...(some('skin', 'feature', 'landmark') ? ['surface' as const] : []),
      ...(some('muscle', 'gland') ? ['muscles' as const] : []),
      ...(some('artery', 'vein', 'nerve', 'pleura') ? ['vessels' as const] : []),
      ...(some('zone') ? ['zones' as const] : []),
      ...(some('site') ? ['sites' as const] : []),
    ],
    shows: [...seen].toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([id]) => id),
    sets: [
      ...new Set(shapes.flatMap((s) => (s.shape.kind === 'zone' && s.shape.opens ? [s.shape.opens] : []))),
    ],
  };
}
