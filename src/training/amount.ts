/** Limits and label doses as plain English, each figure with its product. Nothing is converted. */
import type { Dose, Maximum } from '../knowledge/facts.ts';

/** "340 U ONA or 10 U/kg ONA, whichever is lower"; empty where the limit holds no figure. */
export function limitAmount({ units, units_per_kg: byWeight, ml, product }: Maximum): string {
  const doses = [
    ...(units === undefined ? [] : [`${units} U ${product}`]),
    ...(byWeight === undefined ? [] : [`${byWeight} U/kg ${product}`]),
  ];
  const lower = doses.length === 2 ? ', whichever is lower' : '';
  return [doses.join(' or ') + lower, ...(ml === undefined ? [] : [`${ml} mL ${product}`])]
    .filter((part) => part !== '')
    .join(', ');
}

/** "60 to 200 U ONA", "up to 100 U ONA", "8 to 16 U/kg ABO". */
export function labelAmount({ low, high, per, product }: Dose): string {
  const figures = low === high ? String(low) : low === 0 ? `up to ${high}` : `${low} to ${high}`;
  return `${figures} ${per === 'kg' ? 'U/kg' : 'U'} ${product}`;
}

export const SCOPE_OF_DOSE: Readonly<Record<Dose['per'], string>> = {
  total: 'both sides together',
  kg: 'each side, by weight',
  side: 'each side',
  site: 'each injection point',
  session: 'the whole session',
};

/** "in 12 weeks", "in one session"; empty where the scope itself says it ("each injection site", "30 days"). */
export function spanOf({ per, weeks, scope }: Maximum): string {
  if (/\d/.test(scope)) return '';
  if (per === 'period') return weeks === undefined ? '' : `in ${weeks} weeks`;
  return per === 'session' ? 'in one session' : '';
}
