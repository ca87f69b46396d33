import { describe, expect, it } from 'vitest';
import { neighboursAtRisk } from '../../../popup/figures/neighbours.ts';
import type { Shape } from '../../../src/ui/figures/index.ts';
import { caution, muscle } from './fixtures/small-facts.ts';

const shape = (id: string, kind: Shape['kind'], name: string): Shape => ({ id, kind, name, d: '' });

const scm = muscle('sternocleidomastoid', 'Sternocleidomastoid', {
  cautions: [
    caution('a', 'caution', 'Line.', { harm: 'haematoma' }),
    caution('b', 'serious', 'Line.', { harm: 'dysphagia' }),
  ],
  at_risk: [
    { structure: 'common carotid artery and internal jugular vein', kind: 'vessel', harm: 'haematoma' },
    {
      structure: 'pharynx and infrahyoid muscles deep to the muscle',
      kind: 'muscle',
      harm: 'dysphagia, aspiration',
    },
    { structure: 'VP shunt tubing', kind: 'viscus', harm: 'device damage' },
  ],
});
const shapes = [
  shape('sternocleidomastoid', 'muscle', 'Sternocleidomastoid'),
  shape('artery:common-carotid', 'artery', 'Common carotid artery (left)'),
  shape('infrahyoid-muscles', 'muscle', 'Strap muscles'),
  shape('trapezius', 'muscle', 'Trapezius'),
];
const formsOf = (id: string) => (id === 'infrahyoid-muscles' ? ['infrahyoid muscles', 'strap muscles'] : []);

describe('the neighbours of a muscle in a figure', () => {
  const tinted = neighboursAtRisk(scm, shapes, formsOf);

  it('are those that its entry names as at risk, by any of their written forms', () => {
    expect(Object.keys(tinted).sort()).toEqual(['artery:common-carotid', 'infrahyoid-muscles']);
  });

  it('are not those of whose name a part alone stands there', () => {
    const parotid = muscle('parotid-gland', 'Parotid gland', {
      at_risk: [{ structure: 'temporomandibular joint', kind: 'viscus', harm: 'dislocation' }],
    });
    const temple = [shape('temporalis', 'muscle', 'Temporalis')];
    expect(neighboursAtRisk(parotid, temple, () => ['temporalis', 'temporo'])).toEqual({});
  });

  it('are tinted as gravely as the entry speaks of the same harm', () => {
    expect(tinted).toEqual({ 'artery:common-carotid': 'caution', 'infrahyoid-muscles': 'serious' });
  });
});
