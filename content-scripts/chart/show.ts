/** Brings words of the chart into view and flashes them. */
import type { Painter } from '../marks/painter.ts';
import { elementOf } from '../marks/place.ts';
import { bringIntoView } from '../marks/reveal.ts';
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
  bringIntoView(first);
  painter.flash(stretches);
  return true;
}
