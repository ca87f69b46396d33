/** Sides that hold for more than one muscle: headings ("Right:"), limbs ("left arm: …"), parts of a sentence. */
import type { Side } from '../../detection/model.ts';
import { isMark, isWord, type Token } from './token.ts';

/** The one limb's side that a sentence names ("right arm: …", "… of the left leg"). */
export function limbSide(tokens: readonly Token[]): Side | null {
  const sides = new Set(tokens.flatMap((token) => (token.kind === 'limb-side' ? [token.side] : [])));
  return sides.size === 1 ? [...sides][0]! : null;
}

/** "Right: SCM 50, trap 25; Left: SCM 25" → one part per side heading. */
export function sideParts(tokens: readonly Token[]): Token[][] {
  const cuts = tokens.flatMap((token, i) => {
    const next = tokens[i + 1];
    const heads = token.kind === 'side' && isMark(next, ':');
    return i > 0 && (heads || opensSide(tokens, i)) && tokens.slice(i + 2).some((t) => t.kind === 'muscle')
      ? [i]
      : [];
  });
  return [0, ...cuts].map((from, i) => tokens.slice(from, cuts[i] ?? tokens.length));
}

/** "…: on the left, 30 U to the …": the side of what follows, behind a mark. */
function opensSide(tokens: readonly Token[], at: number): boolean {
  const [on, the, side, comma, then] = tokens.slice(at, at + 5);
  return (
    isWord(on, 'on') &&
    isWord(the, 'the') &&
    side?.kind === 'side' &&
    isMark(comma, ',', ':') &&
    (then?.kind === 'dose' || then?.kind === 'muscle') &&
    tokens[at - 1]?.kind === 'mark'
  );
}

/** "Side: Right", "Side: [ ] L [x] R" */
export function sideLabelled(tokens: readonly Token[]): Side | null {
  const [label, mark, ...rest] = tokens.slice(
    Math.max(
      0,
      tokens.findIndex(({ kind }) => kind !== 'mark'),
    ),
  );
  const value = rest.find(({ kind }) => kind !== 'mark');
  return isWord(label, 'side') && isMark(mark) && value?.kind === 'side' ? value.side : null;
}

/** The side that a part opens with as its heading. */
export function sideHeading(tokens: readonly Token[]): Side | null {
  const labelled = sideLabelled(tokens);
  if (labelled) return labelled;
  const first = tokens.findIndex((token) => !isMark(token, '-', '•', '*', '–', '—'));
  const side = tokens[first];
  const next = tokens
    .slice(first + 1, first + 3)
    .find(
      (token) =>
        token.kind !== 'word' ||
        !/^(?:side|neck|arm|leg|face|eye|eyelids?|lids?|cheek|jaw|axilla|[ul][le]|upper|lower|limb|wrist|elbow|shoulder|hip|knee|ankle|fingers?|thumb)$/.test(
          token.text,
        ),
    );
  // "On the right I gave her …"
  const on = isWord(side, 'on');
  const [the, then] = [tokens[first + 1], tokens[first + 3]];
  const named = tokens[first + 2];
  if (on && the?.kind === 'word' && named?.kind === 'side' && then?.kind !== 'muscle') return named.side;
  // "Left", "Right side", "Left-sided muscles"
  const alone =
    next === undefined ||
    (tokens.length < 5 &&
      tokens.slice(first + 1).every(({ kind }) => kind === 'word' || kind === 'mark' || kind === 'used'));
  return side?.kind === 'side' && (alone || isMark(next, ':')) ? side.side : null;
}

/** "The same was done on the left with 30 U into the …", "… given on the right side:": the side of what a sentence goes on to list. */
export function sideGiven(tokens: readonly Token[]): Side | null {
  const muscle = tokens.findIndex(({ kind }) => kind === 'muscle');
  const head = muscle < 0 ? tokens : tokens.slice(0, muscle);
  const at = head.findLastIndex(({ kind }) => kind === 'side');
  const [on, the] = head.slice(Math.max(0, at - 2), at);
  const side = head[at];
  if (
    side?.kind !== 'side' ||
    !isWord(on, 'on') ||
    !isWord(the, 'the') ||
    tokens.slice(at + 1).some(({ kind }) => kind === 'side')
  )
    return null;
  const done = head
    .slice(Math.max(0, at - 6), at - 2)
    .some(
      (token) =>
        token.kind === 'used' || token.kind === 'same' || (token.kind === 'word' && DONE.test(token.text)),
    );
  return done ? side.side : null;
}

