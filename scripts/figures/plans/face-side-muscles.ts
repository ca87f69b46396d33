/** Muscles and glands of the side of the face. Drawn by hand over the skull of `head-left`. */
import { band, outline, sheet, sphincter, type Drawn } from '../drawn.ts';

export const GALEA = outline(
  'fascia:galea',
  `60,46 72,32.6 91,23 112,16.4 138,15 164,17.6 188,25 206,38 219,54 227,74 231,96 230,112 222,110 208,106 192,103 178,106
   160,112 157,92 146,75 126,63 103,63 88,70 88,60 77,49`,
  { kind: 'fascia', name: 'Galea aponeurotica', at: [150, 34] },
);
export const FRONTALIS = sheet('frontalis', {
  from: '50,46.6 62,44 75,48.6 84,58 87,70',
  via: ['38.4,78 50,75 62,76.6 72,82 78,90'],
  to: '34.6,108.6 43,109 53,111.6 60,114.8 66,119',
  fibres: 11,
});
export const OCCIPITALIS = sheet('occipitalis', {
  from: '218,144 206,148.4 192,150 178,149 166,147',
  via: ['224,128 211,129 197,129 183,127.6 172,126'],
  to: '227,112 214,107.6 199,104.8 187,104.6 176,107',
  fibres: 11,
});
export const AURICULAR: Drawn[] = [
  sheet('auricular-muscles', {
    from: '105,100 116,95.6 130,94.6 144,98 152,105',
    to: '122,121 128,117.6 133,116.8 138.6,117.6 142.6,120',
    fibres: 9,
  }),
  sheet('auricular-muscles', { from: '99,120 98,127 100,134', to: '119,128 118.4,132 118.6,136', fibres: 4 }),
  band('auricular-muscles', { along: '163,136 154,138 146.6,139.6', width: [5, 4, 3], fibres: 2 }),
  band('auricular-muscles', { along: '161,144 153,144.6 145.6,145', width: [5, 4, 3], fibres: 2 }),
];
export const TEMPORALIS = sheet('temporalis', {
  from: '65,121 65.6,108 71,94 82,80 98,70 116,66.6 134,70 147,80 155,96 154,112 147,124',
  via: ['72,134 74,123 80,114 89,107.6 99,105.6 109,107.6 117,113 122,121 124,130'],
  to: '79,152 82,151 85,150.4 88,150 91,150 94,150.6',
  fibres: 19,
});
export const MASSETER_DEEP = sheet('masseter', {
  from: '92,157 101,154.6 110,152.4',
  to: '98,190 106,183 113,176',
  fibres: 4,
  mute: true,
});
export const MASSETER = sheet('masseter', {
  from: '63.6,167.4 72,167 82,163.4 93,158.4 101,155',
  via: ['75,188 83,186.6 92,183.6 101,179 108,174'],
  to: '84.6,214 93,211.6 101,208 108.6,202.6 113.6,196',
  fibres: 11,
});
export const BUCCINATOR = sheet('buccinator', {
  from: '78,172 81,184 80,199',
  via: ['62,180 62,189 62,201'],
  to: '43,189 42.4,194 43.4,200',
  fibres: 9,
});
export const ZYGO_MAJOR = band('zygomaticus-major', {
  along: '73,163 58.6,177.6 42,193.4',
  width: [8.4, 7, 4.6],
  fibres: 5,
});
export const ZYGO_MINOR = band('zygomaticus-minor', {
  along: '60,158.6 49,172 36,186.6',
  width: [5.4, 4.6, 3.4],
  fibres: 3,
});
export const LEVATOR_LABII = sheet('levator-labii-superioris', {
  from: '41,150.4 47,153.4 54,155',
  via: ['35.4,167 40,169 45.6,170.4'],
  to: '27.4,184 31.6,185.4 36,186.6',
  fibres: 5,
});
export const LLSAN = sheet('levator-labii-superioris-alaeque-nasi', {
  from: '33.6,131 37.6,134',
  via: ['31,148 37,150', '27,163 33,167'],
  to: '24.4,166.6 27.6,177 33,181',
  fibres: 4,
});
export const LEVATOR_ANGULI = band('levator-anguli-oris', {
  along: '50,164 45.6,178 41.4,192',
  width: [8, 6.4, 4.4],
  fibres: 4,
});
export const NASALIS = sheet('nasalis', {
  from: '30.6,159 33.4,164 34,169.6',
  via: ['24.6,150.6 22.4,155.6 20,160'],
  to: '19.4,139 15,144 10.6,149.4',
  fibres: 5,
});
export const PROCERUS = sheet('procerus', {
  from: '25.4,130.6 28.6,133',
  via: ['31.4,119 35.6,121'],
  to: '33,104.6 40,105.4',
  fibres: 4,
});
export const RISORIUS = sheet('risorius', {
  from: '82,181.6 83.4,188 82,195',
  via: ['62,188.6 62,192 62,195.6'],
  to: '42.4,193 42.4,196',
  fibres: 4,
});
export const ORIS_UPPER = sheet('orbicularis-oris', {
  from: '42.6,188.6 43.4,194.4',
  via: ['33,181 34,192'],
  to: '21,179.6 23.4,184 23,190.6 26.4,193.6',
  fibres: 5,
});
export const ORIS_LOWER = sheet('orbicularis-oris', {
  from: '43.4,194.6 43,202',
  via: ['34.6,195 34.6,208.6'],
  to: '26.4,194.4 25,198.6 27,203 31.6,208',
  fibres: 5,
  mute: true,
});
export const DAO = sheet('depressor-anguli-oris', {
  from: '57,227 67,221.6 78,215.6',
  via: ['49,213.6 56,210 62.6,206'],
  to: '39.6,196.6 43.6,196.6',
  fibres: 7,
});
export const DLI = sheet('depressor-labii-inferioris', {
  from: '46,228.6 53,229.6 61,225.4',
  via: ['37.4,217 44.6,218 51,214.6'],
  to: '30.4,204.6 34.4,207 39,207',
  fibres: 5,
});
export const MENTALIS = sheet('mentalis', {
  from: '37.6,212.6 41.6,214',
  via: ['37,220 42,222'],
  to: '38.4,227.6 41.4,232 46.6,234.6',
  fibres: 4,
});
export const PLATYSMA = sheet('platysma', {
  from: '49,234 60,229.6 74,223 88,216.4 101,209.4 112,203 117,197',
  via: ['77,241 84,240 93,237.6 102,234.6 111,231 119,227 125,222'],
  to: '86,260 94,260 103,260 112,260 121,260 130,260 139,260',
  fibres: 13,
});
export const PLATYSMA_FACE = sheet('platysma', {
  from: '74,222 84,216 95,209',
  via: ['62,211.6 69,206 76,200'],
  to: '44.6,198 46,196.6 48,196',
  fibres: 5,
  mute: true,
});
export const PAROTID: Drawn[] = [
  band('fascia:parotid-duct', {
    along: '96,171 82,170 70,172.6 66,176',
    width: [2.6, 2],
    kind: 'fascia',
    name: 'Parotid duct',
    mute: true,
  }),
  outline(
    'parotid-gland',
    '113,153 117.6,158.6 120.6,166 122.4,175 119,189 114,202 107.6,206 103.6,197.6 98.4,189 94,180.6 93,171.6 97.6,164 105,158',
    { kind: 'gland' },
  ),
];

