import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Reference } from '../reference/reference.ts';

/** `null` while the facts are still on their way. */
export const ReferenceContext = createContext<Reference | null>(null);

/** The facts, for pieces that are drawn only once they are there. */
export function useReference(): Reference {
  const reference = useContext(ReferenceContext);
  if (!reference) throw new Error('A page was drawn before the facts had come.');
  return reference;
}
