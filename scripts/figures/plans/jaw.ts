/** The jaw and its glands, and the tongue and pharynx from the side. */
import { band, outline, sheet, type Drawn } from '../drawn.ts';
import { ids, type Plan } from '../plan.ts';
import { EAR_SIDE, PROFILE_LINES } from './face-side-frame.ts';
import { BUCCINATOR, MASSETER, PAROTID, TEMPORALIS } from './face-side-muscles.ts';
import { SIDE_ZONES } from './face-side-zones.ts';
import { SIDE, SIDE_SKULL, UNDER_SIDE } from './face-side.ts';
import { seeThrough } from '../structures.ts';

const SUBMANDIBULAR = outline(
  'submandibular-gland',
  '76,208 82,203 91,201 99,203.6 103,209 100,215 93,218.6 84,219.6 77.6,216',
  { kind: 'gland' },
);
const SUBLINGUAL = outline(
  'sublingual-gland',
  '52,206 58,201.4 67,198.8 73.6,199.6 72,204 64,208.6 56,210.4',
  { kind: 'gland' },
);
const LATERAL_PTERYGOID: Drawn[] = [
  sheet('muscle:lateral-pterygoid-upper-head', {
    groups: ['lateral-pterygoid'],
    opens: 'lateral-pterygoid',
    from: '84,152 86,157 88.6,162',
    via: ['100,151 101,154.6 102,158'],
    to: '115,150.6 116,152.6 116.4,154.6',
    fibres: 5,
    name: 'Lateral pterygoid, upper head',
    at: [96, 154.6],
  }),
  sheet('lateral-pterygoid', {
    from: '87.6,163 91,172 94,181',
    via: ['101,159.4 103.6,165 106,170'],
    to: '115.4,155 117,157 118,159',
    fibres: 7,
    name: 'Lateral pterygoid, lower head',
    at: [100, 167],
  }),
];
const MEDIAL_PTERYGOID = sheet('medial-pterygoid', {
  from: '88,170 92,177 97,183',
  via: ['93,189 98.4,188 103.6,186.4'],
  to: '98.6,208.6 106.4,204.6 113,197',
  fibres: 8,
});
const RAMUS_CUT: Drawn[] = [
  outline(
    'bone:mandible',
    '42.4,206 44,204 54,203.2 64,201 74,198.4 79.6,193.6 83,200 90,209.4 90,209.4 84,216 72,223.6 58,229.4 48,230 44.4,226 43,217 44,211',
    { kind: 'bone', name: 'Mandible, cut', mute: true },
  ),
  outline('bone:condyle', '113,152.4 117,146.8 122.6,147.2 123.8,152 121,158.6 117.6,160.6 114,157', {
    kind: 'bone',
    name: 'Condyle of the mandible',
    mute: true,
  }),
];
const DEEP_VESSELS: Drawn[] = [
  band('artery:maxillary', {
    along: '122,170 117,165 108,162.4 98,160 90,160.6',
    width: [2.6, 2],
    kind: 'artery',
    name: 'Maxillary artery',
  }),
  band('nerve:inferior-alveolar', {
    along: '104,156 104.6,170 103,184 97,196 91,206',
    width: [1.8, 1.4],
    kind: 'nerve',
    name: 'Inferior alveolar nerve',
  }),
  band('nerve:lingual', {
    along: '102,157 99,172 93,186 82,196 72,202',
    width: [1.8, 1.2],
    kind: 'nerve',
    name: 'Lingual nerve',
  }),
];
const GLAND_NERVES: Drawn[] = [
  band('nerve:facial', {
    along: '121,166 113,170 104,173',
    width: [2.2, 1.2],
    kind: 'nerve',
    name: 'Facial nerve in the parotid',
  }),
  band('nerve:facial', {
    along: '119,169 113,184 104,197',
    width: [1.6, 1],
    kind: 'nerve',
    name: 'Facial nerve in the parotid',
    mute: true,
  }),
  band('vein:retromandibular', {
    along: '113.4,154 115,168 114.6,184 111,200 112,214',
    width: [3, 3.4],
    kind: 'vein',
    name: 'Retromandibular vein',
  }),
  band('artery:external-carotid', {
    along: '113,222 116,206 117.6,190 118,172',
    width: [4, 3],
    kind: 'artery',
    name: 'External carotid artery',
  }),
  band('artery:facial', {
    along: '115,212 104,204 94,206 88,213.6 85,220 79,212 68,206',
    width: [2.6, 1.8],
    kind: 'artery',
    name: 'Facial artery',
  }),
];

