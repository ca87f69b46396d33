/** A finding as a CDS Hooks 2.0 card. */
import { describe, expect, it } from 'vitest';
import { cardOf } from '../../../src/advice/card.ts';
import type { Finding } from '../../../src/advice/model.ts';
import { linksOf } from '../../../src/knowledge/source-links.ts';

const finding = (given: Partial<Finding> = {}): Finding => ({
  rule: 'a-rule',
  severity: 'caution',
  say: 'Weak hand: grip may fail. Start low.',
  sources: ['A trial', 'Arithmetic on this note'],
  evidence: [{ document: 0, start: 0, end: 4 }],
  ...given,
});
const links = (source: string) =>
  source === 'A trial' ? linksOf({ doi: '10.1000/1', pmid: '12', url: 'https://www.example.org/a' }) : [];

describe('a card', () => {
  it.each([
    ['avoid', 'critical'],
    ['serious', 'warning'],
    ['caution', 'info'],
    ['technique', 'info'],
  ] as const)('shows %s as %s', (severity, indicator) => {
    expect(cardOf(finding({ severity }), links).indicator).toBe(indicator);
  });

  it('has a summary below 140 characters and loses nothing by it', () => {
    const say = 'Swallowing may fail. '.repeat(7).trim();
    const { summary, detail } = cardOf(finding({ say }), links);
    expect(summary.length).toBeLessThan(140);
    expect(detail).toContain(say);
  });

  it('says that the chart only says "possible"', () => {
    expect(cardOf(finding({ tentative: true }), links).detail).toContain('"possible"');
    expect(cardOf(finding(), links).detail).not.toContain('"possible"');
  });

  it('names its sources and leads to each that can be read somewhere', () => {
    const card = cardOf(finding(), links);
    expect(card.source.label).toBe('A trial; Arithmetic on this note');
    expect(card.links).toEqual([
      { label: 'A trial, doi:10.1000/1', url: 'https://doi.org/10.1000/1', type: 'absolute' },
      { label: 'A trial, PMID 12', url: 'https://pubmed.ncbi.nlm.nih.gov/12/', type: 'absolute' },
      { label: 'A trial, example.org', url: 'https://www.example.org/a', type: 'absolute' },
    ]);
  });
});
