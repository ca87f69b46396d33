/** `npm run package`: after the build, writes what the stores take to `out/package` and prints what each file weighs. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { hashOf, release } from './package/release.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const out = join(root, 'out', 'package');

rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
for (const [name, bytes] of release(root)) {
  writeFileSync(join(out, name), bytes);
  process.stdout.write(`${String(bytes.length).padStart(9)}  ${hashOf(bytes)}  out/package/${name}\n`);
}
