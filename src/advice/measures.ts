/** Numbers about the patient that a note states and a plan is judged by: age, weight, date of the visit. */
import { isoDate } from './plan/history.ts';

export interface Measures {
  /** Years. */
  age: number | null;
  /** Kilograms. */
  weight: number | null;
  /** ISO date of the visit or note. */
  date: string | null;
}

const AGE =
  /\b(\d{1,3}(?:\.\d+)?)\s*-?\s*(year|yr|month|mo|week|wk)s?\.?\s*-?\s*old\b|\b(\d{1,3})\s*(?:y\/o|yo|y\.o\.)(?![a-z])|\b[Aa]ge[:\s]+(\d{1,3})\b(?!\s*(?:weeks|months))/;
const WEIGHT =
  /\b(?:weight|wt|weighs|weighing|weighed)\b\.?\s*(?:is|of|:|=|-|today)?\s*(\d{1,3}(?:\.\d+)?)\s*(kg|kilograms?|kilos?|lbs?|pounds?)\b|\b(\d{1,3}(?:\.\d+)?)\s*kg\b(?!\s*\/)/i;
const VISIT =
  /\b(?:date of (?:service|visit|procedure|injection)|visit date|service date|encounter date|procedure date|dos|date|today(?:'s date)?)\s*(?:is|:)?\s*([A-Za-z]*\.?\s*[\d/ ,-]{6,14})/i;
/** International pound in kilograms (NIST SP 811, appendix B.8). */
const KG_PER_POUND = 0.45359237;

/** Reads age, weight and visit date from a note; null for what it does not state. */
export function readMeasures(text: string): Measures {
  return { age: ageIn(text), weight: weightIn(text), date: isoDate(VISIT.exec(text)?.[1] ?? '') };
}

function ageIn(text: string): number | null {
  const match = AGE.exec(text);
  if (!match) return null;
  const [, count, unit = '', short, labelled] = match;
  if (count === undefined) return Number(short ?? labelled);
  if (unit.startsWith('m')) return Number(count) / 12;
  if (unit.startsWith('w')) return Number(count) / 52;
  return Number(count);
}

function weightIn(text: string): number | null {
  const match = WEIGHT.exec(text);
  if (!match) return null;
  const pounds = /^(?:lb|pound)/i.test(match[2] ?? '');
  const value = Number(match[1] ?? match[3]);
  return pounds ? Math.round(value * KG_PER_POUND * 10) / 10 : value;
}
