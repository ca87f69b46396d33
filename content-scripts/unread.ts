/** What this page shows that cannot be read as text. It is said, not guessed at. */
import { isSeen } from './reader/flow.ts';

/** Smaller canvases are icons and charts of a few values. */
const LEAST_CANVAS = { width: 300, height: 200 };
/** In a smaller frame there is no room for a line of text. */
const LEAST_FRAME = { width: 60, height: 16 };
/** So many sites of frames are told of; a page with more has told enough. */
const MOST_FRAMES = 8;

const PDF = 'application/pdf';

type Kind = 'pdf' | 'canvas' | 'too-much-text' | 'closed-frame';
type Embedding = HTMLIFrameElement | HTMLObjectElement | HTMLEmbedElement;

export interface Unread {
  kinds: Kind[];
  /** Origins of frames that cannot be looked into from here. Whether they are read there, the background knows. */
  frames: string[];
}

/**
 * @param isCut - was some of the text left out?
 * @param inShadow - what shadow trees hold that is to be looked at
 */
export function unreadOf(isCut: boolean, inShadow: readonly Element[]): Unread {
  const kinds = new Set<Kind>(isCut ? ['too-much-text'] : []);
  const frames = new Set<string>();
  // Chromium shows a PDF in a document of ours to see, which holds nothing.
  if (document.contentType === PDF && (!frameElement || isSeen(frameElement))) kinds.add('pdf');
  for (const element of [...document.querySelectorAll('canvas, iframe, frame, object, embed'), ...inShadow]) {
    // Pages print by way of frames that nobody sees.
    if (!isSeen(element)) continue;
    if (element.localName === 'canvas') {
      if (isAtLeast(element as HTMLCanvasElement, LEAST_CANVAS)) kinds.add('canvas');
      continue;
    }
    const found = embedded(element as Embedding);
    if (found && 'origin' in found) frames.add(found.origin);
    else if (found) kinds.add(found.kind);
  }
  return { kinds: [...kinds], frames: [...frames].slice(0, MOST_FRAMES) };
}

/** What is not read in an embedded document, or the origin that it comes from; null where it is read. */
function embedded(element: Embedding): { kind: Kind } | { origin: string } | null {
  const given = element.getAttribute('data' in element ? 'data' : 'src');
  const address = given ? URL.parse(given, document.baseURI) : null;
  const inside = 'contentDocument' in element ? element.contentDocument : null;
  if (inside ? inside.contentType === PDF : isPdf(address) || ('type' in element && element.type === PDF))
    return { kind: 'pdf' };
  // Firefox lets no script of ours into a document in which the page's own may not run.
  if (__FIREFOX__ && element.matches('[sandbox]:not([sandbox~="allow-scripts"])'))
    return hasRoom(element) ? { kind: 'closed-frame' } : null;
  // Documents without an address of their own are read wherever the page around them is.
  if (inside || element.localName === 'embed' || !address || !/^(?:blob|https?):$/.test(address.protocol))
    return null;
  if (!hasRoom(element)) return null;
  const { origin } = address;
  if (origin !== location.origin) return { origin };
  // Sandboxed, it is closed to the page alone; else it has moved to another site, or is a viewer of the browser's own.
  return element.matches('[sandbox]:not([sandbox~="allow-same-origin"])') ? null : { kind: 'closed-frame' };
}

const isPdf = (address: URL | null): boolean => /\.pdf$/i.test(address?.pathname ?? '');

const hasRoom = ({ clientWidth: width, clientHeight: height }: Element): boolean =>
  isAtLeast({ width, height }, LEAST_FRAME);

const isAtLeast = (size: { width: number; height: number }, least: { width: number; height: number }) =>
  size.width >= least.width && size.height >= least.height;
