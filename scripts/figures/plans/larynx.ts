/** Pharynx and larynx. Cricopharyngeus, the lowest fibres of the inferior constrictor, is drawn by hand. */
import type { Plan } from '../plan.ts';
import { band, outline, sheet, type Drawn } from '../drawn.ts';
import { zone } from '../structures.ts';

const CRICOPHARYNGEUS = sheet('cricopharyngeus', {
  from: '43.4,100 45,107 48,113.6',
  via: ['52,105.6 52.6,111.6 54,118'],
  to: '60,108 60,115 60,121.4',
  fibres: 5,
  tone: 1,
});
const OESOPHAGUS = outline(
  'organ:oesophagus',
  '48.4,112 50,118 50.4,132 50,146 50,146 70,146 70,146 69.6,132 70,118 71.6,112 60,110',
  { kind: 'organ', name: 'Oesophagus', single: true, before: 'all', at: [60, 134] },
);
const SHEATH: Drawn[] = [
  band('artery:carotid', {
    along: '35,146 33.6,120 32,96 31,70 33,40 37,14',
    width: [7, 7, 6, 5],
    kind: 'artery',
    name: 'Carotid artery',
    before: 'all',
  }),
  band('vein:internal-jugular', {
    along: '25,146 23,118 21.6,90 22,60 26,28 31,8',
    width: [9, 9, 8, 6],
    kind: 'vein',
    name: 'Internal jugular vein',
    before: 'all',
  }),
  band('nerve:vagus', {
    along: '30,146 28,116 26.6,88 27.4,58 31,24',
    width: [1.6, 1.4],
    kind: 'nerve',
    name: 'Vagus nerve',
  }),
];

export const LARYNX: Plan[] = [
  {
    id: 'pharynx-back',
    title: 'Pharynx from behind',
    description:
      'The pharynx from behind with the spine removed: the three constrictors overlap from above down, cricopharyngeus closes the entry of the oesophagus; stylopharyngeus, stylohyoid and digastric come down at the sides beside the carotid sheath.',
    family: 'pharynx',
    depth: 'From behind',
    from: { view: 'pharynx-back', layer: 'constrictors' },
    frame: { x0: 0, y0: 0, x1: 120, y1: 142 },
    symmetric: true,
    fade: ['top', 'bottom'],
    skin: false,
    fibres: {
      'superior-pharyngeal-constrictor': { fan: [10, 28] },
      'middle-pharyngeal-constrictor': { fan: [34, 66] },
      'inferior-pharyngeal-constrictor': { fan: [16, 118] },
    },
    beneath: ['thyroid-cartilage<inferior-pharyngeal-constrictor'],
    drawn: [
      OESOPHAGUS,
      ...SHEATH,
      CRICOPHARYNGEUS,
      zone(
        'swallow',
        'Constrictors: swallowing',
        '60,12 60,12 46,18 34,32 40,50 44,66 42,80 44,100 50,116 60,121 60,121',
        'avoid',
        'avoid-swallow-voice-airway',
        [50, 80],
      ),
    ],
    best: [
      'cricopharyngeus',
      'inferior-pharyngeal-constrictor',
      'middle-pharyngeal-constrictor',
      'superior-pharyngeal-constrictor',
    ],
  },
  {
    id: 'larynx-back',
    title: 'Larynx from behind',
    description:
      'The larynx from behind with the pharynx removed: the posterior cricoarytenoids on the cricoid, the only openers of the glottis, the interarytenoid between the arytenoids, the folds up to the epiglottis.',
    family: 'larynx',
    depth: 'From behind',
    from: { view: 'larynx-back', layer: 'intrinsic' },
    frame: { x0: 6, y0: 10, x1: 62, y1: 82 },
    symmetric: true,
    fade: ['bottom'],
    skin: false,
    least: 0.04,
    // The hyoid lies in front, which is behind all else from here.
    beneath: [
      'thyroid-cartilage',
      'trachea',
      'cricoid-cartilage',
      'arytenoid-cartilage',
      'epiglottis<thyroarytenoid',
    ],
    label: ['epiglottis', 'thyroid-cartilage', 'cricoid-cartilage', 'trachea'],
    fibres: { 'posterior-cricoarytenoid': { fan: [24, 49] }, interarytenoid: { angle: 0 } },
    drawn: [
      band('nerve:recurrent', {
        along: '19.4,82 20,74 21.4,66 23.6,60',
        width: [1.2, 0.7],
        kind: 'nerve',
        name: 'Recurrent laryngeal nerve',
      }),
      zone(
        'airway',
        'Both posterior cricoarytenoids weak: airway',
        '24,53 31,53.6 32.6,58 32,65 27,66.6 23,62',
        'serious',
        'avoid-swallow-voice-airway',
        [27, 59],
      ),
    ],
    best: ['posterior-cricoarytenoid', 'interarytenoid'],
  },
  {
    id: 'larynx-side',
    title: 'Larynx from the side',
    description:
      'The left side of the larynx: cricothyroid from the cricoid to the thyroid cartilage, thyrohyoid above, the inferior constrictor behind.',
    family: 'larynx',
    depth: 'From the side',
    from: { view: 'larynx-left', layer: 'outer' },
    frame: { x0: 6, y0: 10, x1: 62, y1: 82 },
    fade: ['bottom'],
    skin: false,
    least: 0.04,
    beneath: ['epiglottis', 'trachea', 'cricoid-cartilage', 'thyroid-cartilage'],
    label: ['thyroid-cartilage', 'cricoid-cartilage', 'trachea', 'epiglottis'],
    fibres: { 'inferior-pharyngeal-constrictor': { angle: 65 }, cricothyroid: { angle: -45 } },
    best: ['cricothyroid'],
  },
  {
    id: 'larynx-inside',
    title: 'Larynx from the side, inside',
    description:
      'The left half of the thyroid cartilage is taken away: thyroarytenoid in the fold, the lateral and posterior cricoarytenoids on the cricoid, the interarytenoid behind.',
    family: 'larynx',
    depth: 'Inside',
    from: { view: 'larynx-left', layer: 'intrinsic' },
    frame: { x0: 6, y0: 10, x1: 62, y1: 82 },
    fade: ['bottom'],
    skin: false,
    least: 0.04,
    beneath: ['epiglottis', 'trachea', 'cricoid-cartilage', 'arytenoid-cartilage'],
    label: ['cricoid-cartilage', 'trachea', 'epiglottis'],
    fibres: {
      thyroarytenoid: { angle: 8 },
      'lateral-cricoarytenoid': { angle: -50 },
      'posterior-cricoarytenoid': { angle: 70 },
    },
    drawn: [
      outline(
        'cartilage:thyroid-removed',
        '26,36 21,40 18,50 22,56 27,61.6 31,59.4 42,59 44.6,64 47,60 47.4,40 48.4,30 46.4,25.6 44,30 43,37 40,38.6',
        { kind: 'cartilage', name: 'Thyroid cartilage, taken away', deep: true, at: [22, 50] },
      ),
    ],
    best: ['thyroarytenoid', 'lateral-cricoarytenoid'],
  },
];
