/** Brings words of the chart into view and flashes them. */
import type { Painter } from '../marks/painter.ts';
import { elementOf, rectsOf } from '../marks/place.ts';
import { plain } from '../reader/plain.ts';
import type { Words } from './text.ts';

/** Answers false where the words stand no more. */
export function showWords(words: readonly Words[], painter: Painter): boolean {
  const stretches = words.map(({ block, start, end }) => ({ block, mention: { start, end } }));
  const first = stretches.find((stretch) => {
    const element = elementOf(stretch);
    return element && plain(element).isConnected;
  });
  if (!first) return false;
  const isInView = rectsOf(first).some(({ top, bottom }) => top >= 0 && bottom <= innerHeight);
  if (!isInView)
    plain(elementOf(first)!).scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
  painter.flash(stretches);
  return true;
}
