/** Zip archives whose bytes depend on the files in them alone: not on the clock, the time zone, the order of a folder or the machine. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { zipSync, type Zippable } from 'fflate';

/** The first moment that a zip archive can name, in local time, as the format has it. */
const MOMENT = new Date(1980, 0, 1);

/**
 * @param folder - where the files are
 * @param names - paths within it, with `/` on every system
 */
export function archive(folder: string, names: readonly string[]): Uint8Array {
  const files: Zippable = {};
  for (const name of [...names].sort(byCode)) files[name] = readFileSync(join(folder, name));
  return zipSync(files, { level: 9, mtime: MOMENT });
}

/** Every file under a folder, as `archive` takes them. */
export function filesUnder(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile())
    .map((item) => relative(folder, join(item.parentPath, item.name)).split(sep).join('/'));
}

/** By code units: a sort by the language of the machine would differ from one to the next. */
const byCode = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
