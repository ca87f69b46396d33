/** What the settings say of marks and tooltips, known before the first mark and followed while the page is open. */
import { browser } from '../src/browser.ts';
import { DEFAULT_VIEW, PAGE_VIEW_KEY, readPageView, type PageView } from '../src/settings/page-view.ts';
import { speak } from '../src/ui/i18n.ts';

export interface View {
  /** Null until it is known. */
  now: () => PageView | null;
  /** Host of the site in whose name this frame stands. */
  host: string;
  stop: () => void;
}

/** @param onChange - something is to be marked or said otherwise; `sayings`: what is said of terms is another */
export function watchView(onChange: (sayings: boolean) => void): View {
  let view: PageView | null = null;
  const { storage } = browser;

  function take(stored: unknown): void {
    const next = readPageView(stored);
    // Until it is first stored nothing stands there of what is said: the background has said the same before.
    const before = view && { ...view, sayings: view.sayings || next.sayings };
    view = next;
    speak(view.words?.table ?? null, view.words?.language);
    if (JSON.stringify(view) !== JSON.stringify(before))
      onChange(before !== null && before.sayings !== view.sayings);
  }

  const hear = (changes: Record<string, { newValue?: unknown }>, area: string): void => {
    if (area === 'local' && PAGE_VIEW_KEY in changes) take(changes[PAGE_VIEW_KEY]?.newValue);
  };
  storage.onChanged.addListener(hear);
  function read(): void {
    storage.local.get(PAGE_VIEW_KEY).then(
      (stored) => take(stored[PAGE_VIEW_KEY]),
      () => take(view ?? DEFAULT_VIEW),
    );
  }
  read();
  // Firefox tells a page that it keeps for the way back nothing of what changes meanwhile.
  const ending = new AbortController();
  addEventListener('pageshow', ({ persisted }) => void (persisted && read()), { signal: ending.signal });

  return {
    now: () => view,
    host: hostHere(),
    stop() {
      ending.abort();
      try {
        storage.onChanged.removeListener(hear);
      } catch {
        // The extension is gone, and with it who would call.
      }
    },
  };
}

/** As the background names it (`siteOfSender`): a frame that has neither an address nor an origin stands in the name of its tab. */
const hostHere = (): string =>
  hostOf(globalThis.origin) || location.hostname || hostOf(Array.from(location.ancestorOrigins ?? []).at(-1));

const hostOf = (origin = ''): string => (URL.canParse(origin) ? new URL(origin).hostname : '');
