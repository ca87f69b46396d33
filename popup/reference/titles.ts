/** Names for statements that have none of their own. */
import type { Caution } from '../../src/knowledge/model.ts';

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** What a line is about, up to its colon or first stop: "Neck toxin plus lung disease: …". Too long, or the mark of a boxed warning ("BOXED: …"), and the harm stands for it. */
export function headOf(caution: Pick<Caution, 'say' | 'harm'>): string {
  const end = caution.say.search(/[:.] /);
  const head = caution.say.slice(0, Math.max(0, end));
  return capital(head && head.length <= 90 && head !== 'BOXED' ? head : caution.harm);
}

/** The harm, as a title. */
export const harmTitle = (caution: Pick<Caution, 'harm'>): string => capital(caution.harm);
