/** Of which product an injection is. */
import type { ProductCode } from '../../knowledge/model.ts';
import type { Named } from './lex.ts';
import type { Segment } from './segments.ts';

/** True for a product or toxin that is given to this patient now or in what comes. */
export const isGiven = ({ product, mention }: Named): boolean =>
  product !== undefined &&
  !['negated', 'family', 'historical'].includes(mention.assertion) &&
  !mention.allergy;

/** "BoNT-A today" is not the toxin of type B that was given before. */
const TYPE_A = /A\b/;
const OF_TYPE_B: ProductCode = 'RIMA';

/** The product that holds at an offset: the nearest named before it among those given now; the note's only one otherwise. */
export function productScope(
  text: string,
  named: readonly Named[],
  segments: readonly Segment[],
): (offset: number) => ProductCode | null {
  const tenseAt = (offset: number): Segment['tense'] =>
    segments.find((s) => s.start <= offset && offset < s.end)?.tense ?? 'now';
  const known = named.filter(
    (name): name is Named & { product: ProductCode } =>
      Boolean(name.product) &&
      !['negated', 'family'].includes(name.mention.assertion) &&
      !name.mention.allergy,
  );
  const current = known.filter((name) => tenseAt(name.mention.start) === 'now');
  const ofTypeA = named.some(
    ({ product, mention }) =>
      product === null &&
      tenseAt(mention.start) === 'now' &&
      TYPE_A.test(text.slice(mention.start, mention.end)),
  );
  const before = ofTypeA ? known.filter(({ product }) => product !== OF_TYPE_B) : known;
  const pool = current.length > 0 ? current : before;
  const only = new Set(pool.map((name) => name.product));
  return (offset) => {
    if (only.size <= 1) return pool[0]?.product ?? null;
    const lineEnd = text.indexOf('\n', offset);
    const sameLine = pool.find(
      (name) => name.mention.start >= offset && name.mention.start < (lineEnd < 0 ? text.length : lineEnd),
    );
    return pool.findLast((name) => name.mention.start <= offset)?.product ?? sameLine?.product ?? null;
  };
}
