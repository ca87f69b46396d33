/** Areas of several muscles that are dosed as one. */
import type { Plan } from '../model.ts';
import type { Draft } from './joined.ts';
import type { Segment } from './segments.ts';

/** "Glabella 20 U": an area of several muscles; nothing tells how much went into which. */
export const AREA =
  /\b(?:glabell\w*|frown(?: lines?)?|eyebrows?|brow lift)(?: complex| lines?| area| region)?[ :=,(–-]{1,3}\d+(?:\.\d+)?\s*(?:u\b|units?\b)|\b\d+(?:\.\d+)?\s*(?:u|units?)\s+(?:(?:to|into|in|for)\s+)?(?:the\s+)?(?:glabell\w*|frown lines|brow lift)\b/gi;
const OF_AREA = new Set(['procerus', 'corrugator-supercilii', 'depressor-supercilii']);

/** The areas that a sentence doses, as places that could not be read; none where their muscles are dosed. */
export function areasIn(text: string, { start, end }: Segment, drafts: readonly Draft[]): Plan['not_read'] {
  if (drafts.some(({ muscle }) => OF_AREA.has(muscle))) return [];
  return [...text.slice(start, end).matchAll(AREA)].map(({ 0: { length }, index }) => ({
    start: start + index,
    end: start + index + length,
    why: 'an area of several muscles',
  }));
}
