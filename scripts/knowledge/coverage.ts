/** `coverage`: every entry and statement of the dossier, taken or left out for a stated reason. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { Content } from '../../src/knowledge/parts.ts';
import { compareConditions } from './compare/conditions.ts';
import { compareMuscles } from './compare/muscles.ts';
import type { Compare, Item } from './compare/item.ts';
import { compareSafety } from './compare/safety.ts';
import { DOSSIER_FILES, type DossierFile, type Raw } from './dossier.ts';
import { oursOf } from './ours.ts';

interface LeftOut {
  at: string;
  why: string;
}

export interface Coverage {
  file: DossierFile;
  rows: { kind: string; given: number; taken: number; leftOut: number }[];
  reasons: { why: string; items: string[] }[];
  unexplained: string[];
}

const COMPARE: Record<DossierFile, Compare> = {
  'muscles-head': compareMuscles,
  'muscles-trunk': compareMuscles,
  'muscles-limb': compareMuscles,
  conditions: compareConditions,
  'cross-rules': compareSafety,
  'label-safety': compareSafety,
  products: compareSafety,
  'second-check': compareSafety,
  'seed-audit': compareSafety,
};

/** @param dataDir where `left-out.yaml` and `second-check.yaml` stand. */
export function coverage(dossier: Record<DossierFile, Raw>, content: Content, dataDir: string): Coverage[] {
  const ours = oursOf(content);
  const leftOut = parse(readFileSync(join(dataDir, 'left-out.yaml'), 'utf8')) as LeftOut[];
  return DOSSIER_FILES.map((file) => {
    const items = [...COMPARE[file](dossier[file], ours, file), ...topLevel(dossier[file], file)];
    const reasons = new Map<string, string[]>();
    const unexplained: string[] = [];
    const explained = new Set<Item>();
    for (const item of items.filter(({ taken }) => !taken)) {
      const reason = leftOut.find(({ at }) => matches(at, item.at));
      if (!reason) unexplained.push(item.at);
      else {
        explained.add(item);
        reasons.set(reason.why, [...(reasons.get(reason.why) ?? []), item.at]);
      }
    }
    const kinds = [...new Set(items.map(({ kind }) => kind))];
    return {
      file,
      rows: kinds.map((kind) => {
        const ofKind = items.filter((item) => item.kind === kind);
        return {
          kind,
          given: ofKind.length,
          taken: ofKind.filter(({ taken }) => taken).length,
          leftOut: ofKind.filter((item) => explained.has(item)).length,
        };
      }),
      reasons: [...reasons].map(([why, at]) => ({ why, items: at })),
      unexplained,
    };
  });
}

/** Chapters of a file that no comparison knows: they too must be taken or explained. */
const KNOWN_CHAPTERS = new Set([
  'muscles', 'avoid_sets', 'sources', 'conditions', 'minor_conditions', 'risk_factors', 'id_crosswalk', 'rules', 'boxed_warning',
  'contraindications', 'warnings', 'seed_cautions', 'pregnancy_lactation', 'interactions', 'adverse_rates', 'complications',
  'patient_factors', 'global_rules', 'class_terms', 'misspellings', 'products', 'not_us_approved', 'procedure_codes', 'checks',
  'claims', 'us_approvals', 'id_aliases', 'condition_ids', 'patient_factor_ids', 'limb_rules', 'dose_limits',
  'abbreviation_collisions', 'seed_corrections', 'seed_check', 'seed_reconciliation', 'vocabulary', 'muscle_ids_used', 'ptosis_compare',
]); // prettier-ignore

function topLevel(raw: Raw, file: DossierFile): Item[] {
  return Object.keys(raw)
    .filter((key) => !KNOWN_CHAPTERS.has(key))
    .map((key) => ({ at: `${file}/${key}`, kind: 'notes on the file', taken: false }));
}

/** `*` in a pattern stands for any run of characters without a slash, `**` for any at all. */
function matches(pattern: string, at: string): boolean {
  const source = pattern
    .split('**')
    .map((part) =>
      part
        .split('*')
        .map((literal) => literal.replaceAll(/[.+?^${}()|[\]\\]/g, '\\$&'))
        .join('[^/]*'),
    )
    .join('.*');
  return new RegExp(`^${source}$`).test(at);
}

/** The report as text, and whether everything is taken or explained. */
export function coverageReport(coverages: readonly Coverage[]): { text: string; complete: boolean } {
  const lines: string[] = [];
  for (const { file, rows, reasons, unexplained } of coverages) {
    const sum = (key: 'given' | 'taken' | 'leftOut') => rows.reduce((total, row) => total + row[key], 0);
    lines.push(
      '',
      `${file}.yaml: ${sum('given')} given, ${sum('taken')} taken, ${sum('leftOut')} left out with a reason`,
    );
    for (const { kind, given, taken, leftOut } of rows) {
      lines.push(
        `  ${kind.padEnd(34)} ${String(given).padStart(5)} ${String(taken).padStart(6)} ${String(leftOut).padStart(5)}`,
      );
    }
    for (const { why, items } of reasons) {
      lines.push(`  left out: ${why}`);
      const shown = items.slice(0, 6).map((at) => at.slice(file.length + 1));
      lines.push(
        `      ${shown.join('; ')}${items.length > shown.length ? `; and ${items.length - shown.length} more` : ''}`,
      );
    }
    for (const at of unexplained) lines.push(`  NOT TAKEN, NO REASON: ${at}`);
  }
  const missing = coverages.reduce((total, { unexplained }) => total + unexplained.length, 0);
  const given = coverages.flatMap(({ rows }) => rows).reduce((total, row) => total + row.given, 0);
  lines.push(
    '',
    `${given} things in the dossier: ${(((given - missing) / given) * 100).toFixed(1)} % taken or left out with a reason`,
  );
  return { text: `${lines.join('\n')}\n`, complete: missing === 0 };
}
