import type { RuleCases } from '../facts.ts';
import type { Content } from '../parts.ts';
import { canonical } from '../references.ts';

/** The charts that try each rule, by the rule's id. */
export const casesOf = (authored: Content): Record<string, RuleCases> =>
  Object.fromEntries(
    canonical(authored).ruleCases.map(({ rule, fires, silent }) => [rule, { fires, silent }]),
  );
