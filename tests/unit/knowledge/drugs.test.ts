import { describe, expect, it } from 'vitest';
import type { Drug, DrugClass } from '../../../src/knowledge/facts.ts';
import { facts, lexicon } from './authored.ts';

const drug = (id: string): Drug => facts.entities[id] as Drug;
const drugClass = (id: string): DrugClass => facts.entities[id] as DrugClass;

/** The entity and route that a written form leads to. */
function written(form: string) {
  for (const { id, terms } of lexicon.entries) {
    const term = terms.find(({ text }) => text.toLowerCase() === form.toLowerCase());
    if (term) return { id, route: term.route };
  }
  return undefined;
}

describe('drugs', () => {
  it('the bladder irrigant is not the ointment of the same name', () => {
    for (const form of ['Neosporin G.U. Irrigant', 'Neosporin GU', 'neomycin/polymyxin irrigation']) {
      expect(written(form)).toEqual({ id: 'neomycin-polymyxin-irrigant', route: undefined });
    }
    const alone = lexicon.entries.flatMap(({ id, terms }) =>
      terms.filter(({ text }) => text === 'Neosporin').map((term) => ({ id, ...term })),
    );
    expect(alone.map(({ id, route, needs_context }) => [id, route, needs_context])).toEqual([
      ['neomycin', 'topical', true],
      ['neomycin-polymyxin-irrigant', undefined, true],
    ]);
    expect(drug('neomycin-polymyxin-irrigant').classes).toEqual(['aminoglycosides', 'polymyxins']);
    expect(drugClass('aminoglycosides').routes!.raise).toContain('irrigation');
  });

  it.each([
    ['Tobrex', 'tobramycin', 'ophthalmic'], ['TobraDex', 'tobramycin', 'ophthalmic'], ['Gentak', 'gentamicin', 'ophthalmic'],
    ['Pred-G', 'gentamicin', 'ophthalmic'], ['Bethkis', 'tobramycin', 'inhaled'], ['Cleocin T', 'clindamycin', 'topical'],
    ['Duac', 'clindamycin', 'topical'], ['Xaciato', 'clindamycin', 'vaginal'], ['Ciprodex', 'ciprofloxacin', 'otic'],
    ['Voltaren gel', 'diclofenac', 'topical'], ['Voltaren', 'diclofenac', undefined], ['Eliquis', 'apixaban', undefined],
  ])('%s is %s, %s', (form, id, route) => {
    expect(written(form)).toEqual({ id, route });
  }); // prettier-ignore

  it('every drug with a class speaks through a caution, its own or of a wider class', () => {
    const speaks = (id: string): boolean => {
      const entity = facts.entities[id]!;
      return entity.cautions.length > 0 || (entity.broader ?? []).some(speaks);
    };
    for (const entity of Object.values(facts.entities)) {
      if (entity.kind === 'drug')
        for (const id of entity.classes) expect(speaks(id), `${entity.id} in ${id}`).toBe(true);
    }
  });

  it('drugs for dementia are recognised and give no clue to myasthenia', () => {
    for (const id of ['donepezil', 'rivastigmine', 'galantamine']) {
      expect(drug(id).classes).toEqual([]);
      expect(drug(id).recognised_only).toBe(true);
    }
    expect(drug('pyridostigmine').classes).toEqual(['cholinesterase-inhibitors']);
  });

  it('a class knows its drugs, a wide class the narrower ones', () => {
    expect(drugClass('aminoglycosides').members).toEqual(
      expect.arrayContaining(['gentamicin', 'plazomicin', 'spectinomycin']),
    );
    expect(drugClass('antithrombotics').members).toEqual(['anticoagulants', 'antiplatelets', 'nsaids']);
  });

  it('magnesium matters by vein or muscle, not by mouth', () => {
    expect(drugClass('parenteral-magnesium').routes).toMatchObject({ raise: ['iv', 'im'], quiet: ['oral', 'topical'] });
    expect(lexicon.entries.find(({ id }) => id === 'magnesium-sulfate')!.terms.find(({ text }) => text === 'magnesium')).toMatchObject({ needs_context: true });
  }); // prettier-ignore

  it('the label class is a caution in the US, not a ban', () => {
    expect(drugClass('aminoglycosides').label_wording).toContain('not a contraindication');
    expect(drugClass('aminoglycosides').basis).toBe('label');
    expect(drugClass('polymyxins').basis).toBe('label-non-us');
  });
});

describe('procedures', () => {
  it('each code stands alone, ranges written out', () => {
    const codes = Object.values(facts.entities).flatMap((entity) =>
      entity.kind === 'procedure' ? [entity.code] : [],
    );
    expect(codes).toEqual(expect.arrayContaining(['64642', '64643', '64644', '64645', '64646', '64647']));
    expect(new Set(codes).size).toBe(codes.length);
  });
});
