/** What a first tooltip says, by entity id. */
import type { Tip } from './model.ts';
import compiled from './compiled/tips.json';

export const tips = compiled.tips as unknown as Readonly<Record<string, Tip>>;
/** The same as the lexicon's and the facts': parts of different builds must not be mixed. */
export const tipsVersion: string = compiled.version;
