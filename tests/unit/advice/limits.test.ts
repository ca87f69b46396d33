/** Limits of the labels, by limb, muscle, site and time, on notes as clinics write them. */
import { describe, expect, it } from 'vitest';
import type { Maximum } from '../../../src/knowledge/facts.ts';
import type { Finding } from '../../../src/advice/index.ts';
import { facts, judge, judgeAll } from './judge.ts';

/** What is said of one limit, by a part of its words. */
const said = (words: string, ...texts: string[]): Finding | undefined =>
  judge(...texts).find(({ rule, say }) => rule === 'plan-maximum' && say.includes(words));

describe('a limb of a child', () => {
  it.each([
    ['Child, leg: 8 U/kg', '7-year-old, CP, 20 kg. Botox: R gastroc 120 U, R soleus 60 U.'],
    ['Child, leg: 8 U/kg', '7-year-old with cerebral palsy, 20 kg. Botox: R gastroc 120 U, R soleus 60 U.'],
    ['Child, one leg: 15 U/kg', '7-year-old with spastic diplegia, 20 kg. Dysport: R gastroc 300 U, R soleus 200 U.'],
    ['Child, arm: 6 U/kg', '5-year-old, 18 kg, left upper limb spasticity. Botox: L biceps 80 U, L brachialis 40 U, L FCR 40 U.'],
    ['Child, both arms: 16 U/kg', '6-year-old, 20 kg, spastic quadriplegia. Xeomin: R biceps 170 U, L biceps 170 U.'],
  ])('has its own limit, whatever the spasticity is called: %s', (limit, note) => {
    expect(said(limit, note)).toMatchObject({ rule: 'plan-maximum', severity: 'serious' });
  }); // prettier-ignore

  it('keeps silent below it', () => {
    for (const note of [
      '7-year-old with cerebral palsy, 20 kg. Botox: R gastroc 60 U, R soleus 40 U.',
      '7-year-old with cerebral palsy, 20 kg. Dysport: R gastroc 160 U, R soleus 100 U.',
    ])
      expect(said('', note)).toBeUndefined();
  });

  it('says for what the limit is where the chart does not, and less loudly beside another condition', () => {
    const dose = 'Botox: R FDS 90 U, R FCR 80 U.';
    const unnamed = said('Child, arm', `8-year-old, 25 kg. ${dose}`)!;
    expect(unnamed).toMatchObject({ severity: 'serious' });
    expect(unnamed.say).toContain('for spasticity, which this chart does not name');
    expect(said('Child, arm', `8-year-old, 25 kg, focal hand dystonia. ${dose}`)?.severity).toBe('caution');
    expect(said('Child, arm', `38-year-old, 75 kg, spastic arm. ${dose}`)).toBeUndefined();
  });

  it('is not sure where only the whole dose is told', () => {
    const finding = said('Child, arm', '5-year-old, 18 kg, left upper limb spasticity, Botox 160 U.')!;
    expect(finding.severity).toBe('caution');
    expect(finding.say).toMatch(/^Not sure: .*160 U ONA \(8\.9 U\/kg at 18 kg\) in one arm/);
    expect(said('Child: 10 U/kg', '5-year-old, 12 kg. Botox 160 U.')?.severity).toBe('serious');
  });

  it('holds the ranges of its muscles too', () => {
    const ranges = (dose: number): string[] =>
      judge(`7-year-old with cerebral palsy, 20 kg. Dysport: R soleus ${dose} U.`).flatMap(({ rule, say }) =>
        rule === 'plan-range' ? [say] : [],
      );
    expect(ranges(110)).toEqual([]);
    expect(ranges(140)[0]).toContain('Soleus: 7 U/kg ABO a side is above');
  });
});

