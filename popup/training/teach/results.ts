/** A participant's answers as a table for any spreadsheet (RFC 4180). No name: who it was, the file's owner knows. */
import type { Question } from '../../../src/training/model.ts';
import type { Answer } from '../session/session.ts';

const COLUMNS = [
  'question_id',
  'question',
  'answer',
  'right_answer',
  'right',
  'sure',
  'seconds',
  'answered_at',
];

/** A leading sign would make a spreadsheet take a text for a formula. */
function cell(value: string | number): string {
  const text = String(value);
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

const line = (cells: readonly (string | number)[]): string => `${cells.map(cell).join(',')}\r\n`;

/** One line for each question of the deck, in its order; what was not answered has empty cells. */
export function resultsCsv(questions: readonly Question[], answers: readonly Answer[]): string {
  const byQuestion = new Map(answers.map((answer) => [answer.question, answer]));
  const textOf = ({ options }: Question, id: string | undefined): string =>
    options.find((option) => option.id === id)?.text ?? '';
  const lines = questions.map((question) => {
    const right = question.options.find((option) => option.right)!;
    const answer = byQuestion.get(question.id);
    const given = answer
      ? [answer.right ? 1 : 0, answer.sure, answer.seconds, new Date(answer.at).toISOString()]
      : ['', '', '', ''];
    return line([question.id, question.ask, textOf(question, answer?.chosen), right.text, ...given]);
  });
  // The mark at the front tells spreadsheets that this is UTF-8.
  return `\uFEFF${line(COLUMNS)}${lines.join('')}`;
}
