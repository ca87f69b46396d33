/** Fibre lines of muscles drawn by hand: between two borders given point by point. */
import { onLine, type Pt } from './geometry.ts';

/** `count` lines from one border to another, by way of the borders between. */
export function between(from: Pt[], to: Pt[], via: Pt[][], count: number): Pt[][] {
  const rails = [from, ...via, to];
  return Array.from({ length: count }, (_, k) => {
    const f = (k + 0.5) / count;
    return rails.map((rail) => onLine(rail, f));
  });
}

/** Lines drawn by hand never all begin at one edge: a fixed, uneven trim. */
export function trimmed(line: Pt[], k: number): Pt[] {
  const unrest = (n: number): number => ((n * 0.618_033_99 + 0.37) % 1) ** 1.3;
  const [from, to] = [0.03 + 0.11 * unrest(k * 2 + 1), 0.97 - 0.11 * unrest(k * 2 + 2)];
  return line.slice(Math.floor(from * (line.length - 1)), Math.ceil(to * (line.length - 1)) + 1);
}
