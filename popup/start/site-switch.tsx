import { t } from '../../src/ui/i18n.ts';
import { Locked } from '../settings/pieces.tsx';
import type { ThisTab } from './this-tab.ts';

/** Whether this site is read, and the one click that changes it. */
export function SiteSwitch({ tab }: { tab: ThisTab }) {
  const site = tab.site!;
  if (site.status === 'unsupported') return <p class="site site-none">{t('site_unsupported')}</p>;
  const on = site.status === 'on';
  return (
    <div class="site">
      <div>
        <p class="site-host">{site.host}</p>
        <p class="site-state">{on ? t('site_is_on') : t('site_is_off')}</p>
        {site.locked && <Locked />}
      </div>
      <button
        type="button"
        role="switch"
        class="switch"
        aria-checked={on}
        disabled={site.locked}
        aria-label={t('site_switch', site.host ?? '')}
        onClick={() => tab.turn(!on)}
      >
        <span class="switch-track" aria-hidden="true" />
        <span class="switch-word" aria-hidden="true">
          {on ? t('on') : t('off')}
        </span>
      </button>
    </div>
  );
}
