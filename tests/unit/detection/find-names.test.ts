/** The names that clinicians write for short, in the lexicon as it is compiled. */
import { describe, expect, test } from 'vitest';
import { createDetector } from '../../../src/detection/index.ts';
import { loadCompiled } from '../../../scripts/knowledge-files.ts';

const detector = createDetector(await loadCompiled('lexicon'));
const named = (text: string) =>
  detector
    .detect(text)
    .map(({ start, end, entity, side }) => `${text.slice(start, end)} → ${entity}${side ? `, ${side}` : ''}`);

describe('short names of an injection record', () => {
  test.each([
    ['RMR 2.5 units, LLR 2.5 units', ['RMR → medial-rectus', 'LLR → lateral-rectus']],
    ['R lev 20 U, L SCM 25 U', ['lev → levator-scapulae, right', 'SCM → sternocleidomastoid, left']],
    [
      'FDS III 20 U, FDP II-III 20 U',
      ['FDS → flexor-digitorum-superficialis', 'FDP → flexor-digitorum-profundus'],
    ],
    ['ECRL/B 30 U', ['ECRL/B → extensor-carpi-radialis']],
    ['vastus lat 50 U, add mag 50 U', ['vastus lat → vastus-lateralis', 'add mag → adductor-magnus']],
    ['glab 20 U, frontalis 10 U', ['glab → glabellar-lines', 'frontalis → frontalis']],
    [
      'semispin 20 U, obl cap inf 10 U',
      ['semispin → semispinalis', 'obl cap inf → obliquus-capitis-inferior'],
    ],
  ])('%s', (text, expected) => {
    expect(named(text)).toEqual(expected);
  });

  test('B before or after a name is both sides', () => {
    expect(named('B masseters 30 U, SCM B 25 U')).toEqual([
      'masseters → masseter, bilateral',
      'SCM → sternocleidomastoid, bilateral',
    ]);
  });
});

describe('a word that two muscles share goes to the one that the text speaks of', () => {
  test.each([
    ['the left rectus muscle was recessed 8 mm', 'rectus muscle → extraocular-muscles, left'],
    ['the rectus muscle was split at the midline', 'rectus muscle → rectus'],
    ['oral mucosa lifted off the underlying levator muscle', 'levator → levator-veli-palatini'],
    ['injection of rectus femoris and triceps', 'triceps → triceps-surae'],
    ['strength of biceps and triceps 4/5', 'triceps → triceps-brachii'],
    ['triceps 50 U', 'triceps → triceps-brachii'],
    [
      'the long head of the biceps femoris was torn',
      'long head of the biceps femoris → biceps-femoris-long-head',
    ],
    ['the short head of biceps femoris was torn', 'short head of biceps femoris → biceps-femoris-short-head'],
    ['lower esophageal sphincter. Toxin into the LES.', 'LES → lower-oesophageal-sphincter'],
    ['He has tried Robaxin, Soma, and Naprosyn', 'Soma → carisoprodol'],
    ['no paralytics were given', 'paralytics → neuromuscular-blockers'],
    ['flexor carpi radialis was harvested. The FCR was left', 'FCR → flexor-carpi-radialis'],
  ])('%s', (text, expected) => {
    expect(named(text)).toContain(expected);
  });
});

describe('letters that are another word', () => {
  test.each([
    ['lev 500 mg bid for seizures', []],
    ['PT 3x/week for gait training', []],
    ['s/p PPM for cardiac block', ['PPM → pacemaker']],
    ['PPM placed', []],
    ['PPMS since 2010', ['PPMS → multiple-sclerosis']],
    ['both brothers have PPMs for cardiac block', ['PPMs → pacemaker']],
    ['PPMs in the clinic', []],
    ['of neurology; intubated by the ALS crew at the scene', []],
    ['seen by neurology. MS clear, CN normal', []],
    ['seen by neurology. MS since 2010', ['MS → multiple-sclerosis']],
  ])('%s', (text, expected) => {
    expect(named(text)).toEqual(expected);
  });
});

describe('one and several of the same', () => {
  test.each([
    ['hand tremor', 'tremor'],
    ['hand tremors', 'tremor'],
    ['jaw muscle', 'masticatory-muscles'],
    ['jaw muscles', 'masticatory-muscles'],
  ])('%s', (text, id) => {
    expect(named(text)).toEqual([`${text} → ${id}`]);
  });
});

describe('brands that hold a drug that matters', () => {
  test.each([
    ['Excedrin', 'aspirin'],
    ['BC powder', 'aspirin'],
    ['Vimovo', 'naproxen'],
    ['Duexis', 'ibuprofen'],
    ['Zipsor', 'diclofenac'],
    ['Fleqsuvy', 'baclofen'],
    ['Namzaric', 'donepezil'],
  ])('%s is %s', (brand, drug) => {
    expect(named(`Takes ${brand} daily.`)).toEqual([`${brand} → ${drug}`]);
  });

  test('Excedrin Tension Headache holds no aspirin', () => {
    expect(
      named('Takes Excedrin Tension Headache daily.').filter((name) => name.endsWith('aspirin')),
    ).toEqual([]);
  });
});
