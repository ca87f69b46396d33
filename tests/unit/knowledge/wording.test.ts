/** How statements speak, wherever they stand: what is read at one place must not be unsaid at another. */
import { describe, expect, it } from 'vitest';
import { facts } from './authored.ts';

/** Fields that a reader sees: not where it was read, how it is found, or what a page is called. */
const UNSEEN = new Set([
  'terms',
  'citation',
  'by',
  'url',
  'id',
  'claim',
  'seed_says',
  'seed_reading',
  'reference',
  'title',
]);

function* textsOf(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value;
  else if (value && typeof value === 'object')
    for (const [key, inner] of Object.entries(value)) if (!UNSEEN.has(key)) yield* textsOf(inner);
}

const texts = [...textsOf(facts)];

describe('wording', () => {
  it('gives the figure of the sternocleidomastoid for both sides together', () => {
    const figures = texts.filter(
      (text) => /\b100 U\b/.test(text) && /sternocleidomastoid|\bSCMs?\b/i.test(text),
    );
    expect(figures.length).toBeGreaterThan(5);
    expect(figures.filter((text) => !/both sides added/.test(text))).toEqual([]);
  });

  it('holds no note of those who gathered it to themselves', () => {
    expect(
      texts.filter((text) => /\bdossier\b|\bremembered\b|held until|\bthe \w+ file\b/i.test(text)),
    ).toEqual([]);
  });

  it('says everywhere how grave it is to inject a fixed contracture', () => {
    const cautions = [
      ...Object.values(facts.entities).flatMap((entity) => entity.cautions),
      ...facts.rules,
    ].filter(({ harm }) => harm === 'no effect on a fixed contracture');
    expect(cautions.length).toBeGreaterThan(4);
    expect(new Set(cautions.map(({ severity }) => severity))).toEqual(new Set(['avoid']));
  });

  it('asks of PDE5 inhibitors wherever dysreflexia may be met with a nitrate', () => {
    const advice = texts.filter(
      (text) => /\bnitrate\b/.test(text) && /pressure|BP|monitor|trigger/i.test(text),
    );
    expect(advice.length).toBeGreaterThan(3);
    expect(advice.filter((text) => !/PDE5|sildenafil/.test(text))).toEqual([]);
  });

  it('begins with the harm, not with the anatomy, where the needle needs guiding', () => {
    const { members } = facts.avoidSets.find(({ id }) => id === 'needs-ultrasound-or-stimulation')!;
    expect(members.length).toBeGreaterThan(20);
    for (const { harm } of members)
      expect(harm).toMatch(/^(?:bleeding|nerve injury|bleeding or nerve injury): /);
  });

  it('calls nothing harmless', () => {
    expect(
      texts.filter((text) => /\b(?:is|are) (?:fine|acceptable|safe)\b|generally acceptable/i.test(text)),
    ).toEqual([]);
  });
});
