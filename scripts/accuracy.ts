/**
 * `npm run accuracy`: the detector against the evaluation corpus beside the project, with its scorer.
 * Prints precision, recall and F1 with 95 % bootstrap intervals by type and by assertion; lists of misses and false
 * marks go to `out/accuracy`. The project's own procedure notes are read for their plans, and loud findings on the
 * corpus are listed. Each measurement is one function. Without the corpus it says so and ends well.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { emptyScore, FIELDS, planNotes, scorePlan } from '../tests/accuracy/plans.ts';
import type { Plan } from '../src/advice/index.ts';
import { interval, prf } from '../tests/accuracy/bootstrap.ts';
import { countsOf, LABELS, TYPES, type Counts, type Note, type Predicted } from '../tests/accuracy/match.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const corpus = join(root, '../shared/corpus');
const out = join(root, 'out/accuracy');
const scorer = join(corpus, 'score.py');

const GROUPS = {
  'chart notes': ['rich', 'random', 'context'],
  'trial summaries and case reports': ['trial', 'case'],
};

interface Judged {
  id: string;
  negation: string;
  temporality: string;
  experiencer: string;
}

const lines = <T>(path: string): T[] =>
  readFileSync(path, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as T);

const write = (name: string, rows: readonly unknown[]): string => {
  const path = join(out, name);
  writeFileSync(path, `${rows.map((line) => JSON.stringify(line)).join('\n')}\n`);
  return path;
};

const shares = (low: number, high: number): string =>
  Number.isNaN(low) ? '' : `(${percent(low).trim()}–${percent(high).trim()})`;

const percent = (value: number): string =>
  Number.isNaN(value) ? '    –' : (100 * value).toFixed(1).padStart(5);

/** Runs a command on a file of notes, as anyone would, and answers its lines. @throws Error when it fails */
function answers<T>(command: 'detect' | 'advise', path: string): T[] {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', join(root, `scripts/${command}.ts`), path],
    { cwd: root, encoding: 'utf8', maxBuffer: 1 << 30 },
  );
  if (status !== 0) throw new Error(`the ${command} command failed:\n${stderr}`);
  return stdout
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as T);
}

const detect = (path: string): { id: string; mentions: Predicted[] }[] => answers('detect', path);

/** One line of a table: precision, recall and F1, each with its interval. */
function row<T>(
  name: string,
  units: readonly T[],
  countOf: (unit: T) => readonly [number, number, number],
): void {
  const sum = (drawn: readonly T[]): [number, number, number] => {
    const total: [number, number, number] = [0, 0, 0];
    for (const unit of drawn) countOf(unit).forEach((count, i) => (total[i as 0 | 1 | 2] += count));
    return total;
  };
  const total = sum(units);
  const figures = prf(...total).map((value, i) => {
    const [low, high] = interval(units, (drawn) => prf(...sum(drawn))[i]!);
    return `${'PRF'[i]} ${percent(value)} ${shares(low, high)}`.padEnd(24);
  });
  process.stdout.write(
    `  ${name.padEnd(14)}${figures.join('')}found ${total[0]}, false ${total[1]}, missed ${total[2]}\n`,
  );
}

interface Scored {
  overlap: Record<string, { f1: number; n: number }>;
  assertion: { accuracy: number; n: number };
  false_alarms?: Record<string, { per_1000: number; n: number; words: number }>;
}

/** The scorer on one group; its own report stays in `out/accuracy`. */
function score(predictions: string, groups: readonly string[], name: string): Scored {
  const json = join(out, `${name}.json`);
  const report = execFileSync('python3', [
    scorer, predictions, join(corpus, 'dev.jsonl'), '--aliases', join(root, 'tests/accuracy/aliases.json'),
    '--group', groups.join(','), '--ci', '--json', json, '--errors', join(out, `${name}-errors.tsv`),
  ], { encoding: 'utf8' }); // prettier-ignore
  writeFileSync(join(out, `${name}.txt`), report);
  return JSON.parse(readFileSync(json, 'utf8')) as Scored;
}