const part = (name: string): Pick<Drawn, 'name' | 'groups' | 'opens'> => ({
  name: `Orbicularis oculi, ${name} part`,
  groups: ['orbicularis-oculi'],
  opens: 'orbicularis-oculi',
});
const SEPTAL =
  '42,133 43.6,122.6 49.6,116.6 57,116 64.4,120 69,127.4 70,134.4 67.6,142.4 61.6,149 53,150.6 46,147.6 42.6,140.6';
const TARSAL =
  '43.4,133.6 45.6,127.4 49.6,124 54,124.8 58.4,128.6 60.8,134.8 57.8,140.4 52.6,143.6 47.4,142.4 44,138.6';
export const ORBICULARIS_OCULI: Drawn[] = [
  sphincter('part:orbicularis-oculi-orbital', {
    outer:
      '38,132.6 39.6,118 47.6,108.6 60,106.4 72,110.6 80,120.6 83.4,134 80.6,147 71.6,157.6 59,161 47,157.6 40,147.4',
    inner: SEPTAL,
    fibres: 5,
    gaps: [0, 0.5],
    ...part('orbital'),
    at: [77, 140],
    tone: 2,
  }),
  sphincter('part:orbicularis-oculi-preseptal', {
    outer: SEPTAL,
    inner: TARSAL,
    fibres: 3,
    gaps: [0, 0.5],
    ...part('preseptal'),
    tone: 1,
    at: [63, 126],
  }),
  sphincter('part:orbicularis-oculi-pretarsal', {
    outer: TARSAL,
    inner: '44.6,134 47,130.8 50.4,130.2 54,132 56.6,135.2 52,138.4 48,139 45.6,137.2',
    fibres: 2,
    gaps: [0, 0.5],
    ...part('pretarsal'),
    tone: 2,
    at: [56.6, 131.4],
  }),
];
