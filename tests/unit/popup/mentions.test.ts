import { describe, expect, it } from 'vitest';
import { namedOnPage } from '../../../popup/start/mentions.ts';
import type { PageState } from '../../../src/messages/index.ts';

type Mention = PageState['mentions'][number];
const mention = (entity: string, kind: Mention['kind'], index: number): Mention => ({
  entity,
  kind,
  index,
  frame: 0,
  assertion: 'affirmed',
});

describe('what stands on a page', () => {
  it('is gathered by entity, grouped by kind, the most frequent first', () => {
    const groups = namedOnPage([
      mention('trapezius', 'muscle', 0),
      mention('parotid-gland', 'gland', 1),
      mention('copd', 'factor', 2),
      mention('parotid-gland', 'gland', 3),
    ]);
    expect(groups.map(({ group, named }) => [group, named.map((one) => [one.entity, one.mentions.length])])).toEqual([
      ['muscle', [['parotid-gland', 2], ['trapezius', 1]]],
      ['factor', [['copd', 1]]],
    ]); // prettier-ignore
  });

  it('leaves out words that only rules ask for', () => {
    expect(namedOnPage([mention('landmark-only', 'sign', 0)])).toEqual([]);
  });

  it('keeps each mention as the handle for showing it', () => {
    const [group] = namedOnPage([mention('copd', 'factor', 5), mention('copd', 'factor', 9)]);
    expect(group!.named[0]!.mentions.map(({ index }) => index)).toEqual([5, 9]);
  });
});
