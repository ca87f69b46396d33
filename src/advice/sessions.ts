/** Treatments of a chart by their dates. */
import type { ChartDocument } from './chart.ts';
import type { Evidence } from './model.ts';

/** Past sessions with the weeks since, where they can be told. */
export function sessions({
  documents,
}: {
  documents: readonly ChartDocument[];
}): (Evidence & { weeks: number | null; units: number | null; product: string | null })[] {
  const stated = (of: (document: ChartDocument) => string | null): string | null =>
    documents.map(of).find((date) => date !== null) ?? null;
  const visit = stated(({ measures }) => measures.date) ?? stated(({ plan }) => plan.day);
  return documents.flatMap(({ plan }, document) =>
    plan.history.map(({ start, end, weeks_ago, date, units, product: code }) => ({
      document,
      start,
      end,
      units,
      product: code,
      weeks: weeks_ago ?? weeksBetween(date, visit),
    })),
  );
}

/** Weeks from one ISO date to another; null where either is missing or the first is later. */
export function weeksBetween(from: string | null, to: string | null): number | null {
  if (from === null || to === null) return null;
  const days = (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000;
  return days >= 0 ? days / 7 : null;
}
