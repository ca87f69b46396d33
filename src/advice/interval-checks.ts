/** The time since the last session against the least that the label of a product and use gives, where that is beyond 12 weeks. */
import type { Maximum } from '../knowledge/facts.ts';
import type { Finding } from './model.ts';
import { ageGroupOf, isNamed, isUs, type Dosed } from './patient.ts';
import { isOfLimit } from './maximum-checks.ts';
import { placeOf, presenceOf, type Chart } from './presence.ts';
import { sessions } from './sessions.ts';

/** What a rule watches for every product. */
const ANY_PRODUCT = 12;

/** Sessions that are too early for this product and use, though not for others: 16 weeks for saliva with INCO. */
export function intervals(chart: Chart, dosed: readonly Dosed[]): Finding[] {
  const age = ageGroupOf(chart);
  const found = chart.facts.maxima.flatMap((limit): Finding[] => {
    const { interval_weeks: least, jurisdiction, product, who, use } = limit;
    if (least === undefined || least <= ANY_PRODUCT || !isUs(jurisdiction)) return [];
    if ((who !== 'any' && who !== age) || (use !== undefined && !isNamed(chart, use))) return [];
    if (!isGivenNow(chart, limit, dosed)) return [];
    // A session whose product is not told may have been of this one.
    const dated = sessions(chart).filter((one) => one.weeks !== null && (one.product ?? product) === product);
    const [last] = dated.sort((a, b) => a.weeks! - b.weeks!);
    if (!last || last.weeks! < ANY_PRODUCT || last.weeks! >= least) return [];
    return [
      {
        rule: 'plan-interval',
        severity: 'serious',
        say: `${Math.floor(last.weeks!)} weeks since the last session; ${product} here: ${least} weeks or more apart. ${limit.text}.`,
        why: 'The label sets a longer interval for this product and use than the usual 12 weeks.',
        sources: limit.sources.map((id) => chart.facts.sources[id] ?? id),
        evidence: [placeOf(last)],
      },
    ];
  });
  // One arm and both arms have one interval.
  return found.slice(0, 1);
}

/** Is this product given where the limit holds? Where no muscle was read, its use and its product tell. */
function isGivenNow(chart: Chart, limit: Maximum, dosed: readonly Dosed[]): boolean {
  if (chart.planned) return dosed.some((one) => isOfLimit(chart, limit, one));
  return (
    limit.use !== undefined &&
    presenceOf(chart, `condition:${limit.use}`) !== null &&
    presenceOf(chart, `product:${limit.product}`) !== null
  );
}
