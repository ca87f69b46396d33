/** Is a number what others before it come to? */
import { round } from './round.ts';
import { isWord, type Dose, type Token } from './token.ts';

/** "30 U into each parotid and 20 U into each submandibular, 100 U in total": no less than all doses of the muscles before. */
export function sumsUp(tokens: readonly Token[], sum: number): boolean {
  const muscles = new Set(tokens.flatMap((token) => (token.kind === 'muscle' ? [token.id] : [])));
  const doses = tokens.flatMap((token) => (token.kind === 'dose' && token.explicit ? [token.units] : []));
  return muscles.size > 1 && doses.length > 1 && doses.reduce((all, dose) => all + dose, 0) <= sum;
}

/** The muscles that some tokens name, and the doses from the first of them on. */
function listed(tokens: readonly Token[]): { muscles: string[]; doses: Dose[]; sum: number } {
  const muscles = tokens.flatMap((token) => (token.kind === 'muscle' ? [token.id] : []));
  const doses = tokens
    .slice(tokens.findIndex(({ kind }) => kind === 'muscle'))
    .filter((token) => token.kind === 'dose');
  return { muscles, doses, sum: round(doses.reduce((sum, { units }) => sum + units, 0)) };
}

/** "R SCM 40 L trap 30 total 70": no less than all numbers of the muscles before. */
export function sumsUpAll(tokens: readonly Token[], total: number): boolean {
  const { muscles, doses, sum } = listed(tokens);
  return new Set(muscles).size > 1 && doses.length > 1 && sum <= total;
}

/** "FCR 25, FDS 50, FDP 25 = 100 U" */
export function isSumOfList(tokens: readonly Token[], total: number): boolean {
  const { muscles, doses, sum } = listed(tokens);
  return doses.length > 2 && sum === total && muscles.length === doses.length;
}

export const isSumOfProduct = ([of, product, total]: readonly Token[]): boolean =>
  isWord(of, 'of') && product?.kind === 'product' && total?.kind === 'total';

/** "5 U x 8 sites for a total of 40 U": the sum of one muscle. */
export function isProduct(tokens: readonly Token[], sum: number): boolean {
  const counts = tokens.flatMap((token) =>
    token.kind === 'sites' ? [token.count] : token.kind === 'dose' && !token.explicit ? [token.units] : [],
  );
  const doses = tokens.flatMap((token) => (token.kind === 'dose' ? [token.units] : []));
  return (
    tokens.filter(({ kind }) => kind === 'muscle').length <= 1 &&
    doses.some((dose) => counts.some((count) => count > 1 && dose * count === sum))
  );
}
