/** A residual after voiding is a measure: it is retention where it is high, not where it is named. */

/** mL above which the label of ONA asks for catheterisation: the rule "detrusor-x-retention" says the same. */
const HIGH = 200;
const NAMES = /^(?:PVR|post-?\s?void(?:ing)? residual)/i;
const VOLUME = /(\d{1,4})\s*(?:ml|cc)\b/gi;
/** "PVR 40", "PVR=15", "PVR today was 20"; no count of weeks. */
const BARE =
  /^(?:[\s:=~<>≤≥]|\b(?:today|now|was|is|of|volume|only)\b)*(\d{1,4})\b(?![/.%]\d?|\s*(?:-\s*)?(?:days?|weeks?|wks?|months?|hours?|min))/i;
const RAISED = /\b(?:elevated|high|raised|increased|large|significant)\b/i;
/** How far around it its number or word is looked for, in code units. */
const REACH = { before: 24, after: 60 } as const;

/** Does a mention name a residual that is not high, or whose height is not told? */
export function isLowResidual(text: string, { start, end }: { start: number; end: number }): boolean {
  if (!NAMES.test(text.slice(start, end))) return false;
  const before = text
    .slice(Math.max(0, start - REACH.before), start)
    .split(/[.;\n]/)
    .at(-1)!;
  const after = text.slice(end, end + REACH.after).split(/[;\n]|\.(?!\d)/)[0]!;
  const volumes = [...`${after} ${before}`.matchAll(VOLUME)].map(([, amount]) => Number(amount));
  const bare = BARE.exec(after)?.[1];
  const stated = volumes.length > 0 ? volumes : bare === undefined ? [] : [Number(bare)];
  return stated.length > 0
    ? Math.max(...stated) <= HIGH && !isAbove(after, stated)
    : !RAISED.test(before + after);
}

/** "PVR > 200 mL". */
const isAbove = (after: string, stated: readonly number[]): boolean =>
  /(?:>|≥|\bover|\babove|\bmore than)\s*\d/i.test(after) && Math.max(...stated) >= HIGH;
