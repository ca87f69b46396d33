import { useRef, useState } from 'preact/hooks';
import { t } from '../../../src/ui/i18n.ts';
import type { Piece } from './words.ts';

interface Props {
  pieces: readonly Piece[];
  picked: ReadonlySet<Piece>;
  onPick: (piece: Piece) => void;
}

/** The chart as words to point at: by pointer, or by arrow keys and the space bar. One of them is reached by Tab. */
export function Pointing({ pieces, picked, onPick }: Props) {
  const words = pieces.filter(({ gap }) => !gap);
  const [stop, setStop] = useState(words[0]);
  const box = useRef<HTMLParagraphElement>(null);
  const onKey = (event: KeyboardEvent): void => {
    const at = words.indexOf(stop!);
    if (event.key === ' ' || event.key === 'Enter') {
      event.preventDefault();
      if (stop) onPick(stop);
      return;
    }
    const to = {
      ArrowRight: at + 1,
      ArrowDown: at + 8,
      ArrowLeft: at - 1,
      ArrowUp: at - 8,
      Home: 0,
      End: words.length - 1,
    }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    const word = words[Math.min(words.length - 1, Math.max(0, to))];
    if (word) box.current?.querySelector<HTMLElement>(`[data-start="${word.start}"]`)?.focus();
  };
  return (
    <p
      ref={box}
      class="note chart-words"
      lang="en"
      role="group"
      aria-label={t('training_invented')}
      onKeyDown={onKey}
    >
      {pieces.map((piece) =>
        piece.gap ? (
          piece.text
        ) : (
          <span
            key={piece.start}
            role="button"
            class="chart-word"
            data-start={piece.start}
            aria-pressed={picked.has(piece)}
            tabIndex={piece === stop ? 0 : -1}
            onFocus={() => setStop(piece)}
            onClick={() => onPick(piece)}
          >
            {piece.text}
          </span>
        ),
      )}
    </p>
  );
}
