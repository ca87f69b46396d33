/** The lines of a note, each with the section in which it stands. */
import type { Section } from '../../detection/model.ts';

export interface Line {
  start: number;
  end: number;
  section: Section;
}

/** The section in force behind a line that stands in `section` and begins at `start`. */
export type SectionAfter = (line: string, section: Section, start: number) => Section;

/** Lines of `text` with the section each stands in. Pauses at each line. */
export function* linesOf(text: string, sectionAfter: SectionAfter): Generator<void, Line[]> {
  const lines: Line[] = [];
  let section: Section = 'none';
  let start = 0;
  while (start <= text.length) {
    const found = text.indexOf('\n', start);
    const end = found < 0 ? text.length : found;
    const after = sectionAfter(text.slice(start, end), section, start);
    section = after;
    lines.push({ start, end, section });
    start = end + 1;
    yield;
  }
  return lines;
}
