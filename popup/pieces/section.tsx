import type { ComponentChildren } from 'preact';

interface Props {
  title: string;
  children: ComponentChildren;
  id?: string;
  /** It explains or looks up; a printed sheet can do without. */
  extra?: boolean;
}

/** A titled part of a page. */
export function Section({ title, children, id, extra }: Props) {
  return (
    <section class={extra ? 'section extra' : 'section'} id={id}>
      <h2 tabIndex={-1}>{title}</h2>
      {children}
    </section>
  );
}

export type FactItem = [name: string, value: ComponentChildren];

const filled = (items: readonly FactItem[]): FactItem[] =>
  items.filter(([, value]) => value !== undefined && value !== null && value !== '' && value !== false);

/** Pairs of name and value; a pair without a value is left out. */
export function Facts({ items }: { items: readonly FactItem[] }) {
  const there = filled(items);
  if (there.length === 0) return null;
  return (
    <dl class="facts">
      {there.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** A titled part that holds such pairs; without any there is no title either. */
export function FactsSection({
  items,
  foot,
  ...section
}: Omit<Props, 'children'> & { items: readonly FactItem[]; foot?: ComponentChildren }) {
  if (filled(items).length === 0) return null;
  return (
    <Section {...section}>
      <Facts items={items} />
      {foot}
    </Section>
  );
}
