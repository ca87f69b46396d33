/** What this page shows that cannot be read as text. It is said, not guessed at. */

/** Smaller canvases are icons and charts of a few values. */
const LEAST_CANVAS = { width: 300, height: 200 };

type Unread = 'pdf' | 'canvas' | 'too-much-text' | 'closed-frame';

/** @param isCut - was some of the text left out? */
export function unreadKinds(isCut: boolean): Unread[] {
  const kinds: Unread[] = isCut ? ['too-much-text'] : [];
  if (document.querySelector('embed[type="application/pdf"], object[type="application/pdf"]'))
    kinds.push('pdf');
  const canvases = Array.from(document.getElementsByTagName('canvas'));
  if (canvases.some(({ width, height }) => width >= LEAST_CANVAS.width && height >= LEAST_CANVAS.height)) {
    kinds.push('canvas');
  }
  return kinds;
}
