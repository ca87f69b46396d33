/** From a figure's plan to its drawing. */
import type { FigureData, FigureEntry, ShapeKind } from '../../src/ui/figures/model.ts';
import { cull } from './cull.ts';
import { frameOf, type Placed } from './frame.ts';
import { fromHand } from './hand.ts';
import { fromView } from './from-view.ts';
import { groupsOf, isEntity } from './names.ts';
import type { Plan } from './plan.ts';
import { pointAtSeen } from './point.ts';
import { readView } from './source.ts';
import { tint } from './tint.ts';

export type { Plan } from './plan.ts';

export interface Made {
  data: FigureData;
  entry: Omit<FigureEntry, 'shows'>;
  /** By muscle, gland or group: the share of the picture it fills. */
  weight: Map<string, number>;
}

export function compose(plan: Plan): Made {
  const view = plan.from ? readView(plan.from.view) : undefined;
  const size = view?.size ?? plan.size!;
  const box = plan.frame ?? { x0: 0, y0: 0, x1: size[0], y1: size[1] };
  const frame = frameOf(box, plan.symmetric ? (view ? -view.left : size[0] / 2) : undefined);
  const painted = view ? fromView(plan, view, frame) : [];
  const drawn = (plan.drawn ?? []).flatMap((d) => {
    const shape = fromHand(d, frame, plan.at?.[d.id]);
    return shape ? [{ before: d.before, shape }] : [];
  });
  const { kept, weight } = cull(merge(painted, drawn), frame);
  const shapes = pointAtSeen(kept, frame, plan);
  tint(shapes.filter((p) => p.shape.kind === 'muscle'));
  return {
    data: {
      id: plan.id,
      size: frame.style.sheet,
      fade: plan.fade ?? [],
      ...(plan.symmetric ? { symmetric: true as const } : {}),
      shapes: shapes.map((p) => p.shape),
    },
    entry: entryOf(plan, shapes),
    weight: byEntity(shapes, weight),
  };
}

function merge(painted: Placed[], drawn: { before: string | undefined; shape: Placed }[]): Placed[] {
  const out = [...painted];
  let first = 0;
  for (const { before, shape } of drawn) {
    const named =
      before && before !== 'all' ? out.findIndex((p) => p.part === before || p.shape.id === before) : 0;
    if (named < 0)
      throw new Error(`"${shape.part}" is to be painted before "${before!}", which is not in the figure.`);
    if (before) out.splice(before === 'all' ? first++ : named, 0, shape);
    else out.push(shape);
  }
  return out;
}

/** A muscle's weight counts for the groups that hold it. */
function byEntity(kept: Placed[], weight: Map<string, number>): Map<string, number> {
  const out = new Map<string, number>();
  for (const id of new Set(
    kept.filter((p) => p.shape.kind !== 'zone' && p.shape.kind !== 'site').map((p) => p.shape.id),
  )) {
    const own = kept.find((p) => p.shape.id === id)!.shape.groups ?? [];
    for (const key of new Set([id, ...own].flatMap((k) => [k, ...groupsOf(k)]))) {
      if (isEntity(key)) out.set(key, (out.get(key) ?? 0) + (weight.get(id) ?? 0));
    }
  }
  return out;
}

function entryOf(plan: Plan, kept: Placed[]): Made['entry'] {
  const kinds = new Set(kept.map((p) => p.shape.kind));
  const some = (...list: ShapeKind[]): boolean => list.some((k) => kinds.has(k));
  const zones = kept.filter((p) => p.shape.kind === 'zone').map((p) => p.shape.opens!);
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
    sets: [...new Set(zones)],
  };
}
