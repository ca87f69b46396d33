import type { BlockReading, Section } from './model.ts';

const NOTHING = new Map<Section, BlockReading>();

/** The reading of a block that names nothing; thousands of blocks share it. `section` is the one in force after it. */
export function nothingIn(section: Section): BlockReading {
  let reading = NOTHING.get(section);
  if (!reading) NOTHING.set(section, (reading = { candidates: [], section }));
  return reading;
}
