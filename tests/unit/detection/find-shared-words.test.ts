import { describe, expect, test } from 'vitest';
import { detector, found } from './find-lexicon.ts';

describe('names that share a word each get a mention', () => {
  test.each([
    [
      'short of its end',
      'splenius and semispinalis capitis',
      'splenius → splenius-capitis',
      'semispinalis capitis → semispinalis-capitis',
    ],
    [
      'with a slash',
      'anterior/middle scalenes',
      'anterior → anterior-scalene',
      'middle scalenes → middle-scalene',
    ],
    [
      'a plural head',
      'medial and lateral gastrocs',
      'medial → medial-gastrocnemius',
      'lateral gastrocs → lateral-gastrocnemius',
    ],
    [
      'a name that says enough by itself',
      'biceps and triceps brachii',
      'biceps → biceps-brachii',
      'triceps brachii → triceps-brachii',
    ],
    [
      'a chain',
      'anterior, medial, and middle scalenes',
      'anterior → anterior-scalene',
      'middle scalenes → middle-scalene',
    ],
    [
      'short of its beginning',
      'flexor carpi radialis and ulnaris',
      'flexor carpi radialis → flexor-carpi-radialis',
      'ulnaris → flexor-carpi-ulnaris',
    ],
    [
      'one word kept',
      'flexor digitorum longus and brevis',
      'flexor digitorum longus → flexor-digitorum-longus',
      'brevis → flexor-digitorum-brevis',
    ],
    ['an ampersand', 'hip flexors & extensors', 'hip flexors → hip-flexors', 'extensors → hip-extensors'],
    [
      'a dose between',
      'flexor carpi radialis (20 U) and ulnaris (30 U)',
      'flexor carpi radialis → flexor-carpi-radialis',
      'ulnaris → flexor-carpi-ulnaris',
    ],
    [
      'a comma',
      'tibialis anterior, posterior',
      'tibialis anterior → tibialis-anterior',
      'posterior → tibialis-posterior',
    ],
    [
      'nothing between',
      'tibialis anterior posterior',
      'tibialis anterior → tibialis-anterior',
      'posterior → tibialis-posterior',
    ],
    [
      'a side between',
      'left tibialis anterior and the posterior',
      'tibialis anterior → tibialis-anterior, left',
      'posterior → tibialis-posterior, left',
    ],
  ])('%s', (_, text, ...names) => {
    expect(found(text)).toEqual(names);
  });

  test.each([
    ['a word that no name begins with', 'soft tissue and calf muscles', 'calf muscles → calf-muscles'],
    [
      'another name right after',
      'flexor carpi radialis and masseter',
      'flexor carpi radialis → flexor-carpi-radialis',
      'masseter → masseter',
    ],
    ['across a sentence', 'Anterior. The middle scalene', 'middle scalene → middle-scalene'],
    ['the same muscle twice', 'medial and middle scalenes', 'middle scalenes → middle-scalene'],
  ])('not: %s', (_, text, ...names) => {
    expect(found(text)).toEqual(names);
  });
});

describe('side', () => {
  test.each([
    ['L SCM', 'left'],
    ['Lt. SCM', 'left'],
    ['left sternocleidomastoid', 'left'],
    ['right upper trapezius', 'right'],
    ['(R) masseter', 'right'],
    ['masseter (L)', 'left'],
    ['masseter, right', 'right'],
    ['masseter muscle on the left', 'left'],
    ['bilat. traps', 'bilateral'],
    ['B/L masseter', 'bilateral'],
    ['both masseters', 'bilateral'],
    ['masseters bilaterally', 'bilateral'],
    ['R>L masseter', 'bilateral'],
    ['left and right masseter', 'bilateral'],
    ['masseter R 20 L 25', 'bilateral'],
    ['Left side: masseter 20 units', 'left'],
    ['masseter', undefined],
    ['l masseter', undefined],
    ['masseter at L5', undefined],
    ['The left leg is weak. Masseter', undefined],
  ])('%s: %s', (text, side) => {
    expect(detector.detect(text)[0]?.side).toBe(side);
  });

  test('a side belongs to the name it stands against', () => {
    expect(found('masseter 20 right temporalis 10')).toEqual([
      'masseter → masseter',
      'temporalis → temporalis, right',
    ]);
    expect(found('left masseter, right temporalis')).toEqual([
      'masseter → masseter, left',
      'temporalis → temporalis, right',
    ]);
  });
  test('a side is carried along a list', () => {
    expect(found('left splenius 50 U, masseter 20 U and SCM')).toEqual([
      'splenius → splenius, left',
      'masseter → masseter, left',
      'SCM → sternocleidomastoid, left',
    ]);
  });
  test('a drug has none', () => {
    expect(found('left with gentamicin')).toEqual(['gentamicin → gentamicin']);
  });
});
