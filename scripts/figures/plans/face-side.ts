/** The face from the side: the surface, then jaw muscles and glands. Drawn by hand over the skull of `head-left`. */
import type { Plan } from '../compose.ts';
import { band, outline, sheet, sphincter, type Drawn } from '../drawn.ts';
import { EYE_SIDE, EAR_SIDE, PROFILE_LINES, SKIN_SIDE } from './face-side-frame.ts';
import { SIDE_NERVES, SIDE_SITES, SIDE_VESSELS, SIDE_ZONES } from './face-side-zones.ts';

const SKULL = [
  'frontal-bone', 'parietal-bone', 'temporal-bone', 'sphenoid-bone', 'occipital-bone', 'zygomatic-bone', 'maxilla', 'nasal-bone',
  'mandible', 'teeth',
]; // prettier-ignore
const NECK_MUSCLES = ['sternocleidomastoid', 'upper-trapezius', 'splenius-capitis', 'semispinalis-capitis', 'levator-scapulae', 'middle-scalene'];

const GALEA = outline(
  'fascia:galea',
  `60,46 72,32.6 91,23 112,16.4 138,15 164,17.6 188,25 206,38 219,54 227,74 231,96 230,112 222,110 208,106 192,103 178,106
   160,112 157,92 146,75 126,63 103,63 88,70 88,60 77,49`,
  { kind: 'fascia', name: 'Galea aponeurotica', at: [150, 34] },
);
const FRONTALIS = sheet('frontalis', {
  from: '50,46.6 62,44 75,48.6 84,58 87,70',
  via: ['38.4,78 50,75 62,76.6 72,82 78,90'],
  to: '34.6,108.6 43,109 53,111.6 60,114.8 66,119',
  fibres: 11,
});
const OCCIPITALIS = sheet('occipitalis', {
  from: '218,144 206,148.4 192,150 178,149 166,147',
  via: ['224,128 211,129 197,129 183,127.6 172,126'],
  to: '227,112 214,107.6 199,104.8 187,104.6 176,107',
  fibres: 11,
});
const AURICULAR: Drawn[] = [
  sheet('auricular-muscles', { from: '105,100 116,95.6 130,94.6 144,98 152,105', to: '122,121 128,117.6 133,116.8 138.6,117.6 142.6,120', fibres: 9 }),
  sheet('auricular-muscles', { from: '99,120 98,127 100,134', to: '119,128 118.4,132 118.6,136', fibres: 4 }),
  band('auricular-muscles', { along: '163,136 154,138 146.6,139.6', width: [5, 4, 3], fibres: 2 }),
  band('auricular-muscles', { along: '161,144 153,144.6 145.6,145', width: [5, 4, 3], fibres: 2 }),
];
const TEMPORALIS = sheet('temporalis', {
  from: '65,121 65.6,108 71,94 82,80 98,70 116,66.6 134,70 147,80 155,96 154,112 147,124',
  via: ['72,134 74,123 80,114 89,107.6 99,105.6 109,107.6 117,113 122,121 124,130'],
  to: '79,152 82,151 85,150.4 88,150 91,150 94,150.6',
  fibres: 19,
});
const MASSETER_DEEP = sheet('masseter', { from: '92,157 101,154.6 110,152.4', to: '98,190 106,183 113,176', fibres: 4, mute: true });
const MASSETER = sheet('masseter', {
  from: '63.6,167.4 72,167 82,163.4 93,158.4 101,155',
  via: ['75,188 83,186.6 92,183.6 101,179 108,174'],
  to: '84.6,214 93,211.6 101,208 108.6,202.6 113.6,196',
  fibres: 11,
});
const BUCCINATOR = sheet('buccinator', { from: '78,172 81,184 80,199', via: ['62,180 62,189 62,201'], to: '43,189 42.4,194 43.4,200', fibres: 9 });
const ZYGO_MAJOR = band('zygomaticus-major', { along: '73,163 58.6,177.6 42,193.4', width: [8.4, 7, 4.6], fibres: 5 });
const ZYGO_MINOR = band('zygomaticus-minor', { along: '60,158.6 49,172 36,186.6', width: [5.4, 4.6, 3.4], fibres: 3 });
const LEVATOR_LABII = sheet('levator-labii-superioris', { from: '41,150.4 47,153.4 54,155', via: ['35.4,167 40,169 45.6,170.4'], to: '27.4,184 31.6,185.4 36,186.6', fibres: 5 });
const LLSAN = sheet('levator-labii-superioris-alaeque-nasi', { from: '33.6,131 37.6,134', via: ['31,148 37,150', '27,163 33,167'], to: '24.4,166.6 27.6,177 33,181', fibres: 4 });
const LEVATOR_ANGULI = band('levator-anguli-oris', { along: '50,164 45.6,178 41.4,192', width: [8, 6.4, 4.4], fibres: 4 });
const NASALIS = sheet('nasalis', { from: '30.6,159 33.4,164 34,169.6', via: ['24.6,150.6 22.4,155.6 20,160'], to: '19.4,139 15,144 10.6,149.4', fibres: 5 });
const PROCERUS = sheet('procerus', { from: '25.4,130.6 28.6,133', via: ['31.4,119 35.6,121'], to: '33,104.6 40,105.4', fibres: 4 });
const RISORIUS = sheet('risorius', { from: '82,181.6 83.4,188 82,195', via: ['62,188.6 62,192 62,195.6'], to: '42.4,193 42.4,196', fibres: 4 });
const ORIS_UPPER = sheet('orbicularis-oris', { from: '42.6,188.6 43.4,194.4', via: ['33,181 34,192'], to: '21,179.6 23.4,184 23,190.6 26.4,193.6', fibres: 5 });
const ORIS_LOWER = sheet('orbicularis-oris', { from: '43.4,194.6 43,202', via: ['34.6,195 34.6,208.6'], to: '26.4,194.4 25,198.6 27,203 31.6,208', fibres: 5, mute: true });
const DAO = sheet('depressor-anguli-oris', { from: '57,227 67,221.6 78,215.6', via: ['49,213.6 56,210 62.6,206'], to: '39.6,196.6 43.6,196.6', fibres: 7 });
const DLI = sheet('depressor-labii-inferioris', { from: '46,228.6 53,229.6 61,225.4', via: ['37.4,217 44.6,218 51,214.6'], to: '30.4,204.6 34.4,207 39,207', fibres: 5 });
const MENTALIS = sheet('mentalis', { from: '37.6,212.6 41.6,214', via: ['37,220 42,222'], to: '38.4,227.6 41.4,232 46.6,234.6', fibres: 4 });
const PLATYSMA = sheet('platysma', {
  from: '49,234 60,229.6 74,223 88,216.4 101,209.4 112,203 117,197',
  via: ['77,241 84,240 93,237.6 102,234.6 111,231 119,227 125,222'],
  to: '86,260 94,260 103,260 112,260 121,260 130,260 139,260',
  fibres: 13,
});
const PLATYSMA_FACE = sheet('platysma', { from: '74,222 84,216 95,209', via: ['62,211.6 69,206 76,200'], to: '44.6,198 46,196.6 48,196', fibres: 5, mute: true });
const PAROTID: Drawn[] = [
  band('fascia:parotid-duct', { along: '96,171 82,170 70,172.6 66,176', width: [2.6, 2], kind: 'fascia', name: 'Parotid duct', mute: true }),
  outline('parotid-gland', '113,153 117.6,158.6 120.6,166 122.4,175 119,189 114,202 107.6,206 103.6,197.6 98.4,189 94,180.6 93,171.6 97.6,164 105,158', { kind: 'gland' }),
];

