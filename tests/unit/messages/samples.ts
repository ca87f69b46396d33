/** One sound message of every kind, with all that it may hold and something in every list. */
import type { ChartPart, FromPage, FromPopup, ToPage, ToPopup } from '../../../src/messages/index.ts';

export interface Samples {
  page: FromPage[];
  popup: FromPopup[];
  toPage: ToPage[];
  toPopup: ToPopup[];
}

const span = { start: 0, end: 4 };

const CHART: ChartPart = {
  revision: 1,
  mentions: {
    said: [
      {
        entity: 'gentamicin',
        kind: 'drug',
        assertion: 'affirmed',
        section: 'plan',
        side: 'left',
        allergy: true,
        route: 'iv',
        target: true,
        lately: true,
      },
    ],
    list: [0, 4, 0],
  },
  plan: {
    injections: [{ ...span, muscle: 'trapezius', side: 'midline', product: 'ONA', units: 50, sites: 2 }],
    stated_total: 50,
    day: '2026-11-20',
    history: [{ ...span, product: null, units: 150, date: '2026-03-01', weeks_ago: 38 }],
    areas: [{ ...span, product: 'ONA', units: 20 }],
    not_read: [{ ...span, why: 'no dose' }],
    preparation: {
      mixtures: [{ ...span, of: 'vial', product: 'ONA', units: 100, ml: 2 }],
      vials: [{ ...span, product: 'ONA', units: 100, count: 1 }],
      wasted: 10,
    },
  },
  measures: { age: 42, weight: 70, date: '2026-11-20' },
  patient: true,
};

export function samples(): Samples {
  const tab = 1;
  const id = 'trapezius';
  return {
    page: [
      {
        kind: 'page-report',
        mentions: {
          said: [
            {
              entity: id,
              kind: 'muscle',
              assertion: 'affirmed',
              side: 'left',
              allergy: true,
              field: true,
            },
          ],
          list: [0, 0],
        },
        unread: ['pdf'],
        frames: ['https://letters.example'],
        chart: CHART,
        reading: true,
        setAside: [{ rule: 'a', reason: 'weighed' }],
        afresh: true,
      },
      { kind: 'put-in', script: 'judging' },
      { kind: 'put-in', script: 'planning' },
      { kind: 'chart-withdrawn', gone: true },
      { kind: 'open-findings' },
      { kind: 'tips', ids: [id, 'none-such'] },
      { kind: 'open-entry', id },
      { kind: 'silence-term', id, here: true },
      { kind: 'failure', part: 'reader', message: 'TypeError reading.js:1:2' },
    ],
    popup: [
      { kind: 'site', tab },
      { kind: 'turn-site', tab, on: false },
      { kind: 'page', tab },
      { kind: 'show-mention', tab, frame: 0, index: 0 },
      { kind: 'findings', tab },
      { kind: 'show-words', tab, frame: 0, revision: 1, start: 0, end: 4 },
      { kind: 'set-aside', tab, rule: 'a', reason: null },
      { kind: 'silence', tab, rule: 'a', on: true, here: true },
      { kind: 'asked-words' },
      { kind: 'failures' },
      { kind: 'settings' },
      { kind: 'set', name: 'density', value: 'quiet' },
      { kind: 'set', name: 'tiers', value: ['avoid'] },
      { kind: 'silence-item', item: { of: 'term', id, site: 'ehr.example' }, on: true },
      { kind: 'remove-site', pattern: 'https://other.example/*' },
    ],
    toPage: [
      { kind: 'report-again' },
      { kind: 'step', direction: 1, from: 'here' },
      { kind: 'show-mention', index: 0 },
      { kind: 'loud', count: 1, severity: 'avoid', say: 'words' },
      { kind: 'stated', entities: [id] },
      { kind: 'words', revision: 1, spans: [{ start: 0, end: 3 }] },
      { kind: 'show-words', revision: 1, start: 0, end: 4 },
      { kind: 'set-aside', items: [{ rule: 'a', reason: 'weighed' }] },
      { kind: 'in-play', on: true },
      { kind: 'leave' },
    ],
    toPopup: [
      { kind: 'page-changed', tab },
      { kind: 'sites-changed' },
      { kind: 'settings-changed' },
      { kind: 'words-asked', tab },
    ],
  };
}
