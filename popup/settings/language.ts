/** The language of the interface, where it is to be another than the browser's. */
import { speak, uiLanguage } from '../../src/ui/i18n.ts';
import { stored } from '../extension.ts';

const TABLES = {
  en: () => import('../../public/_locales/en/messages.json'),
  es: () => import('../../public/_locales/es/messages.json'),
} as const;

/** To be waited for before the first word is shown. */
export async function loadLanguage(): Promise<void> {
  const wanted = await stored('settings:language');
  if (wanted !== 'en' && wanted !== 'es') return;
  if (uiLanguage().split('-')[0] === wanted) return;
  const { default: table } = await TABLES[wanted]();
  speak(Object.fromEntries(Object.entries(table).map(([key, { message }]) => [key, message])), wanted);
}
