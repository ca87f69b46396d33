import type { AdverseRate } from '../../src/knowledge/facts.ts';
import { t } from '../../src/ui/i18n.ts';
import { SourceLine } from '../../src/ui/source-line.tsx';
import { EntityLink, ProductLink } from './links.tsx';
import { Section } from './section.tsx';

/** How often harm was seen, per product and use. Not comparable between products. */
export function Rates({ rates, naming }: { rates: readonly AdverseRate[]; naming: 'product' | 'use' }) {
  if (rates.length === 0) return null;
  return (
    <Section title={t('section_rates')}>
      {rates.map((rate) => (
        <div key={`${rate.product} ${rate.use} ${rate.setting ?? ''}`} class="rate">
          <h3>
            {naming === 'product' ? <ProductLink code={rate.product} /> : <EntityLink id={rate.use} />}
            {rate.setting && <span class="faint"> {rate.setting}</span>}
          </h3>
          <dl class="facts tight">
            {rate.events.map((event) => (
              <div key={event.event}>
                <dt>{event.event}</dt>
                <dd>
                  {event.rate} <span class="faint">{rate.product}</span>
                </dd>
              </div>
            ))}
          </dl>
          {rate.note && <p class="row-note">{rate.note}</p>}
          <SourceLine basis={rate} />
        </div>
      ))}
    </Section>
  );
}
