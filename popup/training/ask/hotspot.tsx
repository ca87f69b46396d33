/** A place on a figure as the answer: areas by number, by pointer, by arrow keys or by digit; by name where that is easier. */
import { useMemo, useState } from 'preact/hooks';
import type { HotspotQuestion, Option } from '../../../src/training/model.ts';
import { Figure } from '../../../src/ui/figures/index.ts';
import { t } from '../../../src/ui/i18n.ts';
import { areasOf, namesOf } from './areas.ts';
import { useDigits } from './keys.ts';
import { Options } from './options.tsx';

interface Props {
  question: HotspotQuestion;
  options: readonly Option[];
  seed: string;
  chosen: string | undefined;
  /** The answer is shown: all names, the right place lit. */
  shown: boolean;
  digits: boolean;
  onChoose: (id: string) => void;
  /** The most that the figure takes of the window's height. */
  tallest?: number | undefined;
}

const LAYERS = ['surface', 'muscles', 'zones'] as const;

export function Hotspot({ question, options, seed, chosen, shown, digits, onChoose, tallest }: Props) {
  const areas = useMemo(() => areasOf(options, seed), [options, seed]);
  const names = useMemo(() => namesOf(areas, (place) => t('training_area', place + 1)), [areas]);
  const [picked, setPicked] = useState<string>();
  const pick = (shape: string): void => {
    const area = areas.find(({ id }) => id === shape);
    if (!area) return;
    setPicked(shape);
    onChoose(area.option.id);
  };
  useDigits(digits && !shown ? Math.min(9, areas.length) : 0, (digit) => pick(areas[digit - 1]!.id));
  if (shown) {
    const lit = options.filter(({ right }) => right).flatMap(({ shapes = [] }) => shapes);
    return <Figure key="shown" id={question.figure} lit={lit} show={LAYERS} {...(tallest && { tallest })} />;
  }
  const namesAnswer = options.some(({ text }) => question.ask.includes(text));
  return (
    <>
      <Figure
        key="asked"
        id={question.figure}
        ask={names}
        lit={picked === undefined ? [] : [picked]}
        show={LAYERS}
        {...(tallest && { tallest })}
        onPick={(_, shape) => pick(shape.id)}
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
