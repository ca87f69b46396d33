/** `sample --seed N`: entries of the dossier drawn by lot, beside ours, field by field. */
import type { Content, PartName } from '../../src/knowledge/parts.ts';
import { list, text, type DossierFile, type Raw } from './dossier.ts';
import { leavesOf } from './leaves.ts';
import { oursOf, type Ours } from './ours.ts';

/** Chapters to draw from, and the part of ours in which their entries stand. */
const CHAPTERS: [DossierFile, string, PartName][] = [
  ['muscles-head', 'muscles', 'muscles'],
  ['muscles-trunk', 'muscles', 'muscles'],
  ['muscles-limb', 'muscles', 'muscles'],
  ['conditions', 'conditions', 'conditions'],
  ['conditions', 'risk_factors', 'factors'],
  ['cross-rules', 'rules', 'rules'],
  ['label-safety', 'warnings', 'labelWarnings'],
  ['label-safety', 'contraindications', 'labelWarnings'],
  ['label-safety', 'complications', 'complications'],
  ['seed-audit', 'claims', 'audit'],
];

interface Drawn {
  file: DossierFile;
  part: PartName;
  raw: Raw;
}

/** Twenty entries (or `count`), the same for the same seed. */
export function draw(dossier: Record<DossierFile, Raw>, seed: number, count = 20): Drawn[] {
  const pool = CHAPTERS.flatMap(([file, chapter, part]) =>
    list(dossier[file], chapter).map((raw): Drawn => ({ file, part, raw })),
  );
  const random = mulberry32(seed);
  return Array.from({ length: Math.min(count, pool.length) }, () => {
    const [drawn] = pool.splice(Math.floor(random() * pool.length), 1);
    return drawn!;
  });
}

/** Both sides as text. `=` the same value stands in ours, `≠` it does not. Addresses of reading are left aside. */
export function compareDrawn(drawn: readonly Drawn[], content: Content): string {
  const ours = oursOf(content);
  return drawn.map((one) => compareOne(one, ours)).join('\n');
}

function compareOne({ file, part, raw }: Drawn, ours: Ours): string {
  const id = text(raw, 'id');
  const entry = ours.content[part].find((own) => own.id === id || own.id === ours.id(id));
  const lines = [`## ${file}: ${id}`];
  if (!entry) return [...lines, `  ≠ no entry of ours in ${part}`, ''].join('\n');
  const related = [
    ...ours.content.doses.filter((dose) => dose.muscle === entry.id || dose.use === entry.id),
    ...ours.content.maxima.filter((limit) => limit.muscle === entry.id || limit.use === entry.id),
  ];
  const own = leavesOf(entry);
  const values = new Set([...leavesOf([entry, ...related]).values()].map(plain));
  let same = 0;
  for (const [field, value] of leavesOf(raw)) {
    if (value === '' || /(^|\.)by$|^in_seed$/.test(field)) continue;
    if (stands(value, values, ours)) same++;
    else lines.push(`  ≠ ${field}: "${value}"${counterpart(field, own)}`);
  }
  return [...lines, `  = ${same} further values stand in ours as they are`, ''].join('\n');
}

/** As it is, under its canonical id, or as a source known under another id. */
function stands(value: string, values: ReadonlySet<string>, ours: Ours): boolean {
  return [value, ours.id(value), ours.source(value) ?? value].some((form) => values.has(plain(form)));
}

/** Where the same field of ours says something else. */
function counterpart(field: string, own: ReadonlyMap<string, string>): string {
  const renamed = field.replace(/\bprevent$/, 'do').replace(/^evidence\.level$/, 'evidence.grade');
  const value = own.get(renamed);
  return value === undefined ? '' : `\n      ours: "${value}"`;
}

function plain(value: string): string {
  return value
    .toLowerCase()
    .replaceAll(/[\s-]+/g, ' ')
    .trim();
}

/** A small generator of the public domain (T. Ettinger): the same numbers for the same seed on every machine. */
function mulberry32(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}
