/**
 * One sentence or line → the muscles in it, each with the tokens that speak of its dose.
 * Two orders are written: the muscle first ("R SCM 50 U, L trap 25 U") or the dose first ("50 U into the R SCM").
 */
import type { Side } from '../../detection/model.ts';
import type { Token } from './lex.ts';

export interface NamedMuscle {
  id: string;
  side: Side | null;
  start: number;
  end: number;
}

export interface Item {
  muscles: NamedMuscle[];
  /** Tokens that belong to the muscles: doses, sites, sides, and what joins them. */
  attributes: Token[];
}

type SideToken = Extract<Token, { kind: 'side' }>;

/** Words that may stand between the muscles of one group ("biceps and brachialis", "FCR/FCU", "corrugators & procerus"). */
const joins = (token: Token): boolean =>
  token.kind === 'and' ||
  token.kind === 'side' ||
  (token.kind === 'mark' && ['/', '+', '&'].includes(token.text));

/** True for a dose that tells what was taken or used of a product ("Botox 200 U:", "100 units of Botox"), not where it went. */
export function besideProduct(tokens: readonly Token[], at: number): boolean {
  const next = tokens
    .slice(at + 1, at + 3)
    .find((token) => token.kind !== 'into' && !(token.kind === 'word' && token.text === 'of'));
  if (next?.kind === 'product') return true;
  let before = at - 1;
  while (before >= 0 && tokens[before]!.kind === 'mark' && !isText(tokens[before]!, '.')) before--;
  return tokens[before]?.kind === 'product';
}

function isText(token: Token, text: string): boolean {
  return token.kind === 'mark' && token.text === text;
}

interface Group {
  muscles: NamedMuscle[];
  /** "Each masseter": said before the muscle, meant of its sides. */
  lead: Token[];
  from: number;
  to: number;
}

/** Muscles with the sides written before them; a side goes on for the group ("R SCM and splenius"). */
function grouped(tokens: readonly Token[], scope: Side | null): Group[] {
  const groups: Group[] = [];
  const trailing = sidesTrail(tokens);
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!;
    if (token.kind !== 'muscle' || isPassedBy(tokens, i)) continue;
    const last = groups.at(-1);
    const between = last ? tokens.slice(last.to + 1, i) : [];
    const shares =
      last !== undefined &&
      (between.length === 0 ||
        (between.every((t) => joins(t) || idleWord(t)) &&
          between.some((t) => joins(t) && t.kind !== 'side')));
    const written = trailing ? null : sideBefore(tokens, i);
    const listed = last !== undefined && between.every((t) => joins(t) || idleWord(t) || isText(t, ','));
    const carried = listed ? last.muscles.at(-1)!.side : null;
    const muscle: NamedMuscle = {
      id: token.id,
      side: written?.side ?? carried ?? scope,
      start: token.start,
      end: token.end,
    };
    if (shares) {
      last.muscles.push(muscle);
      last.to = i;
    } else {
      const at = written ? tokens.indexOf(written) : i;
      const pair = tokens.findLastIndex(
        (t, j) => j < at && j >= at - 2 && t.kind === 'per' && t.what === 'pair',
      );
      groups.push({
        muscles: [muscle],
        lead: pair < 0 ? [] : [tokens[pair]!],
        from: pair < 0 ? at : pair,
        to: i,
      });
    }
  }
  return groups;
}

/** "SCM 100 R. Lev scap 100 L": sides stand behind the doses, so that the one before a muscle is of the muscle before. */
function sidesTrail(tokens: readonly Token[]): boolean {
  const first = tokens.findIndex(({ kind }) => kind === 'muscle');
  const second = tokens.findIndex(({ kind }, i) => kind === 'muscle' && i > first);
  if (first < 0 || second < 0 || sideBefore(tokens, first)) return false;
  const between = tokens.slice(first + 1, second);
  const dose = between.findIndex(({ kind }) => kind === 'dose');
  return dose >= 0 && between[dose + 1]?.kind === 'side' && isStop(between[dose + 2]);
}

const isStop = (token: Token | undefined): boolean => token?.kind === 'mark' && /[.,;]/.test(token.text);

