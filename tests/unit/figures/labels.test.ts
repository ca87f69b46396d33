/** Labels: all there, none over another, in their column, their lines apart. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arrange } from '../../../src/ui/figures/arrange.ts';
import { asking } from '../../../src/ui/figures/asking.ts';
import { FIGURES, loadFigure } from '../../../src/ui/figures/index.ts';
import {
  crossing,
  layOut,
  wrap,
  type Label,
  type Room,
  type Wanted,
} from '../../../src/ui/figures/labels.ts';

const room: Room = {
  middle: 300,
  top: 2,
  bottom: 398,
  column: 140,
  character: 7,
  line: 16,
  bend: { left: 150, right: 450 },
};
const half = (l: Label, line: number): number => (l.lines.length * line) / 2;

function overlaps(labels: Label[], line: number): string[] {
  return (['left', 'right'] as const).flatMap((side) => {
    const column = labels.filter((l) => l.side === side).toSorted((a, b) => a.y - b.y);
    return column
      .slice(1)
      .flatMap((l, i) =>
        l.y - half(l, line) < column[i]!.y + half(column[i]!, line) - 0.01
          ? [`${column[i]!.id} / ${l.id}`]
          : [],
      );
  });
}

const wanted = fc.uniqueArray(
  fc.record({
    id: fc.string({ minLength: 1, maxLength: 6 }),
    name: fc.stringMatching(/^[a-z]{2,9}( [a-z]{2,9}){0,4}$/),
    ends: fc.array(fc.tuple(fc.integer({ min: 160, max: 440 }), fc.integer({ min: 0, max: 400 })), {
      minLength: 1,
      maxLength: 2,
    }),
  }),
  { selector: (w) => w.id, maxLength: 24 },
);

describe('layOut', () => {
  it('places each label once, none over another', () => {
    fc.assert(
      fc.property(wanted, (list: Wanted[]) => {
        const labels = layOut(list, room);
        expect(labels.map((l) => l.id).toSorted()).toEqual(list.map((w) => w.id).toSorted());
        expect(overlaps(labels, room.line)).toEqual([]);
      }),
    );
  });

  it('lets no line of a column cross another', () => {
    fc.assert(
      fc.property(wanted, (list: Wanted[]) => {
        const labels = layOut(list, room);
        for (const side of ['left', 'right'] as const)
          expect(
            crossing(
              labels.filter((l) => l.side === side),
              room,
            ),
          ).toBeUndefined();
      }),
    );
  });

  it('leaves a lone label beside what it names', () => {
    const [label] = layOut([{ id: 'a', name: 'Masseter', ends: [[100, 200]] }], room);
    expect([label!.side, label!.y]).toEqual(['left', 200]);
  });
});

describe('wrap', () => {
  it('keeps every word in its place', () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^[a-z]{1,9}( [a-z]{1,9}){0,8}$/),
        fc.integer({ min: 6, max: 30 }),
        (text, width) => {
          expect(wrap(text, width).join(' ')).toBe(text);
        },
      ),
    );
  });

  it('fits the width where the words do', () => {
    for (const line of wrap('Levator labii superioris alaeque nasi', 20))
      expect(line.length).toBeLessThanOrEqual(20);
  });
});

it('leaves long labels out where there is no room, and keeps the letters of a question', async () => {
  const drawing = await loadFigure('eye-section');
  const asked = asking(drawing, { 'superior-rectus': 'A', 'inferior-rectus': 'B' });
  const labelsOf = ({ shapes, ...rest }: typeof drawing): string[] =>
    arrange({
      data: { ...rest, shapes },
      shapes,
      lit: new Set(),
      tinted: {},
      width: 340,
      height: 440,
      font: 11,
    }).labels.flatMap(({ lines }) => lines);
  expect(labelsOf(drawing)).toEqual([]);
  expect(labelsOf(asked).toSorted()).toEqual(['A', 'B']);
});

describe.each([620, 900, 1300])('at %i pixels', (width) => {
  it.each(FIGURES.map(({ id }) => id))(
    'the labels of %s lie apart and on the sheet, no line over another',
    async (id) => {
      const data = await loadFigure(id);
      const stage = arrange({
        data,
        shapes: data.shapes,
        lit: new Set(),
        tinted: {},
        width,
        height: 600,
        font: 13,
      });
      expect(overlaps(stage.labels, stage.line)).toEqual([]);
      const marked = new Set(data.shapes.filter((s) => s.severity).map((s) => s.id));
      const bend = { left: stage.bend, right: width - stage.bend };
      for (const side of ['left', 'right'] as const) {
        const column = stage.labels.filter((l) => l.side === side);
        expect(crossing(column, { bend })?.map((i) => column[i]!.id)).toBeUndefined();
      }
      for (const l of stage.labels) {
        expect(l.y - half(l, stage.line), l.id).toBeGreaterThanOrEqual(0);
        expect(l.y + half(l, stage.line), l.id).toBeLessThanOrEqual(stage.height);
        for (const line of l.lines)
          expect(
            line.length * 13 * 0.53 + (marked.has(l.id) ? stage.line : 0),
            `${l.id}: ${line}`,
          ).toBeLessThanOrEqual(stage.edge);
      }
    },
  );
});
