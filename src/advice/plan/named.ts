/** The muscles and products that a note names, those of the lexicon and those that only a plan names. */
import type { ProductCode } from '../../knowledge/model.ts';
import type { Mention } from '../../detection/model.ts';
import type { Named } from './lex.ts';
import type { Line } from './lines.ts';
import type { PlanNames } from './names.ts';

/** A product behind an empty box of a form was not chosen. */
const EMPTY_BOX = /(?:\[\s?\]|\(\s\)|☐)\s*$/;

/** Muscles and products. A "B" alone is both sides, or the type of a toxin, whatever muscle it may abbreviate. */
export function namesIn(
  text: string,
  mentions: readonly Mention[],
  codeOf: (entity: string) => ProductCode | null,
): Named[] {
  return mentions
    .filter(
      ({ kind, start, end }) =>
        ((kind === 'muscle' || kind === 'gland') && text.slice(start, end) !== 'B') ||
        (kind === 'product' && !EMPTY_BOX.test(text.slice(Math.max(0, start - 6), start))),
    )
    .map((mention): Named =>
      mention.kind === 'product'
        ? {
            mention,
            product: codeOf(mention.entity),
            ...(/^speywood/i.test(text.slice(mention.start, mention.end)) ? { unit: true } : {}),
          }
        : { mention },
    )
    .sort((a, b) => a.mention.start - b.mention.start || a.mention.end - b.mention.end);
}

/** The same with the names that only a plan gives to muscles; a name within a longer one gives way. */
export function* withNamesOfPlan(
  text: string,
  lines: readonly Line[],
  detected: readonly Named[],
  { namesOfPlan, withHead, withoutHeadWords }: PlanNames,
): Generator<void, Named[]> {
  const muscles = withoutHeadWords(
    text,
    detected.filter(({ product }) => product === undefined).map(({ mention }) => mention),
  );
  const own = yield* namesOfPlan(text, lines, muscles);
  const kept = detected.flatMap((name): Named[] => {
    if (name.product !== undefined) return [name];
    const { start, end } = name.mention;
    if (!muscles.includes(name.mention)) return [];
    if (own.some((one) => one.start < end && one.end > start)) return [];
    const next = muscles.find(
      (one) => one.start >= end && !own.some((head) => head.start < one.end && head.end > one.start),
    );
    const headed = own.find((one) => one.start >= end && one.entity.startsWith(`${name.mention.entity}-`));
    if (headed && !text.slice(end, headed.start).includes('\n') && !(next && next.start < headed.start))
      return [{ mention: name.mention, whole: true }];
    const mention = withHead(text, name.mention, next);
    return mention ? [{ mention }] : [];
  });
  const named = own.map((mention): Named => (mention.side ? { mention, glued: true } : { mention }));
  return [...kept, ...named].sort(
    (a, b) => a.mention.start - b.mention.start || a.mention.end - b.mention.end,
  );
}
