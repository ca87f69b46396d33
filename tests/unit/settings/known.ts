/** What a policy may point at, of a small knowledge base. */
import type { Known } from '../../../src/knowledge/known.ts';

const KNOWN: Known = {
  muscles: [
    { id: 'trapezius', region: 'neck' },
    { id: 'sternocleidomastoid', aliases: ['sternomastoid'], region: 'neck' },
    { id: 'frontalis', region: 'face' },
  ],
  conditions: [{ id: 'cervical-dystonia' }],
  factors: [{ id: 'copd' }, { id: 'prior-bont-12-weeks' }, { id: 'unseen', find: false }],
  drugClasses: [{ id: 'aminoglycosides', aliases: ['aminoglycoside'] }],
  drugs: [{ id: 'gentamicin' }],
  products: [{ id: 'onabotulinumtoxina' }],
  procedures: [{ id: 'emg' }],
  signs: [{ id: 'landmark-only', of: 'phrase', terms: { codes: ['+'] } }],
  sources: [{ id: 'botox-label', aliases: ['botox-us'] }],
  rules: [{ id: 'neck-x-lung-disease' }],
  avoidSets: [{ id: 'avoid-eyelid-ptosis' }],
};

export const known = (): Known => KNOWN;
