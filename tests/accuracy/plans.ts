/** The synthetic procedure notes under `plans/`, and how a reading of them is scored, field by field. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import type { Injection, PastSession, Plan } from '../../src/advice/index.ts';

export interface PlanNote {
  id: string;
  text: string;
  /** "muscle | side | product | units | sites", "-" for what the note does not tell. */
  injections: string[];
  total: number | null;
  /** "date | product | units"; "8 weeks" where the note says how long ago. */
  history?: string[];
  /** Words that must be listed as not read. */
  not_read?: string[];
  findings?: string[];
  silent?: string[];
}

export const FIELDS = ['muscle', 'side', 'product', 'units', 'sites'] as const;
export type Field = (typeof FIELDS)[number];

const folder = fileURLToPath(new URL('plans', import.meta.url));

export function planNotes(): PlanNote[] {
  return readdirSync(folder).flatMap(
    (file) => parse(readFileSync(`${folder}/${file}`, 'utf8')) as PlanNote[],
  );
}

export const rowOf = (injection: Injection): string[] =>
  FIELDS.map((field) => String(injection[field] ?? '-'));
export const pastOf = ({ date, weeks_ago, product, units }: PastSession): string =>
  `${date ?? (weeks_ago === null ? '-' : `${Math.round(weeks_ago)} weeks`)} | ${product ?? '-'} | ${units ?? '-'}`;
const cells = (row: string): string[] => row.split('|').map((cell) => cell.trim());

export interface PlanScore {
  /** Injections expected, and of those how many have each field as expected. */
  expected: number;
  right: Record<Field, number>;
  /** Injections read that no note states. */
  invented: number;
  totals: { expected: number; right: number };
}

/** Pairs what was read with what was expected: by muscle, then by as many other fields as agree. */
export function scorePlan(note: PlanNote, plan: Plan, score: PlanScore): string[] {
  const rows = plan.injections.map(rowOf);
  const wrong: string[] = [];
  for (const wanted of note.injections.map(cells)) {
    score.expected++;
    const agreement = (row: readonly string[]): number =>
      row.filter((cell, i) => cell === wanted[i]).length + (row[0] === wanted[0] ? 10 : 0);
    const best = rows.toSorted((a, b) => agreement(b) - agreement(a))[0];
    if (!best || best[0] !== wanted[0]) {
      wrong.push(`missed ${wanted.join(' | ')}`);
      continue;
    }
    rows.splice(rows.indexOf(best), 1);
    for (const [i, field] of FIELDS.entries()) if (best[i] === wanted[i]) score.right[field]++;
    if (best.join() !== wanted.join()) wrong.push(`read ${best.join(' | ')}, expected ${wanted.join(' | ')}`);
  }
  score.invented += rows.length;
  for (const row of rows) wrong.push(`invented ${row.join(' | ')}`);
  if (note.total !== null || plan.stated_total !== null) {
    score.totals.expected++;
    if (plan.stated_total === note.total) score.totals.right++;
    else wrong.push(`total ${plan.stated_total}, expected ${note.total}`);
  }
  return wrong;
}

export const emptyScore = (): PlanScore => ({
  expected: 0,
  right: { muscle: 0, side: 0, product: 0, units: 0, sites: 0 },
  invented: 0,
  totals: { expected: 0, right: 0 },
});
