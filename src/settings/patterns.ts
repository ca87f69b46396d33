/** Match patterns, the words in which browsers grant access to sites. */

/** A whole host, or (`*.`) a domain with all that stands under it; never a bare top-level domain. */
const PATTERN =
  /^(https?|\*):\/\/((?:\*\.(?=[^/.]+\.[^/]))?(?!-)[a-z0-9-]+(?:\.[a-z0-9-]+)*|\d{1,3}(?:\.\d{1,3}){3})\/\*$/;
const LONGEST = 300;

export const isPattern = (text: string): boolean => text.length <= LONGEST && PATTERN.test(text);

/**
 * The pattern of what a person has typed or pasted: an address, a host, `*.hospital.example`. `null` for what is no site.
 * @param domain - whether all sites under the host are meant as well
 */
export function patternOf(typed: string, domain = false): string | null {
  const text = typed.trim().toLowerCase();
  if (isPattern(text)) return text;
  const [, scheme = 'https', star = '', rest = ''] = /^(?:(https?|\*):\/\/)?(\*\.)?(.*)$/.exec(text) ?? [];
  const address = `${scheme === '*' ? 'https' : scheme}://${rest}`;
  if (rest === '' || /[\s*]|:\/\//.test(rest) || !URL.canParse(address)) return null;
  const { hostname } = new URL(address);
  const pattern = `${scheme}://${star || (domain ? '*.' : '')}${hostname}/*`;
  return isPattern(pattern) ? pattern : null;
}

/** `*.hospital.example` out of `https://*.hospital.example/*`, as a person reads it. */
export const hostOf = (pattern: string): string => /^[^:]+:\/\/([^/]+)\//.exec(pattern)?.[1] ?? pattern;
