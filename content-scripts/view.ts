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
  storage.local.get(PAGE_VIEW_KEY).then(
    (stored) => take(stored[PAGE_VIEW_KEY]),
    () => take(DEFAULT_VIEW),
  );

  return {
    now: () => view,
    host: hostOf(globalThis.origin) ?? location.hostname,
    stop() {
      try {
        storage.onChanged.removeListener(hear);
      } catch {
        // The extension is gone, and with it who would call.
      }
    },
  };
}

/** Frames without an address of their own count with their origin. */
const hostOf = (origin: string): string | null => (URL.canParse(origin) ? new URL(origin).hostname : null);
