import { useEffect, useState } from 'preact/hooks';
import type { Failure, SettingsState } from '../../src/messages/index.ts';
import { t } from '../../src/ui/i18n.ts';
import { failures, version } from '../extension.ts';
import { useReference } from '../pieces/context.tsx';
import { Facts, Section } from '../pieces/section.tsx';
import { useShelf } from '../state/shelf.ts';

/** What somebody who helps needs to know: versions, counts, what failed. Nothing of a page is in it. */
export function Diagnostics({ state }: { state: SettingsState }) {
  const [list, setList] = useState<Failure[]>([]);
  useEffect(() => void failures().then(setList), []);
  const { facts } = useReference();
  const { favourites } = useShelf();
  const { overlay, problems } = state.policy;
  return (
    <Section title={t('settings_diagnostics')}>
      <Facts
        items={[
          [t('version_software'), version()],
          [t('version_content'), facts.version],
          [t('diagnostics_browser'), navigator.userAgent],
          [t('settings_sites'), state.sites.length],
          [t('settings_silenced'), state.settings.silenced.length],
          [t('favourites'), favourites.length],
          [
            t('diagnostics_overlay'),
            `${overlay.cautions.length} · ${overlay.rules.length} · ${overlay.sources.length}`,
          ],
        ]}
      />
      {state.faults.length > 0 && (
        <>
          <h3>{t('diagnostics_faults')}</h3>
          <Facts items={state.faults.map(({ key, problem }) => [key, problem])} />
        </>
      )}
      {problems.length > 0 && (
        <>
          <h3>{t('diagnostics_policy')}</h3>
          <ul class="problems">
            {problems.map(({ key, problem, mend }) => (
              <li key={`${key} ${problem}`}>
                <code>{key}</code> {problem}
                <span class="row-note">{t('diagnostics_mend', mend)}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      <h3>{t('section_failures')}</h3>
      {list.length === 0 ? (
        <p class="faint">{t('failures_none')}</p>
      ) : (
        <Facts items={list.map(({ when, part, message }) => [when, `${part}: ${message}`])} />
      )}
    </Section>
  );
}
