import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { facts } from '../../../src/knowledge/facts-data.ts';
import { material } from '../../../src/training/material-data.ts';
import { CHARTS } from '../../../popup/training/charts/catalogue.ts';
import { chartReading } from '../../../popup/training/charts/reading.ts';
import { cut, judged, piecesOf, type Piece, type Span } from '../../../popup/training/charts/words.ts';

const read = chartReading(facts);
const pick = (text: string, ...words: string[]): Piece[] => piecesOf(text).filter((piece) => words.includes(piece.text)); // prettier-ignore

describe('a chart to point at', () => {
  it('is all of its text, in order, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const pieces = piecesOf(text);
        expect(pieces.map((piece) => piece.text).join('')).toBe(text);
        for (const { start, end, text: words } of pieces) expect(text.slice(start, end)).toBe(words);
      }),
    );
  });

  it('keeps numbers, codes and joined words whole', () => {
    const words = piecesOf('Botox 2.5 U/kg, G24.3; crow’s-feet.').filter(({ gap }) => !gap);
    expect(words.map(({ text }) => text)).toEqual(['Botox', '2.5', 'U/kg', 'G24.3', 'crow’s-feet']);
  });

  it('is cut at spans without losing a letter, even where they overlap', () => {
    const spans = fc.array(
      fc.tuple(fc.nat(40), fc.integer({ min: 1, max: 9 })).map(([start, length]): Span => ({ start, end: start + length })),
    );
    fc.assert(
      fc.property(spans, (all) => {
        const text = 'x'.repeat(60);
        expect(cut(text, all).map((part) => part.text).join('')).toBe(text);
      }),
    );
  }); // prettier-ignore
});

describe('what is pointed at', () => {
  const text = 'COPD. Botox today: R sternocleidomastoid 40 U.';
  const finding = { evidence: [{ start: 0, end: 4 }, { start: 21, end: 45 }] }; // prettier-ignore
  const absent = { evidence: [] };

  it('finds a danger by any of its words; what stands nowhere is not asked for', () => {
    expect(judged([finding, absent], pick(text, 'sternocleidomastoid', 'today'))).toEqual({
      found: [finding],
      missed: [],
      unplaced: [absent],
      beyond: pick(text, 'today'),
    });
  });

  it('misses it otherwise', () => {
    expect(judged([finding], [])).toMatchObject({ found: [], missed: [finding], beyond: [] });
  });
});

describe('the practice charts', () => {
  it('are read as the real ones: judgement finds what each short chart is written for', () => {
    for (const { id, chart, findings } of material.vignettes) {
      expect(new Set(read(chart).findings.map(({ rule }) => rule)), id).toEqual(new Set(findings));
    }
  });

  it('have marks that stand on their words, and each whole chart but the quiet one has dangers to find', () => {
    const whole = CHARTS.filter(({ name }) => name !== undefined);
    expect(whole.length).toBeGreaterThanOrEqual(5);
    for (const { id, text } of whole) {
      const { marks, findings } = read(text);
      for (const { start, end } of marks) expect(text.slice(start, end).trim()).not.toBe('');
      expect(findings.length > 0, id).toBe(id !== 'chart-pebblebrook');
    }
  });
});
