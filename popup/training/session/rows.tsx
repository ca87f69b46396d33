/** The rows of buttons under a question: how sure, how well remembered. */
import { useLayoutEffect, useRef } from 'preact/hooks';
import { t, uiLanguage } from '../../../src/ui/i18n.ts';
import { SURENESS, type Rating, type Sureness } from '../../../src/training/schedule/index.ts';
import { useDigits } from '../ask/keys.ts';

const SURE_WORDS = { guess: 'sure_guess', fairly: 'sure_fairly', certain: 'sure_certain' } as const;
export const sureWord = (sure: Sureness): string => t(SURE_WORDS[sure]);

const RATING_WORDS = { 1: 'rating_again', 2: 'rating_hard', 3: 'rating_good', 4: 'rating_easy' } as const;

interface Choice<T> {
  value: T;
  label: string;
  note?: string;
  /** The focus comes here, so that Enter takes it. */
  usual?: boolean;
}

function Row<T>({
  legend,
  choices,
  digits,
  onTake,
}: {
  legend: string;
  choices: Choice<T>[];
  digits: boolean;
  onTake: (value: T) => void;
}) {
  const usual = useRef<HTMLButtonElement>(null);
  // Before the next key can come: an Enter pressed at once would go nowhere.
  useLayoutEffect(() => usual.current?.focus({ preventScroll: true }), []);
  useDigits(digits ? choices.length : 0, (digit) => onTake(choices[digit - 1]!.value));
  return (
    <fieldset class="row-of-choices">
      <legend>{legend}</legend>
      <div>
        {choices.map(({ value, label, note, usual: here }, index) => (
          <button
            key={label}
            ref={here ? usual : null}
            type="button"
            class={here ? 'choice usual' : 'choice'}
            onClick={() => onTake(value)}
          >
            <kbd>{index + 1}</kbd>
            <span>{label}</span>
            {note && <small>{note}</small>}
          </button>
        ))}
      </div>
    </fieldset>
  );
}

export function SureRow({ digits, onTake }: { digits: boolean; onTake: (sure: Sureness) => void }) {
  return (
    <Row
      legend={t('training_how_sure')}
      choices={SURENESS.map((value) => ({ value, label: sureWord(value), usual: value === 'fairly' }))}
      digits={digits}
      onTake={onTake}
    />
  );
}

interface RateProps {
  ratings: readonly Rating[];
  usual: Rating;
  /** Milliseconds until the question comes again. */
  waits: Readonly<Record<Rating, number>>;
  digits: boolean;
  onTake: (rating: Rating) => void;
}

export function RateRow({ ratings, usual, waits, digits, onTake }: RateProps) {
  return (
    <Row
      legend={t('training_how_well')}
      choices={ratings.map((value) => ({
        value,
        label: t(RATING_WORDS[value]),
        note: waitWords(waits[value]),
        usual: value === usual,
      }))}
      digits={digits}
      onTake={onTake}
    />
  );
}

export function NextRow({ onNext }: { onNext: () => void }) {
  return (
    <Row
      legend={t('training_go_on')}
      choices={[{ value: undefined, label: t('training_next'), usual: true }]}
      digits={false}
      onTake={onNext}
    />
  );
}

const UNITS = [
  ['minute', 60_000],
  ['hour', 3_600_000],
  ['day', 86_400_000],
  ['month', 30.44 * 86_400_000],
  ['year', 365.25 * 86_400_000],
] as const;

/** "10 min", "3 days", "2.5 mths": the greatest unit of which there are at least one and a half. */
function waitWords(ms: number): string {
  const [unit, size] = UNITS.findLast(([, length]) => ms >= 1.5 * length) ?? UNITS[0];
  const digits = unit === 'month' || unit === 'year' ? 1 : 0;
  return new Intl.NumberFormat(uiLanguage(), {
    style: 'unit',
    unit,
    unitDisplay: 'short',
    maximumFractionDigits: digits,
  }).format(Math.max(ms / size, 1));
}
