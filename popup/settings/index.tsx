import { t } from '../../src/ui/i18n.ts';
import { PageHead } from '../pieces/page-head.tsx';
import { Data } from './data.tsx';
import { Diagnostics } from './diagnostics.tsx';
import { BrowserShortcuts, General } from './general.tsx';
import { useInForce } from './in-force.ts';
import { Marks } from './marks.tsx';
import { Organisation } from './organisation.tsx';
import { SilencedItems } from './silenced.tsx';
import { Sites } from './sites.tsx';

/** Everything that can be set, on one page. */
export function SettingsPage() {
  const state = useInForce();
  return (
    <article class="settings">
      <PageHead kicker={t('contents')} title={t('settings_title')}>
        <p class="lead">{t('settings_lead')}</p>
      </PageHead>
      {state && (
        <>
          <Organisation state={state} />
          <Sites state={state} />
          <Marks state={state} />
          <SilencedItems state={state} />
          <BrowserShortcuts />
          <General state={state} />
          <Data />
          <Diagnostics state={state} />
        </>
      )}
    </article>
  );
}
