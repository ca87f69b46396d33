/** The figures as pages of their own. This part loads when it is first shown. */
import { Figure, FIGURES } from '../../src/ui/figures/index.ts';
import { t } from '../../src/ui/i18n.ts';
import { PageHead } from '../pieces/page-head.tsx';
import { Section } from '../pieces/section.tsx';
import { NotFound } from '../pages/not-found.tsx';
import { itemHref } from '../router.ts';
import { useOpenShape } from './figure-view.tsx';

export function FigureList() {
  const families = [...new Set(FIGURES.map((figure) => figure.family))];
  return (
    <article>
      <PageHead kicker={t('contents')} title={t('figures_title')} />
      {families.map((family) => {
        const figures = FIGURES.filter((figure) => figure.family === family);
        return (
          <Section key={family} title={figures[0]!.title}>
            <ul class="rows columns-rows">
              {figures.map((figure) => (
                <li key={figure.id}>
                  <a class="row" href={itemHref('figure', figure.id)}>
                    <span>{figure.depth}</span>
                  </a>
                </li>
              ))}
            </ul>
          </Section>
        );
      })}
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
