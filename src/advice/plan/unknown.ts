/** Doses that lead to no muscle known here: told as not read. */
import { isMark, isNumber, type Dose, type Token } from './token.ts';

/** What ails a side is no place of an injection: "left spastic hemiparesis: 300 U". */
const CONDITION =
  /(?:hidrosis|spasms?|spasticity|dystonia|paresis|plegia|migraine|bruxism|torticollis|collis|rrh(?:o)?ea|palsy|hypertrophy|pain|contracture|tremor|synkinesis|sialorrhoea|drooling|stroke)$/;

/** Words between a side and a dose that name no muscle. */
const NO_NAME =
  /^(?:side|neck|arm|leg|face|eye|hand|foot|the|of|and|with|was|is|got|received|dose|units?|upper|lower|muscles?)$/;

/**
 * "…, R lev 15 U": a side, a name that is not known, and a dose. Such places are told as not read, and taken out, or
 * their dose would be given to the muscle before.
 */
export function unknownNames(written: readonly Token[]): {
  rest: Token[];
  unknown: { start: number; end: number }[];
} {
  const { rest: tokens, unknown } = unknownParts(written);
  const rest: Token[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const [side, next] = [tokens[i]!, tokens[i + 1]];
    const opens =
      i === 0 || tokens[i - 1]!.kind === 'and' || isMark(tokens[i - 1], ',', ';', '|', '-', '•', '*', '.');
    let at = i + 1;
    while (tokens[at]?.kind === 'word' && !NO_NAME.test((tokens[at] as { text: string }).text)) at++;
    const dose = isMark(tokens[at], ':', '-', '(') ? tokens[at + 1] : tokens[at];
    if (
      opens &&
      (side.kind === 'side' || (side.kind === 'word' && /^[lr]$/.test(side.text))) &&
      next?.kind === 'word' &&
      at > i + 1 &&
      at <= i + 4 &&
      !tokens.slice(i + 1, at).some((t) => t.kind === 'word' && CONDITION.test(t.text)) &&
      dose?.kind === 'dose' &&
      !isYear(dose)
    ) {
      unknown.push({ start: side.start, end: dose.end });
      i = tokens.indexOf(dose);
    } else rest.push(side);
  }
  return { rest, unknown };
}

/** "R MCA stroke 2019": when, not how much. */
const isYear = ({ units, explicit }: Dose): boolean =>
  !explicit && Number.isInteger(units) && units >= 1950 && units < 2050;

/** "6 U each corrugator, 10 U each side bunnies": parts of a list with their doses first, of which one leads to no muscle known here. */
function unknownParts(tokens: readonly Token[]): {
  rest: Token[];
  unknown: { start: number; end: number }[];
} {
  const parts: Token[][] = [[]];
  let depth = 0;
  for (const token of tokens) {
    depth += isMark(token, '(') ? 1 : isMark(token, ')') ? -1 : 0;
    parts.at(-1)!.push(token);
    if (depth === 0 && isMark(token, ',', ';')) parts.push([]);
  }
  const at = (part: readonly Token[], kind: Token['kind']): number =>
    part.findIndex((token) => token.kind === kind);
  const isDosedFirst = (part: readonly Token[]): boolean =>
    at(part, 'dose') >= 0 &&
    at(part, 'dose') < at(part, 'muscle') &&
    part.findLastIndex(({ kind }) => kind === 'dose') < at(part, 'muscle');
  if (!parts.some(isDosedFirst)) return unknownHead(tokens, parts);
  const unknown: { start: number; end: number }[] = [];
  const rest = parts.flatMap((part) => {
    const [dose, ...behind] = part.filter(({ kind }) => kind !== 'and');
    const name = behind.find((token) => !['per', 'side', 'into'].includes(token.kind) && !isMark(token, '/'));
    const leads =
      dose?.kind === 'dose' &&
      dose.explicit &&
      name?.kind === 'word' &&
      !NO_NAME.test(name.text) &&
      !NO_PLACE.test(name.text) &&
      !NO_LIST_NAME.test(name.text);
    if (
      !leads ||
      behind.some(({ kind }) => !['word', 'per', 'side', 'into', 'mark', 'sites', 'and'].includes(kind))
    )
      return part;
    unknown.push({ start: dose.start, end: name.end });
    return [];
  });
  return { rest, unknown };
}

