/** What a few tokens say together, told before the sentence is taken apart. */
import { countedBands } from './bands.ts';
import { withoutBlanks } from './boxes.ts';
import { round } from './round.ts';
import { isMark, isPer, isWord, type Dose, type Token } from './token.ts';

/**
 * Tokens as they are meant:
 *   "2 corrugator sites" → corrugator, 2 sites      "each thyroarytenoid" → thyroarytenoid, a side
 *   "R ___ units, L 25"  → L 25                      "[ ] L parotid 30 U" → nothing
 */
export function tidied(tokens: readonly Token[]): Token[] {
  return eachMuscle(
    withoutSumOfEach(
      withoutAreaSums(
        namedAgain(
          countedSites(
            countedBands(countFirst(bracketedCounts(countsAlone(inVolume(withoutBlanks(tokens)))))),
          ),
        ),
      ),
    ),
  );
}

/** The most sites that a number alone in parentheses is taken to count. */
const MOST_SITES = 12;

/** "50 U (3)": three sites. */
function bracketedCounts(tokens: readonly Token[]): Token[] {
  return tokens.map((token, i) =>
    token.kind === 'dose' &&
    !token.explicit &&
    Number.isInteger(token.units) &&
    token.units <= MOST_SITES &&
    isMark(tokens[i - 1], '(') &&
    isMark(tokens[i + 1], ')') &&
    ((['dose', 'side', 'per'].includes(tokens[i - 2]?.kind ?? '') &&
      (tokens[i - 2]?.kind === 'dose' || tokens[i - 3]?.kind === 'dose')) ||
      isDosedAhead(tokens, i - 2))
      ? { kind: 'sites', count: token.units, start: token.start, end: token.end }
      : token,
  );
}

/** "50 U R SCM (2)" */
function isDosedAhead(tokens: readonly Token[], at: number): boolean {
  const dose = tokens.findLastIndex(
    ({ kind }, i) => i < at && kind !== 'side' && kind !== 'into' && kind !== 'word',
  );
  const ahead = tokens[dose];
  return (
    tokens[at]?.kind === 'muscle' &&
    ahead?.kind === 'dose' &&
    ahead.explicit &&
    tokens[at + 4]?.kind !== 'dose'
  );
}

/** "50 U over two sites, … 75 U over three": what is counted has been said. */
function countsAlone(tokens: readonly Token[]): Token[] {
  const counted = tokens.findIndex(({ kind }, i) => kind === 'sites' && tokens[i - 1]?.kind === 'into');
  return tokens.map((token, i) => {
    const isCount =
      token.kind === 'dose' && !token.explicit && token.units <= MOST_SITES && tokens[i - 1]?.kind === 'into';
    const ends = tokens[i + 1] === undefined || isMark(tokens[i + 1], ',', ';', '.', ')');
    if (!isCount || !ends || counted < 0 || counted > i) return token;
    return { kind: 'sites', count: token.units, start: token.start, end: token.end };
  });
}

/** "L TA 0.6 U/0.1 mL": right behind a muscle it may be its dose, or how strong the toxin is. */
function inVolume(tokens: readonly Token[]): Token[] {
  return tokens.map((token, i) => {
    if (token.kind !== 'other' || !token.rate) return token;
    const before = tokens.slice(0, i).findLast(({ kind }) => kind !== 'mark' && kind !== 'side');
    return before?.kind === 'muscle'
      ? {
          kind: 'range',
          explicit: true,
          why: 'units in a volume: a dose, or how strong it is',
          start: token.start,
          end: token.end,
        }
      : token;
  });
}

/** "2 x 25": two sites of 25; as it is of "25 x 2". */
function countFirst(tokens: readonly Token[]): Token[] {
  const isBare = (token: Token | undefined): token is Dose => token?.kind === 'dose' && !token.explicit;
  return tokens.map((token, i) => {
    const at =
      token.kind === 'dose' ? [i - 1, i + 1].find((near) => tokens[near]?.kind === 'times') : undefined;
    const [first, second] = at === undefined ? [] : [tokens[at - 1], tokens[at + 1]];
    if (!isBare(first) || !isBare(second) || first.units > MOST_SITES || second.units <= MOST_SITES)
      return token;
    return token === first ? second : token === second ? first : token;
  });
}

/** "5 U in each of 2 corrugator sites": the number in front counts the sites. */
function countedSites(tokens: readonly Token[]): Token[] {
  const result = [...tokens];
  for (let i = 0; i < result.length; i++) {
    const muscle = result[i]!;
    const after = result[i + 1];
    if (muscle.kind !== 'muscle' || after?.kind !== 'word' || !/^(?:sites?|points?|pts)$/.test(after.text))
      continue;
    // "Soleus sites   2"
    const behind = result[i + 2];
    if (behind?.kind === 'dose' && !behind.explicit && i + 3 === result.length) {
      result.splice(i + 1, 2, { kind: 'sites', count: behind.units, start: after.start, end: behind.end });
      continue;
    }
    const at = result[i - 1]?.kind === 'side' ? i - 2 : i - 1;
    const count = result[at];
    if (count?.kind !== 'dose' || count.explicit) continue;
    result[i + 1] = { kind: 'sites', count: count.units, start: after.start, end: after.end };
    result.splice(at, 1);
    i--;
  }
  return result;
}

