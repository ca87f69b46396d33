import type { ComponentChildren } from 'preact';
import { t } from '../../src/ui/i18n.ts';

/** Why a control cannot be used. */
export function Locked() {
  return <p class="locked">{t('set_by_organisation')}</p>;
}

/** One of a few, each explained. */
export function Choice<T extends string>({
  name,
  legend,
  options,
  value,
  locked = false,
  onChoose,
}: {
  name: string;
  legend: string;
  options: readonly { value: T; label: string; note?: string }[];
  value: T;
  locked?: boolean;
  onChoose: (value: T) => void;
}) {
  return (
    <fieldset class="setting" disabled={locked}>
      <legend>{legend}</legend>
      {locked && <Locked />}
      {options.map((option) => (
        <label key={option.value} class="check">
          <input
            type="radio"
            name={name}
            checked={option.value === value}
            onChange={() => onChoose(option.value)}
          />
          <span>
            {option.label}
            {option.note && <span class="row-note">{option.note}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}

/** A switch with its words. */
export function Check({
  checked,
  disabled = false,
  onChange,
  children,
}: {
  checked: boolean;
  disabled?: boolean;
  onChange: (on: boolean) => void;
  children: ComponentChildren;
}) {
  return (
    <label class="check">
      <input
        type="checkbox"
        checked={checked}
        disabled={disabled}
        onChange={({ currentTarget }) => onChange(currentTarget.checked)}
      />
      <span>{children}</span>
    </label>
  );
}
