/** The eye: the section through the upper lid, and the eye muscles from the side and the front. */
import { outline, spot } from '../drawn.ts';
import { ids, type Plan } from '../plan.ts';
import { nerve, unlabelled } from '../structures.ts';
import { EYE_SECTION } from './eye-section.ts';

export const EYE: Plan[] = [
  {
    id: 'eye-section',
    title: 'Upper eyelid and orbit, section',
    description:
      'A section from front (left) to back through the middle of the upper lid. Levator runs under the roof of the orbit and turns down as its aponeurosis into the lid, with the Müller muscle behind it; the orbital septum alone parts it from the brow and lid injections in front.',
    family: 'eye',
    depth: 'Section',
    size: [84, 92],
    frame: { x0: 5, y0: 0, x1: 84, y1: 92 },
    fade: ['top', 'right', 'bottom'],
    drawn: EYE_SECTION,
    best: ['levator-palpebrae-superioris', 'superior-tarsal'],
  },
  {
    id: 'eye-side',
    title: 'Eye muscles from the side',
    description:
      'The left orbit from the side with its lateral wall cut away: the four straight and two oblique muscles of the eye, the levator of the lid, the lacrimal gland and the nerves.',
    family: 'eye',
    depth: 'From the side',
    from: { view: 'eye-orbit-left', layer: 'orbit' },
    frame: { x0: 4, y0: 2, x1: 92, y1: 72 },
    fade: ['top', 'right', 'bottom'],
    skin: false,
    least: 0.02,
    only: ids(`lateral-rectus medial-rectus superior-rectus inferior-rectus superior-oblique inferior-oblique
       levator-palpebrae-superioris`),
    pieces: ['all'],
    beneath: ['optic-nerve', 'sclera'],
    drawn: [
      outline(
        'bone:roof',
        '14,2 11.6,12 14.6,21 20,24.6 34,22.8 52,24.6 66,28.4 78,30.6 92,31 92,31 92,2 92,2',
        { kind: 'bone', name: 'Frontal bone, orbital roof', mute: true, before: 'all' },
      ),
      outline(
        'bone:floor',
        '23,61 20.6,66 22,72 22,72 92,72 92,72 92,39 78,38 67,42.6 55,52 41,60.4 29,62.4',
        { kind: 'bone', name: 'Maxilla, orbital floor', mute: true, before: 'all' },
      ),
    ],
    context: ids(`lacrimal-gland tarsal-plate-of-upper-eyelid tarsal-plate-of-lower-eyelid frontal-nerve
       supra-orbital-nerve supratrochlear-nerve`),
    label: [
      'optic-nerve',
      'frontal-nerve',
      'supra-orbital-nerve',
      'supratrochlear-nerve',
      'tarsal-plate-of-upper-eyelid',
    ],
    best: ['lateral-rectus', 'superior-rectus', 'inferior-rectus', 'superior-oblique'],
  },
  {
    id: 'eye-front',
    title: 'Eye muscles from the front',
    description:
      'The left orbit from the front: the straight muscles round the eyeball, the inferior oblique across the floor from the inner rim, the levator above, and the lacrimal gland in the upper outer corner.',
    family: 'eye',
    depth: 'From the front',
    from: { view: 'eye-orbit-front', layer: 'with-eyeball' },
    least: 0.02,
    skin: false,
    only: ids(`lateral-rectus medial-rectus superior-rectus inferior-rectus superior-oblique inferior-oblique
       levator-palpebrae-superioris`),
    pieces: ['all'],
    fade: ['top', 'right', 'bottom', 'left'],
    beneath: ['sclera'],
    frame: { x0: 2, y0: 4, x1: 62, y1: 74 },
    drawn: [
      outline('bone:skull', '0,0 0,0 70,0 70,0 70,80 70,80 0,80 0,80', {
        kind: 'bone',
        name: 'Frontal bone, cheek bone and maxilla',
        mute: true,
        before: 'all',
      }),
      outline(
        'fascia:orbit',
        '12.6,42 13.4,33 19,26.6 28.6,24.4 39,26 46.6,31.8 49,42 47,53 40.4,59.8 30,62 19.6,59.8 14,52',
        { kind: 'fascia', name: 'Orbit', mute: true, before: 'all' },
      ),
      nerve(
        'supra-orbital-nerve',
        'Supraorbital nerve',
        '24.6,26.4 24.2,23.4 22.8,18 21.6,11 21.6,4',
        [1, 0.9, 0.6],
      ),
      unlabelled(
        nerve('supra-orbital-nerve', 'Supraorbital nerve', '24.2,23.2 26,18 27.4,11 27.8,4', [0.9, 0.6]),
      ),
      nerve('supratrochlear-nerve', 'Supratrochlear nerve', '15.4,26.6 14.2,23 12.4,17 10.4,11', [0.9, 0.5]),
      nerve('infratrochlear-nerve', 'Infratrochlear nerve', '12.8,30.6 10,34 8.2,40', [0.8, 0.5]),
      spot('organ:iris', '29,44', 5.6, { kind: 'organ', name: 'Iris' }),
      spot('feature:pupil', '29,44', 2.3, { kind: 'feature' }),
      outline(
        'landmark:orbital-rim',
        '12.6,42 13.4,33 19,26.6 28.6,24.4 39,26 46.6,31.8 49,42 47,53 40.4,59.8 30,62 19.6,59.8 14,52',
        { kind: 'landmark', name: 'Bony orbital rim', at: [47, 53] },
      ),
    ],
    context: ids(`lacrimal-gland lacrimal-sac trochlea-of-superior-oblique`),
    label: ['lacrimal-sac', 'trochlea-of-superior-oblique'],
    at: { 'superior-rectus': [30.2, 34.7] },
    best: ['lacrimal-gland', 'medial-rectus', 'inferior-oblique'],
  },
];
