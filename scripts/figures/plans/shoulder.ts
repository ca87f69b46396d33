/** The shoulder girdle from behind and from the front. */
import { ids, type Plan } from '../plan.ts';
import { outline } from '../drawn.ts';
import { artery, nerve } from '../structures.ts';

/** Above and outside the vein, where the outlines hide it. */
const AXILLARY = artery(
  'axillary-artery',
  'Axillary artery',
  '228,66 212,57 196,54 178,59 158,68 138,81 124,98 115,116 108,140 104,168',
  [6.4, 5],
);
/** Round the artery, on its outer side below the clavicle. */
const PLEXUS = nerve(
  'brachial-plexus',
  'Brachial plexus',
  '222,42 204,46 186,51 168,57 150,66 132,78 117,93 108,110 101,132 96,156 90,184',
  [5, 3],
);

export const SHOULDER: Plan[] = [
  {
    id: 'shoulder-back',
    title: 'Shoulder from behind, rotator cuff',
    description:
      'The right shoulder blade with trapezius and deltoid removed: supraspinatus above the spine of the blade, infraspinatus and the teres muscles below it, the long head of triceps between, the rhomboids and levator at its inner border.',
    family: 'shoulder',
    depth: 'From behind',
    from: { view: 'shoulder-back', layer: 'deep' },
    frame: { x0: 20, y0: 10, x1: 250, y1: 268 },
    fade: ['top', 'bottom', 'left', 'right'],
    omit: ids(`external-oblique serratus-posterior-inferior semispinalis-thoracis spinalis middle-scalene omohyoid
       splenius-cervicis external-intercostal internal-intercostal brachioradialis posterior-scalene
       subclavius`),
    fibres: {
      'rhomboid-major': { angle: 38 },
      'rhomboid-minor': { angle: 42 },
      infraspinatus: { fan: [210, 90] },
      'serratus-anterior': { angle: -20 },
    },
    context: ['posterior-circumflex-humeral-artery'],
    drawn: [
      nerve('suprascapular', 'Suprascapular nerve', '96,46 112,62 128,74 146,84 150,98 140,112', [2.6, 1.4]),
      nerve('axillary', 'Axillary nerve', '172,128 186,126 200,122 212,112', [2.6, 1.4]),
      outline('pleura:lung', '26,40 40,52 60,74 78,110 92,160 100,210 104,268 104,268 26,268 26,268', {
        kind: 'pleura',
        name: 'Lung and pleura behind the ribs',
        at: [70, 210],
      }),
    ],
    pieces: ['supraspinatus'],
    best: ['supraspinatus', 'infraspinatus', 'teres-minor', 'teres-major'],
  },
  {
    id: 'shoulder-front',
    title: 'Shoulder and chest wall from the front',
    description:
      'The right shoulder from the front with the skin removed: the three parts of pectoralis major, deltoid, biceps, the edge of trapezius and sternocleidomastoid, and serratus anterior at the side of the chest.',
    family: 'shoulder',
    depth: 'From the front',
    from: { view: 'shoulder-front', layer: 'superficial' },
    frame: { x0: 6, y0: 40, x1: 290, y1: 334 },
    fade: ['top', 'bottom', 'left', 'right'],
    omit: ids(`platysma brachioradialis external-intercostal internal-intercostal sternohyoid omohyoid
       middle-scalene mandible diaphragm posterior-scalene inferior-pharyngeal-constrictor cricothyroid
       thyrohyoid`),
    fibres: {
      'pectoralis-major-sternocostal-part': { fan: [58, 150] },
      'pectoralis-major-clavicular-part': { fan: [58, 160] },
      'pectoralis-major-abdominal-part': { fan: [58, 140] },
      'external-oblique': { angle: 118 },
    },
    context: ['cephalic-vein'],
    label: ['cephalic-vein'],
    drawn: [
      outline('axillary-sweat-glands', '104,150 110,152 113.6,166 112.6,184 107,193 102,184 101,166', {
        kind: 'gland',
        name: 'Axillary sweat glands (skin)',
        deep: true,
      }),
    ],
    best: ['deltoid', 'pectoralis-major', 'axillary-sweat-glands'],
  },
  {
    id: 'shoulder-front-deep',
    title: 'Shoulder from the front, deep muscles',
    description:
      'Pectoralis major, deltoid and platysma are removed: pectoralis minor from ribs to coracoid, subclavius under the clavicle, coracobrachialis and the two heads of biceps, subscapularis behind; the axillary vessels and the brachial plexus run between.',
    family: 'shoulder',
    depth: 'Front, deep',
    from: { view: 'shoulder-front', layer: 'deep' },
    frame: { x0: 6, y0: 40, x1: 290, y1: 334 },
    fade: ['top', 'bottom', 'left', 'right'],
    omit: ids(`brachioradialis external-oblique sternohyoid omohyoid middle-scalene mandible diaphragm
       posterior-scalene inferior-pharyngeal-constrictor cricothyroid thyrohyoid internal-intercostal
       external-intercostal splenius-cervicis longus-capitis levator-scapulae`),
    beneath: ['subclavian-vein<pectoralis-minor', 'axillary-vein<pectoralis-minor'],
    label: ['axillary-vein'],
    drawn: [AXILLARY, PLEXUS].map((d) => ({ ...d, before: 'pectoralis-minor' })),
    best: ['pectoralis-minor', 'subclavius', 'coracobrachialis', 'serratus-anterior'],
  },
  {
    id: 'shoulder-subscapularis',
    title: 'Shoulder blade from the front',
    description:
      'Ribs, breastbone and collarbone are removed: subscapularis fills the front of the shoulder blade, where the chest wall and lung lie against it; teres major and the arm muscles below.',
    family: 'shoulder',
    depth: 'Subscapularis',
    from: { view: 'shoulder-front', layer: 'subscapularis' },
    frame: { x0: 6, y0: 50, x1: 250, y1: 300 },
    fade: ['top', 'bottom', 'left', 'right'],
    omit: ids(`brachioradialis external-oblique psoas-major rotatores longus-capitis longissimus-cervicis diaphragm
       interarytenoid posterior-cricoarytenoid posterior-cervical-intertransversarii
       anterior-cervical-intertransversarii`),
    fibres: { subscapularis: { fan: [66, 110] } },
    context: ['axillary-vein'],
    label: ['axillary-vein'],
    drawn: [AXILLARY],
    best: ['subscapularis'],
  },
];
