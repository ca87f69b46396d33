import type { ComponentChildren } from 'preact';
import type { Condition } from '../../src/knowledge/facts.ts';
import { PRODUCT_CODES } from '../../src/knowledge/model.ts';
import { t } from '../../src/ui/i18n.ts';
import { SeverityBadge } from '../../src/ui/severity-badge.tsx';
import { bySeverity } from '../../src/ui/severity.ts';
import { SourceLine } from '../../src/ui/source-line.tsx';
import { ConditionFigure } from '../figures/index.ts';
import { Codes } from '../pieces/codes.tsx';
import { useReference } from '../pieces/context.tsx';
import { GuidanceSection } from '../pieces/guidance.tsx';
import { DoseTable, Maxima } from '../pieces/doses.tsx';
import { EntityLink, EntityList, ProductLink } from '../pieces/links.tsx';
import { Related } from '../pieces/related.tsx';
import { Section } from '../pieces/section.tsx';
import { Unsourced } from '../pieces/unsourced.tsx';
import { Rates } from '../pieces/rates.tsx';
import { CODE_SYSTEMS } from '../reference/code-systems.ts';
import { headOf } from '../reference/titles.ts';

export function ConditionHead({ condition }: { condition: Condition }) {
  return (
    <>
      {condition.icd10cm.length > 0 && (
        <p class="sub">
          {CODE_SYSTEMS.condition} {condition.icd10cm.join(', ')}
        </p>
      )}
      {condition.definition && <p class="lead">{condition.definition}</p>}
    </>
  );
}

/** Which products carry the use on a US label, since when and for whom; the rest are off-label. */
function Regulatory({ condition }: { condition: Condition }) {
  const { facts } = useReference();
  const { regulatory } = condition;
  if (!regulatory) return null;
  const recalled = new Set(
    facts.approvals
      .filter((approval) => approval.use === condition.id && !approval.year_read)
      .map((approval) => approval.product),
  );
  return (
    <Section title={t('section_regulatory')}>
      <table class="plain">
        <thead>
          <tr>
            <th scope="col">{t('column_product')}</th>
            <th scope="col">{t('column_us_label')}</th>
          </tr>
        </thead>
        <tbody>
          {regulatory.label.map((label) => (
            <tr key={`${label.product} ${label.since} ${label.who}`}>
              <th scope="row">
                <ProductLink code={label.product} />
              </th>
              <td>
                {t('labelled_since', label.since)}, {label.who}
                {label.aim && <span class="faint">: {label.aim}</span>}
                {recalled.has(label.product) && <span class="faint"> ({t('year_recalled')})</span>}
              </td>
            </tr>
          ))}
          {regulatory.off_label.length > 0 && (
            <tr>
              <th scope="row">
                <ProductCodes codes={regulatory.off_label} />
              </th>
              <td>{t('off_label')}</td>
            </tr>
          )}
        </tbody>
      </table>
      {regulatory.note && <p>{regulatory.note}</p>}
      <SourceLine basis={regulatory} />
    </Section>
  );
}

function ProductCodes({ codes }: { codes: readonly (typeof PRODUCT_CODES)[number][] }) {
  const list: ComponentChildren[] = codes.map((code, index) => (
    <span key={code}>
      {index > 0 && ', '}
      <ProductLink code={code} />
    </span>
  ));
  return <>{list}</>;
}

export function ConditionUse({ condition }: { condition: Condition }) {
  const reference = useReference();
  const { muscles, evidence, physical_therapy: therapy } = condition;
  const doses = reference.dosesOfUse(condition.id);
  const maxima = reference.maximaFor({ use: condition.id });
  const warnings = reference
    .warningsFor(condition.id)
    .map((warning) => ({ ...warning, title: headOf(warning) }));
  return (
    <>
      {evidence && (
        <Section title={t('section_evidence')}>
          <p class="line">
            <strong>{reference.facts.vocabulary.verdict[evidence.verdict]}</strong>
            {evidence.grade && <span class="faint"> · {evidence.grade}</span>}
          </p>
          <p>{evidence.summary}</p>
          <SourceLine basis={evidence} />
        </Section>
      )}
      {muscles && muscles.avoid.length > 0 && (
        <Section title={t('section_muscles_avoid')}>
          <ul class="statements">
            {[...muscles.avoid].sort(bySeverity).map((muscle) => (
              <li key={muscle.id + muscle.why}>
                <SeverityBadge severity={muscle.severity} /> <EntityLink id={muscle.id} />: {muscle.why}
              </li>
            ))}
          </ul>
          <Unsourced />
        </Section>
      )}
      {muscles && muscles.usual.length > 0 && (
        <Section title={t('section_muscles_usual')}>
          <p>
            <EntityList ids={muscles.usual} />
          </p>
        </Section>
      )}
      {doses.length > 0 && (
        <Section title={t('section_doses')}>
          {PRODUCT_CODES.map((code) => (
            <DoseTable
              key={code}
              doses={doses.filter((dose) => dose.product === code)}
              naming="muscle"
              caption={<ProductName code={code} />}
            />
          ))}
        </Section>
      )}
      {maxima.length > 0 && (
        <Section title={t('section_maxima')}>
          <Maxima maxima={maxima} />
        </Section>
      )}
      {therapy && (
        <Section title={t('section_therapy')}>
          <p>{therapy.note}</p>
          <SourceLine basis={therapy} />
        </Section>
      )}
      <Rates rates={reference.facts.rates.filter((rate) => rate.use === condition.id)} naming="product" />
      <Related title={t('kinds_warning')} of="warning" items={warnings} />
    </>
  );
}

function ProductName({ code }: { code: (typeof PRODUCT_CODES)[number] }) {
  const product = useReference().product(code);
  return (
    <>
      <ProductLink code={code} /> {product?.generic} {t('doses_this_product_only')}
    </>
  );
}

export function ConditionFacts({ condition }: { condition: Condition }) {
  return (
    <>
      <Regulatory condition={condition} />
      <ConditionFigure condition={condition} />
      <GuidanceSection guidance={condition.guidance} />
      {condition.seed_says && (
        <Section title={t('section_seed')} extra>
          <p>{condition.seed_says}</p>
        </Section>
      )}
      <Codes entity={condition} />
    </>
  );
}
