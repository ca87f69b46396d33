/** What a dose in a sentence is the sum of, by the words around it. */
import { besideProduct } from './beside-product.ts';
import { opensList } from './opens-list.ts';
import { isProduct, isSumOfList, isSumOfProduct, sumsUp, sumsUpAll } from './sums.ts';
import { has, isMark, isWord, type Dose, type Token } from './token.ts';
import type { Totals } from './totals.ts';

type Sum = Exclude<keyof Totals, 'madeUp' | 'alone'>;

/** A dose in its sentence. */
interface Seen {
  dose: Dose;
  /** All before it, and all behind. */
  past: readonly Token[];
  rest: readonly Token[];
  tokens: readonly Token[];
  at: number;
  /** The few words before it, and behind, that are about it. */
  before: readonly Token[];
  after: readonly Token[];
  /** A word for a total stands among those before. */
  called: boolean;
}

/**
 * @param at - index of a dose
 * @returns the list of sums that it belongs to; null where it is no sum
 */
export function sumOf(tokens: readonly Token[], at: number): Sum | null {
  const past = tokens.slice(0, at);
  const rest = tokens.slice(at + 1);
  const before = upToDose(sinceProduct(past.slice(-6)));
  const seen: Seen = {
    dose: tokens[at] as Dose,
    past,
    rest,
    tokens,
    at,
    before,
    after: labelled(rest.slice(0, 4)),
    called: has(before, 'total') && !leadsToList(past),
  };
  return READINGS.find(([, holds]) => holds(seen))?.[0] ?? null;
}

/** What a dose is, by the first of these that holds. */
const READINGS: readonly (readonly [Sum | null, (seen: Seen) => boolean])[] = [
  // "4 U/kg x 20 kg = 80 U"
  [
    'totals',
    ({ past }) =>
      isMark(past.at(-1), '=') &&
      past
        .slice(0, -1)
        .every((one) => isMark(one) || has([one], 'product', 'per-kg', 'dose', 'times', 'sites', 'per')),
  ],
  // "20 U per parotid, 15 U per submandibular, US. = 70 U"
  [
    'totals',
    ({ past, rest, dose }) =>
      isMark(past.at(-1), '=') &&
      !has(rest, 'muscle') &&
      ((isMark(past.at(-2), '.', ',', ';') && sumsUp(past, dose.units)) || isSumOfList(past, dose.units)),
  ],
  // "…, 5 U x 6 trapezius = 155 U": at the end of a list.
  [
    'totals',
    ({ past, rest }) =>
      isMark(past.at(-1), '=') &&
      past.at(-2)?.kind === 'muscle' &&
      rest[0]?.kind !== 'per' &&
      !has(past.slice(-6), 'per-kg') &&
      !has(rest, 'muscle'),
  ],
  // "Spasticity RLE - Botox today, US guided, 300 U:"
  [
    'headers',
    ({ dose, past, rest, tokens }) =>
      dose.explicit &&
      rest.length === 1 &&
      isMark(rest[0], ':') &&
      has(past, 'product') &&
      !has(tokens, 'muscle', 'vial', 'waste'),
  ],
  // "Today: 300 U."
  [
    'headers',
    ({ dose, past, rest }) =>
      dose.explicit &&
      isWord(past[0], 'today') &&
      past.slice(1).every((one) => isMark(one)) &&
      (rest.length === 0 || isMark(rest[0], '.', ':', ';')),
  ],
  // "Botox, PREEMPT 155 U / 31 sites"
  [
    'headers',
    ({ dose, past, tokens }) => dose.explicit && isWord(past.at(-1), 'preempt') && !has(tokens, 'muscle'),
  ],
  // "500 units was divided between the …"
  [
    'totals',
    ({ dose, tokens, at, rest }) =>
      dose.explicit &&
      besideProduct(tokens, at) &&
      rest.slice(0, 4).some((one) => isWord(one, 'divided', 'split', 'distributed', 'shared')) &&
      has(rest, 'muscle'),
  ],
  // "1,000 units of Dysport in total: 300 units to the …": the first is the sum.
  ['totals', ({ rest }) => isSumOfProduct(rest)],
  // "Wasted 20 U", "vial of 100 U", "500 U / 2 mL"
  [null, ({ before, rest }) => has(before, 'waste', 'vial') || isRate(rest)],
  // "Temporalis total 40 U" is the muscle's; "… into the temporalis for a total of 40 U" is not.
  [null, isOfPlace],
  // "5 U x 8 sites for a total of 40 U"
  [null, ({ called, past, dose }) => called && isProduct(past, dose.units)],
  // "A total of 200 U was reconstituted" is of the vial.
  [null, (seen) => isCalledTotal(seen) && has(seen.after, 'vial', 'waste')],
  ['totals', isCalledTotal],
  ['areas', (seen) => isTotalBehind(seen) && !has(seen.past, 'muscle') && isOfArea(seen.past)],
  ['totals', (seen) => isTotalBehind(seen) && !has(seen.past, 'muscle')],
  // "30 U into each parotid and 20 U into each submandibular, 100 U in total"
  [
    'totals',
    (seen) =>
      isTotalBehind(seen) &&
      isMark(seen.past.at(seen.past.at(-1)?.kind === 'word' ? -2 : -1), ',', ';', '=') &&
      sumsUp(seen.past, seen.dose.units),
  ],
  ['ofMuscle', isTotalBehind],
  [null, ({ after }) => has(after.slice(0, 2), 'waste', 'vial')],
  // "Botox 4 U/kg (80 U)"
  [
    'headers',
    ({ past }) =>
      past[0]?.kind === 'product' &&
      !has(past, 'muscle') &&
      isMark(past.at(-1), '(') &&
      past.at(-2)?.kind === 'per-kg',
  ],
  // "Dose: 200 U"
  ['headers', ({ dose, tokens }) => dose.labelled === true && !has(tokens, 'muscle')],
  // "Units used: 60"
  [
    'used',
    ({ dose, past, rest, before }) =>
      has(before, 'used') &&
      !has(before, 'into') &&
      (dose.explicit || isMark(past.at(-1), ':', '=', '-', '–', '—')) &&
      !has(rest, 'muscle'),
  ],
  // "Botox given per PREEMPT, 31 sites, 155 U"
  [
    'used',
    ({ dose, past, tokens }) =>
      dose.explicit &&
      !has(tokens, 'muscle') &&
      isMark(past.at(-1), ',') &&
      past.at(-2)?.kind === 'sites' &&
      has(past, 'product') &&
      has(past, 'used'),
  ],
  // "155 U were used"
  [
    'used',
    ({ dose, tokens, after }) => dose.explicit && has(after.slice(0, 3), 'used') && !has(tokens, 'muscle'),
  ],
  // "Botox 200 U: …"
  [
    'headers',
    ({ dose, past, rest, tokens, at }) =>
      (dose.explicit || (isMark(rest[0], ':') && past.at(-1)?.kind === 'product')) && opensList(tokens, at),
  ],
  // "Glabella 20 U: …"
  [
    'areas',
    ({ dose, past, rest }) =>
      dose.explicit && !has(past, 'muscle', 'vial', 'waste') && isMark(rest[0], ':') && has(rest, 'muscle'),
  ],
];

