/** Heads of tables: what their columns hold. */
import { cellsOf, dividerOf, DIVIDERS, type Cell } from './cells.ts';
import type { Line } from './lines.ts';

export type Role =
  | 'muscle'
  | 'side'
  | 'units'
  | 'units-per-site'
  | 'units-per-side'
  | 'right'
  | 'left'
  | 'sites'
  | 'right-sites'
  | 'left-sites'
  | 'sites-per-side'
  | 'product'
  | 'other';

const PAST = /\b(?:last|prev\w*|prior|old|before|was|earlier)\b/i;
const NOT_GIVEN = /\b(?:plan\w*|propos\w*|intend\w*|order\w*|recommend\w*|suggest\w*|next|aim)\b/i;
const GIVEN = /\b(?:today\W?s?|this (?:visit|session|time)|current|now|given|new|actual)\b/i;

/** A session by its date: "12/05/2026", "Feb 26". */
const DATED =
  /^\W*(?:\d{1,2}[/.-]\d|\d{4}-\d|(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)\w*\b)/i;

const RANK = /^\W*(?:#|no\.?|number)\W*$/i;

const ROLES: readonly [Role, RegExp][] = [
  ['other', /(?:\/|per)\s*(?:kg|m[Ll]|cc)|volume|\b(?:max\w*|usual|range)\b/i],
  ['other', PAST],
  ['units-per-site', /(?:units?|\bu|dose)\s*(?:\/|per)\s*(?:site|point|pt|inj)|per site/i],
  ['units-per-side', /^\W*(?:units?|dose)\s*(?:\/|per|each)\s*side\W*$/i],
  ['sites-per-side', /(?:sites|points|pts|#).*(?:\/|per|each)\s*side/i],
  [
    'right-sites',
    /^\W*(?:right|rt|r)\b.*(?:sites|#|points|pts)|^\W*(?:sites|#|points|pts)\W+(?:right|rt|r)\W*$/i,
  ],
  [
    'left-sites',
    /^\W*(?:left|lt|l)\b.*(?:sites|#|points|pts)|^\W*(?:sites|#|points|pts)\W+(?:left|lt|l)\W*$/i,
  ],
  ['sites', /sites|#|points|\bpts\b|no\.? of|number|\binjections\b|\binj\b/i],
  ['units', /^\W*(?:units?|dose) (?:injected|given)|^\W*injected (?:units?|dose)/i],
  ['muscle', /muscle|target|structure|gland|injected|\bsite\b|location|area/i],
  ['right', /^\W*(?:right|rt|r|od)\b|^\W*(?:units?|dose)\W+(?:right|rt|r)\W*$/i],
  ['left', /^\W*(?:left|lt|l|os)\b(?!\/)|^\W*(?:units?|dose)\W+(?:left|lt|l)\W*$/i],
  ['side', /side|laterality|l\/r|r\/l/i],
  ['product', /product|toxin|agent|drug/i],
  ['units', /units?|dose|amount|\bu\b|total|qty|quantity/i],
];

/** What a cell of a head says that its column holds; null where it says nothing known. */
export const roleOf = (words: string): Role | null =>
  ROLES.find(([, pattern]) => pattern.test(words))?.[0] ?? null;

export interface Head {
  roles: Role[];
  divider: RegExp;
  cells: readonly Cell[];
  /** Columns of one kind that nothing tells apart: their numbers may be of any day. */
  doubled: boolean;
}

const ONE_EACH: readonly Role[] = ['units', 'right', 'left'];

/** The head of a table: what its columns hold, and what parts them. `above`: the line over it. */
export function headIn(text: string, line: Line, above: Line | undefined): Head | null {
  const words = text.slice(line.start, line.end);
  for (const divider of [dividerOf(words), ...DIVIDERS.slice(3)]) {
    const cells = cellsOf(text, line, divider);
    const written = headOf(text, cells, DIVIDERS.indexOf(divider) < 3);
    if (!written) continue;
    const roles = withoutPlanned(text, cells, ofToday(text, written, above));
    return {
      roles,
      divider,
      cells,
      doubled: ONE_EACH.some((one) => roles.indexOf(one) !== roles.lastIndexOf(one)),
    };
  }
  return null;
}

const isToday = (words: string): boolean => GIVEN.test(words) && !PAST.test(words);

/** "Last visit | Today" over "R | L | R | L": the columns of today alone. */
function ofToday(text: string, roles: readonly Role[], above: Line | undefined): readonly Role[] {
  if (!above || !ONE_EACH.some((one) => roles.indexOf(one) !== roles.lastIndexOf(one))) return roles;
  const spans = cellsOf(text, above, dividerOf(text.slice(above.start, above.end)))
    .map(({ start, end }) => text.slice(start, end))
    .filter((words) => PAST.test(words) || GIVEN.test(words));
  const from = roles.findIndex((role) => ONE_EACH.includes(role));
  const width = (roles.length - from) / spans.length;
  if (spans.filter(isToday).length !== 1 || !Number.isInteger(width)) return roles;
  return roles.map((role, i) =>
    i < from || !PAST.test(spans[Math.floor((i - from) / width)]!) ? role : 'other',
  );
}

/** "Planned units | Units given": what was given counts. */
function withoutPlanned(text: string, cells: readonly Cell[], roles: readonly Role[]): Role[] {
  const isPlanned = (i: number): boolean => NOT_GIVEN.test(text.slice(cells[i]!.start, cells[i]!.end));
  const given = roles.some((role, i) => role === 'units' && !isPlanned(i));
  return roles.map((role, i) => (role === 'units' && given && isPlanned(i) ? 'other' : role));
}

function headOf(text: string, cells: readonly Cell[], parted: boolean): Role[] | null {
  if (cells.length < 2) return null;
  const roles = cells.map(({ start, end }): Role => roleOf(text.slice(start, end)) ?? 'other');
  // "# | Muscle | …": the number of the row.
  if (RANK.test(text.slice(cells[0]!.start, cells[0]!.end))) roles[0] = 'other';
  // "Area, Muscle, Side, Units": the column of the muscles is the one called so.
  const named = cells.map(({ start, end }) => /muscle/i.test(text.slice(start, end)));
  if (named.includes(true))
    for (const [i, role] of roles.entries()) if (role === 'muscle' && !named[i]) roles[i] = 'other';
  const isDosed = (role: Role): boolean =>
    ONE_EACH.includes(role) || role === 'units-per-site' || role === 'units-per-side';
  // "Muscle | Last | Today"
  if (parted && !roles.some(isDosed))
    for (const [i, { start, end }] of cells.entries())
      if (roles[i] === 'other' && isToday(text.slice(start, end))) roles[i] = 'units';
  const dosed = roles.some(isDosed);
  const short = cells.every(({ start, end }) => end - start <= 40);
  // A column may be headed by the date of a session beside that of today.
  const number = cells.some(({ start, end }) => /^\d(?!\d?[/.-]\d)|:\s*\S/.test(text.slice(start, end)));
  // A head whose first cell is empty, or holds the product, stands over the names.
  const wordsOf = ({ start, end }: Cell): string => text.slice(start, end);
  const byDates = cells.slice(1).every((cell) => DATED.test(wordsOf(cell)) || isToday(wordsOf(cell)));
  const nameless =
    cells[0]!.end <= cells[0]!.start ||
    (roles.includes('right') && roles.includes('left')) ||
    (parted && byDates);
  if (!roles.includes('muscle') && nameless && dosed && ['other', 'product'].includes(roles[0]!))
    roles[0] = 'muscle';
  return roles.includes('muscle') && dosed && short && !number ? roles : null;
}

/** What each line is looked through for: see `ready`. */
export const PATTERNS: readonly RegExp[] = [...ROLES.map(([, pattern]) => pattern), PAST, NOT_GIVEN, GIVEN];
