/** The dose tables as they stand, held against the arithmetic that labels and guidelines state. */
import { describe, expect, it } from 'vitest';
import type { Dose } from '../../../src/knowledge/facts.ts';
import type { ProductCode } from '../../../src/knowledge/model.ts';
import { facts } from './authored.ts';

const labelled = (product: ProductCode, use: string): Dose[] =>
  facts.doses.filter(
    (dose) =>
      dose.product === product &&
      dose.use === use &&
      dose.rests_on === 'label' &&
      dose.jurisdiction === 'US' &&
      dose.age_group !== 'child' &&
      dose.muscle !== undefined,
  );
const sum = (numbers: number[]): number => numbers.reduce((total, number) => total + number, 0);
const low = (doses: Dose[]): number => sum(doses.map((dose) => dose.low));
const high = (doses: Dose[]): number => sum(doses.map((dose) => dose.high));
const sites = (doses: Dose[]): number => sum(doses.map((dose) => dose.sites?.low ?? 0));
const one = (id: string): Dose => facts.doses.find((dose) => dose.id === id)!;
const limit = (id: string) => facts.maxima.find((maximum) => maximum.id === id)!;

describe('fixed maps', () => {
  it('PREEMPT: 155 units in 31 sites over seven muscle areas', () => {
    const rows = labelled('ONA', 'chronic-migraine');
    expect(rows).toHaveLength(7);
    expect(low(rows)).toBe(155);
    expect(high(rows)).toBe(155);
    expect(sites(rows)).toBe(31);
    expect(one('ona-chronic-migraine-session')).toMatchObject({
      low: 155,
      high: 155,
      sites: { low: 31, high: 31 },
    });
    for (const row of rows) expect(row.low / row.sites!.low).toBe(5);
  });

  it('PREEMPT, follow the pain: at most 195 units in 39 sites, and no label says so', () => {
    expect(one('ona-chronic-migraine-session-trial')).toMatchObject({
      low: 155, high: 195, sites: { low: 31, high: 39 }, rests_on: 'trial',
    }); // prettier-ignore
    expect(one('ona-chronic-migraine-session-trial').jurisdiction).toBeUndefined();
  });

  it.each([
    ['ONA', 20, 4], ['ABO', 50, 10], ['INCO', 20, 4], ['PRABO', 20, 4], ['DAXI', 40, 8], ['LETI', 20, 4],
  ] as const)('glabella, %s: %d units, %d in each of 5 sites', (product, total, each) => {
    const rows = labelled(product, 'glabellar-lines');
    expect(new Set(rows.map(({ muscle }) => muscle))).toEqual(new Set(['corrugator-supercilii', 'procerus']));
    expect([low(rows), high(rows), sites(rows)]).toEqual([total, total, 5]);
    for (const row of rows) expect(row.low / row.sites!.low).toBe(each);
  }); // prettier-ignore

  it('forehead with glabella, ONA: 40 units in 10 sites', () => {
    const rows = labelled('ONA', 'forehead-lines');
    expect([low(rows), sites(rows)]).toEqual([40, 10]);
  });

  it.each(['ONA', 'INCO'] as const)("crow's feet, %s: 24 units, 4 in each of 6 sites", (product) => {
    const rows = labelled(product, 'lateral-canthal-lines');
    expect([low(rows), sites(rows)]).toEqual([24, 6]);
  });

  it.each(['ONA', 'INCO'] as const)('upper face together, %s: 64 units', (product) => {
    const session = (use: string): number => one(`${product.toLowerCase()}-${use}-session`).high;
    const frontalis = one(`${product.toLowerCase()}-forehead-lines-frontalis`).high;
    expect(session('glabellar-lines') + session('lateral-canthal-lines') + frontalis).toBe(64);
    expect(limit(`${product.toLowerCase()}-upper-face`).units).toBe(64);
  });

  it('salivary glands, INCO adult: both sides of both glands make 100 units', () => {
    expect(2 * low(labelled('INCO', 'sialorrhea'))).toBe(100);
  });

  it('salivary glands, RIMA: both sides of both glands make 1500 to 3500 units', () => {
    const rows = labelled('RIMA', 'sialorrhea');
    expect([2 * low(rows), 2 * high(rows)]).toEqual([1500, 3500]);
  });

  it.each([12, 15, 19, 23, 27, 30])(
    'salivary glands, INCO child from %d kg: 3 to 2, both sides make the total',
    (kg) => {
      const gland = (name: string): number => one(`inco-sialorrhea-${name}-child-${kg}kg`).low;
      expect(gland('parotid-gland') / gland('submandibular-gland')).toBe(1.5);
      expect(2 * (gland('parotid-gland') + gland('submandibular-gland'))).toBe(gland('session'));
    },
  );

  it('salivary glands, INCO child: bands follow each other without gap or overlap, from 12 kg', () => {
    const bands = facts.doses
      .filter(({ id }) => id.startsWith('inco-sialorrhea-session-child'))
      .map(({ weight }) => weight!)
      .sort((a, b) => a.low - b.low);
    expect(bands[0]!.low).toBe(12);
    bands.slice(1).forEach((band, index) => expect(band.low).toBe(bands[index]!.high));
    expect(bands.at(-1)!.high).toBeUndefined();
  });

  it('neurogenic bladder, ONA child: 6 U/kg at the low end of each band, 200 units from 34 kg', () => {
    const bands = facts.doses
      .filter((dose) => dose.use === 'neurogenic-detrusor-overactivity' && dose.weight?.high !== undefined)
      .sort((a, b) => a.weight!.low - b.weight!.low);
    expect(bands).toHaveLength(11);
    for (const band of bands) expect(band.low).toBe(6 * band.weight!.low);
    bands.slice(1).forEach((band, index) => expect(band.weight!.low).toBe(bands[index]!.weight!.high));
    expect(bands.at(-1)!.weight!.high).toBe(34);
    expect(6 * 34).toBeGreaterThanOrEqual(one('ona-neurogenic-detrusor-overactivity-session-child-34kg').low);
  });

  it('platysma, ONA: 16 units below the jaw and 5 for each band give 26, 31 and 36', () => {
    const row = one('ona-platysma-bands-platysma');
    expect([2, 3, 4].map((bands) => 16 + 5 * bands)).toEqual([row.low, 31, row.high]);
  });
});

