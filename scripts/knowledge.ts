/** `npm run knowledge -- <verb>`: the work of the people who write and review the content. */
import { gzipSync } from 'node:zlib';
import { check } from '../src/knowledge/check.ts';
import { describe } from '../src/knowledge/problem.ts';
import { readKnowledge } from '../src/knowledge/read.ts';
import { compileKnowledge, DATA_DIR } from './knowledge-files.ts';

const [verb, ...rest] = process.argv.slice(2);

const VERBS: Record<string, () => Promise<void> | void> = {
  check() {
    const problems = check(readKnowledge(DATA_DIR), { release: rest.includes('--release') });
    for (const problem of problems) process.stdout.write(`${describe(problem)}\n`);
    const errors = problems.filter(({ warning }) => !warning).length;
    process.stdout.write(`${errors} errors, ${problems.length - errors} warnings\n`);
    if (errors > 0) process.exitCode = 1;
  },
  async compile() {
    const compiled = await compileKnowledge({ release: rest.includes('--release') });
    for (const [name, value] of Object.entries(compiled)) {
      const json = JSON.stringify(value);
      const packed = gzipSync(json, { level: 9 }).length;
      process.stdout.write(`${name}.json  ${json.length} characters, ${packed} bytes compressed\n`);
    }
  },
};

const run = VERBS[verb ?? ''];
if (!run) {
  process.stderr.write(`usage: npm run knowledge -- <${Object.keys(VERBS).join(' | ')}>\n`);
  process.exitCode = 2;
} else {
  await run();
}
