/** Sums that the author wrote: "Total: 155 U", "Units used: 60"; and the dose beside a product that opens a list ("Botox 200 U: …"). */
import { besideProduct } from './beside-product.ts';
import { has, isMark, isWord, type Token } from './token.ts';
import { sumsUp, sumsUpAll, isSumOfList, isSumOfProduct, isProduct } from './sums.ts';

export interface Totals {
  /** Called a total. */
  totals: number[];
  /** Called used, injected, given. */
  used: number[];
  /** Beside the product that opens the list. */
  headers: number[];
  /** Of an area that opens the list ("Glabella 20 U: …"). */
  areas: { units: number; start: number }[];
  /** Called a total, of one muscle ("50 U per axilla, 100 U total"). */
  ofMuscle: number[];
  /** In a volume ("100 U / 10 mL"): what was made up, and may have gone into the bladder whole. */
  madeUp: number[];
  /** On a line of its own: the sum, where it is that of all that was read. */
  alone: number[];
}

export const noTotals = (): Totals => ({
  totals: [],
  used: [],
  headers: [],
  areas: [],
  ofMuscle: [],
  madeUp: [],
  alone: [],
});

/**
 * What the author wrote as the sum; null where nothing is called one. The sum of an area counts where it is the only one
 * and `holdsAll` tells of its offset that all injections stand in its sentence.
 */
export function statedTotal(
  { totals, used, headers, areas }: Totals,
  holdsAll: (offset: number) => boolean,
): number | null {
  const [area, ...more] = areas;
  const ofArea = area && more.length === 0 && holdsAll(area.start) ? area.units : null;
  return totals.at(-1) ?? used.at(-1) ?? headers[0] ?? ofArea;
}

/** "RLE Dysport 1500 U": what is said before the product is not said of the dose; "total Botox 140 U" is. */
function sinceProduct(tokens: readonly Token[]): Token[] {
  const at = tokens.findLastIndex(({ kind }) => kind === 'product');
  return tokens.slice(tokens[at - 1]?.kind === 'total' ? at - 1 : at + 1);
}

