/**
 * The parts of the knowledge base: where each is written and the schema of one entry.
 * Every file of a part is a YAML list of entries. To add a part, add a line here; its checks go to `checks/`, what the
 * screens get of it to `compile/facts.ts`.
 */
import type * as v from 'valibot';
import { claim } from './schema/audit.ts';
import { avoidSet } from './schema/avoid-set.ts';
import { complication } from './schema/complication.ts';
import { condition } from './schema/condition.ts';
import { dose, maximum } from './schema/dose.ts';
import { drug, drugClass } from './schema/drug.ts';
import { factor } from './schema/factor.ts';
import { approval, globalRule, labelWarning, rate } from './schema/label.ts';
import { muscle } from './schema/muscle.ts';
import { procedure } from './schema/procedure.ts';
import { productEntry } from './schema/product.ts';
import { rule, ruleCase, sign } from './schema/rule.ts';
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
  products: { at: 'products/', schema: productEntry },
  drugClasses: { at: 'drug-classes.yaml', schema: drugClass },
  drugs: { at: 'drugs.yaml', schema: drug },
  procedures: { at: 'procedures.yaml', schema: procedure },
  signs: { at: 'signs.yaml', schema: sign },
  doses: { at: 'doses/', schema: dose },
  maxima: { at: 'maxima.yaml', schema: maximum },
  rules: { at: 'rules/', schema: rule },
  ruleCases: { at: 'rule-cases/', schema: ruleCase },
  labelWarnings: { at: 'label-warnings.yaml', schema: labelWarning },
  rates: { at: 'rates.yaml', schema: rate },
  complications: { at: 'complications.yaml', schema: complication },
  audit: { at: 'audit.yaml', schema: claim },
  globalRules: { at: 'global-rules.yaml', schema: globalRule },
  approvals: { at: 'approvals.yaml', schema: approval },
} as const;

export type PartName = keyof typeof PARTS;

/** All authored entries, checked one by one against their schemas. */
export type Content = { [P in PartName]: v.InferOutput<(typeof PARTS)[P]['schema']>[] };
