import { useLayoutEffect } from 'preact/hooks';

/**
 * Calls `press` with 1, 2, 3 … when that digit is pressed anywhere on the page but in a field.
 * @param count - how many there are to choose from; 0: none for now
 */
export function useDigits(count: number, press: (digit: number) => void): void {
  // Before the next key can come, not after the next paint.
  useLayoutEffect(() => {
    if (count === 0) return;
    const listener = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || event.isComposing) return;
      if ((event.target as Element).matches?.('input, select, textarea, [contenteditable]')) return;
      const digit = Number(event.key);
      if (!Number.isInteger(digit) || digit < 1 || digit > count) return;
      event.preventDefault();
      press(digit);
    };
    document.addEventListener('keydown', listener);
    return () => document.removeEventListener('keydown', listener);
  });
}
