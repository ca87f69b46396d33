/** Which product a toxin is that is named by its type alone. */
import { describe, expect, it } from 'vitest';
import { chart, facts, judge } from './judge.ts';

const productOf = (text: string): string | null | undefined => chart(text).plan.injections[0]?.product;

describe('a toxin named by its type', () => {
  it('of type B is the one product of that type', () => {
    expect(facts.codes['botulinum-toxin-b']).toBe('RIMA');
    for (const name of ['Botulinum toxin type B', 'BoNT-B', 'BoNT/B', 'Type B botulinum toxin'])
      expect(productOf(`${name}: right SCM 2500 U`), name).toBe('RIMA');
  });

  it('of type A is none of its several products', () => {
    expect(facts.codes['botulinum-toxin-a']).toBeUndefined();
    expect(facts.codes['botulinum-toxin']).toBeUndefined();
    for (const name of ['Botulinum toxin type A', 'BoNT-A', 'Botulinum toxin'])
      expect(productOf(`${name}: right SCM 50 U`), name).toBeNull();
  });

  it('of type A is not the product of type B that was given before', () => {
    expect(productOf('Myobloc in 2020 without effect. Today BoNT-A: right SCM 50 U.')).toBeNull();
  });

  it('of type B in doses of type A is told', () => {
    const rules = judge('Cervical dystonia. BoNT-B today: right SCM 50 U, left splenius capitis 75 U.').map(
      ({ rule }) => rule,
    );
    expect(rules).toContain('plan-product-scale');
  });
});
