/**
 * One sentence or line → the muscles in it, each with the tokens that speak of its dose.
 * Two orders are written: the muscle first ("R SCM 50 U, L trap 25 U") or the dose first ("50 U into the R SCM").
 */
import type { Side } from '../../detection/model.ts';
import { grouped, joins, type Group, type NamedMuscle } from './groups.ts';
import { round } from './round.ts';
import { doseFirst, inParentheses, isDose, isMadeUp, mixed } from './order.ts';
import { startOfPair } from './sides.ts';
import { has, isMark, isNumber, isPer, isWord, type Token } from './token.ts';

export interface Item {
  muscles: NamedMuscle[];
  /** Tokens that belong to the muscles: doses, sites, sides, and what joins them. */
  attributes: Token[];
}

/**
 * The items of one segment. `scope` is the side that a heading gave ("Right:").
 * Muscles that no dose follows come with empty attributes.
 */
export function itemsOf(tokens: readonly Token[], scope: Side | null): Item[] {
  const parts = mixed(tokens);
  if (parts) return parts.flatMap((part) => itemsOf(part, scope));
  const groups = grouped(tokens, scope);
  if (groups.length === 0) return [];
  return doseFirst(tokens, groups) ? afterDoses(tokens, groups) : beforeDoses(tokens, groups);
}

/** Muscle first: what follows up to the next muscle belongs to it. "SCM, splenius, trap: 25 U each" gives all three the dose. */
function beforeDoses(tokens: readonly Token[], groups: readonly Group[]): Item[] {
  const items = groups.map((group, i): Item => {
    const until = groups[i + 1]?.from ?? tokens.length;
    const behind = tokens.slice(group.to + 1, until);
    const isLast = i > 0 && i === groups.length - 1;
    const sum = isLast ? sumBehind(behind, behind.find(isDose), group.lead.length > 0) : -1;
    const attributes = upToNewSubject(sum < 0 ? behind : behind.slice(0, sum));
    const sites =
      groups.length === 1 && !attributes.some(({ kind }) => kind === 'sites')
        ? tokens.slice(0, group.from).filter(({ kind }) => kind === 'sites')
        : [];
    return { muscles: group.muscles, attributes: [...sites, ...group.lead, ...attributes] };
  });
  for (let i = items.length - 1; i > 0; i--) {
    if (isZipped(items[i]!.attributes) && !items[i - 1]!.attributes.some(isNumber)) {
      const [{ muscles }] = items.splice(i - 1, 1) as [Item];
      items[i - 1]!.muscles = [...muscles, ...items[i - 1]!.muscles];
      continue;
    }
    const shared = items[i]!.attributes.some((token) => isPer(token, 'each', 'muscle'));
    if (shared && !items[i - 1]!.attributes.some(isNumber))
      items[i - 1]!.attributes = [...items[i]!.attributes];
  }
  return items;
}

/** "75, 50 and 25 units respectively": one dose for each muscle, in order. */
export const isZipped = (attributes: readonly Token[]): boolean => has(attributes, 'respectively');

/** Dose first: each dose goes to the muscles between it and the next dose. */
function afterDoses(tokens: readonly Token[], groups: readonly Group[]): Item[] {
  const starts: number[] = [];
  const paired = new Set<Group>();
  for (const group of groups) {
    const previous = starts.at(-1) ?? -1;
    const from = group.from;
    let dose = -1;
    for (let i = from - 1; i > previous; i--) {
      const token = tokens[i]!;
      if (token.kind === 'muscle') break;
      if (isDose(token) && (!inParentheses(tokens, i) || restates(tokens, i))) {
        dose = i;
        break;
      }
    }
    const pair = group.muscles.length === 1 ? startOfPair(tokens, dose, group.to) : null;
    if (pair !== null) paired.add(group);
    starts.push(pair ?? (dose >= 0 ? startOfDose(tokens, dose) : -1));
  }
  const items: Item[] = [];
  for (const [i, group] of groups.entries()) {
    const start = starts[i]!;
    const later = starts.slice(i + 1).find((at) => at >= 0) ?? tokens.length;
    const until = Math.min(later, groups[i + 1]?.from ?? tokens.length);
    const behind = tokens.slice(group.to + 1, until);
    // "… for a total of 3,500 U": the dose of this muscle has been said.
    const whole = start < 0 ? -1 : sumBehind(behind, tokens[start], group.lead.length > 0);
    const sum =
      whole >= 0
        ? whole
        : behind.findIndex(
            (t, at) =>
              (t.kind === 'total' && behind.slice(at + 1, at + 4).some(isDose)) ||
              (tokens[start]?.kind === 'dose' && isMark(t, '=')),
          );
    const after = upToNewSubject(sum < 0 ? behind : behind.slice(0, sum));
    if (paired.has(group))
      items.push({
        muscles: group.muscles.map((muscle) => ({ ...muscle, side: null })),
        attributes: [...tokens.slice(start, group.to), ...after],
      });
    else if (start >= 0 || i === 0)
      items.push({
        muscles: group.muscles,
        attributes: [...tokens.slice(Math.max(start, 0), group.from), ...group.lead, ...after],
      });
    else {
      // The next of several muscles behind one dose: "25 U into the R SCM, L trap and R splenius".
      const leader = items.at(-1)!;
      leader.muscles = [...leader.muscles, ...group.muscles];
      leader.attributes = [...leader.attributes, ...group.lead, ...after];
    }
  }
  return items;
}

