/** `stats`: how much there is, and how much of it was read at the source. */
import type { Compiled } from '../../src/knowledge/compile.ts';
import { CONFIRMATION_LEVELS, type ConfirmationLevel } from '../../src/knowledge/model.ts';

export interface Stats {
  counts: [string, number][];
  /** Statements by level of confirmation. */
  confirmed: Record<ConfirmationLevel, number>;
  reviewed: number;
}

export function statsOf({ facts, lexicon }: Pick<Compiled, 'facts' | 'lexicon'>): Stats {
  const entities = Object.values(facts.entities);
  const ofKind = (kind: string): number => entities.filter((entity) => entity.kind === kind).length;
  const confirmed: Stats['confirmed'] = { full: 0, abstract: 0, excerpt: 0, none: 0 };
  let reviewed = 0;
  for (const { level, signed } of statementsIn({ ...facts, sources: {} })) {
    confirmed[level]++;
    if (signed) reviewed++;
  }
  return {
    counts: [
      ['entities', entities.length],
      ['muscles and glands', ofKind('muscle') + ofKind('gland')],
      ['conditions', ofKind('condition')],
      ['patient factors', ofKind('factor')],
      ['drugs', ofKind('drug')],
      ['drug classes', ofKind('drug-class')],
      ['products and class names', ofKind('product')],
      ['terms searched for', lexicon.entries.reduce((sum, { terms }) => sum + terms.length, 0)],
      ['cautions of entities', entities.reduce((sum, { cautions }) => sum + cautions.length, 0)],
      ['combination rules', facts.rules.length],
      ['avoid sets', facts.avoidSets.length],
      ['label warnings', facts.labelWarnings.length],
      ['dose rows', facts.doses.length],
      ['maxima', facts.maxima.length],
      ['adverse rate tables', facts.rates.length],
      ['complication plans', facts.complications.length],
      ['claims audited', facts.audit.length],
      ['sources', Object.keys(facts.sources).length],
    ],
    confirmed,
    reviewed,
  };
}

/** Everything that carries sources and a confirmation, wherever it stands. */
function statementsIn(value: unknown): { level: ConfirmationLevel; signed: boolean }[] {
  if (typeof value !== 'object' || value === null) return [];
  const { confirmed, sources, review } = value as {
    confirmed?: { level: ConfirmationLevel };
    sources?: unknown;
    review?: unknown;
  };
  const own =
    confirmed?.level && Array.isArray(sources)
      ? [{ level: confirmed.level, signed: review !== undefined }]
      : [];
  return [...own, ...Object.values(value).flatMap(statementsIn)];
}

export function statsReport({ counts, confirmed, reviewed }: Stats): string {
  const total = Object.values(confirmed).reduce((sum, count) => sum + count, 0);
  const share = (count: number): string => `${((count / total) * 100).toFixed(1)} %`.padStart(7);
  return [
    ...counts.map(([what, count]) => `${String(count).padStart(6)}  ${what}`),
    '',
    `${String(total).padStart(6)}  statements with sources, of which the source was read`,
    ...CONFIRMATION_LEVELS.map(
      (level) => `${String(confirmed[level]).padStart(6)}  ${share(confirmed[level])}  ${WORDS[level]}`,
    ),
    `${String(reviewed).padStart(6)}  ${share(reviewed)}  reviewed and signed by a clinician`,
    '',
  ].join('\n');
}

const WORDS: Record<ConfirmationLevel, string> = {
  full: 'in full',
  abstract: 'as an abstract',
  excerpt: 'in part',
  none: 'not at all: general knowledge of it',
};
