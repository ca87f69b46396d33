/** The neck from the side, the front and the back. */
import type { Plan } from '../compose.ts';

export const NECK: Plan[] = [
  {
    id: 'neck-side',
    title: 'Neck from the side',
    description: 'The left side of the neck with platysma removed.',
    family: 'neck-side',
    depth: 'Surface',
    from: { view: 'neck-left', layer: 'platysma-removed' },
    fade: ['bottom', 'top', 'left'],
    context: ['common-carotid-artery', 'internal-jugular-vein'],
  },
  {
    id: 'neck-back',
    title: 'Neck from the back',
    description: 'Back.',
    family: 'neck-back',
    depth: 'Surface',
    symmetric: true,
    from: { view: 'neck-back', layer: 'superficial' },
    fade: ['bottom', 'top', 'left', 'right'],
  },
];
