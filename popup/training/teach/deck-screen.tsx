/** One kept session by its id: taken part in, presented or printed. */
import { useMemo, useState } from 'preact/hooks';
import type { Question } from '../../../src/training/model.ts';
import { shuffled } from '../../../src/training/order.ts';
import { t } from '../../../src/ui/i18n.ts';
import type { Doing } from '../../actions.ts';
import { PageHead } from '../../pieces/page-head.tsx';
import { trainingHref } from '../../router.ts';
import { fileName, saveFile } from '../files.ts';
import type { Answer } from '../session/session.ts';
import { SessionView } from '../session/session-view.tsx';
import { Summary } from '../session/summary.tsx';
import { useTraining } from '../state.ts';
import { useDecks, type KeptDeck } from './decks.ts';
import { Handout } from './handout.tsx';
import { Present } from './present.tsx';
import { resultsCsv } from './results.ts';

interface Props {
  view: 'session' | 'present' | 'handout';
  id: string;
  doing: Doing;
}

function Missing() {
  return (
    <article>
      <PageHead kicker={t('training_title')} title={t('deck_missing_title')}>
        <p class="lead">{t('deck_missing')}</p>
      </PageHead>
      <p class="buttons">
        <a class="button" href={trainingHref('teach')}>
          {t('teach_title')}
        </a>
      </p>
    </article>
  );
}

interface ShownProps extends Omit<Props, 'id'> {
  kept: KeptDeck;
}

function Shown({ view, kept: { deck }, doing }: ShownProps) {
  const { question } = useTraining();
  const [answers, setAnswers] = useState<readonly Answer[]>();
  const [seed] = useState(Date.now);
  const questions = useMemo((): Question[] => {
    const listed = deck.questions.flatMap((id) => question(id) ?? []);
    return deck.order === 'shuffled' && view !== 'handout' ? shuffled(listed, String(seed)) : listed;
  }, [deck, view]);
  if (view === 'present') return <Present deck={deck} questions={questions} />;
  if (view === 'handout') return <Handout deck={deck} questions={questions} />;
  if (!answers) {
    return (
      <SessionView
        title={deck.title}
        ids={questions.map(({ id }) => id)}
        doing={doing}
        spaced={false}
        minutes={deck.minutes}
        onEnd={setAnswers}
      />
    );
  }
  const save = (): void => {
    const day = new Date().toISOString().slice(0, 10);
    saveFile(`${fileName(deck.title)}-${day}.csv`, resultsCsv(questions, answers), 'text/csv');
  };
  return (
    <Summary title={deck.title} count={questions.length} answers={answers}>
      <button type="button" class="button primary" onClick={save}>
        {t('results_export')}
      </button>
    </Summary>
  );
}

export function DeckScreen({ view, id, doing }: Props) {
  const store = useDecks(useTraining().bank);
  if (!store) return null;
  const kept = store.decks.find((one) => one.id === id);
  return kept ? <Shown view={view} kept={kept} doing={doing} /> : <Missing />;
}
