/** What a few tokens say together, told before the sentence is taken apart. */
import { countedBands } from './bands.ts';
import { withoutBlanks } from './boxes.ts';
import { round, type Token } from './lex.ts';

const isMark = (token: Token | undefined, ...texts: string[]): boolean =>
  token?.kind === 'mark' && texts.includes(token.text);

/**
 * Tokens as they are meant:
 *   "2 corrugator sites" → corrugator, 2 sites      "each thyroarytenoid" → thyroarytenoid, a side
 *   "R ___ units, L 25"  → L 25                      "[ ] L parotid 30 U" → nothing
 */
export function tidied(tokens: readonly Token[]): Token[] {
  return eachMuscle(
    withoutAreaSums(
      namedAgain(countedSites(countedBands(countFirst(bracketedCounts(inVolume(withoutBlanks(tokens))))))),
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
  const dose = tokens.findLastIndex(({ kind }, i) => i < at && kind !== 'side' && kind !== 'into' && kind !== 'word');
  const ahead = tokens[dose];
  return tokens[at]?.kind === 'muscle' && ahead?.kind === 'dose' && ahead.explicit && tokens[at + 4]?.kind !== 'dose';
} // prettier-ignore

/** "L TA 0.6 U/0.1 mL": right behind a muscle it may be its dose, or how strong the toxin is. */
function inVolume(tokens: readonly Token[]): Token[] {
  return tokens.map((token, i) => {
    if (token.kind !== 'other' || !token.rate) return token;
    const before = tokens.slice(0, i).findLast(({ kind }) => kind !== 'mark' && kind !== 'side');
    return before?.kind === 'muscle'
      ? { kind: 'range', explicit: true, why: 'units in a volume: a dose, or how strong it is', start: token.start, end: token.end }
      : token;
  });
} // prettier-ignore

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

type Dose = Extract<Token, { kind: 'dose' }>;

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
    if (muscle?.kind !== 'muscle' || tokens[at - 2]?.kind !== 'sites' || !isPer(tokens[at - 1])) return true;
    return !tokens.slice(0, at - 2).some((t) => t.kind === 'muscle' && t.id === muscle.id);
  });
}

const isPer = (token: Token | undefined): boolean =>
  (token?.kind === 'word' && token.text === 'per') ||
  (token?.kind === 'per' && token.what === 'each') ||
  isMark(token, '/');

/** "Each masseter": one on either side; "each of 2 sites" is of the sites. */
function eachMuscle(tokens: readonly Token[]): Token[] {
  return tokens.map((token, i) => {
    // "50 U per axilla", "15 U/parotid"
    if ((token.kind === 'word' && token.text === 'per') || isMark(token, '/')) {
      const dose = tokens[i - 1]?.kind === 'product' ? tokens[i - 2] : tokens[i - 1];
      const named = tokens[i + 1]?.kind === 'muscle' && dose?.kind === 'dose' && dose.explicit;
      return named ? { kind: 'per', what: 'pair', start: token.start, end: token.end } : token;
    }
    if (token.kind !== 'per' || token.what !== 'each') return token;
    const [word, behind] = [tokens[i + 1], tokens[i + 2]];
    const next = word?.kind === 'word' && word.text !== 'of' ? behind : word;
    return next?.kind === 'muscle' ? { ...token, what: 'pair' } : token;
  });
}

/** A dose said ahead for all that follows: "5 U per site: …", "2.5 U ea: …". */
export interface Ahead {
  dose: Token;
  per: Token;
}

/** "Each eye: …", "Per side:", "each side received …": said ahead of what follows; `heads` where of more than the sentence. */
export function eachSideAhead(tokens: readonly Token[]): { per: Token; heads: boolean } | null {
  const muscle = tokens.findIndex(({ kind }) => kind === 'muscle');
  const head = muscle < 0 ? tokens : tokens.slice(0, muscle);
  const at = head.findIndex((token) => token.kind === 'per' && token.what === 'side');
  if (at < 0 || head.some(({ kind }) => kind === 'dose' || kind === 'sites')) return null;
  return { per: head[at]!, heads: muscle < 0 || isMark(head[at + 1], ':') };
}

