/** The muscles that one sentence names, as they belong together: groups that share a dose or a side. */
import type { Side } from '../../detection/model.ts';
import { isMark, isWord, type SideToken, type Token } from './token.ts';

export interface NamedMuscle {
  id: string;
  side: Side | null;
  /** The side is that of a heading, not said with the muscle. */
  underHeading: boolean;
  start: number;
  end: number;
}

/** Words that may stand between the muscles of one group ("biceps and brachialis", "FCR/FCU", "corrugators & procerus"). */
export const joins = (token: Token): boolean =>
  token.kind === 'and' || token.kind === 'side' || isMark(token, '/', '+', '&');

export interface Group {
  muscles: NamedMuscle[];
  /** "Each masseter": said before the muscle, meant of its sides. */
  lead: Token[];
  from: number;
  to: number;
}

/** Muscles with the sides written before them; a side goes on for the group ("R SCM and splenius"). */
export function grouped(tokens: readonly Token[], scope: Side | null): Group[] {
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
        isRenamed(last, token, between) ||
        (between.every((t) => joins(t) || idleWord(t)) &&
          between.some((t) => joins(t) && t.kind !== 'side')));
    const written = trailing ? null : sideBefore(tokens, i);
    const listed = last !== undefined && between.every((t) => joins(t) || idleWord(t) || isMark(t, ','));
    // "R orbicularis: upper lid 2.5, lower lid 2.5": parts of the muscle named before.
    const part =
      last !== undefined && !trailing && last.muscles.at(-1)!.id === token.id && between.every(isOfPart);
    const carried = listed || part ? last.muscles.at(-1)!.side : null;
    if (last && shares && last.muscles.at(-1)!.id === token.id && !sideBefore(tokens, i)) {
      // "L TA muscle (thyroarytenoid)": the same one by another name.
      last.to = i;
      continue;
    }
    if (last && last.muscles.length === 1 && last.muscles[0]!.id === token.id && placedIn(between)) {
      // "Around the right eye into the orbicularis": the place, then its muscle.
      const place = last.muscles[0]!;
      last.lead.push(...between.filter((t) => t.kind === 'per'));
      const side = between.find((t) => t.kind === 'side');
      if (side) last.muscles[0] = { ...place, side: side.side, underHeading: false };
      last.to = i;
      continue;
    }
    const both = otherSideBefore(tokens, written) === null ? null : 'bilateral';
    const told = both ?? written?.side ?? carried;
    const muscle: NamedMuscle = {
      id: token.id,
      side: told ?? scope,
      underHeading: told === null,
      start: token.start,
      end: token.end,
    };
    if (shares) {
      last.muscles.push(muscle);
      last.to = i;
    } else {
      const at = written ? (otherSideBefore(tokens, written) ?? tokens.indexOf(written)) : i;
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

/** What may stand between two parts of one muscle: no other side, and no new subject. */
const isOfPart = (token: Token): boolean =>
  ['dose', 'sites', 'times', 'into', 'word', 'other', 'and', 'mark'].includes(token.kind) &&
  !isMark(token, '.', ';');

const placedIn = (between: readonly Token[]): boolean =>
  between.some(({ kind }) => kind === 'into') &&
  between.every(({ kind }) => kind === 'into' || kind === 'word' || kind === 'side' || kind === 'per');

const isRenamed = ({ muscles }: Group, { id }: { id: string }, between: readonly Token[]): boolean =>
  muscles.at(-1)!.id === id && between.every((t) => idleWord(t) || isMark(t, '(') || isMark(t, '='));

/** "Right and left masseter": where the other side stands, too, before the muscle; null where one stands alone. */
function otherSideBefore(tokens: readonly Token[], written: SideToken | null): number | null {
  if (!written) return null;
  const side = tokens.indexOf(written);
  const article = tokens[side - 1];
  const at = isWord(article, 'the') ? side - 1 : side;
  const join = tokens[at - 1];
  const other = tokens[at - 2];
  const joined = join !== undefined && (join.kind === 'and' || isMark(join, '/', '+'));
  return joined && other?.kind === 'side' && other.side !== written.side ? at - 2 : null;
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

const isStop = (token: Token | undefined): boolean => isMark(token, '.', ',', ';');

const AILING =
  /^(?:spasms?|dystonia|hypertrophy|pain|hyperactivity|overactivity|tightness|spasticity|contracture|syndrome|myalgia|tenderness|weakness|tone)$/;

/** "Via the cricothyroid membrane", "sparing the frontalis", "levator ani spasm": named, not injected. */
function isPassedBy(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  if (next?.kind === 'word' && AILING.test(next.text)) return true;
  return tokens
    .slice(Math.max(0, at - 3), at)
    .some(
      (token, i, near) =>
        token.kind === 'passed' && near.slice(i + 1).every((t) => t.kind === 'word' || t.kind === 'side'),
    );
}

const idleWord = (token: Token): boolean => isWord(token, 'the', 'muscle', 'muscles', 'or', 'then');

/** The side that stands right before a muscle: "R SCM", "left the SCM" does not count across other words. */
function sideBefore(tokens: readonly Token[], at: number): SideToken | null {
  for (let i = at - 1; i >= Math.max(0, at - 3); i--) {
    const token = tokens[i]!;
    if (token.kind === 'side') return token;
    const passes =
      (token.kind === 'word' && !['on', 'side'].includes(token.text)) ||
      (isMark(token, ':') && tokens[i - 1]?.kind === 'side') ||
      // "R. soleus 40, L. soleus 30"
      (isMark(token, '.') && tokens[i - 1]?.kind === 'side' && (i < 2 || tokens[i - 2]!.kind === 'mark'));
    if (!passes) return null;
  }
  return null;
}
