/** Products where their label gives no dose: told quietly, once, and only for what the plan gives the product to. */
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../src/advice/index.ts';
import { judge } from './judge.ts';

const told = (note: string): Finding[] => judge(note).filter(({ rule }) => rule === 'plan-unlabelled');

describe('a product where the labels of others have a dose, and its own has none', () => {
  it.each([
    ['Biceps brachii', 'PRABO', '48-year-old, arm spasticity. Jeuveau: R biceps 100 U, R FCR 50 U, R FDS 50 U.'],
    ['Splenius capitis', 'PRABO', 'Cervical dystonia. Jeuveau: R splenius capitis 60 U, L SCM 40 U.'],
    ['Temporalis', 'PRABO', 'Chronic migraine. Jeuveau: frontalis 20 U, temporalis 40 U, trapezius 30 U.'],
    ['Biceps brachii', 'DAXI', 'Arm spasticity after stroke. Daxxify: L biceps 100 U.'],
    ['Detrusor', 'DAXI', 'Overactive bladder. Daxxify 100 U detrusor.'],
    ['Medial rectus', 'LETI', 'Strabismus. Letybo: R medial rectus 2 U.'],
    ['Gastrocnemius', 'INCO', 'Leg spasticity after stroke. Xeomin: R gastrocnemius 100 U, R soleus 75 U.'],
    ['Biceps brachii', 'RIMA', 'Arm spasticity. Myobloc: R biceps 5000 U.'],
    ['Axillary eccrine sweat glands', 'ABO', 'Axillary hyperhidrosis. Dysport 100 U each axilla.'],
  ])('is told once, in the lowest tier: %s, %s', (muscle, product, note) => {
    const [only, ...more] = told(note);
    expect(more).toEqual([]);
    expect(only).toMatchObject({ severity: 'technique' });
    expect(only!.say).toMatch(new RegExp(`^${muscle}.*: no label dose of ${product} to check against\\.`));
  }); // prettier-ignore

  it.each([
    ['it is labelled there', 'Cervical dystonia. Daxxify: R splenius capitis 60 U, R trapezius 50 U, R levator scapulae 30 U.'],
    ['it is labelled there', 'Glabellar lines. Jeuveau: procerus 4 U, corrugators 16 U.'],
    ['it is beside the labelled lines', 'Forehead lines. Jeuveau: frontalis 10 U, orbicularis oculi 24 U.'],
    ['no label has a dose', 'Masseter hypertrophy. Jeuveau: bilateral masseter 50 U.'],
    ['no label has a dose', 'Piriformis syndrome. Daxxify: R piriformis 100 U.'],
    ['the product is not told', 'Arm spasticity. Toxin: R biceps 100 U.'],
    ['another product goes there', 'Today Jeuveau: procerus 4 U. Botox: R biceps 100 U.'],
    ['it was given before', 'Arm spasticity. Jeuveau R biceps 100 U in 2024. Botox today: R biceps 100 U.'],
  ])('is no matter where %s: %s', (_why, note) => {
    expect(told(note)).toEqual([]);
  }); // prettier-ignore

  it('is said in one line, however long the names', () => {
    const injected =
      'L extensor carpi radialis longus 30 U, L flexor digitorum superficialis 30 U, L orbicularis oris 5 U';
    for (const product of ['Jeuveau', 'Letybo', 'Daxxify', 'Myobloc']) {
      for (const { say } of told(`Arm spasticity. ${product}: ${injected}.`))
        expect(say.length).toBeLessThanOrEqual(160);
    }
    expect(told(`Arm spasticity. Jeuveau: ${injected}.`)).toHaveLength(1);
  });
});

describe('a patient whom the label leaves out', () => {
  it.each([
    ['adults under 65', '70-year-old, frown lines. Dysport: procerus 10 U, corrugators 40 U.', '70', '64'],
    ['adults under 65', '65-year-old. Dysport: procerus 10 U, corrugators 40 U.', '65', '64'],
    ['under 12 kg', '3-year-old, drooling, weight 11 kg. Xeomin: R parotid 6 U, L parotid 6 U.', '11 kg', '12 kg'],
    ["child's spastic leg", '6-year-old, spastic diplegia. Xeomin: R gastrocnemius 60 U.', 'gastrocnemius', 'biceps'],
  ])('is a caution, %s: %s', (words, note, out, within) => {
    const findings = told(note);
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({ severity: 'caution' });
    expect(findings[0]!.say).toContain(words);
    expect(told(note.replace(out, within))).toEqual([]);
  }); // prettier-ignore

  it('is not told by an age or a weight that is not stated, or beside another use', () => {
    expect(told('Frown lines. Dysport: procerus 10 U, corrugators 40 U.')).toEqual([]);
    expect(told('3-year-old, drooling. Xeomin: R parotid 6 U, L parotid 6 U.')).toEqual([]);
    expect(told('70-year-old, blepharospasm. Dysport: procerus 10 U, corrugators 40 U.')).toEqual([]);
  });
});