/** "Via the cricothyroid membrane", "sparing the frontalis": named, not injected. */
function isPassedBy(tokens: readonly Token[], at: number): boolean {
  return tokens
    .slice(Math.max(0, at - 3), at)
    .some(
      (token, i, near) =>
        token.kind === 'passed' && near.slice(i + 1).every((t) => t.kind === 'word' || t.kind === 'side'),
    );
}

const idleWord = (token: Token): boolean =>
  token.kind === 'word' && ['the', 'muscle', 'muscles', 'or', 'then'].includes(token.text);

/** The side that stands right before a muscle: "R SCM", "left the SCM" does not count across other words. */
function sideBefore(tokens: readonly Token[], at: number): SideToken | null {
  for (let i = at - 1; i >= Math.max(0, at - 3); i--) {
    const token = tokens[i]!;
    if (token.kind === 'side') return token;
    const passes =
      (token.kind === 'word' && !['on', 'side'].includes(token.text)) ||
      (token.kind === 'mark' && token.text === ':' && tokens[i - 1]?.kind === 'side');
    if (!passes) return null;
  }
  return null;
}

/**
 * The dose comes first where one stands before the first muscle and leads into it, and none is left for the last muscle:
 * "Botox 200 U R SCM 50" opens with the vial, "Botox 2 U R SCM, 3 U L SCM" with the first dose.
 */
function doseFirst(tokens: readonly Token[], groups: readonly Group[]): boolean {
  const first = groups[0]!.from;
  for (let i = first - 1; i >= 0; i--) {
    const token = tokens[i]!;
    if (token.kind === 'mark' && [':', '|', '='].includes(token.text)) return false;
    if (!isDose(token)) continue;
    const last = groups.at(-1)!.to;
    const behind = tokens.slice(last + 1);
    const sum = behind.findIndex(({ kind }) => ['total', 'used', 'waste', 'vial'].includes(kind));
    const left = behind.some(
      (t, at) =>
        (sum < 0 || at < sum) &&
        (t.kind === 'dose' || t.kind === 'parts') &&
        behind[at + 1]?.kind !== 'total' &&
        !inParentheses(tokens, last + 1 + at),
    );
    return !left || tokens.slice(i, first).some((t) => t.kind === 'into');
  }
  return false;
}

const isDose = (token: Token): boolean => ['per-kg', 'dose', 'parts'].includes(token.kind);

/**
 * The items of one segment. `scope` is the side that a heading gave ("Right:").
 * Muscles that no dose follows come with empty attributes.
 */
export function itemsOf(tokens: readonly Token[], scope: Side | null): Item[] {
  const groups = grouped(tokens, scope);
  if (groups.length === 0) return [];
  return doseFirst(tokens, groups) ? afterDoses(tokens, groups) : beforeDoses(tokens, groups);
}

/** Muscle first: what follows up to the next muscle belongs to it. "SCM, splenius, trap: 25 U each" gives all three the dose. */
function beforeDoses(tokens: readonly Token[], groups: readonly Group[]): Item[] {
  const items = groups.map((group, i): Item => {
    const until = groups[i + 1]?.from ?? tokens.length;
    const attributes = upToNewSubject(tokens.slice(group.to + 1, until));
    const sites =
      groups.length === 1 && !attributes.some(({ kind }) => kind === 'sites')
        ? tokens.slice(0, group.from).filter(({ kind }) => kind === 'sites')
        : [];
    return { muscles: group.muscles, attributes: [...sites, ...group.lead, ...attributes] };
  });
  for (let i = items.length - 1; i > 0; i--) {
    if (isZipped(items[i]!.attributes) && !hasNumber(items[i - 1]!.attributes)) {
      const [{ muscles }] = items.splice(i - 1, 1) as [Item];
      items[i - 1]!.muscles = [...muscles, ...items[i - 1]!.muscles];
      continue;
    }
    const shared = items[i]!.attributes.some(
      (token) => token.kind === 'per' && (token.what === 'each' || token.what === 'muscle'),
    );
    if (shared && !hasNumber(items[i - 1]!.attributes)) items[i - 1]!.attributes = [...items[i]!.attributes];
  }
  return items;
}

