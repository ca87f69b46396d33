/** Tables of injections as text: columns parted by pipes, tabs or wide gaps, under a head that names them. */
import type { Section, Side } from '../../detection/model.ts';
import { lex, type Named } from './lex.ts';
import { round } from './round.ts';
import { readDose, type Portion } from './dose.ts';
import { areDosed, tidied } from './tidied.ts';
import { has, isMark, type Token } from './token.ts';
import { aligned, cellsOf, dividerOf, DIVIDERS, fitted, isRule, type Cell } from './cells.ts';
import { headIn, type Role } from './heads.ts';
import type { Line } from './lines.ts';
import { logAt } from './log.ts';
import type { EarlierDay, Visits } from './visits.ts';
import { stackedAt } from './stacked.ts';

export interface TableRow {
  start: number;
  end: number;
  muscles: { id: string; start: number; end: number }[];
  portions: Portion[];
  unclear?: string;
  /** The day of its visit as written, in a log. */
  day?: string;
}

export interface InjectionTable {
  firstLine: number;
  /** Behind the last line. */
  endLine: number;
  rows: TableRow[];
  total: number | null;
  /** The days before the last, in a log. */
  earlier: EarlierDay[];
  /** The last day of a log. */
  visit?: string;
  /** Headed as that of the last or the next visit, or as no visit's. */
  ofOtherVisit?: boolean;
}

/** "Last visit", "Botox - previous injections:", "Next session (plan)" over a table. */
const OTHER_VISIT =
  /^\W*(?:[\w®]+\W+)?(?:last|previous|prior|next)\s+(?:\w+\s+)?(?:visits?|sessions?|injections?|treatments?|dos(?:es?|ing)|cycle|round|time|regimen)\b(?:\s*\([^)]*\))?\W*$/i;

/** Sections whose tables are of no injecting today. */
const NOT_NOW: readonly Section[] = ['past-treatments', 'education', 'drug-leaflet'];

/** All tables of injections among `lines`. Pauses at each line. */
export function* tablesOf(
  text: string,
  lines: readonly Line[],
  named: readonly Named[],
  midline: ReadonlySet<string>,
  { dayOf, partedByDay }: Visits,
): Generator<void, InjectionTable[]> {
  const tables: InjectionTable[] = [];
  for (let i = 0; i < lines.length; i++) {
    yield;
    const table: InjectionTable = { firstLine: i, endLine: i + 1, rows: [], total: null, earlier: [] };
    const stack = stackedAt(text, lines, i, named);
    if (stack) {
      const rows = stack.rows.flatMap((cells) => rowOf(text, cells, stack.roles, named, [], midline) ?? []);
      tables.push({ ...table, endLine: stack.endLine, rows, total: stack.total });
      i = stack.endLine - 1;
      continue;
    }
    const log = logAt(text, lines, i, named, dayOf);
    if (log) {
      const parted = partedByDay(text, log.rows);
      const day = parted.rows[0]?.day;
      tables.push({
        ...table,
        ...parted,
        endLine: log.endLine,
        total: day === undefined ? null : (log.totals.get(day) ?? null),
      });
      i = log.endLine - 1;
      continue;
    }
    const head = headIn(text, lines[i]!, lines[i - 1]);
    // Of two heads the lower stands over the rows.
    if (!head || (lines[i + 1] && headIn(text, lines[i + 1]!, lines[i]))) continue;
    const { roles } = head;
    let heading: TableRow['muscles'] = [];
    let day: string | undefined;
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
      const written =
        roles[0] === 'muscle'
          ? fitted(text, cellsOf(text, line, ownDivider), roles.length)
          : cellsOf(text, line, ownDivider);
      if (written.length < 2) break;
      const whole =
        written.length < roles.length
          ? aligned(text, line, written, lines[i]!, head.cells, head.divider)
          : written;
      const cells = whole ?? written;
      table.endLine = j + 1;
      const total = totalOf(text, cells, named, roles);
      if (total !== undefined) {
        table.total = total ?? table.total;
        continue;
      }
      if (isList(text, cells, roles, named)) {
        table.rows = [];
        break;
      }
      day = dayOf(text, cells) ?? day;
      const row = rowOf(text, cells, roles, named, heading, midline);
      const unnamed = row && row.muscles === heading ? sumOfRow(row, table.rows) : null;
      if (unnamed !== null) table.total = unnamed;
      else if (row) {
        heading = row.muscles;
        const isUntold =
          head.doubled || (!whole && isRagged(roles) && !row.muscles.every(({ id }) => midline.has(id)));
        table.rows.push({ ...(isUntold ? untold(row) : row), ...(day === undefined ? {} : { day }) });
      }
    }
    if (table.rows.length > 0) {
      const above = lines[i - 1];
      const ofOtherVisit =
        NOT_NOW.includes(lines[i]!.section) ||
        (above !== undefined && OTHER_VISIT.test(text.slice(above.start, above.end)));
      tables.push({ ...table, ...(ofOtherVisit ? { ofOtherVisit } : partedByDay(text, table.rows)) });
      i = table.endLine - 1;
    }
  }
  return tables;
}

