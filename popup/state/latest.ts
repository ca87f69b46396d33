/** Answers may come in another order than they were asked for, and after what they tell of has gone. */
import { useRef } from 'preact/hooks';

/**
 * Gives a function to be called with each question. It answers with a test: is this still the last question asked?
 * An answer to any other must not be shown.
 */
export function useLatest(): () => () => boolean {
  const asked = useRef(0);
  const ask = useRef(() => {
    const mine = ++asked.current;
    return () => mine === asked.current;
  });
  return ask.current;
}
