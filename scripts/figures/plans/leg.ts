/** Thigh and leg of the right side. */
import { ids, type Plan } from '../plan.ts';
import { type Drawn } from '../drawn.ts';
import { nerve, seeThrough } from '../structures.ts';

const fade: Plan['fade'] = ['top', 'bottom', 'left', 'right'];
const thigh = (
  view: string,
  layer: string,
  depth: string,
): Pick<Plan, 'family' | 'from' | 'fade' | 'depth'> => ({
  family: 'thigh',
  from: { view, layer },
  fade,
  depth,
});
const leg = (
  view: string,
  layer: string,
  depth: string,
): Pick<Plan, 'family' | 'from' | 'fade' | 'depth'> => ({
  family: 'leg',
  from: { view, layer },
  fade: ['top'],
  depth,
});

const FEMORAL = nerve('femoral', 'Femoral nerve', '138,64 138,104 132,140 124,190 120,240', [5, 4, 2]);
const SCIATIC: Drawn[] = [
  nerve('sciatic', 'Sciatic nerve', '104,70 98,120 96,200 96,300 98,388', [8, 8, 7]),
  nerve('tibial', 'Tibial nerve', '98,386 95,450 96,520 98,568', [6, 4.6]),
  nerve('common-fibular', 'Common fibular nerve', '98,386 108,450 122,510 132,560', [4.6, 3.6]),
];
const PELVIC =
  ids(`external-oblique iliocostalis longissimus-thoracis coccygeus external-anal-sphincter iliococcygeus
       puborectalis pubococcygeus obturator-internus piriformis`);
const FOOT_BITS = ids(`flexor-digitorum-brevis abductor-digiti-minimi-of-foot abductor-hallucis
       adductor-hallucis-oblique-head plantar-interossei lumbricals-of-foot quadratus-plantae
       flexor-hallucis-brevis flexor-digiti-minimi-brevis-of-foot opponens-digiti-minimi-of-foot
       extensor-hallucis-brevis rectus-femoris vastus-intermedius`);
const LEG_TIBIAL: Drawn[] = [
  nerve('tibial', 'Tibial nerve', '76,0 84,60 87,110 78,180 66,280 56,380 47,440 36,470', [4.4, 3.6, 2.8]),
  nerve('common-fibular', 'Common fibular nerve', '86,20 104,60 116,90 120,112', [3.6, 3]),
];
const LEG_FIBULAR: Drawn[] = [
  nerve('common-fibular', 'Common fibular nerve', '57,76 58,92 65,106', [3.4, 3]),
  nerve('deep-fibular', 'Deep fibular nerve', '64,106 80,128 86,200 90,300 98,396 96,430', [2.4, 1.6]),
  nerve('superficial-fibular', 'Superficial fibular nerve', '62,106 58,160 60,240 68,330 64,400', [2.2, 1.4]),
];

