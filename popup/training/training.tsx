/** The training, screen by screen. */
import { t } from '../../src/ui/i18n.ts';
import type { Doing } from '../actions.ts';
import { lazy } from '../pieces/lazy.tsx';
import type { Route } from '../router.ts';
import { Home } from './home.tsx';
import { Practice } from './practice.tsx';
import { Progress } from './progress/progress.tsx';
import { TrainingContext, useOpenTraining } from './state.ts';
import { DeckScreen } from './teach/deck-screen.tsx';
import { Teach } from './teach/teach.tsx';

/** With the detector and its words: only for those who open a chart. */
const Charts = lazy(async () => (await import('./charts/charts.tsx')).Charts);

interface Props {
  route: Extract<Route, { page: 'training' }>;
  doing: Doing;
}

function Screen({ route: { view, of }, doing }: Props) {
  switch (view) {
    case 'home':
      return <Home />;
    case 'practice':
      return <Practice topic={of} doing={doing} />;
    case 'progress':
      return <Progress />;
    case 'charts':
      return <Charts id={of} />;
    case 'teach':
      return <Teach />;
    default:
      return <DeckScreen view={view} id={of} doing={doing} />;
  }
}

export function Training(props: Props) {
  const training = useOpenTraining();
  if (!training) {
    return (
      <p class="opening" role="status">
        {t('training_opening')}
      </p>
    );
  }
  return (
    <TrainingContext.Provider value={training}>
      <Screen {...props} />
    </TrainingContext.Provider>
  );
}
