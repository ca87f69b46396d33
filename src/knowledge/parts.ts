/**
 * The parts of the knowledge base: where each is written and the schema of one entry.
 * Every file of a part is a YAML list of entries. To add a part, add a line here; its checks go to `checks/`, what the
 * screens get of it to `compile/facts.ts`.
 */
import type * as v from 'valibot';
import { avoidSet } from './schema/avoid-set.ts';
import { condition } from './schema/condition.ts';
import { factor } from './schema/factor.ts';
import { muscle } from './schema/muscle.ts';
import { source } from './schema/source.ts';
import { word } from './schema/vocabulary.ts';

/** `at` is a file, or a folder (ending in `/`) whose `.yaml` files are all read in alphabetical order. */
export const PARTS = {
  sources: { at: 'sources.yaml', schema: source },
  vocabulary: { at: 'vocabulary.yaml', schema: word },
  muscles: { at: 'muscles/', schema: muscle },
  conditions: { at: 'conditions/', schema: condition },
  factors: { at: 'factors.yaml', schema: factor },
  avoidSets: { at: 'avoid-sets/', schema: avoidSet },
} as const;

export type PartName = keyof typeof PARTS;

/** All authored entries, checked one by one against their schemas. */
export type Content = { [P in PartName]: v.InferOutput<(typeof PARTS)[P]['schema']>[] };
