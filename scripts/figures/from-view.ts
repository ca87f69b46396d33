/** Shapes taken from the outlines of one view and layer, in painting order. */
import type { Grain, Shape, ShapeKind } from '../../src/ui/figures/model.ts';
import { anchor, clip, coarse, inFrame, onFrame, placed, type Frame, type Placed } from './frame.ts';
import { area, boxOf, leftOf, resample, smooth, symmetrical, type Pt, type Ring } from './geometry.ts';
import { boneName, isEntity, nameOf } from './names.ts';
import { paintingOrder } from './order.ts';
import { ringsPath } from './path.ts';
import type { Plan } from './plan.ts';
import type { Part, Polygon, View } from './source.ts';

export function fromView(plan: Plan, view: View, frame: Frame): Placed[] {
  const { layer } = plan.from!;
  const rules = view.layers[layer];
  if (!rules) throw new Error(`View "${view.id}" has no layer "${layer}".`);
  const wanted = (p: Part): boolean => !plan.omit?.includes(p.id) && (!plan.only || plan.only.includes(p.id));
  const near = (p: Part): boolean =>
    frame.axis === undefined || p.side === 'mid' || boxOf(p.whole.flat(2)).x0 < frame.axis - 2;
  const bones = view.bones.filter((b) => b.seen[layer] && !rules.cutAway.includes(b.id));
  const muscles = view.muscles.filter((m) => (m.seen[layer]?.share ?? 0) >= (plan.least ?? 0.05));
  const order = paintingOrder(
    [...bones, ...muscles].filter((p) => wanted(p) && near(p)),
    layer,
    plan.order,
  );
  const put = (p: Part, extra: Partial<Shape> = {}, polygons = p.whole): Placed[] =>
    place(p, polygons, layer, frame, plan, extra);
  const context = (id: string, extra: Partial<Shape> = {}): Placed[] =>
    view.context.filter((c) => c.id === id).flatMap((c) => put(c, extra));
  const pieces = (p: Part): boolean =>
    plan.pieces?.includes(p.id) === true || (plan.pieces?.[0] === 'all' && p.kind === 'muscle');
  const out = [
    ...(plan.skin === false ? [] : skin(view, frame)),
    ...(plan.beneath ?? []).filter((word) => !word.includes('<')).flatMap((id) => context(id)),
    ...order.flatMap((p) => put(p, {}, pieces(p) ? p.seen[layer]!.polygons : p.whole)),
    ...view.muscles
      .filter((m) => plan.deep?.includes(m.id) && near(m))
      .flatMap((m) => put(m, { deep: true })),
    ...(plan.through ?? []).flatMap((id) => context(id, { deep: true })),
    ...(plan.context ?? []).flatMap((id) => context(id)),
  ];
  for (const word of plan.beneath ?? []) {
    const [id, other] = word.split('<');
    if (!other) continue;
    const at = out.findIndex((p) => p.part === other);
    if (at < 0) throw new Error(`"${id!}" is to lie beneath "${other}", which is not in the figure.`);
    out.splice(at, 0, ...context(id!));
  }
  return out;
}

function skin(view: View, frame: Frame): Placed[] {
  const rings = view.skin.flatMap((polygon) => polygon.slice(0, 1)).filter((r) => Math.abs(area(r)) > 50);
  return rings.map((r) => {
    const whole = clip(frame.axis === undefined ? r : symmetrical(r, frame.axis), frame.box);
    const fine = smooth(resample(whole, frame.step * 2, true), 5, onFrame(frame.box));
    return placed(
      {
        id: 'skin',
        kind: 'skin',
        d: ringsPath([fine], coarse(frame, 2)),
        ...(frame.axis === undefined ? {} : { single: true }),
      },
      'skin',
      [fine],
    );
  });
}

