import type { FindingState } from '../../src/messages/index.ts';
import { t, tn } from '../../src/ui/i18n.ts';
import { useReference } from '../pieces/context.tsx';
import { Section } from '../pieces/section.tsx';
import { FindingView, Places } from './finding-view.tsx';
import { useFindings, type Findings } from './use-findings.ts';

/** The rules that are silenced everywhere, each with the way back. */
function Silenced({ rules, findings }: { rules: readonly string[]; findings: Findings }) {
  const reference = useReference();
  if (rules.length === 0) return null;
  return (
    <details class="silenced">
      <summary>
        {t('findings_silenced')} ({rules.length})
      </summary>
      <ul>
        {rules.map((rule) => (
          <li key={rule}>
            <span lang="en">
              {reference.titleOf('rule', rule) ??
                reference.titleOf('set', rule) ??
                reference.titleOf('check', rule) ??
                rule.replaceAll('-', ' ')}
            </span>{' '}
            <button type="button" class="quiet-button" onClick={() => findings.silence(rule, false)}>
              {t('findings_undo')}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** Each by its rule, and the how manieth of it: it stays itself when it moves down the list. */
function keyed(findings: readonly FindingState[]): [key: string, finding: FindingState][] {
  const met = new Map<string, number>();
  return findings.map((finding) => {
    const nth = met.get(finding.rule) ?? 0;
    met.set(finding.rule, nth + 1);
    return [`${finding.rule}-${nth}`, finding];
  });
}

/** What this patient's own chart makes dangerous, most severe first; where there is nothing, what that does not mean. */
export function FindingsList({ tab }: { tab: number | undefined }) {
  const findings = useFindings(tab);
  const { state } = findings;
  if (tab === undefined || state === null) return null;
  if (!state)
    return (
      <Section title={t('findings_title')} id="findings">
        <p class="faint">{t('findings_reading')}</p>
      </Section>
    );
  const { silenced, notRead, reading } = state;
  const open = state.findings.filter(({ setAside }) => !setAside);
  const aside = state.findings.filter(({ setAside }) => setAside);
  const { hidden = 0, failed = false } = state;
  return (
    <Section title={t('findings_title')} id="findings">
      {reading ? (
        <p class="faint">{t('findings_reading')}</p>
      ) : failed ? (
        <p class="findings-failed">
          {t('findings_failed')} <a href="#/about">{t('about_title')}</a>
        </p>
      ) : (
        open.length === 0 && <p class="faint">{t('findings_none')}</p>
      )}
      <div class="findings">
        {keyed([...open, ...aside]).map(([key, finding]) => (
          <FindingView key={key} finding={finding} findings={findings} tab={tab} />
        ))}
      </div>
      {notRead.length > 0 && (
        <div class="not-read">
          <h3>{t('findings_not_read')}</h3>
          <ul>
            {notRead.map((item) => (
              <li key={`${item.frame}-${item.start}`}>
                <Places places={[item]} tab={tab} /> <span class="faint">{item.why}</span>
              </li>
            ))}
          </ul>
        </div>
      )}
      {hidden > 0 && (
        <p>
          <a href="#/settings">{tn('findings_hidden', hidden)}</a>
        </p>
      )}
      <Silenced rules={silenced} findings={findings} />
    </Section>
  );
}
