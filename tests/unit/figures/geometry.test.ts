/** Paths: what is written can be read again, and stays near the line it was made from. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { curve, distance, leftOf, symmetrical, type Pt } from '../../../scripts/figures/geometry.ts';
import { linesPath, ringsPath } from '../../../scripts/figures/path.ts';
import { area, inside, resample, ringsOf } from '../../../src/ui/figures/geometry.ts';
import { fibresOf } from '../../../src/ui/figures/fibres.ts';

const style = { scale: (p: Pt): Pt => p, tolerance: 1.7, reach: 4, sheet: [1000, 1000] as const };
const nearest = ([x, y]: Pt, line: readonly Pt[]): number =>
  Math.sqrt(line.reduce((least, q) => Math.min(least, (q[0] - x) ** 2 + (q[1] - y) ** 2), Infinity));
/** How far the point that lies farthest from a line is from it. */
const farthest = (points: readonly Pt[], line: readonly Pt[]): number =>
  Math.max(...points.map((p) => nearest(p, line)));

/** A rounded blob: as many radii round a centre as are given. */
const blob = fc
  .array(fc.integer({ min: 120, max: 380 }), { minLength: 5, maxLength: 12 })
  .map((radii): Pt[] =>
    curve(
      radii.map((r, i): Pt => {
        const turn = (2 * Math.PI * i) / radii.length;
        return [500 + r * Math.cos(turn), 500 + r * Math.sin(turn)];
      }),
      true,
    ),
  );

describe('ringsPath', () => {
  it('stays within a few units of the border, everywhere', () => {
    fc.assert(
      fc.property(blob, (ring) => {
        const fine = resample(ring, 2, true);
        const [back] = ringsOf(ringsPath([fine], style));
        expect(farthest(back!, fine)).toBeLessThan(7);
        const dense = resample(back!, 2, true);
        expect(farthest(fine, dense)).toBeLessThan(9);
      }),
      { numRuns: 40 },
    );
  });

  it('keeps corners sharp', () => {
    const square = resample([[100, 100], [300, 100], [300, 300], [100, 300]], 2, true); // prettier-ignore
    const [back] = ringsOf(ringsPath([square], style));
    for (const corner of [[100, 100], [300, 100], [300, 300], [100, 300]] as Pt[]) expect(nearest(corner, back!)).toBeLessThan(3); // prettier-ignore
  });

  it('writes whole numbers alone, and begins each further ring where it is to begin', () => {
    const ring = (x: number): Pt[] => resample(curve([[x, 100], [x + 60, 160], [x, 220], [x - 60, 160]], true), 2, true); // prettier-ignore
    const d = ringsPath([ring(200), ring(600)], style);
    expect(d).not.toContain('.');
    const [a, b] = ringsOf(d);
    expect(a!.every(([x]) => x < 300)).toBe(true);
    expect(b!.every(([x]) => x > 500)).toBe(true);
  });
});

it('linesPath ends where the line ends', () => {
  const line = resample(curve([[0, 30], [100, 70], [200, 10], [320, 40]]), 2, false); // prettier-ignore
  const [back] = ringsOf(linesPath([line], style));
  expect(back![0]).toEqual([0, 30]);
  expect(distance(back!.at(-1)!, [320, 40])).toBeLessThan(2);
});

describe('fibres', () => {
  it('lie inside the muscle, whichever way they run', () => {
    fc.assert(
      fc.property(blob, fc.integer({ min: -90, max: 90 }), (ring, angle) => {
        const d = ringsPath([resample(ring, 2, true)], style);
        const rings = ringsOf(d);
        for (const grain of ['along', angle, [500, 40]] as const) {
          const numbers = (fibresOf(d, grain).match(/-?[\d.]+/g) ?? []).map(Number);
          const box = { least: Math.min(...numbers), most: Math.max(...numbers) };
          if (numbers.length) expect([box.least > 100, box.most < 900]).toEqual([true, true]);
          const starts = fibresOf(d, grain).match(/M-?[\d.]+ -?[\d.]+/g) ?? [];
          const points = starts.map((start) => start.slice(1).split(' ').map(Number) as [number, number]);
          expect(points.filter((point) => !inside(rings, point))).toEqual([]);
        }
      }),
      { numRuns: 25 },
    );
  });
});

describe('halves', () => {
  const ring: Pt[] = [[0, 0], [90, 10], [100, 60], [40, 100], [-10, 50]]; // prettier-ignore

  it('leftOf keeps what lies left of a line and no more', () => {
    const left = leftOf(ring, 50);
    expect(Math.max(...left.map(([x]) => x))).toBe(50);
    expect(Math.abs(area(left))).toBeLessThan(Math.abs(area(ring)));
  });

  it('symmetrical mirrors the left half: as much area on both sides, and the same points', () => {
    const even = symmetrical(ring, 50);
    expect(Math.abs(area(even))).toBeCloseTo(2 * Math.abs(area(leftOf(ring, 50))), 6);
    for (const [x, y] of even)
      expect(even.some((q) => Math.abs(q[0] - (100 - x)) < 1e-6 && Math.abs(q[1] - y) < 1e-6)).toBe(true);
  });
});
