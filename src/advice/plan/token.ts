/** What the words of a plan are told apart into. */
import type { ProductCode } from '../../knowledge/model.ts';
import type { Side } from '../../detection/model.ts';

interface Place {
  start: number;
  end: number;
}

export type Token = Place &
  /** `band`: called a band of it ("platysmal band"). */
  (
    | { kind: 'muscle'; id: string; side: Side | null; band?: true }
    | { kind: 'product'; code: ProductCode | null }
    /** Units as written; `explicit` when a unit word stands beside the number; `spoken`: a number in words without one; `labelled`: "Dose: 200 U". */
    | { kind: 'dose'; units: number; explicit: boolean; spoken?: true; labelled?: true }
    /** "10/10/5": the doses of several sites. */
    | { kind: 'parts'; units: number; count: number }
    /** Numbers that tell no dose: a range, or as `why` says. */
    | { kind: 'range'; explicit: boolean; why?: string }
    | { kind: 'per-kg'; units: number }
    | { kind: 'sites'; count: number }
    /** "3 bands": of the platysma. */
    | { kind: 'bands'; count: number }
    | { kind: 'fraction'; left: number; right: number; explicit: boolean }
    | { kind: 'side'; side: Side }
    /** "right arm:": the side of all that is named with it. */
    | { kind: 'limb-side'; side: Side }
    /** "R/L": the order in which two numbers are given. */
    | { kind: 'side-order'; first: 'left' | 'right' }
    | { kind: 'per'; what: 'side' | 'site' | 'band' | 'muscle' | 'each' | 'pair' }
    | { kind: 'times' }
    | { kind: 'total' }
    | { kind: 'waste' }
    /** "Injected:", "were used": what went in, as a sum. */
    | { kind: 'used' }
    /** A gap of a form that nobody filled in. */
    | { kind: 'blank' }
    | { kind: 'box'; checked: boolean }
    /** "The same on the left". */
    | { kind: 'same' }
    | { kind: 'respectively' }
    /** "via the", "sparing the": what follows is passed by, not injected. */
    | { kind: 'passed' }
    | { kind: 'vial' }
    /** "At 3 o'clock"; "at 3, 6 and 9 o'clock" are three. */
    | { kind: 'place'; count: number }
    | { kind: 'into' }
    | { kind: 'and' }
    | { kind: 'mark'; text: string }
    | { kind: 'line' }
    | { kind: 'word'; text: string }
    /** `rate`: units in a volume ("5 U/0.1 mL"). */
    | { kind: 'other'; rate?: true }
  );

export type Dose = Extract<Token, { kind: 'dose' }>;
export type SideToken = Extract<Token, { kind: 'side' }>;

/** True for one of these marks; for any mark where none is named. */
export const isMark = (token: Token | undefined, ...texts: string[]): boolean =>
  token?.kind === 'mark' && (texts.length === 0 || texts.includes(token.text));

/** True for one of these words, in small letters. */
export const isWord = (token: Token | undefined, ...texts: string[]): boolean =>
  token?.kind === 'word' && texts.includes(token.text);

/** "Each", "per side": of what a dose or a count is said to be, one of these. */
export const isPer = (
  token: Token | undefined,
  ...what: Extract<Token, { kind: 'per' }>['what'][]
): boolean => token?.kind === 'per' && what.includes(token.what);

/** True where one of the tokens is of these kinds. */
export const has = (tokens: readonly Token[], ...kinds: Token['kind'][]): boolean =>
  tokens.some(({ kind }) => kinds.includes(kind));

/** Numbers that tell a dose, or keep one from being told. */
export const isNumber = ({ kind }: Token): boolean =>
  ['dose', 'fraction', 'parts', 'per-kg', 'range'].includes(kind);
