/** The three sizes of the reference. `phone`: a popup that fills a small screen. */
export type Size = 'popup' | 'phone' | 'panel' | 'tab';

/** From the address (`?size=`), else from how much room there is. `touch`: a small screen under a finger. */
export function sizeOf(query: string, width: number, touch: boolean): Size {
  const asked = new URLSearchParams(query).get('size');
  if (asked === 'panel' || asked === 'tab') return asked;
  if (asked !== 'popup' && width > 640) return 'tab';
  return touch ? 'phone' : 'popup';
}