describe('both sides', () => {
  const child = '8-year-old, cerebral palsy, 20 kg.';

  it('each get half of a dose for both', () => {
    const sided = 'Dysport: R biceps 120 U, L biceps 120 U, R brachialis 120 U, L brachialis 120 U, R FCR 100 U, L FCR 100 U.';
    const joined = 'Dysport: bilateral biceps 240 U, bilateral brachialis 240 U, bilateral FCR 200 U. Total 680 U.';
    for (const note of [sided, joined, 'Dysport: bilateral biceps 240 U, brachialis 240 U, FCR 200 U.'])
      expect(said('Child, arm: 16 U/kg', `${child} ${note}`)?.severity).toBe('serious');
    expect(said('Child, arm: 16 U/kg', `${child} ${joined}`)?.say).toMatch(/^340 U ABO \(17 U\/kg at 20 kg\)/);
  }); // prettier-ignore

  it('leave it open whether a dose is for each, unless the total tells', () => {
    const legs = `${child} Botox: bilateral gastrocnemius 110 U`;
    expect(said('10 U/kg or 340 U', `${legs}.`)).toMatchObject({ severity: 'caution' });
    expect(said('10 U/kg or 340 U', `${legs}.`)?.say).toMatch(
      /^Not sure: .*both sides is given to each, 220 U/,
    );
    expect(said('10 U/kg or 340 U', `${legs}. Total 110 U.`)).toBeUndefined();
    expect(said('10 U/kg or 340 U', `${legs}. Total 220 U.`)?.severity).toBe('serious');
  });

  it('add to what one side gets by itself', () => {
    const note = `${child} Botox: R gastrocnemius 110 U, bilateral soleus 60 U. Total 170 U.`;
    expect(said('Child, leg', note)).toBeUndefined();
    expect(
      said('Child, leg', note.replace('R gastrocnemius 110', 'R gastrocnemius 140').replace('170', '200'))
        ?.say,
    ).toMatch(/^170 U ONA/);
  });

  it('leave open where a dose without a side goes', () => {
    const note = `${child} Botox: gastrocnemius 120 U, soleus 60 U.`;
    expect(said('Child, leg', note)).toMatchObject({ severity: 'caution' });
    expect(said('Child, leg', note)?.say).toMatch(/^Not sure: where what has no side goes to one/);
  });
});

describe('the doses of chronic migraine', () => {
  const PREEMPT =
    'corrugator 10 U, procerus 5 U, frontalis 20 U, temporalis 40 U, occipitalis 30 U, cervical paraspinals 20 U, trapezius 30 U';
  const about = (note: string): Finding | undefined => said('Chronic migraine', `Chronic migraine. ${note}`);

  it('are not those of an arm of the same patient', () => {
    expect(
      about('Arm spasticity after stroke. Botox: R biceps 100 U, R FCR 50 U, R FDS 50 U.'),
    ).toBeUndefined();
    expect(about(`Arm spasticity after stroke. Botox: ${PREEMPT}, R biceps 100 U.`)).toBeUndefined();
  });

  it('above the scheme are a caution, said once and as a dose', () => {
    expect(about(`Botox: ${PREEMPT}. Total 155 U.`)).toBeUndefined();
    for (const temporalis of [80, 120]) {
      const note = `Chronic migraine. Botox: ${PREEMPT.replace('temporalis 40', `temporalis ${temporalis}`)}.`;
      const findings = judge(note).filter(({ rule }) => rule === 'plan-maximum');
      expect(findings).toHaveLength(1);
      expect(findings[0]).toMatchObject({ severity: 'caution' });
      expect(findings[0]!.say).toContain('above the label dose');
    }
  });
});

describe('the lines of the face', () => {
  it.each([
    ['Jeuveau: procerus 4 U, corrugators 16 U, frontalis 10 U.', 'Jeuveau: procerus 8 U, corrugators 24 U, frontalis 10 U.', '32 U PRABO'],
    ['Dysport: procerus 10 U, corrugators 40 U, frontalis 30 U, DAO 10 U.', 'Dysport: procerus 20 U, corrugators 60 U.', '80 U ABO'],
    ['Botox: procerus 4 U, corrugators 16 U, frontalis 20 U, orbicularis oculi 24 U, mentalis 8 U, DAO 8 U.', 'Botox: procerus 10 U, corrugators 20 U, frontalis 20 U, orbicularis oculi 24 U.', '74 U ONA'],
  ])('have a limit for their own muscles alone: %s', (usual, over, amount) => {
    expect(said('', `42-year-old, glabellar lines. ${usual}`)).toBeUndefined();
    expect(said(amount, `42-year-old, glabellar lines. ${over}`)?.severity).toBe('serious');
  }); // prettier-ignore
});

