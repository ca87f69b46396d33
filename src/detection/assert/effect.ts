/** What a phrase does where it is found: the rules, terminators and separators as the sweep uses them. */
import type { Audience, Terminator } from './rule.ts';

/** A rule as the sweep uses it: audiences and terminators as bits, the category by its number. */
export interface Compiled {
  category: number;
  forward: boolean;
  backward: boolean;
  audience: number;
  maxScope: number;
  maxTargets: number;
  list: boolean;
  bare?: true;
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

/** What the phrases of a notation add to the effect where they end. Nothing: they are pseudo triggers. */
export interface Adds {
  rule?: Compiled;
  terminates?: number;
  separates?: boolean;
}

/** The notations, and what each adds; a phrase is its number in both. */
export interface Phrases {
  notations: readonly string[];
  adds: readonly Adds[];
  /** Which may begin with a token, in order. */
  begin: ReadonlyMap<string, readonly number[]>;
}

export const newEffect = (): Effect => ({ rules: [], terminates: 0, separates: false });

export function addTo(effect: Effect, { rule, terminates = 0, separates = false }: Adds): void {
  if (rule && !effect.rules.includes(rule)) effect.rules.push(rule);
  effect.terminates |= terminates;
  effect.separates ||= separates;
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

export const bitsOf = (names: readonly Terminator[]): number =>
  names.reduce((bits, name) => bits | (1 << TERMINATOR_NAMES.indexOf(name)), 0);

/** The bits of the terminators that count only after a comma, and of the one that an "or" to come takes away. */
export const FRESH = bitsOf(['fresh', 'grade']);
export const GRADE = bitsOf(['grade']);
/** The bit of the terminator that ends a statement. */
export const ITEM = bitsOf(['item']);
