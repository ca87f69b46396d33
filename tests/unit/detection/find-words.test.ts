import { describe, expect, test } from 'vitest';
import { found } from './find-lexicon.ts';

/** Every way of writing that must be found, and what it is found as. */
const WRITTEN: readonly (readonly [why: string, text: string, ...found: string[]])[] = [
  ['plain', 'Injected the masseter.', 'masseter → masseter'],
  ['any case', 'MASSETER Masseter', 'MASSETER → masseter', 'Masseter → masseter'],
  ['several spaces', 'levator   scapulae', 'levator scapulae → levator-scapulae'],
  ['a tab and a line break', 'levator \t\n scapulae', 'levator scapulae → levator-scapulae'],
  [
    'no-break and thin spaces',
    'levator\u00a0scapulae, levator\u2009scapulae',
    'levator scapulae → levator-scapulae',
    'levator scapulae → levator-scapulae',
  ],
  ['a hyphen for a space', 'flexor-carpi-radialis', 'flexor-carpi-radialis → flexor-carpi-radialis'],
  ['a typographic hyphen', 'flexor carpi‑radialis', 'flexor carpi‑radialis → flexor-carpi-radialis'],
  ['a hyphen left out', 'sternocleidomastoid', 'sternocleidomastoid → sternocleidomastoid'],
  [
    'a compound written apart',
    'infra-spinatus, infra spinatus',
    'infra-spinatus → infraspinatus',
    'infra spinatus → infraspinatus',
  ],
  [
    'a slash that belongs to the name',
    'BoNT/A and BoNT-A',
    'BoNT/A → botulinum-toxin',
    'BoNT-A → botulinum-toxin',
  ],
  ['an apostrophe', "Parkinson's disease", "Parkinson's disease → parkinson-s-disease"],
  ['a curly apostrophe', 'Parkinson’s disease', 'Parkinson’s disease → parkinson-s-disease'],
  [
    'no apostrophe',
    'Parkinsons disease, crows feet',
    'Parkinsons disease → parkinson-s-disease',
    'crows feet → crow-s-feet',
  ],
  ['a possessive', "the masseter's edge", 'masseter → masseter'],
  [
    'plural',
    'both masseters and SCMs',
    'masseters → masseter, bilateral',
    'SCMs → sternocleidomastoid, bilateral',
  ],
  ['Latin plural', 'the splenii', 'splenii → splenius'],
  ['singular of a plural', 'hip flexor tone', 'hip flexor → hip-flexors'],
  ['musculature', 'calf musculature', 'calf musculature → calf-muscles'],
  [
    'British spelling',
    'sleep apnoea, oesophageal spasm',
    'sleep apnoea → sleep-apnea',
    'oesophageal spasm → esophageal-spasm',
  ],
  ['a ligature', 'ﬂexor carpi radialis', 'ﬂexor carpi radialis → flexor-carpi-radialis'],
  [
    'accents, composed or not',
    'dysphagía dysphagi\u0301a',
    'dysphagía → dysphagia',
    'dysphagi\u0301a → dysphagia',
  ],
  [
    'soft hyphen and zero-width space',
    'dys\u00adphagia, mas\u200bseter',
    'dys\u00adphagia → dysphagia',
    'mas\u200bseter → masseter',
  ],
  ['full width', 'Ｂｏｔｏｘ', 'Ｂｏｔｏｘ → onabotulinumtoxina'],
  [
    'glued to a number',
    'SCMx2, SCM50, 20masseter',
    'SCM → sternocleidomastoid',
    'SCM → sternocleidomastoid',
    'masseter → masseter',
  ],
  [
    'someone else’s neck',
    'pain in her neck, pain in neck',
    'pain in her neck → neck-pain',
    'pain in neck → neck-pain',
  ],
  ['a trade mark', 'Botox® and BOTOX(R)', 'Botox → onabotulinumtoxina', 'BOTOX → onabotulinumtoxina'],
  ['beside other scripts', '注射botox治疗', 'botox → onabotulinumtoxina'],
  ['the shorter of two forms', 'masseter muscle', 'masseter → masseter'],
];

/** What must not be found. */
const SILENT: readonly (readonly [why: string, text: string])[] = [
  ['a part of a word', 'masseterectomy, unmigrained'],
  ['across a blank line', 'levator\n\nscapulae of the left side'],
  ['across a full stop', 'The flexor. Carpi radialis'],
  ['a slash where none belongs', 'hip/flexors'],
  ['another term’s phrase', 'stroke volume was normal'],
  [
    'a nerve, an artery, a ligament',
    'deltoid ligament; common peroneal nerve; temporal artery biopsy; peroneal motor response',
  ],
  ['a look-alike', 'trapezium, pronator drift, levator'],
  ['small letters of an abbreviation that needs its capitals', 'ms, mg, ta'],
];

describe('ways of writing', () => {
  test.each(WRITTEN)('%s', (_, text, ...names) => {
    expect(found(text)).toEqual(names);
  });
  test.each(SILENT)('silent: %s', (_, text) => {
    expect(found(text)).toEqual([]);
  });
});

describe('one name inside another', () => {
  test.each([
    ['the longer name', 'piriformis syndrome', 'piriformis syndrome → piriformis-syndrome'],
    ['the muscle of a block', 'quadratus lumborum block', 'quadratus lumborum → quadratus-lumborum'],
    [
      'levator by its second word',
      'levator palpebrae superioris, levator ani',
      'levator palpebrae superioris → levator-palpebrae-superioris',
      'levator ani → levator-ani',
    ],
    [
      'each keeps what is its own',
      'calf muscles spasticity',
      'calf muscles → calf-muscles',
      'spasticity → spasticity',
    ],
    ['the last noun says what it is', 'cervical muscle spasm', 'muscle spasm → muscle-spasm'],
    [
      'a sign over a name',
      'new trouble swallowing',
      'new trouble swallowing → new-dysphagia',
      'trouble swallowing → dysphagia',
    ],
    [
      'a sign longer than the name',
      'trouble swallowing since the injection',
      'trouble swallowing since the injection → new-dysphagia',
      'trouble swallowing → dysphagia',
    ],
  ])('%s', (_, text, ...names) => {
    expect(found(text)).toEqual(names);
  });
});

describe('codes', () => {
  test.each([
    ['with its point', 'Dx G24.3', 'G24.3 → cervical-dystonia'],
    ['longer than the prefix', 'g24.30', 'g24.30 → cervical-dystonia'],
    ['without its point, in capitals', 'G243 G4733', 'G243 → cervical-dystonia', 'G4733 → sleep-apnea'],
    ['a category in brackets', 'migraine (G43)', 'migraine → migraine', 'G43 → migraine'],
    ['a chapter', 'O99.89', 'O99.89 → pregnancy'],
    [
      'supply and procedure codes',
      'J0585 x 200, CPT 64616',
      'J0585 → onabotulinumtoxina',
      '64616 → chemodenervation-of-the-neck',
    ],
  ])('%s', (_, text, ...names) => {
    expect(found(text)).toEqual(names);
  });
  test.each([['Darvocet N100'], ['room G43 on the left'], ['O2 at 2 L'], ['g243'], ['C5-6, T12, L5']])(
    'no code: %s',
    (text) => {
      expect(found(text)).toEqual([]);
    },
  );
});
