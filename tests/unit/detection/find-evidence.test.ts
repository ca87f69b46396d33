import { describe, expect, test } from 'vitest';
import { detector, say } from './find-lexicon.ts';

const evidenceFor = (text: string, words: string) => {
  const mention = detector.detect(text).find(({ start, end }) => text.slice(start, end) === words);
  return mention && [mention.entity, mention.evidence];
};

describe('letters in doubt count with evidence, which is kept in words', () => {
  test.each([
    [
      'the name written beside them',
      'multiple sclerosis (MS)',
      'MS',
      'multiple-sclerosis',
      'short for “Multiple sclerosis”, written beside it',
    ],
    [
      'the name written after',
      'MS (multiple sclerosis)',
      'MS',
      'multiple-sclerosis',
      'short for “Multiple sclerosis”, written beside it',
    ],
    [
      'a word that supports them',
      'MG on pyridostigmine',
      'MG',
      'myasthenia-gravis',
      '“pyridostigmine” stands nearby',
    ],
    [
      'a stem of a supporting word',
      'followed by neurology for MS',
      'MS',
      'multiple-sclerosis',
      '“neurology” stands nearby',
    ],
    [
      'a list of muscles',
      'Gastrocnemius 50, SOL 40',
      'SOL',
      'soleus',
      'it stands in a list with “Gastrocnemius”',
    ],
    [
      'a list of nothing but letters',
      'GN, SOL, TP injected',
      'SOL',
      'soleus',
      'it stands in a list of muscles',
    ],
    ['a dose in units', 'FCR 25 units', 'FCR', 'flexor-carpi-radialis', 'a dose in units stands beside it'],
    ['a dose before', '25 U to left FCR', 'FCR', 'flexor-carpi-radialis', 'a dose in units stands beside it'],
    ['a grade of power', 'SOL 4/5', 'SOL', 'soleus', 'it is spoken of as a muscle'],
    ['a tendon', 'FCR tendon release', 'FCR', 'flexor-carpi-radialis', 'it is spoken of as a muscle'],
    [
      'the name elsewhere in the block',
      'Multiple sclerosis since 2010. Her MS is stable.',
      'MS',
      'multiple-sclerosis',
      '“Multiple sclerosis” is written out nearby',
    ],
    [
      'a list of diagnoses with its heading',
      'PMH: gout, MG, depression',
      'MG',
      'myasthenia-gravis',
      'it stands in a list of diagnoses (“PMH”)',
    ],
    [
      'a diagnosis that most lists hold',
      'HTN, MG since 2019',
      'MG',
      'myasthenia-gravis',
      'it stands in a list of diagnoses (“HTN”)',
    ],
  ])('%s', (_, text, words, entity, why) => {
    expect(evidenceFor(text, words)).toEqual([entity, why]);
  });

  test.each([
    ['no evidence at all', 'MS is a degree', 'MS'],
    ['an amount', '10 MG, pyridostigmine', 'MG'],
    ['a word against', 'multiple sclerosis. MS intact', 'MS'],
    ['a heading', 'multiple sclerosis. MS: unremarkable', 'MS'],
    ['a list of diagnoses where it is no item', 'PMH: HTN. Seen by the MG crew', 'MG'],
    ['a list of diagnoses where it names none', 'PMH: HTN, MS, gout', 'MS'],
    ['physical therapy', 'continue PT and physical therapy', 'PT'],
    [
      'a muscle named far away',
      'Pronator teres is normal on examination today. He will see PT next week.',
      'PT',
    ],
  ])('not with %s', (_, text, words) => {
    expect(evidenceFor(text, words)).toBeUndefined();
  });

  test('the company decides which muscle is meant', () => {
    expect(evidenceFor('TA 50 U, soleus 50 U', 'TA')?.[0]).toBe('tibialis-anterior');
    expect(evidenceFor('FCU 20 U, PT 20 U', 'PT')?.[0]).toBe('pronator-teres');
    expect(evidenceFor('soleus 20 U, PT 20 U', 'PT')?.[0]).toBe('tibialis-posterior');
    expect(evidenceFor('medial gastrocnemius (MG) 50 U', 'MG')?.[0]).toBe('medial-gastrocnemius');
  });

  test('a word with two meanings goes by the words around it', () => {
    expect(evidenceFor('ptosis of the eyelid; the levator was advanced', 'levator')?.[0]).toBe(
      'levator-palpebrae-superioris',
    );
    expect(evidenceFor('tender trapezius and levator', 'levator')?.[0]).toBe('levator-scapulae');
  });
});

describe('what only the whole document can decide', () => {
  const settled = (...blocks: string[]) =>
    detector
      .settle(blocks.map((block) => detector.read(block)))
      .map((mentions, i) => mentions.map((m) => say(blocks[i]!, m)));

  test('a condition named in another block', () => {
    expect(settled('MS since 2010', 'Diagnosis: multiple sclerosis')).toEqual([
      ['MS → multiple-sclerosis'],
      ['multiple sclerosis → multiple-sclerosis'],
    ]);
  });
  test('letters for a muscle need their meaning given', () => {
    expect(settled('PT twice a week', 'Pronator teres is tight')[0]).toEqual([]);
    expect(settled('PT is tight', 'pronator teres (PT)')[0]).toEqual(['PT → pronator-teres']);
  });
  test('three letters for a muscle mean it where it is written out', () => {
    expect(settled('The FCR was left', 'Flexor carpi radialis was harvested')[0]).toEqual([
      'FCR → flexor-carpi-radialis',
    ]);
  });
  test('a word that several muscles have in their names does not', () => {
    expect(settled('The levator is tight', 'Levator scapulae was injected')[0]).toEqual([]);
  });
  test('what the text speaks against stays out', () => {
    expect(settled('MS intact', 'Diagnosis: multiple sclerosis')[0]).toEqual([]);
  });
  test('without the document nothing is decided', () => {
    expect(settled('MS since 2010')).toEqual([[]]);
    expect(detector.read('MS since 2010').candidates).toMatchObject([
      { entity: 'multiple-sclerosis', pending: true },
    ]);
  });
  test('the evidence says where', () => {
    const [mentions] = detector.settle([detector.read('MS since 2010'), detector.read('multiple sclerosis')]);
    expect(mentions![0]).toMatchObject({ evidence: '“Multiple sclerosis” is named elsewhere in this chart' });
    expect(mentions![0]).not.toHaveProperty('pending');
  });
});
