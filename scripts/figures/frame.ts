/** The sheet a figure is drawn on: its part of the view, its scale, its midline. */
import type { Point, Shape } from '../../src/ui/figures/model.ts';
import { boxOf, leftOf, type Box, type Pt, type Ring } from './geometry.ts';
import type { Style } from './path.ts';

/** The longer side of every drawing, in its own units. */
const GRID = 1400;

export interface Frame {
  box: Box;
  /** Drawing units in a millimetre. */
  units: number;
  /** The midline of a symmetrical figure. */
  axis: number | undefined;
  /** Millimetres between the points of a fine line. */
  step: number;
  style: Style;
}

/** A shape with what is needed to order, cull and weigh it. */
export interface Placed {
  shape: Shape;
  /** Part id in the outlines, or the drawn shape's id. */
  part: string;
  rings: Ring[];
  bounds: Box;
}

export function frameOf(box: Box, axis: number | undefined): Frame {
  const units = GRID / Math.max(box.x1 - box.x0, box.y1 - box.y0);
  const scale = ([x, y]: Pt): Pt => [(x - box.x0) * units, (y - box.y0) * units];
  const sheet = [Math.round((box.x1 - box.x0) * units), Math.round((box.y1 - box.y0) * units)] as const;
  return { box, units, axis, step: 2.1 / units, style: { scale, tolerance: 1.7 / units, reach: 4, sheet } };
}

/** The same frame with coarser curves, for what only surrounds. */
export const coarse = (frame: Frame, factor: number): Style => ({
  ...frame.style,
  tolerance: frame.style.tolerance * factor,
});

export const onFrame = (box: Box, slack = 0.3) => ([x, y]: Pt): boolean =>
  x <= box.x0 + slack || x >= box.x1 - slack || y <= box.y0 + slack || y >= box.y1 - slack; // prettier-ignore

export const inFrame = ([x, y]: Pt, b: Box): boolean => x > b.x0 && x < b.x1 && y > b.y0 && y < b.y1;

export function anchor(p: Pt, frame: Frame): Point {
  const [x, y] = frame.style.scale(p);
  return [Math.round(x), Math.round(y)];
}

/** A ring cut to the frame. */
export function clip(ring: Ring, box: Box): Ring {
  const flip = (r: Ring): Ring => r.map(([x, y]): Pt => [-x, -y]);
  const swap = (r: Ring): Ring => r.map(([x, y]): Pt => [y, x]);
  let r = leftOf(ring, box.x1);
  r = flip(leftOf(flip(r), -box.x0));
  r = swap(leftOf(swap(r), box.y1));
  return swap(flip(leftOf(flip(swap(r)), -box.y0)));
}

export const placed = (shape: Shape, part: string, rings: Ring[]): Placed => ({
  shape,
  part,
  rings,
  bounds: boxOf(rings.flat()),
});
