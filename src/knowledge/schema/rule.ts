import * as v from 'valibot';
import { NUMBERS, SIGN_KINDS, type Ref } from '../facts.ts';
import { basis, id, ids, refsTo, refTo, severity, termGroups, text, texts, tooltipLine } from './basis.ts';

/** What is asked of a chart, as `kind:id`. `asked.ts` says what each kind may point at. */
export const asked = v.pipe(
  v.string(),
  v.regex(/^[a-z]+:[a-zA-Z0-9]+(-[a-zA-Z0-9]+)*$/, 'write it as kind:id, such as risk:copd'),
  v.metadata({ refersTo: 'chart-word' }),
  v.transform((value) => value as Ref),
);

/** A caution that arises only when a chart holds one of every group, nothing of `none_of`, and the number. */
export const rule = v.strictObject({
  id,
  aliases: ids,
  severity,
  harm: text,
  say: tooltipLine,
  why: v.optional(text),
  do: v.optional(text),
  note: v.optional(text),
  when_all: v.pipe(
    v.array(v.strictObject({ any_of: v.pipe(v.array(asked), v.minLength(1, 'name what is asked for')) })),
    v.minLength(1, 'a rule needs at least one group'),
  ),
  none_of: v.optional(v.array(asked), []),
  numeric: v.optional(
    v.strictObject({ what: v.picklist(NUMBERS), op: v.picklist(['>', '<']), value: v.number() }),
  ),
  avoid_for: texts,
  applies_to: v.optional(text),
  /** Avoid sets whose harm it tells for one factor of the patient: where both hold, one finding is given. */
  refines: refsTo('avoid-set'),
  /** Rules of which it says the same more closely: where both hold, one finding is given. */
  says_for: refsTo('rule'),
  ...basis,
});

/** A word of the chart that only rules ask for. It is found like an entity and never marked. */
export const sign = v.strictObject({
  id,
  aliases: ids,
  of: v.picklist(SIGN_KINDS),
  name: text,
  meaning: text,
  worked_out: v.optional(v.picklist(['same-muscle-both-sides', 'two-products', 'dose-of-another-product'])),
  also_when: v.optional(v.array(v.picklist(['historical', 'hypothetical']))),
  new_of: v.optional(v.array(asked)),
  terms: v.optional(termGroups, {}),
});
export type AuthoredSign = v.InferOutput<typeof sign>;

const snippet = v.pipe(text, v.maxLength(1200, 'keep the snippet to a few lines'));

/** Charts that fire a rule and charts that come near and do not. All text is invented. */
export const ruleCase = v.pipe(
  v.strictObject({
    rule: refTo('rule'),
    fires: v.pipe(v.array(snippet), v.minLength(1, 'write a chart that fires the rule')),
    silent: v.pipe(
      v.array(v.strictObject({ text: snippet, because: text })),
      v.minLength(2, 'write two charts that come near and do not fire it'),
    ),
  }),
  v.transform((entry) => ({ id: entry.rule, ...entry })),
);