/** Our counts must be the scorer's, or the intervals belong to other figures. */
function agree(counts: readonly Counts[], scored: Scored): void {
  const right = counts.reduce((sum, note) => sum + note.right, 0);
  const judged = counts.reduce((sum, note) => sum + note.judged, 0);
  const all = counts.map(({ of }) => of['all']!);
  const [, , f1] = prf(
    ...([0, 1, 2].map((i) => all.reduce((sum, one) => sum + one[i as 0 | 1 | 2], 0)) as [
      number,
      number,
      number,
    ]),
  );
  if (
    judged !== scored.assertion.n ||
    (judged > 0 && Math.abs(right / judged - scored.assertion.accuracy) > 1e-9)
  ) {
    throw new Error(
      `the scorer counts assertions otherwise: ${right} of ${judged} here, ${scored.assertion.accuracy} of ${scored.assertion.n} there`,
    );
  }
  if (Math.abs(f1 - scored.overlap['all']!.f1) > 1e-9)
    throw new Error(`the scorer's F1 is ${scored.overlap['all']!.f1}, ours ${f1}`);
}

function measureNotes(): void {
  const notes = lines<Note>(join(corpus, 'dev.jsonl'));
  const predicted = new Map(detect(join(corpus, 'dev.jsonl')).map((note) => [note.id, note]));
  const predictions = write('predictions.jsonl', [...predicted.values()]);
  for (const [title, groups] of Object.entries(GROUPS)) {
    const name = groups.join('-');
    const scored = score(predictions, groups, name);
    const counts = notes
      .filter(({ group }) => groups.includes(group))
      .map((note) => countsOf(note, predicted.get(note.id)?.mentions ?? []));
    agree(counts, scored);
    process.stdout.write(`\n${title} (${counts.length}): mentions, by overlap\n`);
    for (const type of [...TYPES, 'all']) row(type, counts, ({ of }) => of[type]!);
    const [low, high] = interval(
      counts,
      (drawn) => drawn.reduce((s, n) => s + n.right, 0) / drawn.reduce((s, n) => s + n.judged, 0),
    );
    const { accuracy, n } = scored.assertion;
    process.stdout.write(
      `  assertion, six labels: accuracy ${percent(accuracy)} ${shares(low, high)} on ${n}\n`,
    );
    for (const label of LABELS) row(label, counts, ({ of }) => of[label]!);
    const random = scored.false_alarms?.['random'];
    if (random)
      process.stdout.write(
        `  false marks in notes drawn at random: ${random.per_1000.toFixed(2)} per 1,000 words (${random.n} in ${random.words})\n`,
      );
    process.stdout.write(
      `  misses, false marks, wrong concepts and assertions: out/accuracy/${name}-errors.tsv\n`,
    );
  }
}

function measureSentences(): void {
  const gold = join(corpus, 'assertion-dev.jsonl');
  const sentences = lines<Judged & { sentence: string; start: number; end: number }>(gold);
  const asked = write(
    'assertion-asked.jsonl',
    sentences.map(({ id, sentence, start, end }) => ({ id, text: sentence, phrases: [[start, end]] })),
  );
  const label = new Map(detect(asked).map(({ id, mentions }) => [id, mentions[0]?.assertion ?? 'affirmed']));
  const predictions = write(
    'assertion-predictions.jsonl',
    [...label].map(([id, assertion]) => ({ id, assertion })),
  );
  writeFileSync(
    join(out, 'assertion.txt'),
    execFileSync('python3', [scorer, '--sentences', predictions, gold], { encoding: 'utf8' }),
  );
  process.stdout.write(`\nsentences with one marked phrase (${sentences.length}): assertion alone\n`);
  const patients = sentences.filter(
    ({ negation, experiencer }) => negation !== 'negated' && experiencer === 'patient',
  );
  const binary = (name: string, units: readonly Judged[], isGold: (unit: Judged) => boolean): void =>
    row(name, units, (unit) => {
      const [is, says] = [isGold(unit), label.get(unit.id) === name];
      return [Number(is && says), Number(!is && says), Number(is && !says)];
    });
  binary('negated', sentences, ({ negation }) => negation === 'negated');
  binary('historical', patients, ({ temporality }) => temporality === 'historical');
  binary('hypothetical', patients, ({ temporality }) => temporality === 'not particular');
  process.stdout.write('  the sentences read otherwise: out/accuracy/assertion-errors.tsv\n');
  const wanted = ({ negation, experiencer, temporality }: Judged): string =>
    negation === 'negated'
      ? 'negated'
      : experiencer !== 'patient'
        ? 'family'
        : (TEMPORAL[temporality] ?? 'affirmed');
  const wrong = sentences.filter(
    (unit) => wanted(unit) !== label.get(unit.id)?.replace('possible', 'affirmed'),
  );
  const shown = wrong.map((unit) =>
    [
      unit.id,
      `${wanted(unit)} -> ${label.get(unit.id)}`,
      `${unit.sentence.slice(0, unit.start)}[${unit.sentence.slice(unit.start, unit.end)}]${unit.sentence.slice(unit.end)}`.replace(
        /\s+/g,
        ' ',
      ),
    ].join('\t'),
  );
  writeFileSync(join(out, 'assertion-errors.tsv'), `${shown.join('\n')}\n`);
}

