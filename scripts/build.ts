/** `npm run build`: knowledge → lexicon and facts, then both extensions under `dist/`. Prints what each file weighs. */
import { cpSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { COLOURS, LINES, markSheet } from '../src/settings/index.ts';
import { restyled } from '../src/ui/mark-looks.ts';
import { popupConfig, singleFileConfig, type Browser } from '../vite.config.ts';
import { compileKnowledge } from './knowledge-files.ts';
import { manifestFor } from './manifest.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

async function buildFor(browser: Browser): Promise<void> {
  const out = join(root, 'dist', browser);
  await build(popupConfig(browser));
  await build(singleFileConfig(browser, 'src/background/main.ts', 'background.js', 'es'));
  for (const file of readdirSync(join(root, 'content-scripts', 'entry')).sort()) {
    const script = `content-scripts/${file.replace(/\.ts$/, '.js')}`;
    await build(singleFileConfig(browser, `content-scripts/entry/${file}`, script, 'iife'));
  }
  writeMarks(join(out, 'content-scripts'), browser);
  for (const file of ['LICENSE', 'NOTICE']) cpSync(join(root, file), join(out, file));
  const base = JSON.parse(readFileSync(join(root, 'manifest.json'), 'utf8')) as Record<string, unknown>;
  writeFileSync(join(out, 'manifest.json'), `${JSON.stringify(manifestFor(browser, base), null, 2)}\n`);
}

/** The sheet of the marks, and one more for each other look that a person may choose. */
function writeMarks(folder: string, browser: Browser): void {
  mkdirSync(folder, { recursive: true });
  const css = readFileSync(join(root, 'content-scripts', 'marks', 'marks.css'), 'utf8');
  const standard = browser === 'chromium' ? handedDown(css) : css;
  for (const colours of COLOURS) {
    for (const lines of LINES)
      writeFileSync(join(folder, markSheet({ colours, lines })), restyled(standard, { colours, lines }));
  }
}

/**
 * The same marks said of the root alone. In Chromium an element's marks look as its parent's do where nothing is said of it
 * (https://drafts.csswg.org/css-pseudo-4/#highlight-cascade; for `::highlight` since 105), and a rule for each element takes a page up
 * to twice as long to style what it adds.
 */
const handedDown = (css: string): string => css.replaceAll('::highlight(', ':root::highlight(');

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .flatMap((item) => (item.isDirectory() ? filesUnder(join(folder, item.name)) : [join(folder, item.name)]))
    .sort();
}

function printSizes(browser: Browser): void {
  const out = join(root, 'dist', browser);
  let total = 0;
  let packed = 0;
  process.stdout.write(`\n${browser}\n`);
  for (const file of filesUnder(out)) {
    const size = statSync(file).size;
    const gzip = gzipSync(readFileSync(file), { level: 9 }).length;
    total += size;
    packed += gzip;
    if (size > 10_000) {
      process.stdout.write(
        `${String(size).padStart(9)} ${String(gzip).padStart(8)} gzip  ${relative(out, file)}\n`,
      );
    }
  }
  process.stdout.write(`${String(total).padStart(9)} ${String(packed).padStart(8)} gzip  in all\n`);
}

// The same bytes whoever builds: libraries look at this name.
process.env['NODE_ENV'] = 'production';
await compileKnowledge();
for (const browser of ['chromium', 'firefox'] as const) {
  await buildFor(browser);
  printSizes(browser);
}
