import { useEffect, useRef } from 'preact/hooks';
import type { ComponentChildren } from 'preact';
import { Icon } from '../../src/ui/icon.tsx';
import { t } from '../../src/ui/i18n.ts';
import { toggleFavourite, useShelf } from '../state/shelf.ts';

interface Props {
  /** What kind of thing it is, and where it belongs. */
  kicker: ComponentChildren;
  title: string;
  children?: ComponentChildren;
  /** Address on the shelf, for pages that can be kept. */
  place?: string;
}

export function PageHead({ kicker, title, children, place }: Props) {
  const { favourites } = useShelf();
  const heading = useRef<HTMLHeadingElement>(null);
  // Reading starts at the title of a page that has just been opened.
  useEffect(() => {
    document.title = `${title} · Cautela`;
    heading.current?.focus({ preventScroll: true });
  }, [title]);
  const kept = place !== undefined && favourites.includes(place);
  return (
    <header class="page-head">
      <p class="kicker">{kicker}</p>
      <h1 ref={heading} tabIndex={-1} lang={place === undefined ? undefined : 'en'}>
        {title}
      </h1>
      {place !== undefined && (
        <button
          type="button"
          class="icon-button favourite"
          aria-pressed={kept}
          aria-label={t('action_favourite')}
          title={t('action_favourite')}
          onClick={() => toggleFavourite(place)}
        >
          <Icon name="star" filled={kept} />
        </button>
      )}
      {children}
    </header>
  );
}
