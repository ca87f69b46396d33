/** The reference and the chart say the same severity of the same thing. */
import { expect, it } from 'vitest';
import { levelOf } from '../../../popup/reference/level.ts';
import { searchDocuments } from '../../../popup/search/documents.ts';
import { tipsOf } from '../../../src/knowledge/compile/tips.ts';
import { facts } from '../../../src/knowledge/facts-data.ts';
import { gradeOf } from '../../../src/ui/severity.ts';

const entities = Object.values(facts.entities);
const tips = tipsOf(entities, new Map(Object.entries(facts.sources)));
const entityOf = (id: string) => facts.entities[id];

it('in lists and in what a page holds, as the chart marks it', () => {
  for (const entity of entities)
    expect(levelOf(entity, entityOf), entity.id).toBe(gradeOf(entity.kind, tips[entity.id]!.cautions));
});

it('in search', () => {
  const documents = new Map(searchDocuments(facts).map((document) => [document.place, document]));
  for (const { id, kind } of entities)
    expect(documents.get(`entry/${id}`)!.severity ?? 'none', id).toBe(gradeOf(kind, tips[id]!.cautions));
});

it('of a form of a condition that has no statement of its own, what is said of the condition', () => {
  expect(levelOf(entityOf('anterocollis')!, entityOf)).toBe(
    levelOf(entityOf('cervical-dystonia')!, entityOf),
  );
  expect(levelOf(entityOf('anterocollis')!, entityOf)).not.toBe('none');
});
