/** What is said ahead of a list and holds for all of it: a dose of each site, each side, the dose of an area. */
import { round } from './round.ts';
import { isMark, isNumber, isPer, type Dose, type Token } from './token.ts';

/** A dose said ahead for all that follows: "5 U per site: …", "2.5 U ea: …". */
export interface Ahead {
  dose: Dose;
  per: Token;
}

/** "Each eye: …", "Per side:", "each side received …": said ahead of what follows; `heads` where of more than the sentence. */
export function eachSideAhead(tokens: readonly Token[]): { per: Token; heads: boolean } | null {
  const muscle = tokens.findIndex(({ kind }) => kind === 'muscle');
  const head = muscle < 0 ? tokens : tokens.slice(0, muscle);
  const at = head.findIndex((token) => isPer(token, 'side'));
  if (at < 0 || head.some(({ kind }) => kind === 'dose' || kind === 'sites')) return null;
  return { per: head[at]!, heads: muscle < 0 || isMark(head[at + 1], ':') };
}

/** Takes a dose that is said ahead from the tokens before the first muscle. */
export function saidAhead(tokens: readonly Token[]): { ahead: Ahead | null; rest: readonly Token[] } {
  const muscle = tokens.findIndex(({ kind }) => kind === 'muscle');
  const until = muscle < 0 ? tokens.length : muscle;
  for (let i = 0; i < until; i++) {
    const [dose, per, next] = [tokens[i]!, tokens[i + 1], tokens[i + 2]];
    if (dose.kind !== 'dose' || !dose.explicit || !per || !isPer(per, 'site', 'each')) continue;
    if (i + 2 < tokens.length && !isMark(next, ':', ',', ';', '.', '-', ')')) continue;
    return { ahead: { dose, per }, rest: [...tokens.slice(0, i), ...tokens.slice(i + 2)] };
  }
  return { ahead: null, rest: tokens };
}

/**
 * What is said of a muscle under a dose said ahead: that dose where it has none. "5 U per site. Corrugators 1+1, procerus 1": bare
 * numbers that are no whole times of the dose of a site may count sites, so they are told as no dose.
 */
export function underAhead({ dose, per }: Ahead, attributes: readonly Token[]): Token[] {
  if (!attributes.some((token) => isNumber(token) || token.kind === 'blank'))
    return [dose, per, ...attributes];
  if (!isPer(per, 'site')) return [...attributes];
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
    const leads =
      at > 0 &&
      behind.slice(0, at).every((t) => t.kind === 'into' || t.kind === 'word') &&
      behind[0]!.kind === 'into';
    return !leads || !tokens.slice(i).some(({ kind }) => kind === 'muscle');
  });
}

/** "5 U at each site: two in the corrugators, one in the procerus": the numbers that lead to a muscle count its sites. */
export function countedAhead(tokens: readonly Token[]): Token[] {
  const { ahead } = saidAhead(tokens);
  if (!ahead || !isPer(ahead.per, 'site')) return [...tokens];
  const aSite = ahead.dose.units;
  const from = tokens.indexOf(ahead.per) + 1;
  return tokens.flatMap((token, i): Token[] => {
    const leads = tokens
      .slice(i + 1, i + 4)
      .find((t) => t.kind === 'muscle' || t.kind === 'dose' || isMark(t, ','));
    if (
      i < from ||
      token.kind !== 'dose' ||
      token.explicit ||
      tokens[i + 1]?.kind !== 'into' ||
      leads?.kind !== 'muscle'
    )
      return [token];
    const { start, end, units: count } = token;
    return [
      { kind: 'dose', units: round(aSite * count), explicit: true, start, end },
      { kind: 'sites', count, start, end },
    ];
  });
}