const TEMPORAL: Record<string, string> = { historical: 'historical', 'not particular': 'hypothetical' };

interface Advice {
  id: string;
  plan: Plan;
  findings: { rule: string; severity: string; summary: string; evidence: [number, number][] }[];
}

/** The synthetic procedure notes of the project itself: read field by field as a person wrote it down. */
function measurePlans(): void {
  const notes = planNotes();
  const path = write(
    'plans.jsonl',
    notes.map(({ id, text }) => ({ id, text })),
  );
  const read = new Map(answers<Advice>('advise', path).map((answer) => [answer.id, answer.plan]));
  const tally = emptyScore();
  const wrong = notes.flatMap((note) =>
    scorePlan(note, read.get(note.id)!, tally).map((what) => `${note.id}\t${what}`),
  );
  writeFileSync(join(out, 'plans-errors.tsv'), `${wrong.join('\n')}\n`);
  process.stdout.write(
    `\nplans (${notes.length} synthetic notes, ${tally.expected} injections): read as written\n`,
  );
  for (const field of FIELDS)
    process.stdout.write(`  ${field.padEnd(8)}${percent(tally.right[field] / tally.expected)}\n`);
  process.stdout.write(
    `  stated totals ${tally.totals.right} of ${tally.totals.expected}; invented injections ${tally.invented}\n  read otherwise: out/accuracy/plans-errors.tsv\n`,
  );
}

/**
 * Loud findings on the development notes. No note of them was written about a toxin plan with a marked answer, so each
 * one is listed with its words for a person to judge; the rate is that of all of them, the most that can be false.
 */
function measureLoud(): void {
  const notes = new Map(
    lines<{ id: string; text: string }>(join(corpus, 'dev.jsonl')).map((n) => [n.id, n.text]),
  );
  const path = write(
    'loud.jsonl',
    [...notes].map(([id, text]) => ({ id, text })),
  );
  const loud = answers<Advice>('advise', path).flatMap(({ id, findings }) =>
    findings
      .filter(({ severity }) => severity === 'avoid' || severity === 'serious')
      .map((finding) => ({ id, ...finding })),
  );
  process.stdout.write(
    `\nloud findings (avoid, serious) on ${notes.size} notes: ${loud.length} on ${new Set(loud.map(({ id }) => id)).size} notes, ${((100 * loud.length) / notes.size).toFixed(2)} per 100\n`,
  );
  for (const { id, rule, severity, evidence } of loud) {
    const words = evidence.map(([start, end]) => notes.get(id)!.slice(start, end).replaceAll(/\s+/g, ' '));
    process.stdout.write(`  ${id}  ${severity}  ${rule}: ${words.slice(0, 6).join(' · ')}\n`);
  }
}

/** What is measured against the corpus, in order. */
const MEASUREMENTS: readonly (() => void)[] = [measureNotes, measureSentences, measureLoud];

mkdirSync(out, { recursive: true });
measurePlans();
if (!existsSync(scorer)) {
  process.stdout.write(
    'accuracy: there is no evaluation corpus at ../shared/corpus, so there is nothing to measure against.\n',
  );
} else {
  for (const measure of MEASUREMENTS) measure();
}
