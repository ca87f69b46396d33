import type { ComponentChildren } from 'preact';
import type { Dose, Maximum } from '../../src/knowledge/facts.ts';
import type { ProductCode } from '../../src/knowledge/model.ts';
import { doseAmount, dosePer, doseSites, figuresIn, units } from '../../src/ui/amount.ts';
import { t } from '../../src/ui/i18n.ts';
import { SourceLine } from '../../src/ui/source-line.tsx';
import { byBasis, byRow } from './dose-rows.ts';
import { EntityLink, ProductLink } from './links.tsx';

interface Props {
  doses: readonly Dose[];
  /** What the first column names: the other side of the page's own subject. */
  naming: 'muscle' | 'use';
  caption: ComponentChildren;
  /** The age group that the heading names already. */
  age?: Dose['age_group'] | undefined;
}

const weightWords = ({ low, high }: NonNullable<Dose['weight']>): string =>
  high === undefined
    ? t('weight_from', low)
    : low === 0
      ? t('weight_below', high)
      : t('weight_between', low, high);

/** For what the amount is, in how many sites, for whom, under which law. */
function aside(dose: Dose, age: Props['age']): string {
  const single = dose.low === dose.high && dose.per === 'total' && dose.sites?.high === 1;
  return [
    single ? '' : dosePer(dose.per),
    doseSites(dose.sites),
    dose.age_group === 'any' || dose.age_group === age ? '' : t(`age_${dose.age_group}`),
    dose.median === undefined ? '' : t('median', units(dose.median, dose.product)),
    dose.jurisdiction && dose.jurisdiction !== 'US' ? t(`law_${dose.jurisdiction}`) : '',
    dose.rests_on === 'label' ? '' : t(`rests_${dose.rests_on}`),
  ]
    .filter(Boolean)
    .join(', ');
}

function Name({ dose, naming }: { dose: Dose; naming: Props['naming'] }) {
  if (naming === 'use') return <EntityLink id={dose.use} />;
  return dose.muscle ? <EntityLink id={dose.muscle} /> : <>{t('per_session_whole')}</>;
}

function Row({ lines, naming, age }: { lines: readonly Dose[] } & Pick<Props, 'naming' | 'age'>) {
  const [first] = lines as [Dose, ...Dose[]];
  return (
    <tr>
      <th scope="row">
        <Name dose={first} naming={naming} />
        {first.part && <span class="faint"> {first.part}</span>}
        {first.note && <span class="row-note">{first.note}</span>}
      </th>
      <td>
        {lines.map((dose) => (
          <span key={dose.id} class="dose">
            <span class="amount">{doseAmount(dose)}</span>
            {dose.weight && <span> {weightWords(dose.weight)}</span>}
          </span>
        ))}
        <span class="row-note">{aside(first, age)}</span>
      </td>
    </tr>
  );
}

/** Doses as rows: what for, how much of which product, in how many sites; what they rest on stands under each run. */
export function DoseTable({ doses, naming, caption, age }: Props) {
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
      {byBasis(doses).map((run) => (
        <tbody key={run[0]!.id}>
          {byRow(run).map((lines) => (
            <Row key={lines[0]!.id} lines={lines} naming={naming} age={age} />
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

/** A limit in its own words, its figures set off; before them where the words hold none of them. */
function Limit({ maximum }: { maximum: Maximum }) {
  const { before, parts } = figuresIn(maximum);
  return (
    <>
      {before && <strong>{before}. </strong>}
      {parts.map((part, i) => (i % 2 === 0 ? part : <strong key={i}>{part}</strong>))}
    </>
  );
}

/**
 * The most that a label or guideline gives, each with person and period and with what it rests on.
 * @param of - the product whose page it is: it need not be named again
 */
export function Maxima({ maxima, of }: { maxima: readonly Maximum[]; of?: ProductCode | undefined }) {
  return (
    <ul class="statements">
      {maxima.map((maximum) => (
        <li key={maximum.id}>
          <p class="line">
            <Limit maximum={maximum} />
            {maximum.product !== of && !maximum.text.includes(maximum.product) && (
              <>
                {' '}
                <span class="faint">(</span>
                <ProductLink code={maximum.product} />
                <span class="faint">)</span>
              </>
            )}
          </p>
          {maximum.note && <p class="row-note">{maximum.note}</p>}
          <SourceLine basis={maximum} />
        </li>
      ))}
    </ul>
  );
}
