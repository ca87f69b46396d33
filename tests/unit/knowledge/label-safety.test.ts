import { describe, expect, it } from 'vitest';
import { facts } from './authored.ts';

const warning = (id: string) => facts.labelWarnings.find((entry) => entry.id === id)!;
const rate = (id: string) => facts.rates.find((entry) => entry.id === id)!;
const plan = (id: string) => facts.complications.find((entry) => entry.id === id)!;

describe('label warnings', () => {
  it('the boxed warning holds for every product and names its symptoms', () => {
    const boxed = facts.labelWarnings.filter(({ group }) => group === 'boxed-warning');
    expect(boxed).toHaveLength(1);
    expect(boxed[0]).toMatchObject({ products: ['all'], severity: 'serious' });
    expect(boxed[0]!.symptoms).toEqual(expect.arrayContaining(['trouble swallowing', 'trouble breathing']));
  });

  it('pneumothorax is a needle hazard, never a warning of a US label that was not read to say so', () => {
    const { sources, rests_on, say } = warning('pneumothorax');
    expect(sources.map((id) => facts.sources[id]!.kind)).not.toContain('label');
    expect(rests_on).not.toBe('label');
    expect(say).not.toMatch(/reported/);
  });

  it.each([
    'abo-falls-leg',
    'abo-intradermal',
    'inco-ptosis-glabella',
    'saliva-radiation',
    'rima-small-neck',
  ])('%s, missing before the second check, is there', (id) => {
    expect(warning(id)).toBeDefined();
  });

  it('myasthenia is a contraindication in some EU labels, INCO and LETI, not in all', () => {
    expect(warning('ci-neuromuscular-non-us')).toMatchObject({
      products: ['INCO', 'LETI'],
      rests_on: 'label-non-us',
    });
  });

  it('bladder treatment asks that the patient can catheterise', () => {
    expect(warning('ci-bladder-uti-retention').do).toMatch(/able and willing to self-catheterise/);
  });
});

describe('rates', () => {
  it.each([
    ['abo-cervical-dystonia-dysport-pi', '5% or more'],
    ['abo-glabellar-lines', '2% or more'],
  ])('%s gives the bound that was read, no percentage that was not', (id, bound) => {
    for (const { rate: figure } of rate(id).events) expect(figure).toBe(bound);
  });

  it.each(['ona-blepharospasm', 'ona-glabellar-lines', 'inco-blepharospasm'])(
    '%s is marked as not re-read',
    (id) => {
      expect(rate(id).confirmed.level).toBe('none');
    },
  );

  it.each(['ona-cervical-dystonia', 'ona-chronic-migraine'])('%s was read again', (id) => {
    expect(rate(id).confirmed.level).toBe('excerpt');
  });

  it('the label figure and the pooled trial figure for neck pain are two entries', () => {
    expect(rate('ona-chronic-migraine').events[0]!.rate).toBe('9% (3%)');
    expect(rate('ona-chronic-migraine-pooled').events[0]!.rate).toBe('6.7% (2.2%)');
  });

  it('what the second check added is there', () => {
    expect(rate('daxi-cervical-dystonia').events).toContainEqual({ event: 'injection-site erythema', rate: '5% or 6%' });
    expect(rate('inco-upper-limb-spasticity').events.map(({ event }) => event)).toContain('seizure');
    expect(rate('ona-neurogenic-detrusor-overactivity').events[0]).toEqual({ event: 'urinary tract infection', rate: '24% (17%) in the first 12 weeks' });
  }); // prettier-ignore
});

describe('complications', () => {
  it('the emergency line stands with spread of effect', () => {
    expect(plan('mgmt-distant-spread').contact).toContain('770-488-7100');
  });

  it('drops may help a low lid, never a low brow', () => {
    expect(plan('mgmt-eyelid-ptosis').treat.map(({ drug }) => drug)).toEqual([
      'apraclonidine 0.5%',
      'oxymetazoline 0.1%',
    ]);
    expect(plan('mgmt-eyelid-ptosis').treat[0]!.use).toMatch(
      /contraindicated with MAO inhibitors.*clonidine/,
    );
    expect(
      plan('mgmt-brow-ptosis')
        .treat.map(({ use }) => use)
        .join(),
    ).toContain('drops do not help');
  });
});

describe('the founding document', () => {
  it('is audited claim by claim, in its own order, today first', () => {
    expect(facts.audit.map(({ order }) => order)).toEqual(
      Array.from({ length: 74 }, (_, index) => index + 1),
    );
    for (const { id, now, claim } of facts.audit) {
      expect(now, id).toBeTruthy();
      expect(now, id).not.toBe(claim);
    }
  });

  it('"approved for cervical dystonia only" is superseded by the labelled list with years', () => {
    const claim = facts.audit.find(({ id }) => id === 'seed-fda-only')!;
    expect(claim.status).toBe('superseded');
    expect(claim.now).toMatch(
      /strabismus and blepharospasm in 1989.*chronic migraine 2010.*platysma bands 2024/,
    );
  });
});

describe('approvals', () => {
  it('each stands on the label list of its condition, with the same first year', () => {
    for (const { product, use, year } of facts.approvals) {
      const condition = facts.entities[use];
      if (condition?.kind !== 'condition') throw new Error(`${use} is no condition`);
      const label = (condition.regulatory?.label ?? []).filter((line) => line.product === product);
      expect(label.length, `${product} ${use}`).toBeGreaterThan(0);
      expect(
        label.map(({ since }) => since),
        `${product} ${use}`,
      ).toContain(year);
    }
  });
});
