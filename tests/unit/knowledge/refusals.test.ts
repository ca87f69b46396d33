import { describe, expect, it } from 'vitest';
import { describe as inWords, type Problem } from '../../../src/knowledge/problem.ts';
import { problemsAfter, problemsOfSound } from './small-knowledge.ts';

interface Refusal {
  what: string;
  file: string;
  from: string;
  to: string;
  /** What must be named: the entry, the field, and words of the message and of the mend. */
  entry?: string;
  field?: string;
  says: RegExp;
  mend: RegExp;
}

const DOSE = `
- id: scm
  product: ONA
  use: cervical-dystonia
  age_group: adult
  muscle: sternocleidomastoid
  low: 10
  high: 50
  per: side
  jurisdiction: US
  rests_on: label
  sources: [label]
  confirmed: none
`;

const REFUSALS: Refusal[] = [
  {
    what: 'a typing slip in a key',
    file: 'muscles/neck.yaml', from: '      severity: serious', to: '      severty: serious',
    entry: 'sternocleidomastoid', field: 'cautions[dose-cap].severty', says: /unknown key "severty"/, mend: /"severity"/,
  },
  {
    what: 'a missing key',
    file: 'muscles/neck.yaml', from: '      harm: dysphagia\n', to: '',
    entry: 'sternocleidomastoid', field: 'cautions[dose-cap].harm', says: /"harm" is missing/, mend: /add "harm"/,
  },
  {
    what: 'an unknown severity',
    file: 'muscles/neck.yaml', from: 'severity: serious', to: 'severity: severe',
    entry: 'sternocleidomastoid', field: 'cautions[dose-cap].severity', says: /"severe"/, mend: /avoid, serious, caution, technique/,
  },
  {
    what: 'an unknown region',
    file: 'muscles/neck.yaml', from: 'region: neck', to: 'region: nekc',
    entry: 'sternocleidomastoid', field: 'region', says: /"nekc"/, mend: /neck/,
  },
  {
    what: 'a caution without a source',
    file: 'muscles/neck.yaml', from: 'sources: [label]', to: 'sources: []',
    entry: 'sternocleidomastoid', field: 'cautions[dose-cap].sources', says: /./, mend: /at least one source/,
  },
  {
    what: 'a verdict without a source',
    file: 'conditions/movement.yaml', from: '    sources: [trial]\n', to: '',
    entry: 'cervical-dystonia', field: 'evidence.sources', says: /"sources" is missing/, mend: /add "sources"/,
  },
  {
    what: 'a caution that says nothing of how it was confirmed',
    file: 'muscles/neck.yaml', from: '      confirmed: none\n', to: '',
    entry: 'sternocleidomastoid', field: 'cautions[dose-cap].confirmed', says: /"confirmed" is missing/, mend: /add "confirmed"/,
  },
  {
    what: 'a source that does not exist',
    file: 'muscles/neck.yaml', from: 'sources: [label]', to: 'sources: [label, labe]',
    entry: 'sternocleidomastoid', field: 'cautions[dose-cap].sources[1]', says: /no source "labe"/, mend: /"label"/,
  },
  {
    what: 'a source that nobody cites',
    file: 'sources.yaml', from: '', to: '- {id: idle, kind: review, short: Idle 2001, citation: Idle}\n',
    entry: 'idle', says: /no statement cites/, mend: /take it out/,
  },
  {
    what: 'a web address shown as the authority',
    file: 'sources.yaml', from: 'short: Example 2020', to: 'short: www.example.org',
    entry: 'trial', field: 'short', says: /web address/, mend: /name the label, guideline/,
  },
  {
    what: 'a tooltip line over 160 characters',
    file: 'muscles/neck.yaml', from: 'say: Keep', to: `say: ${'very '.repeat(30)}Keep`,
    entry: 'sternocleidomastoid', field: 'cautions[dose-cap].say', says: /very/, mend: /of at most 160/,
  },
  {
    what: 'a reference to nothing',
    file: 'muscles/neck.yaml', from: 'used_for: [cervical-dystonia]', to: 'used_for: [cervical-dystona]',
    entry: 'sternocleidomastoid', field: 'used_for[0]', says: /no circumstance "cervical-dystona"/, mend: /"cervical-dystonia"/,
  },
  {
    what: 'an id in a form of its own',
    file: 'factors.yaml', from: 'id: asthma', to: 'id: Asthma',
    entry: 'Asthma', field: 'id', says: /"Asthma"/, mend: /lower-case words joined by hyphens/,
  },
  {
    what: 'two entries with one id',
    file: 'factors.yaml', from: '', to: '- {id: sternomastoid, name: Other, group: breathing}\n',
    entry: 'sternomastoid', says: /already taken by sternocleidomastoid \(muscles\/neck.yaml:2\)/, mend: /another id/,
  },
  {
    what: 'two entries with one name',
    file: 'factors.yaml', from: '', to: '- {id: other, name: ASTHMA, group: breathing, find: false}\n',
    entry: 'other', field: 'name', says: /also the name of asthma/, mend: /one entry/,
  },
  {
    what: 'an abbreviation shared without context',
    file: 'factors.yaml', from: '  name: Asthma', to: '  name: Asthma\n  terms: {abbreviations: [{text: scm, needs_context: true}]}',
    entry: 'sternocleidomastoid', field: 'terms', says: /"SCM" is also a term of asthma/, mend: /needs_context: true/,
  },
  {
    what: 'a term that stands twice in one entry',
    file: 'factors.yaml', from: '  name: Asthma', to: '  name: Asthma\n  terms: {synonyms: [bronchial-asthma, bronchial asthma]}',
    entry: 'asthma', field: 'terms', says: /stands there twice/, mend: /take one of them out/,
  },
  {
    what: 'a range of ICD-10-CM codes',
    file: 'conditions/movement.yaml', from: '[G24.3]', to: '[G20-G26]',
    entry: 'cervical-dystonia', field: 'icd10cm[0]', says: /"G20-G26"/, mend: /no range, no hyphen/,
  },
  {
    what: 'a placeholder hyphen in an ICD-10-CM code',
    file: 'conditions/movement.yaml', from: '[G24.3]', to: '[G24.-]',
    entry: 'cervical-dystonia', field: 'icd10cm[0]', says: /"G24\.-"/, mend: /prefix/,
  },
  {
    what: 'a code that two entries claim',
    file: 'factors.yaml', from: '  group: breathing', to: '  group: breathing\n  icd10cm: [G24.3]',
    entry: 'asthma', field: 'icd10cm', says: /"G24.3" is also a code of cervical-dystonia/, mend: /icd10cm_related/,
  },
  {
    what: 'a thing that is its own broader thing',
    file: 'factors.yaml', from: '  group: breathing', to: '  group: breathing\n  broader: [asthma]',
    entry: 'asthma', field: 'broader', says: /comes back to asthma/, mend: /take one of the links out/,
  },
  {
    what: 'a dose without a product',
    file: 'doses/ona.yaml', from: '', to: DOSE.replace('  product: ONA\n', ''),
    entry: 'scm', field: 'product', says: /"product" is missing/, mend: /add "product"/,
  },
  {
    what: 'a dose whose low end is above its high end',
    file: 'doses/ona.yaml', from: '', to: DOSE.replace('low: 10', 'low: 60'),
    entry: 'scm', field: 'high', says: /60.*above.*50/, mend: /lower figure as low/,
  },
  {
    what: 'a label of one country in the table of another',
    file: 'doses/ona.yaml', from: '', to: DOSE.replace('jurisdiction: US', 'jurisdiction: SG'),
    entry: 'scm', field: 'jurisdiction', says: /US label/, mend: /each country its own row/,
  },
  {
    what: 'broken YAML',
    file: 'factors.yaml', from: 'name: Asthma', to: 'name: "Asthma',
    says: /not valid YAML/, mend: /missing quote/,
  },
  {
    what: 'a file that is no list',
    file: 'factors.yaml', from: '- id: asthma\n  name', to: 'asthma:\n  name',
    says: /not a list/, mend: /begin each entry/,
  },
]; // prettier-ignore

