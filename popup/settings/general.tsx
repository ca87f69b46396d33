import { useEffect, useState } from 'preact/hooks';
import type { SettingsState } from '../../src/messages/index.ts';
import { LANGUAGES } from '../../src/settings/schema.ts';
import { t } from '../../src/ui/i18n.ts';
import { keyNames } from '../pieces/key-names.ts';
import { Section } from '../pieces/section.tsx';
import { changeSetting, commands, openShortcuts, type Command } from './access.ts';
import { take } from './in-force.ts';
import { Check, Choice, Locked } from './pieces.tsx';

/** The browser's shortcuts as they stand, and the way to its own page, where alone they can be changed. */
export function BrowserShortcuts() {
  const [list, setList] = useState<Command[]>([]);
  useEffect(() => void commands().then(setList), []);
  return (
    <Section title={t('settings_shortcuts')}>
      <dl class="facts keys">
        {list.map(({ name, description, keys }) => (
          <div key={name}>
            <dt>{keys ? <kbd>{keyNames(keys)}</kbd> : <span class="faint">{t('shortcuts_unset')}</span>}</dt>
            <dd>{description}</dd>
          </div>
        ))}
      </dl>
      <p>{t('shortcuts_browser')}</p>
      <p>
        <button type="button" class="button" onClick={() => void openShortcuts()}>
          {t('shortcuts_change')}
        </button>{' '}
        <a href="#/shortcuts">{t('shortcuts_reference')}</a>
      </p>
    </Section>
  );
}

export function General({ state }: { state: SettingsState }) {
  const { settings, locked } = state;
  const isTrainingLocked = locked.includes('training');
  return (
    <Section title={t('settings_general')}>
      <Choice
        name="language"
        legend={t('settings_language')}
        options={LANGUAGES.map((value) => ({ value, label: t(`language_${value}`) }))}
        value={settings.language}
        onChoose={(value) =>
          // Every word on the page is another then.
          void changeSetting('language', value).then(() => location.reload())
        }
      />
      <p class="faint">{t('language_note')}</p>
      <Check
        checked={settings.training}
        disabled={isTrainingLocked}
        onChange={(on) => void changeSetting('training', on).then(take)}
      >
        {t('settings_training')}
      </Check>
      {isTrainingLocked && <Locked />}
    </Section>
  );
}
