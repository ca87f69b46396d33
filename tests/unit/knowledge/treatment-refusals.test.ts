import { describe, expect, it } from 'vitest';
import { check } from '../../../src/knowledge/check.ts';
import { describe as inWords } from '../../../src/knowledge/problem.ts';
import { withKnowledge } from './small-knowledge.ts';

/** A sound entry of each part, on which a refusal changes one thing. */
const ENTRIES = {
  'doses/ona.yaml': `
- {id: scm, product: ONA, use: cervical-dystonia, age_group: adult, muscle: sternocleidomastoid, low: 10, high: 50,
   per: side, sites: 2, jurisdiction: US, rests_on: label, sources: [label], confirmed: none}
`,
  'maxima.yaml': `
- {id: ona-body, product: ONA, who: adult, scope: everything, area: body, units: 400, per: period, weeks: 12,
   jurisdiction: US, rests_on: label, text: 400 U in 3 months, sources: [label], confirmed: none}
`,
  'products/ona.yaml': `
- id: onabotulinumtoxina
  name: onabotulinumtoxinA
  code: ONA
  generic: onabotulinumtoxinA
  us_approved: true
  hcpcs: [{code: J0585, descriptor: one unit, billed_unit: 1, sources: [label], confirmed: none}]
  reconstitution:
    diluent: saline
    table: [{vial: 100, diluent_ml: 2, units_per_0_1_ml: 5}]
    sources: [label]
    confirmed: none
  indications:
    - {condition: cervical-dystonia, age_group: adult, age: adults, total: {low: 100, high: 300}, sources: [label], confirmed: none}
`,
  'drug-classes.yaml': `
- id: aminoglycosides
  name: aminoglycosides
  severity: serious
  basis: label
  cautions: [{id: interaction, severity: serious, harm: paralysis, say: Watch breathing., sources: [label], confirmed: none}]
`,
  'drugs.yaml': `
- {id: gentamicin, name: gentamicin, broader: [aminoglycosides], terms: {brands: [{text: Gentak, route: ophthalmic}]}}
`,
  'procedures.yaml': `
- {id: emg, name: needle EMG guidance, code: '95874'}
`,
  'signs.yaml': `
- {id: landmark-only, of: phrase, name: landmark technique, meaning: no guidance, terms: {synonyms: [by landmarks]}}
`,
  'rules/all.yaml': `
- id: neck-x-asthma
  severity: serious
  harm: breathing failure
  say: Neck toxin and asthma.
  when_all: [{any_of: ['toxin:any']}, {any_of: ['region:neck']}, {any_of: ['risk:asthma', 'phrase:landmark-only']}]
  sources: [label]
  confirmed: none
`,
  'rule-cases/all.yaml': `
- rule: neck-x-asthma
  fires: ['Asthma. Botox to the SCM.']
  silent:
    - {text: 'No asthma. Botox to the SCM.', because: negated}
    - {text: 'Mother has asthma. Botox to the SCM.', because: family}
`,
  'label-warnings.yaml': `
- {id: spread, group: boxed-warning, severity: serious, products: [all], rests_on: label, harm: spread, say: It can spread.,
   sources: [label], confirmed: none}
`,
  'audit.yaml': `
- {id: claim, order: 1, claim: It lasts., topics: ['condition:cervical-dystonia'], status: current, now: It does., say: It lasts.,
   reference: Keep., sources: [label], confirmed: none}
`,
} as const;

/** What the check says once `from` is replaced by `to` in one file of the whole. */
function problemsAfter(file: keyof typeof ENTRIES, from: string, to: string) {
  const text: string = ENTRIES[file];
  if (!text.includes(from)) throw new Error(`"${from}" is not in ${file}`);
  return withKnowledge({ ...ENTRIES, [file]: text.replace(from, to) }, (knowledge) =>
    check(knowledge, { today: '2026-11-22' }),
  );
}

interface Refusal {
  what: string;
  file: keyof typeof ENTRIES;
  from: string;
  to: string;
  entry: string;
  says: RegExp;
  mend: RegExp;
}

const AGAIN = ENTRIES['doses/ona.yaml'].replace('id: scm', 'id: scm-again');

