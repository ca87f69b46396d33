import { describe, expect, it } from 'vitest';
import { citations } from '../../../popup/reference/citations.ts';
import { createReference } from '../../../popup/reference/reference.ts';
import { standing } from '../../../popup/reference/standing.ts';
import { headOf, under } from '../../../popup/reference/titles.ts';
import { byId, caution, condition, dose, facts, muscle, product, rule, set } from './fixtures/small-facts.ts';

const scm = muscle('sternocleidomastoid', 'Sternocleidomastoid', {
  aliases: ['sternomastoid'],
  cautions: [caution('cap', 'serious', 'Keep to 100 U ONA.')],
});
const group = muscle('neck-flexors', 'Neck flexors', { members: ['sternocleidomastoid'] });
const dystonia = condition('cervical-dystonia', 'Cervical dystonia', {
  muscles: {
    usual: ['sternomastoid'],
    avoid: [{ id: 'sternocleidomastoid', why: 'both sides', severity: 'serious' }],
  },
});
const reference = createReference(
  facts({
    entities: byId([scm, group, dystonia]),
    avoidSets: [set('swallowing', 'Keep swallowing safe', ['neck-flexors'])],
    doses: [dose('d1', { muscle: 'sternocleidomastoid' })],
    rules: [
      rule('by-region', 'Neck toxin plus lung disease: care.', [['toxin:any'], ['region:neck']]),
      rule('by-alias', 'Sternomastoid plus X: care.', [['muscle:sternomastoid']]),
      rule('elsewhere', 'Leg: care.', [['region:leg']]),
    ],
  }),
);

describe('from a muscle to everything that speaks of it', () => {
  it('finds it by any of its ids', () => {
    expect(reference.entity('sternomastoid')).toBe(scm);
    expect(reference.titleOf('entry', 'sternomastoid')).toBe('Sternocleidomastoid');
    expect(reference.entity('nothing')).toBeUndefined();
  });

  it('takes what is said of its group as said of it', () => {
    expect(reference.setsWithMuscle('sternocleidomastoid').map(({ id }) => id)).toEqual(['swallowing']);
  });

  it('finds rules that name it by an alias or name its region, and no others', () => {
    expect(
      reference
        .rulesAbout(scm)
        .map(({ id }) => id)
        .sort(),
    ).toEqual(['by-alias', 'by-region']);
  });

  it('knows the conditions that use it and those that limit it', () => {
    expect(reference.conditionsUsing('sternocleidomastoid')).toEqual([dystonia]);
    expect(reference.conditionsAvoiding('sternocleidomastoid')).toEqual([
      { condition: dystonia, why: 'both sides', severity: 'serious' },
    ]);
  });

  it('finds its doses', () => {
    expect(reference.dosesOfMuscle('sternocleidomastoid')).toHaveLength(1);
    expect(reference.dosesOfMuscle('neck-flexors')).toEqual([]);
  });
});

it('a product code leads to the product that had it first', () => {
  const shared = createReference(
    facts({ entities: byId([product('new', 2002), product('old', 1989), product('newest', 2024)]) }),
  );
  expect(shared.product('ONA')?.id).toBe('old');
});

describe('a line without a title of its own', () => {
  it.each([
    ['Neck toxin plus lung disease: go lower.', 'Neck toxin plus lung disease: harm'],
    [
      'Anaphylaxis can occur within minutes. Stop, treat at once.',
      'Anaphylaxis can occur within minutes: harm',
    ],
    ['over 65 with bladder toxin: think twice.', 'Over 65 with bladder toxin: harm'],
    ['Contraindicated: infection at the site. Treat it first.', 'Infection at the site: harm'],
    [
      'Contraindicated: allergy to the toxin or an ingredient (albumin; sucrose).',
      'Allergy to the toxin or an ingredient',
    ],
    ['Contraindicated: an active skin infection.', 'An active skin infection: harm'],
  ])('is called after what it is about: %s', (say, title) => {
    expect(headOf({ say, harm: 'harm' })).toBe(title);
  });

  it.each([
    ['Levator scapulae: rethink with a chest infection.', 'dysphagia', 'Levator scapulae: dysphagia'],
    ['Fixed contracture: prove the joint moves.', 'no effect on a fixed contracture', 'No effect on a fixed contracture'],
    ['Bladder bleeding. Ask the prescriber.', 'bladder bleeding, clots', 'Bladder bleeding, clots'],
    ['Anaphylaxis can occur. Stop.', 'anaphylaxis, oedema', 'Anaphylaxis can occur'],
  ])('says what of it where its beginning is a mere name: %s', (say, harm, title) => {
    expect(headOf({ say, harm })).toBe(title);
  }); // prettier-ignore

  it('is called after its harm where it has no short beginning', () => {
    expect(headOf({ say: 'BOXED: toxin can act far away.', harm: 'distant spread' })).toBe('Distant spread');
    expect(headOf({ say: 'x'.repeat(120), harm: 'dry eye' })).toBe('Dry eye');
  });
});

it('does not say the harm again under a title that is the harm', () => {
  const harm = 'dry eye';
  expect(under('Dry eye', { say: 'Fewer tears.', harm })).toEqual({ say: 'Fewer tears.' });
  expect(under('Lacrimal gland: dry eye', { say: 'Fewer tears.', harm })).not.toHaveProperty('harm');
  expect(under('Fewer tears', { say: 'Fewer tears.', harm })).toHaveProperty('harm', harm);
});

describe('trust at a glance', () => {
  it('leads from a source to every statement that rests on it, and where it stands', () => {
    const places = citations(reference.facts, 'label').map(({ place }) => place);
    expect(new Set(places)).toEqual(
      new Set([
        'entry/sternocleidomastoid',
        'set/swallowing',
        'rule/by-region',
        'rule/by-alias',
        'rule/elsewhere',
      ]),
    );
    expect(citations(reference.facts, 'unknown')).toEqual([]);
  });

  it('counts each statement once by how far its source was read', () => {
    const counts = standing(reference.facts);
    expect(counts.statements).toBe(1 + 2 + 1 + 3);
    expect(counts.full + counts.abstract + counts.excerpt + counts.none).toBe(counts.statements);
    expect(counts.reviewed).toBe(0);
  });
});
