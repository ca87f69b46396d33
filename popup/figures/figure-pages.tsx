/** The figures as pages of their own. This part loads when it is first shown. */
import { FAMILIES, Figure, FIGURES, Thumbnail } from '../../src/ui/figures/index.ts';
import { t } from '../../src/ui/i18n.ts';
import { PageHead } from '../pieces/page-head.tsx';
import { Section } from '../pieces/section.tsx';
import { NotFound } from '../pages/not-found.tsx';
import { itemHref } from '../router.ts';
import { useOpenShape } from './figure-view.tsx';

export function FigureList() {
  return (
    <article>
      <PageHead kicker={t('contents')} title={t('figures_title')} />
      {Object.entries(FAMILIES).map(([family, title]) => (
        <Section key={family} title={title}>
          <ul class="gallery">
            {FIGURES.filter((figure) => figure.family === family).map(({ id, depth }) => (
              <li key={id}>
                <a href={itemHref('figure', id)}>
                  <Thumbnail id={id} />
                  <span>{depth}</span>
                </a>
              </li>
            ))}
          </ul>
        </Section>
      ))}
    </article>
  );
}

export function FigurePage({ id }: { id: string }) {
  const open = useOpenShape();
  const entry = FIGURES.find((figure) => figure.id === id);
  if (!entry) return <NotFound words={id} />;
  const family = FIGURES.filter((figure) => figure.family === entry.family);
  return (
    <article class="figure-page">
      <PageHead kicker={t('figures_title')} title={entry.title}>
        {family.length > 1 && (
          <nav class="segments" aria-label={t('figure_choice')}>
            {family.map((figure) => (
              <a
                key={figure.id}
                href={itemHref('figure', figure.id)}
                aria-current={figure.id === id ? 'page' : undefined}
              >
                {figure.depth}
              </a>
            ))}
          </nav>
        )}
      </PageHead>
      <Figure key={id} id={id} onPick={open} />
    </article>
  );
}