const part = (name: string): Pick<Drawn, 'name' | 'groups' | 'opens'> => ({ name: `Orbicularis oculi, ${name} part`, groups: ['orbicularis-oculi'], opens: 'orbicularis-oculi' });
const SEPTAL = '42,133 43.6,122.6 49.6,116.6 57,116 64.4,120 69,127.4 70,134.4 67.6,142.4 61.6,149 53,150.6 46,147.6 42.6,140.6';
const TARSAL = '43.4,133.6 45.6,127.4 49.6,124 54,124.8 58.4,128.6 60.8,134.8 57.8,140.4 52.6,143.6 47.4,142.4 44,138.6';
const ORBICULARIS_OCULI: Drawn[] = [
  sphincter('part:orbicularis-oculi-orbital', { outer: '38,132.6 39.6,118 47.6,108.6 60,106.4 72,110.6 80,120.6 83.4,134 80.6,147 71.6,157.6 59,161 47,157.6 40,147.4', inner: SEPTAL, fibres: 5, gaps: [0, 0.5], ...part('orbital'), at: [77, 140], tone: 2 }),
  sphincter('part:orbicularis-oculi-preseptal', { outer: SEPTAL, inner: TARSAL, fibres: 3, gaps: [0, 0.5], ...part('preseptal'), tone: 1, at: [63, 126] }),
  sphincter('part:orbicularis-oculi-pretarsal', { outer: TARSAL, inner: '44.6,134 47,130.8 50.4,130.2 54,132 56.6,135.2 52,138.4 48,139 45.6,137.2', fibres: 2, gaps: [0, 0.5], ...part('pretarsal'), tone: 2, at: [56.6, 131.4] }),
];

