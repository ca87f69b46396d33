import type { Maximum, Product } from '../../src/knowledge/facts.ts';
import { units } from '../../src/ui/amount.ts';
import { t } from '../../src/ui/i18n.ts';
import { SeverityBadge } from '../../src/ui/severity-badge.tsx';
import { SourceLine } from '../../src/ui/source-line.tsx';
import { CODE_SYSTEMS } from '../reference/code-systems.ts';
import { headOf } from '../reference/titles.ts';
import { useReference } from '../pieces/context.tsx';
import { DilutionHelper, DilutionTable } from '../pieces/dilution.tsx';
import { Maxima } from '../pieces/doses.tsx';
import { Details, Indications } from '../pieces/indications.tsx';
import { Rates } from '../pieces/rates.tsx';
import { Related } from '../pieces/related.tsx';
import { hrefOf, itemHref } from '../router.ts';
import { Facts, FactsSection, Section } from '../pieces/section.tsx';

/** In one line; its reasons stand among the cautions, and on its own page. */
function Boxed({ product }: { product: Product }) {
  return product.cautions
    .filter(({ boxed }) => boxed)
    .map((warning) => (
      <div key={warning.id} class="caution boxed" data-severity={warning.severity}>
        <header>
          <SeverityBadge severity={warning.severity} />
        </header>
        <p class="line" lang="en">
          <a href={itemHref('warning', warning.id)}>{warning.say}</a>
        </p>
        <SourceLine basis={warning} />
      </div>
    ));
}

export function ProductHead({ product }: { product: Product }) {
  return (
    <>
      <p class="sub">
        {[product.code, product.brands.join(', '), product.maker].filter(Boolean).join(' · ')}
      </p>
      {product.code && (
        <p class="sub">
          <a href={hrefOf({ page: 'compare', a: product.id, b: '' })}>{t('compare_title')}</a>
        </p>
      )}
      {!product.us_approved && <p class="lead">{t('not_us_approved')}</p>}
      {product.status_note && <p class="lead">{product.status_note}</p>}
      <Boxed product={product} />
    </>
  );
}

/** What a look-up asks for, the most in one person at once under the US label, and what holds of a part or elsewhere. */
function limitsOf(maxima: readonly Maximum[]): Record<'label' | 'finer', Maximum[]> {
  const isLabel = ({ rests_on, jurisdiction, per, area, units: most }: Maximum): boolean =>
    rests_on === 'label' &&
    jurisdiction === 'US' &&
    (per === 'session' || per === 'period') &&
    most !== undefined &&
    area !== 'arm' &&
    area !== 'leg';
  return { label: maxima.filter(isLabel), finer: maxima.filter((maximum) => !isLabel(maximum)) };
}

/** The label's limits, before everything else: they are looked up in haste. */
export function ProductLimits({ product }: { product: Product }) {
  const reference = useReference();
  const { label } = limitsOf(product.code ? reference.maximaFor({ product: product.code }) : []);
  if (label.length === 0) return null;
  return (
    <Section title={t('section_maxima')} id="limits">
      <Maxima maxima={label} of={product.code} />
    </Section>
  );
}

export function ProductUse({ product }: { product: Product }) {
  const reference = useReference();
  const { code, reconstitution } = product;
  const finer = code ? limitsOf(reference.maximaFor({ product: code })).finer : [];
  const warnings = code
    ? reference.warningsOf(code).map((warning) => ({ ...warning, title: headOf(warning) }))
    : [];
  return (
    <>
      <Indications product={product} />
      {finer.length > 0 && (
        <Section title={t('section_maxima_more')}>
          <Maxima maxima={finer} of={code} />
        </Section>
      )}
      {reconstitution && code && (
        <Section title={t('section_dilution')} id="dilution">
          <p>{reconstitution.diluent}</p>
          <DilutionTable reconstitution={reconstitution} code={code} />
          {reconstitution.note && <p class="row-note">{reconstitution.note}</p>}
          <SourceLine basis={reconstitution} />
          <DilutionHelper product={product} code={code} />
        </Section>
      )}
      {code && <Rates rates={reference.facts.rates.filter((rate) => rate.product === code)} naming="use" />}
      <Related title={t('kinds_warning')} of="warning" items={warnings} />
    </>
  );
}

export function ProductFacts({ product }: { product: Product }) {
  const { storage, code } = product;
  const part = (name: string) => {
    const basis = product.confirmed_parts[name];
    return basis && <SourceLine basis={basis} />;
  };
  return (
    <>
      <FactsSection
        title={t('section_product')}
        items={[
          [t('fact_generic'), product.generic],
          [t('fact_serotype'), product.serotype],
          [t('fact_first_approval'), product.first_approval],
          [t('fact_proteins'), product.complexing_proteins],
          [t('fact_onset_duration'), product.onset_duration],
          [
            t('fact_elsewhere_brands'),
            product.other_country_brands.map(({ brand, where }) => `${brand} (${where})`).join(', '),
          ],
        ]}
      />
      {product.vials.length > 0 && (
        <Section title={t('section_vials')}>
          <ul class="plain-list">
            {product.vials.map((vial) => (
              <li key={`${vial.units} ${vial.form}`}>
                <span class="amount">{code ? units(vial.units, code) : `${vial.units} U`}</span>, {vial.form}
              </li>
            ))}
          </ul>
          {part('vials')}
        </Section>
      )}
      {product.excipients.length > 0 && (
        <Section title={t('section_excipients')}>
          <Facts
            items={product.excipients.map((item) => [
              item.name,
              <>
                {item.amount}
                {item.alert && <span class="row-note">{item.alert}</span>}
              </>,
            ])}
          />
          {part('excipients')}
        </Section>
      )}
      {storage && (
        <Section title={t('section_storage')}>
          <Facts
            items={[
              [t('fact_unopened'), storage.unopened],
              [t('fact_reconstituted'), storage.reconstituted],
              [t('part_note'), storage.note],
            ]}
          />
          <SourceLine basis={storage} />
        </Section>
      )}
      {product.hcpcs.length > 0 && (
        <Section title={t('section_billing')}>
          {product.hcpcs.map((item) => (
            <div key={item.code}>
              <p>
                {CODE_SYSTEMS.billing} <strong class="amount">{item.code}</strong> {item.descriptor}
              </p>
              <SourceLine basis={item.basis} />
            </div>
          ))}
        </Section>
      )}
      {product.details.length > 0 && (
        <Section title={t('part_note')}>
          <Details details={product.details} />
        </Section>
      )}
    </>
  );
}
