/**
 * What the phrases of a sentence say of the names in it: one walk forward and one backward.
 * On the way an open scope counts the words since its phrase, its last comma or its last name; it closes when they
 * exceed its measure, when it has ruled its number of names, at a terminator, and at a nearer phrase of its own category.
 */
import { CATEGORIES } from './rule.ts';
import { AUDIENCE, FRESH, GRADE, ITEM, type Compiled } from './effect.ts';
import type { Match } from './trie.ts';

/** A name as tokens: first, one after last, its audience bit, and the category bits that were found for it. */
export interface Target {
  from: number;
  to: number;
  audience: number;
  found: number;
}

interface Scope {
  rule: Compiled;
  /** Audience bits it still speaks of: a nearer phrase of its category takes its own away. */
  audience: number;
  words: number;
  left: number;
  suspended: boolean;
  /** It has ruled a name: another predicate before that one has a subject of its own. */
  ruled: boolean;
  /** Its verb stands in the singular: of names joined by "and" it speaks of one. */
  single: boolean;
}

const SEPARATORS = new Set([',', '/', 'and', 'or', 'nor', 'cell', '+']);
/** "Yes" and "no" end each other. */
const OPPOSITE = new Map([
  [CATEGORIES.indexOf('negated'), CATEGORIES.indexOf('affirmed')],
  [CATEGORIES.indexOf('affirmed'), CATEGORIES.indexOf('negated')],
]);

/** Within one item of a list: they end no item-wide rule. */
const JOINING = new Set(['/', 'and', 'or', 'nor']);
const SINGULAR = new Set(['was', 'is', 'has']);
const SIGNS = new Set(['.', ':', ';', '(', ')', '?', '=', '!', '--', 'item']);

/**
 * The scopes open at one place: a handful at most, since each category holds one for each audience. One list serves a walk; what is
 * over (`left` is used up) is taken out of it.
 */
type Scopes = Scope[];

const OVER = 0;

function takeOut(scopes: Scopes): void {
  let kept = 0;
  for (const scope of scopes) if (scope.left > OVER) scopes[kept++] = scope;
  // To shorten it at once would give its room away.
  while (scopes.length > kept) scopes.pop();
}

/**
 * Passes one plain token: counts a word, or goes on to the next item of a list.
 * @param dosed - the next item has a number of its own
 */
function advance(scopes: Scopes, word: string, dosed = false): void {
  if (scopes.length === 0) return;
  const separates = SEPARATORS.has(word);
  if (!separates && SIGNS.has(word)) return;
  for (const scope of scopes) {
    if ((word === 'and' && scope.single && scope.ruled) || (dosed && scope.rule.bare)) scope.left = OVER;
    else if (!separates) scope.words++;
    else if (scope.rule.list) {
      scope.words = 0;
      scope.suspended = false;
    } else if (!JOINING.has(word)) scope.left = OVER;
    if (scope.words > scope.rule.maxScope) scope.left = OVER;
  }
  takeOut(scopes);
}

/** Lets every open scope that speaks of such a name rule the target. */
function rule(scopes: Scopes, target: Target): void {
  for (const scope of scopes) {
    if (scope.suspended || !(scope.audience & target.audience)) continue;
    target.found |= 1 << scope.rule.category;
    scope.words = 0;
    scope.ruled = true;
    scope.left--;
  }
  takeOut(scopes);
}

/** A nearer phrase takes the place of one of its category or of the opposite one. */
const overrides = (nearer: Compiled, open: Compiled): boolean =>
  nearer !== open && (nearer.category === open.category || OPPOSITE.get(nearer.category) === open.category);

/**
 * @param ends the terminators of the phrase that count here (bits)
 * @param single its verb stands behind its subject, in the singular
 */
