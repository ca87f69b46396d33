/** Of what a dose is that is said "each". */
import type { DoseReading } from './portion.ts';
import { isPer, type Token } from './token.ts';

/** "Hamstrings 30 U each": of the muscles, or of the sides. */
export const saysEachOfNothing = (
  attributes: readonly Token[],
  { portions: [portion, ...more] }: DoseReading,
): boolean =>
  more.length === 0 &&
  portion !== undefined &&
  portion.side === null &&
  portion.units !== null &&
  attributes.every(({ kind }) => !['sites', 'times', 'total', 'place', 'per-kg'].includes(kind));

/** "Parotids 30 U each": of the two glands. Muscles that are many on one side are not meant so. */
const TWO = /axillae$|[^\Wsiuoe]s$|traps$|scalenes$/i;
const MANY =
  /lumbrical|inteross|hamstring|scalen|paraspinal|vast[ui]|quad|adductor|flexors|extensors|rotators|sphincters/i;

export function meantOfSides(attributes: readonly Token[], name: string, entity: string): readonly Token[] {
  const isMany =
    /^[A-Z]+$/.test(name) || !TWO.test(name) || /ps$/i.test(name.replace(/traps$/i, '')) || MANY.test(name);
  if (isMany && !entity.endsWith('-gland')) return attributes;
  const isShared = ({ kind }: Token, i: number): boolean =>
    kind === 'side' || kind === 'times' || (kind === 'sites' && !isPer(attributes[i + 1], 'each'));
  if (attributes.some(isShared)) return attributes;
  return attributes.map((token) =>
    isPer(token, 'each') ? { kind: 'per', what: 'side', start: token.start, end: token.end } : token,
  );
}
