/** In which order a sentence is written: the muscle first ("R SCM 50 U") or the dose first ("50 U into the R SCM"). */
import { grouped, type Group } from './groups.ts';
import { isMark, type Token } from './token.ts';

/**
 * The dose comes first where one stands before the first muscle and leads into it, and none is left for the last muscle:
 * "Botox 200 U R SCM 50" opens with the vial, "Botox 2 U R SCM, 3 U L SCM" with the first dose.
 */
export function doseFirst(tokens: readonly Token[], groups: readonly Group[]): boolean {
  if (groups.length === 0) return false;
  const first = groups[0]!.from;
  for (let i = first - 1; i >= 0; i--) {
    const token = tokens[i]!;
    if (isMark(token, ':', '|', '=')) return false;
    if (!isDose(token)) continue;
    if (dosedInBrackets(tokens, groups) && (groups.length > 1 || tokens[i + 1]?.kind === 'total'))
      return false;
    const last = groups.at(-1)!.to;
    const behind = tokens.slice(last + 1);
    const sum = behind.findIndex(({ kind }) => ['total', 'used', 'waste', 'vial'].includes(kind));
    const left = behind.some(
      (t, at) =>
        (sum < 0 || at < sum) &&
        (t.kind === 'dose' || t.kind === 'parts') &&
        behind[at + 1]?.kind !== 'total' &&
        !isMark(behind[at - 1], '=') &&
        !isMadeUp(behind, at) &&
        !inParentheses(tokens, last + 1 + at),
    );
    return !left || tokens.slice(i, first).some((t) => t.kind === 'into');
  }
  return leadsToLast(tokens, groups);
}

/** "L gastrocnemius (150), L soleus (100)" */
const dosedInBrackets = (tokens: readonly Token[], groups: readonly Group[]): boolean =>
  groups.every(({ to }) => isMark(tokens[to + 1], '(') && tokens[to + 2]?.kind === 'dose');

/** "It went to the right soleus and 50 to the right tibialis posterior": the number is of the muscle it leads to. */
function leadsToLast(tokens: readonly Token[], groups: readonly Group[]): boolean {
  const [before, last] = groups.slice(-2);
  if (!before || !last || tokens.slice(last.to + 1).some(isDose)) return false;
  const between = tokens.slice(before.to + 1, last.from);
  const dose = between.findLastIndex(isDose);
  return dose >= 0 && between[dose + 1]?.kind === 'into' && between.slice(0, dose).every((t) => !isDose(t));
}

/** "…, Botox 100 U in 1 mL" behind what was injected: how the vial was made up. */
export const isMadeUp = (tokens: readonly Token[], at: number): boolean =>
  tokens[at - 1]?.kind === 'product' &&
  tokens[at]?.kind === 'dose' &&
  (tokens[at + 1]?.kind === 'into' || isMark(tokens[at + 1], '/')) &&
  tokens[at + 2]?.kind === 'other';

export const isDose = (token: Token): boolean => ['per-kg', 'dose', 'parts'].includes(token.kind);

/** "Procerus 4 U, 12 U to the frontalis": the parts between commas, where each doses its muscles and their orders differ. */
export function mixed(tokens: readonly Token[]): Token[][] | null {
  const parts: Token[][] = [[]];
  let depth = 0;
  for (const token of tokens) {
    if (isMark(token, '(')) depth++;
    else if (isMark(token, ')')) depth--;
    const cut = depth === 0 && isMark(token, ',', ';');
    if (cut && parts.at(-1)!.some(({ kind }) => kind === 'muscle')) parts.push([]);
    else parts.at(-1)!.push(token);
  }
  // What names no muscle goes on with what was said before.
  const named = parts.reduce<Token[][]>((kept, part) => {
    if (kept.length > 0 && !part.some(({ kind }) => kind === 'muscle')) kept.at(-1)!.push(...part);
    else kept.push(part);
    return kept;
  }, []);
  if (named.length < 2 || !named.every((part) => part.some(isDose))) return null;
  if (dosedInBrackets(tokens, grouped(tokens, null))) return null;
  const orders = named.map((part) => doseFirst(part, grouped(part, null)));
  return new Set(orders).size > 1 ? named : null;
}

export function inParentheses(tokens: readonly Token[], at: number): boolean {
  for (let i = at - 1; i >= 0; i--) {
    if (isMark(tokens[i], ')')) return false;
    if (isMark(tokens[i], '(')) return true;
  }
  return false;
}
