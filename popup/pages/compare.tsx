import type { ComponentChildren } from 'preact';
import type { Product } from '../../src/knowledge/facts.ts';
import { maximumAmount, units } from '../../src/ui/amount.ts';
import { t } from '../../src/ui/i18n.ts';
import { SourceLine } from '../../src/ui/source-line.tsx';
import { useReference } from '../pieces/context.tsx';
import { EntityLink } from '../pieces/links.tsx';
import { PageHead } from '../pieces/page-head.tsx';
import { navigate } from '../state/history.ts';
import type { Reference } from '../reference/reference.ts';

type Row = [label: string, cell: (product: Product) => ComponentChildren];

const lines = (items: readonly ComponentChildren[]): ComponentChildren =>
  items.length === 0 ? null : (
    <ul class="plain-list">
      {items.map((item, index) => (
        <li key={index}>{item}</li>
      ))}
    </ul>
  );

/** A part of what is said of a product, with the source that the part rests on. */
const part = (product: Product, name: string, content: ComponentChildren): ComponentChildren => {
  const basis = product.confirmed_parts[name];
  return content && basis ? [content, <SourceLine key="basis" basis={basis} />] : content;
};

const vialsOf = ({ vials, code }: Product): ComponentChildren =>
  lines(vials.map((vial) => `${code ? units(vial.units, code) : `${vial.units} U`}, ${vial.form}`));

const excipientsOf = ({ excipients }: Product): ComponentChildren =>
  lines(
    excipients.map(({ name, amount, alert }) => (
      <>
        {name}, {amount}
        {alert && <span class="row-note">{alert}</span>}
      </>
    )),
  );

const rowsOf = (reference: Reference): Row[] => [
  [t('fact_generic'), (product) => product.generic],
  [t('fact_serotype'), (product) => product.serotype],
  [t('fact_first_approval'), (product) => product.first_approval],
  [t('section_vials'), (product) => part(product, 'vials', vialsOf(product))],
  [t('section_excipients'), (product) => part(product, 'excipients', excipientsOf(product))],
  [t('fact_unopened'), (product) => product.storage && <>{product.storage.unopened}<SourceLine basis={product.storage} /></>],
  [t('fact_reconstituted'), (product) => product.storage?.reconstituted],
  [
    t('section_indications'),
    (product) =>
      lines(
        product.indications.map((indication) => (
          <>
            <EntityLink id={indication.condition} /> <span class="faint">{indication.age}</span>
            {indication.total && product.code && (
              <span class="amount">
                {' '}
                {indication.total.low === indication.total.high ? '' : `${indication.total.low}–`}
                {units(indication.total.high, product.code)}
              </span>
            )}
            <SourceLine basis={indication} />
          </>
        )),
      ),
  ],
  [
    t('section_maxima'),
    (product) =>
      lines(
        product.code
          ? reference.maximaFor({ product: product.code }).map((maximum) => (
              <>
                <span class="amount">{maximumAmount(maximum)}</span> {maximum.text}
                <SourceLine basis={maximum} />
              </>
            ))
          : [],
      ),
  ],
  [t('fact_onset_duration'), (product) => part(product, 'onset_duration', product.onset_duration)],
]; // prettier-ignore

const brandOf = ({ brands, name }: Product): string => brands[0] ?? name;

/** Two products side by side. Figures are never set against each other as if their units were the same. */
export function Compare({ a, b }: { a: string; b: string }) {
  const reference = useReference();
  const products = Object.values(reference.facts.entities).filter(
    (entity): entity is Product => entity.kind === 'product' && Boolean(entity.code),
  );
  const left = products.find((product) => product.id === a) ?? products[0];
  const right = products.find((product) => product.id === b) ?? products.find((product) => product !== left);
  const choice = (label: string, chosen: Product, choose: (id: string) => void) => (
    <label>
      <span class="unseen">{label}</span>
      <select value={chosen.id} onChange={(event) => choose(event.currentTarget.value)}>
        {products.map((product) => (
          <option key={product.id} value={product.id}>
            {brandOf(product)} ({product.code})
          </option>
        ))}
      </select>
    </label>
  );
  return (
    <article class="entry">
      <PageHead kicker={t('contents')} title={t('compare_title')}>
        <p class="lead">{t('compare_lead')}</p>
      </PageHead>
      {left && right && (
        <table class="plain compare">
          <thead>
            <tr>
              <td />
              <th scope="col">
                {choice(t('compare_first'), left, (id) =>
                  navigate({ page: 'compare', a: id, b: right.id }, true),
                )}
              </th>
              <th scope="col">
                {choice(t('compare_second'), right, (id) =>
                  navigate({ page: 'compare', a: left.id, b: id }, true),
                )}
              </th>
            </tr>
          </thead>
          <tbody>
            {rowsOf(reference).map(([label, cell]) => {
              const [first, second] = [cell(left), cell(right)];
              if (!first && !second) return null;
              return (
                <tr key={label}>
                  <th scope="row">{label}</th>
                  <td data-name={label} data-product={brandOf(left)}>
                    {first}
                  </td>
                  <td data-name={label} data-product={brandOf(right)}>
                    {second}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
    </article>
  );
}