/** See-through over the bone, so that the jaw and the glands behind it are seen. */
const clear = (d: Drawn): Drawn => ({ ...d, deep: true });
const SUBMANDIBULAR = outline('submandibular-gland', '76,208 82,203 91,201 99,203.6 103,209 100,215 93,218.6 84,219.6 77.6,216', { kind: 'gland' });
const SUBLINGUAL = outline('sublingual-gland', '52,206 58,201.4 67,198.8 73.6,199.6 72,204 64,208.6 56,210.4', { kind: 'gland' });
const LATERAL_PTERYGOID: Drawn[] = [
  sheet('lateral-pterygoid', { from: '84,152 86,157 88.6,162', via: ['100,151 101,154.6 102,158'], to: '115,150.6 116,152.6 116.4,154.6', fibres: 5, name: 'Lateral pterygoid, upper head' }),
  sheet('lateral-pterygoid', { from: '87.6,163 91,172 94,181', via: ['101,159.4 103.6,165 106,170'], to: '115.4,155 117,157 118,159', fibres: 7, name: 'Lateral pterygoid, lower head', at: [100, 167] }),
];
const MEDIAL_PTERYGOID = sheet('medial-pterygoid', { from: '88,170 92,177 97,183', via: ['93,189 98.4,188 103.6,186.4'], to: '98.6,208.6 106.4,204.6 113,197', fibres: 8 });
const RAMUS_CUT: Drawn[] = [
  outline('bone:mandible', '42.4,206 44,204 54,203.2 64,201 74,198.4 79.6,193.6 83,200 90,209.4 90,209.4 84,216 72,223.6 58,229.4 48,230 44.4,226 43,217 44,211', { kind: 'bone', name: 'Mandible, cut', mute: true }),
  outline('bone:condyle', '113,152.4 117,146.8 122.6,147.2 123.8,152 121,158.6 117.6,160.6 114,157', { kind: 'bone', name: 'Condyle of the mandible', mute: true }),
];
const DEEP_VESSELS: Drawn[] = [
  band('artery:maxillary', { along: '122,170 117,165 108,162.4 98,160 90,160.6', width: [2.6, 2], kind: 'artery', name: 'Maxillary artery' }),
  band('nerve:inferior-alveolar', { along: '104,156 104.6,170 103,184 97,196 91,206', width: [1.8, 1.4], kind: 'nerve', name: 'Inferior alveolar nerve' }),
  band('nerve:lingual', { along: '102,157 99,172 93,186 82,196 72,202', width: [1.8, 1.2], kind: 'nerve', name: 'Lingual nerve' }),
];
const GLAND_NERVES: Drawn[] = [
  band('nerve:facial', { along: '121,166 113,170 104,173', width: [2.2, 1.2], kind: 'nerve', name: 'Facial nerve in the parotid' }),
  band('nerve:facial', { along: '119,169 113,184 104,197', width: [1.6, 1], kind: 'nerve', name: 'Facial nerve in the parotid', mute: true }),
  band('vein:retromandibular', { along: '113.4,154 115,168 114.6,184 111,200 112,214', width: [3, 3.4], kind: 'vein', name: 'Retromandibular vein' }),
  band('artery:external-carotid', { along: '113,222 116,206 117.6,190 118,172', width: [4, 3], kind: 'artery', name: 'External carotid artery' }),
  band('artery:facial', { along: '115,212 104,204 94,206 88,213.6 85,220 79,212 68,206', width: [2.6, 1.8], kind: 'artery', name: 'Facial artery' }),
];

