import { SEVERITIES, type Severity } from '../../src/knowledge/model.ts';
import type { SettingsState } from '../../src/messages/index.ts';
import { COLOURS, DENSITIES, LINES } from '../../src/settings/schema.ts';
import { t } from '../../src/ui/i18n.ts';
import { decorationOf } from '../../src/ui/mark-looks.ts';
import { SeverityBadge } from '../../src/ui/severity-badge.tsx';
import { severityWord } from '../../src/ui/words.ts';
import { Section } from '../pieces/section.tsx';
import { changeSetting } from './access.ts';
import { take } from './in-force.ts';
import { Check, Choice, Locked } from './pieces.tsx';

const underscored = (word: string): string => word.replaceAll('-', '_');

function Tiers({ state }: { state: SettingsState }) {
  const { tiers } = state.settings;
  const locked = state.locked.includes('tiers');
  const show = (tier: Severity, on: boolean): void =>
    void changeSetting(
      'tiers',
      SEVERITIES.filter((each) => (each === tier ? on : tiers.includes(each))),
    ).then(take);
  return (
    <fieldset class="setting">
      <legend>{t('settings_tiers')}</legend>
      {locked && <Locked />}
      {SEVERITIES.map((tier) => (
        <Check
          key={tier}
          checked={tiers.includes(tier)}
          disabled={locked || tier === 'avoid'}
          onChange={(on) => show(tier, on)}
        >
          <SeverityBadge severity={tier} />
          {tier === 'avoid' && <span class="row-note">{t('tiers_always')}</span>}
        </Check>
      ))}
    </fieldset>
  );
}

/** The marks as they will be drawn. */
function Sample({ state: { settings } }: { state: SettingsState }) {
  return (
    <p class="mark-sample" aria-label={t('settings_sample')}>
      {[...SEVERITIES, 'none' as const].map((level) => (
        <span key={level} style={{ textDecoration: decorationOf(level, settings) }}>
          {level === 'none' ? t('settings_sample_none') : severityWord(level)}
        </span>
      ))}
    </p>
  );
}

export function Marks({ state }: { state: SettingsState }) {
  const { settings, locked } = state;
  return (
    <Section title={t('settings_marks')}>
      <Choice
        name="density"
        legend={t('settings_density')}
        options={DENSITIES.map((value) => ({
          value,
          label: t(`density_${value}`),
          note: t(`density_${value}_note`),
        }))}
        value={settings.density}
        locked={locked.includes('density')}
        onChoose={(value) => void changeSetting('density', value).then(take)}
      />
      <Tiers state={state} />
      <Sample state={state} />
      <Choice
        name="colours"
        legend={t('settings_colours')}
        options={COLOURS.map((value) => ({
          value,
          label: t(`colours_${underscored(value) as 'one'}`),
        }))}
        value={settings.colours}
        onChoose={(value) => void changeSetting('colours', value).then(take)}
      />
      <Choice
        name="lines"
        legend={t('settings_lines')}
        options={LINES.map((value) => ({ value, label: t(`lines_${value}`) }))}
        value={settings.lines}
        onChoose={(value) => void changeSetting('lines', value).then(take)}
      />
    </Section>
  );
}
