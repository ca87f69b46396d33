/** Neighbouring muscles get different tints: each takes the one that fewest neighbours have. */
import type { Placed } from './frame.ts';
import type { Box } from './geometry.ts';

const touch = (a: Box, b: Box): boolean => a.x0 < b.x1 && b.x0 < a.x1 && a.y0 < b.y1 && b.y0 < a.y1;

/** What is set by the plan, and is no muscle's tint. */
const TENDON = 3;

export function tint(muscles: Placed[]): void {
  const tones = new Map<string, number>();
  for (const { shape } of muscles) if (shape.tone) tones.set(shape.id, shape.tone);
  for (const m of muscles) {
    if (!tones.has(m.shape.id)) {
      const taken = [0, 0, 0];
      for (const other of muscles) {
        const tone = tones.get(other.shape.id);
        if (
          tone !== undefined &&
          tone !== TENDON &&
          other.shape.id !== m.shape.id &&
          touch(m.bounds, other.bounds)
        )
          taken[tone]! += 1;
      }
      tones.set(m.shape.id, taken.indexOf(Math.min(...taken)));
    }
    const tone = tones.get(m.shape.id);
    if (tone === 1 || tone === 2) m.shape.tone = tone;
  }
}
