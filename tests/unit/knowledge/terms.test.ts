import { describe, expect, it } from 'vitest';
import { DATA_DIR } from '../../../scripts/knowledge-files.ts';
import { compile } from '../../../src/knowledge/compile.ts';
import { readKnowledge } from '../../../src/knowledge/read.ts';

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
