import { Fragment } from 'preact';
import type { ProductCode } from '../../src/knowledge/model.ts';
import { itemHref } from '../router.ts';
import { useReference } from './context.tsx';

const plain = (id: string): string => id.replaceAll('-', ' ');

/** A thing by name, leading to its page. Words that are no entity ("both sides") stay words. */
export function EntityLink({ id, children }: { id: string; children?: string }) {
  const entity = useReference().entity(id);
  if (!entity) return <>{children ?? plain(id)}</>;
  return <a href={itemHref('entry', entity.id)}>{children ?? entity.name}</a>;
}

/** "A, B, C", each a link. */
export function EntityList({ ids }: { ids: readonly string[] }) {
  return (
    <>
      {ids.map((id, index) => (
        <Fragment key={id}>
          {index > 0 && ', '}
          <EntityLink id={id} />
        </Fragment>
      ))}
    </>
  );
}

/** A product by its code, its brand on hover. */
export function ProductLink({ code }: { code: ProductCode | 'all' }) {
  const product = useReference().product(code as ProductCode);
  if (!product) return <>{code}</>;
  return (
    <a
      class="product-code"
      href={itemHref('entry', product.id)}
      title={[product.generic, ...product.brands].join(' · ')}
    >
      {code}
    </a>
  );
}
