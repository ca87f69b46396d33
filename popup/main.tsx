/** Opens the reference: as a popup, a side panel or a full tab. */
import { render } from 'preact';
import { uiLanguage } from '../src/ui/i18n.ts';
import { App } from './app.tsx';
import { isTab } from './extension.ts';
import { loadReference, searchFirst } from './reference/load.ts';
import { parseRoute } from './router.ts';
import { loadLanguage } from './settings/language.ts';
import { sizeOf } from './size.ts';
import { startHistory } from './state/history.ts';
import { applyPreferences, loadPreferences } from './state/preferences.ts';
import { prepareForPrinting } from './state/print.ts';
import { loadShelf } from './state/shelf.ts';

const root = document.documentElement;
root.lang = uiLanguage();
root.dir =
  (new Intl.Locale(root.lang) as { getTextInfo?: () => { direction: 'ltr' | 'rtl' } }).getTextInfo?.()
    .direction ?? 'ltr';
// All start at once; only the look, the words and the size must be known before the first paint.
const { page } = parseRoute(location.hash);
if (page === 'start' || page === 'search') searchFirst();
else void loadReference();
void loadShelf();
const [preferences, inTab] = await Promise.all([loadPreferences(), isTab(), loadLanguage()]);
root.lang = uiLanguage();
const touch = matchMedia('(pointer: coarse) and (max-device-width: 40rem)').matches;
root.dataset['size'] = sizeOf(location.search, inTab, touch);
applyPreferences(preferences);
startHistory();
prepareForPrinting();
render(<App preferences={preferences} />, document.getElementById('app')!);
