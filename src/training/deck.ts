/** A teacher's session as a file: read with errors that name the field and the mend, written so that it reads back the same. */
import * as v from 'valibot';
import { DECK_FORMAT, DECK_ORDERS, DECK_VERSION, type Deck } from './model.ts';

/** UTF-16 code units, questions, minutes. The published schema (`docs/deck.schema.json`) says the same; a test compares them. */
export const DECK_LIMITS = {
  file: 1_000_000,
  title: 120,
  description: 1000,
  questions: 500,
  minutes: 600,
} as const;

/** `danger/avoid-mouth-droop/risorius` */
export const QUESTION_ID = /^[a-z]+(?:\/[A-Za-z0-9._-]+)+$/;

const text = (most: number) =>
  v.pipe(
    v.string(),
    v.check((value) => value.trim() !== '', 'write at least one word'),
    v.maxLength(most, `write at most ${most} characters`),
  );

export const DeckSchema = v.strictObject({
  format: v.literal(DECK_FORMAT),
  version: v.literal(DECK_VERSION),
  title: text(DECK_LIMITS.title),
  description: v.optional(text(DECK_LIMITS.description)),
  knowledge: text(DECK_LIMITS.title),
  order: v.picklist(DECK_ORDERS),
  minutes: v.optional(
    v.pipe(
      v.number(),
      v.integer('write a whole number of minutes'),
      v.minValue(1, 'write 1 minute or more, or leave it out'),
      v.maxValue(DECK_LIMITS.minutes, `write at most ${DECK_LIMITS.minutes} minutes`),
    ),
  ),
  questions: v.pipe(
    v.array(v.pipe(v.string(), v.regex(QUESTION_ID, 'write the id of a question, such as "rule/any-x-als"'))),
    v.minLength(1, 'name at least one question'),
    v.maxLength(DECK_LIMITS.questions, `name at most ${DECK_LIMITS.questions} questions`),
    v.check((ids) => new Set(ids).size === ids.length, 'name each question once'),
  ),
});

export interface DeckProblem {
  /** `minutes`, `questions.3`; empty when it is the file as a whole. */
  field: string;
  message: string;
  mend: string;
}

/** A sound deck with the ids that this version of the questions does not have, or what is wrong. Never both. */
export type DeckReading = { deck: Deck; unknown: string[] } | { problems: DeckProblem[] };

const whole = (message: string, mend: string): DeckReading => ({ problems: [{ field: '', message, mend }] });

/** Reads a deck file. Never throws, and changes nothing: what is kept already stays as it is. */
export function readDeck(file: string, bank: { questions: readonly { id: string }[] }): DeckReading {
  if (file.length > DECK_LIMITS.file)
    return whole('The file is too large to be a deck.', 'Choose a file that was saved as a deck.');
  let raw: unknown;
  try {
    raw = JSON.parse(file.replace(/^\uFEFF/, ''));
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return whole(
      `This is not JSON: ${why}`,
      'Save the deck again, or mend the file at the place that is named.',
    );
  }
  const foreign = strangeness(raw);
  if (foreign) return { problems: [foreign] };
  const result = v.safeParse(DeckSchema, raw);
  if (!result.success) return { problems: result.issues.map(explain) };
  const deck = result.output as Deck;
  const known = new Set(bank.questions.map(({ id }) => id));
  const unknown = deck.questions.filter((id) => !known.has(id));
  if (unknown.length === deck.questions.length) {
    const message = 'None of its questions is known here.';
    return {
      problems: [{ field: 'questions', message, mend: 'Open it with the version of Cautela that saved it.' }],
    };
  }
  return { deck, unknown };
}

/** Is it some other file, or a deck of a later layout? Said before its fields are looked at one by one. */
function strangeness(raw: unknown): DeckProblem | undefined {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw))
    return { field: '', message: 'The file holds no deck.', mend: 'Choose a file that was saved as a deck.' };
  const { format, version } = raw as { format?: unknown; version?: unknown };
  if (format !== DECK_FORMAT) {
    const found = format === undefined ? 'It is missing' : `It says ${shown(format)}`;
    return {
      field: 'format',
      message: `${found}: this is some other file.`,
      mend: `A deck says "${DECK_FORMAT}".`,
    };
  }
  if (typeof version === 'number' && Number.isInteger(version) && version > DECK_VERSION) {
    const message = `The deck has layout ${version}; layouts up to ${DECK_VERSION} are known here.`;
    return { field: 'version', message, mend: 'Update Cautela, then open it again.' };
  }
  return undefined;
}

function explain(issue: v.BaseIssue<unknown>): DeckProblem {
  const field = v.getDotPath(issue) ?? '';
  if (issue.kind === 'validation')
    return { field, message: `${shown(issue.input)} does not fit.`, mend: capital(issue.message) };
  if (issue.type === 'strict_object' && issue.expected === 'never')
    return { field, message: 'A deck has no such field.', mend: 'Take it out, or look for a misspelling.' };
  if (issue.received === 'undefined')
    return { field, message: 'It is missing.', mend: `Write ${wanted(issue)}.` };
  return {
    field,
    message: `${shown(issue.input)} is not what belongs here.`,
    mend: `Write ${wanted(issue)}.`,
  };
}

const WORDS: Record<string, string> = { string: 'text', number: 'a number', Array: 'a list' };

const wanted = ({ expected }: v.BaseIssue<unknown>): string =>
  expected === null
    ? 'something else'
    : (WORDS[expected] ?? expected.replaceAll(/[()]/g, '').replaceAll(' | ', ' or '));

/** A value as it stands in the file, cut short. */
function shown(value: unknown): string {
  const written = JSON.stringify(value) ?? String(value);
  return written.length > 60 ? `${written.slice(0, 59)}…` : written;
}

const capital = (sentence: string): string => `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`;

/** The file of a deck. Fields in the order of the schema, so that the same deck is the same file. */
export function writeDeck(deck: Deck): string {
  return `${JSON.stringify(v.parse(DeckSchema, deck), null, 2)}\n`;
}
