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

/** Pairs of name and value; a pair without a value is left out. */
export function Facts({ items }: { items: [string, ComponentChildren][] }) {
  const there = items.filter(
    ([, value]) => value !== undefined && value !== null && value !== '' && value !== false,
  );
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
