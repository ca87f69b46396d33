/** Medians of interleaved runs: whatever disturbs the machine disturbs all contenders alike. */

/** Milliseconds of each contender, the median of `rounds`. */
export function interleaved(
  contenders: Readonly<Record<string, () => unknown>>,
  rounds: number,
): Record<string, number> {
  const names = Object.keys(contenders);
  const times = new Map<string, number[]>(names.map((name) => [name, []]));
  for (const name of names) contenders[name]!();
  for (let round = 0; round < rounds; round++)
    for (const name of names) {
      const start = performance.now();
      contenders[name]!();
      times.get(name)!.push(performance.now() - start);
    }
  return Object.fromEntries(names.map((name) => [name, median(times.get(name)!)]));
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1]!;
}

export function table(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const cells = [head, ...rows].map((row) => row.map(String));
  const widths = head.map((_, column) => Math.max(...cells.map((row) => row[column]!.length)));
  const line = (row: readonly string[]) => `| ${row.map((cell, i) => cell.padEnd(widths[i]!)).join(' | ')} |`;
  return [
    line(cells[0]!),
    `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`,
    ...cells.slice(1).map(line),
  ].join('\n');
}
