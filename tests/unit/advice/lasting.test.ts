import { describe, expect, it } from 'vitest';
import { isStated, PASSING, RECURRING } from '../../../src/advice/lasting.ts';
import { ASSERTIONS } from '../../../src/detection/model.ts';
import { facts } from './judge.ts';

describe('what a chart states of a patient as it is now', () => {
  const stated = (entity: string, kind: 'factor' | 'condition' | 'drug') =>
    ASSERTIONS.filter((assertion) => isStated({ entity, kind, assertion }));

  it('is a chronic factor, also where it stands under the history', () => {
    expect(stated('sleep-apnea', 'factor')).toEqual(['affirmed', 'historical']);
    expect(stated('copd', 'factor')).toEqual(['affirmed', 'historical']);
  });

  it('is not what passes, comes and goes, is treated or was taken, once it is history', () => {
    for (const factor of ['uti', 'pregnancy', 'dysphagia'])
      expect(stated(factor, 'factor')).toEqual(['affirmed']);
    expect(stated('cervical-dystonia', 'condition')).toEqual(['affirmed']);
    expect(stated('gentamicin', 'drug')).toEqual(['affirmed']);
  });

  it('is not an allergy', () => {
    expect(isStated({ entity: 'gentamicin', kind: 'drug', assertion: 'affirmed', allergy: true })).toBe(
      false,
    );
  });

  it('counts whatever is a kind of something that passes as passing too', () => {
    for (const [entity, above] of Object.entries(facts.above)) {
      if (facts.kinds[entity] !== 'factor') continue;
      if (above.some((id) => PASSING.has(id))) expect(PASSING, entity).toContain(entity);
      if (above.some((id) => RECURRING.has(id))) expect(RECURRING, entity).toContain(entity);
    }
  });
});