/** "Total: 155 U" */
function isCalledTotal({ called, dose, past }: Seen): boolean {
  const isBare = !has(past, 'muscle') || (past.at(-1)?.kind === 'total' && sumsUpAll(past, dose.units));
  return called && (dose.explicit || isBare);
}

/** "155 U total" */
function isTotalBehind({ rest }: Seen): boolean {
  return rest[0]?.kind === 'total';
}

/** "… in total: 300 units to the biceps": what comes before is the total, not this dose. */
const leadsToList = (past: readonly Token[]): boolean =>
  isMark(past.at(-1), ':') && past.at(-2)?.kind === 'total' && has(past.slice(-3, -2), 'product', 'dose');

/** A muscle or a side stands among the words about the dose. */
function isOfPlace({ before, called }: Seen): boolean {
  const total = called ? before.findLastIndex(({ kind }) => kind === 'total') : -1;
  const words = before.slice(Math.max(0, total - 1));
  return words.some(
    (one) => has([one], 'muscle', 'limb-side') || (one.kind === 'side' && one.side !== 'bilateral'),
  );
}

/** "RLE Dysport 1500 U": what is said before the product is not said of the dose; "total Botox 140 U" is. */
function sinceProduct(tokens: readonly Token[]): Token[] {
  const at = tokens.findLastIndex(({ kind }) => kind === 'product');
  return tokens.slice(tokens[at - 1]?.kind === 'total' ? at - 1 : at + 1);
}

/** "Glabella 20 U total, …", "left arm 200 U total: …": the sum of a part of the list. */
function isOfArea(past: readonly Token[]): boolean {
  const before = past.findLast((token) => !isMark(token, ':', '-', '–', '—', '=', ','));
  return before?.kind === 'limb-side' || (before?.kind === 'word' && AREA.test(before.text));
}

const AREA =
  /^(?:glabell\w*|frown|brows?|complex|lines|area|region|face|neck|jaw|arm|leg|limb|extremity|hand|foot|shoulder|thigh|calf)$/;

/** The words before a dose that are about it: from the last mark or dose on. */
function upToDose(tokens: readonly Token[]): Token[] {
  return tokens.slice(
    tokens.findLastIndex(
      (token) => isMark(token, ',', ';', '.', '(', '|') || ['dose', 'range', 'parts'].includes(token.kind),
    ) + 1,
  );
}

/** The words behind a dose that are about it: up to a mark, another dose, or a label of what comes next ("WASTE: 20"). */
function labelled(tokens: readonly Token[]): Token[] {
  const end = tokens.findIndex(
    (token) =>
      token.kind === 'mark' ||
      token.kind === 'dose' ||
      token.kind === 'and' ||
      isWord(token, 'none', 'no', 'nothing'),
  );
  const kept = tokens.slice(0, end < 0 ? tokens.length : end);
  return isMark(tokens[end], ':', '=') || tokens[end]?.kind === 'dose' ? kept.slice(0, -1) : kept;
}

/** "500 U / 2 mL", "100 U per site": how strong, or how much at a place. */
function isRate(rest: readonly Token[]): boolean {
  const [next, then] = rest;
  return (
    next?.kind === 'per' ||
    (isWord(next, 'per') && !isManner(then)) ||
    (isMark(next, '/') && then?.kind === 'other')
  );
}

/** "Per PREEMPT", "per protocol": how it was done. */
const isManner = (token: Token | undefined): boolean =>
  isWord(token, 'preempt', 'protocol', 'paradigm', 'the', 'standard', 'fixed');