const REFUSALS: Refusal[] = [
  {
    what: 'a second row for the same product, use, patient and muscle',
    file: 'doses/ona.yaml', from: 'confirmed: none}\n', to: `confirmed: none}\n${AGAIN}`,
    entry: 'scm-again', says: /scm \(doses\/ona.yaml:\d+\) is a dose for the same/, mend: /one row/,
  },
  {
    what: 'a dose in the file of another product',
    file: 'doses/ona.yaml', from: 'product: ONA', to: 'product: ABO',
    entry: 'scm', says: /a dose of ABO stands in doses\/ona.yaml/, mend: /doses\/abo.yaml/,
  },
  {
    what: 'a dose without a source',
    file: 'doses/ona.yaml', from: 'sources: [label]', to: 'sources: []',
    entry: 'scm', says: /./, mend: /at least one source/,
  },
  {
    what: 'a labelled dose without the country of its label',
    file: 'doses/ona.yaml', from: 'jurisdiction: US, ', to: '',
    entry: 'scm', says: /country of the label is missing/, mend: /jurisdiction/,
  },
  {
    what: 'a labelled dose that cites no label',
    file: 'doses/ona.yaml', from: 'sources: [label]', to: 'sources: [trial]',
    entry: 'scm', says: /no label is cited/, mend: /rests_on/,
  },
  {
    what: 'a trial dose that stands in the table of a country',
    file: 'doses/ona.yaml', from: 'rests_on: label', to: 'rests_on: trial',
    entry: 'scm', says: /rests on trial is no label/, mend: /take the jurisdiction out/,
  },
  {
    what: 'a limit over a period of no length',
    file: 'maxima.yaml', from: ' weeks: 12,', to: '',
    entry: 'ona-body', says: /length of the period/, mend: /weeks: 12/,
  },
  {
    what: 'a dilution that does not follow from vial and volume',
    file: 'products/ona.yaml', from: 'units_per_0_1_ml: 5', to: 'units_per_0_1_ml: 2.5',
    entry: 'onabotulinumtoxina', says: /100 U in 2 mL gives 5 U per 0.1 mL, not 2.5/, mend: /mend/,
  },
  {
    what: 'a labelled use of a product without US approval',
    file: 'products/ona.yaml', from: 'us_approved: true', to: 'us_approved: false',
    entry: 'onabotulinumtoxina', says: /without US approval has no labelled use/, mend: /us_approved/,
  },
  {
    what: 'a session total upside down',
    file: 'products/ona.yaml', from: 'total: {low: 100, high: 300}', to: 'total: {low: 300, high: 100}',
    entry: 'onabotulinumtoxina', says: /low end \(300\) is above the high end \(100\)/, mend: /lower figure/,
  },
  {
    what: 'a billing code that is none',
    file: 'products/ona.yaml', from: 'J0585', to: 'J0585-J0588',
    entry: 'onabotulinumtoxina', says: /J0585-J0588/, mend: /HCPCS/,
  },
  {
    what: 'a range of CPT codes',
    file: 'procedures.yaml', from: "'95874'", to: "'64642-64645'",
    entry: 'emg', says: /64642-64645/, mend: /no range/,
  },
  {
    what: 'a class of drugs that says nothing',
    file: 'drug-classes.yaml', from: 'cautions: [{', to: 'notes: [none]\n  #',
    entry: 'aminoglycosides', says: /no caution/, mend: /broader/,
  },
  {
    what: 'a drug of a class that does not exist',
    file: 'drugs.yaml', from: 'broader: [aminoglycosides]', to: 'broader: [aminoglycoside]',
    entry: 'gentamicin', says: /no drug-class "aminoglycoside"/, mend: /"aminoglycosides"/,
  },
  {
    what: 'a route that is none',
    file: 'drugs.yaml', from: 'route: ophthalmic', to: 'route: eye',
    entry: 'gentamicin', says: /"eye"/, mend: /ophthalmic/,
  },
  {
    what: 'a rule without a source',
    file: 'rules/all.yaml', from: 'sources: [label]', to: 'sources: []',
    entry: 'neck-x-asthma', says: /./, mend: /at least one source/,
  },
  {
    what: 'a rule that asks for what does not exist',
    file: 'rules/all.yaml', from: 'risk:asthma', to: 'risk:astma',
    entry: 'neck-x-asthma', says: /no chart-word "risk:astma"/, mend: /risk:asthma/,
  },
  {
    what: 'a rule that asks for a region in which no muscle stands',
    file: 'rules/all.yaml', from: 'region:neck', to: 'region:foot',
    entry: 'neck-x-asthma', says: /nothing in a chart can ever answer "region:foot"/, mend: /term/,
  },
  {
    what: 'a rule that asks for a sign without a written form',
    file: 'signs.yaml', from: ', terms: {synonyms: [by landmarks]}', to: '',
    entry: 'neck-x-asthma', says: /can ever answer "phrase:landmark-only"/, mend: /term/,
  },
  {
    what: 'a sign that bears the id of an entity',
    file: 'signs.yaml', from: 'id: landmark-only', to: 'id: gentamicin',
    entry: 'gentamicin', says: /already taken by an entity/, mend: /another id/,
  },
  {
    what: 'a rule that no chart tries',
    file: 'rule-cases/all.yaml', from: 'rule: neck-x-asthma', to: 'rule: neck-x-asthma-old',
    entry: 'neck-x-asthma', says: /no chart tries/, mend: /rule-cases/,
  },
  {
    what: 'a rule tried by one near chart only',
    file: 'rule-cases/all.yaml', from: "    - {text: 'Mother has asthma. Botox to the SCM.', because: family}\n", to: '',
    entry: 'neck-x-asthma', says: /does not fit/, mend: /two charts/,
  },
  {
    what: 'a label warning for no product',
    file: 'label-warnings.yaml', from: 'products: [all]', to: 'products: []',
    entry: 'spread', says: /./, mend: /name the products/,
  },
  {
    what: 'a claim of the founding document without a source',
    file: 'audit.yaml', from: 'sources: [label]', to: 'sources: []',
    entry: 'claim', says: /./, mend: /at least one source/,
  },
  {
    what: 'a claim about something that does not exist',
    file: 'audit.yaml', from: 'condition:cervical-dystonia', to: 'condition:migraine',
    entry: 'claim', says: /"condition:migraine"/, mend: /add the chart-word/,
  },
]; // prettier-ignore

describe('the check on products, drugs, doses and rules', () => {
  it('finds nothing wrong with sound entries', () => {
    expect(problemsAfter('audit.yaml', '', '').map(inWords)).toEqual([]);
  });

  it.each(REFUSALS)('refuses $what', ({ file, from, to, entry, says, mend }) => {
    const problems = problemsAfter(file, from, to);
    const named = problems.filter((problem) => problem.entry === entry && says.test(problem.message));
    expect(named.length, problems.map(inWords).join('\n')).toBeGreaterThan(0);
    expect(
      named.some((problem) => mend.test(problem.mend)),
      named.map(inWords).join('\n'),
    ).toBe(true);
  });
});
