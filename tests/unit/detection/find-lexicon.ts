/** A small lexicon of our own for the finder's tests, and a short way to say what is found. */
import { createDetector } from '../../../src/detection/index.ts';
import type { Mention } from '../../../src/detection/model.ts';
import type { Kind, Lexicon, LexiconEntry, Region, Term } from '../../../src/knowledge/model.ts';

type Spec = Partial<Pick<LexiconEntry, 'not'>> & {
  terms?: (string | Term)[];
  /** Abbreviations that may stand alone, and those that need evidence. */
  short?: string[];
  doubtful?: (string | Partial<Term>)[];
  codes?: string[];
  region?: Region;
};

function entry(kind: Kind, name: string, spec: Spec = {}): LexiconEntry {
  const { terms = [], short = [], doubtful = [], codes = [], region, not } = spec;
  return {
    id: name.toLowerCase().replace(/[^a-z0-9]+/g, '-'),
    kind,
    name,
    ...(region && { region }),
    ...(not && { not }),
    terms: [
      { text: name, type: 'name' },
      ...terms.map((term): Term => (typeof term === 'string' ? { text: term, type: 'synonym' } : term)),
      ...short.map((text): Term => ({ text, type: 'abbreviation' })),
      ...doubtful.map((term): Term => {
        const given = typeof term === 'string' ? { text: term } : term;
        return { text: '', type: 'abbreviation', needs_context: true, case_sensitive: true, ...given };
      }),
      ...codes.map((text): Term => ({ text, type: 'code' })),
    ],
  };
}

const muscle = (name: string, region: Region, spec: Spec = {}) => entry('muscle', name, { region, ...spec });

export const lexicon: Lexicon = {
  version: 'test',
  entries: [
    muscle('Sternocleidomastoid', 'neck', { terms: ['sterno-cleido-mastoid'], short: ['SCM'] }),
    muscle('Splenius', 'neck'),
    muscle('Splenius capitis', 'neck'),
    muscle('Semispinalis capitis', 'neck'),
    muscle('Anterior scalene', 'neck'),
    muscle('Middle scalene', 'neck', { terms: ['medial scalene'] }),
    muscle('Levator scapulae', 'neck', {
      doubtful: [{ text: 'levator', type: 'synonym', case_sensitive: false, support: ['trapezius', 'neck'] }],
    }),
    muscle('Levator palpebrae superioris', 'eye', {
      doubtful: [{ text: 'levator', type: 'synonym', case_sensitive: false, support: ['eyelid', 'ptosis'] }],
    }),
    muscle('Levator ani', 'pelvis'),
    muscle('Trapezius', 'shoulder', { short: ['traps'] }),
    muscle('Infraspinatus', 'shoulder'),
    muscle('Biceps brachii', 'arm', { terms: ['biceps'] }),
    muscle('Triceps brachii', 'arm', { terms: ['triceps'] }),
    muscle('Flexor carpi radialis', 'forearm', { doubtful: ['FCR'] }),
    muscle('Flexor carpi ulnaris', 'forearm', { short: ['FCU'] }),
    muscle('Pronator teres', 'forearm', { doubtful: [{ text: 'PT', ambiguous_with: ['physical therapy'] }] }),
    muscle('Pronator quadratus', 'forearm', { doubtful: ['PQ'] }),
    muscle('Flexor digitorum longus', 'leg'),
    muscle('Flexor digitorum brevis', 'foot'),
    muscle('Tibialis anterior', 'leg', { doubtful: ['TA'] }),
    muscle('Tibialis posterior', 'leg', { doubtful: ['TP', 'PT'] }),
    muscle('Thyroarytenoid', 'tongue-pharynx-larynx', { doubtful: ['TA'] }),
    muscle('Soleus', 'leg', { doubtful: ['SOL'] }),
    muscle('Gastrocnemius', 'leg', { terms: ['gastroc'], doubtful: ['GN'] }),
    muscle('Medial gastrocnemius', 'leg', { terms: ['medial gastroc'], doubtful: ['MG'] }),
    muscle('Lateral gastrocnemius', 'leg', { terms: ['lateral gastroc'] }),
    muscle('Peroneus longus', 'leg', { terms: ['peroneal'] }),
    muscle('Hip flexors', 'hip'),
    muscle('Hip extensors', 'hip'),
    muscle('Masseter', 'jaw', { terms: ['masseter muscle'] }),
    muscle('Temporalis', 'scalp', { terms: ['temporal muscle'] }),
    muscle('Deltoid', 'shoulder'),
    muscle('Quadratus lumborum', 'back'),
    muscle('Piriformis', 'hip'),
    muscle('Neck muscles', 'neck'),
    muscle('Calf muscles', 'leg'),
    entry('gland', 'Parotid gland', { region: 'gland' }),
    entry('condition', 'Piriformis syndrome'),
    entry('condition', 'Cervical dystonia', { codes: ['G24.3'] }),
    entry('condition', 'Migraine', { codes: ['G43'] }),
    entry('condition', 'Neck pain', { terms: ['pain in the neck'] }),
    entry('condition', 'Muscle spasm', { terms: ['spasm'] }),
    entry('condition', 'Spasticity', { terms: ['spastic'] }),
    entry('condition', 'Stroke', { not: ['stroke volume'] }),
    entry('condition', "Parkinson's disease", { terms: ["Parkinson's"] }),
    entry('condition', "Crow's feet"),
    entry('condition', 'Multiple sclerosis', {
      doubtful: [{ text: 'MS', support: ['demyelinating', 'neurolog'], against: ['intact', 'changes'] }],
    }),
    entry('condition', 'Esophageal spasm'),
    entry('factor', 'Dysphagia', { terms: ['trouble swallowing', 'difficulty swallowing'] }),
    entry('factor', 'Sleep apnea', { short: ['OSA'], codes: ['G47.3'] }),
    entry('factor', 'Myasthenia gravis', {
      terms: ['myasthenia'],
      doubtful: [
        {
          text: 'MG',
          names_a_diagnosis: true,
          support: ['pyridostigmine', 'thymectomy'],
          against: ['daily', 'tablet'],
        },
      ],
    }),
    entry('factor', 'Lower facial surgery', { short: ['LFS'] }),
    entry('factor', 'Pregnancy', { codes: ['O'] }),
    entry('factor', 'Urinary tract infection', { codes: ['N10'], short: ['UTI'] }),
    entry('factor', 'ALS', { short: ['ALS'] }),
    entry('drug', 'Pyridostigmine', { terms: [{ text: 'Mestinon', type: 'brand' }] }),
    entry('drug', 'Gentamicin'),
    entry('drug-class', 'Anticholinergics', { terms: ['anticholinergic'] }),
    entry('product', 'Botulinum toxin', { terms: ['BoNT/A'] }),
    entry('product', 'OnabotulinumtoxinA', { terms: [{ text: 'Botox', type: 'brand' }], codes: ['J0585'] }),
    entry('procedure', 'Chemodenervation of the neck', { codes: ['64616'] }),
    entry('sign', 'New dysphagia', {
      terms: ['new trouble swallowing', 'trouble swallowing since the injection'],
    }),
  ],
};

export const detector = createDetector(lexicon);

/** "left SCM → sternocleidomastoid": the words as written, the entity, and the side where there is one. */
export function found(text: string): string[] {
  return detector.detect(text).map((mention) => say(text, mention));
}

export function say(text: string, { start, end, entity, side }: Mention): string {
  const words = text.slice(start, end).replace(/\s+/g, ' ');
  return `${words} → ${entity}${side ? `, ${side}` : ''}`;
}
