/** Lines that may be asked about. A dose that names no product is never repeated, wherever it stands. */
import type { Facts } from '../knowledge/facts.ts';
import { PRODUCT_CODES } from '../knowledge/model.ts';
import type { Refusal } from './model.ts';

const UNITS = /\d\s?U(?:\/kg)?\b/;

/** The facts without the cautions that give units of no named product, and a refusal for each that was left out. */
export function soundFacts(facts: Facts): { facts: Facts; refusals: Refusal[] } {
  const names = Object.values(facts.entities).flatMap((entity) =>
    entity.kind === 'product' ? [...entity.brands, entity.generic] : [],
  );
  const product = new RegExp(`\\b(?:${[...PRODUCT_CODES, ...names].join('|')})\\b`, 'i');
  const refusals: Refusal[] = [];
  const entities = Object.entries(facts.entities).map(([id, entity]) => {
    const cautions = entity.cautions.filter(({ say, why, do: advice }) =>
      [say, [say, why, advice].join(' ')].every((text) => !UNITS.test(text) || product.test(text)),
    );
    for (const { id: line } of entity.cautions.filter((caution) => !cautions.includes(caution)))
      refusals.push({
        id: `caution/${line}`,
        reason: 'it gives units and names no product, so no question repeats it',
      });
    return [id, cautions.length === entity.cautions.length ? entity : { ...entity, cautions }];
  });
  return { facts: { ...facts, entities: Object.fromEntries(entities) as Facts['entities'] }, refusals };
}
