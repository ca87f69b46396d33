/** Match patterns, the words in which browsers grant access to sites. */

/** Hosts on which browsers let no extension read, whatever was granted. */
const CLOSED_HOSTS = new Set([
  'chromewebstore.google.com',
  'chrome.google.com',
  'microsoftedge.microsoft.com',
  'addons.mozilla.org',
  'accounts.firefox.com',
  'support.mozilla.org',
]);

export interface Site {
  /** E.g. `https://ehr.example/*`. Ports are no part of a pattern: all ports of a host are one site. */
  pattern: string;
  host: string;
}

/** The site of an address; `null` for browser pages, stores, files and what is no address. */
export function siteOf(address: string | undefined): Site | null {
  const url = address && URL.canParse(address) ? new URL(address) : null;
  if (!url || !/^https?:$/.test(url.protocol) || CLOSED_HOSTS.has(url.hostname)) return null;
  return { pattern: `${url.protocol}//${url.hostname}/*`, host: url.hostname };
}

/**
 * The site in whose name a frame stands that has sent something. Frames without an address of their own (srcdoc, blob, data) count
 * with their origin, else with their tab.
 */
export const siteOfSender = ({ url, origin, tab }: Sender): Site | null =>
  siteOf(url) ?? siteOf(url?.replace(/^blob:/, '')) ?? siteOf(origin) ?? siteOf(tab?.url);

interface Sender {
  url?: string;
  origin?: string;
  tab?: { url?: string };
}

/** True when a granted pattern (`*://*.example.org/*`, `<all_urls>`) takes in the whole of a site. */
export function covers(granted: string, site: Site): boolean {
  if (granted === '<all_urls>') return true;
  const [, scheme, host] = /^([^:]+):\/\/([^/]+)\/\*$/.exec(granted) ?? [];
  if (scheme === undefined || host === undefined) return false;
  const fitsScheme = scheme === '*' || site.pattern.startsWith(`${scheme}:`);
  const fitsHost =
    host === '*' || host === site.host || (host.startsWith('*.') && `.${site.host}`.endsWith(host.slice(1)));
  return fitsScheme && fitsHost;
}
