import type { Detail, Indication, Product } from '../../src/knowledge/facts.ts';
import { units } from '../../src/ui/amount.ts';
import { t } from '../../src/ui/i18n.ts';
import { SourceLine } from '../../src/ui/source-line.tsx';
import { useReference } from './context.tsx';
import { dosesOfIndication } from './dose-rows.ts';
import { DoseTable } from './doses.tsx';
import { EntityLink } from './links.tsx';
import { Facts, Section } from './section.tsx';

/** Statements that have a basis of their own: some were read, some only recalled. */
export function Details({ details }: { details: readonly Detail[] }) {
  return (
    <>
      {details.map((detail) => (
        <div key={`${detail.topic} ${detail.text}`} class="detail">
          <p class="line">
            <span class="faint">{detail.topic}:</span> {detail.text}
          </p>
          <SourceLine basis={detail} />
        </div>
      ))}
    </>
  );
}

function totalOf({ total }: Indication, { code }: Product): string {
  if (!total || !code) return '';
  const amount =
    total.low === total.high ? units(total.high, code) : `${total.low}–${units(total.high, code)}`;
  return total.sites ? `${amount}, ${t('sites_other', total.sites)}` : amount;
}

/** One labelled use, folded: who and how much in all; unfolded: the label's table and what goes with it. */
function LabelledUse({ indication, product }: { indication: Indication; product: Product }) {
  const { facts } = useReference();
  const ofProduct = facts.doses.filter((dose) => dose.product === product.code);
  const name = facts.entities[indication.condition]?.name ?? indication.condition;
  return (
    <details class="indication">
      <summary>
        <span class="indication-name">{name}</span> <span class="faint">{indication.age}</span>
        <span class="indication-total">{totalOf(indication, product)}</span>
      </summary>
      <Facts
        items={[
          [t('fact_use'), <EntityLink id={indication.condition} />],
          [t('fact_dose'), indication.dose && product.code && `${indication.dose} (${product.code})`],
          [t('fact_interval'), indication.interval],
          [t('fact_limits'), indication.limits],
          [
            t('section_guidance'),
            indication.guidance?.map((way) => facts.vocabulary.guidance[way] ?? way).join(', '),
          ],
          [t('fact_added'), indication.added],
        ]}
      />
      {indication.notes.map((note) => (
        <p key={note} class="row-note">
          {note}
        </p>
      ))}
      <SourceLine basis={indication} />
      <DoseTable
        doses={dosesOfIndication(ofProduct, indication, product.indications)}
        naming="muscle"
        age={indication.age_group}
        caption={t('doses_of', product.code ?? product.name)}
      />
      <Details details={indication.details} />
    </details>
  );
}

/** The label of a product, use by use. */
export function Indications({ product }: { product: Product }) {
  if (product.indications.length === 0) return null;
  return (
    <Section title={t('section_indications')}>
      {product.indications.map((indication) => (
        <LabelledUse
          key={`${indication.condition} ${indication.age}`}
          indication={indication}
          product={product}
        />
      ))}
    </Section>
  );
}
