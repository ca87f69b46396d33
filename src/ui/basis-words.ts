/** What a statement rests on, in plain words. */
import type { Basis, ConfirmationLevel, Source } from '../knowledge/model.ts';
import { t } from './i18n.ts';

export const confirmationWords = (level: ConfirmationLevel): string => t(`confirmed_${level}`);

export const reviewWords = (basis: Basis): string =>
  basis.review ? t('reviewed', basis.review.reviewed_on) : t('not_reviewed');

/** "Botox US label, Warnings 5.6, 2023". A year that the name holds already is not said twice. */
export function sourceWords(source: Source, section?: string): string {
  const year = source.year && !source.short.includes(source.year) ? source.year : undefined;
  return [source.short, section, year].filter(Boolean).join(', ');
}

/** A line with everything needed to quote it elsewhere. */
export function quotation(line: string, basis: Basis, sources: Record<string, Source>): string {
  const named = basis.sources.flatMap((id) => sources[id] ?? []);
  const cited = named.map((source) => sourceWords(source, basis.section)).join('; ');
  return `${line} [${cited}; ${confirmationWords(basis.confirmed.level)}; ${reviewWords(basis)}. Cautela]`;
}

/** Sources named at once; the rest come when asked for. */
const FEW = 3;

/** The sources to name at once: the first few, or all where "and 1 more" would take as much room. */
export const firstSources = <T>(all: readonly T[]): readonly T[] =>
  all.length <= FEW + 1 ? all : all.slice(0, FEW);
