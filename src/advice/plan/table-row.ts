/** One row of a table of injections. */
import type { Portion } from './portion.ts';
import type { Side } from '../../detection/model.ts';
import { lex, type Named } from './lex.ts';
import { round } from './round.ts';
import { readDose } from './dose.ts';
import { tidied } from './tidied.ts';
import { has, isMark, type Token } from './token.ts';
import type { Cell } from './cells.ts';
import type { Role } from './heads.ts';

export interface TableRow {
  start: number;
  end: number;
  muscles: { id: string; start: number; end: number }[];
  portions: Portion[];
  unclear?: string;
  /** The day of its visit as written, in a log. */
  day?: string;
}

/** "      300": a last row that names nothing and holds the sum of all before it; null where it does not. */
export function sumOfRow({ portions }: TableRow, rows: readonly TableRow[]): number | null {
  const unitsOf = (all: readonly Portion[]): number =>
    round(all.reduce((sum, { units }) => sum + (units ?? 0), 0));
  const units = unitsOf(portions);
  return rows.length > 1 && units === unitsOf(rows.flatMap((row) => row.portions)) ? units : null;
}

export const untold = (row: TableRow): TableRow => ({
  ...row,
  portions: [{ side: null, units: null, sites: null }],
  unclear: 'columns that do not fit the head of the table',
});

/** The cells of a row, asked by the roles of their columns. */
interface Cells {
  text: string;
  cells: readonly Cell[];
  roles: readonly Role[];
  named: readonly Named[];
  /** What stands under the columns of these roles. */
  of: (...wanted: Role[]) => Token[];
  midline: boolean;
}

/**
 * One row as it is told.
 * @param above - the muscles of the row before, which hold on where the cell of the muscle is blank
 * @returns null where it tells no injection
 */
export function rowOf(
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
  const written = closer(of('muscle')).filter((token) => token.kind === 'muscle');
  const isBlank = cells.every((cell, i) => roles[i] !== 'muscle' || cell.end <= cell.start);
  const muscles =
    written.length > 0 ? written.map(({ id, start, end }) => ({ id, start, end })) : isBlank ? above : [];
  if (muscles.length === 0) return null;
  const row = { start: cells[0]!.start, end: cells.at(-1)!.end, muscles };
  const asked: Cells = {
    text,
    cells,
    roles,
    named,
    of,
    midline: muscles.every(({ id }) => midline.has(id)),
  };
  if (roles.includes('right') || roles.includes('left')) return bySideColumns(row, asked);
  const bySites = bySitesOfSides(asked);
  if (bySites.length > 0) return { ...row, portions: bySites };
  return byUnits(row, asked, written[0]?.side ?? null);
}

type Row = Omit<TableRow, 'portions'>;

/** "Muscle | Right | Left" */
function bySideColumns(row: Row, { text, cells, named, of, midline }: Cells): TableRow | null {
  const columns = (['right', 'left'] as const).flatMap((role): Portion[] => {
    const told = of(role);
    if (!has(told, 'dose', 'parts')) return [];
    const { portions } = readDose(
      told.filter(({ kind }) => kind !== 'side'),
      role,
    );
    return portions.map((portion) => ({ ...portion, sites: portion.sites ?? countIn(of(`${role}-sites`)) }));
  });
  if (!midline && columns.length > 0) {
    const given = columns.filter(({ units }) => units !== 0);
    return given.length > 0 ? { ...row, portions: given } : null;
  }
  // A muscle without sides has one number, in whichever column.
  const doses = cells
    .slice(1)
    .flatMap(({ start, end }) => lex(text, named, start, end).filter((token) => token.kind === 'dose'));
  if (doses.length > 1 && !midline) return untold({ ...row, portions: [] });
  const units = doses.at(-1)?.units ?? 0;
  return units === 0 ? null : { ...row, portions: [{ side: null, units, sites: null }] };
}

/** "Sites L | Sites R | Units per site": the dose of each side. */
function bySitesOfSides({ of, midline }: Cells): Portion[] {
  const aSite = unitsPerSite(of);
  if (aSite === undefined) return [];
  const portions = (['left', 'right'] as const).flatMap((side): Portion[] => {
    const sites = countIn(of(`${side}-sites`));
    return sites ? [{ side, units: round(aSite * sites), sites }] : [];
  });
  return midline ? portions.slice(0, 1).map((one) => ({ ...one, side: null })) : portions;
}

/** "Muscle | Side | Units | Sites", in any order. */
function byUnits(row: Row, asked: Cells, written: Side | null): TableRow | null {
  const { of, roles } = asked;
  const side = sideIn([...of('side'), ...of('muscle')]) ?? sideByLetter(asked) ?? written;
  const attributes = [
    ...of('side').filter(({ kind }) => kind !== 'dose'),
    ...of('muscle').filter(({ kind }) => kind !== 'muscle' && kind !== 'dose'),
    ...(roles.includes('units-per-side') ? [...of('units-per-side'), PER_SIDE] : of('units')),
  ];
  if (has(attributes, 'blank')) return null;
  const ofOne = side === 'left' || side === 'right';
  const reading = readDose(ofOne ? attributes.filter((token) => token !== PER_SIDE) : attributes, side);
  const sites = sitesIn(of, side === 'bilateral' || side === null);
  const aSite = unitsPerSite(of);
  const portions = reading.portions.map((portion) => ({
    ...portion,
    units: portion.units ?? (aSite !== undefined && sites !== null ? round(aSite * sites) : null),
    sites: portion.sites ?? sites,
  }));
  if (portions.every(({ units }) => units === 0)) return null;
  const unclear = portions.some(({ units }) => units === null) ? reading.unclear : undefined;
  return { ...row, portions, ...(unclear && { unclear }) };
}

const unitsPerSite = (of: Cells['of']): number | undefined =>
  of('units-per-site').find((token) => token.kind === 'dose')?.units;

function sitesIn(of: Cells['of'], ofBoth: boolean): number | null {
  const noted = of('other').find((token) => token.kind === 'sites')?.count;
  const aSide = countIn(of('sites-per-side'));
  return countIn(of('sites')) ?? noted ?? (aSide !== null && ofBoth ? aSide * 2 : aSide);
}

/** A "B" in the column of sides. */
function sideByLetter({ text, cells, roles }: Cells): Side | null {
  const cell = cells.find((_, i) => roles[i] === 'side');
  return cell && /^b\b/i.test(text.slice(cell.start, cell.end)) ? 'bilateral' : null;
}

/** What the head says of its column. */
const PER_SIDE: Token = { kind: 'per', what: 'side', start: 0, end: 0 };

/** "Medial hamstring (semitendinosus)": the one in brackets says which. */
function closer(tokens: readonly Token[]): readonly Token[] {
  const [first, open, second, shut, ...more] = tokens.filter(
    ({ kind }) => kind !== 'side' && kind !== 'word',
  );
  const isPair =
    first?.kind === 'muscle' &&
    isMark(open, '(') &&
    second?.kind === 'muscle' &&
    isMark(shut, ')') &&
    more.length === 0;
  return isPair ? tokens.filter((token) => token !== first) : tokens;
}

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
