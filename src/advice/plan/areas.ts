/** Areas of several muscles that are dosed as one. */
import { NUMBER, toNumber } from './lex-rules.ts';
import type { ProductCode } from '../../knowledge/model.ts';
import type { Plan } from '../model.ts';
import type { Draft } from './joined.ts';
import type { Segment } from './segments.ts';

const FROWN = String.raw`glabell\w*|frown(?: lines?)?`;
const BEHIND = String.raw`(?: complex| lines?| area| region)?[ :=,(–-]{1,3}(${NUMBER})\s*(?:u\b|units?\b)`;
const BEFORE = String.raw`(${NUMBER})\s*(?:u|units?)\s+(?:(?:to|into|in|for)\s+)?(?:the\s+)?`;

/** "Glabella 20 U": an area of several muscles; nothing tells how much went into which. */
export const AREA = new RegExp(
  String.raw`\b(?:${FROWN}|eyebrows?|brow lift)${BEHIND}|\b${BEFORE}(?:${FROWN}|brow lift)|\b(?:${FROWN})\b[^\n;.]*=\s?>?\s*(${NUMBER})\s*(?:u\b|units?\b)`,
  'gi',
);
const OF_AREA = new Set(['procerus', 'corrugator-supercilii', 'depressor-supercilii']);

/**
 * Adds the areas that a sentence doses to the plan, as doses of the area and as places that could not be read; nothing where their
 * muscles are dosed.
 */
export function readAreas(
  text: string,
  { start: from, end: to }: Segment,
  drafts: readonly Draft[],
  productAt: (offset: number) => ProductCode | null,
  plan: Plan,
): void {
  if (drafts.some(({ muscle }) => OF_AREA.has(muscle))) return;
  for (const match of text.slice(from, to).matchAll(AREA)) {
    const start = from + match.index;
    const end = start + match[0].length;
    // "40 U glabella/frontalis": one dose for both.
    const shared = drafts.filter((draft) => draft.start < end && draft.end > start);
    for (const draft of shared) draft.units = null;
    if (shared.length > 0) {
      plan.not_read.push({ start, end, why: 'one dose for several muscles' });
      continue;
    }
    const units = toNumber((match[1] ?? match[2] ?? match[3])!);
    if (!/brow/i.test(match[0])) plan.areas.push({ product: productAt(start), units, start, end });
    if (!plan.not_read.some((told) => told.start < end && told.end > start))
      plan.not_read.push({ start, end, why: 'an area of several muscles' });
  }
}
