/**
 * An organisation's own statements, from its policy: checked by the schemas and the checks of our own content, entry by
 * entry. What does not pass is named, with the mend, and left out; the rest stands.
 */
import * as v from 'valibot';
import { fieldName, wording } from '../explain.ts';
import type { Known } from '../known.ts';
import { nearest } from '../problem.ts';
import { caution, id, text } from '../schema/basis.ts';
import { rule } from '../schema/rule.ts';
import { source } from '../schema/source.ts';
import { NO_OVERLAY, type Overlay, type PolicyProblem } from './model.ts';
import { soundOverlay, type Entries } from './sound.ts';

const authoredCaution = v.strictObject({ entity: id, ...caution.entries });

/** The schema of one entry of each list. */
export const OVERLAY_ENTRIES = {
  sources: source,
  cautions: authoredCaution,
  rules: rule,
  phones: v.strictObject({ label: v.pipe(text, v.maxLength(80)), number: v.pipe(text, v.maxLength(40)) }),
  silencedTerms: id,
  silencedRules: id,
} as const;
type ListName = keyof typeof OVERLAY_ENTRIES;
export const OVERLAY_KEYS = Object.keys(OVERLAY_ENTRIES) as ListName[];

/** More than this in one list is no overlay but another reference. */
const MOST = 500;

/**
 * @param value - as the policy holds it
 * @param known - what it may point at; asked for only where there is something to check
 */
export function readOverlay(
  value: unknown,
  known: () => Known,
): { overlay: Overlay; problems: PolicyProblem[] } {
  const problems: PolicyProblem[] = [];
  const entries = Object.fromEntries(OVERLAY_KEYS.map((name) => [name, new Map()])) as unknown as Entries;
  if (value === undefined) return { overlay: NO_OVERLAY, problems };
  if (!isRecord(value)) {
    const mend = `write an object with ${OVERLAY_KEYS.join(', ')}`;
    return { overlay: NO_OVERLAY, problems: [{ key: 'overlay', problem: 'is no object', mend }] };
  }
  for (const [name, list] of Object.entries(value)) {
    if (isListName(name)) readList(name, list, entries[name], problems);
    else problems.push(unknownKey(`overlay.${name}`, name, OVERLAY_KEYS));
  }
  if (OVERLAY_KEYS.every((name) => entries[name].size === 0)) return { overlay: NO_OVERLAY, problems };
  return { overlay: soundOverlay(entries, known(), problems), problems };
}

function readList(
  name: ListName,
  list: unknown,
  into: Map<string, unknown>,
  problems: PolicyProblem[],
): void {
  const key = `overlay.${name}`;
  if (!Array.isArray(list)) {
    problems.push({ key, problem: 'is no list', mend: 'write a list, [ … ]' });
    return;
  }
  if (list.length > MOST) {
    problems.push({
      key,
      problem: `has ${list.length} entries`,
      mend: `keep it within ${MOST}; the rest is left out`,
    });
  }
  for (const [index, entry] of list.slice(0, MOST).entries()) {
    const result = v.safeParse(OVERLAY_ENTRIES[name], withBasis(name, entry));
    if (result.success) into.set(`${key}[${index}]`, result.output);
    else for (const issue of result.issues) problems.push(explained(issue, name, index, entry));
  }
}

/** Without a word on how far its source was read, nothing is claimed of it. */
function withBasis(name: ListName, entry: unknown): unknown {
  const isStatement = name === 'cautions' || name === 'rules';
  return isStatement && isRecord(entry) && !('confirmed' in entry) ? { ...entry, confirmed: 'none' } : entry;
}

function explained(
  issue: v.BaseIssue<unknown>,
  name: ListName,
  index: number,
  entry: unknown,
): PolicyProblem {
  const path = (issue.path ?? []).map((item) => item.key as string | number);
  const { message, mend } = wording(issue, path, OVERLAY_ENTRIES[name]);
  const at = path.length > 0 ? `.${fieldName(entry, path)}` : '';
  return {
    key: `overlay.${name}[${nameOf(entry, index)}]${at}`.slice(0, LONGEST),
    problem: message.slice(0, LONGEST),
    mend: mend.replace('sources.yaml', 'overlay.sources').slice(0, LONGEST),
  };
}

/** What is wrong may itself be endless. */
const LONGEST = 300;

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isListName = (name: string): name is ListName => (OVERLAY_KEYS as string[]).includes(name);

function nameOf(entry: unknown, index: number): string | number {
  const own = isRecord(entry) ? entry['id'] : undefined;
  return typeof own === 'string' ? own.slice(0, 60) : index;
}

/** A key that nobody asked for, with the one that was probably meant. */
export function unknownKey(key: string, name: string, known: readonly string[]): PolicyProblem {
  const short = name.slice(0, 60);
  const meant = nearest(short, known);
  return {
    key: key.slice(0, 120),
    problem: `unknown key "${short}"`,
    mend: meant ? `write "${meant}"` : `use one of: ${known.join(', ')}`,
  };
}
