/**
 * Which outline is painted before which. The outlines know what is seen in a layer; so where two of them overlap,
 * the one that is seen there lies in front. All such pairs are put in one order, the weaker side of a circle gives way.
 */
import { boxOf, inside, type Box, type Pt } from './geometry.ts';
import type { Part, Polygon } from './source.ts';

const has = (polygons: Polygon[], p: Pt): boolean => polygons.some((rings) => inside(rings, p));
const meet = (a: Box, b: Box): Box | undefined => {
  const box = {
    x0: Math.max(a.x0, b.x0),
    y0: Math.max(a.y0, b.y0),
    x1: Math.min(a.x1, b.x1),
    y1: Math.min(a.y1, b.y1),
  };
  return box.x0 < box.x1 && box.y0 < box.y1 ? box : undefined;
};

/** How many sample points of their overlap speak for `b` lying in front of `a`, less those against. */
function evidence(a: Part, b: Part, layer: string, box: Box, muscles: Part[]): number {
  const step = Math.max(0.6, Math.sqrt(((box.x1 - box.x0) * (box.y1 - box.y0)) / 400));
  const seen = (part: Part): Polygon[] => part.seen[layer]?.polygons ?? [];
  const bone = (part: Part): boolean => part.kind !== 'muscle';
  let sum = 0;
  for (let y = box.y0 + step / 2; y < box.y1; y += step) {
    for (let x = box.x0 + step / 2; x < box.x1; x += step) {
      const p: Pt = [x, y];
      if (!has(a.whole, p) || !has(b.whole, p)) continue;
      let [inA, inB] = [has(seen(a), p), has(seen(b), p)];
      // A bone's outline does not say what covers it: a muscle that is seen there does.
      if (bone(a) !== bone(b)) {
        if (bone(a) && inB) inA = false;
        if (bone(b) && inA) inB = false;
        if ((bone(a) && inA) || (bone(b) && inB)) {
          if (muscles.some((m) => has(seen(m), p))) continue;
        }
      }
      sum += Number(inB) - Number(inA);
    }
  }
  return sum;
}

/** The parts in painting order, back to front. */
export function paintingOrder(
  parts: Part[],
  layer: string,
  forced: [below: string, above: string][] = [],
): Part[] {
  const boxes = parts.map((p) => boxOf(p.whole.flat(2)));
  const muscles = parts.filter((p) => p.kind === 'muscle');
  const edges: { below: number; above: number; weight: number }[] = [];
  parts.forEach((a, i) => {
    for (let j = i + 1; j < parts.length; j++) {
      const box = meet(boxes[i]!, boxes[j]!);
      if (!box) continue;
      const sum = evidence(a, parts[j]!, layer, box, muscles);
      if (sum > 0) edges.push({ below: i, above: j, weight: sum });
      else if (sum < 0) edges.push({ below: j, above: i, weight: -sum });
    }
  });
  for (const [below, above] of forced) {
    parts.forEach((a, i) => {
      parts.forEach((b, j) => {
        if (a.id === below && b.id === above && i !== j) edges.push({ below: i, above: j, weight: Infinity });
      });
    });
  }
  // Strongest first; an edge that would close a circle is dropped.
  const kept = new Map<number, Set<number>>();
  const reaches = (from: number, to: number, met = new Set<number>()): boolean => {
    if (from === to) return true;
    if (met.has(from)) return false;
    met.add(from);
    return [...(kept.get(from) ?? [])].some((next) => reaches(next, to, met));
  };
  for (const edge of edges.toSorted((a, b) => b.weight - a.weight)) {
    if (reaches(edge.above, edge.below)) continue;
    kept.set(edge.below, (kept.get(edge.below) ?? new Set()).add(edge.above));
  }
  // Among those free to be painted, the deepest comes first.
  const waiting = parts.map((_, i) => [...kept.values()].filter((above) => above.has(i)).length);
  const left = new Set(parts.map((_, i) => i));
  const out: Part[] = [];
  while (left.size) {
    const free = [...left].filter((i) => waiting[i] === 0);
    const next = free.toSorted(
      (i, j) => parts[j]!.depth - parts[i]!.depth || (parts[i]!.id < parts[j]!.id ? -1 : 1),
    )[0]!;
    left.delete(next);
    out.push(parts[next]!);
    for (const above of kept.get(next) ?? []) waiting[above] = waiting[above]! - 1;
  }
  return out;
}
