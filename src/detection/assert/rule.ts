/**
 * The shape of a context rule (after ConText: Chapman 2007, Harkema 2009; medspaCy's rule files): a phrase that says
 * something about the names near it. The rules themselves are data, under `rules/`.
 */

/**
 * What a phrase says of a name. Seven are ours: `allergy`, a drug that the patient cannot take; `past`, a name that is
 * dated ("in 2017"), historical unless it is said to be there still; `awaited`, a name whose end is still to come ("once
 * the infection has resolved"); `told` and `span`, a treatment told in the plain past and so long, historical where both
 * are said ("took warfarin for six months"); and two that take a name out of what its section says of it: `affirmed` ("yes", a
 * ticked box) and `current` ("currently", "active").
 */
export const CATEGORIES = [
  'negated',
  'possible',
  'hypothetical',
  'historical',
  'family',
  'allergy',
  'past',
  'affirmed',
  'current',
  'awaited',
  'told',
  'span',
] as const;
export type Category = (typeof CATEGORIES)[number];

/**
 * Why a scope ends before its words are used up.
 * - `contrast`: "but", "other than"
 * - `clause`: a new subject or finding begins ("she", "who", "reports", "positive for")
 * - `subject`: a new subject alone; `clause` ends at it too
 * - `item`: the next item of a list (semicolon, bullet, "2)", check box)
 * - `cause`: what follows is the setting, not the thing ("after", "due to", "for")
 * - `present`: what follows is now ("presents with", "currently")
 * - `fresh`: after a comma, a name with its own standing begins (", history of", ", normal")
 * - `grade`: the same for a word that may also stand in the list ("no edema, mild tenderness" is two statements,
 *   "no edema, severe pain or fever" is one: an "or" is still to come)
 */
export type Terminator = 'contrast' | 'clause' | 'subject' | 'item' | 'cause' | 'present' | 'fresh' | 'grade';

/** What a rule may speak of: conditions and factors; drugs; toxin products and procedures; muscles and glands. */
export type Audience = 'finding' | 'drug' | 'procedure' | 'muscle';

export interface ContextRule {
  category: Category;
  /** `forward`: the phrase stands before the name; `backward`: after it. */
  direction: 'forward' | 'backward' | 'bidirectional';
  /** Absent: findings, drugs and procedures. */
  for?: readonly Audience[];
  /** Most words between the phrase (or the last comma or name of its list) and the name. */
  maxScope: number;
  /** Most names one phrase can rule. Absent: any number. */
  maxTargets?: number;
  /** `false`: a comma ends it, so it rules one item and not a list. */
  list?: false;
  /** A name with a number of its own ends the list: "SCM 50, splenius 75, scalenes not injected". */
  bare?: true;
  terminatedBy: readonly Terminator[];
  /**
   * What interrupts it until the list goes on: in "denies dyspnea on exertion, edema" the exertion is not denied, the
   * edema is.
   */
  suspendedBy?: readonly Terminator[];
  /** Phrases, in the notation of `notation.ts`. */
  triggers: readonly string[];
}

/** Phrases that end scopes and rule nothing themselves. */
export interface TerminatorRule {
  terminator: Terminator;
  triggers: readonly string[];
}

/** Phrases without a rule of their own, in the notation of `notation.ts`. */
export type Phrases = readonly string[];
