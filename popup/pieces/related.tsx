import type { Severity } from '../../src/knowledge/model.ts';
import { SeverityBadge } from '../../src/ui/severity-badge.tsx';
import { bySeverity } from '../../src/ui/severity.ts';
import { itemHref, type ItemPage } from '../router.ts';
import { Section } from './section.tsx';

interface Item {
  id: string;
  severity: Severity;
  title: string;
}

/** Links to statements that stand on pages of their own: rules, sets, warnings. */
export function Related({ title, of, items }: { title: string; of: ItemPage; items: readonly Item[] }) {
  if (items.length === 0) return null;
  return (
    <Section title={title} extra>
      <LinkRows of={of} items={items} />
    </Section>
  );
}

export function LinkRows({ of, items }: { of: ItemPage; items: readonly Item[] }) {
  return (
    <ul class="rows">
      {[...items].sort(bySeverity).map((item) => (
        <li key={item.id}>
          <a class="row" href={itemHref(of, item.id)}>
            <SeverityBadge severity={item.severity} quiet />
            <span>{item.title}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}
