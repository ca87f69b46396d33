/** What a rule may ask of a chart: `risk:copd`, `region:neck`, `drug:aminoglycosides`, `phrase:landmark-only`. */
import { PRODUCT_CODES, REGIONS } from './model.ts';
import type { Content } from './parts.ts';

interface Named {
  id: string;
  aliases?: string[];
}

/** Everything that can be asked for → the form under which it stands, aliases led to their id. */
export function askedOf(content: Content): Map<string, string> {
  const table = new Map<string, string>([['toxin:any', 'toxin:any']]);
  const add = (kind: string, entries: readonly Named[]): void => {
    for (const { id, aliases } of entries) {
      for (const name of [...(aliases ?? []), id]) table.set(`${kind}:${name}`, `${kind}:${id}`);
    }
  };
  const fixed = (kind: string, words: readonly string[]): void =>
    add(
      kind,
      words.map((id) => ({ id })),
    );
  fixed('region', REGIONS);
  fixed('product', PRODUCT_CODES);
  // A product without US approval has no code; it is asked for by its id.
  add(
    'product',
    content.products.filter((entry) => !entry.us_approved),
  );
  add('muscle', content.muscles);
  add('condition', content.conditions);
  add('risk', content.factors);
  add('drug', [...content.drugClasses, ...content.drugs]);
  add('procedure', content.procedures);
  for (const sign of content.signs) add(sign.of, [sign]);
  return table;
}
