/** `npm test`: prepares a fresh clone, then runs every check there is. Its last line counts them all. */
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { prepare, root, run, say } from './prepare.mjs';

/** What only the tests need, with a lockfile of its own. */
const PACKAGES = ['tests/browser/editors', 'tests/browser/ehr', 'tests/unit/package/mozilla'];

const counts = { passed: 0, failed: 0, skipped: 0 };
const failures = [];

/** A check that passes or fails as a whole. */
async function check(name, command, args, env) {
  say(name);
  const started = Date.now();
  const code = await run(command, args, { env });
  process.stdout.write(
    `  ${name}: ${code === 0 ? 'passed' : 'FAILED'} in ${((Date.now() - started) / 1000).toFixed(1)} s\n`,
  );
  if (code === 0) counts.passed++;
  else {
    counts.failed++;
    failures.push(name);
  }
}

/** A Vitest run, each of its tests counted. A run that leaves no report, or holds no test, counts as one failure. */
async function suite(name, config, env) {
  say(name);
  const report = join(root, 'out', `${name.replaceAll(/\W+/g, '-').toLowerCase()}.json`);
  rmSync(report, { force: true });
  const code = await run(
    'npx',
    ['vitest', 'run', '--config', config, '--reporter=dot', '--reporter=json', `--outputFile=${report}`],
    { env },
  );
  if (!existsSync(report)) {
    counts.failed++;
    failures.push(`${name} (ended with ${code} and left no report)`);
    return;
  }
  const result = JSON.parse(readFileSync(report, 'utf8'));
  counts.passed += result.numPassedTests;
  counts.failed += result.numFailedTests;
  counts.skipped += result.numPendingTests + result.numTodoTests;
  for (const file of result.testResults) {
    for (const test of file.assertionResults)
      if (test.status === 'failed') failures.push(`${name}: ${test.fullName}`);
  }
  if ((code !== 0 && result.numFailedTests === 0) || result.numTotalTests === 0) {
    counts.failed++;
    failures.push(`${name} (a file could not be run, or no test was found)`);
  }
}

const started = Date.now();
const env = await prepare(['chromium', 'firefox'], PACKAGES);
mkdirSync(join(root, 'out'), { recursive: true });
const tsx = ['--import', 'tsx'];

// Beside the others: it takes one core for as long as they take together, and neither reads nor writes what they make.
const format = check('Format', 'npx', ['prettier', '--check', '--log-level', 'warn', '.'], env);
await check('Knowledge check', process.execPath, [...tsx, 'scripts/knowledge.ts', 'check'], env);
await check('Build', process.execPath, [...tsx, 'scripts/build.ts'], env);
await check('Lint', 'npx', ['oxlint', '--type-aware', '--deny-warnings'], env);
await check('Types', 'npx', ['tsc', '-p', '.'], env);
await format;
await suite('Unit tests', 'vitest.config.ts', env);
await suite('Browser tests', 'tests/browser/vitest.config.ts', env);

say(`Finished in ${Math.round((Date.now() - started) / 1000)} s`);
for (const failure of failures) process.stdout.write(`  ✗ ${failure}\n`);
process.stdout.write(`${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped\n`);
process.exit(counts.failed === 0 ? 0 : 1);