/** Adds the sums that one sentence states to `found`. */
export function collectTotals(tokens: readonly Token[], found: Totals): void {
  for (const [i, token] of tokens.entries()) {
    if (token.kind !== 'dose' || (token.spoken && !token.explicit)) continue;
    if (token.explicit && tokens.every((one) => one === token || isMark(one))) found.alone.push(token.units);
    if (
      isMark(tokens[i - 1], '=') &&
      tokens
        .slice(0, i - 1)
        .every(
          (one) => isMark(one) || ['product', 'per-kg', 'dose', 'times', 'sites', 'per'].includes(one.kind),
        )
    ) {
      found.totals.push(token.units);
      continue;
    }
    // "20 U per parotid, 15 U per submandibular, US. = 70 U"
    const isEnd = isMark(tokens[i - 1], '=') && !leads(tokens, i);
    if (
      isEnd &&
      ((isMark(tokens[i - 2], '.', ',', ';') && sumsUp(tokens.slice(0, i), token.units)) ||
        isSumOfList(tokens.slice(0, i), token.units))
    ) {
      found.totals.push(token.units);
      continue;
    }
    // "…, 5 U x 6 trapezius = 155 U": at the end of a list.
    const byWeight = tokens.slice(Math.max(0, i - 6), i).some(({ kind }) => kind === 'per-kg');
    if (
      isMark(tokens[i - 1], '=') &&
      tokens[i - 2]?.kind === 'muscle' &&
      tokens[i + 1]?.kind !== 'per' &&
      !byWeight &&
      !leads(tokens, i)
    ) {
      found.totals.push(token.units);
      continue;
    }
    // "Spasticity RLE - Botox today, US guided, 300 U:"
    if (
      token.explicit &&
      i === tokens.length - 2 &&
      isMark(tokens[i + 1], ':') &&
      has(tokens.slice(0, i), 'product') &&
      !has(tokens, 'muscle', 'vial', 'waste')
    ) {
      found.headers.push(token.units);
      continue;
    }
    // "Today: 300 U."; "Botox, PREEMPT 155 U / 31 sites"
    const [first] = tokens;
    const ofToday =
      isWord(first, 'today') &&
      tokens.slice(1, i).every((one) => isMark(one)) &&
      (tokens[i + 1] === undefined || isMark(tokens[i + 1], '.', ':', ';'));
    if (token.explicit && (ofToday || (isWord(tokens[i - 1], 'preempt') && !has(tokens, 'muscle')))) {
      found.headers.push(token.units);
      continue;
    }
    // "500 units was divided between the …"
    if (
      token.explicit &&
      besideProduct(tokens, i) &&
      tokens.slice(i + 1, i + 5).some((one) => isWord(one, 'divided', 'split', 'distributed', 'shared')) &&
      leads(tokens, i)
    ) {
      found.totals.push(token.units);
      continue;
    }
    // "1,000 units of Dysport in total: 300 units to the …": the first is the sum.
    if (isSumOfProduct(tokens.slice(i + 1, i + 5))) {
      found.totals.push(token.units);
      continue;
    }
    const before = upToDose(sinceProduct(tokens.slice(Math.max(0, i - 6), i)));
    const after = labelled(tokens.slice(i + 1, i + 5));
    const behind = tokens[i + 1]?.kind === 'product' ? i + 2 : i + 1;
    const inVolume = isMark(tokens[behind], '/') || tokens[behind]?.kind === 'into';
    if (token.explicit && inVolume && tokens[behind + 1]?.kind === 'other') found.madeUp.push(token.units);
    if (has(before, 'waste', 'vial') || isRate(tokens, i)) continue;
    const noMuscleYet = !tokens.slice(0, i).some(({ kind }) => kind === 'muscle');
    const bare =
      token.explicit ||
      noMuscleYet ||
      (tokens[i - 1]?.kind === 'total' && sumsUpAll(tokens.slice(0, i), token.units));
    // "… in total: 300 units to the biceps" leads to the list.
    const isFirst =
      isMark(tokens[i - 1], ':') &&
      tokens[i - 2]?.kind === 'total' &&
      ['product', 'dose'].includes(tokens[i - 3]?.kind ?? '');
    const called = isFirst ? -1 : before.findLastIndex(({ kind }) => kind === 'total');
    // "Temporalis total 40 U" is the muscle's; "… into the temporalis for a total of 40 U" is not.
    const ofMuscle =
      called < 0 ? before : [...before.slice(Math.max(0, called - 1), called), ...before.slice(called)];
    if (
      has(
        ofMuscle.filter((one) => one.kind !== 'side' || one.side !== 'bilateral'),
        'muscle',
        'side',
        'limb-side',
      )
    )
      continue;
    if (called >= 0 && isProduct(tokens.slice(0, i), token.units)) continue;
    if (called >= 0 && bare) {
      // "A total of 200 U was reconstituted" is of the vial.
      if (!has(after, 'vial', 'waste')) found.totals.push(token.units);
    } else if (tokens[i + 1]?.kind === 'total' && noMuscleYet) {
      if (isOfArea(tokens, i)) found.areas.push(token);
      else found.totals.push(token.units);
    } else if (tokens[i + 1]?.kind === 'total')
      (isMark(tokens[tokens[i - 1]?.kind === 'word' ? i - 2 : i - 1], ',', ';', '=') &&
      sumsUp(tokens.slice(0, i), token.units)
        ? found.totals
        : found.ofMuscle
      ).push(token.units);
    else if (has(after.slice(0, 2), 'waste', 'vial')) continue;
    else if (
      tokens[0]?.kind === 'product' &&
      noMuscleYet &&
      isMark(tokens[i - 1], '(') &&
      tokens[i - 2]?.kind === 'per-kg'
    )
      found.headers.push(token.units);
    else if (token.labelled && tokens.every(({ kind }) => kind !== 'muscle')) found.headers.push(token.units);
    else if (
      has(before, 'used') &&
      !has(before, 'into') &&
      (token.explicit || isMark(tokens[i - 1], ':', '=', '-', '–', '—')) &&
      !leads(tokens, i)
    )
      found.used.push(token.units);
    else if (
      token.explicit &&
      !tokens.some(({ kind }) => kind === 'muscle') &&
      isMark(tokens[i - 1], ',') &&
      tokens[i - 2]?.kind === 'sites' &&
      ['product', 'used'].every((kind) => tokens.slice(0, i).some((one) => one.kind === kind))
    )
      // "Botox given per PREEMPT, 31 sites, 155 U"
      found.used.push(token.units);
    else if (
      token.explicit &&
      noMuscleYet &&
      after.slice(0, 3).some(({ kind }) => kind === 'used') &&
      !tokens.some(({ kind }) => kind === 'muscle')
    )
      found.used.push(token.units);
    else if (
      (token.explicit || (isMark(tokens[i + 1], ':') && tokens[i - 1]?.kind === 'product')) &&
      opensList(tokens, i)
    )
      found.headers.push(token.units);
    else if (
      token.explicit &&
      noMuscleYet &&
      isMark(tokens[i + 1], ':') &&
      leads(tokens, i) &&
      !has(tokens.slice(0, i), 'vial', 'waste')
    )
      found.areas.push(token);
  }
}