describe('an interval of 16 weeks', () => {
  const raised = (note: string): Finding | undefined =>
    judge(note).find(({ rule }) => rule === 'plan-interval');

  it.each([
    ['Sialorrhea in Parkinson disease. Xeomin', 'Xeomin today: R parotid 30 U, L parotid 30 U.'],
    ['Drooling. Xeomin', 'Xeomin today 100 U.'],
    ['7-year-old with cerebral palsy, 20 kg. Last Dysport', 'Dysport: R biceps 100 U.'],
  ])('is kept, and its end is its end: %s', (before, now) => {
    expect(raised(`${before} 13 weeks ago. ${now}`)).toMatchObject({ severity: 'serious' });
    expect(raised(`${before} 13 weeks ago. ${now}`)?.say).toContain('16 weeks or more apart');
    expect(raised(`${before} 16 weeks ago. ${now}`)).toBeUndefined();
    const early = judge(`${before} 8 weeks ago. ${now}`).map(({ rule }) => rule);
    expect(early).toContain('interval-under-12-weeks');
    expect(early).not.toContain('plan-interval');
  });

  it.each([
    'Sialorrhea. Botox 13 weeks ago for migraine. Xeomin today: R parotid 30 U.',
    'Cervical dystonia. Xeomin 13 weeks ago. Xeomin today: R splenius capitis 60 U.',
    '7-year-old with cerebral palsy, 20 kg. Last Dysport 13 weeks ago. Dysport: R gastrocnemius 100 U.',
    '47-year-old, spastic arm. Last Dysport 13 weeks ago. Dysport: R biceps 300 U.',
  ])('holds for no other product, use, limb or age: %s', (note) => {
    expect(raised(note)).toBeUndefined();
  });
});

describe('the same harm', () => {
  it.each([
    ['interval-under-12-weeks', 'any-x-two-toxins', 'Chronic migraine. Last Botox 155 U was 8 weeks ago. Botox 155 U today.'],
    ['child-systemic', 'child-dose', '6-year-old with cerebral palsy. Botox: R gastrocnemius 60 U.'],
    ['scm-over-100-ona', 'bilateral-scm', 'Cervical dystonia. Botox: L SCM 75 U, R SCM 75 U.'],
  ])('is said once by %s, which takes in %s', (closer, general, note) => {
    const rules = judge(note).map(({ rule }) => rule);
    expect(rules).toContain(closer);
    expect(rules).not.toContain(general);
    expect(judgeAll(note).map(({ rule }) => rule)).toContain(general);
    const words = facts.rules.find(({ id }) => id === general)!.say;
    expect(judge(note).find(({ rule }) => rule === closer)?.do).toContain(words);
  }); // prettier-ignore

  it('is told by the general rule where the closer one does not hold', () => {
    const rules = (note: string): string[] => judge(note).map(({ rule }) => rule);
    expect(rules('Cervical dystonia. Botox: L SCM 40 U, R SCM 40 U.')).toContain('bilateral-scm');
    expect(rules('Today Botox: procerus 4 U. Dysport: R soleus 200 U.')).toContain('any-x-two-toxins');
  });
});

