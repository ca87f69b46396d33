import { Fragment } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Condition } from '../../src/knowledge/facts.ts';
import { PRODUCT_CODES, type ProductCode } from '../../src/knowledge/model.ts';
import { t } from '../../src/ui/i18n.ts';
import { SourceLine } from '../../src/ui/source-line.tsx';
import { useReference } from '../pieces/context.tsx';
import { EntityLink, ProductLink } from '../pieces/links.tsx';
import { PageHead } from '../pieces/page-head.tsx';

/** True where seven columns fit. */
function useWide(): boolean {
  const query = '(min-width: 44rem)';
  const [wide, setWide] = useState(() => matchMedia(query).matches);
  useEffect(() => {
    const list = matchMedia(query);
    const changed = () => setWide(list.matches);
    list.addEventListener('change', changed);
    return () => list.removeEventListener('change', changed);
  }, []);
  return wide;
}

const labelOf = (condition: Condition, code: ProductCode) =>
  condition.regulatory?.label.filter((label) => label.product === code) ?? [];

/** Who may be treated with what, under a US label, and since when: every labelled use against every product. */
export function LabelTable() {
  const { facts } = useReference();
  const wide = useWide();
  const labelled = Object.values(facts.entities)
    .filter(
      (entity): entity is Condition =>
        entity.kind === 'condition' && (entity.regulatory?.label.length ?? 0) > 0,
    )
    .sort((a, b) => a.name.localeCompare(b.name));
  return (
    <article class="entry">
      <PageHead kicker={t('contents')} title={t('labels_title')}>
        <p class="lead">{t('labels_lead')}</p>
      </PageHead>
      {wide ? <Matrix conditions={labelled} /> : <List conditions={labelled} />}
    </article>
  );
}

function Matrix({ conditions }: { conditions: readonly Condition[] }) {
  return (
    <table class="plain matrix">
      <thead>
        <tr>
          <th scope="col">{t('column_use')}</th>
          {PRODUCT_CODES.map((code) => (
            <th key={code} scope="col">
              <ProductLink code={code} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {conditions.map((condition) => (
          <Fragment key={condition.id}>
            <tr>
              <th scope="row">
                <EntityLink id={condition.id} />
              </th>
              {PRODUCT_CODES.map((code) => {
                const labels = labelOf(condition, code);
                return (
                  <td key={code}>
                    {labels.length === 0 ? <span class="off-label">{t('off_label_short')}</span> : null}
                    {labels.map((label) => (
                      <span key={label.who} class="labelled">
                        <strong>{label.since}</strong> <span class="row-note">{label.who}</span>
                      </span>
                    ))}
                  </td>
                );
              })}
            </tr>
            <tr class="basis-row">
              <td colSpan={PRODUCT_CODES.length + 1}>
                <SourceLine basis={condition.regulatory!} />
              </td>
            </tr>
          </Fragment>
        ))}
      </tbody>
    </table>
  );
}

function List({ conditions }: { conditions: readonly Condition[] }) {
  return (
    <dl class="facts">
      {conditions.map((condition) => (
        <div key={condition.id}>
          <dt>
            <EntityLink id={condition.id} />
          </dt>
          <dd>
            {condition.regulatory!.label.map((label, index) => (
              <span key={label.product + label.who}>
                {index > 0 && '; '}
                <ProductLink code={label.product} /> {label.since} <span class="faint">{label.who}</span>
              </span>
            ))}
            <SourceLine basis={condition.regulatory!} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
