import { useState } from 'preact/hooks';
import type { Product } from '../../src/knowledge/facts.ts';
import type { ProductCode } from '../../src/knowledge/model.ts';
import { units } from '../../src/ui/amount.ts';
import { t } from '../../src/ui/i18n.ts';
import { SourceLine } from '../../src/ui/source-line.tsx';
import { figure, typedNumber, unitsPerTenth, volumeOf } from './concentration.ts';
import { EntityLink } from './links.tsx';

type Reconstitution = NonNullable<Product['reconstitution']>;

export function DilutionTable({
  reconstitution,
  code,
}: {
  reconstitution: Reconstitution;
  code: ProductCode;
}) {
  return (
    <>
      {reconstitution.table.length > 0 && (
        <table class="plain">
          <caption>{t('dilution_caption', code)}</caption>
          <thead>
            <tr>
              <th scope="col">{t('column_vial')}</th>
              <th scope="col">{t('column_diluent')}</th>
              <th scope="col">{t('column_per_tenth')}</th>
            </tr>
          </thead>
          <tbody>
            {reconstitution.table.map((row) => (
              <tr key={`${row.vial} ${row.diluent_ml}`}>
                <td>{units(row.vial, code)}</td>
                <td>{row.diluent_ml} mL</td>
                <td>
                  <span class="amount">{units(row.units_per_0_1_ml, code)}</span>
                  {row.note && <span class="row-note">{row.note}</span>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {reconstitution.by_use.length > 0 && (
        <ul class="statements">
          {reconstitution.by_use.map((row) => (
            <li key={row.use + row.dilution}>
              <p class="line">
                <EntityLink id={row.use} />: {row.dilution}{' '}
                <span class="faint">({t('per_tenth', row.units_per_0_1_ml, code)})</span>
              </p>
              <SourceLine basis={row.basis} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

/** Units per 0.1 mL for one vial of this product, and the volume of a dose. It says when the label lists no such dilution. */
export function DilutionHelper({ product, code }: { product: Product; code: ProductCode }) {
  const [vial, setVial] = useState(product.vials[0]?.units ?? 0);
  const [diluent, setDiluent] = useState('');
  const [dose, setDose] = useState('');
  if (product.vials.length === 0) return null;

  const ml = typedNumber(diluent);
  const perTenth = ml === null ? null : unitsPerTenth(vial, ml);
  const wanted = typedNumber(dose);
  const listed = product.reconstitution?.table.some((row) => row.vial === vial && row.diluent_ml === ml);
  return (
    <form class="helper" onSubmit={(event) => event.preventDefault()}>
      <h3>{t('helper_title', code)}</h3>
      <div class="helper-fields">
        <label>
          <span>{t('column_vial')}</span>
          <select value={vial} onChange={(event) => setVial(Number(event.currentTarget.value))}>
            {[...new Set(product.vials.map((item) => item.units))].map((amount) => (
              <option key={amount} value={amount}>
                {units(amount, code)}
              </option>
            ))}
          </select>
        </label>
        <label>
          <span>{t('helper_diluent')}</span>
          <input
            inputmode="decimal"
            autocomplete="off"
            value={diluent}
            onInput={(event) => setDiluent(event.currentTarget.value)}
          />
        </label>
        <label>
          <span>{t('helper_dose', code)}</span>
          <input
            inputmode="decimal"
            autocomplete="off"
            value={dose}
            onInput={(event) => setDose(event.currentTarget.value)}
          />
        </label>
      </div>
      <output class="helper-answer">
        {diluent !== '' && perTenth === null && t('helper_not_a_number')}
        {perTenth !== null && (
          <>
            <strong>{t('helper_per_tenth', figure(perTenth), code)}</strong>
            {wanted !== null && wanted > 0 && (
              <span> {t('helper_volume', figure(wanted), code, figure(volumeOf(wanted, perTenth)))}</span>
            )}
            {!listed && <span class="faint"> {t('helper_unlisted')}</span>}
          </>
        )}
      </output>
      <p class="faint">{t('helper_only', code)}</p>
    </form>
  );
}
