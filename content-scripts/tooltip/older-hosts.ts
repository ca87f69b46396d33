/** The host of an older copy of us: it was ended with its extension and could not clear up itself. */
import { shadowRootOf } from '../reader/composed.ts';

/** Stands in the shadow root of a host, which the page cannot see: by it we know one that is not ours. */
export const SIGN = 'cautela';

export function removeOlderHosts(): void {
  for (const child of Array.from(document.documentElement?.children ?? [])) {
    if (child.localName !== 'div' || !(child as HTMLElement).popover) continue;
    const sign = shadowRootOf(child, true)?.firstChild;
    if (sign?.nodeType === Node.COMMENT_NODE && sign.nodeValue === SIGN) child.remove();
  }
}
