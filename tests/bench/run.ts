/**
 * `npm run bench`: how fast names are found, against other ways to find them and against the floor (a loop that only reads
 * every code unit), on the same text in the same run, all bundled as the extension's scripts are. The text is our own;
 * `-- file.txt` measures on a text of yours.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { loadCompiled } from '../../scripts/knowledge-files.ts';
import { bundled } from './detection/bundled.ts';
import type * as Contenders from './detection/contenders.ts';
import { interleaved, median, table } from './detection/measure.ts';
import { markJs } from './detection/page.ts';
import { chartText, sized } from './detection/texts.ts';

const NOTE = 20_000;
const say = (text: string) => process.stdout.write(`${text}\n`);
const perUnit = (milliseconds: number, length: number) => ((milliseconds * 1e6) / length).toFixed(2);

const folder = mkdtempSync(join(tmpdir(), 'cautela-bench-'));
const {
  ahoCorasick,
  compileLexicon,
  createDetector,
  createFinder,
  find,
  floor,
  pack,
  plain,
  regExp,
  tokenTrie,
  unpack,
} = (await import(pathToFileURL(await bundled('contenders', folder)).href)) as typeof Contenders;
const loader = await bundled('load', folder);

const lexicon = await loadCompiled('lexicon');
const terms = [
  ...new Set(lexicon.entries.flatMap((entry) => entry.terms.map(({ text }) => text.toLowerCase()))),
];
const finder = createFinder(unpack(pack(compileLexicon(lexicon))));
const detector = createDetector(lexicon);
const count = (hits: { names: unknown[]; signs: unknown[] }) => hits.names.length + hits.signs.length;

const file = process.argv[2];
const text = file === undefined ? chartText(400_000, lexicon) : readFileSync(file, 'utf8');
const note = text.slice(0, NOTE);

say(`${terms.length} terms; ${text.length} code units of chart text; Node ${process.version}\n`);

const trie = tokenTrie(terms);
const aho = ahoCorasick(terms);
const pattern = regExp(terms);
const contenders: Record<string, () => unknown> = {
  floor: () => floor(text),
  'Cautela, finding': () => count(find(finder, plain(text))),
  'Cautela, detection with assertion': () => detector.detect(text).length,
  'token trie in Maps': () => trie(text).length,
  'modern-ahocorasick': () => aho(text).length,
  'one RegExp alternation': () => pattern(text).length,
};
const times = interleaved(contenders, 15);
const own = times['Cautela, finding']!;
say('## Finding every term\n');
say(
  table(
    ['', 'ns per code unit', 'times the floor', 'throughput of ours', 'found'],
    Object.entries(times).map(([name, ms]) => [
      name,
      perUnit(ms, text.length),
      (ms / times['floor']!).toFixed(1),
      name.startsWith('Cautela') || name === 'floor' ? '' : `${(ms / own).toFixed(1)} times`,
      name === 'floor' ? '' : String(contenders[name]!()),
    ]),
  ),
);

say('\n## A note of 20,000 characters, against mark.js on a document (happy-dom)\n');
const mark = await markJs(terms, note);
const marking: number[] = [];
const detecting: number[] = [];
let marked = 0;
for (let round = 0; round < 3; round++) {
  let start = performance.now();
  marked = await mark();
  marking.push(performance.now() - start);
  for (let k = 0; k < 15; k++) {
    start = performance.now();
    detector.detect(note);
    detecting.push(performance.now() - start);
  }
}
say(
  table(
    ['', 'ms', 'found'],
    [
      ['mark.js, finding and marking', median(marking).toFixed(0), marked],
      ['Cautela, detection with assertion', median(detecting).toFixed(2), detector.detect(note).length],
    ],
  ),
);

say('\n## Growth with the text\n');
const sizes = [1_000, 10_000, 100_000, 1_000_000, 10_000_000].map((size) => {
  const grown = chartText(size, lexicon, 2);
  const rounds = size > 1_000_000 ? 3 : Math.min(200, Math.ceil(3_000_000 / size));
  const { finding, detection } = interleaved(
    { finding: () => find(finder, plain(grown)), detection: () => detector.detect(grown) },
    rounds,
  );
  return [size.toLocaleString('en'), perUnit(finding!, size), perUnit(detection!, size)];
});
say(table(['code units', 'finding, ns per unit', 'with assertion, ns per unit'], sizes));

say('\n## Growth with the lexicon (load: median of seven fresh processes)\n');
const rows = [1_000, 5_000, 10_000, 50_000].map((size) => {
  const packed = pack(compileLexicon(sized(lexicon, size)));
  const path = join(folder, 'lexicon.json');
  writeFileSync(path, packed);
  const loads = Array.from(
    { length: 7 },
    () =>
      JSON.parse(execFileSync(process.execPath, [loader, path], { encoding: 'utf8' })) as {
        milliseconds: number;
        bytes: number;
      },
  );
  const grown = createFinder(unpack(packed));
  const sample = text.slice(0, 200_000);
  const { finding } = interleaved({ finding: () => find(grown, plain(sample)) }, 9);
  return [
    size.toLocaleString('en'),
    perUnit(finding!, sample.length),
    median(loads.map(({ milliseconds }) => milliseconds)).toFixed(1),
    (median(loads.map(({ bytes }) => bytes)) / 1e6).toFixed(2),
    (packed.length / 1e6).toFixed(2),
  ];
});
rmSync(folder, { recursive: true });
say(table(['terms', 'finding, ns per unit', 'load, ms', 'held, MB', 'packed, MB'], rows));
