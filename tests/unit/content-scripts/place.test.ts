import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boxAround, type Box } from '../../../content-scripts/marks/place.ts';
import { clearOf, place, placeClear, shortened } from '../../../content-scripts/tooltip/place.ts';

const VIEW = { width: 1000, height: 700 };
const SIZE = { width: 400, height: 200 };
const word = (left: number, top: number, width = 60, height = 20): Box => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
});

describe('the place of the tooltip', () => {
  it('is below the word, about where it begins', () => {
    const { left, top, maxHeight } = place(word(200, 100), SIZE, VIEW);
    expect(top).toBeGreaterThan(120);
    expect(left).toBeLessThanOrEqual(200);
    expect(maxHeight).toBe(SIZE.height);
  });

  it('is above the word where there is no room below', () => {
    const { top, maxHeight } = place(word(200, 600), SIZE, VIEW);
    expect(top + maxHeight).toBeLessThan(600);
    expect(maxHeight).toBe(SIZE.height);
  });

  it('stays below, and scrolls, where there is room for most of it: above stands the patient’s banner', () => {
    const { top, maxHeight } = place(word(200, 400), { width: 400, height: 420 }, VIEW);
    expect(top).toBeGreaterThan(420);
    expect(top + maxHeight).toBeLessThanOrEqual(VIEW.height);
    expect(maxHeight).toBeGreaterThan(0.6 * 420);
  });

  it('is beside the word in a frame that is low but wide', () => {
    const { left, top, maxHeight } = place(word(20, 60), SIZE, { width: 900, height: 150 });
    expect(left).toBeGreaterThan(80);
    expect(top + maxHeight).toBeLessThanOrEqual(150);
  });

  it('is lower, and scrolls, where the larger side is still too small', () => {
    const { maxHeight } = place(word(200, 300), { width: 400, height: 900 }, VIEW);
    expect(maxHeight).toBeLessThan(400);
    expect(maxHeight).toBeGreaterThan(300);
  });

  it('keeps clear of the bar at the foot, wherever the word stands above it', () => {
    const bar: Box = { left: 100, top: 640, right: 900, bottom: 688 };
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 610 }), fc.integer({ min: 40, max: 600 }), (top, height) => {
        const at = word(300, top);
        const placed = place(at, { width: 400, height }, clearOf(bar, at, VIEW));
        expect(placed.top + placed.maxHeight).toBeLessThanOrEqual(bar.top);
      }),
    );
    expect(clearOf(bar, word(300, 650), VIEW)).toEqual(VIEW);
    expect(clearOf(null, word(300, 100), VIEW)).toEqual(VIEW);
  });

  it('covers the bar where nothing could be read beside it: at 400 % zoom the window is 256 px high', () => {
    const view = { width: 320, height: 256 };
    const size = { width: 308, height: 420 };
    const bar: Box = { left: 12, top: 178, right: 308, bottom: 252 };
    const at = word(40, 50);
    expect(placeClear(at, size, view, bar, 90).maxHeight).toBeLessThanOrEqual(bar.top - 70);
    const over = placeClear(at, size, view, bar, 160);
    expect(over.top + over.maxHeight).toBeGreaterThan(bar.top);
    expect(over.maxHeight).toBeGreaterThanOrEqual(160);
    // What is short enough needs no more.
    expect(placeClear(at, { ...size, height: 60 }, view, bar, 160).maxHeight).toBe(60);
  });

  it('never covers the word, and stays within the viewport, wherever the word is', () => {
    const views = fc.record({
      width: fc.integer({ min: 420, max: 3000 }),
      height: fc.integer({ min: 60, max: 2000 }),
    });
    fc.assert(
      fc.property(views, fc.nat(), fc.nat(), fc.integer({ min: 20, max: 900 }), (view, x, y, height) => {
        const target = word(x % (view.width - 60), y % (view.height - 20));
        const { left, top, maxHeight } = place(target, { width: 400, height }, view);
        const right = left + 400;
        const bottom = top + maxHeight;
        const apart =
          right <= target.left || left >= target.right || bottom <= target.top || top >= target.bottom;
        expect(apart).toBe(true);
        expect(left).toBeGreaterThanOrEqual(0);
        expect(right).toBeLessThanOrEqual(view.width);
        expect(bottom).toBeLessThanOrEqual(view.height);
      }),
    );
  });

  it('keeps clear of all lines of a word that wraps', () => {
    expect(boxAround([word(900, 100), word(10, 124)])).toEqual({
      left: 10,
      top: 100,
      right: 960,
      bottom: 144,
    });
  });
});

describe('a bar that comes under an open tooltip', () => {
  const box = { left: 100, top: 400, right: 500, bottom: 860 };

  it('makes it end above the bar, where it stands', () => {
    expect(shortened(box, { left: 0, top: 840, right: 1_000, bottom: 890 })).toEqual({
      left: 100,
      top: 400,
      maxHeight: 434,
    });
  });

  it('leaves it as it is where it ends above anyway', () => {
    expect(
      shortened({ ...box, bottom: 700 }, { left: 0, top: 840, right: 1_000, bottom: 890 }).maxHeight,
    ).toBe(300);
  });

  it('leaves some lines of it to read', () => {
    expect(shortened(box, { left: 0, top: 420, right: 1_000, bottom: 470 }).maxHeight).toBe(120);
  });
});
