/** `npm run knowledge -- <verb>`: the work of the people who write and review the content. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { check } from '../src/knowledge/check.ts';
import { compile } from '../src/knowledge/compile.ts';
import { describe } from '../src/knowledge/problem.ts';
import { readKnowledge } from '../src/knowledge/read.ts';
import { COMPILED_DIR, compileKnowledge, DATA_DIR } from './knowledge-files.ts';
import { coverage, coverageReport } from './knowledge/coverage.ts';
import { changesInWords, knowledgeAt } from './knowledge/diff.ts';
import { NO_DOSSIER, readDossier } from './knowledge/dossier.ts';
import { reviewSheet, sheetNames } from './knowledge/review-sheet.ts';
import { compareDrawn, draw } from './knowledge/sample.ts';
import { statsOf, statsReport } from './knowledge/stats.ts';

const [verb, ...rest] = process.argv.slice(2);
const print = (text: string): boolean => process.stdout.write(text);

interface Verb {
  /** What it does, and its arguments. */
  help: string;
  run: () => Promise<void> | void;
}

const VERBS: Record<string, Verb> = {
  check: {
    help: 'check [--release]        refuse what must not be built; a release also refuses reviews past their date',
    run() {
      const problems = check(readKnowledge(DATA_DIR), { release: rest.includes('--release') });
      for (const problem of problems) print(`${describe(problem)}\n`);
      const errors = problems.filter(({ warning }) => !warning).length;
      print(`${errors} errors, ${problems.length - errors} warnings\n`);
      if (errors > 0) process.exitCode = 1;
    },
  },
  compile: {
    help: 'compile [--release]      write what the run time reads, and print what it weighs',
    async run() {
      await compileKnowledge({ release: rest.includes('--release') });
      for (const name of readdirSync(COMPILED_DIR).sort()) {
        const text = readFileSync(join(COMPILED_DIR, name));
        const packed = gzipSync(text, { level: 9 }).length;
        print(
          `${name.padEnd(14)} ${String(text.length).padStart(9)} bytes, ${String(packed).padStart(7)} compressed\n`,
        );
      }
    },
  },
  stats: {
    help: 'stats                    how much there is, and how much was read at the source',
    run: () => void print(statsReport(statsOf(compile(readKnowledge(DATA_DIR).content)))),
  },
  coverage: {
    help: 'coverage                 every thing of the dossier: taken, or left out for a stated reason',
    run() {
      const dossier = readDossier();
      if (!dossier) return void print(NO_DOSSIER);
      const { text, complete } = coverageReport(coverage(dossier, readKnowledge(DATA_DIR).content, DATA_DIR));
      print(text);
      if (!complete) process.exitCode = 1;
    },
  },
  sample: {
    help: 'sample [--seed N]        twenty entries of the dossier drawn by lot, beside ours, differences marked',
    run() {
      const dossier = readDossier();
      if (!dossier) return void print(NO_DOSSIER);
      const seed = Number(rest[rest.indexOf('--seed') + 1] ?? 1);
      print(compareDrawn(draw(dossier, Number.isFinite(seed) ? seed : 1), readKnowledge(DATA_DIR).content));
    },
  },
  'review-sheet': {
    help: 'review-sheet NAME        a page to print for a region or group, under out/',
    run() {
      const { content, locate } = readKnowledge(DATA_DIR);
      const name = rest[0] ?? '';
      const html = reviewSheet(name, content, locate);
      if (html === undefined) {
        print(`There is no sheet "${name}". Write one of: ${sheetNames(content).join(', ')}\n`);
        process.exitCode = 2;
        return;
      }
      mkdirSync('out', { recursive: true });
      writeFileSync(`out/review-${name}.html`, html);
      print(`out/review-${name}.html\n`);
    },
  },
  diff: {
    help: 'diff REV                 what has changed for a clinician since a git revision, in words',
    run() {
      const before = knowledgeAt(rest[0] ?? 'HEAD', DATA_DIR);
      const changes = changesInWords(before.content, readKnowledge(DATA_DIR).content);
      if (before.problems.length > 0) {
        print(
          `${before.problems.length} entries of that revision do not fit today's schemas and are not compared.\n\n`,
        );
      }
      print(changes.length === 0 ? 'No clinical change.\n' : `${changes.join('\n')}\n`);
    },
  },
};

const chosen = VERBS[verb ?? ''];
if (chosen) await chosen.run();
else {
  process.stderr.write(
    `usage: npm run knowledge -- <verb>\n${Object.values(VERBS)
      .map(({ help }) => `  ${help}\n`)
      .join('')}`,
  );
  process.exitCode = 2;
}
