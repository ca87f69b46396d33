// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import type { Container } from '../../../content-scripts/reader/container.ts';
import type { Block } from '../../../content-scripts/reader/model.ts';
import { sectionAfterBlock } from '../../../content-scripts/reader/sections.ts';
import type { Detector, Section } from '../../../src/detection/model.ts';

/** Knows "Family History" and "Medications"; any other line that ends in a colon ends the section. */
const KNOWN: Record<string, Section> = { 'Family History': 'family-history', Medications: 'medications' };
const detector = {
  read: (text: string, section: Section) => ({
    candidates: [],
    section: KNOWN[text] ?? (text.endsWith(':') ? 'none' : section),
  }),
} as unknown as Detector;

/** The section after each line of a page of headings and paragraphs, one after the other in one box. */
function sectionsOf(...lines: readonly (readonly [tag: string, text: string])[]): Section[] {
  const box = { element: document.createElement('div'), parent: null, parts: [] as Container[] };
  let section: Section = 'none';
  return lines.map(([tag, text]) => {
    const owner = {
      element: document.createElement(tag), parent: box, parts: [], sectionIn: section,
    } as unknown as Container; // prettier-ignore
    const reading = detector.read(text, section);
    box.parts.push(owner);
    section = sectionAfterBlock({ owner, text, ...reading } as unknown as Block, section, detector);
    owner.sectionOut = section;
    return section;
  });
}

describe('a heading that is not known', () => {
  it('ends the section before it', () => {
    expect(sectionsOf(['h2', 'Family History'], ['h2', 'Vaccines'])).toEqual(['family-history', 'none']);
    expect(sectionsOf(['h3', 'Family History'], ['h2', 'Vaccines'])).toEqual(['family-history', 'none']);
  });

  it('of a lower rank than the one that opened the section divides it', () => {
    const page = sectionsOf(
      ['h2', 'Family History'],
      ['p', 'reviewed'],
      ['h3', 'Her side'],
      ['p', 'migraine'],
      ['h3', 'His side'],
    );
    expect(new Set(page)).toEqual(new Set(['family-history']));
  });

  it('of a lower rank ends a section that a heading of its own rank opened', () => {
    const page = sectionsOf(['h2', 'Chart'], ['h3', 'Family History'], ['h3', 'Vaccines']);
    expect(page).toEqual(['none', 'family-history', 'none']);
  });

  it('a known one of a lower rank opens its own', () => {
    expect(sectionsOf(['h2', 'Family History'], ['h3', 'Medications'])[1]).toBe('medications');
  });
});
