/** What a phrase does where it is found: the rules, terminators and separators as the sweep uses them. */
import { CATEGORIES, type Audience, type ContextRule, type Terminator } from './rule.ts';
import { PSEUDO, RULES, SEPARATORS, TERMINATORS } from './rules/index.ts';

/** A rule as the sweep uses it: audiences and terminators as bits, the category by its number. */
export interface Compiled {
  category: number;
  forward: boolean;
  backward: boolean;
  audience: number;
  maxScope: number;
  maxTargets: number;
  list: boolean;
  terminatedBy: number;
  suspendedBy: number;
}

/** What a phrase does where it is found. All empty: it is a pseudo trigger. */
export interface Effect {
  rules: Compiled[];
  /** The terminators that it is (bits). */
  terminates: number;
  /** It joins two items of a list as a comma does ("as well as"). */
  separates: boolean;
}

/** What the phrases of a notation add to the effect where they end. */
type Add = (effect: Effect) => void;

/** The notations, and what each adds; a phrase is its number in both. */
export interface Phrases {
  notations: string[];
  adds: Add[];
}

export const AUDIENCE: Record<Audience, number> = { finding: 1, drug: 2, procedure: 4, muscle: 8 };

const TERMINATOR_NAMES: readonly Terminator[] = [
  'contrast',
  'clause',
  'subject',
  'item',
  'cause',
  'present',
  'fresh',
  'grade',
];

const bitsOf = (names: readonly Terminator[]): number =>
  names.reduce((bits, name) => bits | (1 << TERMINATOR_NAMES.indexOf(name)), 0);

/** The bits of the terminators that count only after a comma, and of the one that an "or" to come takes away. */
export const FRESH = bitsOf(['fresh', 'grade']);
export const GRADE = bitsOf(['grade']);
/** The bit of the terminator that ends a statement. */
export const ITEM = bitsOf(['item']);

function compile(rule: ContextRule): Compiled {
  return {
    category: CATEGORIES.indexOf(rule.category),
    forward: rule.direction !== 'backward',
    backward: rule.direction !== 'forward',
    audience: (rule.for ?? ['finding', 'drug', 'procedure']).reduce((bits, name) => bits | AUDIENCE[name], 0),
    maxScope: rule.maxScope,
    maxTargets: rule.maxTargets ?? Infinity,
    list: rule.list !== false,
    terminatedBy: bitsOf(rule.terminatedBy.flatMap((name) => (name === 'clause' ? [name, 'subject'] : name))),
    suspendedBy: bitsOf(rule.suspendedBy ?? []),
  };
}

/** Those of all rules, terminators, separators and pseudo triggers. */
export function phrasesOfRules(): Phrases {
  const all: Phrases = { notations: [], adds: [] };
  const put = (notations: readonly string[], add: Add): void => {
    for (const notation of notations) {
      all.notations.push(notation);
      all.adds.push(add);
    }
  };
  for (const rule of RULES) {
    const compiled = compile(rule);
    // "presents with", "positive for": what is affirmed anew belongs to no list before it
    const terminates = rule.category === 'affirmed' ? bitsOf(['clause', 'present']) : 0;
    put(rule.triggers, (effect) => {
      if (!effect.rules.includes(compiled)) effect.rules.push(compiled);
      effect.terminates |= terminates;
    });
  }
  for (const { terminator, triggers } of TERMINATORS) {
    const bits = bitsOf([terminator]);
    put(triggers, (effect) => (effect.terminates |= bits));
  }
  put(SEPARATORS, (effect) => (effect.separates = true));
  put(PSEUDO, () => {});
  return all;
}

export const newEffect = (): Effect => ({ rules: [], terminates: 0, separates: false });
