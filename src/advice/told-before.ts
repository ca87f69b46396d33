/** Names that say nothing of the patient now: a test without its result, a drug of a course that is over. And drugs that are over, but only just. */
import type { ChartMention } from './chart.ts';
import { PASSING } from './lasting.ts';

type Place = { start: number; end: number };

const TEST = /^(?:UPT|hCG)$/i;
const POSITIVE = /^[^.;\n]*?(?<!\bnot )(?:\bpos(?:itive)?\b|\+)/i;
const POSITIVE_BEFORE = /(?:\bpositive|\+) ?$/i;

/** "UPT not done": a test of pregnancy that is named without its result. */
export const lacksResult = (text: string, { start, end }: Place): boolean =>
  TEST.test(text.slice(start, end)) &&
  !POSITIVE.test(text.slice(end, end + 40)) &&
  !POSITIVE_BEFORE.test(text.slice(Math.max(0, start - 10), start));

const COURSE =
  /\b(?:treated|managed|treatment) (?:with|w\/|by)\s(?:[^.;\n]*(?:,| and) )?(?:(?:iv|im|po|oral|a course of) )?$/i;
const LONG_AGO =
  /\b(?:last (?:year|month|spring|summer|fall|autumn|winter)|in (?:19|20)\d\d|(?:months?|years?) ago)\b/i;
/** How far before a drug its illness is looked for, in code units. */
const REACH = 90;

/** "Hx of UTI treated with gentamicin", "sepsis last year treated with tobramycin": given for what is over. */
export function ofEarlierCourse(text: string, { start }: Place, placed: readonly ChartMention[]): boolean {
  const before = text
    .slice(Math.max(0, start - REACH), start)
    .split(/[.;\n]/)
    .at(-1)!;
  if (!COURSE.test(before)) return false;
  if (LONG_AGO.test(before)) return true;
  const illness = placed.findLast(({ kind, end }) => kind === 'factor' && end > start - before.length);
  return illness?.assertion === 'historical' && PASSING.has(illness.entity);
}

const STOP = String.raw`(?:stopped|discontinued|ended|completed|finished|held|last (?:dose|given|taken))`;
const JUST = String.raw`(?:yesterday|today|this morning|last night|(?:1|2|one|a|two) days? ago)`;
const STOPPED_JUST = new RegExp(`^[^.,;\\n]{0,40}\\b${STOP}\\b[^.,;\\n]{0,20}\\b${JUST}\\b`, 'i');
const STOPPED_BEFORE = new RegExp(`\\b${STOP} (?:(?:taking|the|her|his|iv|im|of) )*$`, 'i');
const JUST_BEHIND = new RegExp(`^(?: (?!and\\b|but\\b)[^\\s.,;]+){0,4} ${JUST}\\b`, 'i');

/** "Tobramycin was stopped yesterday": it acts still. */
export function stoppedJustNow(text: string, { start, end }: Place): boolean {
  const behind = text.slice(end, end + 80);
  if (STOPPED_JUST.test(behind)) return true;
  return JUST_BEHIND.test(behind) && STOPPED_BEFORE.test(text.slice(Math.max(0, start - 40), start));
}
