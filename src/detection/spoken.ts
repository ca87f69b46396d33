/** Dictation without a full stop or a comma: where the next statement begins. */

/** A shorter run may be one statement. */
const LEAST = 160;
const STOPS = /[,;:!?]|\.(?!\d)/;

/** A subject with its verb, unless a word before it makes the clause part of the one before. */
const OPENS =
  /(?<!\b(?:that|if|because|since|when|while|unless|whether|as|says?|said|states|thinks?|thought|believes?|feels?|felt|told|knows?|knew|learned|hopes?|wonders?|worried|concerned|afraid|aware|asks?|asked|suspects?|doubts?|evidence|suspicion|concern|likely|possible|sure|which|who|what|how|than|where|until|after|before|and|but|or|so|to|denie[sd]|although|though))\s(?=(?:she|he|they|we|i|it|the patient|patient|pt)\s+(?:(?:also|still|now|currently|then)\s+)?(?:has|have|had|does|did|is|was|were|takes|took|uses|used|denie[sd]|reports|reported|returns|returned|tolerated|injected|gave|placed|presents|comes|came|lives|works)\b)/gi;

/** Offsets in `run`, in order: the statements of a run of words without any stop; none where it is short or has one. */
export function statementsWithin(run: string): number[] {
  if (run.length < LEAST || STOPS.test(run.trimEnd().replace(/\.$/, ''))) return [];
  return Array.from(run.matchAll(OPENS), ({ index }) => index + 1);
}

/** What each sentence is looked through for: see `ready`. */
export const PATTERNS: readonly RegExp[] = [OPENS];
