/** The three sizes of the reference. `phone`: a popup that fills a small screen. */
export type Size = 'popup' | 'phone' | 'panel' | 'tab';

/**
 * From the address (`?size=`), else from where the page stands.
 * @param inTab - it has a tab of its own
 * @param touch - a small screen under a finger
 */
export function sizeOf(query: string, inTab: boolean, touch: boolean): Size {
  const asked = new URLSearchParams(query).get('size');
  if (asked === 'panel' || asked === 'tab') return asked;
  if (asked !== 'popup' && inTab) return 'tab';
  return touch ? 'phone' : 'popup';
}
