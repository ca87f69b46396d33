import type { ComponentChildren } from 'preact';
import { t } from '../../src/ui/i18n.ts';
import { useInForce } from './in-force.ts';
import { Locked } from './pieces.tsx';

/** The training, unless the person or the organisation has turned it off. */
export function WhereOffered({ children }: { children: ComponentChildren }) {
  const state = useInForce();
  if (!state || state.settings.training) return <>{children}</>;
  return (
    <div class="nothing">
      <h1>{t('training_off')}</h1>
      {state.locked.includes('training') ? <Locked /> : <a href="#/settings">{t('settings_title')}</a>}
    </div>
  );
}
