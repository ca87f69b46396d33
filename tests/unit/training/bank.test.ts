/** What holds for every question that is made. The answers are checked against the facts, not by the generator's own relations. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { PRODUCT_CODES, REGIONS } from '../../../src/knowledge/model.ts';
import { bankOf } from '../../../src/training/bank.ts';
import { isRefusal } from '../../../src/training/compose.ts';
import { dangersOf, memberQuestion } from '../../../src/training/danger.ts';
import { QUESTION_ID } from '../../../src/training/deck.ts';
import type { HotspotQuestion, Link, Option, Question } from '../../../src/training/model.ts';
import { nearnessOn } from '../../../src/training/neighbours.ts';
import { relationsOf } from '../../../src/training/relations.ts';
import type { StoredFigure } from '../../../src/ui/figures/model.ts';
import { bank, facts, material } from './made.ts';

const { questions } = bank;
const of = (kind: Question['kind'], stem: string): Question[] =>
  questions.filter((question) => question.kind === kind && question.id.startsWith(stem));
const right = ({ options }: Question): Option => options.find((option) => option.right)!;
const wrong = ({ options }: Question): Option[] => options.filter((option) => !option.right);
const textsOf = (question: Question): string[] => [
  question.ask,
  ...question.options.flatMap(({ text, why }) => [text, ...why.map((line) => line.text)]),
];
/** Every question that breaks the law, by id. */
const breaking = (law: (question: Question) => boolean, among: readonly Question[] = questions): string[] =>
  among.filter((question) => !law(question)).map(({ id }) => id);

