/** Practice with spaced repetition: what is due, then a few new questions; of one topic or of all. */
import { useState } from 'preact/hooks';
import { shuffled } from '../../src/training/order.ts';
import { toAsk, weakest } from '../../src/training/schedule/index.ts';
import { t } from '../../src/ui/i18n.ts';
import type { Doing } from '../actions.ts';
import { PageHead } from '../pieces/page-head.tsx';
import { trainingHref } from '../router.ts';
import type { Answer } from './session/session.ts';
import { SessionView } from './session/session-view.tsx';
import { Summary } from './session/summary.tsx';
import { useTraining } from './state.ts';
import { questionsOf } from './topics.ts';

/** New questions in a session, and questions in all. */
const FRESH = 10;
const MOST = 20;

export function Practice({ topic, doing }: { topic: string; doing: Doing }) {
  const { bank, memory, scheduler } = useTraining();
  const title = bank.topics.find(({ id }) => id === topic)?.title ?? t('training_practice');
  const ids = (): string[] => shuffled(questionsOf(bank, topic), bank.version).map(({ id }) => id);
  const [queue, setQueue] = useState(() => toAsk(ids(), memory, Date.now(), FRESH).slice(0, MOST));
  const [answers, setAnswers] = useState<readonly Answer[]>();
  const [round, setRound] = useState(0);
  const begin = (next: string[]): void => {
    setQueue(next);
    setAnswers(undefined);
    setRound(round + 1);
  };
  const ahead = () => weakest(ids(), memory, scheduler, Date.now(), FRESH);
  if (queue.length === 0) {
    return (
      <article>
        <PageHead kicker={t('training_title')} title={title}>
          <p class="lead">{t('training_nothing_due')}</p>
        </PageHead>
        <p class="buttons">
          {ahead().length > 0 && (
            <button type="button" class="button" onClick={() => begin(ahead())}>
              {t('training_ahead')}
            </button>
          )}
          <a class="button" href={trainingHref('home')}>
            {t('training_title')}
          </a>
        </p>
      </article>
    );
  }
  if (answers) {
    const more = toAsk(ids(), memory, Date.now(), FRESH).slice(0, MOST);
    return <Summary title={title} count={queue.length} answers={answers} onMore={() => begin(more)} />;
  }
  return <SessionView key={round} title={title} ids={queue} doing={doing} spaced onEnd={setAnswers} />;
}
