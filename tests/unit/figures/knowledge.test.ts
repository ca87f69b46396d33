/** The figures and the knowledge base agree: what is known is shown, what is shown is known. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import {
  FAMILIES,
  FIGURES,
  figuresOf,
  figuresOfSet,
  loadFigure,
  NOT_SHOWN,
} from '../../../src/ui/figures/index.ts';
import { SHAPE_KINDS } from '../../../src/ui/figures/model.ts';

const data = join(import.meta.dirname, '../../../src/knowledge/data');
const idsIn = (folder: string): string[] =>
  readdirSync(join(data, folder)).flatMap((file) =>
    (parse(readFileSync(join(data, folder, file), 'utf8')) as { id: string }[]).map(({ id }) => id),
  );
const muscles = new Set(idsIn('muscles'));
const opened = new Set([...muscles, ...idsIn('avoid-sets'), ...idsIn('conditions')]);
const figures = await Promise.all(FIGURES.map(({ id }) => loadFigure(id)));

describe('coverage', () => {
  it('shows every muscle, gland and group in a figure, or says why not', () => {
    const missing = [...muscles].filter((id) => figuresOf(id).length === 0 && !NOT_SHOWN[id]);
    expect(missing).toEqual([]);
  });

  it('gives a reason only for what is known and not shown', () => {
    for (const [id, reason] of Object.entries(NOT_SHOWN)) {
      expect(muscles, id).toContain(id);
      expect(figuresOf(id), id).toEqual([]);
      expect(reason.length, id).toBeGreaterThan(20);
    }
  });

  it('has a shape that lights for every id a figure claims to show', async () => {
    for (const [i, entry] of FIGURES.entries()) {
      const lit = new Set(figures[i]!.shapes.flatMap((s) => [s.id, ...(s.groups ?? [])]));
      expect(
        entry.shows.filter((id) => !lit.has(id)),
        entry.id,
      ).toEqual([]);
    }
  });

  it('has a family with a name for every figure, and no family without one', () => {
    expect([...new Set(FIGURES.map(({ family }) => family))].toSorted()).toEqual(
      Object.keys(FAMILIES).toSorted(),
    );
  });

  it('shows all 31 sites of the chronic migraine label', () => {
    const sites = new Map<string, number>();
    for (const figure of figures) {
      for (const s of figure.shapes)
        if (s.kind === 'site') sites.set(s.id, figure.symmetric && s.single ? 1 : 2);
    }
    expect([...sites.values()].reduce((sum, n) => sum + n, 0)).toBe(31);
  });

  it('has a zone for each place where spread does the best known harm', () => {
    const sets =
      'avoid-eyelid-ptosis avoid-brow-ptosis avoid-mouth-droop avoid-vision avoid-swallow-voice-airway';
    for (const set of [
      ...sets.split(' '),
      'neck-swallow-breathing',
      'shoulder-girdle-pain',
      'pleura',
      'continence',
      'deep-image-guidance',
    ]) {
      expect(figuresOfSet(set).length, set).toBeGreaterThan(0);
    }
  });
});

describe.each(figures.map((figure) => [figure.id, figure] as const))('%s', (_, { shapes }) => {
  it('names only what the knowledge base knows, or says what kind of thing it is', () => {
    for (const s of shapes) {
      expect(SHAPE_KINDS, s.id).toContain(s.kind);
      if (s.id.includes(':') || s.id === 'skin') continue;
      expect(muscles, s.id).toContain(s.id);
      expect(s.name, s.id).toBeTruthy();
    }
  });

  it('leads only to entries, avoid sets and conditions that exist', () => {
    for (const s of shapes) {
      if (s.opens) expect(opened, s.id).toContain(s.opens);
      for (const group of s.groups ?? []) expect(muscles, s.id).toContain(group);
    }
  });

  it('tells the severity and the avoid set of every zone', () => {
    for (const s of shapes.filter(({ kind }) => kind === 'zone')) {
      expect(s.severity, s.id).toBeDefined();
      expect(s.opens, s.id).toBeDefined();
      expect(s.name, s.id).toBeTruthy();
    }
  });
});
