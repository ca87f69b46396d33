import { describe, expect, it } from 'vitest';
import { isMarked, speaksOfToxin } from '../../../src/advice/marking.ts';
import { ASSERTIONS } from '../../../src/detection/model.ts';

describe('which mentions are marked', () => {
  it.each(['muscle', 'gland', 'product'] as const)('%s: always, whatever is said of it', (kind) => {
    for (const assertion of ASSERTIONS) expect(isMarked({ kind, assertion }, false)).toBe(true);
  });

  it('a treated condition: unless it is denied or a relative has it', () => {
    const marked = ASSERTIONS.filter((assertion) => isMarked({ kind: 'condition', assertion }, false));
    expect(marked).toEqual(['affirmed', 'possible', 'hypothetical', 'historical']);
  });

  it.each(['factor', 'drug', 'drug-class'] as const)('%s: only where toxin is in play', (kind) => {
    expect(isMarked({ kind, assertion: 'affirmed' }, false)).toBe(false);
    expect(isMarked({ kind, assertion: 'affirmed' }, true)).toBe(true);
    expect(isMarked({ kind, assertion: 'negated' }, true)).toBe(false);
    expect(isMarked({ kind, assertion: 'family' }, true)).toBe(false);
  });

  it('a drug to which the patient is allergic is not one that is given', () => {
    expect(isMarked({ kind: 'drug', assertion: 'affirmed', allergy: true }, true)).toBe(false);
  });

  it.each(['procedure', 'sign'] as const)('a %s carries no mark of its own', (kind) => {
    expect(isMarked({ kind, assertion: 'affirmed' }, true)).toBe(false);
  });
});

describe('toxin in play', () => {
  it('by a product or a procedure, even one that was not done', () => {
    expect(speaksOfToxin([{ kind: 'product', assertion: 'negated' }])).toBe(true);
    expect(speaksOfToxin([{ kind: 'procedure', assertion: 'affirmed' }])).toBe(true);
  });

  it('not by muscles and conditions alone, nor by a treatment of a relative', () => {
    expect(speaksOfToxin([{ kind: 'muscle', assertion: 'affirmed' }])).toBe(false);
    expect(speaksOfToxin([{ kind: 'product', assertion: 'family' }])).toBe(false);
    expect(speaksOfToxin([])).toBe(false);
  });
});
