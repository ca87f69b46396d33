/** One question, and once it is answered, why. */
import { useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import type { Question } from '../../../src/training/model.ts';
import { shuffled } from '../../../src/training/order.ts';
import { t } from '../../../src/ui/i18n.ts';
import { Answers } from './answers.tsx';
import { Hotspot } from './hotspot.tsx';
import { useDigits } from './keys.ts';
import { Options } from './options.tsx';

interface Props {
  question: Question;
  /** Decides the order of the options: a position is not to be learnt. */
  seed: string;
  chosen: string | undefined;
  shown: boolean;
  /** Digits choose an option. */
  digits: boolean;
  onChoose: (option: string) => void;
  /** For those who look at a wall: a figure stands before the reasons, and is seen as a whole beside the question. */
  figureFirst?: boolean;
}

/** What the question, the footer and the buttons of the layers leave of the wall. */
const WALL_FIGURE = 0.64;

export function Asked({ question, figureFirst = false, ...asked }: Props) {
  const { seed, chosen, shown, digits, onChoose } = asked;
  const heading = useRef<HTMLHeadingElement>(null);
  const options = useMemo(() => shuffled(question.options, `${seed} ${question.id}`), [question, seed]);
  useLayoutEffect(() => heading.current?.focus({ preventScroll: true }), [question, seed]);
  useDigits(digits && !shown && question.kind !== 'hotspot' ? options.length : 0, (digit) =>
    onChoose(options[digit - 1]!.id),
  );
  return (
    <>
      <h1 ref={heading} class="ask" tabIndex={-1} lang="en">
        {question.ask}
      </h1>
      {question.kind === 'chart' && (
        <figure class="note">
          <figcaption>{t('training_invented')}</figcaption>
          <p lang="en">{question.chart}</p>
        </figure>
      )}
      {shown && !figureFirst && <Answers options={options} chosen={chosen} />}
      {question.kind === 'hotspot' ? (
        <Hotspot
          {...asked}
          question={question}
          options={options}
          tallest={figureFirst ? WALL_FIGURE : undefined}
        />
      ) : (
        !shown && <Options options={options} chosen={chosen} onChoose={onChoose} />
      )}
      {shown && figureFirst && <Answers options={options} chosen={chosen} />}
    </>
  );
}
