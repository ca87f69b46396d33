import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hrefOf, itemHref, parseRoute, type Route } from '../../../popup/router.ts';

describe('an address', () => {
  it.each([
    ['', { page: 'start' }],
    ['#/', { page: 'start' }],
    ['#/search?q=droopy%20lid', { page: 'search', q: 'droopy lid' }],
    ['#/entry/trapezius', { page: 'item', of: 'entry', id: 'trapezius', room: false }],
    ['#/set/pleura?view=room', { page: 'item', of: 'set', id: 'pleura', room: true }],
    ['#/audit', { page: 'audit' }],
    ['#/audit/seed-cd', { page: 'item', of: 'audit', id: 'seed-cd', room: false }],
    ['#/browse/muscle', { page: 'browse', kind: 'muscle' }],
    ['#/training', { page: 'training', view: 'home', of: '' }],
    ['#/training/progress', { page: 'training', view: 'progress', of: '' }],
    ['#/training/practice/set%3Apleura', { page: 'training', view: 'practice', of: 'set:pleura' }],
    ['#/compare?a=x&b=y', { page: 'compare', a: 'x', b: 'y' }],
  ])('%s leads to its page', (hash, route) => {
    expect(parseRoute(hash)).toEqual(route);
  });

  it.each(['#/nowhere', '#/training/nothing', '#/entry', '#/entry/', '#/sets/pleura', '#/entry/%E0%A4%A'])(
    '%s that means nothing is unknown or an unknown id, never an error',
    (hash) => {
      expect(['unknown', 'item']).toContain(parseRoute(hash).page);
    },
  );

  it('reads back every item address it writes', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,40}$/), (id) => {
        expect(parseRoute(itemHref('entry', id))).toEqual({ page: 'item', of: 'entry', id, room: false });
      }),
    );
  });

  it('reads back any query it writes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (q) => {
        const route: Route = { page: 'search', q };
        expect(parseRoute(hrefOf(route))).toEqual(route);
      }),
    );
  });

  it('never throws, whatever is typed into the address bar', () => {
    fc.assert(fc.property(fc.string(), (hash) => void parseRoute(hash)));
  });
});
