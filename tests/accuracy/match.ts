/**
 * What the scorer counts, note by note: the same matching (overlap, one to one, largest overlap first) in order to draw
 * intervals over notes, which the scorer gives for all types together only. `scripts/accuracy.ts` stops if the sums differ.
 */

export const TYPES = ['MUSCLE', 'CONDITION', 'RISK', 'DRUG', 'PRODUCT'] as const;
export const LABELS = ['affirmed', 'negated', 'possible', 'hypothetical', 'historical', 'family'] as const;

export interface Predicted {
  start: number;
  end: number;
  type: string | null;
  assertion: string;
}

export interface Gold extends Predicted {
  type: string;
  text: string;
  optional?: boolean;
  outside?: boolean;
  assertion_dc?: boolean;
  alt_types?: string[];
}

export interface Note {
  id: string;
  text: string;
  group: string;
  mentions: Gold[];
}

/** Found, false, missed: by type (`all` too) and by assertion; and how many assertions were right, of how many. */
export interface Counts {
  of: Record<string, [found: number, wrong: number, missed: number]>;
  right: number;
  judged: number;
}

const length = ({ start, end }: Predicted): number => end - start;
const overlap = (a: Predicted, b: Predicted): number => Math.min(a.end, b.end) - Math.max(a.start, b.start);
const fits = (gold: Gold, { type }: Predicted): boolean =>
  gold.type === type || Boolean(type && gold.alt_types?.includes(type)) || Boolean(gold.outside);

/** The pairs of one note, the gold mentions that were missed and the predictions that name nothing. */
function match(gold: readonly Gold[], predicted: readonly Predicted[]) {
  const candidates = gold.flatMap((g, i) =>
    predicted.flatMap((p, j) => {
      const shared = overlap(g, p);
      if (!fits(g, p) || shared <= 0) return [];
      return [
        [
          Number(Boolean(g.optional)),
          Number(g.type !== p.type),
          -shared,
          Math.abs(length(g) - length(p)),
          i,
          j,
        ],
      ];
    }),
  );
  candidates.sort((a, b) => a.map((x, k) => x - b[k]!).find((difference) => difference !== 0) ?? 0);
  const taken = new Set<number>();
  const used = new Set<number>();
  const pairs: [Gold, Predicted][] = [];
  for (const [optional, , , , i, j] of candidates as [number, number, number, number, number, number][]) {
    if (taken.has(i) || used.has(j)) continue;
    taken.add(i);
    used.add(j);
    if (!optional) pairs.push([gold[i]!, predicted[j]!]);
  }
  const missed = gold.filter((g, i) => !taken.has(i) && !g.optional);
  const alarms = predicted.filter(
    (p, j) => !used.has(j) && !gold.some((g) => fits(g, p) && overlap(g, p) > 0),
  );
  return { pairs, missed, alarms };
}

/** The counts of one note. */
export function countsOf(note: Note, predictions: readonly Predicted[]): Counts {
  const counts: Counts = { of: {}, right: 0, judged: 0 };
  for (const name of [...TYPES, ...LABELS, 'all']) counts.of[name] = [0, 0, 0];
  const seen = new Set<string>();
  const predicted = predictions.filter(({ start, end, type }) => {
    const known =
      (TYPES as readonly (string | null)[]).includes(type) && !seen.has(`${start}-${end}-${type}`);
    seen.add(`${start}-${end}-${type}`);
    return known;
  });
  const { pairs, missed, alarms } = match(note.mentions, predicted);
  const count = (name: string, kind: 0 | 1 | 2): void => {
    counts.of[name]![kind]++;
  };
  for (const [{ type }] of pairs) for (const name of [type, 'all']) count(name, 0);
  for (const { type } of alarms) for (const name of [type!, 'all']) count(name, 1);
  for (const { type } of missed) for (const name of [type, 'all']) count(name, 2);
  for (const [gold, { assertion }] of pairs) {
    if (gold.type === 'MUSCLE' || gold.assertion_dc) continue;
    counts.judged++;
    if (gold.assertion === assertion) {
      counts.right++;
      count(assertion, 0);
    } else {
      count(assertion, 1);
      count(gold.assertion, 2);
    }
  }
  return counts;
}
