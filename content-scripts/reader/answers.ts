/** Questions whose answers stand in blocks of their own: a legend and its radio buttons. */
import type { Detector } from '../../src/detection/model.ts';
import type { Container } from './container.ts';
import { blocksIn, isContainer, partAt, partsOf, trimmed, type Block, type Part } from './model.ts';

/** A longer text is none that boxes behind it answer. */
const LONGEST_QUESTION = 300;
/** Yes, no, and one that answers nothing. */
const MOST_ANSWERS = 3;
/** What is asked of who has ticked one. */
const MORE = String.raw`(?:if|please)\b`;
/** Boxes and what they are for. */
const ANSWERS = new RegExp(
  String.raw`^(?:[☐-☒]\s*(?:yes|no|y|n|unknown|unsure|not sure|n/a)\b[\s|/]*)+(?:${MORE}.*)?$`,
  'i',
);
const ASKS_MORE = new RegExp(`^${MORE}`, 'i');

const isAnswer = (block: Block | undefined): block is Block =>
  block !== undefined && block.text >= '☐' && block.text < '☓' && ANSWERS.test(block.text);

/** The questions in a container that were read with their answers. */
const answered = new WeakMap<Container, Block[]>();

/** Reads the questions of a container with the answers that stand behind them. Its blocks must have been read. */
export function readAnswers(container: Container, detector: Detector): void {
  // What answered them then may have gone.
  for (const block of answered.get(container) ?? [])
    Object.assign(block, detector.read(block.text, block.readIn));
  const questions: Block[] = [];
  const parts = partsOf(container);
  // Where boxes come first, they lead what they answer for.
  for (let i = isAnswer(firstOf(parts[0])) ? parts.length : 1; i < parts.length; i++) {
    if (!isAnswer(firstOf(parts[i]))) continue;
    const question = lastOf(parts[i - 1]);
    const answers: Block[] = [];
    let other: Block | undefined;
    for (; i < parts.length && !other && isAnswer(firstOf(parts[i])); i++) {
      const blocks = blocksOf(parts[i]!);
      other = blocks.find((block) => !isAnswer(block));
      answers.push(...blocks.filter(isAnswer));
    }
    i--;
    if (!question || !isQuestion(question) || (other && !ASKS_MORE.test(other.text))) continue;
    const text = [question, ...answers].map((block) => block.text).join(' ');
    const { candidates } = detector.read(text, question.readIn);
    question.candidates = trimmed(candidates.filter(({ end }) => end <= question.text.length));
    questions.push(question);
  }
  if (questions.length > 0) answered.set(container, questions);
  else answered.delete(container);
}

/** Names something, and is no heading and no statement. */
const isQuestion = ({ text, candidates, section, readIn }: Block): boolean =>
  candidates.length > 0 && section === readIn && text.length <= LONGEST_QUESTION && !/\.\s*$/.test(text);

const blocksOf = (part: Part): Block[] =>
  isContainer(part) ? blocksIn(part, 'all', MOST_ANSWERS + 1) : [part];

function firstOf(part: Part | undefined): Block | undefined {
  while (part && isContainer(part)) part = partAt(part, 0);
  return part;
}

function lastOf(part: Part | undefined): Block | undefined {
  while (part && isContainer(part)) part = partsOf(part).at(-1);
  return part;
}
