/** One row of a table of injections. */
import type { Portion } from './portion.ts';
import type { Side } from '../../detection/model.ts';
import { lex, type Named } from './lex.ts';
import { round } from './round.ts';
import { readDose } from './dose.ts';
import { tidied } from './tidied.ts';
import { isMark, type Token } from './token.ts';
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
      ? readDose(
          reading.filter(({ kind }) => kind !== 'side'),
          role,
        ).portions.map((portion) => ({ ...portion, sites: portion.sites ?? countIn(of(`${role}-sites`)) }))
      : [];
  });
  if (sided) {
    // A muscle without sides has one number, in whichever column.
    if (muscles.every(({ id }) => midline.has(id)) || columns.length === 0) {
      const doses = cells
        .slice(1)
        .flatMap(({ start, end }) => lex(text, named, start, end).filter((token) => token.kind === 'dose'));
      const units = doses.at(-1)?.units ?? 0;
      if (doses.length > 1 && !muscles.every(({ id }) => midline.has(id)))
        return untold({ ...row, portions: [] });
      return units === 0 ? null : { ...row, portions: [{ side: null, units, sites: null }] };
    }
    const given = columns.filter(({ units }) => units !== 0);
    return given.length > 0 ? { ...row, portions: given } : null;
  }

  const perSite = of('units-per-site').find((token) => token.kind === 'dose')?.units;
  const bySides =
    perSite === undefined || sided
      ? []
      : sidesBySites(perSite, countIn(of('left-sites')), countIn(of('right-sites')));
  if (bySides.length > 0)
    return {
      ...row,
      portions: muscles.every(({ id }) => midline.has(id))
        ? bySides.slice(0, 1).map((one) => ({ ...one, side: null }))
        : bySides,
    };

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
}

/** "Sites L | Sites R | Units per site": the dose of each side. */
function sidesBySites(perSite: number, left: number | null, right: number | null): Portion[] {
  return (
    [
      ['left', left],
      ['right', right],
    ] as const
  ).flatMap(([side, sites]) => (sites ? [{ side, units: round(perSite * sites), sites }] : []));
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
