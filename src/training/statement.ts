/** A sentence of the knowledge, taken over with what it rests on. */
import type { Basis, Caution } from '../knowledge/model.ts';
import type { Link, Statement } from './model.ts';

/** `text` resting on `basis`; every other field of `basis` is left behind. */
export function statement(text: string, basis: Basis): Statement {
  const { sources, section, confirmed, review } = basis;
  return { text, sources, confirmed, ...(section !== undefined && { section }), ...(review && { review }) };
}

export const sayOf = (caution: Caution, name?: string): Statement =>
  statement(name === undefined ? caution.say : `${name}: ${caution.say}`, caution);

export const linkTo = (of: Link['of'], id: string): Link => ({ of, id });

const ended = (text: string): string => (/[.!?]$/.test(text) ? text : `${text}.`);

/** Sentences in a row, each with its full stop. */
export const sentences = (...texts: (string | undefined)[]): string =>
  texts
    .filter((text) => text !== undefined && text !== '')
    .map((text) => ended(text!))
    .join(' ');
