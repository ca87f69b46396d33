/** Points and rings: the little plane geometry that drawing and reading figures share. */
export type Pt = readonly [x: number, y: number];
export type Ring = Pt[];

export const lerp = (a: Pt, b: Pt, t: number): Pt => [a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t];
export const distance = (a: Pt, b: Pt): number => Math.hypot(a[0] - b[0], a[1] - b[1]);

/** Signed area of a ring, positive when it turns clockwise on the screen. */
export function area(ring: Ring): number {
  let sum = 0;
  ring.forEach(([x0, y0], i) => {
    const [x1, y1] = ring[(i + 1) % ring.length]!;
    sum += x0 * y1 - x1 * y0;
  });
  return sum / 2;
}

export interface Box {
  x0: number;
  y0: number;
  x1: number;
  y1: number;
}

export function boxOf(points: Pt[]): Box {
  const box = { x0: Infinity, y0: Infinity, x1: -Infinity, y1: -Infinity };
  for (const [x, y] of points) {
    box.x0 = Math.min(box.x0, x);
    box.y0 = Math.min(box.y0, y);
    box.x1 = Math.max(box.x1, x);
    box.y1 = Math.max(box.y1, y);
  }
  return box;
}

/**
 * Even-odd: is the point inside the rings? A figure asks this of millions of edges, and points taken apart
 * as tuples cost ten times as much.
 */
export function inside(rings: Ring[], [x, y]: Pt): boolean {
  let odd = false;
  for (const ring of rings) {
    let a = ring.at(-1)!;
    for (const b of ring) {
      if (b[1] > y !== a[1] > y && x < ((a[0] - b[0]) * (y - b[1])) / (a[1] - b[1]) + b[0]) odd = !odd;
      a = b;
    }
  }
  return odd;
}

/** Points at equal steps along a line or ring. */
export function resample(points: Pt[], step: number, closed: boolean): Pt[] {
  const source = closed ? [...points, points[0]!] : points;
  const lengths = [0];
  for (let i = 1; i < source.length; i++)
    lengths.push(lengths[i - 1]! + distance(source[i - 1]!, source[i]!));
  const total = lengths.at(-1)!;
  const count = Math.max(closed ? 4 : 2, Math.round(total / step) + (closed ? 0 : 1));
  const out: Pt[] = [];
  let leg = 1;
  for (let k = 0; k < count; k++) {
    const at = (total * k) / (closed ? count : count - 1);
    while (leg < source.length - 1 && lengths[leg]! < at) leg++;
    const span = lengths[leg]! - lengths[leg - 1]!;
    out.push(lerp(source[leg - 1]!, source[leg]!, span ? (at - lengths[leg - 1]!) / span : 0));
  }
  return out;
}

/**
 * The rings of a drawing's path as polylines, curves in four steps.
 * Reads what `scripts/figures/path.ts` writes: one "M", then relative m, q, t, l and z.
 */
export function ringsOf(d: string): Ring[] {
  const rings: Ring[] = [];
  let at: Pt = [0, 0];
  let control: Pt | undefined;
  for (const [, command, text] of d.matchAll(/([Mmqtlz])([^Mmqtlz]*)/g)) {
    const numbers = (text!.match(/-?[\d.]+/g) ?? []).map(Number);
    const point = (i: number): Pt => [at[0] + numbers[i]!, at[1] + numbers[i + 1]!];
    const size = command === 'q' ? 4 : 2;
    if (command === 'z') at = rings.at(-1)![0]!;
    for (let i = 0; i + size <= numbers.length; i += size) {
      const start = at;
      if (command === 'q' || command === 't') {
        const bend: Pt =
          command === 'q' ? point(i) : control ? [2 * at[0] - control[0], 2 * at[1] - control[1]] : at;
        const end = point(i + size - 2);
        for (const t of [0.25, 0.5, 0.75, 1])
          rings.at(-1)!.push(lerp(lerp(start, bend, t), lerp(bend, end, t), t));
        [control, at] = [bend, end];
        continue;
      }
      control = undefined;
      at = point(i);
      if (command === 'l') rings.at(-1)!.push(at);
      else rings.push([at]);
    }
  }
  return rings;
}