export const LEG: Plan[] = [
  {
    ...thigh('thigh-front', 'superficial', 'Front, superficial'),
    id: 'thigh-front',
    title: 'Thigh from the front',
    description:
      'The right thigh from the front: sartorius across it, rectus femoris between the vastus muscles, tensor fasciae latae at the side, the adductors on the inner side with the femoral nerve, artery and vein in the groin.',
    omit: PELVIC,
    order: [
      ['adductor-longus', 'vastus-medialis'],
      ['pectineus', 'vastus-medialis'],
    ],
    beneath: ['femoral-vein<vastus-medialis', 'femoral-artery<vastus-medialis'],
    label: ['femoral-artery', 'femoral-vein'],
    fibres: { iliacus: { fan: [100, 190] } },
    drawn: [FEMORAL],
    best: ['rectus-femoris', 'sartorius', 'vastus-lateralis', 'vastus-medialis', 'quadriceps-femoris'],
  },
  {
    ...thigh('thigh-front', 'deep', 'Front, deep'),
    id: 'thigh-front-deep',
    title: 'Thigh from the front, rectus femoris removed',
    description:
      'Sartorius, rectus femoris and tensor fasciae latae are removed: the vastus muscles with vastus intermedius between them, iliopsoas, pectineus and adductor longus.',
    omit: PELVIC,
    context: ['femoral-vein', 'femoral-artery'],
    label: ['femoral-artery', 'femoral-vein'],
    drawn: [FEMORAL],
    best: ['vastus-intermedius', 'pectineus', 'adductor-longus'],
  },
  {
    ...thigh('thigh-front', 'adductors', 'Front, adductors'),
    id: 'thigh-adductors',
    title: 'Thigh from the front, adductors',
    description:
      'The vastus muscles, pectineus and adductor longus are removed: adductor brevis and magnus from pubis and ischium to the femur, gracilis at the inner edge.',
    omit: [...PELVIC, 'extensor-digitorum-longus', 'fibularis-longus', 'tibialis-anterior'],
    context: ['femoral-artery'],
    label: ['femoral-artery'],
    drawn: [nerve('obturator', 'Obturator nerve', '158,96 164,130 168,180 166,240', [3, 1.6])],
    fibres: { 'adductor-magnus': { fan: [176, 96] } },
    best: ['adductor-brevis', 'adductor-magnus', 'hip-adductors'],
  },
  {
    ...thigh('thigh-medial', 'superficial', 'Inner side'),
    id: 'thigh-medial',
    title: 'Thigh from the inner side',
    description:
      'The inner side of the right thigh: gracilis from pubis to knee, sartorius in front of it, adductor magnus and the inner hamstrings behind, vastus medialis above the knee.',
    omit: [...PELVIC, 'psoas-major', 'gastrocnemius-lateral-head', 'plantaris'],
    best: ['gracilis'],
  },
  {
    ...thigh('thigh-back', 'superficial', 'Back, superficial'),
    id: 'thigh-back',
    title: 'Thigh from behind',
    description:
      'The right thigh from behind: gluteus maximus above, the hamstrings below it, biceps femoris on the outer side, semitendinosus and semimembranosus on the inner side; the sciatic nerve lies beneath them.',
    omit: [...PELVIC, 'fibularis-longus'],
    fibres: { 'gluteus-maximus': { angle: 40 } },
    drawn: SCIATIC.map(seeThrough),
    best: ['semitendinosus', 'hamstrings', 'biceps-femoris'],
  },
  {
    ...thigh('thigh-back', 'deep', 'Back, deep'),
    id: 'thigh-back-deep',
    title: 'Thigh from behind, long hamstrings removed',
    description:
      'The long head of biceps and semitendinosus are removed: semimembranosus and the short head of biceps, adductor magnus, the sciatic nerve down the middle to its two branches, the popliteal vessels.',
    omit: [...PELVIC, 'fibularis-longus'],
    fibres: { 'gluteus-medius': { fan: [150, 110] } },
    context: ['popliteal-artery', 'popliteal-vein'],
    label: ['popliteal-artery'],
    drawn: SCIATIC,
    best: ['semimembranosus'],
  },
  {
    ...leg('leg-front', 'superficial', 'Front'),
    id: 'leg-front',
    title: 'Leg from the front',
    description:
      'The right leg from the front: tibialis anterior beside the shin, the long toe extensors, the fibular muscles on the outer side; the common fibular nerve turns round the neck of the fibula.',
    omit: FOOT_BITS,
    through: ['anterior-tibial-artery'],
    label: ['anterior-tibial-artery'],
    drawn: LEG_FIBULAR.slice(0, 1),
    best: ['tibialis-anterior', 'extensor-digitorum-longus'],
  },
  {
    ...leg('leg-front', 'deep', 'Front, deep'),
    id: 'leg-front-deep',
    title: 'Leg from the front, deep',
    description:
      'Tibialis anterior, extensor digitorum longus and fibularis longus are removed: extensor hallucis longus, fibularis brevis and tertius, the deep and superficial fibular nerves and the anterior tibial artery.',
    omit: FOOT_BITS,
    context: ['anterior-tibial-artery'],
    label: ['anterior-tibial-artery'],
    drawn: LEG_FIBULAR,
    best: ['extensor-hallucis-longus'],
  },
  {
    ...leg('leg-lateral', 'superficial', 'Outer side'),
    id: 'leg-side',
    title: 'Leg from the outer side',
    description:
      'The right leg from the outer side: fibularis longus and brevis behind the toe extensors, soleus and gastrocnemius behind them, the tendons round the outer ankle.',
    omit: FOOT_BITS,
    drawn: [
      nerve('common-fibular', 'Common fibular nerve', '62,20 76,58 90,92 104,112', [3.6, 3]),
      nerve(
        'superficial-fibular',
        'Superficial fibular nerve',
        '104,112 106,180 109,270 113,330 117,372',
        [2.2, 1.4],
      ),
    ],
    best: ['fibularis-longus', 'fibularis-brevis', 'fibularis-tertius'],
  },
  {
    ...leg('leg-back', 'superficial', 'Calf, superficial'),
    id: 'leg-back',
    title: 'Calf',
    description:
      'The right calf from behind: the two heads of gastrocnemius into the calcaneal tendon with soleus at their edges, the hamstring tendons above; the tibial nerve and popliteal vessels enter between the heads.',
    omit: FOOT_BITS,
    beneath: ['popliteal-artery<gastrocnemius-medial-head', 'popliteal-vein<gastrocnemius-medial-head'],
    label: ['popliteal-artery'],
    drawn: LEG_TIBIAL.map(seeThrough),
    best: ['gastrocnemius', 'gastrocnemius-medial-head', 'gastrocnemius-lateral-head', 'triceps-surae'],
  },
  {
    ...leg('leg-back', 'soleus', 'Calf, soleus'),
    id: 'leg-back-soleus',
    title: 'Calf, soleus',
    description:
      'Gastrocnemius is removed: soleus and the thin plantaris, popliteus at the knee, the tibial nerve running in under the upper edge of soleus.',
    omit: FOOT_BITS,
    drawn: LEG_TIBIAL.map(seeThrough),
    best: ['soleus', 'plantaris'],
  },
  {
    ...leg('leg-back', 'deep', 'Calf, deep'),
    id: 'leg-back-deep',
    title: 'Calf, deep flexors',
    description:
      'Soleus and plantaris are removed: popliteus, flexor digitorum longus on the inner side, flexor hallucis longus on the outer side, tibialis posterior between them with the tibial nerve and the posterior tibial vessels.',
    omit: [...FOOT_BITS, 'vastus-medialis'],
    context: ['posterior-tibial-artery', 'popliteal-artery'],
    label: ['posterior-tibial-artery'],
    drawn: LEG_TIBIAL,
    best: ['popliteus', 'flexor-digitorum-longus', 'flexor-hallucis-longus', 'toe-flexors'],
  },
  {
    ...leg('leg-back', 'deepest', 'Calf, tibialis posterior'),
    id: 'leg-back-deepest',
    title: 'Calf, tibialis posterior',
    description:
      'The long toe flexors are removed: tibialis posterior on the membrane between tibia and fibula, popliteus above, the fibular muscles at the outer side.',
    omit: [...FOOT_BITS, 'vastus-medialis'],
    context: ['posterior-tibial-artery'],
    label: ['posterior-tibial-artery'],
    drawn: LEG_TIBIAL.slice(0, 1),
    best: ['tibialis-posterior'],
  },
];
