/** Sums that the author wrote: "Total: 155 U", "Units used: 60"; and the dose beside a product that opens a list ("Botox 200 U: …"). */
import { sumOf } from './sum-of.ts';
import { has, isMark, type Token } from './token.ts';

export interface Totals {
  /** Called a total. */
  totals: number[];
  /** Called used, injected, given. */
  used: number[];
  /** Beside the product that opens the list. */
  headers: number[];
  /** Of an area that opens the list ("Glabella 20 U: …"). */
  areas: { units: number; start: number }[];
  /** Called a total, of one muscle ("50 U per axilla, 100 U total"). */
  ofMuscle: number[];
  /** In a volume ("100 U / 10 mL"): what was made up, and may have gone into the bladder whole. */
  madeUp: number[];
  /** On a line of its own: the sum, where it is that of all that was read. */
  alone: number[];
  /** How many injections were made, where no muscle is named beside: of a bladder. */
  sites: number[];
}

export const noTotals = (): Totals => ({
  totals: [],
  used: [],
  headers: [],
  areas: [],
  ofMuscle: [],
  madeUp: [],
  alone: [],
  sites: [],
});

/**
 * What the author wrote as the sum; null where nothing is called one. The sum of an area counts where it is the only one
 * and `holdsAll` tells of its offset that all injections stand in its sentence.
 */
export function statedTotal(
  { totals, used, headers, areas }: Totals,
  holdsAll: (offset: number) => boolean,
): number | null {
  const [area, ...more] = areas;
  const ofArea = area && more.length === 0 && holdsAll(area.start) ? area.units : null;
  return totals.at(-1) ?? used.at(-1) ?? headers[0] ?? ofArea;
}

/** Adds the sums that one sentence states to `found`. */
export function collectTotals(tokens: readonly Token[], found: Totals): void {
  if (!has(tokens, 'muscle'))
    for (const token of tokens) if (token.kind === 'sites') found.sites.push(token.count);
  for (const [at, token] of tokens.entries()) {
    if (token.kind !== 'dose' || (token.spoken && !token.explicit)) continue;
    if (token.explicit && tokens.every((one) => one === token || isMark(one))) found.alone.push(token.units);
    if (token.explicit && isInVolume(tokens, at)) found.madeUp.push(token.units);
    const sum = sumOf(tokens, at);
    if (sum === 'areas') found.areas.push(token);
    else if (sum) found[sum].push(token.units);
  }
}

/** "100 U / 10 mL", "100 U Botox in 10 mL", "100 U diluted in 10 mL" */
function isInVolume(tokens: readonly Token[], at: number): boolean {
  const behind = ['product', 'vial'].includes(tokens[at + 1]?.kind ?? '') ? at + 2 : at + 1;
  return (
    (isMark(tokens[behind], '/') || tokens[behind]?.kind === 'into') && tokens[behind + 1]?.kind === 'other'
  );
}