describe('the check', () => {
  it('finds nothing wrong with sound knowledge', () => {
    expect(problemsOfSound().map(inWords)).toEqual([]);
  });

  it.each(REFUSALS)('refuses $what', ({ file, from, to, entry, field, says, mend }) => {
    const problems = problemsAfter(file, from, to);
    const named = problems.filter(
      (problem) => problem.entry === entry && problem.field === field && says.test(problem.message),
    );
    expect(named, problems.map(inWords).join('\n')).toHaveLength(1);
    const [problem] = named as [Problem];
    expect(problem.mend).toMatch(mend);
    expect(problem.warning).toBeUndefined();
  });

  it('names the file and the line', () => {
    const [problem] = problemsAfter('muscles/neck.yaml', 'severity: serious', 'severity: severe');
    expect(problem).toMatchObject({ file: 'muscles/neck.yaml', line: 11 });
    expect(inWords(problem!)).toMatch(
      /^muscles\/neck\.yaml:11 {2}sternocleidomastoid › cautions\[dose-cap\]\.severity: /,
    );
  });

  it('reports every slip of an entry, not only the first', () => {
    const problems = problemsAfter('muscles/neck.yaml', '  region: neck', '  region: nekc\n  locaton: here');
    expect(problems.map(({ field }) => field)).toEqual(expect.arrayContaining(['region', 'locaton']));
  });
});

describe('what cannot be read', () => {
  it.each([
    ['a file', 'factors.yaml', 'name: Asthma', 'name: "Asthma'],
    ['an entry', 'muscles/neck.yaml', '  region: neck', '  region: nekc'],
  ])('is told alone, without all that names it: %s', (_, broken, from, to) => {
    const problems = problemsAfter(broken, from, to);
    expect(problems.length).toBeGreaterThan(0);
    expect(problems.filter(({ file }) => file !== broken).map(inWords)).toEqual([]);
  });
});

describe('a review that is past its date', () => {
  const REVIEW =
    'confirmed: none\n      review: {reviewed_by: A. Reader, reviewed_on: 2024-01-01, review_due: 2026-01-01}';

  it('is a warning in an ordinary build', () => {
    const problems = problemsAfter('muscles/neck.yaml', 'confirmed: none', REVIEW);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({
      entry: 'sternocleidomastoid',
      field: 'cautions[dose-cap].review',
      warning: true,
    });
    expect(problems[0]!.message).toContain('2026-01-01');
  });

  it('is refused in a release', () => {
    const problems = problemsAfter('muscles/neck.yaml', 'confirmed: none', REVIEW, { release: true });
    expect(problems).toHaveLength(1);
    expect(problems[0]!.warning).toBeUndefined();
  });

  it('is no problem on its last day', () => {
    expect(
      problemsAfter('muscles/neck.yaml', 'confirmed: none', REVIEW, { release: true, today: '2026-01-01' }),
    ).toEqual([]);
  });
});