/** Takes a dose that is said ahead from the tokens before the first muscle. */
export function saidAhead(tokens: readonly Token[]): { ahead: Ahead | null; rest: readonly Token[] } {
  const muscle = tokens.findIndex(({ kind }) => kind === 'muscle');
  const until = muscle < 0 ? tokens.length : muscle;
  for (let i = 0; i < until; i++) {
    const [dose, per, next] = [tokens[i]!, tokens[i + 1], tokens[i + 2]];
    if (
      dose.kind !== 'dose' ||
      !dose.explicit ||
      per?.kind !== 'per' ||
      (per.what !== 'site' && per.what !== 'each')
    )
      continue;
    if (i + 2 < tokens.length && !isMark(next, ':', ',', ';', '.', '-', ')')) continue;
    return { ahead: { dose, per }, rest: [...tokens.slice(0, i), ...tokens.slice(i + 2)] };
  }
  return { ahead: null, rest: tokens };
}

const NUMBERS: ReadonlySet<Token['kind']> = new Set<Token['kind']>([
  'dose',
  'fraction',
  'parts',
  'per-kg',
  'range',
  'blank',
]);

/**
 * What is said of a muscle under a dose said ahead: that dose where it has none. "5 U per site. Corrugators 1+1, procerus 1": bare
 * numbers that are no whole times of the dose of a site may count sites, so they are told as no dose.
 */
export function underAhead({ dose, per }: Ahead, attributes: readonly Token[]): Token[] {
  if (!attributes.some(({ kind }) => NUMBERS.has(kind))) return [dose, per, ...attributes];
  if (dose.kind !== 'dose' || per.kind !== 'per' || per.what !== 'site') return [...attributes];
  const aSite = dose.units;
  return attributes.map((token) =>
    (token.kind === 'parts' || (token.kind === 'dose' && !token.explicit)) && token.units % aSite !== 0
      ? {
          kind: 'range',
          explicit: true,
          why: 'a dose, or how many sites',
          start: token.start,
          end: token.end,
        }
      : token,
  );
}

/** "20 U to the glabella: procerus 4 U, …": the dose of an area is none of the muscles told behind it. */
export function ofNoArea(tokens: readonly Token[]): Token[] {
  return tokens.filter((token, i) => {
    if (token.kind !== 'dose' || !token.explicit) return true;
    const behind = tokens.slice(i + 1, i + 4);
    const at = behind.findIndex((t) => t.kind === 'word' && t.text.startsWith('glabell'));
    const leads = at > 0 && behind.slice(0, at).every((t) => t.kind === 'into' || t.kind === 'word') && behind[0]!.kind === 'into';
    return !leads || !tokens.slice(i).some(({ kind }) => kind === 'muscle');
  });
} // prettier-ignore

/** "5 U at each site: two in the corrugators, one in the procerus": the numbers that lead to a muscle count its sites. */
export function countedAhead(tokens: readonly Token[]): Token[] {
  const { ahead } = saidAhead(tokens);
  if (ahead?.dose.kind !== 'dose' || ahead.per.kind !== 'per' || ahead.per.what !== 'site') return [...tokens];
  const aSite = ahead.dose.units;
  const from = tokens.indexOf(ahead.per) + 1;
  return tokens.flatMap((token, i): Token[] => {
    const leads = tokens.slice(i + 1, i + 4).find((t) => t.kind === 'muscle' || t.kind === 'dose' || isMark(t, ','));
    if (i < from || token.kind !== 'dose' || token.explicit || tokens[i + 1]?.kind !== 'into' || leads?.kind !== 'muscle') return [token];
    const { start, end, units: count } = token;
    return [
      { kind: 'dose', units: round(aSite * count), explicit: true, start, end },
      { kind: 'sites', count, start, end },
    ];
  });
} // prettier-ignore

export interface Mirror {
  /** Where the words of the mirror begin. */
  at: number;
  side: 'left' | 'right' | 'other';
  /** The only muscle that is meant. */
  muscle?: string;
}

