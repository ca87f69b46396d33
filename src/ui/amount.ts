/** Doses as text. Every figure carries its unit and its product; nothing is ever converted. */
import type { Dose, Maximum } from '../knowledge/facts.ts';
import type { ProductCode } from '../knowledge/model.ts';
import { t } from './i18n.ts';

const range = (low: number, high: number): string => (low === high ? String(low) : `${low}–${high}`);

/** "60–200 U ONA", "up to 100 U ONA", "8–16 U/kg ABO". */
export function doseAmount(dose: Pick<Dose, 'low' | 'high' | 'per' | 'product'>): string {
  const figures = dose.low === 0 ? t('up_to', dose.high) : range(dose.low, dose.high);
  return `${figures} ${dose.per === 'kg' ? 'U/kg' : 'U'} ${dose.product}`;
}

/** What the amount is for: "in total", "each side". */
export const dosePer = (per: Dose['per']): string => t(`per_${per}`);

export function doseSites(sites: Dose['sites']): string {
  return sites ? t(sites.high === 1 ? 'sites_one' : 'sites_other', range(sites.low, sites.high)) : '';
}

export const units = (value: number, product: ProductCode): string => `${value} U ${product}`;

/** "400 U ONA"; with a weight limit too, "340 U ONA or 10 U/kg ONA, whichever is lower"; empty where the limit is no figure. */
export function maximumAmount({ units: flat, units_per_kg: byWeight, ml, product }: Maximum): string {
  const parts = [
    flat === undefined ? '' : units(flat, product),
    byWeight === undefined ? '' : `${byWeight} U/kg ${product}`,
  ].filter(Boolean);
  const amount = parts.length === 2 ? t('lower_of', ...parts) : (parts[0] ?? '');
  return [amount, ml === undefined ? '' : `${ml} mL ${product}`].filter(Boolean).join(', ');
}

/**
 * Where the words of a limit give its figures. `parts` are the words, every second of them a figure with its unit and, where
 * it is named there, its product; `before` is the amount where the words hold none of its figures.
 */
export function figuresIn(maximum: Maximum): { before: string; parts: string[] } {
  const { units: flat, units_per_kg: byWeight, ml, product, text } = maximum;
  const figures = [
    flat === undefined ? [] : [`${flat} U(?!/kg)`],
    byWeight === undefined ? [] : [`${byWeight} U/kg`],
    ml === undefined ? [] : [`${String(ml).replace('.', '\\.')} mL`],
  ].flat();
  const found =
    figures.length === 0 ? null : new RegExp(`(?<![\\d.])((?:${figures.join('|')})\\b(?: ${product})?)`);
  const parts = found ? text.split(found) : [text];
  return { before: parts.length > 1 ? '' : maximumAmount(maximum), parts };
}
