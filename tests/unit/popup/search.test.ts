import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildNames, buildWords } from '../../../popup/search/build-index.ts';
import { grouped, loadNames, search, withWords } from '../../../popup/search/engine.ts';
import { named, namesOf } from '../../../popup/search/names.ts';
import { categoriesOf, fold, telling, wordsOf } from '../../../popup/search/words.ts';
import { withOwn } from '../../../popup/search/own.ts';
import { NO_OVERLAY, withOverlay } from '../../../src/knowledge/overlay/index.ts';
import { byId, caution, condition, facts, muscle, rule, set } from './fixtures/small-facts.ts';

const small = facts({
  entities: byId([
    muscle('sternocleidomastoid', 'Sternocleidomastoid', {
      terms: [
        { text: 'Sternocleidomastoid', type: 'name' },
        { text: 'SCM', type: 'abbreviation' },
        { text: 'sternocliedomastoid', type: 'misspelling' },
      ],
      cautions: [
        caution('cap', 'serious', 'Keep to 100 U ONA.', { why: 'It lies over the carotid sheath.' }),
      ],
    }),
    muscle('levator-scapulae', 'Levator scapulae'),
    muscle('levator-ani', 'Levator ani', { region: 'pelvis' }),
    condition('lateral-canthal-lines', "Crow's feet lines", { icd10cm: ['L98.8'] }),
  ]),
  avoidSets: [set('eyelid', 'Keep the upper eyelid up', [])],
});
const byName = loadNames(buildNames(small));
const engine = withWords(byName, buildWords(small));
const first = (typed: string): string | undefined => search(engine, typed)[0]?.place;

describe('search', () => {
  it.each([
    ['scm', 'entry/sternocleidomastoid'],
    ['SCM', 'entry/sternocleidomastoid'],
    ['sternoc', 'entry/sternocleidomastoid'],
    ['sternocliedomastoid', 'entry/sternocleidomastoid'],
    ['sternocleidomasoid', 'entry/sternocleidomastoid'],
    ['levator sc', 'entry/levator-scapulae'],
    ['lev ani', 'entry/levator-ani'],
    ['crows feet', 'entry/lateral-canthal-lines'],
    ['L98.8', 'entry/lateral-canthal-lines'],
    ['carotid', 'entry/sternocleidomastoid'],
    ['lid', 'set/eyelid'],
  ])('%s finds %s first', (typed, place) => {
    expect(first(typed)).toBe(place);
  });

  it('says by which written form it found a page, where the title does not show it', () => {
    expect(search(engine, 'scm')[0]).toMatchObject({ title: 'Sternocleidomastoid', as: 'scm' });
    expect(search(engine, 'levator ani')[0]!.as).toBeUndefined();
  });

  it('finds pages that hold any of the words when none holds all', () => {
    expect(search(engine, 'levator eyelid').map(({ place }) => place)).toContain('set/eyelid');
  });

  it.each(['', '   ', '?!', '“”'])('finds nothing for “%s”', (typed) => {
    expect(search(engine, typed)).toEqual([]);
  });

  it('never throws and never repeats a page, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (typed) => {
        const places = search(engine, typed).map(({ place }) => place);
        expect(new Set(places).size).toBe(places.length);
      }),
    );
  });

  it('keeps every hit when it puts them under headings, the best few first of whatever kind', () => {
    const hits = search(engine, 'levator eyelid');
    const groups = grouped(hits);
    expect(groups.flatMap((group) => group.hits)).toHaveLength(hits.length);
    expect(groups[0]).toEqual({ group: 'best', hits: hits.slice(0, 3) });
    expect(new Set(groups.map(({ group }) => group)).size).toBe(groups.length);
  });

  it('puts hits of one kind under that kind alone', () => {
    expect(grouped(search(engine, 'levator')).map(({ group }) => group)).toEqual(['muscle']);
  });
});

describe('before the words are there', () => {
  const places = (typed: string): string[] => search(byName, typed).map(({ place }) => place);

  it('finds pages by their names, typed or begun', () => {
    expect(places('scm')).toEqual(['entry/sternocleidomastoid']);
    expect(places('levator')).toEqual(['entry/levator-ani', 'entry/levator-scapulae']);
    expect(places('l98.8')).toEqual(['entry/lateral-canthal-lines']);
  });

  it('finds nothing by what only stands on them', () => {
    expect(places('carotid')).toEqual([]);
  });
});

