/** A session for the wall: one question at a time in large type; the clicker's keys show the answer and go on. */
import { useEffect, useState } from 'preact/hooks';
import type { Deck, Question } from '../../../src/training/model.ts';
import { t } from '../../../src/ui/i18n.ts';
import { trainingHref } from '../../router.ts';
import { Asked } from '../ask/asked.tsx';
import { Clock } from '../session/clock.tsx';

const FORTH: ReadonlySet<string> = new Set(['PageDown', 'ArrowRight', 'ArrowDown', ' ', 'Enter']);
const BACK: ReadonlySet<string> = new Set(['PageUp', 'ArrowLeft', 'ArrowUp']);

/** What of a window is scrolled by one press: the last line that was read stays in sight. */
const PRESS = 0.8;

/** Goes on reading what is below the window, if anything is: a clicker has no wheel. Answers whether it did. */
function readOn(): boolean {
  const { scrollHeight, clientHeight, scrollTop } = document.documentElement;
  if (scrollHeight - clientHeight - scrollTop < 8) return false;
  window.scrollBy(0, clientHeight * PRESS);
  return true;
}

/** Two steps for each question: it, then its answer. One more: the end. */
export function Present({ deck, questions }: { deck: Deck; questions: readonly Question[] }) {
  const [step, setStep] = useState(0);
  const [began] = useState(Date.now);
  const last = questions.length * 2;
  const go = (by: number): void => setStep((now) => Math.min(last, Math.max(0, now + by)));
  useEffect(() => {
    const listener = (event: KeyboardEvent): void => {
      const by = FORTH.has(event.key) ? 1 : BACK.has(event.key) ? -1 : 0;
      if (by === 0 || event.altKey || event.ctrlKey || event.metaKey || event.defaultPrevented) return;
      // On a control these keys are the control's own; so are the arrows within a figure.
      const on = event.target as Element;
      if (
        on.closest('.fig-svg, details, .source') ||
        ((event.key === ' ' || event.key === 'Enter') && on.closest('a, button'))
      )
        return;
      event.preventDefault();
      if (by < 0 || !readOn()) go(by);
    };
    document.addEventListener('keydown', listener);
    return () => document.removeEventListener('keydown', listener);
  }, []);
  useEffect(() => {
    document.title = `${deck.title} · Cautela`;
    window.scrollTo(0, 0);
  }, [step]);
  const question = questions[Math.floor(step / 2)];
  return (
    <article class="present">
      {question ? (
        <Asked
          key={question.id}
          question={question}
          seed="present"
          chosen={undefined}
          shown={step % 2 === 1}
          digits={false}
          onChoose={() => {}}
          figureFirst
        />
      ) : (
        <h1 class="ask" tabIndex={-1}>
          {t('present_end')}
        </h1>
      )}
      <footer class="present-foot">
        <span class="present-title">{deck.title}</span>
        {deck.minutes !== undefined && <Clock until={began + deck.minutes * 60_000} />}
        <span>{question && t('training_count', Math.floor(step / 2) + 1, questions.length)}</span>
        <button type="button" class="button" disabled={step === 0} onClick={() => go(-1)}>
          {t('present_back')}
        </button>
        <button type="button" class="button primary" disabled={step === last} onClick={() => go(1)}>
          {step % 2 === 0 && question ? t('present_answer') : t('training_next')}
        </button>
        <a class="button" href={trainingHref('teach')}>
          {t('present_leave')}
        </a>
      </footer>
    </article>
  );
}
