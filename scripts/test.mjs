/** `npm test`: prepares a fresh clone, then runs every check there is. Its last line counts them all. */
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { installPackages, prepare, root, run, say } from './prepare.mjs';

/** What only the tests need, each with a lockfile of its own. */
const PACKAGES = {
  browser: ['tests/browser/editors', 'tests/browser/ehr'],
  unit: ['tests/unit/package/mozilla'],
};

const counts = { passed: 0, failed: 0, skipped: 0 };
const failures = [];

/** A check that passes or fails as a whole. */
async function check(name, command, args, options) {
  say(name);
  const started = Date.now();
  const code = await run(command, args, options);
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
async function suite(name, config, options) {
  say(name);
  const report = join(root, 'out', `${name.replaceAll(/\W+/g, '-').toLowerCase()}.json`);
  rmSync(report, { force: true });
  const code = await run(
    'npx',
    ['vitest', 'run', '--config', config, '--reporter=dot', '--reporter=json', `--outputFile=${report}`],
    options,
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

async function install(folders) {
  for (const folder of folders) await installPackages(folder);
}

const started = Date.now();
const env = await prepare(['chromium', 'firefox']);
mkdirSync(join(root, 'out'), { recursive: true });
const tsx = ['--import', 'tsx'];
const forBrowsers = install(PACKAGES.browser);
const forUnits = forBrowsers.then(() => install(PACKAGES.unit));
/** How a check runs beside others; what it says is shown when it has ended. */
const beside = { env, beside: true };
// It reads nothing that is made here.
const format = check(
  'Format',
  'npx',
  ['prettier', '--check', '--cache', '--cache-strategy', 'content', '--log-level', 'warn', '.'],
  beside,
);
await check('Knowledge check', process.execPath, [...tsx, 'scripts/knowledge.ts', 'check'], { env });
await check('Build', process.execPath, [...tsx, 'scripts/build.ts'], { env });

async function browserTests() {
  await forBrowsers;
  await suite('Browser tests', 'tests/browser/vitest.config.ts', { env });
}

/** Beside the browsers, which wait a good part of their time; neither writes what the other reads. */
async function otherChecks() {
  await format;
  await check('Lint', 'npx', ['oxlint', '--type-aware', '--deny-warnings'], beside);
  await check('Types', 'npx', ['tsc', '-p', '.'], beside);
  await forUnits;
  await suite('Unit tests', 'vitest.config.ts', beside);
}

await Promise.all([browserTests(), otherChecks()]);

say(`Finished in ${Math.round((Date.now() - started) / 1000)} s`);
for (const failure of failures) process.stdout.write(`  ✗ ${failure}\n`);
process.stdout.write(`${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped\n`);
process.exit(counts.failed === 0 ? 0 : 1);
