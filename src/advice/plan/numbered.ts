/** Lists that number their items on one line. */

/** "…: (1) R SCM, 40 U (2) L trapezius, 25 U"; behind a dose the number in brackets counts sites. */
const OPENS_IN_BRACKETS = /(?:^|[:;.,\n])\s*\(1\)\s+\p{L}/u;

/** "1) R biceps 100; 2) R FDS 75", "1. R biceps 100  2. R FDS 75": the numbers that count a list, from 1 on; offset → end. */
export function numbersOfList(text: string): Map<number, number> {
  const found = new Map<number, number>();
  if (OPENS_IN_BRACKETS.test(text))
    for (const match of text.matchAll(/\((\d{1,2})\)(?=\s+\p{L})/gu))
      if (Number(match[1]) === found.size + 1) found.set(match.index, match.index + match[0].length);
  if (found.size > 1) return found;
  found.clear();
  for (const match of text.matchAll(/(?=\d{1,2}[).]\s+\p{L})(?<=^\s*|[;:,.\n]\s*|\s\s)(\d{1,2})[).]/gu)) {
    if (Number(match[1]) !== found.size + 1) continue;
    found.set(match.index, match.index + match[0].length);
  }
  return found.size > 1 ? found : new Map();
}
