/** Shapes drawn by hand, put on the frame. */
import type { Drawn } from './drawn.ts';
import { anchor, clip, inFrame, placed, type Frame, type Placed } from './frame.ts';
import { boxOf, inside, perimeter, resample, symmetrical, type Box, type Pt, type Ring } from './geometry.ts';
import { isEntity, nameOf } from './names.ts';
import { fibresPath, linesPath, ringsPath } from './path.ts';

/** Nothing when all of it lies outside the frame. */
export function fromHand(d: Drawn, frame: Frame, at: Pt | undefined): Placed | undefined {
  const lines = (all: Pt[][]): Pt[][] => all.flatMap((line) => within(line, frame.box));
  const whole = d.kind === 'zone' ? d.rings.map((r) => acrossMidline(r, frame)) : d.rings;
  const single = d.single ?? whole.some((r, i) => r !== d.rings[i]);
  const rings = (d.open ? lines(whole) : whole.map((r) => clip(r, frame.box)))
    .filter((r) => r.length > 1)
    .map((r) => resample(r, Math.min(frame.step, perimeter(r) / 60), !d.open));
  if (rings.length === 0) return undefined;
  const end =
    at ?? d.at ?? (d.mute ? undefined : d.open ? rings[0]![Math.floor(rings[0]!.length / 2)]! : pole(rings));
  const { id, kind, name, deep, tone, groups, severity, opens } = d;
  const unnamed = kind === 'skin' || kind === 'feature';
  const called = name ?? nameOf(id.replace(/^.*:/, ''), isEntity(id) ? id : undefined);
  const shape: Placed['shape'] = {
    id,
    kind,
    ...(unnamed ? {} : { name: called }),
    d: d.open ? linesPath(rings, frame.style) : ringsPath(rings, frame.style),
    ...(d.fibres?.length ? { fibres: fibresPath(lines(d.fibres), frame.style) } : {}),
    ...(end && inFrame(end, frame.box) && !unnamed ? { at: anchor(end, frame) } : {}),
    ...(frame.axis !== undefined && single ? { single: true as const } : {}),
    ...(deep ? { deep } : {}),
    ...(tone ? { tone } : {}),
    ...(groups ? { groups } : {}),
    ...(severity ? { severity } : {}),
    ...(opens ? { opens } : {}),
  };
  return placed(shape, id, rings);
}

/** The share of the picture's width within which a zone's border beside the midline is meant to lie on it. */
const MIDLINE = 0.01;

/** A zone that reaches the midline is one zone on both sides of it, without a seam. */
function acrossMidline(ring: Ring, { axis, box }: Frame): Ring {
  const near = (axis ?? Infinity) - MIDLINE * (box.x1 - box.x0);
  if (axis === undefined || boxOf(ring).x1 < near) return ring;
  const on = ([x]: Pt): boolean => x > near;
  const { y0, y1 } = boxOf(ring.filter(on));
  const top: Pt = [axis, y0];
  const bottom: Pt = [axis, y1];
  const ends = ring.flatMap((p) => (on(p) ? (p[1] === y0 ? [top] : p[1] === y1 ? [bottom] : []) : [p]));
  return symmetrical([...new Set(ends)], axis);
}

/** The parts of a line that lie in the frame. */
function within(line: Pt[], box: Box): Pt[][] {
  const runs: Pt[][] = [[]];
  for (const p of line) {
    if (inFrame(p, box)) runs.at(-1)!.push(p);
    else if (runs.at(-1)!.length) runs.push([]);
  }
  return runs.filter((run) => run.length > 1);
}

/** A point well inside: the best of a grid. */
function pole(rings: Ring[]): Pt {
  const box = boxOf(rings.flat());
  const border = rings.flat().filter((_, i) => i % 4 === 0);
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
