/** Past sessions: when the patient last had toxin, of which product, how much. */
import type { ProductCode } from '../../knowledge/model.ts';
import type { PastSession } from '../model.ts';
import { besideProduct } from './beside-product.ts';
import { round } from './round.ts';
import type { Token } from './token.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const COUNT_WORDS: Record<string, number> = { a: 1, an: 1, one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10, eleven: 11, twelve: 12, thirteen: 13, fourteen: 14, fifteen: 15, sixteen: 16, eighteen: 18, twenty: 20 }; // prettier-ignore
const WEEKS_PER: Record<string, number> = { d: 1 / 7, w: 1, m: 52.1775 / 12, y: 52.1775 };

const monthOf = (word: string): number => MONTHS.indexOf(word.slice(0, 3).toLowerCase()) + 1;

/** In digits the month comes first, but there are twelve: 14/07 is the fourteenth of July. */
const monthAndDay = (first: number, second: number): [number, number] =>
  first > 12 && second <= 12 ? [second, first] : [first, second];

/** ISO form of the first full date in `text` (in digits month first, between dots day first; "August 12, 2026", "12 August 2026"), else null. Impossible dates are none. */
export function isoDate(text: string): string | null {
  const iso = /\b(\d{4})-(\d{2})-(\d{2})\b/.exec(text);
  const dotted = /\b(\d{1,2})\.(\d{1,2})\.(\d{4}|\d{2})\b/.exec(text);
  const us = /\b(\d{1,2})[/-](\d{1,2})[/-](\d{4}|\d{2})\b/.exec(text);
  const words = /\b([A-Za-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})\b/.exec(text);
  const dayFirst = /\b(\d{1,2})(?:st|nd|rd|th)?[ -](?:of )?([A-Za-z]{3,9})\.?,?[ -](\d{4})\b/.exec(text);
  const month = words ? monthOf(words[1]!) : 0;
  const parts = iso
    ? [Number(iso[1]), Number(iso[2]), Number(iso[3])]
    : us
      ? [Number(us[3]) + (us[3]!.length === 2 ? 2000 : 0), ...monthAndDay(Number(us[1]), Number(us[2]))]
      : dotted
        ? [Number(dotted[3]) + (dotted[3]!.length === 2 ? 2000 : 0), Number(dotted[2]), Number(dotted[1])]
        : words && month > 0
          ? [Number(words[3]), month, Number(words[2])]
          : dayFirst && monthOf(dayFirst[2]!) > 0
            ? [Number(dayFirst[3]), monthOf(dayFirst[2]!), Number(dayFirst[1])]
            : null;
  if (!parts) return null;
  const [y, m, d] = parts as [number, number, number];
  const date = new Date(Date.UTC(y, m - 1, d));
  return date.getUTCMonth() === m - 1 && date.getUTCDate() === d ? date.toISOString().slice(0, 10) : null;
}

const SPAN = String.raw`\b(\d+(?:\.\d+)?|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|eighteen|twenty)\s*-?\s*(day|week|wk|month|mo|year|yr|(?<=\d[\s-]?)d\b)s?\.?\s+`;
/** "12 weeks and 3 days ago": the days come on top. */
const AND_DAYS = String.raw`(?:(?:and |, ?)?\d+\s*-?\s*(?:d|days?)\s+)?`;
const SPAN_AGO = new RegExp(
  `${SPAN}${AND_DAYS}(?:ago|earlier|prior|back|before (?:this |the |her |his |their )?admission)\\b`,
  'i',
);
const OF_TOXIN = String.raw`(?:botox|dysport|xeomin|myobloc|daxxify|jeuveau|letybo|\w*toxin|inject|chemodenerv)`;
/** "Weak for 3 weeks after" tells how long. */
const SPAN_SINCE = new RegExp(
  `(?<!\\bfor )${SPAN}(?:(?:since|after)\\b|(?:post|following|s/p|status post|out from)[- ](?:\\w+ ){0,2}?${OF_TOXIN})`,
  'i',
);

/** "Last tx 10 wks", "interval since last: 8 wk". */
const SPAN_LAST = new RegExp(
  `\\b(?:last (?:tx|treatment|inj(?:ections?)?|session|dose|${OF_TOXIN})|since (?:the )?last(?: (?:tx|treatment|injection|session|dose))?)[\\s:=,~-]*${SPAN.replace(/^\\b|\\s\+$/g, '')}(?!\\w|\\s+(?:of|relief|benefit))`,
  'i',
);

