/** How the toxin was made up, from which vials, and what was wasted: "200 U vial in 4 mL (5 U/0.1 mL)", "45 U discarded". */
import { NUMBER, toNumber } from './lex-rules.ts';
import type { ProductCode } from '../../knowledge/model.ts';
import type { Mixture, Preparation } from '../model.ts';
import { wordValue } from './number-words.ts';

const UNITS = String.raw`\s*-?\s*(?:units?|u|iu)\b`;
const ML = String.raw`\s*(?:ml|cc)\b`;
const COUNT = String.raw`(?:\d{1,2}|one|two|three|four|five|six)`;
const MADE_UP = String.raw`(?:(?:was|were|is|are)\s+)?(?:reconstituted|diluted|mixed|dissolved|made up)(?:\s+(?:in|with|to|using))?`;

/** "100 U in 2 mL", of a vial only where the words say so. */
const IN = new RegExp(
  String.raw`(${NUMBER})${UNITS}(?:\s+vials?)?\s*(?:in|with|into)\s+(${NUMBER})${ML}`,
  'gi',
);
const MADE = new RegExp(
  String.raw`(${NUMBER})${UNITS}(?:\s+vials?)?[^.;\n\d]{0,30}?${MADE_UP}\s+(${NUMBER})${ML}`,
  'gi',
);
/** "5 U/0.1 mL", "50 units per mL", "0.1 mL = 5 U". */
const RATE = new RegExp(String.raw`(${NUMBER})\s*(?:units?|u)\s*(?:\/|per)\s*(${NUMBER})?${ML}`, 'gi');
const EQUALS = new RegExp(String.raw`(${NUMBER})${ML}\s*=\s*(${NUMBER})${UNITS}`, 'gi');
/** "4 mL saline per 200 U vial". */
const PER_VIAL = new RegExp(
  String.raw`(${NUMBER})${ML}[^.;\n\d]{0,40}?\b(?:per|to|for each|in(?:to)? (?:the|a|each))\s+(${NUMBER})${UNITS}`,
  'gi',
);
/** "0.5 mL (100 U)", "100 U (0.5 mL)". */
const DOSE_FIRST = new RegExp(String.raw`(${NUMBER})${UNITS}\s*[(,]\s*(${NUMBER})${ML}`, 'gi');
const VOLUME_FIRST = new RegExp(String.raw`(${NUMBER})${ML}\s*[(,]\s*(${NUMBER})${UNITS}`, 'gi');
const OF_VIAL = /\b(?:vials?|dilut\w*|reconstitut\w*|saline|concentration|mixed)\b/i;

const VIALS = new RegExp(
  String.raw`(?:(${COUNT})\s*(?:x|×)?\s+)?(?:(?:vials? of|x|×)\s*)?(${NUMBER})${UNITS}\s+(?:\w+\s+)?(vials?)\b(?:\s*\(?\s*(?:x|×)\s*(${COUNT})\b)?`,
  'gi',
);
const VIALS_OF = new RegExp(String.raw`(${COUNT})\s+vials?\s+(?:of\s+)?(?:\w+\s+)?(${NUMBER})${UNITS}`, 'gi');
const LEFT = String.raw`(?:wast(?:ed|age|e)|discard(?:ed)?|unused|left ?over|remaining)`;
const WASTED = [
  new RegExp(String.raw`(${NUMBER})${UNITS}\s+(?:(?:was|were|of|are)\s+)?(?:\w+\s+)?${LEFT}\b(?!\s*[:=]\s*\d)`, 'i'),
  new RegExp(String.raw`\b${LEFT}(?:\s*(?:was|were|of|amount|units))?\s*[:=]?\s*(${NUMBER})(?:${UNITS})?(?!\s*(?:ml|cc|%|[.\d]*\d))`, 'i'),
] as const; // prettier-ignore
const NO_WASTE = new RegExp(
  String.raw`\b(?:no|none|nothing)\s+(?:was\s+)?${LEFT}|\b${LEFT}\s*[:=]?\s*none\b`,
  'i',
);

const countOf = (written: string | undefined): number | null =>
  written === undefined ? null : /^\d/.test(written) ? Number(written) : wordValue(written);

/** Adds what one sentence says. Offsets are of `text`. */
export function readPreparation(
  text: string,
  { start, end }: { start: number; end: number },
  productAt: (offset: number) => ProductCode | null,
  found: Preparation,
): void {
  const words = text.slice(start, end);
  const taken: [number, number][] = [];
  const add = (of: Mixture['of'], match: RegExpMatchArray, units: string, ml: string | undefined): void => {
    const at = start + match.index!;
    const till = at + match[0].length;
    if (taken.some(([from, to]) => at < to && till > from)) return;
    const volume = ml === undefined ? 1 : toNumber(ml);
    if (volume === 0) return;
    taken.push([at, till]);
    found.mixtures.push({
      of,
      product: productAt(at),
      units: toNumber(units),
      ml: volume,
      start: at,
      end: till,
    });
  };
  for (const match of words.matchAll(RATE)) add('rate', match, match[1]!, match[2]);
  for (const match of words.matchAll(EQUALS)) add('rate', match, match[2]!, match[1]);
  for (const match of words.matchAll(MADE)) add('vial', match, match[1]!, match[2]);
  for (const match of words.matchAll(PER_VIAL))
    if (OF_VIAL.test(words)) add('vial', match, match[2]!, match[1]);
  for (const match of words.matchAll(IN))
    add(OF_VIAL.test(words) ? 'vial' : 'dose', match, match[1]!, match[2]);
  for (const match of words.matchAll(DOSE_FIRST)) add('dose', match, match[1]!, match[2]);
  for (const match of words.matchAll(VOLUME_FIRST)) add('dose', match, match[2]!, match[1]);

  const vials = [...words.matchAll(VIALS)].map((match) => ({
    match,
    units: match[2]!,
    count: countOf(match[1] ?? match[4]) ?? (match[3] === 'vial' ? 1 : null),
  }));
  const several = [...words.matchAll(VIALS_OF)].map((match) => ({
    match,
    units: match[2]!,
    count: countOf(match[1]),
  }));
  for (const { match, units, count } of vials.length > 0 ? vials : several) {
    const at = start + match.index;
    found.vials.push({
      product: productAt(at),
      units: toNumber(units),
      count,
      start: at,
      end: at + match[0].length,
    });
  }
  const wasted = WASTED.map((pattern) => pattern.exec(words)?.[1]).find((units) => units !== undefined);
  if (wasted !== undefined) found.wasted = (found.wasted ?? 0) + toNumber(wasted);
  else if (NO_WASTE.test(words)) found.wasted ??= 0;
}

/** What each sentence is looked through for: see `ready`. */
export const PATTERNS: readonly RegExp[] = [
  IN,
  MADE,
  RATE,
  EQUALS,
  PER_VIAL,
  DOSE_FIRST,
  VOLUME_FIRST,
  OF_VIAL,
  VIALS,
  VIALS_OF,
  ...WASTED,
  NO_WASTE,
];
