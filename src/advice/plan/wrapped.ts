/** Lines that belong together: a sentence that was wrapped, a record whose fields stand below each other. */

/** A line that opens an item of its own: a side, a name with its dose, a product, a sum. */
export const OPENS_ITEM =
  /^\s*(?:[LRB]|Rt|Lt)\.?\s|^\s*\w*botulinum\w*\s+(?:\d|toxin)|^[^.,;:\d]{3,40}(?:[:=]|\s[-–—]+)\s*\d|^\s*total\b|^\s*\d[\d,.]*\s*(?:u|units?)\s+(?:in |was |were )?(?:total|used|injected|given|administered|wasted|discarded)/i;

/** What a line of a record tells of, by its label: "Muscle: …", "Dose: …"; null where it is none. */
const FIELDS: readonly [string, RegExp][] = [
  ['muscle', /^\s*(?:target )?muscle\s*:/i],
  ['side', /^\s*(?:side|laterality)\s*:/i],
  ['dose', /^\s*(?:dose|units?|amount)\s*:/i],
  ['sites', /^\s*(?:(?:number|no\.|#) (?:of )?|injection )?(?:sites?|points)\s*:/i],
  ['beside', /^\s*(?:guidance|volume|technique|toxin|product|drug|agent)\s*:/i],
];
const fieldOf = (line: string): string | null =>
  line.includes('|') ? null : (FIELDS.find(([, label]) => label.test(line))?.[0] ?? null);

/** "Muscle: …" over "Dose: …" over "Sites: …": one record on several lines, in which no field stands twice. */
export function continuesRecord(record: string, next: string): boolean {
  const fields = record.split('\n').map(fieldOf);
  const field = fieldOf(next);
  const opened = fields[0] === 'muscle' || fields[0] === 'side';
  return opened && field !== null && !fields.includes(field);
}

/** True where the line break before `next` only wraps a sentence. */
export function wraps(line: string, next: string): boolean {
  if (line.length <= 40 || OPENS_ITEM.test(next) || /[.;:!?|]\s*$/.test(line) || /[|\t]/.test(line + next))
    return false;
  return /^\s*[a-z(]/.test(next) || (line.length >= 70 && !/^\s*(?:[-*•–]|\d+[.)])/.test(next));
}

/** What each line is looked through for: see `ready`. */
export const PATTERNS: readonly RegExp[] = [OPENS_ITEM, ...FIELDS.map(([, label]) => label)];
