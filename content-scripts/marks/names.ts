/**
 * Names of the highlights; `marks.css` gives them their look. The page can see them, so they say nothing, and shares
 * the registry, so they are none that it would choose.
 */
import { LEVELS, type Level } from '../../src/ui/severity.ts';

export const NAMES = Object.fromEntries(
  LEVELS.map((level, i) => [level, `q7x-${LEVELS.length - i}`]),
) as Record<Level, string>;

/** The mark that was asked for, for a moment. */
export const FLASH = 'q7x-0';
