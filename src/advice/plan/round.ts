/** Decimal sums without the noise of binary fractions. */
export function round(units: number): number {
  return Math.round(units * 1000) / 1000;
}
