import type { SettingsState } from '../../src/messages/index.ts';
import { t } from '../../src/ui/i18n.ts';
import { useReference } from '../pieces/context.tsx';
import { Section } from '../pieces/section.tsx';
import { silenceItem } from './access.ts';
import { take } from './in-force.ts';

/** The name of a term, a rule or a set; its id in words where it has none. */
function useNameOf(): (of: 'term' | 'rule', id: string) => string {
  const reference = useReference();
  return (of, id) =>
    (of === 'term'
      ? reference.titleOf('entry', id)
      : (reference.titleOf('rule', id) ?? reference.titleOf('set', id) ?? reference.titleOf('check', id))) ??
    id.replaceAll('-', ' ');
}

/** What is silenced, each with the way back. */
export function SilencedItems({ state }: { state: SettingsState }) {
  const nameOf = useNameOf();
  const { silencedTerms, silencedRules } = state.policy.overlay;
  const theirs = [
    ...silencedTerms.map((id) => nameOf('term', id)),
    ...silencedRules.map((id) => nameOf('rule', id)),
  ];
  const own = state.settings.silenced;
  return (
    <Section title={t('settings_silenced')}>
      {own.length + theirs.length === 0 && <p class="faint">{t('silenced_none')}</p>}
      <ul class="setting-list">
        {own.map((item) => (
          <li key={JSON.stringify(item)}>
            <span>
              <span lang="en">{nameOf(item.of, item.id)}</span>
              <span class="row-note">
                {t(item.of === 'term' ? 'silenced_term' : 'silenced_rule')} ·{' '}
                {item.site ? t('silenced_on', item.site) : t('silenced_everywhere')}
              </span>
            </span>
            <button
              type="button"
              class="button"
              aria-label={t('silenced_undo', nameOf(item.of, item.id))}
              onClick={() => void silenceItem(item, false).then(take)}
            >
              {t('findings_undo')}
            </button>
          </li>
        ))}
        {theirs.map((name) => (
          <li key={name}>
            <span lang="en">{name}</span>
            <span class="faint">{t('set_by_organisation')}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
