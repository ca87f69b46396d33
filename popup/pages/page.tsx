import { useErrorBoundary } from 'preact/hooks';
import { t } from '../../src/ui/i18n.ts';
import type { Doing } from '../actions.ts';
import type { Reference } from '../reference/reference.ts';
import type { Route } from '../router.ts';
import { About } from './about.tsx';
import { Audit } from './audit.tsx';
import { Browse } from './browse.tsx';
import { CheckPage } from './check.tsx';
import { Compare } from './compare.tsx';
import { ComplicationPage, Complications } from './complication.tsx';
import { EntryPage } from './entry.tsx';
import { LabelTable } from './label-table.tsx';
import { FigureList, FigurePage } from '../figures/index.ts';
import { Training } from '../training/index.ts';
import { lazy } from '../pieces/lazy.tsx';
import { NotFound } from './not-found.tsx';
import { RulePage, Rules } from './rule.tsx';
import { SetPage, Sets } from './set.tsx';
import { SettingsPage } from '../settings/index.tsx';
import { WhereOffered } from '../settings/training-gate.tsx';
import { Shortcuts } from './shortcuts.tsx';
import { SourcePage, SourceList } from './source.tsx';
import { Start } from './start.tsx';
import { ThisPage } from './this-page.tsx';
import { WarningPage, Warnings } from './warning.tsx';

const Changes = lazy(async () => (await import('./changes.tsx')).Changes);

interface Props {
  route: Route;
  reference: Reference | 'loading' | 'failed';
  doing: Doing;
}

type Item = Extract<Route, { page: 'item' }>;

function ItemPage({ route }: { route: Item }) {
  switch (route.of) {
    case 'entry':
      return <EntryPage id={route.id} />;
    case 'set':
      return <SetPage id={route.id} />;
    case 'complication':
      return <ComplicationPage id={route.id} />;
    case 'rule':
      return <RulePage id={route.id} />;
    case 'check':
      return <CheckPage id={route.id} />;
    case 'warning':
      return <WarningPage id={route.id} />;
    case 'source':
      return <SourcePage id={route.id} />;
    case 'audit':
      return <Audit id={route.id} />;
    case 'figure':
      return <FigurePage id={route.id} />;
  }
}

function Drawn({ route, reference, doing }: Props) {
  if (reference === 'failed') return <p class="nothing">{t('facts_failed')}</p>;
  if (reference === 'loading') return null;
  switch (route.page) {
    case 'start':
      return <Start />;
    case 'figures':
      return <FigureList />;
    case 'item':
      if (route.of !== 'figure' && !reference.titleOf(route.of, route.id))
        return <NotFound words={route.id} />;
      return <ItemPage route={route} key={`${route.of}/${route.id}`} />;
    case 'browse':
      return <Browse kind={route.kind} />;
    case 'compare':
      return <Compare a={route.a} b={route.b} />;
    case 'training':
      return (
        <WhereOffered>
          <Training route={route} doing={doing} />
        </WhereOffered>
      );
    case 'this-page':
      return <ThisPage />;
    case 'sets':
      return <Sets />;
    case 'complications':
      return <Complications />;
    case 'rules':
      return <Rules />;
    case 'warnings':
      return <Warnings />;
    case 'sources':
      return <SourceList />;
    case 'audit':
      return <Audit />;
    case 'changes':
      return <Changes />;
    case 'labels':
      return <LabelTable />;
    case 'about':
      return <About />;
    case 'shortcuts':
      return <Shortcuts doing={doing} />;
    case 'settings':
      return <SettingsPage />;
    case 'search':
      return null;
    case 'unknown':
      return <NotFound words={route.path} />;
  }
}

/** The page of a route. One that cannot be drawn says so; the frame around it goes on working. */
export function Page(props: Props) {
  const [failure] = useErrorBoundary();
  return failure ? (
    <article>
      <h1 tabIndex={-1}>{t('page_failed')}</h1>
      <p class="lead">{String(failure)}</p>
    </article>
  ) : (
    <Drawn {...props} />
  );
}
