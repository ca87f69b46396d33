/** Tables of injections as text: columns parted by pipes, tabs or wide gaps, under a head that names them. */
import type { Side } from '../../detection/model.ts';
import { lex, round, type Named, type Token } from './lex.ts';
import { readDose, type Portion } from './dose.ts';
import { tidied } from './phrases.ts';
import type { Line } from './lines.ts';

type Role =
  | 'muscle'
  | 'side'
  | 'units'
  | 'units-per-site'
  | 'right'
  | 'left'
  | 'sites'
  | 'right-sites'
  | 'left-sites'
  | 'sites-per-side'
  | 'product'
  | 'other';

interface Cell {
  start: number;
  end: number;
}

export interface TableRow {
  start: number;
  end: number;
  muscles: { id: string; start: number; end: number }[];
  portions: Portion[];
  unclear?: string;
}

export interface InjectionTable {
  firstLine: number;
  /** Behind the last line. */
  endLine: number;
  rows: TableRow[];
  total: number | null;
}

const ROLES: readonly [Role, RegExp][] = [
  ['other', /(?:\/|per)\s*(?:kg|m[Ll]|cc)|volume|\b(?:last|prev\w*|prior|old|max\w*|usual|range)\b/i],
  ['units-per-site', /(?:units?|\bu|dose)\s*(?:\/|per)\s*(?:site|point|pt|inj)|per site/i],
  ['sites-per-side', /(?:sites|points|pts|#).*(?:\/|per|each)\s*side/i],
  ['right-sites', /^\W*(?:right|rt|r)\b.*(?:sites|#|points|pts)/i],
  ['left-sites', /^\W*(?:left|lt|l)\b.*(?:sites|#|points|pts)/i],
  ['sites', /sites|#|points|no\.? of|number|\binjections\b|\binj\b/i],
  ['muscle', /muscle|target|structure|gland|injected|\bsite\b|location|area/i],
  ['right', /^\W*(?:right|rt|r)\b/i],
  ['left', /^\W*(?:left|lt|l)\b(?!\/)/i],
  ['side', /side|laterality|l\/r|r\/l/i],
  ['product', /product|toxin|agent|drug/i],
  ['units', /units?|dose|amount|\bu\b|total|qty|quantity/i],
];

/** What parts the cells of a row, in order of trust. Commas and slashes part a table only where its head is one. */
const DIVIDERS: readonly RegExp[] = [/\|/g, /\t+/g, /\s{2,}/g, /\s\/\s/g, /\s*[,;]\s*/g];

const dividerOf = (words: string): RegExp =>
  DIVIDERS.slice(0, 2).find((one) => words.search(one) >= 0) ?? DIVIDERS[2]!;

/** Cells of a line; fewer than two means that it is no row. */
function cellsOf(text: string, line: Line, divider: RegExp): Cell[] {
  const words = text.slice(line.start, line.end);
  const cells: Cell[] = [];
  let from = 0;
  const push = (to: number): void => {
    const raw = words.slice(from, to);
    const lead = raw.length - raw.trimStart().length;
    cells.push({
      start: line.start + from + lead,
      end: line.start + from + Math.max(lead, raw.trimEnd().length),
    });
  };
  for (const match of words.matchAll(divider)) {
    if (match.index > 0 || !words.includes('|')) push(match.index);
    else if (match.index === 0) {
      from = match[0].length;
      continue;
    }
    from = match.index + match[0].length;
  }
  if (words.slice(from).trim() !== '') push(words.length);
  return cells;
}

/** A name so long that only a space parts it from the number behind it: "Cervical paraspinals 4      5". */
function fitted(text: string, cells: Cell[], roles: readonly Role[]): Cell[] {
  const first = cells[0];
  if (!first || cells.length !== roles.length - 1 || roles[0] !== 'muscle') return cells;
  const number = /\s+(\d+)$/.exec(text.slice(first.start, first.end));
  if (!number) return cells;
  const at = first.start + number.index;
  return [{ start: first.start, end: at }, { start: first.end - number[1]!.length, end: first.end }, ...cells.slice(1)];
} // prettier-ignore

interface Head {
  roles: Role[];
  divider: RegExp;
}

/** The head of a table: what its columns hold, and what parts them. */
function headIn(text: string, line: Line): Head | null {
  const words = text.slice(line.start, line.end);
  for (const divider of [dividerOf(words), ...DIVIDERS.slice(3)]) {
    const roles = headOf(text, cellsOf(text, line, divider));
    if (roles) return { roles, divider };
  }
  return null;
}

function headOf(text: string, cells: readonly Cell[]): Role[] | null {
  if (cells.length < 2) return null;
  const roles = cells.map(
    ({ start, end }): Role =>
      ROLES.find(([, pattern]) => pattern.test(text.slice(start, end)))?.[0] ?? 'other',
  );
  // "Area, Muscle, Side, Units": the column of the muscles is the one called so.
  const named = cells.map(({ start, end }) => /muscle/i.test(text.slice(start, end)));
  if (named.includes(true))
    for (const [i, role] of roles.entries()) if (role === 'muscle' && !named[i]) roles[i] = 'other';
  const dosed = roles.some(
    (role) => role === 'units' || role === 'units-per-site' || role === 'right' || role === 'left',
  );
  const short = cells.every(({ start, end }) => end - start <= 40);
  const number = cells.some(({ start, end }) => /^\d|:\s*\S/.test(text.slice(start, end)));
  // A head whose first cell is empty, or holds the product, stands over the names.
  const nameless = cells[0]!.end <= cells[0]!.start || (roles.includes('right') && roles.includes('left'));
  if (!roles.includes('muscle') && nameless && dosed && ['other', 'product'].includes(roles[0]!))
    roles[0] = 'muscle';
  return roles.includes('muscle') && dosed && short && !number ? roles : null;
}

const isRule = (text: string): boolean => /^[\s|:+=-]*$/.test(text);

/** All tables of injections among `lines`. Pauses at each line. */
export function* tablesOf(
  text: string,
  lines: readonly Line[],
  named: readonly Named[],
  midline: ReadonlySet<string>,
): Generator<void, InjectionTable[]> {
  const tables: InjectionTable[] = [];
  for (let i = 0; i < lines.length; i++) {
    yield;
    const head = headIn(text, lines[i]!);
    if (!head) continue;
    const { roles } = head;
    const table: InjectionTable = { firstLine: i, endLine: i + 1, rows: [], total: null };
    let heading: { id: string; start: number; end: number }[] = [];
    for (let j = i + 1; j < lines.length; j++) {
      yield;
      const line = lines[j]!;
      const words = text.slice(line.start, line.end);
      if (isRule(words)) {
        if (words.trim() === '') break;
        table.endLine = j + 1;
        continue;
      }
      const ownDivider = DIVIDERS.indexOf(head.divider) < 3 ? dividerOf(words) : head.divider;
      const cells = fitted(text, cellsOf(text, line, ownDivider), roles);
      if (cells.length < 2) break;
      table.endLine = j + 1;
      const total = totalOf(text, cells, named, roles);
      if (total !== undefined) {
        table.total = total ?? table.total;
        continue;
      }
      const row = rowOf(text, cells, roles, named, heading, midline);
      if (row) {
        heading = row.muscles;
        table.rows.push(row);
      }
    }
    if (table.rows.length > 0) {
      tables.push(table);
      i = table.endLine - 1;
    }
  }
  return tables;
}

/** The sum of a total row; `null` where it holds no number; `undefined` where this is no total row. */
function totalOf(
  text: string,
  cells: readonly Cell[],
  named: readonly Named[],
  roles: readonly Role[],
): number | null | undefined {
  const tokens = cells.flatMap(({ start, end }) => lex(text, named, start, end));
  if (!tokens.some(({ kind }) => kind === 'total') || tokens.some(({ kind }) => kind === 'muscle'))
    return undefined;
  const under = (...wanted: Role[]): number[] =>
    cells.flatMap(({ start, end }, i) =>
      wanted.includes(roles[i] ?? 'other')
        ? lex(text, named, start, end).flatMap((token) => (token.kind === 'dose' ? [token.units] : []))
        : [],
    );
  const inUnits = cells.length === roles.length ? under('units') : [];
  if (inUnits.length > 0) return inUnits.at(-1)!;
  const sides = cells.length === roles.length ? under('right', 'left') : [];
  if (sides.length === 2) return round(sides[0]! + sides[1]!);
  const doses = tokens.filter((token) => token.kind === 'dose');
  const explicit = doses.find((dose) => dose.explicit);
  // Units in all are never fewer than sites in all.
  return explicit?.units ?? (doses.length > 0 ? Math.max(...doses.map(({ units }) => units)) : null);
}

function rowOf(
  text: string,
  cells: readonly Cell[],
  roles: readonly Role[],
  named: readonly Named[],
  above: TableRow['muscles'],
  midline: ReadonlySet<string>,
): TableRow | null {
  const of = (...wanted: Role[]): Token[] =>
    cells.flatMap((cell, i) =>
      wanted.includes(roles[i] ?? 'other') ? tidied(lex(text, named, cell.start, cell.end)) : [],
    );
  const inMuscleCell = of('muscle');
  const written = inMuscleCell.filter((token) => token.kind === 'muscle');
  const blank = cells.every((cell, i) => roles[i] !== 'muscle' || cell.end <= cell.start);
  const muscles =
    written.length > 0 ? written.map(({ id, start, end }) => ({ id, start, end })) : blank ? above : [];
  if (muscles.length === 0) return null;
  const row = { start: cells[0]!.start, end: cells.at(-1)!.end, muscles };
  const sideCell = cells.find((_, i) => roles[i] === 'side');
  const side =
    sideIn([...of('side'), ...inMuscleCell]) ??
    (sideCell && /^b\b/i.test(text.slice(sideCell.start, sideCell.end)) ? 'bilateral' : null) ??
    written[0]?.side ??
    null;

  const sided = roles.includes('right') || roles.includes('left');
  const columns = (['right', 'left'] as const).flatMap((role): Portion[] => {
    const reading = of(role);
    return reading.some(({ kind }) => kind === 'dose' || kind === 'parts')
      ? readDose(reading.filter(({ kind }) => kind !== 'side'), role).portions.map((portion) => ({ ...portion, sites: portion.sites ?? countIn(of(`${role}-sites`)) }))
      : [];
  });
  if (sided) {
    // A muscle without sides has one number, in whichever column.
    if (muscles.every(({ id }) => midline.has(id)) || columns.length === 0) {
      const doses = cells.slice(1).flatMap(({ start, end }) => lex(text, named, start, end).filter((token) => token.kind === 'dose'));
      const units = doses.at(-1)?.units ?? 0;
      if (doses.length > 1 && !muscles.every(({ id }) => midline.has(id)))
        return { ...row, portions: [{ side: null, units: null, sites: null }], unclear: 'columns that do not fit the head of the table' };
      return units === 0 ? null : { ...row, portions: [{ side: null, units, sites: null }] };
    }
    const given = columns.filter(({ units }) => units !== 0);
    return given.length > 0 ? { ...row, portions: given } : null;
  }

  const aSide = countIn(of('sites-per-side'));
  const both = side === 'bilateral' || side === null;
  const noted = of('other').find((token) => token.kind === 'sites');
  const sites = countIn(of('sites')) ?? noted?.count ?? (aSide !== null && both ? aSide * 2 : aSide);
  const perSite = of('units-per-site').find((token) => token.kind === 'dose')?.units;
  const attributes = [
    ...of('side'),
    ...inMuscleCell.filter((token) => token.kind !== 'muscle' && token.kind !== 'dose'),
    ...of('units'),
  ];
  if (attributes.some(({ kind }) => kind === 'blank')) return null;
  const reading = readDose(attributes, side);
  const portions = reading.portions.map((portion) => ({
    ...portion,
    units: portion.units ?? (perSite !== undefined && sites !== null ? round(perSite * sites) : null),
    sites: portion.sites ?? sites,
  }));
  if (portions.every(({ units }) => units === 0)) return null;
  const unclear = portions.some(({ units }) => units === null) ? reading.unclear : undefined;
  return { ...row, portions, ...(unclear ? { unclear } : {}) };
} // prettier-ignore

function sideIn(tokens: readonly Token[]): Side | null {
  const sides = new Set(tokens.flatMap((token) => (token.kind === 'side' ? [token.side] : [])));
  if (sides.size > 1) return 'bilateral';
  return [...sides][0] ?? null;
}

function countIn(tokens: readonly Token[]): number | null {
  for (const token of tokens) {
    if (token.kind === 'sites') return token.count;
    if (token.kind === 'dose') return token.units;
  }
  return null;
}
