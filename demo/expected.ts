/**
 * What an injector should find in each chart: every name of a muscle, treated condition, patient factor, drug or
 * toxin product, in reading order, written down by hand from reading the charts. The tests hold the marks to it.
 */

export interface Word {
  /** As it stands in the chart. */
  text: string;
  /** Id of the knowledge base. */
  entity: string;
  kind: 'muscle' | 'condition' | 'factor' | 'drug' | 'product';
  /** Said not to be so, or said of someone else. */
  denied?: true;
}

const of =
  (kind: Word['kind']) =>
  (text: string, entity: string): Word => ({ text, entity, kind });
const muscle = of('muscle');
const condition = of('condition');
const factor = of('factor');
const drug = of('drug');
const product = of('product');
const denied = (word: Word): Word => ({ ...word, denied: true });

/** By patient; by tab; frames by the document's slug. `earlier`: what the button on the summary adds at the end. */
export interface ExpectedChart {
  summary: Word[];
  earlier: Word[];
  notes: Word[];
  procedure: Word[];
  documents: Record<string, Word[]>;
  /** In the rich-text editor. */
  editor: Word[];
  /** In the plain field. */
  field: Word[];
}

const SCM = 'sternocleidomastoid';

export const EXPECTED: Record<string, ExpectedChart> = {
  fairweather: {
    summary: [
      condition('Cervical dystonia', 'cervical-dystonia'),
      condition('G24.3', 'cervical-dystonia'),
      factor('Chronic obstructive pulmonary disease', 'copd'),
      factor('J44.9', 'copd'),
      factor('Obstructive sleep apnea', 'sleep-apnea'),
      factor('CPAP', 'sleep-apnea'),
      factor('G47.33', 'sleep-apnea'),
      drug('Tiotropium', 'tiotropium'),
      product('Xeomin', 'incobotulinumtoxina'),
      condition('Cervical dystonia', 'cervical-dystonia'),
      product('Xeomin', 'incobotulinumtoxina'),
    ],
    earlier: [
      factor('COPD', 'copd'),
      product('Xeomin', 'incobotulinumtoxina'),
      muscle('splenius capitis', 'splenius-capitis'),
      muscle('trapezius', 'trapezius'),
    ],
    notes: [
      product('Xeomin', 'incobotulinumtoxina'),
      condition('anterocollis', 'anterocollis'),
      denied(factor('dysphagia', 'dysphagia')),
      factor('CPAP', 'sleep-apnea'),
      muscle('SCM', SCM),
      muscle('sternocleidomastoid', SCM),
      muscle('splenius capitis', 'splenius-capitis'),
      muscle('trapezius', 'trapezius'),
      muscle('levator scapulae', 'levator-scapulae'),
      condition('Cervical dystonia', 'cervical-dystonia'),
      factor('COPD', 'copd'),
      factor('OSA', 'sleep-apnea'),
      muscle('SCM', SCM),
    ],
    procedure: [
      condition('cervical dystonia', 'cervical-dystonia'),
      product('Xeomin', 'incobotulinumtoxina'),
      product('incobotulinumtoxinA', 'incobotulinumtoxina'),
      muscle('Sternocleidomastoid', SCM),
      muscle('Sternocleidomastoid', SCM),
      muscle('Splenius capitis', 'splenius-capitis'),
      muscle('Splenius capitis', 'splenius-capitis'),
      muscle('Trapezius', 'trapezius'),
      muscle('Levator scapulae', 'levator-scapulae'),
      product('Xeomin', 'incobotulinumtoxina'),
    ],
    documents: {
      'sleep-study': [factor('obstructive sleep apnoea', 'sleep-apnea'), factor('CPAP', 'sleep-apnea')],
      referral: [
        condition('spasmodic torticollis', 'cervical-dystonia'),
        factor('COPD', 'copd'),
        denied(condition('dystonia', 'dystonia')),
      ],
    },
    editor: [muscle('SCM', SCM)],
    field: [muscle('sternocleidomastoid', SCM)],
  },

  thistledown: {
    summary: [
      factor('Dermatochalasis', 'dermatochalasis'),
      factor('H02.831', 'dermatochalasis'),
      factor('Blepharoplasty', 'blepharoplasty'),
      condition('Glabellar lines', 'glabellar-lines'),
      condition('Forehead lines', 'forehead-lines'),
      product('Botox Cosmetic', 'onabotulinumtoxina-cosmetic'),
    ],
    earlier: [factor('blepharoplasty', 'blepharoplasty'), factor('dermatochalasis', 'dermatochalasis')],
    notes: [
      condition('frown lines', 'glabellar-lines'),
      condition('horizontal forehead lines', 'forehead-lines'),
      denied(product('botulinum toxin', 'botulinum-toxin')),
      factor('blepharoplasty', 'blepharoplasty'),
      factor('dermatochalasis', 'dermatochalasis'),
      denied(factor('myasthenia gravis', 'myasthenia-gravis')),
      muscle('Frontalis', 'frontalis'),
      muscle('Corrugator', 'corrugator-supercilii'),
      muscle('procerus', 'procerus'),
      muscle('Orbicularis oculi', 'orbicularis-oculi'),
      muscle('procerus', 'procerus'),
      muscle('corrugator supercilii', 'corrugator-supercilii'),
      muscle('frontalis', 'frontalis'),
    ],
    procedure: [
      product('Botox Cosmetic', 'onabotulinumtoxina-cosmetic'),
      product('onabotulinumtoxinA', 'onabotulinumtoxina'),
      muscle('Procerus', 'procerus'),
      muscle('Corrugator supercilii', 'corrugator-supercilii'),
      muscle('Corrugator supercilii', 'corrugator-supercilii'),
      muscle('Frontalis', 'frontalis'),
      product('Botox Cosmetic', 'onabotulinumtoxina-cosmetic'),
    ],
    documents: {
      operation: [
        factor('Upper lid blepharoplasty', 'blepharoplasty'),
        muscle('orbicularis oculi', 'orbicularis-oculi'),
        muscle('Levator palpebrae superioris', 'levator-palpebrae-superioris'),
      ],
      'eye-clinic': [factor('Dermatochalasis', 'dermatochalasis'), denied(factor('ptosis', 'ptosis'))],
    },
    editor: [muscle('frontalis', 'frontalis')],
    field: [muscle('Frontalis', 'frontalis')],
  },

  hazelthorpe: {
    summary: [
      condition('Myofascial pain', 'myofascial-pain'),
      condition('M79.18', 'myofascial-pain'),
      factor('atrial fibrillation', 'cardiovascular-disease'),
      drug('Apixaban', 'apixaban'),
      product('Dysport', 'abobotulinumtoxina'),
    ],
    earlier: [condition('Myofascial pain', 'myofascial-pain'), drug('Apixaban', 'apixaban')],
    notes: [
      condition('myofascial pain', 'myofascial-pain'),
      drug('apixaban', 'apixaban'),
      condition('Trigger points', 'myofascial-pain'),
      muscle('upper trapezius', 'upper-trapezius'),
      muscle('levator scapulae', 'levator-scapulae'),
      muscle('rhomboids', 'rhomboids'),
      muscle('deltoid', 'deltoid'),
      muscle('serratus anterior', 'serratus-anterior'),
      condition('Myofascial pain', 'myofascial-pain'),
      product('Dysport', 'abobotulinumtoxina'),
      muscle('upper trapezius', 'upper-trapezius'),
      muscle('levator scapulae', 'levator-scapulae'),
      muscle('rhomboids', 'rhomboids'),
      drug('Apixaban', 'apixaban'),
    ],
    procedure: [
      product('Dysport', 'abobotulinumtoxina'),
      product('abobotulinumtoxinA', 'abobotulinumtoxina'),
      muscle('Upper trapezius', 'upper-trapezius'),
      muscle('Upper trapezius', 'upper-trapezius'),
      muscle('Levator scapulae', 'levator-scapulae'),
      muscle('Levator scapulae', 'levator-scapulae'),
      muscle('Rhomboid major', 'rhomboid-major'),
      muscle('Rhomboid major', 'rhomboid-major'),
      product('Dysport', 'abobotulinumtoxina'),
      condition('trigger points', 'myofascial-pain'),
    ],
    documents: {
      physiotherapy: [
        condition('myofascial pain', 'myofascial-pain'),
        muscle('middle trapezius', 'middle-trapezius'),
        muscle('rhomboids', 'rhomboids'),
      ],
      'heart-clinic': [factor('atrial fibrillation', 'cardiovascular-disease'), drug('Apixaban', 'apixaban')],
    },
    editor: [muscle('trapezius', 'trapezius')],
    field: [drug('apixaban', 'apixaban'), muscle('trapezius', 'trapezius')],
  },

  lanternly: {
    summary: [
      condition('Post-stroke spasticity', 'stroke-spasticity'),
      condition('I69.354', 'stroke-spasticity'),
      condition('I63.411', 'stroke'),
      factor('Pyelonephritis', 'uti'),
      factor('N10', 'uti'),
      drug('Gentamicin', 'gentamicin'),
      drug('Baclofen', 'baclofen'),
      condition('Spasticity', 'spasticity'),
      product('Botox', 'onabotulinumtoxina'),
    ],
    earlier: [condition('clenched fist', 'clenched-fist')],
    notes: [
      condition('stroke', 'stroke'),
      condition('flexed elbow', 'flexed-elbow'),
      condition('clenched fist', 'clenched-fist'),
      denied(product('botulinum toxin', 'botulinum-toxin')),
      factor('Fever', 'systemic-infection'),
      factor('pyelonephritis', 'uti'),
      drug('gentamicin', 'gentamicin'),
      muscle('elbow flexors', 'elbow-flexors'),
      muscle('biceps brachii', 'biceps-brachii'),
      muscle('brachialis', 'brachialis'),
      muscle('wrist flexors', 'wrist-flexors'),
      muscle('finger flexors', 'finger-flexors'),
      muscle('FCR', 'flexor-carpi-radialis'),
      muscle('FCU', 'flexor-carpi-ulnaris'),
      muscle('FDS', 'flexor-digitorum-superficialis'),
      muscle('flexor digitorum profundus', 'flexor-digitorum-profundus'),
      denied(factor('fixed contracture', 'fixed-contracture')),
      condition('Upper limb spasticity', 'upper-limb-spasticity'),
      drug('gentamicin', 'gentamicin'),
    ],
    procedure: [
      condition('post-stroke spasticity', 'stroke-spasticity'),
      product('Botox', 'onabotulinumtoxina'),
      product('onabotulinumtoxinA', 'onabotulinumtoxina'),
      muscle('Biceps brachii', 'biceps-brachii'),
      muscle('Brachialis', 'brachialis'),
      muscle('Flexor carpi radialis', 'flexor-carpi-radialis'),
      muscle('Flexor carpi ulnaris', 'flexor-carpi-ulnaris'),
      muscle('Flexor digitorum superficialis', 'flexor-digitorum-superficialis'),
      muscle('Flexor digitorum profundus', 'flexor-digitorum-profundus'),
      product('Botox', 'onabotulinumtoxina'),
    ],
    documents: {
      microbiology: [
        drug('gentamicin', 'gentamicin'),
        factor('pyelonephritis', 'uti'),
        factor('fever', 'systemic-infection'),
      ],
      'occupational-therapy': [
        condition('clenched fist', 'clenched-fist'),
        muscle('biceps brachii', 'biceps-brachii'),
        muscle('flexor carpi radialis', 'flexor-carpi-radialis'),
      ],
    },
    editor: [drug('gentamicin', 'gentamicin'), muscle('biceps brachii', 'biceps-brachii')],
    field: [condition('Spasticity', 'spasticity')],
  },

  pebblebrook: {
    summary: [],
    earlier: [],
    notes: [],
    procedure: [],
    documents: { laboratory: [], 'x-ray': [] },
    editor: [],
    field: [],
  },
};