describe('limb ranges', () => {
  it('adult leg, ONA: four calf rows make 300 units, both toe rows 400', () => {
    const rows = labelled('ONA', 'lower-limb-spasticity');
    const toes = rows.filter(({ muscle }) => /flexor-(hallucis|digitorum)-longus/.test(muscle!));
    expect(high(rows)).toBe(400);
    expect(high(rows) - high(toes)).toBe(300);
    expect(one('ona-lower-limb-spasticity-session')).toMatchObject({ low: 300, high: 400 });
  });

  it('adult leg, ABO: the low ends of all rows stay within 1000 and the high ends reach 1500', () => {
    const rows = labelled('ABO', 'lower-limb-spasticity');
    expect(rows).toHaveLength(6);
    expect(low(rows)).toBeLessThanOrEqual(1000);
    expect(high(rows)).toBeGreaterThanOrEqual(1500);
    expect(limit('abo-adult-limbs').units).toBe(1500);
  });

  it('adult arm, ABO: the eight muscles of the US label and no other', () => {
    expect(new Set(labelled('ABO', 'upper-limb-spasticity').map(({ muscle }) => muscle))).toEqual(new Set([
      'biceps-brachii', 'brachialis', 'brachioradialis', 'flexor-carpi-radialis', 'flexor-carpi-ulnaris',
      'flexor-digitorum-profundus', 'flexor-digitorum-superficialis', 'pronator-teres',
    ]));
  }); // prettier-ignore

  it('adult arm, ONA thumb: 20 and 20 units, as the trials gave 40 to the two together', () => {
    const thumb = labelled('ONA', 'upper-limb-spasticity').filter(({ muscle }) =>
      ['adductor-pollicis', 'flexor-pollicis-longus'].includes(muscle!),
    );
    expect([low(thumb), high(thumb)]).toEqual([40, 40]);
  });

  it('child leg, ONA: four rows of 1 to 2 U/kg make 4 to 8 U/kg', () => {
    const rows = facts.doses.filter(
      (dose) => dose.product === 'ONA' && dose.use === 'pediatric-lower-limb-spasticity' && dose.muscle,
    );
    expect([rows.length, low(rows), high(rows)]).toEqual([4, 4, 8]);
    expect(rows.every(({ per }) => per === 'kg')).toBe(true);
  });

  it('child leg, ABO: gastrocnemius and soleus make 10 to 15 U/kg', () => {
    const rows = facts.doses.filter(
      (dose) => dose.product === 'ABO' && dose.use === 'pediatric-lower-limb-spasticity' && dose.muscle,
    );
    expect([low(rows), high(rows)]).toEqual([10, 15]);
  });
});

