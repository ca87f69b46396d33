import type { Item } from './item.ts';
import { list, text, type Raw } from '../dossier.ts';
import type { Ours } from '../ours.ts';

/** A dose of the dossier is taken when a row or a limit of ours gives the same product and figures. @param muscle its id, where the dose is a muscle's */
export function doseItems(raw: Raw, ours: Ours, at: string, muscle?: string): Item[] {
  return list(raw, 'doses').map((dose) => ({
    at: `${at}/doses/${text(dose, 'product')} ${text(dose, 'use')} ${text(dose, 'units')}`,
    kind: 'doses',
    taken: doseTaken(dose, ours, muscle),
  }));
}

function doseTaken(dose: Raw, ours: Ours, muscle: string | undefined): boolean {
  const product = text(dose, 'product');
  const figures = new Set((text(dose, 'units').match(/\d+(\.\d+)?/g) ?? []).map(Number));
  const use = ours.id(text(dose, 'use'));
  const uses = [use, ...(ours.content.conditions.find(({ id }) => id === use)?.broader ?? [])];
  const inDoses = ours.content.doses.some(
    (own) =>
      own.product === product &&
      uses.includes(own.use) &&
      (muscle === undefined || own.muscle === undefined || sameMuscle(own.muscle, muscle, ours)) &&
      figures.has(own.low) &&
      figures.has(own.high),
  );
  return (
    inDoses ||
    ours.content.maxima.some(
      (own) =>
        own.product === product &&
        [own.units, own.units_per_kg].some((figure) => figure !== undefined && figures.has(figure)),
    )
  );
}

/** The same muscle, a part of it, or a member of the group. */
function sameMuscle(own: string, given: string, ours: Ours): boolean {
  const id = ours.id(given);
  const entry = ours.content.muscles.find((muscle) => muscle.id === id);
  const ownEntry = ours.content.muscles.find((muscle) => muscle.id === own);
  return (
    own === id ||
    (entry?.members.includes(own) ?? false) ||
    (ownEntry?.broader.includes(id) ?? false) ||
    (ownEntry?.members.includes(id) ?? false)
  );
}
