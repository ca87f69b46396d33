/**
 * The context rules as text, so that a page neither parses a script of them nor looks through each phrase for the words that it may begin
 * with.
 */
import type { Adds, Phrases } from './effect.ts';

/** Says that a text is packed phrases, and of which make. */
const FORMAT = 'cautela-context-1';

interface Packed {
  format: string;
  /** What phrases add, each with how many in a row add it. */
  adds: [adds: Adds, times: number][];
  begin: [token: string, phrases: readonly number[]][];
  notations: readonly string[];
}

export function packPhrases({ notations, adds, begin }: Phrases): string {
  const rows: Packed['adds'] = [];
  for (const each of adds) {
    const last = rows.at(-1);
    if (last?.[0] === each) last[1]++;
    else rows.push([each, 1]);
  }
  const packed: Packed = { format: FORMAT, adds: rows, begin: [...begin], notations };
  return JSON.stringify(packed);
}

/**
 * Pauses on the way.
 * @throws where the text holds no packed phrases of this make.
 */
export function* unpackingPhrases(text: string): Generator<void, Phrases> {
  const { format, adds, begin, notations } = JSON.parse(text) as Packed;
  if (format !== FORMAT)
    throw new Error(`These are no phrases of the form ${FORMAT}: compile the knowledge again.`);
  yield;
  return {
    notations,
    adds: adds.flatMap(([each, times]) => Array<Adds>(times).fill(each)),
    begin: new Map(begin),
  };
}
