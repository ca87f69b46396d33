/**
 * Makes the figures: `npm run figures` writes src/ui/figures/data from the plans and the outlines.
 * `npm run figures -- look [id …]` renders them to out/figures, light and dark, to be looked at.
 */
import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compose, type Made } from './figures/compose.ts';
import { catalogueOf, spare } from './figures/catalogue.ts';
import { PLANS } from './figures/plans/index.ts';
import { hasOutlines } from './figures/source.ts';

const folder = join(import.meta.dirname, '../src/ui/figures/data');

const write = (name: string, value: unknown): void =>
  writeFileSync(join(folder, `${name}.json`), `${JSON.stringify(value)}\n`);

function make(): void {
  const made: Made[] = PLANS.map(compose);
  for (const file of readdirSync(folder)) if (file.endsWith('.json')) rmSync(join(folder, file));
  const catalogue = catalogueOf(made, PLANS);
  for (const m of made) write(m.data.id, spare(m, catalogue.names));
  write('catalogue', catalogue);
  process.stdout.write(`${made.length} figures written.\n`);
}

const [command = 'make', ...ids] = process.argv.slice(2);
if (command === 'look') {
  const { look } = await import('./figures/look.ts');
  await look(ids);
} else if (!hasOutlines()) {
  process.stdout.write(
    'The outlines (../shared/figures) are not here: the committed figures stay as they are.\n',
  );
} else {
  make();
}