/** "50 U per palm, 25 sites per palm": the muscle of the dose, named again with its sites. */
function namedAgain(tokens: readonly Token[]): Token[] {
  return tokens.filter((token, i) => {
    const at = token.kind === 'muscle' ? i : i + 1;
    const muscle = tokens[at];
    if (muscle?.kind !== 'muscle' || tokens[at - 2]?.kind !== 'sites' || !isPerMuscle(tokens[at - 1]))
      return true;
    return !tokens.slice(0, at - 2).some((t) => t.kind === 'muscle' && t.id === muscle.id);
  });
}

const isPerMuscle = (token: Token | undefined): boolean =>
  isWord(token, 'per') || isPer(token, 'each') || isMark(token, '/');

/** "Each masseter": one on either side; "each of 2 sites" is of the sites. */
function eachMuscle(tokens: readonly Token[]): Token[] {
  return tokens.map((token, i) => {
    // "50 U per axilla", "15 U/parotid"
    if (isWord(token, 'per') || isMark(token, '/')) {
      const dose = tokens[i - 1]?.kind === 'product' ? tokens[i - 2] : tokens[i - 1];
      const named = tokens[i + 1]?.kind === 'muscle' && dose?.kind === 'dose' && dose.explicit;
      return named ? { kind: 'per', what: 'pair', start: token.start, end: token.end } : token;
    }
    if (!isPer(token, 'each')) return token;
    const [word, behind] = [tokens[i + 1], tokens[i + 2]];
    const next = word?.kind === 'word' && word.text !== 'of' ? behind : word;
    return next?.kind === 'muscle'
      ? { kind: 'per', what: 'pair', start: token.start, end: token.end }
      : token;
  });
}

/** "Glabella 20 U (procerus 4, corrugators 8 each)", "glabella (procerus 4, corrugators 8 each) 20 U": the sum of an area whose muscles are dosed in the brackets beside it. */
function withoutAreaSums(tokens: readonly Token[]): Token[] {
  return tokens.filter((token, i) => {
    if (token.kind !== 'dose' || tokens[i - 1]?.kind === 'muscle') return true;
    const open =
      i + 1 + tokens.slice(i + 1, i + 5).findIndex(({ kind }) => kind !== 'total' && kind !== 'word');
    if (isMark(tokens[open], '(', '[')) {
      const shut = tokens.findIndex((t, at) => at > open && isMark(t, ')', ']'));
      return !areDosed(tokens.slice(open + 1, shut < 0 ? tokens.length : shut));
    }
    const shut = isMark(tokens[i - 1], ')', ']') ? i - 1 : i - 2;
    const opened = tokens.findLastIndex((t, at) => at < shut && isMark(t, '(', '['));
    return (
      !isMark(tokens[shut], ')', ']') ||
      opened < 0 ||
      tokens[opened - 1]?.kind === 'muscle' ||
      !areDosed(tokens.slice(opened + 1, shut))
    );
  });
}

/** "150 U to R FDS, FDP and FCR, 50 U each": the sum of a list whose muscles have one dose each. */
function withoutSumOfEach(tokens: readonly Token[]): Token[] {
  return tokens.filter((token, i) => {
    if (token.kind !== 'dose' || !token.explicit) return true;
    const next = tokens.findIndex(({ kind }, at) => at > i && kind === 'dose');
    const [dose, ...behind] = tokens.slice(next, next + 3).filter(({ kind }) => kind !== 'into');
    const muscles = tokens.slice(i, next).filter(({ kind }) => kind === 'muscle').length;
    const each = isPer(behind[0], 'each', 'muscle', 'pair');
    return !(
      next > 0 &&
      muscles > 1 &&
      each &&
      dose?.kind === 'dose' &&
      [muscles, 2 * muscles].some((count) => round(count * dose.units) === token.units)
    );
  });
}

/** Two muscles or more, each with its dose. */
export function areDosed(tokens: readonly Token[]): boolean {
  const muscles = tokens.flatMap(({ kind }, at) => (kind === 'muscle' ? [at] : []));
  return (
    muscles.length > 1 &&
    muscles.every((at, k) =>
      tokens
        .slice(at + 1, muscles[k + 1])
        .some(({ kind }) => kind === 'dose' || kind === 'fraction' || kind === 'parts'),
    )
  );
}