/**
 * "…, and 20 U into each parotid, 100 U in total", "… 250 U each side = 2500 U", "… 75 U in two sites total of 275 U": where the
 * sum of a list begins behind its last dose; -1 where the number may be the sum of that dose's own sides or sites.
 */
function sumBehind(behind: readonly Token[], dose: Token | undefined, each: boolean): number {
  const isSaid = (i: number): boolean => isMark(behind[i], ',', ';');
  const at = behind.findIndex(
    (t, i) =>
      (t.kind === 'total' && isWord(behind[i + 1], 'of') && behind[i + 2]?.kind === 'dose') ||
      (behind[i + 1]?.kind === 'dose' &&
        (isMark(t, '=') || (isSaid(i) && behind[i + 2]?.kind === 'total'))) ||
      // "…, making 650 U in all"
      (isSaid(i) &&
        behind[i + 1]?.kind === 'word' &&
        behind[i + 2]?.kind === 'dose' &&
        behind[i + 3]?.kind === 'total'),
  );
  const sum = behind.slice(at).find(({ kind }) => kind === 'dose');
  if (at < 0 || dose?.kind !== 'dose' || sum?.kind !== 'dose' || behind.indexOf(dose) > at) return -1;
  if (each) return at;
  const counts = behind
    .slice(0, at)
    .flatMap((t) => (t.kind === 'sites' ? [t.count] : t.kind === 'dose' && !t.explicit ? [t.units] : []));
  return [1, 2, ...counts, ...counts.map((count) => 2 * count)].some(
    (count) => round(dose.units * count) === sum.units,
  )
    ? -1
    : at;
}

/** "4 U/kg (72 U)", "0.5 mL (100 U)": the dose in parentheses says in units what stands before them. */
function restates(tokens: readonly Token[], dose: number): boolean {
  const before = tokens[dose - 2];
  return tokens[dose - 1]?.kind === 'mark' && (before?.kind === 'per-kg' || before?.kind === 'other');
}

/** A dose may open with its sites or its product: "4 sites of 5 U". */
function startOfDose(tokens: readonly Token[], dose: number): number {
  const before = tokens[dose - 1];
  if (isZipped(tokens)) {
    let first = dose;
    for (let i = dose - 1; i >= 0 && (isDose(tokens[i]!) || joins(tokens[i]!) || isMark(tokens[i], ',')); i--)
      if (isDose(tokens[i]!)) first = i;
    return first;
  }
  // "20 U at 3 o'clock and 20 U at 9 o'clock, internal anal sphincter"
  let place = dose;
  while (tokens[place + 1]?.kind === 'place') {
    const earlier = tokens.findLastIndex((t, i) => i < place && !joins(t) && !isMark(t, ','));
    if (tokens[earlier]?.kind !== 'place' || tokens[earlier - 1]?.kind !== 'dose') break;
    place = earlier - 1;
  }
  if (place < dose) return place;
  if (before?.kind === 'times' && ['sites', 'dose'].includes(tokens[dose - 2]?.kind ?? '')) return dose - 2;
  if (isWord(before, 'of') && tokens[dose - 2]?.kind === 'sites') return dose - 2;
  return restates(tokens, dose) ? dose - 2 : dose;
}

/** Cut where the text turns to the product, the waste or the sum. */
function upToNewSubject(tokens: readonly Token[]): Token[] {
  const end = tokens.findIndex(
    (token, i) =>
      token.kind === 'waste' ||
      token.kind === 'vial' ||
      (token.kind === 'product' &&
        isMadeUp(tokens, i + 1) &&
        !tokens.slice(0, i).every((t) => isMark(t, ':'))) ||
      (isMark(token, '.') && tokens[i - 1]?.kind === 'dose' && tokens[i + 1]?.kind === 'dose') ||
      (token.kind === 'total' &&
        !isMark(tokens[i - 1], '(') &&
        // "… R ECU 10 total 65 units"
        (tokens[i + 1]?.kind === 'dose' ||
          (tokens[i - 1]?.kind !== 'dose' && tokens[i - 1]?.kind !== 'sites')) &&
        tokens.slice(0, i).some(({ kind }) => ['dose', 'fraction', 'parts'].includes(kind))),
  );
  // "…, 20 U wasted": the dose before the word is of the waste.
  const left =
    tokens[end]?.kind === 'waste' &&
    tokens[end - 1]?.kind === 'dose' &&
    tokens.slice(0, end - 1).some(isDose);
  const kept = end < 0 ? [...tokens] : tokens.slice(0, left ? end - 1 : end);
  return dropLeadingDoseOfProduct(kept);
}

/** "… SCM 50 U. Botox 100 U": a dose beside a product speaks of the vial; "30 U of Botox at 3 sites" goes on. */
function dropLeadingDoseOfProduct(tokens: Token[]): Token[] {
  const product = tokens.findIndex(
    (token, i) =>
      token.kind === 'product' &&
      !isWord(tokens[i - 1], 'of', 'with') &&
      // "30 units Botox each"
      !(tokens[i - 1]?.kind === 'dose' && !tokens.slice(i + 1).some(({ kind }) => kind === 'dose')),
  );
  return product > 0 && tokens.slice(0, product).some((t) => t.kind === 'dose')
    ? tokens.slice(0, product)
    : tokens;
}
