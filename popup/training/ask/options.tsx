import type { Option } from '../../../src/training/model.ts';

interface Props {
  options: readonly Option[];
  chosen: string | undefined;
  onChoose: (id: string) => void;
}

/** What can be answered, each with the digit that chooses it. */
export function Options({ options, chosen, onChoose }: Props) {
  return (
    <ol class="options">
      {options.map((option, index) => (
        <li key={option.id}>
          <button
            type="button"
            class="option"
            aria-pressed={chosen === option.id}
            onClick={() => onChoose(option.id)}
          >
            <kbd>{index + 1}</kbd>
            <span lang="en">{option.text}</span>
          </button>
        </li>
      ))}
    </ol>
  );
}