/** "The same on the left", "L orbicularis: same": the side that is to be a mirror of what was said before; null where nothing is. */
export function mirrored(tokens: readonly Token[]): Mirror | null {
  const at = tokens.findIndex(({ kind }) => kind === 'same');
  if (at < 0) return null;
  const after = tokens.slice(at + 1);
  if (after.some(({ kind }) => kind === 'muscle' || kind === 'dose')) return null;
  // "Left: same as right" tells of the left.
  const asOther = after[0]?.kind === 'word' && after[0].text === 'as';
  const side = asOther
    ? undefined
    : after.find((token) => token.kind === 'side' || token.kind === 'limb-side');
  if (side && 'side' in side && side.side !== null && side.side !== 'bilateral')
    return { at, side: side.side };
  const [first, muscle, ...more] = tokens
    .slice(0, at)
    .filter(({ kind }) => kind !== 'mark' && kind !== 'word');
  const leads = first?.kind === 'side' && first.side !== 'bilateral' && more.length === 0;
  if (leads && (muscle === undefined || muscle.kind === 'muscle'))
    return { at: 0, side: first.side as 'left' | 'right', ...(muscle ? { muscle: muscle.id } : {}) };
  return after.some((token) => token.kind === 'word' && /^(?:contralateral|opposite|other)$/.test(token.text))
    ? { at, side: 'other' }
    : null;
}

/** "…, all on the left": the side of everything in the sentence. */
export function sideOfAll(tokens: readonly Token[]): Extract<Token, { kind: 'side' }> | null {
  for (const [i, token] of tokens.entries()) {
    if (token.kind !== 'side') continue;
    const before = tokens
      .slice(Math.max(0, i - 3), i)
      .filter((t) => !(t.kind === 'word' && (t.text === 'the' || t.text === 'on')));
    const near = before.findLast(({ kind }) => kind !== 'into');
    if (near?.kind === 'word' && /^(?:all|everything|entirely)$/.test(near.text)) return token;
  }
  // "… 18 U, … 12 U (bilateral)": the only side of the sentence, in parentheses at its end.
  const sides = tokens.filter((token) => token.kind === 'side');
  const at = tokens.indexOf(sides[0]!);
  const closes =
    isMark(tokens[at - 1], '(') &&
    isMark(tokens[at + 1], ')') &&
    tokens.slice(at + 2).every((token) => isMark(token, '.'));
  return sides.length === 1 && closes && !isMark(tokens[at - 2], ':') ? sides[0]! : null;
}

/** "FDS 60, FCR 40; one site each", "Two sites each.": the sites of every muscle of a list; null where they may be of one alone. */
export function sitesOfEach(tokens: readonly Token[]): number | null {
  const muscles = tokens.filter(({ kind }) => kind === 'muscle').length;
  const end = isMark(tokens.at(-1), '.') ? tokens.slice(0, -1) : tokens;
  const [parts, sites, per] = [end.at(-3), end.at(-2), end.at(-1)];
  const opens = end.length === 2 || isMark(parts, ',', ';', '.', '-', '–', '—');
  const each = per?.kind === 'per' && (per.what === 'each' || per.what === 'muscle');
  return sites?.kind === 'sites' && each && opens && (muscles > 1 || end.length === 2) ? sites.count : null;
}

/** "Glabella 20 U (procerus 4, corrugators 8 each)": the sum of an area whose muscles are dosed in the brackets behind it. */
function withoutAreaSums(tokens: readonly Token[]): Token[] {
  return tokens.filter((token, i) => {
    if (token.kind !== 'dose' || tokens[i - 1]?.kind === 'muscle') return true;
    const open = i + 1 + tokens.slice(i + 1, i + 5).findIndex(({ kind }) => kind !== 'total' && kind !== 'word');
    if (!isMark(tokens[open], '(', '[')) return true;
    const shut = tokens.findIndex((t, at) => at > open && isMark(t, ')', ']'));
    const inner = tokens.slice(open + 1, shut < 0 ? tokens.length : shut);
    const muscles = inner.flatMap(({ kind }, at) => (kind === 'muscle' ? [at] : []));
    return muscles.length < 2 || muscles.some((at, k) => !inner.slice(at + 1, muscles[k + 1]).some(({ kind }) => kind === 'dose' || kind === 'fraction' || kind === 'parts'));
  });
} // prettier-ignore
