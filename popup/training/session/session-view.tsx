/** A session on the screen. Each answer is kept as soon as it is rated: what is closed in the middle loses nothing before. */
import { useEffect, useState } from 'preact/hooks';
import type { Doing } from '../../actions.ts';
import { t } from '../../../src/ui/i18n.ts';
import { comesBack, nextDue, RATINGS, type Rating } from '../../../src/training/schedule/index.ts';
import { Asked } from '../ask/asked.tsx';
import { useTraining } from '../state.ts';
import { Clock } from './clock.tsx';
import { NextRow, RateRow, SureRow } from './rows.tsx';
import {
  begin,
  choose,
  next,
  ratingsFor,
  reveal,
  stop,
  usualRating,
  type Answer,
  type Session,
} from './session.ts';

interface Props {
  title: string;
  ids: readonly string[];
  doing: Doing;
  /** The trainee judges how well it was remembered, and what was not comes back; else each is asked once. */
  spaced: boolean;
  minutes?: number | undefined;
  onEnd: (answers: readonly Answer[]) => void;
}

export function SessionView({ title, ids, doing, spaced, minutes, onEnd }: Props) {
  const training = useTraining();
  const [session, setSession] = useState<Session>(() => begin(ids, Date.now()));
  const [began] = useState(() => Date.now());
  const over = session.queue.length === 0;
  useEffect(() => {
    if (over) onEnd(session.answers);
  }, [over]);
  useEffect(() => {
    document.title = `${title} · Cautela`;
  }, [title]);
  const question = training.question(session.queue[0] ?? '');
  if (!question) return null;

  const digits = doing.preferences.singleKeys;
  const right = question.options.find(({ id }) => id === session.chosen)?.right ?? false;
  const shown = session.phase === 'shown';
  const { sure = 'fairly' } = session;
  const goOn = (rating: Rating): void => {
    const at = Date.now();
    void training.record({ question: question.id, at, rating, right, sure });
    setSession(next(session, spaced && comesBack(training.memory.get(question.id)!), at));
  };
  const now = Date.now();
  return (
    <article class="session">
      <header class="session-head">
        <p class="kicker">{title}</p>
        <progress
          max={session.count}
          value={session.answers.length}
          aria-label={t('training_progress_label')}
        />
        <p class="session-count">
          {t(
            'training_count',
            Math.min(session.answers.length + (shown ? 0 : 1), session.count),
            session.count,
          )}
        </p>
        {minutes !== undefined && (
          <Clock until={began + minutes * 60_000} onOver={() => setSession(stop(session))} />
        )}
      </header>
      <Asked
        key={`${question.id} ${session.since}`}
        question={question}
        seed={String(session.since)}
        chosen={session.chosen}
        shown={shown}
        digits={digits && session.phase === 'ask'}
        onChoose={(option) => setSession(choose(session, option))}
      />
      <footer class="session-foot">
        <p class="verdict" role="status" data-verdict={shown ? (right ? 'right' : 'wrong') : 'none'}>
          {shown && verdictOf(right, sure)}
        </p>
        {session.phase === 'sure' && (
          <SureRow digits={digits} onTake={(how) => setSession(reveal(session, right, how, Date.now()))} />
        )}
        {shown && spaced && (
          <RateRow
            ratings={ratingsFor(right)}
            usual={usualRating(right, sure)}
            waits={waitsFrom(nextDue(training.scheduler, training.memory.get(question.id), now), now)}
            digits={digits}
            onTake={goOn}
          />
        )}
        {shown && !spaced && <NextRow onNext={() => goOn(usualRating(right, sure))} />}
      </footer>
    </article>
  );
}

const waitsFrom = (due: Readonly<Record<Rating, number>>, now: number): Record<Rating, number> =>
  Object.fromEntries(RATINGS.map((rating) => [rating, due[rating] - now])) as Record<Rating, number>;

function verdictOf(right: boolean, sure: Answer['sure']): string {
  if (right) return sure === 'guess' ? t('verdict_right_guess') : t('verdict_right');
  return sure === 'certain' ? t('verdict_wrong_certain') : t('verdict_wrong');
}
