/** The phrases of a notation, written out the plain way. */

/**
 * For each place of a notation the branches it may hold, each a list of tokens; choices within choices multiplied out.
 * @throws Error on an unclosed bracket, naming the notation
 */
export function placesOf(notation: string): string[][][] {
  const places: string[][][] = [];
  let depth = 0;
  let from = 0;
  for (let at = 0; at <= notation.length; at++) {
    const char = notation[at];
    if (char === '{' && depth++ === 0) {
      places.push([split(notation.slice(from, at))]);
      from = at + 1;
    } else if (char === '}' && --depth === 0) {
      places.push(branches(notation.slice(from, at)));
      from = at + 1;
    }
    if (depth < 0 || (char === undefined && depth > 0)) {
      throw new Error(`context rule "${notation}": a bracket is not closed`);
    }
  }
  places.push([split(notation.slice(from))]);
  return places.filter((place) => place.length > 1 || place[0]!.length > 0);
}

/** All phrases of a notation, each a list of tokens. */
export const phrasesOf = (notation: string): string[][] =>
  placesOf(notation).reduce<string[][]>(
    (made, place) => made.flatMap((tokens) => place.map((branch) => [...tokens, ...branch])),
    [[]],
  );

const split = (words: string): string[] => words.split(' ').filter(Boolean);

function branches(inside: string): string[][] {
  const parts: string[] = [''];
  let depth = 0;
  for (const char of inside) {
    if (char === '{') depth++;
    if (char === '}') depth--;
    if (char === '|' && depth === 0) parts.push('');
    else parts[parts.length - 1] += char;
  }
  return parts.flatMap(phrasesOf);
}