/** "Glab 50 U, frontalis 25 U": a name that is not known and its dose before the first muscle of a list. */
function unknownHead(
  tokens: readonly Token[],
  parts: readonly (readonly Token[])[],
): ReturnType<typeof unknownParts> {
  const first = parts.findIndex((part) => part.some(({ kind }) => kind === 'muscle'));
  const isUnknown = (part: readonly Token[]): boolean => {
    const dose = part.findIndex(({ kind }) => kind === 'dose');
    const [told, names] = [part[dose], part.slice(0, Math.max(dose, 0))];
    return (
      told?.kind === 'dose' &&
      told.explicit &&
      !told.labelled &&
      names.length > 0 &&
      names.every(
        (token) =>
          token.kind === 'word' &&
          !NO_LIST_NAME.test(token.text) &&
          !NO_NAME.test(token.text) &&
          !CONDITION.test(token.text),
      ) &&
      part.slice(dose + 1).every(({ kind }) => ['sites', 'mark', 'per', 'side'].includes(kind))
    );
  };
  const unknown = [
    ...parts.slice(0, Math.max(first, 0)).filter(isUnknown),
    ...(parts.filter(isNamedFirst).length > 1 ? parts.slice(first + 1).filter(isUnknownItem) : []),
  ];
  return {
    rest: tokens.filter((token) => !unknown.some((part) => part.includes(token))),
    unknown: unknown.map((part) => ({
      start: part[0]!.start,
      end: part.findLast(isNumber)!.end,
    })),
  };
}

/** "Frontalis 8": a muscle, and its number behind it. */
const isNamedFirst = (part: readonly Token[]): boolean => {
  const muscle = part.findIndex(({ kind }) => kind === 'muscle');
  return muscle >= 0 && part.findIndex(isNumber) > muscle;
};

/** "…, whistle lines 2+2, …" in a list of names with their numbers: a name that is not known. */
function isUnknownItem(part: readonly Token[]): boolean {
  const number = part.findIndex(isNumber);
  const names = part.slice(0, Math.max(number, 0));
  return (
    names.length > 0 &&
    names.length < 3 &&
    names.every(
      (token) =>
        token.kind === 'word' &&
        ![NO_LIST_NAME, NO_NAME, CONDITION, OF_MUSCLE].some((words) => words.test(token.text)),
    ) &&
    part
      .slice(number)
      .every((token) => isNumber(token) || ['sites', 'mark', 'per', 'side'].includes(token.kind))
  );
}

/** A part of the muscle before it, or what is said of it. */
const OF_MUSCLE =
  /^(?:med|medial|lat|lateral|sup|superior|inf|inferior|ant|anterior|post|posterior|mid|middle|central|prox|proximal|dist|distal|deep|superficial|sternal|clavicular|long|short|heads?|belly|part|then|plus|also|at|x|points?|bands?|first|second|third|each|both|emg|mas|left|right)$/;

/** "2.5 U to RMR": doses that lead to no muscle known here, in a sentence without one. */
export function unknownPlaces(tokens: readonly Token[]): { start: number; end: number }[] {
  return tokens.flatMap((token, i) => {
    const [into, word] = [tokens[i + 1], tokens[i + 2]];
    const leads = token.kind === 'dose' && token.explicit && into?.kind === 'into' && word?.kind === 'word';
    const held = tokens.some(({ kind }) => ['vial', 'waste', 'total'].includes(kind));
    return leads && !held && !NO_PLACE.test(word.text) ? [{ start: token.start, end: word.end }] : [];
  });
}

/** "Wobbly muscle 25 U", "G 20 u (5 pts)": a line of a list that names no muscle known here, and its dose. */
export function unknownLine(tokens: readonly Token[]): { start: number; end: number }[] {
  const from = tokens.findIndex(({ kind }) => kind !== 'mark');
  const at = tokens.findIndex(({ kind }, i) => i >= from && kind !== 'word' && kind !== 'side');
  const dose = isMark(tokens[at], ':', '-', '=', '(') ? at + 1 : at;
  const [names, told] = [tokens.slice(Math.max(from, 0), Math.max(at, 0)), tokens[dose]];
  if (
    from < 0 ||
    told?.kind !== 'dose' ||
    !told.explicit ||
    told.labelled ||
    !names.some(({ kind }) => kind === 'word')
  )
    return [];
  const isName = names.every(
    (token) =>
      token.kind === 'side' ||
      (token.kind === 'word' && !NO_LIST_NAME.test(token.text) && !CONDITION.test(token.text)),
  );
  const rest = tokens
    .slice(dose + 1)
    .every(({ kind }) => ['sites', 'mark', 'side', 'per', 'times', 'dose', 'other', 'into'].includes(kind));
  return names.length < 4 && isName && rest ? [{ start: names[0]!.start, end: told.end }] : [];
}

/** Words before a dose on a line of its own that say what it is of, or when. */
const NO_LIST_NAME =
  /^(?:side|neck|arm|leg|face|eye|the|an?|of|and|with|was|is|i|we|dose|dosage|doses|units?|today|now|this|amount|quantity|about|approx|approximately|plan|max|maximum|limit|using|used|toxin|botulinum|product|drug|strength|size|per|by|for|session|cumulative|remaining|balance|ordered|billed|charged|previous|last|prior|next|new|injected|gave|given|received|only|another|additional|further|extra|same)$/;

const NO_PLACE =
  /^(?:the|a|syringes?|saline|each|vials?|night|bedtime|breakfast|lunch|dinner|meals|home|date)$/;