describe("an organisation's statements", () => {
  const ours = {
    caution: caution('organisation-own', 'avoid', 'Ask the zebra clinic first.'),
    rule: rule('organisation-two', 'Call the giraffe desk.', [['muscle:levator-ani']]),
  };
  const all = withOverlay(small, {
    ...NO_OVERLAY,
    cautions: [{ ...ours.caution, organisation: true, entity: 'levator-ani' }],
    rules: [{ ...ours.rule, organisation: true }],
  });
  const own = withOwn(withWords(loadNames(buildNames(small)), buildWords(small)), all);
  const found = (typed: string) => search(own, typed).map(({ place, severity }) => [place, severity]);

  it('are found by their words', () => {
    expect(found('zebra')).toEqual([['entry/levator-ani', 'avoid']]);
    expect(found('giraffe')).toEqual([['rule/organisation-two', 'serious']]);
  });

  it('stand on the page on which they are shown, once, beside what is ours', () => {
    expect(found('levator ani')[0]).toEqual(['entry/levator-ani', 'avoid']);
    expect(found('levator ani').filter(([place]) => place === 'entry/levator-ani')).toHaveLength(1);
    expect(found('scm')[0]).toEqual(['entry/sternocleidomastoid', 'serious']);
  });

  it('change nothing in the search without them', () => {
    expect(search(engine, 'zebra giraffe')).toEqual([]);
    expect(search(engine, 'levator ani')[0]!.severity).toBeUndefined();
  });
});

describe('words', () => {
  it('are the same with or without accents, capitals and apostrophes', () => {
    expect(fold("Mueller’s Œdema RÉSUMÉ Crow's")).toBe('muellers œdema resume crows');
  });

  it('keep a dot inside a code and lose it at the end of a sentence', () => {
    expect(wordsOf('G24.3 and J0585. (ONA)')).toEqual(['g24.3', 'and', 'j0585', 'ona']);
  });

  it('read the same with and without the apostrophe that people leave out', () => {
    expect(wordsOf('Can’t swallow')).toEqual(wordsOf('cant swallow'));
  });

  it('by which pages differ are those that are not on each of them; where there are no others, they serve', () => {
    expect(telling(wordsOf('ptosis after an injection'))).toEqual(['ptosis']);
    expect(telling(wordsOf('injection'))).toEqual(['injection']);
  });
});

describe('a name', () => {
  const names = [
    ['Levator scapulae', 'LS', 'lev scap'],
    ['Levator ani', 'Anus, lifter of'],
    ['Lev scap'],
  ].map(namesOf);
  const likeness = (typed: string, document: number): number =>
    named(names, wordsOf(typed)).get(document)?.likeness ?? 0;

  it('typed in full counts most, begun the more the less is missing, among other words the more it says of them', () => {
    expect(likeness('levator scapulae', 0)).toBe(1);
    expect(likeness('levator sc', 0)).toBeGreaterThan(likeness('levator', 0));
    expect(likeness('levator', 0)).toBeGreaterThan(0);
    expect(likeness('lev scap pain', 0)).toBeGreaterThan(likeness('ls pain after work', 0));
    expect(likeness('ls pain after work', 0)).toBeGreaterThan(0);
  });

  it('is no part of a word', () => {
    expect(named(names, wordsOf('falls')).size).toBe(0);
  });

  it('leads to every page that goes by it, by the likeliest of its names', () => {
    expect([...named(names, ['lev', 'scap']).keys()]).toEqual([0, 2]);
    expect(named(names, ['ls']).get(0)).toEqual({ name: 'ls', likeness: 1, share: 1 });
  });
});

describe('a code', () => {
  it.each([
    ['g43.709', ['g43.70', 'g43.7', 'g43']],
    ['g43709', ['g43.709', 'g43.70', 'g43.7', 'g43']],
    ['j44', []],
    ['j0585', ['j05.85', 'j05.8', 'j05']],
    ['c5', []],
    ['scm', []],
  ])('%s is looked for under %j too', (typed, categories) => {
    expect(categoriesOf(typed)).toEqual(categories);
  });

  it('leads to what is coded less finely', () => {
    expect(first('L98.83')).toBe('entry/lateral-canthal-lines');
    expect(first('l9883')).toBe('entry/lateral-canthal-lines');
  });

  it('is no other code with one figure changed', () => {
    expect(first('L98.9')).toBeUndefined();
  });
});
