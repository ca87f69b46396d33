/** A place on a figure as the answer: areas by number, by pointer, by arrow keys or by digit; by name where that is easier. */
import { useMemo } from 'preact/hooks';
import type { HotspotQuestion, Option } from '../../../src/training/model.ts';
import { Figure } from '../../../src/ui/figures/index.ts';
import { t } from '../../../src/ui/i18n.ts';
import { Options } from './options.tsx';

interface Props {
  question: HotspotQuestion;
  options: readonly Option[];
  chosen: string | undefined;
  /** The answer is shown: all names, the right place lit. */
  shown: boolean;
  onChoose: (id: string) => void;
}

export function Hotspot({ question, options, chosen, shown, onChoose }: Props) {
  const names = useMemo(
    () => Object.fromEntries(options.flatMap(({ shapes = [] }, i) => shapes.map((shape) => [shape, t('training_area', i + 1)]))),
    [options],
  ); // prettier-ignore
  const shapesOf = (wanted: (option: Option) => boolean): string[] =>
    options.filter(wanted).flatMap(({ shapes = [] }) => shapes);
  if (shown) {
    return (
      <Figure
        key="shown"
        id={question.figure}
        lit={shapesOf(({ right }) => right)}
        show={['surface', 'muscles', 'zones']}
      />
    );
  }
  const namesAnswer = options.some(({ text }) => question.ask.includes(text));
  return (
    <>
      <Figure
        key="asked"
        id={question.figure}
        ask={names}
        lit={shapesOf(({ id }) => id === chosen)}
        show={['surface', 'muscles', 'zones']}
        onPick={(_, shape) => {
          const option = options.find(({ shapes = [] }) => shapes.includes(shape.id));
          if (option) onChoose(option.id);
        }}
      />
      {!namesAnswer && (
        <details class="by-name">
          <summary>{t('training_by_name')}</summary>
          <Options options={options} chosen={chosen} onChoose={onChoose} />
        </details>
      )}
    </>
  );
}
