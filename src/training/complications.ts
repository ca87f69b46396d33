/** What to do when it has gone wrong. */
import type { Complication, Facts } from '../knowledge/facts.ts';
import { compose, type Candidate } from './compose.ts';
import type { Question, Refusal } from './model.ts';
import { akin } from './relations.ts';
import { linkTo, sayOf, sentences, statement } from './statement.ts';

const TOPICS = ['complications'];

/** "Droopy lid after toxin: rule out …" → how it presents, and what is done. Absent where the line has no colon. */
export function parted(say: string): { seen: string; done: string } | undefined {
  const at = say.indexOf(': ');
  if (at < 0) return undefined;
  const done = say.slice(at + 2);
  return { seen: say.slice(0, at), done: done.charAt(0).toUpperCase() + done.slice(1) };
}

/** Whatever the reference says of how it looks and what it comes from. */
const pictureOf = ({ harm, recognise, cause, say }: Complication): string =>
  [harm, parted(say)?.seen, recognise, cause].filter(Boolean).join('. ');

/** Two complications that may be taken for each other: what is right for one may be right for the other. */
const near = (one: Complication, other: Complication): boolean =>
  akin(one.harm, other.harm) ||
  akin(parted(one.say)?.seen ?? one.harm, parted(other.say)?.seen ?? other.harm);

export function complicationQuestions(facts: Facts): (Question | Refusal)[] {
  return facts.complications.flatMap((item) => [whatToDo(item, facts), ...recognition(item, facts)]);
}

function whatToDo(item: Complication, { complications }: Facts): Question | Refusal {
  const id = `complication/${item.id}`;
  const line = parted(item.say);
  if (!line) return { id, reason: 'its line does not part into how it looks and what to do (no colon)' };
  const wrong = complications.flatMap((other): Candidate[] => {
    const done = parted(other.say)?.done;
    if (done === undefined || other.id === item.id || near(item, other)) return [];
    const why = [statement(sentences(`That is for ${other.harm}`, other.say), other)];
    return [
      {
        id: other.id,
        text: done,
        why,
        link: linkTo('complication', other.id),
        nearness: other.severity === item.severity ? 2 : 1,
      },
    ];
  });
  return compose(
    {
      id,
      kind: 'complication',
      ask: `“${line.seen}”: what does the reference say?`,
      topics: TOPICS,
      regions: [],
      link: linkTo('complication', item.id),
    },
    {
      id: item.id,
      text: line.done,
      why: [sayOf(item), ...treatments(item)],
      link: linkTo('complication', item.id),
    },
    wrong,
  );
}

const treatments = (item: Complication): ReturnType<typeof statement>[] =>
  item.treat.map(({ drug, use }) => statement(sentences(drug === undefined ? use : `${drug}: ${use}`), item));

/** Which complication looks like this? Asked where the reference tells how it is recognised. */
function recognition(item: Complication, { complications }: Facts): (Question | Refusal)[] {
  if (item.recognise === undefined) return [];
  const wrong = complications
    .filter((other) => other.id !== item.id && !near(item, other) && !akin(item.recognise!, other.harm))
    .map((other): Candidate => ({
      id: other.id,
      text: other.harm.charAt(0).toUpperCase() + other.harm.slice(1),
      why: [statement(sentences(pictureOf(other)), other)],
      link: linkTo('complication', other.id),
      nearness: other.severity === item.severity ? 2 : 1,
    }));
  const first = item.recognise.split(/(?<=\.)\s/)[0]!;
  return [
    compose(
      {
        id: `complication/${item.id}/recognise`,
        kind: 'complication',
        ask: `After toxin: “${first}” What is it?`,
        topics: TOPICS,
        regions: [],
        link: linkTo('complication', item.id),
      },
      {
        id: item.id,
        text: item.harm.charAt(0).toUpperCase() + item.harm.slice(1),
        why: [statement(sentences(item.recognise, item.check), item)],
        link: linkTo('complication', item.id),
      },
      wrong,
    ),
  ];
}
