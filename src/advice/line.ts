/** What fits the one line that a finding says. */

/** UTF-16 code units, as in every tooltip. */
const LINE = 160;

/**
 * The first of some wordings, the fullest first, that one line holds; the last, cut short, where none fits.
 */
export function lineOf(wordings: readonly [string, ...string[]]): string {
  return wordings.find((line) => line.length <= LINE) ?? `${wordings.at(-1)!.slice(0, LINE - 1)}…`;
}

/** Each name once, the first few by name: "Biceps brachii, Brachialis and 2 more". */
export function listOf(names: readonly string[], most: number): string {
  const once = [...new Set(names)];
  const more = once.length - most;
  return more > 0 ? `${once.slice(0, most).join(', ')} and ${more} more` : once.join(', ');
}
