/** Names for statements that have none of their own. */
import type { Caution } from '../../src/knowledge/model.ts';

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Longer, a beginning is no title. */
const LONGEST = 90;
/** How a label's strongest words begin. They say what kind of statement it is, which stands above its title anyway. */
const BOXED = 'BOXED';
const CONTRAINDICATED = 'Contraindicated';

/** So few words name a thing and do not say what of it. */
const NAME_WORDS = 5;

const says = (text: string, words: string): boolean => text.toLowerCase().includes(words.toLowerCase());

/** A mere name with what may happen ("Levator scapulae: respiratory infection"), unless one of them says the other. */
function withHarm(head: string, harm: string): string {
  if (head.split(' ').length > NAME_WORDS) return head;
  if (says(harm, head)) return harm;
  const both = `${head}: ${harm}`;
  return says(head, harm.split(',')[0]!) || both.length > LONGEST ? head : both;
}

/**
 * What a line is about, up to its colon or first stop: "Neck toxin plus lung disease: …"; of a contraindication what it is that
 * forbids. Too long, or the mark of a boxed warning ("BOXED: …"), and the harm stands for it.
 */
export function headOf({ say, harm }: Pick<Caution, 'say' | 'harm'>): string {
  const [, about = '', rest = ''] = /^(.*?)[:.] (.*)/.exec(say) ?? [];
  const head = about === CONTRAINDICATED ? /^.*?(?=[.;:]| \(|$)/.exec(rest)![0] : about;
  return capital(head !== '' && head.length <= LONGEST && head !== BOXED ? withHarm(head, harm) : harm);
}

/** The harm, as a title. */
export const harmTitle = (caution: Pick<Caution, 'harm'>): string => capital(caution.harm);

/** A statement under its title: where that says the harm, it is not said again. */
export function under<C extends Pick<Caution, 'harm'>>(
  title: string,
  caution: C,
): Omit<C, 'harm'> & { harm?: string } {
  const { harm, ...rest } = caution;
  return title.toLowerCase().endsWith(harm.toLowerCase()) ? rest : { ...rest, harm };
}
