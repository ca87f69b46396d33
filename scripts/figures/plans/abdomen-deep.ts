/** Behind the abdominal wall: psoas and iliacus, the sphincters of the gut. */
import { band, outline, sheet } from '../drawn.ts';
import { ids, type Plan } from '../plan.ts';
import { zone } from '../structures.ts';

export const ABDOMEN_DEEP: Plan[] = [
  {
    id: 'abdomen-deep',
    title: 'Psoas and iliacus',
    description:
      'The abdominal wall and bowel are removed: psoas beside the lumbar spine joins iliacus under the groin to the thigh; quadratus lumborum at its side, kidney and ureter, aorta and vena cava in front, the femoral nerve between the two.',
    family: 'hip-front',
    depth: 'Deep abdomen',
    from: { view: 'abdomen-deep-front', layer: 'deep' },
    frame: { x0: 30, y0: 20, x1: 320, y1: 424 },
    fade: ['top', 'bottom', 'left', 'right'],
    omit: ids(`diaphragm iliocostalis rotatores external-anal-sphincter puborectalis iliococcygeus
       serratus-posterior-inferior gluteus-maximus gluteus-medius longissimus-thoracis`),
    least: 0.1,
    context:
      ids(`abdominal-aorta inferior-vena-cava common-iliac-artery external-iliac-artery common-iliac-vein
       external-iliac-vein femoral-artery femoral-vein kidney ureter`),
    label: ['abdominal-aorta', 'inferior-vena-cava', 'kidney', 'ureter', 'femoral-artery'],
    drawn: [
      {
        ...sheet('quadratus-lumborum', {
          from: '108,100 120,92 132,86',
          via: ['100,140 112,140 124,140'],
          to: '84,182 98,184 112,192',
          fibres: 6,
        }),
        before: 'psoas-major',
      },
      {
        ...sheet('quadratus-lumborum', {
          from: '218,86 230,92 242,100',
          via: ['226,140 238,140 250,140'],
          to: '238,192 252,184 266,182',
          fibres: 6,
        }),
        before: 'psoas-major',
      },
      band('psoas-minor', {
        along: '152,66 146,110 136,160 127,205 119,252 116,310',
        width: [4, 7, 5, 3, 2, 1.6],
        fibres: 2,
      }),
      band('psoas-minor', {
        along: '198,66 204,110 214,160 223,205 231,252 234,310',
        width: [4, 7, 5, 3, 2, 1.6],
        fibres: 2,
      }),
      band('nerve:femoral', {
        along: '118,180 106,226 103,280 108,320 108,370',
        width: [2.4, 3, 2],
        kind: 'nerve',
        name: 'Femoral nerve',
      }),
      band('nerve:femoral', {
        along: '232,180 244,226 247,280 242,320 242,370',
        width: [2.4, 3, 2],
        kind: 'nerve',
        name: 'Femoral nerve',
        mute: true,
      }),
      zone(
        'iliopsoas',
        'Psoas and iliacus behind bowel, ureter and vessels: image guidance',
        '152,62 140,80 122,130 104,176 76,184 52,196 60,240 84,300 100,330 116,316 112,262 126,226 150,184 156,120',
        'serious',
        'deep-image-guidance',
        [120, 160],
      ),
      zone(
        'iliopsoas',
        'Psoas and iliacus behind bowel, ureter and vessels: image guidance',
        '198,62 210,80 228,130 246,176 274,184 298,196 290,240 266,300 250,330 234,316 238,262 224,226 200,184 194,120',
        'serious',
        'deep-image-guidance',
        [230, 160],
      ),
    ],
    best: ['psoas-major', 'iliacus', 'iliopsoas', 'psoas-minor'],
  },
  {
    id: 'abdomen-gut',
    title: 'Gut sphincters',
    description:
      'Oesophagus, stomach and duodenum in front of the spine: the lower oesophageal sphincter where the oesophagus meets the stomach, the pylorus at its outlet.',
    family: 'hip-front',
    depth: 'Gut',
    from: { view: 'abdomen-deep-front', layer: 'no-diaphragm' },
    frame: { x0: 70, y0: -24, x1: 300, y1: 178 },
    fade: ['top', 'bottom', 'left', 'right'],
    least: 2,
    skin: false,
    drawn: [
      outline('skin', '60,-40 60,-40 310,-40 310,-40 310,190 310,190 60,190 60,190', {
        kind: 'skin',
        before: 'all',
      }),
      outline(
        'organ:stomach',
        '184,18 196,18 200,20 206,10 220,0 240,1 262,10 276,28 279,48 270,66 252,80 230,92 204,95 180,90 164,80 158,74 150,72 148,64 156,60 166,64 178,68 192,66 202,56 204,44 198,32 188,26',
        { kind: 'organ', name: 'Stomach', at: [240, 50] },
      ),
      outline(
        'organ:oesophagus',
        '177,-30 177,-30 179,-12 181,4 184,20 200,20 200,20 198,4 195,-12 193,-30 193,-30',
        {
          kind: 'organ',
          name: 'Oesophagus',
        },
      ),
      outline(
        'organ:duodenum',
        '150,60 140,58 128,62 118,74 114,92 114,116 120,136 136,146 160,148 184,140 200,126 204,112 196,112 186,126 166,134 144,132 130,124 126,108 126,90 132,76 142,72 150,74',
        { kind: 'organ', name: 'Duodenum' },
      ),
      sheet('lower-oesophageal-sphincter', {
        from: '181,9 182,14 184.6,21',
        to: '197,9 198.4,14 200.6,21',
        fibres: 4,
      }),
      sheet('gastric-pylorus', {
        from: '162,60.6 156,58.6 149.6,59',
        to: '163,79.6 156,77 149.6,74.6',
        fibres: 4,
      }),
    ],
    best: ['lower-oesophageal-sphincter', 'gastric-pylorus'],
  },
];