describe('sites and eyes', () => {
  it.each([
    ['50 U ONA at one site', 'Spastic arm after stroke. Botox: R biceps 150 U in 1 site.', 'R biceps 150 U in 3 sites.'],
    ['50 U ONA at one site', 'Cervical dystonia. Botox: R splenius capitis 120 U in 2 sites.', 'R splenius capitis 120 U in 3 sites.'],
    ['25 U ONA in any one muscle', 'Strabismus. Botox: R medial rectus 30 U.', 'R medial rectus 20 U, L medial rectus 20 U.'],
    ['100 U INCO a session', 'Blepharospasm. Xeomin: R orbicularis oculi 60 U, L orbicularis oculi 60 U.', 'R orbicularis oculi 40 U, L orbicularis oculi 40 U.'],
  ])('have a limit of their own: %s', (limit, note, below) => {
    expect(said(limit, note)?.severity).toBe('serious');
    const start = note.slice(0, note.indexOf(': ') + 2);
    expect(said(limit, start + below)).toBeUndefined();
  }); // prettier-ignore

  it('count thirty days of blepharospasm, and no more', () => {
    const note = (ago: string): string =>
      `Blepharospasm. Botox today: orbicularis oculi 120 U. Last Botox 120 U was ${ago} ago.`;
    expect(said('200 U ONA in 30 days', note('three weeks'))?.say).toContain('240 U ONA');
    expect(said('200 U ONA in 30 days', note('five weeks'))).toBeUndefined();
  });

  it('only caution where more is of little gain', () => {
    const finding = said('little gain', 'Blepharospasm. Botox: R orbicularis oculi 30 U in 5 sites.')!;
    expect(finding).toMatchObject({ severity: 'caution' });
    expect(finding.say).toContain('above the label dose');
  });
});

describe('every figure of a US label or guideline', () => {
  const BRAND: Record<string, string> = { ONA: 'Botox', ABO: 'Dysport', INCO: 'Xeomin', RIMA: 'Myobloc', PRABO: 'Jeuveau', DAXI: 'Daxxify', LETI: 'Letybo' }; // prettier-ignore
  const WEIGHT = 20;
  const held = facts.maxima.filter(
    ({ jurisdiction, rests_on, units, units_per_kg }) =>
      (jurisdiction === undefined || jurisdiction === 'US') &&
      (rests_on === 'label' || rests_on === 'guideline') &&
      (units ?? units_per_kg) !== undefined,
  );
  /** Muscles that together get the dose. */
  const PLACES: Partial<Record<Maximum['area'], string[]>> = {
    body: ['R biceps'],
    arm: ['R biceps'],
    arms: ['R biceps', 'L biceps'],
    leg: ['R soleus'],
    legs: ['R soleus', 'L soleus'],
    limbs: ['R biceps', 'L soleus'],
    muscle: ['R SCM'],
    bladder: ['detrusor'],
    glands: ['R parotid', 'L parotid'],
    glabella: ['procerus'],
    'upper-face': ['procerus'],
    neck: ['R splenius capitis'],
    use: ['R temporalis'],
  };
  const placesOf = ({ area, use, per }: Maximum): string[] =>
    area === 'eye'
      ? [use === 'strabismus' ? 'R medial rectus' : 'R orbicularis oculi']
      : use === 'platysma-bands'
        ? ['platysma']
        : PLACES[area]!.slice(0, per === 'site' ? 1 : undefined);
  const capOf = ({ units = Infinity, units_per_kg = Infinity }: Maximum): number =>
    Math.min(units, units_per_kg * WEIGHT);

  it.each(held.map((limit) => [limit.id, limit] as const))('%s can be passed by a chart', (_, limit) => {
    const places = placesOf(limit);
    const findings = (dose: number): boolean =>
      judge(
        `${limit.who === 'child' ? `6-year-old, weight ${WEIGHT} kg.` : '45-year-old.'} ${limit.use ? `${facts.names[limit.use]}.` : ''} ` +
          `${BRAND[limit.product]} today: ${places.map((place) => `${place} ${dose / places.length} U${limit.per === 'site' ? ' in 1 site' : ''}`).join(', ')}.`,
      ).some(
        ({ rule, say }) =>
          (rule === 'plan-maximum' && say.includes(limit.text)) ||
          facts.rules.some(({ id, numeric }) => id === rule && numeric?.value === limit.units && rule !== 'interval-under-12-weeks'),
      );
    expect(findings(capOf(limit) + 8)).toBe(true);
    expect(findings(capOf(limit))).toBe(false);
  }); // prettier-ignore
});