const KINDS: Record<string, ShapeKind> = {
  bone: 'bone',
  cartilage: 'cartilage',
  disk: 'cartilage',
  larynx: 'cartilage',
  muscle: 'muscle',
  artery: 'artery',
  vein: 'vein',
  nerve: 'nerve',
  organ: 'organ',
  fibrous: 'fascia',
};
const SURROUNDS: ReadonlySet<ShapeKind> = new Set(['bone', 'cartilage', 'organ']);
const MAY_BE_UNEVEN: ReadonlySet<ShapeKind> = new Set(['artery', 'vein', 'organ']);

function kindOf(p: Part, entity: string | undefined): ShapeKind {
  if (p.id === 'sclera') return 'eye';
  if (p.kind === 'organ' && entity) return entity.endsWith('gland') ? 'gland' : 'muscle';
  return KINDS[p.kind]!;
}

function place(
  p: Part,
  polygons: Polygon[],
  layer: string,
  frame: Frame,
  plan: Plan,
  extra: Partial<Shape>,
): Placed[] {
  const entity = isEntity(p.id) ? p.id : (p.ids.find((id) => p.id.startsWith(id)) ?? p.ids[0]);
  const kind = kindOf(p, entity);
  const mirror = frame.axis !== undefined && p.side !== 'mid';
  const rings = polygons
    .flatMap((polygon) => polygon.filter((r, i) => i === 0 || Math.abs(area(r)) > 54 * frame.step ** 2))
    .flatMap((r) =>
      frame.axis !== undefined && p.side === 'mid' && !MAY_BE_UNEVEN.has(kind) ? even(r, frame.axis) : [r],
    )
    .map((r) => clip(mirror ? halved(r, frame.axis!) : r, frame.box))
    .filter((r) => r.length > 2 && Math.abs(area(r)) > 14 * frame.step ** 2)
    .map((r) => smooth(resample(r, frame.step, true), 2.2, onFrame(frame.box)));
  if (rings.length === 0) return [];
  const grain = p.kind === 'muscle' ? grainOf(p, plan, frame) : undefined;
  const seen = p.seen[layer];
  const own = entity || plan.label?.includes(p.id) ? (extra.deep || !seen ? p.label : seen.label) : undefined;
  const name =
    kind === 'bone' || p.kind === 'disk' || p.kind === 'cartilage' ? boneName(p.id) : nameOf(p.id, entity);
  const id = entity ?? `${kind}:${kind === 'bone' ? name.toLowerCase().replaceAll(' ', '-') : p.id}`;
  const at = plan.at?.[p.id] ?? plan.at?.[id] ?? own;
  const shape: Shape = {
    id,
    kind,
    name,
    d: ringsPath(rings, SURROUNDS.has(kind) ? coarse(frame, 2.4) : frame.style),
    ...(grain === undefined ? {} : { grain }),
    ...(at && inFrame(at, frame.box) ? { at: anchor(at, frame) } : {}),
    ...(frame.axis === undefined || mirror ? {} : { single: true as const }),
    ...(plan.tendons?.includes(p.id) ? { tone: 3 as const } : {}),
    ...extra,
  };
  return [placed(shape, p.id, rings)];
}

function grainOf(p: Part, plan: Plan, frame: Frame): Grain | undefined {
  const way = plan.fibres?.[p.id];
  if (way === 'none') return undefined;
  if (way === undefined) return 'along';
  return 'fan' in way ? anchor(way.fan, frame) : way.angle;
}

/** What reaches a little over the midline ends at it, so that both halves meet in one straight seam. */
const halved = (ring: Ring, axis: number): Ring => (boxOf(ring).x1 < axis + 8 ? leftOf(ring, axis) : ring);

/** A midline ring made symmetrical; one that lies wholly to a side is doubled from the left. */
function even(ring: Ring, axis: number): Ring[] {
  const box = boxOf(ring);
  if (box.x0 < axis && box.x1 > axis) return [symmetrical(ring, axis)];
  return box.x0 >= axis ? [] : [ring, ring.map(([x, y]): Pt => [2 * axis - x, y]).toReversed()];
}
