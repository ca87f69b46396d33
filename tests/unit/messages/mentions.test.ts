import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FromPage, parseMessage, placing, type ReportedMentions } from '../../../src/messages/index.ts';

type Said = ReportedMentions['said'][number];

const SAID: Said[] = [
  { entity: 'trapezius', kind: 'muscle', assertion: 'affirmed' },
  { entity: 'trapezius', kind: 'muscle', assertion: 'affirmed', side: 'left' },
];
const taken = (mentions: unknown) => parseMessage(FromPage, { kind: 'page-report', mentions, unread: [] });

describe('mentions on their way', () => {
  it('are each told by what they say, which is put down once', () => {
    const saying = fc.record<Said>(
      {
        entity: fc.constantFrom('trapezius', 'frontalis', 'copd'),
        kind: fc.constantFrom('muscle', 'factor'),
        assertion: fc.constantFrom('affirmed', 'negated'),
        side: fc.constantFrom('left', 'right'),
        allergy: fc.constant(true),
        field: fc.constant(true),
      },
      { requiredKeys: ['entity', 'kind', 'assertion'] },
    );
    fc.assert(
      fc.property(fc.array(saying, { maxLength: 60 }), (mentions) => {
        const said: Said[] = [];
        const list = mentions.map(placing(said));
        expect(list.map((place) => said[place])).toEqual(mentions);
        expect(new Set(said.map((each) => JSON.stringify(each))).size).toBe(said.length);
        expect(taken({ said, list })).not.toBeNull();
      }),
    );
  });

  it.each<[string, unknown[]]>([
    ['what nobody says', [0, 2]],
    ['a part of a number', [0.5]],
    ['less than nothing', [-1]],
    ['a word', ['0']],
    ['nothing', [undefined]],
    // eslint-disable-next-line no-sparse-arrays
    ['a hole', [0, , 1]],
    ['a number past counting', [Number.MAX_SAFE_INTEGER + 1]],
    ['more than may be told', Array.from({ length: 20_001 }, () => 0)],
  ])('are dropped where the list holds %s', (_what, list) => {
    expect(taken({ said: SAID, list: [0, 1] })).not.toBeNull();
    expect(taken({ said: SAID, list })).toBeNull();
  });

  it('carry nothing beside the list', () => {
    const list = Object.assign([0, 1], { text: 'of the page' });
    const message = taken({ said: SAID, list }) as { mentions: ReportedMentions };
    expect(Object.keys(message.mentions.list)).toEqual(['0', '1']);
  });
});
