/**
 * Our own sentences with the reading they must get, in charting style: dictated, check boxes, copied lists, flattened tables.
 * A line of `synthetic/*.jsonl` is `{id, text}`; a name stands in the text as «name|kind|label», the kind empty for a name
 * that no lexicon knows, the label with "!" for an allergy.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Kind } from '../../src/knowledge/model.ts';

export interface Expected {
  name: string;
  start: number;
  end: number;
  kind: Kind | null;
  /** The assertion, with "!" for an allergy. */
  label: string;
}

export interface Case {
  id: string;
  text: string;
  names: Expected[];
}

const FOLDER = fileURLToPath(new URL('synthetic/', import.meta.url));

/** Takes the marks out of a line. */
export function unmark({ id, text: marked }: { id: string; text: string }): Case {
  const names: Expected[] = [];
  let text = '';
  let from = 0;
  for (const match of marked.matchAll(/«([^|»]*)\|([^|»]*)\|([^»]*)»/g)) {
    text += marked.slice(from, match.index);
    const [whole, name, kind, label] = match as unknown as [string, string, Kind | '', string];
    names.push({ name, start: text.length, end: text.length + name.length, kind: kind || null, label });
    text += name;
    from = match.index + whole.length;
  }
  return { id, text: text + marked.slice(from), names };
}

/** Every line of every file, by file. */
export function syntheticCases(): Map<string, Case[]> {
  return new Map(
    readdirSync(FOLDER)
      .filter((file) => file.endsWith('.jsonl'))
      .map((file) => [
        file.replace('.jsonl', ''),
        readFileSync(FOLDER + file, 'utf8')
          .split('\n')
          .filter(Boolean)
          .map((line) => unmark(JSON.parse(line) as { id: string; text: string })),
      ]),
  );
}
