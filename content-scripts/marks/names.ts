/** Names of the highlights. The page can see them, so they say nothing; `marks.css` gives them their look. */
import { LEVELS, type Level } from '../../src/ui/severity.ts';

export const NAMES = Object.fromEntries(
  LEVELS.map((level, i) => [level, `hl-${LEVELS.length - i}`]),
) as Record<Level, string>;

/** The mark that was asked for, for a moment. */
export const FLASH = 'hl-0';
