/** How much is marked: the person says, and a silenced term is marked at no density. */
import { describe, expect, it } from 'vitest';
import { isWanted } from '../../../content-scripts/density.ts';
import type { Mention } from '../../../src/detection/model.ts';
import type { Severity, Tip } from '../../../src/knowledge/model.ts';
import { DENSITIES } from '../../../src/settings/index.ts';
import { DEFAULT_VIEW } from '../../../src/settings/page-view.ts';

type Asked = Pick<Mention, 'entity' | 'kind' | 'assertion' | 'allergy'>;
const trapezius: Asked = { entity: 'trapezius', kind: 'muscle', assertion: 'affirmed' };
const copd: Asked = { entity: 'copd', kind: 'factor', assertion: 'affirmed' };

const tipOf = ({ entity, kind }: Asked, severity: Severity, when: string[] = []): Tip => ({
  id: entity,
  kind,
  name: entity,
  cautions: [
    {
      id: `${entity}/x`,
      severity,
      harm: 'h',
      say: 's',
      when,
      sources: ['a'],
      confirmed: 'none',
      reviewed: false,
    },
  ],
});

/** The densities at which a mention is marked. */
function markedAt(
  mention: Asked,
  tip: Tip | undefined,
  { inPlay = true, stated = [] as string[] } = {},
): string[] {
  const around = { host: 'ehr.example', inPlay, tip, stated: new Map(stated.map((id) => [id, id])) };
  return DENSITIES.filter((density) => isWanted(mention, { ...around, view: { ...DEFAULT_VIEW, density } }));
}

describe('a muscle', () => {
  it('is marked as usual, and quietly only where the patient has what makes it dangerous', () => {
    const tip = tipOf(trapezius, 'serious', ['copd']);
    expect(markedAt(trapezius, tip)).toEqual(['standard', 'everything']);
    expect(markedAt(trapezius, tip, { stated: ['copd'] })).toEqual(['quiet', 'standard', 'everything']);
    expect(markedAt(trapezius, tipOf(trapezius, 'caution', ['copd']), { stated: ['copd'] })).not.toContain(
      'quiet',
    );
  });

  it('of which nothing is known yet is not marked quietly', () => {
    expect(markedAt(trapezius, undefined, { stated: ['copd'] })).toEqual(['standard', 'everything']);
  });
});

describe('a patient factor', () => {
  it('is marked where toxin is in play, quietly too if it is grave', () => {
    expect(markedAt(copd, tipOf(copd, 'avoid'))).toEqual(['quiet', 'standard', 'everything']);
    expect(markedAt(copd, tipOf(copd, 'technique'))).toEqual(['standard', 'everything']);
    expect(markedAt(copd, tipOf(copd, 'avoid'), { inPlay: false })).toEqual(['everything']);
  });

  it('that the chart denies is marked only by who wants every name', () => {
    expect(markedAt({ ...copd, assertion: 'negated' }, tipOf(copd, 'avoid'))).toEqual(['everything']);
  });
});

it('words that only rules ask for are marked at no density', () => {
  expect(markedAt({ entity: 'landmark-only', kind: 'sign', assertion: 'affirmed' }, undefined)).toEqual([]);
});

it('a silenced term is marked at no density: everywhere, or on its site', () => {
  const at = (site: string | undefined, host: string) =>
    DENSITIES.filter((density) =>
      isWanted(trapezius, {
        view: { ...DEFAULT_VIEW, density, silenced: [{ id: 'trapezius', site }] },
        host,
        inPlay: true,
        tip: undefined,
        stated: new Map(),
      }),
    );
  expect(at(undefined, 'ehr.example')).toEqual([]);
  expect(at('ehr.example', 'ehr.example')).toEqual([]);
  expect(at('ehr.example', 'other.example')).toEqual(['standard', 'everything']);
});
