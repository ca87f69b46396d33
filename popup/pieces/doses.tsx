import { Fragment, type ComponentChildren } from 'preact';
import type { Basis } from '../../src/knowledge/model.ts';
import type { Dose, Maximum } from '../../src/knowledge/facts.ts';
import { doseAmount, dosePer, doseSites, maximumAmount, units } from '../../src/ui/amount.ts';
import { t } from '../../src/ui/i18n.ts';
import { SourceLine } from '../../src/ui/source-line.tsx';
import { EntityLink, ProductLink } from './links.tsx';

/** Two statements that rest on the same thing, read as far. */
const basisKey = ({ sources, section, confirmed, review }: Basis): string =>
  JSON.stringify([sources, section, confirmed.level, confirmed.quality, confirmed.what, review]);

/** Runs of rows that share a basis, so that it is said once under them. */
function runs<T extends Basis>(rows: readonly T[]): T[][] {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const key = basisKey(row);
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return [...groups.values()];
}

type Naming = 'muscle' | 'use' | 'both';

function Name({ dose, naming }: { dose: Dose; naming: Naming }) {
  const muscle = dose.muscle ? <EntityLink id={dose.muscle} /> : t('per_session_whole');
  if (naming === 'muscle') return <>{muscle}</>;
  if (naming === 'use') return <EntityLink id={dose.use} />;
  return (
    <>
      {muscle}{' '}
      <span class="faint">
        · <EntityLink id={dose.use} />
      </span>
    </>
  );
}

const weightWords = ({ low, high }: NonNullable<Dose['weight']>): string =>
  high === undefined
    ? t('weight_from', low)
    : low === 0
      ? t('weight_below', high)
      : t('weight_between', low, high);

const aside = (dose: Dose): string =>
  [
    dose.low === dose.high && dose.per === 'total' && dose.sites?.high === 1 ? '' : dosePer(dose.per),
    doseSites(dose.sites),
    dose.age_group === 'any' ? '' : t(`age_${dose.age_group}`),
    dose.weight ? weightWords(dose.weight) : '',
    dose.median === undefined ? '' : t('median', units(dose.median, dose.product)),
    dose.jurisdiction && dose.jurisdiction !== 'US' ? t(`law_${dose.jurisdiction}`) : '',
    dose.rests_on === 'label' ? '' : t(`rests_${dose.rests_on}`),
  ]
    .filter(Boolean)
    .join(', ');

/** Doses as rows: what for, how much of which product, in how many sites; what they rest on stands under each run. */
export function DoseTable({
  doses,
  naming,
  caption,
}: {
  doses: readonly Dose[];
  naming: Naming;
  caption: ComponentChildren;
}) {
  if (doses.length === 0) return null;
  return (
    <table class="doses">
      <caption>{caption}</caption>
      <thead class="unseen">
        <tr>
          <th scope="col">{naming === 'use' ? t('column_use') : t('column_muscle')}</th>
          <th scope="col">{t('column_dose')}</th>
        </tr>
      </thead>
      {runs(doses).map((run) => (
        <tbody key={run[0]!.id}>
          {run.map((dose) => (
            <Fragment key={dose.id}>
              <tr>
                <th scope="row">
                  <Name dose={dose} naming={naming} />
                  {dose.part && <span class="faint"> {dose.part}</span>}
                  {dose.note && <span class="row-note">{dose.note}</span>}
                </th>
                <td>
                  <span class="amount">{doseAmount(dose)}</span>
                  <span class="row-note">{aside(dose)}</span>
                </td>
              </tr>
            </Fragment>
          ))}
          <tr class="basis-row">
            <td colSpan={2}>
              <SourceLine basis={run[0]!} />
            </td>
          </tr>
        </tbody>
      ))}
    </table>
  );
}

/** The most that a label or guideline gives, each with product, person and period. */
export function Maxima({ maxima }: { maxima: readonly Maximum[] }) {
  if (maxima.length === 0) return null;
  return (
    <ul class="statements">
      {maxima.map((maximum) => (
        <li key={maximum.id}>
          <p class="line">
            {maximumAmount(maximum) && <strong class="amount">{maximumAmount(maximum)} </strong>}
            <span>
              {maximum.text}{' '}
              <span class="faint">
                (<ProductLink code={maximum.product} />)
              </span>
            </span>
          </p>
          {maximum.note && <p class="row-note">{maximum.note}</p>}
          <SourceLine basis={maximum} />
        </li>
      ))}
    </ul>
  );
}