/** Said of days, in weeks. */
const LATELY: readonly [RegExp, number][] = [
  [/\byesterday\b|\b(?:on|last|this past) (?:mon|tues|wednes|thurs|fri|satur|sun)day\b/i, 0.5],
  [/\blast week\b/i, 1],
  [/\blast month\b/i, 4],
];

/** "8 weeks ago", "3 months since": in weeks, else null. */
export function weeksAgo(text: string): number | null {
  const recent = LATELY.find(([words]) => words.test(text));
  // "Breathy 2 weeks after the last, 3 months ago": the second says when.
  const match = SPAN_AGO.exec(text) ?? SPAN_SINCE.exec(text) ?? SPAN_LAST.exec(text);
  if (!match) return recent ? recent[1] : null;
  const count = COUNT_WORDS[match[1]!.toLowerCase()] ?? Number(match[1]);
  return Math.round(count * WEEKS_PER[match[2]![0]!.toLowerCase()]! * 10) / 10;
}

/** "Switched today 3/2/2026", "(now 9/15/2026)": no date of an earlier session. */
const OF_TODAY = /\b(?:today|now)\b[\s,(]*(?:on\s+)?\d[\d/.-]+/gi;

/** "Injected 1/4/26, 4/6/26 and 7/2/26": the last of them. */
export const latestDate = (words: string): string | null =>
  [...words.matchAll(IN_DIGITS)].reduce<string | null>((last, [day]) => {
    const date = isoDate(day);
    return date !== null && date > (last ?? '') ? date : last;
  }, null) ?? isoDate(words);
const IN_DIGITS = /\b\d{1,2}[/-]\d{1,2}[/-](?:\d{4}|\d{2})\b/g;

const sumOf = (doses: readonly { units: number }[]): number =>
  round(doses.reduce((sum, { units }) => sum + units, 0));

/** Words for a session; those that are said of any drug too ("apixaban, last dose 3 days ago") count where none is named. */
const OF_SESSION = /\b(?:toxin|inject|chemodenervation|session|cycle)/i;
const OF_ANY_DRUG = /\b(?:last|treat(?:ed|ment))/i;

/**
 * The past session a sentence tells of; null where it holds neither a product, a dose nor a time with the word for it.
 * @param ofDrug - the sentence names a drug that is no toxin
 */
export function pastSession(
  text: string,
  start: number,
  end: number,
  tokens: readonly Token[],
  known: ProductCode | null,
  ofDrug: boolean,
): PastSession | null {
  const words = text.slice(start, end);
  const product = tokens.find((token) => token.kind === 'product');
  const doses = tokens.flatMap((token, i) =>
    token.kind === 'dose' && token.explicit ? [{ units: token.units, i }] : [],
  );
  const named = product !== undefined || OF_SESSION.test(words) || (!ofDrug && OF_ANY_DRUG.test(words));
  const date = latestDate(words.replace(OF_TODAY, ''));
  const weeks_ago = weeksAgo(words);
  if (!named || (doses.length === 0 && date === null && weeks_ago === null)) return null;
  const total = doses.find(
    ({ i }) =>
      (besideProduct(tokens, i) &&
        !['into', 'side', 'muscle'].includes(tokens[i + 1]?.kind ?? '') &&
        (doses.length === 1 || tokens[i - 1]?.kind !== 'muscle')) ||
      tokens[i - 1]?.kind === 'total' ||
      tokens[i + 1]?.kind === 'total',
  );
  // "Switched to Botox; prior dose 500 U Dysport": the product beside the dose is the one that was given.
  const own =
    total &&
    [tokens[total.i + 1], tokens[total.i + 2], tokens[total.i - 1]].find(
      (token) => token?.kind === 'product',
    );
  const given = own ?? product;
  return {
    product: given?.kind === 'product' ? given.code : known,
    units:
      total?.units ??
      (doses.length > 0 && !/\beach\b|\bper\b|\ba side\b|\d\s*[x×]\s*\d/.test(words) ? sumOf(doses) : null),
    date,
    weeks_ago,
    start,
    end,
  };
}