const SHARED = {
  from: { view: 'head-left', layer: 'superficial' },
  frame: { x0: 0, y0: 4, x1: 242, y1: 256 },
  skin: false,
  fade: ['bottom'],
} satisfies Partial<Plan>;
const UNDER: Drawn = { ...SKIN_SIDE, before: 'all' };

export const FACE_SIDE: Plan[] = [
  {
    ...SHARED,
    id: 'face-side',
    title: 'Face and scalp from the side',
    description:
      'The left side of the head with the skin removed: forehead, temple, ear and back of the scalp, the muscles of the eye, nose, cheek and mouth, the masseter and the parotid gland.',
    family: 'face-side',
    depth: 'Surface',
    only: [...SKULL, ...NECK_MUSCLES],
    drawn: [
      UNDER, GALEA, TEMPORALIS, OCCIPITALIS, ...EYE_SIDE.slice(0, 1),
      BUCCINATOR, LEVATOR_ANGULI, MASSETER_DEEP, MASSETER, PLATYSMA, PLATYSMA_FACE,
      ...PAROTID, LEVATOR_LABII, LLSAN, NASALIS, MENTALIS, DLI, ORIS_UPPER, ORIS_LOWER,
      ZYGO_MINOR, RISORIUS, ZYGO_MAJOR, DAO, FRONTALIS, ...ORBICULARIS_OCULI, PROCERUS,
      ...AURICULAR, ...EYE_SIDE.slice(1), ...EAR_SIDE, ...PROFILE_LINES,
      ...SIDE_VESSELS, ...SIDE_NERVES, ...SIDE_ZONES, ...SIDE_SITES,
    ], // prettier-ignore
    best: ['occipitalis', 'auricular-muscles', 'temporalis', 'masseter'],
  },
  {
    ...SHARED,
    id: 'jaw-glands',
    title: 'Jaw muscles and salivary glands',
    description:
      'The left jaw from the side: temporalis to its tendon, masseter shown see-through over the bone, the parotid gland behind it, the submandibular and sublingual glands behind the mandible, and the muscles below the chin.',
    family: 'face-side',
    depth: 'Jaw and glands',
    frame: { x0: 8, y0: 60, x1: 178, y1: 256 },
    fade: ['top', 'right', 'bottom'],
    only: [...SKULL, 'hyoid-bone', 'sternocleidomastoid', 'digastric', 'mylohyoid', 'stylohyoid', 'omohyoid', 'sternohyoid', 'thyrohyoid', 'hyoglossus', 'inferior-pharyngeal-constrictor'],
    deep: [],
    from: { view: 'head-left', layer: 'deep' },
    omit: [],
    drawn: [
      UNDER,
      outline('bone:zygomatic-arch', '60.6,116 64,115.6 70,121 75,128 76.6,138 77.6,144.6 84,147.6 92,151.6 104,150.4 113,148.6 114,152.6 104,156.4 93,157.6 82,162.6 74,168 70,171.4 64,168 58,162 54,157.4 56,153 62,149 66,140 65,131', { kind: 'bone', name: 'Zygomatic bone and arch', mute: true }),
      outline('bone:mandible', '42.4,206 44,204 54,203.2 64,201 74,198.4 79.6,191 81,182 79,172 77,165 79,158.6 81.6,157.4 86,161 92,166.6 99,165 108,160 113,153 117,146.8 122.6,147.2 123.6,153 120.6,164 118,178 116,190 112.6,201 105,206.6 94,211.6 84,217 72,223.6 58,229.4 48,230 44.4,226 43,217 44,211', { kind: 'bone', name: 'Mandible', mute: true }),
      { ...TEMPORALIS, before: 'bone:zygomatic-arch' },
      BUCCINATOR, clear(SUBLINGUAL), clear(SUBMANDIBULAR), clear(MASSETER), ...PAROTID,
      ...EAR_SIDE, ...PROFILE_LINES.slice(1), ...GLAND_NERVES, ...SIDE_ZONES.filter((z) => z.id === 'zone:masseter-front'),
    ],
    best: ['parotid-gland', 'submandibular-gland', 'sublingual-gland', 'digastric', 'mylohyoid', 'stylohyoid'],
  },
  {
    ...SHARED,
    id: 'jaw-deep',
    title: 'Deep jaw muscles',
    description: 'The ramus of the mandible and the zygomatic arch are cut away: the two heads of the lateral pterygoid, the medial pterygoid and the buccinator, with the maxillary artery and the nerves to the jaw and tongue.',
    family: 'face-side',
    depth: 'Deep jaw',
    from: { view: 'head-left', layer: 'deep' },
    frame: { x0: 8, y0: 112, x1: 152, y1: 246 },
    fade: ['top', 'right', 'bottom'],
    only: [...SKULL, 'hyoid-bone', 'superior-pharyngeal-constrictor', 'tensor-veli-palatini', 'levator-veli-palatini', 'digastric', 'stylohyoid', 'mylohyoid', 'sternocleidomastoid', 'splenius-capitis', 'longissimus-capitis'],
    drawn: [UNDER, BUCCINATOR, ...RAMUS_CUT, MEDIAL_PTERYGOID, ...LATERAL_PTERYGOID, ...PROFILE_LINES.slice(1), ...DEEP_VESSELS],
    best: ['lateral-pterygoid', 'medial-pterygoid', 'buccinator'],
  },
  {
    ...SHARED,
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
      ...SKULL, 'hyoid-bone', 'genioglossus', 'geniohyoid', 'hyoglossus', 'mylohyoid', 'superior-pharyngeal-constrictor',
      'middle-pharyngeal-constrictor', 'inferior-pharyngeal-constrictor', 'stylopharyngeus', 'palatopharyngeus', 'salpingopharyngeus',
      'tensor-veli-palatini', 'levator-veli-palatini', 'thyrohyoid', 'cricothyroid', 'aryepiglotticus', 'longus-capitis', 'longus-colli',
      'sternothyroid', 'digastric', 'stylohyoid',
    ],
    omit: ['digastric', 'stylohyoid', 'sternothyroid'],
    beneath: ['thyroid-cartilage', 'cricoid-cartilage', 'trachea'],
    drawn: [
      UNDER,
      outline('intrinsic-tongue-muscles', '45,196 52,190.4 62,187 75,185.4 88,187.6 97,192.6 103,201 104.6,211 101,220 95,220.6 90,214 80,210 66,208 54,206 47,201', { kind: 'muscle', before: 'genioglossus', at: [70, 190] }),
      sheet('intrinsic-tongue-muscles', { from: '46.4,196.4 47.4,199', via: ['60,188.6 61,195.6', '76,187 77,194.6', '90,190 88,197'], to: '101.6,202 96,204', fibres: 6, mute: true, before: 'genioglossus' }),
      outline('organ:soft-palate', '79,179.6 88,178.6 97,181.6 103.6,188 106.6,197 103.4,198 99,191 91,186.4 80,184.4', { kind: 'organ', name: 'Soft palate' }),
      band('palatoglossus', { along: '96.6,186 94.4,193 87,199.6', width: [3.6, 4.2, 3.4], fibres: 3 }),
      band('styloglossus', { along: '119.6,170 109,183 97,193.6 82,199.6 66,203', width: [2.4, 4, 5.6, 4.6, 2.2], fibres: 3 }),
      ...PROFILE_LINES.slice(1),
      band('nerve:hypoglossal', { along: '118,196 108,208 95,211.6 82,207 70,205', width: [1.8, 1], kind: 'nerve', name: 'Hypoglossal nerve' }),
      band('nerve:lingual', { along: '101,158 97.6,174 89,190 78,196.6 66,200', width: [1.8, 1], kind: 'nerve', name: 'Lingual nerve' }),
      band('artery:lingual', { along: '116,213 106,209.6 97,214.6 86,212 74,206 60,203.6', width: [2.2, 1.2], kind: 'artery', name: 'Lingual artery', deep: true }),
    ],
    best: ['genioglossus', 'hyoglossus', 'styloglossus', 'palatoglossus', 'intrinsic-tongue-muscles', 'geniohyoid', 'superior-pharyngeal-constrictor', 'tensor-veli-palatini', 'levator-veli-palatini'],
  },
];
