/** `diff REV`: what has changed for a clinician since a revision, in words. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PARTS, type Content, type PartName } from '../../src/knowledge/parts.ts';
import { readKnowledge, type Knowledge } from '../../src/knowledge/read.ts';
import { leavesOf } from './leaves.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The knowledge as it stood at `revision`, read with today's schemas. Throws when git knows no such revision. */
export function knowledgeAt(revision: string, dataDir: string): Knowledge {
  const folder = relative(root, dataDir);
  const git = (...args: string[]): string =>
    execFileSync('git', args, { cwd: root, encoding: 'utf8', maxBuffer: 2 ** 28 });
  const files = git('ls-tree', '-r', '--name-only', revision, `${folder}/`).split('\n').filter(Boolean);
  const dir = mkdtempSync(join(tmpdir(), 'cautela-revision-'));
  try {
    for (const file of files) {
      const target = join(dir, relative(folder, file));
      mkdirSync(dirname(target), { recursive: true });
      writeFileSync(target, git('show', `${revision}:${file}`));
    }
    return readKnowledge(dir);
  } finally {
    rmSync(dir, { recursive: true });
  }
}

/** One paragraph for each entry that differs, in the order of the parts. */
export function changesInWords(before: Content, after: Content): string[] {
  return (Object.keys(PARTS) as PartName[]).flatMap((part) => {
    const old = new Map(before[part].map((entry) => [entry.id, entry as Entry]));
    const now = new Map(after[part].map((entry) => [entry.id, entry as Entry]));
    const gone = [...old]
      .filter(([id]) => !now.has(id))
      .map(([id, entry]) => `${title(entry, id)}: taken out of ${part}.`);
    const rest = [...now].flatMap(([id, entry]): string[] => {
      const earlier = old.get(id);
      if (!earlier) return [`${title(entry, id)}: new in ${part}.`];
      const lines = changesOf(leavesOf(earlier), leavesOf(entry));
      return lines.length === 0
        ? []
        : [`${title(entry, id)}:\n${lines.map((line) => `  - ${line}`).join('\n')}`];
    });
    return [...gone, ...rest];
  });
}

interface Entry {
  name?: string;
  title?: string;
  say?: string;
}

function title(entry: Entry, id: string): string {
  const name = entry.name ?? entry.title;
  return name === undefined || name.toLowerCase().replaceAll(' ', '-') === id ? id : `${name} (${id})`;
}

function changesOf(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): string[] {
  const fields = new Set([...before.keys(), ...after.keys()]);
  return [...fields].flatMap((field): string[] => {
    const [old, now] = [before.get(field), after.get(field)];
    if (old === now || field.endsWith('.by')) return [];
    if (old === undefined) return [`${field}: added "${now}"`];
    if (now === undefined) return [`${field}: taken out "${old}"`];
    return [`${field}: was "${old}", is "${now}"`];
  });
}
