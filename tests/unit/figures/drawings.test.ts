/** The drawings as they are stored: inside their sheet, small, and made anew the same. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { catalogueOf, spare } from '../../../scripts/figures/catalogue.ts';
import { compose, type Made, type Plan } from '../../../scripts/figures/compose.ts';
import { PLANS } from '../../../scripts/figures/plans/index.ts';
import { hasOutlines } from '../../../scripts/figures/source.ts';
import { FIGURES, loadFigure } from '../../../src/ui/figures/index.ts';
import { boxOf, inside, ringsOf } from '../../../src/ui/figures/geometry.ts';
import type { Catalogue, ShapeKind } from '../../../src/ui/figures/model.ts';

const folder = join(import.meta.dirname, '../../../src/ui/figures/data');
const stored = (name: string): string => readFileSync(join(folder, `${name}.json`), 'utf8');
const catalogue = JSON.parse(stored('catalogue')) as Catalogue;
/** Fibres and smoothed corners may stand out by as much as half a line's width. */
const SLACK = 3;
/** What is seen through, or marks a place. */
const CLEAR: ShapeKind[] = ['pleura', 'zone', 'site', 'landmark', 'feature', 'skin'];

it('has one file for each figure and no other', () => {
  expect(readdirSync(folder).toSorted()).toEqual(
    [...FIGURES.map(({ id }) => `${id}.json`), 'catalogue.json'].toSorted(),
  );
});

it('keeps the whole set small enough to carry', () => {
  const bytes = readdirSync(folder).map((file) => gzipSync(readFileSync(join(folder, file))).length);
  expect(bytes.reduce((sum, n) => sum + n, 0)).toBeLessThan(270_000);
});

it('holds no colour: how things look is the style sheet’s affair', () => {
  for (const { id } of FIGURES) expect(stored(id), id).not.toMatch(/#[0-9a-f]{3,8}\b|rgb|fill|stroke/);
});

describe.each(FIGURES.map(({ id }) => id))('%s', (id) => {
  it('stays inside its sheet', async () => {
    const { size, shapes } = await loadFigure(id);
    for (const shape of shapes) {
      for (const d of [shape.d, shape.fibres].filter((path) => path !== undefined)) {
        const box = boxOf((d === shape.d ? ringsOf(d) : [points(d)]).flat());
        expect(
          [Math.min(box.x0, box.y0) >= -SLACK, box.x1 <= size[0] + SLACK, box.y1 <= size[1] + SLACK],
          shape.id,
        ).toEqual([true, true, true]);
      }
      if (shape.at)
        expect(
          shape.at[0] >= 0 && shape.at[0] <= size[0] && shape.at[1] >= 0 && shape.at[1] <= size[1],
          shape.id,
        ).toBe(true);
    }
  });

  it('labels each thing once, at a place where nothing lies over it', async () => {
    const { shapes, symmetric, size } = await loadFigure(id);
    const solid = shapes.filter((s) => !s.deep && !CLEAR.includes(s.kind));
    const labelled = solid.filter((s) => s.at && !s.id.startsWith('bone'));
    const rings = new Map(solid.map((s) => [s, ringsOf(s.d)]));
    const twice = labelled.filter((s, i) => labelled.findIndex((other) => other.id === s.id) < i);
    expect(twice.map((s) => s.id)).toEqual([]);
    for (const shape of labelled) {
      const [x, y] = shape.at!;
      const at = symmetric && x > size[0] / 2 ? ([size[0] - x, y] as const) : ([x, y] as const);
      const on = solid.findLast((s) => s === shape || inside(rings.get(s)!, at));
      expect(on?.id, `${shape.id} is covered`).toBe(shape.id);
    }
  });

  it('draws every shape, in curves that close', async () => {
    for (const { id: shape, kind, d } of (await loadFigure(id)).shapes) {
      expect(d, shape).toMatch(/^M-?\d/);
      const open = kind === 'feature' || kind === 'landmark';
      if (!open) expect(d, shape).toMatch(/z$/);
    }
  });
});

/** Absolute points of reckoned fibres ("M x y Q x y x y"), relative ones of drawn ones. */
const points = (d: string): [number, number][] => {
  if (!/[QL]/.test(d)) return ringsOf(d).flat() as [number, number][];
  const numbers = d.match(/-?[\d.]+/g)!.map(Number);
  return Array.from({ length: numbers.length / 2 }, (_, i) => [numbers[2 * i]!, numbers[2 * i + 1]!]);
};

describe('the maker', () => {
  // Where the outlines are not at hand, the figures drawn wholly by hand stand for all.
  const plans = PLANS.filter(
    (plan) =>
      !plan.from || (hasOutlines() && ['eye-front', 'larynx-back', 'neck-platysma'].includes(plan.id)),
  );

  const made = new Map<Plan, Made>();
  const make = (plan: Plan): Made => {
    if (!made.has(plan)) made.set(plan, compose(plan));
    return made.get(plan)!;
  };

  it.each(plans.map((plan) => [plan.id, plan] as const))('makes %s again as it is stored', (id, plan) => {
    const again = `${JSON.stringify(spare(make(plan), catalogue.names))}\n`;
    expect(again).toBe(stored(id));
  });

  it('puts first the figure that a plan names as the best', () => {
    const figures = PLANS.filter((plan) => !plan.from).map(make);
    const { best } = catalogueOf(figures, PLANS);
    expect(best['detrusor']?.map((i) => figures[i]!.data.id)).toEqual(['pelvis-section']);
    expect(figures[best['internal-anal-sphincter']![0]!]!.data.id).toBe('perineum');
  });

  it('says which shape is not there when one is to be painted before it', () => {
    const plan = PLANS.find(({ id }) => id === 'perineum')!;
    const wrong = { ...plan, drawn: [{ ...plan.drawn![0]!, before: 'nobody' }] };
    expect(() => compose(wrong)).toThrow('before "nobody", which is not in the figure');
  });
});
