/** Authored doses, limits, rules, warnings, rates, plans and claims → facts. The content must be canonical. */
import type { Facts } from '../facts.ts';
import type { Content } from '../parts.ts';
import type { AuthoredBasis, AuthoredCaution } from '../schema/basis.ts';
import { basisOf, cautionOf, withoutBasis } from './basis.ts';
import { signOf } from './drugs.ts';
import { some } from './common.ts';
import { tidy } from './tidy.ts';

type Statements = Pick<
  Facts,
  | 'doses'
  | 'maxima'
  | 'rules'
  | 'signs'
  | 'labelWarnings'
  | 'rates'
  | 'complications'
  | 'audit'
  | 'globalRules'
  | 'approvals'
>;

export function statementsOf(content: Content): Statements {
  return {
    doses: content.doses.map((entry) =>
      tidy({ ...plain(entry), weight: entry.weight && tidy(entry.weight) }),
    ),
    maxima: content.maxima.map(plain),
    rules: content.rules.map((entry) => {
      const { when_all, none_of, numeric, avoid_for, applies_to, refines, says_for } = entry;
      return tidy({
        ...cautionOf({ ...entry, when: [] }),
        when_all,
        none_of,
        numeric,
        avoid_for: some(avoid_for),
        applies_to,
        refines: some(refines),
        says_for: some(says_for),
      });
    }),
    signs: Object.fromEntries(content.signs.map((entry) => [entry.id, signOf(entry)])),
    labelWarnings: content.labelWarnings.map((entry) => {
      const { group, products, rests_on, onset, duration } = entry;
      return tidy({
        ...cautionOf(entry),
        group,
        products,
        rests_on,
        onset,
        duration,
        uses: some(entry.uses),
        symptoms: some(entry.symptoms),
        product_wording: some(entry.product_wording),
        details: some(entry.details),
      });
    }),
    rates: content.rates.map(plain),
    complications: content.complications.map((entry) =>
      tidy({
        ...rest(entry),
        ...cautionOf(entry),
        red_flags: some(entry.red_flags),
        treat: entry.treat.map(tidy),
      }),
    ),
    audit: content.audit.map(plain),
    globalRules: content.globalRules.map((entry) => cautionOf(entry)),
    approvals: content.approvals.map(({ id: _id, ...entry }) => ({
      ...plain(entry),
      year_read: entry.confirmed.level !== 'none',
    })),
  };
}

/** A statement as authored, its basis put in the shape of the facts. */
function plain<T extends AuthoredBasis>(entry: T) {
  return tidy({ ...withoutBasis(entry), ...basisOf(entry) });
}

/** What an entry holds beside its caution. */
function rest<T extends AuthoredCaution>(entry: T): Omit<T, keyof AuthoredCaution> {
  const {
    id: _id,
    severity: _severity,
    harm: _harm,
    say: _say,
    why: _why,
    do: _do,
    when: _when,
    note: _note,
    ...more
  } = withoutBasis(entry);
  return more as Omit<T, keyof AuthoredCaution>;
}