/** "05/05/2026 | R SCM 50, L SCM 70": a cell that is read as a sentence. */
const isList = (
  text: string,
  cells: readonly Cell[],
  roles: readonly Role[],
  named: readonly Named[],
): boolean =>
  cells.some(({ start, end }, i) => roles[i] === 'muscle' && areDosed(lex(text, named, start, end)));

/** "      300": a last row that names nothing and holds the sum of all before it; null where it does not. */
function sumOfRow({ portions }: TableRow, rows: readonly TableRow[]): number | null {
  const unitsOf = (all: readonly Portion[]): number => round(all.reduce((sum, { units }) => sum + (units ?? 0), 0));
  const units = unitsOf(portions);
  return rows.length > 1 && units === unitsOf(rows.flatMap((row) => row.portions)) ? units : null;
} // prettier-ignore

/** Where the cells of a row are fewer than its columns, and a number may be of another column than it stands in. */
const isRagged = (roles: readonly Role[]): boolean => {
  const units = roles.indexOf('units');
  return (
    units < 0 ||
    roles.slice(1, units).some((role) => role !== 'side' && role !== 'product' && role !== 'muscle')
  );
};

const untold = (row: TableRow): TableRow => ({
  ...row,
  portions: [{ side: null, units: null, sites: null }],
  unclear: 'columns that do not fit the head of the table',
});

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
  // "Total injected: 155   Wasted: 45": labels with their numbers, not columns.
  const first = tokens
    .slice(tokens.findIndex(({ kind }) => kind === 'total'))
    .find((token) => token.kind === 'dose');
  if (first && has(tokens, 'waste')) return first.units;
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
  const written = closer(inMuscleCell).filter((token) => token.kind === 'muscle');
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
        return untold({ ...row, portions: [] });
      return units === 0 ? null : { ...row, portions: [{ side: null, units, sites: null }] };
    }
    const given = columns.filter(({ units }) => units !== 0);
    return given.length > 0 ? { ...row, portions: given } : null;
  }

  const perSite = of('units-per-site').find((token) => token.kind === 'dose')?.units;
  const bySides = perSite === undefined || sided ? [] : sidesBySites(perSite, countIn(of('left-sites')), countIn(of('right-sites')));
  if (bySides.length > 0) return { ...row, portions: muscles.every(({ id }) => midline.has(id)) ? bySides.slice(0, 1).map((one) => ({ ...one, side: null })) : bySides };

  const aSide = countIn(of('sites-per-side'));
  const both = side === 'bilateral' || side === null;
  const noted = of('other').find((token) => token.kind === 'sites');
  const sites = countIn(of('sites')) ?? noted?.count ?? (aSide !== null && both ? aSide * 2 : aSide);
  const attributes = [
    ...of('side').filter(({ kind }) => kind !== 'dose'),
    ...inMuscleCell.filter((token) => token.kind !== 'muscle' && token.kind !== 'dose'),
    ...(roles.includes('units-per-side') ? [...of('units-per-side'), PER_SIDE] : of('units')),
  ];
  if (attributes.some(({ kind }) => kind === 'blank')) return null;
  const ofOne = side === 'left' || side === 'right';
  const reading = readDose(ofOne ? attributes.filter((token) => token !== PER_SIDE) : attributes, side);
  const portions = reading.portions.map((portion) => ({
    ...portion,
    units: portion.units ?? (perSite !== undefined && sites !== null ? round(perSite * sites) : null),
    sites: portion.sites ?? sites,
  }));
  if (portions.every(({ units }) => units === 0)) return null;
  const unclear = portions.some(({ units }) => units === null) ? reading.unclear : undefined;
  return { ...row, portions, ...(unclear ? { unclear } : {}) };
} // prettier-ignore

/** "Sites L | Sites R | Units per site": the dose of each side. */
function sidesBySites(perSite: number, left: number | null, right: number | null): Portion[] {
  return ([['left', left], ['right', right]] as const).flatMap(([side, sites]) => (sites ? [{ side, units: round(perSite * sites), sites }] : []));
} // prettier-ignore

/** What the head says of its column. */
const PER_SIDE: Token = { kind: 'per', what: 'side', start: 0, end: 0 };

/** "Medial hamstring (semitendinosus)": the one in brackets says which. */
function closer(tokens: readonly Token[]): readonly Token[] {
  const [first, open, second, shut, ...more] = tokens.filter(({ kind }) => kind !== 'side' && kind !== 'word');
  const isPair = first?.kind === 'muscle' && isMark(open, '(') && second?.kind === 'muscle' && isMark(shut, ')') && more.length === 0;
  return isPair ? tokens.filter((token) => token !== first) : tokens;
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
