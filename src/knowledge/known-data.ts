/** What an organisation's statements may point at. Text: parsed only where a policy brings such statements. */
import text from './compiled/known.json?raw';

export const knownText: string = text;