function meet(scopes: Scopes, match: Match, forward: boolean, ends: number, single: boolean): void {
  const { rules, separates } = match.effect;
  const begins = (opened: Compiled): boolean => (forward ? opened.forward : opened.backward);
  for (const scope of scopes) {
    if (scope.rule.terminatedBy & ends) scope.left = OVER;
    else if (scope.rule.suspendedBy & ends) {
      scope.suspended = true;
      // the list that goes on is one of findings: "no headache on Botox, baclofen"
      scope.audience &= AUDIENCE.finding;
    }
    for (const opened of rules) {
      if (!begins(opened)) continue;
      if (overrides(opened, scope.rule) || (!forward && scope.ruled)) scope.audience &= ~opened.audience;
      if (scope.audience === 0 || scope.rule === opened) scope.left = OVER;
    }
  }
  takeOut(scopes);
  for (const opened of rules) {
    if (!begins(opened)) continue;
    scopes.push({
      rule: opened,
      audience: opened.audience,
      words: 0,
      left: opened.maxTargets,
      suspended: false,
      ruled: false,
      single,
    });
  }
  if (separates) advance(scopes, ',');
}

/** The sentence as a row of plain tokens, phrases and groups of names that overlap. */
function row(
  words: readonly string[],
  matches: readonly Match[],
  targets: readonly Target[],
): (string | Match | Target[])[] {
  const items: (string | Match | Target[])[] = [];
  let match = 0;
  let target = 0;
  for (let at = 0; at < words.length;) {
    if (target < targets.length && targets[target]!.from <= at) {
      const group: Target[] = [];
      for (; target < targets.length && targets[target]!.from <= at; target++) {
        group.push(targets[target]!);
        at = Math.max(at, targets[target]!.to - 1);
      }
      items.push(group);
      at++;
    } else if (match < matches.length && matches[match]!.from <= at) {
      items.push(matches[match]!);
      at = Math.max(at, matches[match++]!.to);
    } else items.push(words[at++]!);
  }
  return items;
}

/** "SCM 50 U," */
function endsInDose(items: readonly (string | Match | Target[])[], at: number): boolean {
  const last = items[at - 1];
  const number = typeof last === 'string' && UNIT.test(last) ? items[at - 2] : last;
  return typeof number === 'string' && DOSE.test(number);
}

const UNIT = /^(?:u|iu|units?)$/;
const DOSE = /^\d+(?:\.\d+)?(?:u|iu)?$/;

/** For each place, whether an "or" follows before the statement ends. */
function alternatives(items: readonly (string | Match | Target[])[]): Uint8Array {
  const ahead = new Uint8Array(items.length);
  let seen = 0;
  for (let i = items.length - 1; i >= 0; i--) {
    ahead[i] = seen;
    const item = items[i];
    if (item === 'or') seen = 1;
    else if (item === '.' || (typeof item === 'object' && 'effect' in item && item.effect.terminates & ITEM))
      seen = 0;
  }
  return ahead;
}

/**
 * Marks on each target the categories that hold for it.
 * @param targets sorted by their first token; each holds one token at least
 * @param matches sorted, none inside a target
 * @returns the categories still open at the end of the sentence (bits): they rule a list that follows
 */
export function sweep(
  words: readonly string[],
  matches: readonly Match[],
  targets: readonly Target[],
): number {
  if (!matches.some(({ effect }) => effect.rules.length > 0)) return 0;
  const items = row(words, matches, targets);
  const orAhead = alternatives(items);
  /** Terminators that count only after a comma, and gradings that stand in a list whose "or" is still to come. */
  const mute = (i: number): number =>
    items[i - 1] !== ',' && items[i - 1] !== '/' ? FRESH : orAhead[i] ? GRADE : 0;
  const scopes: Scopes = [];
  const take = (i: number, forward: boolean): void => {
    const item = items[i]!;
    if (typeof item === 'string') advance(scopes, item, !forward && item === ',' && endsInDose(items, i));
    else if (!Array.isArray(item)) {
      // "in March," takes its comma in: what follows is the next item all the same
      if (forward && words[item.to - 1] === ',') advance(scopes, ',');
      const single = !forward && words.slice(item.from, item.to).some((word) => SINGULAR.has(word));
      meet(scopes, item, forward, item.effect.terminates & ~mute(i), single);
    } else for (const target of item) rule(scopes, target);
  };
  for (let i = 0; i < items.length; i++) take(i, true);
  const open = scopes.reduce((bits, scope) => bits | (1 << scope.rule.category), 0);
  scopes.length = 0;
  for (let i = items.length - 1; i >= 0; i--) take(i, false);
  return open;
}
