/** What a first tooltip says, by entity id. Text: parsed once a page asks for a tooltip, not whenever the background wakes. */
import type { Tip } from './model.ts';
import text from './compiled/tips.json?raw';

type Tips = Readonly<Record<string, Tip>>;
let parsed: Tips | undefined;

export const tips = (): Tips => (parsed ??= (JSON.parse(text) as { tips: Tips }).tips);
