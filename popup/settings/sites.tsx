import { useState } from 'preact/hooks';
import ehrs from '../../src/settings/ehrs.json';
import type { SettingsState } from '../../src/messages/index.ts';
import { hostOf, patternOf } from '../../src/settings/patterns.ts';
import { t } from '../../src/ui/i18n.ts';
import { Section } from '../pieces/section.tsx';
import { removeSite, requestSites } from './access.ts';
import { refresh, take } from './in-force.ts';
import { Check, Locked } from './pieces.tsx';

const ask = (patterns: readonly string[]): void => void requestSites(patterns).then(refresh, refresh);

function Granted({ sites }: { sites: SettingsState['sites'] }) {
  if (sites.length === 0) return <p class="faint">{t('sites_none')}</p>;
  return (
    <ul class="setting-list">
      {sites.map(({ pattern, locked }) => (
        <li key={pattern}>
          <span>
            {hostOf(pattern)}
            {pattern.startsWith('http:') && <span class="row-note">http</span>}
          </span>
          {locked ? (
            <span class="faint">{t('set_by_organisation')}</span>
          ) : (
            <button
              type="button"
              class="button"
              aria-label={t('sites_turn_off', hostOf(pattern))}
              onClick={() => void removeSite(pattern).then(take)}
            >
              {t('sites_off')}
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}

/** A site, or a domain with all its sites, by what the person types. */
function Add() {
  const [typed, setTyped] = useState('');
  const [domain, setDomain] = useState(false);
  const [wrong, setWrong] = useState(false);
  return (
    <form
      class="setting"
      onSubmit={(event) => {
        event.preventDefault();
        const pattern = patternOf(typed, domain);
        setWrong(pattern === null);
        if (pattern === null) return;
        ask([pattern]);
        setTyped('');
      }}
    >
      <label>
        {t('sites_add')}{' '}
        <input
          type="text"
          class="field"
          value={typed}
          placeholder="ehr.hospital.example"
          autocomplete="off"
          spellcheck={false}
          aria-invalid={wrong}
          onInput={({ currentTarget }) => setTyped(currentTarget.value)}
        />
      </label>{' '}
      <button type="submit" class="button">
        {t('sites_turn_on')}
      </button>
      <Check checked={domain} onChange={setDomain}>
        {t('sites_domain')}
      </Check>
      {wrong && <p role="alert">{t('sites_wrong')}</p>}
    </form>
  );
}

/** Browser records whose address their vendor has made public, to be turned on with one click. */
function KnownRecords({ sites }: { sites: SettingsState['sites'] }) {
  const on = new Set(sites.map(({ pattern }) => pattern));
  const missing = ehrs.filter(({ patterns }) => !patterns.every((pattern) => on.has(pattern)));
  if (missing.length === 0) return null;
  return (
    <>
      <h3>{t('sites_known')}</h3>
      <ul class="setting-list">
        {missing.map(({ name, patterns }) => (
          <li key={name}>
            <span>
              {name} <span class="row-note">{patterns.map(hostOf).join(', ')}</span>
            </span>
            <button
              type="button"
              class="button"
              aria-label={t('sites_turn_on_named', name)}
              onClick={() => ask(patterns)}
            >
              {t('sites_turn_on')}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

/** What the organisation wants on and the browser has not been asked for: one click, one question. */
export function AskedByOrganisation({ asked }: { asked: readonly string[] }) {
  if (asked.length === 0) return null;
  return (
    <div class="setting asked">
      <p>{t('sites_asked', asked.map(hostOf).join(', '))}</p>
      <button type="button" class="button" onClick={() => ask(asked)}>
        {t('sites_turn_on')}
      </button>
    </div>
  );
}

export function Sites({ state }: { state: SettingsState }) {
  return (
    <Section title={t('settings_sites')}>
      <AskedByOrganisation asked={state.sitesAsked} />
      <Granted sites={state.sites} />
      {state.policy.sitesLocked ? (
        <Locked />
      ) : (
        <>
          <Add />
          <KnownRecords sites={state.sites} />
        </>
      )}
    </Section>
  );
}
