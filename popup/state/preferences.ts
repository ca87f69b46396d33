/** How the reader wants pages to look. Kept in this profile; a value that does not fit is replaced by the default. */
import * as v from 'valibot';
import { store, stored } from '../extension.ts';

export const THEMES = ['auto', 'light', 'dark', 'contrast'] as const;
/** Per cent of the browser's own text size. */
export const TEXT_SIZES = [90, 100, 112, 125, 150, 175] as const;

export const LOOK_FIELDS = {
  theme: v.picklist(THEMES),
  textSize: v.picklist(TEXT_SIZES),
  /** Whether a letter alone may be a command (WCAG 2.1.4). */
  singleKeys: v.boolean(),
} as const;
const Preferences = v.object({
  theme: v.fallback(LOOK_FIELDS.theme, 'auto'),
  textSize: v.fallback(LOOK_FIELDS.textSize, 100),
  singleKeys: v.fallback(LOOK_FIELDS.singleKeys, true),
});
export type Preferences = v.InferOutput<typeof Preferences>;

export const LOOK_KEY = 'reference-look';

export const defaultPreferences: Preferences = { theme: 'auto', textSize: 100, singleKeys: true };

/** As they were kept; the default for whatever was not, or does not fit. */
export async function loadPreferences(): Promise<Preferences> {
  const result = v.safeParse(Preferences, (await stored(LOOK_KEY)) ?? {});
  return result.success ? result.output : defaultPreferences;
}

/** Keeps them in this profile. */
export function savePreferences(preferences: Preferences): Promise<void> {
  return store(LOOK_KEY, preferences);
}

/** Puts theme and text size on the page that is open. */
export function applyPreferences({ theme, textSize }: Preferences): void {
  const { dataset, style } = document.documentElement;
  dataset['theme'] = theme;
  style.setProperty('--text-size', `${textSize}%`);
}