export const JAW: Plan[] = [
  {
    ...SIDE,
    id: 'jaw-glands',
    title: 'Jaw muscles and salivary glands',
    description:
      'The left jaw from the side: temporalis to its tendon, masseter shown see-through over the bone, the parotid gland behind it, the submandibular and sublingual glands behind the mandible, and the muscles below the chin.',
    family: 'face-side',
    depth: 'Jaw and glands',
    frame: { x0: 8, y0: 60, x1: 178, y1: 256 },
    fade: ['top', 'right', 'bottom'],
    only: [
      ...SIDE_SKULL,
      'hyoid-bone',
      'sternocleidomastoid',
      'digastric',
      'mylohyoid',
      'stylohyoid',
      'omohyoid',
      'sternohyoid',
      'thyrohyoid',
      'hyoglossus',
      'inferior-pharyngeal-constrictor',
    ],
    deep: [],
    from: { view: 'head-left', layer: 'deep' },
    omit: [],
    drawn: [
      UNDER_SIDE,
      outline(
        'bone:zygomatic-arch',
        '60.6,116 64,115.6 70,121 75,128 76.6,138 77.6,144.6 84,147.6 92,151.6 104,150.4 113,148.6 114,152.6 104,156.4 93,157.6 82,162.6 74,168 70,171.4 64,168 58,162 54,157.4 56,153 62,149 66,140 65,131',
        { kind: 'bone', name: 'Zygomatic bone and arch', mute: true },
      ),
      outline(
        'bone:mandible',
        '42.4,206 44,204 54,203.2 64,201 74,198.4 79.6,191 81,182 79,172 77,165 79,158.6 81.6,157.4 86,161 92,166.6 99,165 108,160 113,153 117,146.8 122.6,147.2 123.6,153 120.6,164 118,178 116,190 112.6,201 105,206.6 94,211.6 84,217 72,223.6 58,229.4 48,230 44.4,226 43,217 44,211',
        { kind: 'bone', name: 'Mandible', mute: true },
      ),
      { ...TEMPORALIS, before: 'bone:zygomatic-arch' },
      BUCCINATOR,
      seeThrough(SUBLINGUAL),
      seeThrough(SUBMANDIBULAR),
      seeThrough(MASSETER),
      ...PAROTID,
      ...EAR_SIDE,
      ...PROFILE_LINES.slice(1),
      ...GLAND_NERVES,
      ...SIDE_ZONES.filter((z) => z.id === 'zone:masseter-front'),
    ],
    best: ids(`parotid-gland submandibular-gland sublingual-gland digastric mylohyoid stylohyoid`),
  },
  {
    ...SIDE,
    id: 'jaw-deep',
    title: 'Deep jaw muscles',
    description:
      'The ramus of the mandible and the zygomatic arch are cut away: the two heads of the lateral pterygoid, the medial pterygoid and the buccinator, with the maxillary artery and the nerves to the jaw and tongue.',
    family: 'face-side',
    depth: 'Deep jaw',
    from: { view: 'head-left', layer: 'deep' },
    frame: { x0: 8, y0: 112, x1: 152, y1: 246 },
    fade: ['top', 'right', 'bottom'],
    only: [
      ...SIDE_SKULL,
      'hyoid-bone',
      'superior-pharyngeal-constrictor',
      'tensor-veli-palatini',
      'levator-veli-palatini',
      'digastric',
      'stylohyoid',
      'mylohyoid',
      'sternocleidomastoid',
      'splenius-capitis',
      'longissimus-capitis',
    ],
    drawn: [
      UNDER_SIDE,
      BUCCINATOR,
      ...RAMUS_CUT,
      MEDIAL_PTERYGOID,
      ...LATERAL_PTERYGOID,
      ...PROFILE_LINES.slice(1),
      ...DEEP_VESSELS,
    ],
    best: ['lateral-pterygoid', 'medial-pterygoid', 'buccinator'],
  },
  {
    ...SIDE,
    id: 'tongue-pharynx',
    title: 'Tongue, palate and pharynx from the side',
    description:
      'Half the mandible is cut away: the tongue with its muscles from chin, hyoid, styloid process and palate, the muscles of the palate, the three constrictors of the pharynx and the larynx beneath the hyoid.',
    family: 'pharynx',
    depth: 'From the side',
    from: { view: 'head-left', layer: 'deep' },
    frame: { x0: 12, y0: 130, x1: 156, y1: 260 },
    fade: ['top', 'right', 'bottom'],
    least: 0.03,
    only: [
      ...SIDE_SKULL,
      'hyoid-bone',
      'genioglossus',
      'geniohyoid',
      'hyoglossus',
      'mylohyoid',
      'superior-pharyngeal-constrictor',
      'middle-pharyngeal-constrictor',
      'inferior-pharyngeal-constrictor',
      'stylopharyngeus',
      'palatopharyngeus',
      'salpingopharyngeus',
      'tensor-veli-palatini',
      'levator-veli-palatini',
      'thyrohyoid',
      'cricothyroid',
      'aryepiglotticus',
      'longus-capitis',
      'longus-colli',
      'sternothyroid',
      'digastric',
      'stylohyoid',
    ],
    omit: ['digastric', 'stylohyoid', 'sternothyroid'],
    at: { hyoglossus: [87.8, 222] },
    beneath: ['thyroid-cartilage', 'cricoid-cartilage', 'trachea'],
    drawn: [
      UNDER_SIDE,
      outline(
        'intrinsic-tongue-muscles',
        '45,196 52,190.4 62,187 75,185.4 88,187.6 97,192.6 103,201 104.6,211 101,220 95,220.6 90,214 80,210 66,208 54,206 47,201',
        { kind: 'muscle', mute: true, before: 'genioglossus' },
      ),
      sheet('intrinsic-tongue-muscles', {
        from: '46.4,196.4 47.4,199',
        via: ['60,188.6 61,195.6', '76,187 77,194.6', '90,190 88,197'],
        to: '101.6,202 96,204',
        fibres: 6,
        before: 'genioglossus',
        at: [70, 191],
      }),
      outline(
        'organ:soft-palate',
        '79,179.6 88,178.6 97,181.6 103.6,188 106.6,197 103.4,198 99,191 91,186.4 80,184.4',
        { kind: 'organ', name: 'Soft palate' },
      ),
      band('palatoglossus', { along: '96.6,186 94.4,193 87,199.6', width: [3.6, 4.2, 3.4], fibres: 3 }),
      band('styloglossus', {
        along: '119.6,170 109,183 97,193.6 82,199.6 66,203',
        width: [2.4, 4, 5.6, 4.6, 2.2],
        fibres: 3,
      }),
      ...PROFILE_LINES.slice(1),
      band('nerve:hypoglossal', {
        along: '118,196 108,208 95,211.6 82,207 70,205',
        width: [1.8, 1],
        kind: 'nerve',
        name: 'Hypoglossal nerve',
      }),
      band('nerve:lingual', {
        along: '101,158 97.6,174 89,190 78,196.6 66,200',
        width: [1.8, 1],
        kind: 'nerve',
        name: 'Lingual nerve',
      }),
      band('artery:lingual', {
        along: '116,213 106,209.6 97,214.6 86,212 74,206 60,203.6',
        width: [2.2, 1.2],
        kind: 'artery',
        name: 'Lingual artery',
        deep: true,
      }),
    ],
    best: ids(`genioglossus hyoglossus styloglossus palatoglossus intrinsic-tongue-muscles geniohyoid
       superior-pharyngeal-constrictor tensor-veli-palatini levator-veli-palatini`),
  },
];
