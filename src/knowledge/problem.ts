/** What is wrong with the content, said so that the person who wrote it can mend it. */
export interface Problem {
  file: string;
  line: number;
  /** Id of the entry, where it has one. */
  entry?: string;
  /** Where in the entry, e.g. `cautions[dose-cap].severity`. */
  field?: string;
  message: string;
  mend: string;
  /** A warning does not stop a build, apart from a release. */
  warning?: true;
}

/** One problem on two lines: where and what, then the mend. */
export function describe(problem: Problem): string {
  const where = `${problem.file}:${problem.line}`;
  const what = [problem.entry, problem.field].filter(Boolean).join(' › ');
  const kind = problem.warning ? 'warning: ' : '';
  return `${where}  ${what ? `${what}: ` : ''}${kind}${problem.message}\n    mend: ${problem.mend}`;
}

/** The written word most like `wrong` among `known`, if any is near enough to be meant. */
export function nearest(wrong: string, known: Iterable<string>): string | undefined {
  let best: string | undefined;
  let least = Math.max(2, Math.floor(wrong.length / 3)) + 1;
  for (const word of known) {
    const distance = editDistance(wrong, word, least);
    if (distance < least) [best, least] = [word, distance];
  }
  return best;
}

/** Levenshtein distance, given up once it must reach `limit`. */
function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) >= limit) return limit;
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      next.push(Math.min(next[j - 1]! + 1, row[j]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)));
    }
    row = next;
  }
  return row[b.length]!;
}
