import { describe, expect, it } from 'vitest';
import type { Rule } from '../../../src/knowledge/facts.ts';
import { content, facts, lexicon } from './authored.ts';

const rule = (id: string): Rule => facts.rules.find((entry) => entry.id === id)!;
const asked = ({ when_all, none_of }: Rule): string[] => [
  ...when_all.flatMap(({ any_of }) => any_of),
  ...none_of,
];

describe('rules', () => {
  it('speak only where a toxin is in play, or was given of late', () => {
    for (const entry of facts.rules) {
      const first = entry.when_all[0]!.any_of;
      expect(
        first.every((ref) => /^(toxin:any|product:[\w-]+|risk:prior-bont-12-weeks)$/.test(ref)),
        `${entry.id} begins with ${first.join(', ')}`,
      ).toBe(true);
    }
  });

  it('say by the name of a product only what is that product’s own', () => {
    const labels: Record<string, string[]> = {
      ONA: ['botox-pi', 'botox-cosmetic-pi'], ABO: ['dysport-pi'], INCO: ['xeomin-pi'],
    }; // prettier-ignore
    for (const entry of facts.rules) {
      const [only, ...others] = asked(entry).filter((ref) => ref.startsWith('product:'));
      if (only === undefined || others.length > 0) continue;
      expect(
        entry.sources.some((id) => labels[only.slice(8)]!.includes(id)),
        entry.id,
      ).toBe(true);
    }
  });

  it('keep pairs of one theme from both speaking', () => {
    expect(rule('any-x-als').none_of).toContain('condition:sialorrhea');
    expect(rule('limb-x-electrical-implant').none_of).toContain('procedure:electrical-stimulation');
    expect(rule('any-x-planned-anaesthesia').none_of).toContain('drug:neuromuscular-blockers');
    expect(rule('any-x-cholinesterase-inhibitor').none_of).toContain('risk:myasthenia-gravis');
    expect(rule('detrusor-x-retention').none_of).toContain('exemption:routine-catheterization');
  });

  it('take the graver word where two chapters graded one thing differently', () => {
    for (const id of ['unit-conversion-warning', 'spasticity-x-fixed-contracture', 'albumin-refusal']) {
      expect(rule(id).severity).toBe('avoid');
    }
    expect(rule('any-x-nmb-anaesthesia').severity).toBe('serious');
    expect(rule('stimulation-x-cardiac-device').severity).toBe('caution');
  });

  it('ask of both sternocleidomastoids, not of any muscle on both sides', () => {
    expect(rule('bilateral-scm').when_all.map(({ any_of }) => any_of)).toEqual([
      ['toxin:any'], ['muscle:sternocleidomastoid'], ['phrase:bilateral'],
    ]); // prettier-ignore
    expect(facts.signs['bilateral']!.worked_out).toBe('same-muscle-both-sides');
  });

  it('ask by the id under which the thing stands, never by an alias', () => {
    const aliases = new Set(Object.values(facts.entities).flatMap((entity) => entity.aliases));
    for (const entry of facts.rules) {
      for (const ref of asked(entry))
        expect(aliases.has(ref.slice(ref.indexOf(':') + 1)), `${entry.id} ${ref}`).toBe(false);
    }
  });

  it('are each tried by charts, the near ones saying what is different in them', () => {
    const tried = new Map(content.ruleCases.map((entry) => [entry.rule, entry]));
    for (const { id } of facts.rules) {
      const charts = tried.get(id)!;
      const texts = [...charts.fires, ...charts.silent.map(({ text }) => text)];
      expect(new Set(texts).size, id).toBe(texts.length);
    }
  });
});

describe('signs', () => {
  it('are found like names, under a kind of their own', () => {
    const found = lexicon.entries.filter(({ kind }) => kind === 'sign').map(({ id }) => id);
    expect(new Set(found)).toEqual(new Set(Object.keys(facts.signs)));
  });

  it('are all asked for by some rule or claim, or guide a procedure', () => {
    const wanted = new Set([
      ...facts.rules.flatMap(asked),
      ...facts.audit.flatMap(({ topics }) => topics),
      ...Object.values(facts.signs).flatMap(({ new_of }) => new_of ?? []),
    ]);
    const idle = Object.values(facts.signs).filter(
      ({ id, of }) => of !== 'procedure' && !wanted.has(`${of}:${id}`),
    );
    expect(idle.map(({ id }) => id)).toEqual([]);
  });
});