const DONE = /^(?:done|repeated|treated|placed|received|following|follows|performed)$/;

/** "Only R done", "only the left side was injected": the side to which what was listed is narrowed; else null. */
export function onlySide(tokens: readonly Token[]): 'left' | 'right' | null {
  const only = tokens.findLastIndex((token) => isWord(token, 'only'));
  const behind = tokens.slice(only + 1).filter(({ kind }) => kind !== 'mark');
  const at = isWord(behind[0], 'the') ? 1 : 0;
  const side = behind[at]?.kind === 'side' ? behind[at].side : null;
  const isDone = behind
    .slice(at + 1, at + 4)
    .some((token) => token.kind === 'used' || isWord(token, 'done', 'treated'));
  return only >= 0 && isDone && side !== 'bilateral' ? side : null;
}

/** "20 U right and 30 U left masseter": where the first of two doses begins, each with its side; else null. */
export function startOfPair(tokens: readonly Token[], dose: number, muscle: number): number | null {
  if (dose < 0) return null;
  const sideWithin = (from: number, to: number): Side | null => {
    const between = tokens.slice(from, to);
    const sides = between.filter((token) => token.kind === 'side');
    const plain = between.every(
      (token) => ['side', 'into', 'word', 'other', 'product'].includes(token.kind) || isMark(token, ',', ':'),
    );
    return plain && sides.length === 1 ? sides[0]!.side : null;
  };
  const isJoin = (token: Token | undefined): boolean => token?.kind === 'and' || isMark(token, ',', '/', '+');
  let end = dose;
  while (isJoin(tokens[end - 1])) end--;
  const first = tokens.findLastIndex(({ kind }, i) => i < end && kind === 'dose');
  const [one, other] = [sideWithin(first + 1, end), sideWithin(dose + 1, muscle)];
  const opposite = (one === 'left' && other === 'right') || (one === 'right' && other === 'left');
  return first >= 0 && end < dose && opposite ? first : null;
}

const LIMB = /arm|leg|limb|extremit|hand|calf|foot|thigh|[UL]E\b/i;

const ONE_SIDED = String.raw`(?:hemifacial spasm|HFS|hemi(?:plegi|pares)\w*|facial (?:palsy|synkinesis)|bell[’']?s palsy|thoracic outlet syndrome)`;
export const SIDED = new RegExp(
  String.raw`\b(left|right|[LR]|lt|rt)\.?(?:[- ]sided)?\s+(?:spastic\s+)?${ONE_SIDED}\b|\b${ONE_SIDED}[ ,(:-]{1,3}(left|right|[LR])\b`,
  'gi',
);

/** The side of a condition of one side ("L hemifacial spasm"); null where none or both are named. */
export function onlyAilingSide(text: string): 'left' | 'right' | null {
  const sides = new Set(
    [...text.matchAll(SIDED)].map(([, before, behind]) =>
      /^l/i.test((before ?? behind)!) ? ('left' as const) : ('right' as const),
    ),
  );
  return sides.size === 1 ? [...sides][0]! : null;
}

/** The side of the only limb that the note speaks of; null where it speaks of none, of both, or of two sides. */
export function onlyLimb(text: string, sentences: readonly (readonly Token[])[]): 'left' | 'right' | null {
  const sides = new Set(
    sentences.flatMap((tokens) =>
      tokens.flatMap((token) =>
        token.kind === 'limb-side' && LIMB.test(text.slice(token.start, token.end)) ? [token.side] : [],
      ),
    ),
  );
  const [only] = sides;
  return sides.size === 1 && only !== 'bilateral' ? only! : null;
}
