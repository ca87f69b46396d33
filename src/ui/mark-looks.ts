/** How marks look when the person wants them otherwise: other colours, other lines. The standard is `LOOKS`. */
import type { MarkLook } from '../settings/index.ts';
import { LEVELS, LOOKS, type Level } from './severity.ts';

/**
 * Colours that remain apart for colour-blind eyes (Wong, "Points of view: Color blindness", Nature Methods 2011;8:441,
 * made darker or lighter until each has 3:1 against white and against #2b2b2b).
 */
const COLOUR_BLIND: Record<Level, string> = {
  avoid: '#d55e00',
  serious: '#a9761f',
  caution: '#b16a93',
  technique: '#0f7fc4',
  none: '#7a7f87',
};
/** One colour that no chart uses for an alarm. */
const ONE = '#2f7dc4';

/** The value of `text-decoration` for marks of a level. */
export function decorationOf(level: Level, { colours, lines }: MarkLook): string {
  const { mark, line } = LOOKS[level];
  const colour = colours === 'one' ? ONE : colours === 'colour-blind' ? COLOUR_BLIND[level] : mark;
  const thickness = Number.parseInt(line.thickness, 10);
  if (lines === 'plain') return `underline solid 2px ${colour}`;
  return `underline ${line.style} ${lines === 'thick' ? thickness + 1 : thickness}px ${colour}`;
}

/**
 * The sheet of the marks with another look.
 * @param standard - `content-scripts/marks/marks.css`
 * @throws Error where it draws a level otherwise than `LOOKS` says
 */
export function restyled(standard: string, look: MarkLook): string {
  const levels = new Map(
    LEVELS.map((level) => [decorationOf(level, { colours: 'severity', lines: 'severity' }), level]),
  );
  return standard.replaceAll(/text-decoration: (underline [^;]+);/g, (_, drawn: string) => {
    const level = levels.get(drawn);
    if (!level) throw new Error(`marks.css: "${drawn}" is no level's; write it as src/ui/severity.ts says`);
    return `text-decoration: ${decorationOf(level, look)};`;
  });
}
