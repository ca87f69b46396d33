/**
 * `npx tsx scripts/security-review.ts`: runs every command of `docs/security-review.md` from top to bottom, in a fresh
 * clone as its reader would, and prints how long each took. Ends with 1 where one fails.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const review = readFileSync(new URL('../docs/security-review.md', import.meta.url), 'utf8');
const seconds = (since: number): string => `${((performance.now() - since) / 1000).toFixed(1).padStart(6)} s`;

let failed = 0;
const started = performance.now();
for (const [, title, commands = ''] of review.matchAll(/^## (.+)$|^```sh\n([^]*?)^```/gm)) {
  if (title) process.stdout.write(`${title}\n`);
  for (const command of commands.split('\n').filter(Boolean)) {
    const since = performance.now();
    const { status, stdout, stderr } = spawnSync(command, { cwd: root, shell: true, encoding: 'utf8' });
    process.stdout.write(`${seconds(since)}  ${status === 0 ? '' : 'FAILED '}${command}\n`);
    if (status === 0) continue;
    failed++;
    process.stdout.write(`${stdout}${stderr}\n`);
  }
}
process.stdout.write(`${seconds(started)}  in all, ${failed} failed\n`);
process.exit(failed === 0 ? 0 : 1);