describe('limits', () => {
  it.each([
    ['ona-adult-3-months', { units: 400, per: 'period', weeks: 12, area: 'body' }],
    ['ona-child-3-months', { units: 340, units_per_kg: 10, per: 'period', weeks: 12, who: 'child' }],
    ['ona-child-arm', { units: 200, units_per_kg: 6, per: 'session' }],
    ['ona-child-leg', { units: 300, units_per_kg: 8, per: 'session' }],
    ['ona-sternocleidomastoid', { units: 100, per: 'muscle', muscle: 'sternocleidomastoid' }],
    ['abo-child-arm', { units: 640, units_per_kg: 16, interval_weeks: 16 }],
    ['abo-child-legs', { units: 1000, units_per_kg: 30, area: 'legs' }],
    ['inco-adult-session', { units: 400, area: 'body' }],
    ['inco-child-arm', { units: 200, units_per_kg: 8 }],
    ['inco-sialorrhea-adult', { units: 100, interval_weeks: 16 }],
  ] as const)('%s', (id, expected) => {
    expect(limit(id)).toMatchObject(expected);
  });

  it('no row of a session goes beyond the limit for the session of that product and use', () => {
    for (const maximum of facts.maxima) {
      const { product, use, units, per, who, jurisdiction, rests_on } = maximum;
      if (per !== 'session' || units === undefined || use === undefined || rests_on !== 'label') continue;
      const rows = facts.doses.filter(
        (dose) =>
          dose.product === product && dose.use === use && dose.per === 'session' && dose.rests_on === 'label' &&
          dose.jurisdiction === jurisdiction && (dose.age_group === who || dose.age_group === 'any'),
      ); // prettier-ignore
      for (const row of rows) expect(row.high, `${row.id} against ${maximum.id}`).toBeLessThanOrEqual(units);
    }
  });

  it('a limit of another country never counts as a US one', () => {
    for (const { jurisdiction, sources } of facts.maxima) {
      for (const id of sources) {
        const country = facts.sources[id]!.jurisdiction;
        if (country && jurisdiction) expect(country).toBe(jurisdiction);
      }
    }
  });
});

describe('what was not re-read says so', () => {
  const level = (id: string): string => one(id).confirmed.level;

  it.each([
    'ona-lower-limb-spasticity-soleus', 'ona-upper-limb-spasticity-biceps-brachii', 'ona-upper-limb-spasticity-pronator-teres',
    'ona-upper-limb-spasticity-adductor-pollicis', 'ona-pediatric-lower-limb-spasticity-soleus',
    'abo-pediatric-lower-limb-spasticity-gastrocnemius', 'abo-pediatric-upper-limb-spasticity-flexor-carpi-radialis',
    'inco-blepharospasm-orbicularis-oculi',
  ])('%s', (id) => {
    expect(level(id)).toBe('none');
    expect(one(id).confirmed.what).toBeTruthy();
  }); // prettier-ignore

  it('the both-arms limit of INCO in children, but not the one-arm limit', () => {
    expect(limit('inco-child-arms').confirmed.level).toBe('none');
    expect(limit('inco-child-arm').confirmed.level).toBe('excerpt');
  });
});
