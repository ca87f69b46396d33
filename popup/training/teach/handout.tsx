/** The questions for paper, then the key with its reasons on a sheet of its own. */
import { useMemo } from 'preact/hooks';
import type { Deck, Question } from '../../../src/training/model.ts';
import { shuffled } from '../../../src/training/order.ts';
import { Figure } from '../../../src/ui/figures/index.ts';
import { t } from '../../../src/ui/i18n.ts';
import { SourceLine } from '../../../src/ui/source-line.tsx';
import { PageHead } from '../../pieces/page-head.tsx';
import { areasOf, namesOf } from '../ask/areas.ts';

const letter = (index: number): string => String.fromCodePoint(65 + index);

/** The same order on the sheet and in the key. */
const optionsOf = (question: Question) => shuffled(question.options, `handout ${question.id}`);

function Paper({ question }: { question: Question }) {
  const options = optionsOf(question);
  const names = useMemo(() => namesOf(areasOf(options, 'handout'), letter), [question]);
  return (
    <li class="paper" lang="en">
      <h2>{question.ask}</h2>
      {question.kind === 'chart' && <p class="note">{question.chart}</p>}
      {question.kind === 'hotspot' ? (
        <Figure id={question.figure} ask={names} show={['surface', 'muscles', 'zones']} />
      ) : (
        <ol class="lettered">
          {options.map((option) => (
            <li key={option.id}>{option.text}</li>
          ))}
        </ol>
      )}
    </li>
  );
}

function Key({ question }: { question: Question }) {
  const options = optionsOf(question);
  const place = options.findIndex(({ right }) => right);
  const { text, why } = options[place]!;
  const areas = areasOf(options, 'handout').flatMap(({ option }, at) => (option.right ? [letter(at)] : []));
  return (
    <li class="paper" lang="en">
      <p>
        <strong>
          {areas.length > 0 ? areas.join(', ') : letter(place)}. {text}
        </strong>
      </p>
      {why.map((statement) => (
        <div key={statement.text} class="why">
          <p>{statement.text}</p>
          <SourceLine basis={statement} />
        </div>
      ))}
    </li>
  );
}

export function Handout({ deck, questions }: { deck: Deck; questions: readonly Question[] }) {
  return (
    <article class="handout">
      <PageHead kicker={t('handout_title')} title={deck.title}>
        {deck.description && <p class="lead">{deck.description}</p>}
        <p class="buttons">
          <button type="button" class="button primary" onClick={() => window.print()}>
            {t('action_print')}
          </button>
        </p>
      </PageHead>
      <ol class="papers">
        {questions.map((question) => (
          <Paper key={question.id} question={question} />
        ))}
      </ol>
      <section class="key-sheet">
        <h2>{t('handout_key')}</h2>
        <ol class="papers">
          {questions.map((question) => (
            <Key key={question.id} question={question} />
          ))}
        </ol>
        <p class="faint">{t('handout_version', deck.knowledge)}</p>
      </section>
    </article>
  );
}