/** "75, 50 and 25 units respectively": one dose for each muscle, in order. */
export const isZipped = (attributes: readonly Token[]): boolean =>
  attributes.some(({ kind }) => kind === 'respectively');

/** Dose first: each dose goes to the muscles between it and the next dose. */
function afterDoses(tokens: readonly Token[], groups: readonly Group[]): Item[] {
  const starts: number[] = [];
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
    starts.push(dose >= 0 ? startOfDose(tokens, dose) : -1);
  }
  const items: Item[] = [];
  for (const [i, group] of groups.entries()) {
    const start = starts[i]!;
    const later = starts.slice(i + 1).find((at) => at >= 0) ?? tokens.length;
    const until = Math.min(later, groups[i + 1]?.from ?? tokens.length);
    const after = upToNewSubject(tokens.slice(group.to + 1, until));
    if (start >= 0 || i === 0)
      items.push({
        muscles: group.muscles,
        attributes: [...tokens.slice(Math.max(start, 0), group.from), ...group.lead, ...after],
      });
    else {
      // The next of several muscles behind one dose: "25 U into the R SCM, L trap and R splenius".
      const leader = items.at(-1)!;
      leader.muscles = [...leader.muscles, ...group.muscles];
      leader.attributes = [...leader.attributes, ...after];
    }
  }
  return items;
}

/** "4 U/kg (72 U)", "0.5 mL (100 U)": the dose in parentheses says in units what stands before them. */
function restates(tokens: readonly Token[], dose: number): boolean {
  const before = tokens[dose - 2];
  return tokens[dose - 1]?.kind === 'mark' && (before?.kind === 'per-kg' || before?.kind === 'other');
}

function inParentheses(tokens: readonly Token[], at: number): boolean {
  for (let i = at - 1; i >= 0; i--) {
    if (isText(tokens[i]!, ')')) return false;
    if (isText(tokens[i]!, '(')) return true;
  }
  return false;
}

/** A dose may open with its sites or its product: "4 sites of 5 U". */
function startOfDose(tokens: readonly Token[], dose: number): number {
  const before = tokens[dose - 1];
  if (isZipped(tokens)) {
    let first = dose;
    for (
      let i = dose - 1;
      i >= 0 && (isDose(tokens[i]!) || joins(tokens[i]!) || isText(tokens[i]!, ','));
      i--
    )
      if (isDose(tokens[i]!)) first = i;
    return first;
  }
  if (before?.kind === 'times' && tokens[dose - 2]?.kind === 'sites') return dose - 2;
  if (before?.kind === 'word' && before.text === 'of' && tokens[dose - 2]?.kind === 'sites') return dose - 2;
  return restates(tokens, dose) ? dose - 2 : dose;
}

/** Cut where the text turns to the product, the waste or the sum. */
function upToNewSubject(tokens: readonly Token[]): Token[] {
  const end = tokens.findIndex(
    (token, i) =>
      token.kind === 'waste' ||
      token.kind === 'vial' ||
      (token.kind === 'total' &&
        tokens[i - 1]?.kind !== 'dose' &&
        tokens.slice(0, i).some((t) => t.kind === 'dose')),
  );
  const kept = end < 0 ? [...tokens] : tokens.slice(0, end);
  return dropLeadingDoseOfProduct(kept);
}

/** "… SCM 50 U. Botox 100 U": a dose beside a product speaks of the vial; "30 U of Botox at 3 sites" goes on. */
function dropLeadingDoseOfProduct(tokens: Token[]): Token[] {
  const product = tokens.findIndex(
    (token, i) =>
      token.kind === 'product' &&
      !(tokens[i - 1]?.kind === 'word' && /^(?:of|with)$/.test(textOf(tokens[i - 1]!))),
  );
  return product > 0 && tokens.slice(0, product).some((t) => t.kind === 'dose')
    ? tokens.slice(0, product)
    : tokens;
}

const textOf = (token: Token): string => (token.kind === 'word' ? token.text : '');

function hasNumber(tokens: readonly Token[]): boolean {
  return tokens.some((token) => ['dose', 'fraction', 'parts', 'per-kg', 'range'].includes(token.kind));
}