describe('every question', () => {
  it('has exactly one right option, and two or three wrong ones', () => {
    expect(breaking(({ options }) => options.filter((option) => option.right).length === 1)).toEqual([]);
    expect(breaking((question) => [2, 3].includes(wrong(question).length))).toEqual([]);
  });

  it('has an id of its own, fit for a deck', () => {
    expect(new Set(questions.map(({ id }) => id)).size).toBe(questions.length);
    expect(breaking(({ id }) => QUESTION_ID.test(id))).toEqual([]);
  });

  it('has options that differ in id and in words', () => {
    const distinct = (values: string[]): boolean => new Set(values).size === values.length;
    expect(breaking(({ options }) => distinct(options.map(({ id }) => id)))).toEqual([]);
    expect(breaking(({ options }) => distinct(options.map(({ text }) => text.toLowerCase())))).toEqual([]);
  });

  it('says for each option why, with sources that the bibliography has', () => {
    const sourced = ({ why }: Option): boolean =>
      why.length > 0 &&
      why.every(
        ({ text, sources }) => text !== '' && sources.length > 0 && sources.every((id) => facts.sources[id]),
      );
    expect(breaking(({ options }) => options.every(sourced))).toEqual([]);
  });

  it('leads only to pages that there are, and belongs only to topics and regions that there are', () => {
    const pages: Record<Link['of'], Set<string>> = {
      entry: new Set(Object.keys(facts.entities)),
      set: new Set(facts.avoidSets.map(({ id }) => id)),
      rule: new Set(facts.rules.map(({ id }) => id)),
      complication: new Set(facts.complications.map(({ id }) => id)),
      warning: new Set(facts.labelWarnings.map(({ id }) => id)),
    };
    const there = (link: Link): boolean => pages[link.of].has(link.id);
    const topics = new Set(bank.topics.map(({ id }) => id));
    expect(
      breaking(
        ({ link, options }) => there(link) && options.every((option) => !option.link || there(option.link)),
      ),
    ).toEqual([]);
    expect(
      breaking((question) => question.topics.length > 0 && question.topics.every((id) => topics.has(id))),
    ).toEqual([]);
    expect(breaking(({ regions }) => regions.every((region) => REGIONS.includes(region)))).toEqual([]);
  });

  it('is short: the question in 300 characters, an option in 400, a reason in 900', () => {
    const longest = (among: (question: Question) => string[]): number =>
      Math.max(...questions.flatMap(among).map((text) => text.length));
    expect(longest(({ ask }) => [ask])).toBeLessThanOrEqual(300);
    expect(longest(({ options }) => options.map(({ text }) => text))).toBeLessThanOrEqual(400);
    expect(
      longest(({ options }) => options.flatMap(({ why }) => why.map(({ text }) => text))),
    ).toBeLessThanOrEqual(900);
  });

  it('gives no units without a product', () => {
    const units = /\d\s?U(?:\/kg)?\b/;
    const names = Object.values(facts.entities).flatMap((entity) =>
      entity.kind === 'product' ? [...entity.brands, entity.generic] : [],
    );
    const product = new RegExp(`\\b(?:${[...PRODUCT_CODES, ...names].join('|')})\\b`, 'i');
    const nameless = questions.flatMap((question) =>
      textsOf(question)
        .filter((text) => units.test(text) && !product.test(text))
        .map((text) => `${question.id}: ${text}`),
    );
    expect(nameless).toEqual([]);
  });

  it('is about nothing that the page would have to fill in', () => {
    expect(
      breaking((question) => textsOf(question).every((text) => !/undefined|\[object|NaN|\s{2}/.test(text))),
    ).toEqual([]);
  });
});

describe('the one right option', () => {
  const groupsOf = (id: string): string[] => [
    id,
    ...Object.values(facts.entities).flatMap((entity) =>
      'members' in entity && entity.members?.includes(id) ? [entity.id] : [],
    ),
  ];
  const listed = (set: string, id: string): boolean =>
    facts.avoidSets
      .find((one) => one.id === set)!
      .members.some(({ muscles }) => groupsOf(id).some((group) => muscles.includes(group)));

  it('of a list is on the list, and no other is', () => {
    const asked = of('danger', 'danger/');
    expect(asked.length).toBeGreaterThan(150);
    expect(breaking((question) => listed(question.link.id, right(question).id), asked)).toEqual([]);
    expect(
      breaking((question) => wrong(question).every(({ id }) => !listed(question.link.id, id)), asked),
    ).toEqual([]);
  });

  it('of a harm is a harm of the muscle, and no other is named for it', () => {
    const asked = of('danger', 'harm/');
    const harmsOf = (id: string): string[] =>
      facts.entities[id]!.cautions.map(({ harm }) => harm.toLowerCase()).concat(
        facts.avoidSets.flatMap(({ members }) =>
          members.flatMap(({ muscles, harm }) => (muscles.includes(id) && harm ? [harm.toLowerCase()] : [])),
        ),
      );
    expect(asked.length).toBeGreaterThan(100);
    expect(
      breaking((question) => harmsOf(question.link.id).includes(right(question).text.toLowerCase()), asked),
    ).toEqual([]);
    expect(
      breaking(
        (question) =>
          wrong(question).every(({ text }) => !harmsOf(question.link.id).includes(text.toLowerCase())),
        asked,
      ),
    ).toEqual([]);
  });

  it('of a labelled use has the label, and no other has', () => {
    const has = (condition: string, code: string): boolean => {
      const entity = facts.entities[condition]!;
      return entity.kind === 'condition' && entity.regulatory!.label.some(({ product }) => product === code);
    };
    const on = of('label', 'label/on/');
    const off = of('label', 'label/off/');
    expect(on.length + off.length).toBeGreaterThan(30);
    for (const [asked, wanted] of [
      [on, true],
      [off, false],
    ] as const)
      expect(
        breaking(
          (question) =>
            question.options.every((one) => has(question.link.id, one.id) === (one.right ? wanted : !wanted)),
          asked,
        ),
      ).toEqual([]);
  });

  it('of a limit or dose is the figure of the label, and no other figure is the same', () => {
    const rows = new Map([...facts.maxima, ...facts.doses].map((row) => [row.id, row]));
    const asked = [...of('label', 'label/limit/'), ...of('label', 'label/dose/')];
    expect(asked.length).toBeGreaterThan(80);
    const figures = (id: string): string => {
      const row = rows.get(id)!;
      return 'low' in row
        ? [row.low, row.high, row.per === 'kg', row.product].join()
        : [row.units, row.units_per_kg, row.ml, row.product].join();
    };
    expect(breaking((question) => question.id.endsWith(`/${right(question).id}`), asked)).toEqual([]);
    expect(
      breaking(
        (question) => wrong(question).every(({ id }) => figures(id) !== figures(right(question).id)),
        asked,
      ),
    ).toEqual([]);
    expect(
      breaking(({ options }) => options.every(({ id }) => rows.get(id)!.jurisdiction === 'US'), asked),
    ).toEqual([]);
    expect(
      breaking(
        ({ options, ask }) =>
          options.every(
            ({ id, text }) => text.includes(rows.get(id)!.product) && ask.includes(rows.get(id)!.product),
          ),
        asked,
      ),
    ).toEqual([]);
  });

  it('of the uses of a product has its label, and no other has', () => {
    const asked = of('label', 'label/for/');
    expect(asked.length).toBeGreaterThan(20);
    const labelled = (id: string, code: string): boolean => {
      const entity = facts.entities[id]!;
      return entity.kind === 'condition' && entity.regulatory!.label.some(({ product }) => product === code);
    };
    expect(
      breaking(
        ({ id, options }) => options.every((one) => labelled(one.id, id.split('/')[2]!) === one.right),
        asked,
      ),
    ).toEqual([]);
  });

  it('of a dose or a limit is never a figure that nobody read', () => {
    const asked = [...of('label', 'label/dose/'), ...of('label', 'label/limit/')];
    const unread = (question: Question): boolean =>
      right(question).why.some(({ confirmed }) => confirmed.level === 'none');
    expect(asked.length).toBeGreaterThan(50);
    expect(asked.filter(unread).map(({ id }) => id)).toEqual([]);
    expect(facts.doses.some(({ confirmed }) => confirmed.level === 'none')).toBe(true);
  });

  it('about units says that no number follows, for every product', () => {
    const asked = of('label', 'label/units/');
    expect(new Set(asked.map(({ id }) => id.split('/')[3]))).toEqual(new Set(PRODUCT_CODES));
    expect(new Set(asked.map((question) => right(question).id))).toEqual(new Set(['look-up']));
  });

  it('on a figure is drawn there, shares no shape with a wrong one', () => {
    const drawn = (figure: string): StoredFigure['shapes'] =>
      (JSON.parse(readFileSync(`src/ui/figures/data/${figure}.json`, 'utf8')) as StoredFigure).shapes;
    const asked = questions.filter((question): question is HotspotQuestion => question.kind === 'hotspot');
    expect(asked.length).toBeGreaterThan(150);
    for (const question of asked) {
      const ids = new Set(drawn(question.figure).map(({ id }) => id));
      const shapes = question.options.flatMap((option) => option.shapes!);
      expect(new Set(shapes).size, question.id).toBe(shapes.length);
      expect(
        shapes.filter((id) => !ids.has(id)),
        question.id,
      ).toEqual([]);
      expect(
        question.options.every((option) => option.shapes!.length > 0),
        question.id,
      ).toBe(true);
    }
  });

  it('of a muscle asked for by name is that muscle or a part of it, and no wrong shape is', () => {
    const asked = questions.filter(
      (question): question is HotspotQuestion =>
        question.kind === 'hotspot' && question.id.startsWith('find/'),
    );
    const names = (figure: string, shape: string, muscle: string): boolean =>
      material.figures
        .find(({ id }) => id === figure)!
        .shapes.some(({ id, groups }) => id === shape && [id, ...(groups ?? [])].includes(muscle));
    const sound = ({ figure, link, options }: HotspotQuestion): boolean =>
      options.every(({ right: yes, shapes }) =>
        shapes!.every((shape) => names(figure, shape, link.id) === yes),
      );
    expect(asked.length).toBeGreaterThan(100);
    expect(asked.filter((question) => !sound(question)).map(({ id }) => id)).toEqual([]);
  });
});

describe('coverage', () => {
  const about = (question: Question): string[] => [
    right(question).id,
    question.link.id,
    ...question.id.split('/'),
  ];
  const covered = new Set(questions.flatMap(about));

  it('asks for every muscle and gland of an avoid set', () => {
    const named = [
      ...new Set(facts.avoidSets.flatMap(({ members }) => members.flatMap(({ muscles }) => muscles))),
    ];
    const count = named.map(
      (id) => `${id} ${questions.filter((question) => about(question).includes(id)).length}`,
    );
    console.info(`${named.length} muscles and glands of avoid sets, questions for each: ${count.join(', ')}`);
    expect(named.filter((id) => !covered.has(id))).toEqual([]);
  });

  it('asks for every avoid set in three ways at least, a chart among them', () => {
    const ways = (set: string): Set<string> =>
      new Set(questions.filter(({ topics }) => topics.includes(`set:${set}`)).map(({ kind }) => kind));
    expect(
      facts.avoidSets
        .map(({ id }) => id)
        .filter((id) => !['danger', 'hotspot', 'chart'].every((kind) => ways(id).has(kind))),
    ).toEqual([]);
  });

  it('asks for every rule of the two top tiers, by itself and on a chart', () => {
    const top = facts.rules.filter(({ severity }) => severity === 'avoid' || severity === 'serious');
    const onCharts = new Set(of('chart', 'chart/').map((question) => right(question).id));
    console.info(`${top.length} rules of the top tiers: ${top.map(({ id }) => id).join(', ')}`);
    expect(top.map(({ id }) => id).filter((id) => !covered.has(id))).toEqual([]);
    expect(top.map(({ id }) => id).filter((id) => !onCharts.has(id))).toEqual([]);
  });

  it('asks for every complication, and for a limit or a use of every product', () => {
    const refused = new Map(bank.refusals.map(({ id, reason }) => [id, reason]));
    const missing = facts.complications.filter(({ id }) => !covered.has(id));
    expect(missing.filter(({ id }) => !refused.has(`complication/${id}`))).toEqual([]);
    const labels = of('label', 'label/').filter(({ id }) => !id.startsWith('label/units/'));
    expect(
      PRODUCT_CODES.filter(
        (code) => !labels.some((question) => `${question.ask} ${right(question).text}`.includes(code)),
      ),
    ).toEqual([]);
  });

  it('gives a reason in words for everything that it does not ask', () => {
    expect(bank.refusals.filter(({ reason }) => reason.length < 20)).toEqual([]);
    const made = new Set(questions.map(({ id }) => id));
    expect(bank.refusals.filter(({ id }) => made.has(id))).toEqual([]);
  });
});

describe('making', () => {
  it('gives the same questions whatever the order of the facts', () => {
    const turned = {
      ...facts,
      entities: Object.fromEntries(Object.entries(facts.entities).toReversed()),
      avoidSets: facts.avoidSets.toReversed(),
      rules: facts.rules.toReversed(),
      complications: facts.complications.toReversed(),
      doses: facts.doses.toReversed(),
      maxima: facts.maxima.toReversed(),
    };
    const byId = (list: readonly Question[]): Map<string, string> =>
      new Map(list.map(({ id, options }) => [id, options.map((option) => option.id).join()]));
    const again = byId(bankOf(turned, material).questions);
    expect([...byId(questions)].filter(([id, options]) => again.get(id) !== options)).toEqual([]);
    expect(again.size).toBe(questions.length);
  });

  it('drops a wrong option as soon as the knowledge makes it right', () => {
    const asked = of('danger', 'danger/').filter((_, place) => place % 20 === 0);
    expect(asked.length).toBeGreaterThan(5);
    for (const question of asked) {
      const { id } = wrong(question)[0]!;
      const avoidSets = facts.avoidSets.map((set) =>
        set.id === question.link.id
          ? { ...set, members: [...set.members, { ...set.members[0]!, muscles: [id] }] }
          : set,
      );
      const relations = relationsOf({ ...facts, avoidSets });
      const danger = dangersOf(relations).find(
        ({ set, muscle }) => question.id === `danger/${set.id}/${muscle.id}`,
      )!;
      const again = memberQuestion(danger, relations, nearnessOn(material.figures));
      const options = isRefusal(again) ? [] : again.options.map((option) => option.id);
      expect(options, question.id).not.toContain(id);
    }
  });

  it('refuses to ask where nothing is surely wrong', () => {
    const set = facts.avoidSets[0]!;
    const all = Object.values(facts.entities).filter(({ kind }) => kind === 'muscle' || kind === 'gland');
    const avoidSets = [{ ...set, members: [{ ...set.members[0]!, muscles: all.map(({ id }) => id) }] }];
    const again = bankOf({ ...facts, avoidSets }, { figures: material.figures, vignettes: [] });
    expect(again.questions.filter(({ id }) => id.startsWith('danger/'))).toEqual([]);
    expect(again.refusals.filter(({ id }) => id.startsWith('danger/')).length).toBe(all.length);
  });

  it('parts right from wrong without a sign: the right one stands in each place about as often', () => {
    const places = [0, 0, 0, 0];
    const four = questions.filter(({ options }) => options.length === 4);
    for (const { options } of four) places[options.findIndex((option) => option.right)]! += 1;
    for (const count of places) expect(count / four.length).toBeGreaterThan(0.2);
  });
});
