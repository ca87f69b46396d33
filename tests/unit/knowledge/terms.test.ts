import { describe, expect, it } from 'vitest';
import { DATA_DIR } from '../../../scripts/knowledge-files.ts';
import { compile } from '../../../src/knowledge/compile.ts';
import { readKnowledge } from '../../../src/knowledge/read.ts';
import { problemsAfter } from './small-knowledge.ts';

const { lexicon } = compile(readKnowledge(DATA_DIR).content);

/** Ids of the entries that bear the form, whatever its case. */
function named(form: string): string[] {
  return lexicon.entries
    .filter(({ terms }) => terms.some(({ text }) => text.toLowerCase() === form.toLowerCase()))
    .map(({ id }) => id);
}

describe('the forms that clinicians write', () => {
  it.each([
    ['sternomastoid', 'sternocleidomastoid'],
    ['SCMs', 'sternocleidomastoid'],
    ['traps', 'trapezius'],
    ['levator scap', 'levator-scapulae'],
    ['lev scap', 'levator-scapulae'],
    ['rhomboids', 'rhomboids'],
    ['scaleni', 'scalene-muscles'],
    ['paraspinals', 'paraspinal-muscles'],
    ['gastroc', 'gastrocnemius'],
    ['rec fem', 'rectus-femoris'],
    ['semimem', 'semimembranosus'],
    ['1st DI', 'first-dorsal-interosseous'],
    ['gastrocs', 'gastrocnemius'],
    ['quads', 'quadriceps-femoris'],
    ['hams', 'hamstrings'],
    ['lats', 'latissimus-dorsi'],
    ['peroneus longus', 'fibularis-longus'],
    ['fibularis longus', 'fibularis-longus'],
    ['extensor digitorum communis', 'extensor-digitorum'],
    ['flexor digitorum sublimis', 'flexor-digitorum-superficialis'],
    ['musculus masseter', 'masseter'],
    ['Mueller muscle', 'superior-tarsal'],
    ['wrist flexors', 'wrist-flexors'],
    ['strap muscles', 'infrahyoid-muscles'],
    ['spasmodic torticollis', 'cervical-dystonia'],
    ['wry neck', 'cervical-dystonia'],
    ['sialorrhoea', 'sialorrhea'],
    ['sleep apnea', 'sleep-apnea'],
    ['sleep apnoea', 'sleep-apnea'],
    ['implantable cardioverter-defibrillator', 'icd'],
    ['G24.3', 'cervical-dystonia'],
    ['G70.0', 'myasthenia-gravis'],
  ])('%s names %s', (form, id) => {
    expect(named(form)).toEqual([id]);
  });
});

describe('letters that mean other things in a chart', () => {
  it.each(['MG', 'CD', 'PT', 'TA', 'ST', 'MS', 'CP', 'ICD', 'ALS', 'ET', 'HA', 'CVA'])(
    '%s never counts by itself',
    (letters) => {
      const bare = lexicon.entries.flatMap(({ id, terms }) =>
        terms.filter(({ text, needs_context }) => text === letters && !needs_context).map(() => id),
      );
      expect(bare).toEqual([]);
    },
  );
});

describe('names that charts use for general things', () => {
  it('are recognised and say nothing by themselves', () => {
    for (const id of ['headache', 'tremor', 'stroke', 'neck-muscles', 'facial-muscles', 'wrist-extensors']) {
      const entry = lexicon.entries.find((one) => one.id === id);
      expect(entry, id).toMatchObject({ recognised_only: true });
    }
  });

  it('have narrower ones that lead back to them', () => {
    const broader = (id: string) => lexicon.entries.find((one) => one.id === id)?.broader;
    expect(broader('chronic-migraine')).toContain('headache');
    expect(broader('pacemaker')).toContain('pacemaker-icd');
    expect(broader('upper-trapezius')).toContain('trapezius');
  });
});

describe('forms that differ by their capitals alone', () => {
  const AS_WRITTEN = 'case_sensitive: true';
  const progressive = (how: string): string => `\n- {id: progressive, name: Progressive, group: breathing, terms: {abbreviations: [{text: PPMS${how}}]}}`; // prettier-ignore
  const muscles = (text: string, how: string): string => `\n- {id: paraspinals, name: Paraspinals, group: breathing, terms: {abbreviations: [{text: ${text}${how}}]}}`; // prettier-ignore

  /** What is refused, and for which other entry. */
  const refused = (...entries: string[]): string[] =>
    problemsAfter('factors.yaml', '', entries.join('')).map(({ entry, message }) => `${entry}: ${message}`);

  it('name different things where each counts only as it is written', () => {
    expect(refused(progressive(`, ${AS_WRITTEN}`), muscles('PPMs', `, ${AS_WRITTEN}`))).toEqual([]);
  });

  it('name two things where one of them counts however it is written', () => {
    const both = ['progressive: "PPMS" is also a term of paraspinals', 'paraspinals: "PPMs" is also a term of progressive']; // prettier-ignore
    expect(refused(progressive(''), muscles('PPMs', ''))).toEqual(both);
    expect(refused(progressive(`, ${AS_WRITTEN}`), muscles('PPMs', ''))).toEqual(both);
    expect(refused(progressive(''), muscles('PPMs', `, ${AS_WRITTEN}`))).toEqual(both);
  });

  it('are the same form where they are written alike', () => {
    expect(refused(progressive(`, ${AS_WRITTEN}`), muscles('PPMS', `, ${AS_WRITTEN}`))).toEqual([
      'progressive: "PPMS" is also a term of paraspinals',
      'paraspinals: "PPMS" is also a term of progressive',
    ]);
  });

  it('are told apart from every other holder, or from none', () => {
    const third = '\n- {id: third, name: Third, group: breathing, terms: {abbreviations: [{text: ppms}]}}';
    expect(refused(progressive(`, ${AS_WRITTEN}`), muscles('PPMs', `, ${AS_WRITTEN}`), third)).toEqual([
      'progressive: "PPMS" is also a term of paraspinals and third',
      'paraspinals: "PPMs" is also a term of progressive and third',
      'third: "ppms" is also a term of progressive and paraspinals',
    ]);
  });
});

describe('a diagnosis code leads to what it names', () => {
  it.each([
    ['G44.86', ['cervicogenic-headache']],
    ['G43.E', ['chronic-migraine']],
    ['H49.2', ['sixth-nerve-palsy']],
    ['N94.81', ['vulvodynia']],
    ['G23.2', ['multiple-system-atrophy']],
    ['R51', ['headache']],
    // "headache, unspecified" is no chronic daily headache
    ['R51.9', []],
  ])('%s', (code, entries) => {
    expect(named(code)).toEqual(entries);
  });
});
