/** The short charts, held against what really reads and judges them: a chart whose stated answer is not what is found cannot stay. */
import { describe, expect, it } from 'vitest';
import { adviceFacts, allFindings, chartReader, readChart } from '../../../src/advice/index.ts';
import { createDetector } from '../../../src/detection/index.ts';
import { readVignettes, VIGNETTE_LIMIT } from '../../../src/training/vignette.ts';
import { bank, facts, lexicon, material } from './made.ts';

const { vignettes } = material;
const detector = createDetector(lexicon);
const advice = adviceFacts(facts);
const reader = chartReader(lexicon, detector, advice.codes);
const found = (chart: string): string[] => {
  const findings = allFindings([readChart(chart, detector.detect(chart), reader)], advice);
  return [...new Set(findings.map(({ rule }) => rule))];
};

it.each(vignettes)('$id holds exactly the findings that it states', ({ chart, findings }) => {
  expect(found(chart).toSorted()).toEqual(findings.toSorted());
});

const plans = vignettes.flatMap(({ id, chart, set }) => (set ? [{ id, chart, set }] : []));

it.each(plans)('$id names the muscles that it asks about, and no others', ({ chart, set }) => {
  const named = detector
    .detect(chart)
    .filter(({ kind, assertion }) => (kind === 'muscle' || kind === 'gland') && assertion === 'affirmed');
  const ids = new Set(named.map(({ entity }) => entity));
  expect([...ids].toSorted()).toEqual([set.muscle, ...set.others].toSorted());
});

describe('all charts together', () => {
  it('are forty at least, every fourth of them a near miss on which nothing is found', () => {
    expect(vignettes.length).toBeGreaterThanOrEqual(40);
    expect(vignettes.filter(({ findings }) => findings.length === 0).length * 4).toBeGreaterThanOrEqual(
      vignettes.length,
    );
  });

  it('cover every avoid set and every rule of the two top tiers', () => {
    const asked = new Set(vignettes.flatMap(({ asks, set }) => [asks, set?.id]));
    const top = facts.rules.filter(({ severity }) => severity === 'avoid' || severity === 'serious');
    expect([...facts.avoidSets, ...top].map(({ id }) => id).filter((id) => !asked.has(id))).toEqual([]);
  });

  it('each give a question, of which the right answer is what is found, and no wrong one is', () => {
    const charts = bank.questions.filter((question) => question.kind === 'chart');
    expect(vignettes.filter(({ id }) => !charts.some(({ vignette }) => vignette === id))).toEqual([]);
    for (const question of charts.filter(({ id, vignette }) => id === `chart/${vignette}`)) {
      const here = found(question.chart);
      for (const { id, right } of question.options)
        expect(id === 'nothing' ? here.length === 0 : here.includes(id), `${question.id} ${id}`).toBe(right);
    }
  });

  it('name nobody: no title with a name, no number of a record, no date of birth', () => {
    const personal = /\b(?:Mr|Mrs|Ms|Dr)\.? [A-Z]|\bMRN\b|\bDOB\b|\d{1,2}[/-]\d{1,2}[/-]\d{2,4}|\b\d{6,}\b/;
    expect(vignettes.filter(({ chart }) => personal.test(chart)).map(({ id }) => id)).toEqual([]);
  });
});

describe('a chart that cannot be used is refused with file, entry, field and mend', () => {
  const known = {
    rules: new Set(['bilateral-scm']),
    sets: new Set(['pleura']),
    muscles: new Set(['masseter']),
  };
  const sound = {
    id: 'two-sided',
    chart: 'Botox: both sternocleidomastoids, 30 U each.',
    findings: ['bilateral-scm'],
  };
  const problems = (...entries: unknown[]) => readVignettes('neck.yaml', entries, known).problems;

  it('takes a sound one', () => {
    expect(readVignettes('neck.yaml', [sound], known)).toEqual({ vignettes: [sound], problems: [] });
  });

  it.each([
    ['a file without entries', { file: 'neck.yaml' }, '', ''],
    ['no findings', { ...sound, findings: undefined }, 'two-sided', 'findings'],
    ['a rule that is none', { ...sound, findings: ['bilateral-smc'] }, 'two-sided', 'findings'],
    ['a question for what is not found', { ...sound, asks: 'pleura' }, 'two-sided', 'asks'],
    [
      'a near miss with findings',
      { ...sound, near: { rule: 'bilateral-scm', because: 'One side.' } },
      'two-sided',
      'near',
    ],
    ['nothing found and nothing asked', { ...sound, findings: [] }, 'two-sided', 'near'],
    [
      'a set that is none',
      { ...sound, set: { id: 'pleurae', muscle: 'masseter', others: [] } },
      'two-sided',
      'set.id',
    ],
    [
      'a muscle that is none',
      { ...sound, set: { id: 'pleura', muscle: 'masetter', others: [] } },
      'two-sided',
      'set',
    ],
    ['an unknown key', { ...sound, title: 'Neck' }, 'two-sided', 'title'],
    ['a chart that is too long', { ...sound, chart: 'x'.repeat(VIGNETTE_LIMIT + 1) }, 'two-sided', 'chart'],
    ['an id with capitals', { ...sound, id: 'Two sided' }, 'Two sided', 'id'],
    ['an entry that is a text', 'two-sided', 'entry 1', ''],
  ])('%s', (_, value, entry, field) => {
    const list =
      _ === 'a file without entries' ? readVignettes('neck.yaml', value, known).problems : problems(value);
    expect(list[0]).toMatchObject({ file: 'neck.yaml', entry, field });
    expect(list[0]!.message.length).toBeGreaterThan(5);
    expect(list[0]!.mend.length).toBeGreaterThan(5);
  });

  it('an id that stands twice', () => {
    expect(problems(sound, sound)).toMatchObject([{ entry: 'two-sided', field: 'id' }]);
  });
});