/** "Glabella 20 U total, …", "left arm 200 U total: …": the sum of a part of the list. */
function isOfArea(tokens: readonly Token[], at: number): boolean {
  const before = tokens.slice(0, at).findLast((token) => !isMark(token, ':', '-', '–', '—', '=', ','));
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

/** "I injected 50 U into the R SCM": the dose leads to a muscle. */
const leads = (tokens: readonly Token[], at: number): boolean =>
  tokens.slice(at + 1).some(({ kind }) => kind === 'muscle');

/** "500 U / 2 mL", "100 U per site": how strong, or how much at a place. */
function isRate(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  return (
    next?.kind === 'per' ||
    (isWord(next, 'per') && !isManner(tokens[at + 2])) ||
    (isMark(next, '/') && tokens[at + 2]?.kind === 'other')
  );
}

/** "Per PREEMPT", "per protocol": how it was done. */
const isManner = (token: Token | undefined): boolean =>
  isWord(token, 'preempt', 'protocol', 'paradigm', 'the', 'standard', 'fixed');

/** "Botox 200 U: …", or "Botox 200 U" alone on its line: the dose beside the product, before any muscle. */
function opensList(tokens: readonly Token[], at: number): boolean {
  // "Converted 500 U Dysport to 200 U Botox"
  const codes = new Set(
    tokens.flatMap((token) => (token.kind === 'product' && token.code ? [token.code] : [])),
  );
  if (codes.size > 1) return false;
  // "Botox 5 U x 31 sites", "2 vials of Botox 100 units (…): …"
  if (tokens[at + 1]?.kind === 'times' || has(tokens.slice(0, at), 'vial')) return false;
  if (!besideProduct(tokens, at) && !underProduct(tokens, at)) return false;
  // "Dysport 1000 U (2 x 500 U vials)"
  const shut = isMark(tokens[at + 1], '(') ? tokens.findIndex((t, i) => i > at && isMark(t, ')')) : -1;
  const within = tokens.slice(at + 2, Math.max(shut, 0));
  const ofVials =
    within.some(({ kind }) => kind === 'dose') &&
    tokens.every((t, i) => t.kind !== 'vial' || (i > at && i < shut));
  const inBrackets = shut > 0 && (isMark(tokens[shut + 1], ':') || ofVials);
  if ((tokens.some(({ kind }) => kind === 'vial') && !inBrackets) || isMadeUp(tokens, at)) return false;
  const muscle = tokens.findIndex(({ kind }) => kind === 'muscle');
  const head = tokens.slice(0, muscle < 0 ? tokens.length : muscle);
  // "Botox 2.5 U to …" says where it went, though not in words known here.
  if (muscle < 0) return tokens[at + 1]?.kind !== 'into' || tokens[at + 2]?.kind !== 'word';
  if (at >= head.length) return false;
  if (head.some((token, i) => i >= at && isMark(token, ':', '-', '–', '—') && !isHyphen(head, i)))
    return true;
  return (
    head.slice(at).some((token) => isMark(token, '|')) &&
    tokens.slice(muscle).some(({ kind }) => kind === 'dose')
  );
}

/** "Real-time" */
const isHyphen = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]!.start === tokens[at - 1]?.end && tokens[at]!.end === tokens[at + 1]?.start;

/** "Botox 100 U in 4 mL": how the vial was made up. */
const isMadeUp = (tokens: readonly Token[], at: number): boolean =>
  tokens[at + 2]?.kind === 'other' && (tokens[at + 1]?.kind === 'into' || isWord(tokens[at + 1], 'with'));

/** "Daxxify glabella 40 U": the product opens the line, and nothing but words stands before its dose. */
const underProduct = (tokens: readonly Token[], at: number): boolean =>
  tokens[0]?.kind === 'product' &&
  tokens.slice(1, at).every((token) => token.kind === 'word' || isMark(token, ','));
