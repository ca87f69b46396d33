import type { SettingsState } from '../../src/messages/index.ts';
import { t } from '../../src/ui/i18n.ts';
import { Facts, Section } from '../pieces/section.tsx';
import { useInForce } from './in-force.ts';
import { AskedByOrganisation } from './sites.tsx';

/** Numbers to call, from the organisation. */
export function Phones() {
  const phones = useInForce()?.policy.overlay.phones ?? [];
  if (phones.length === 0) return null;
  return (
    <Section title={t('organisation_phones')}>
      <Facts items={phones.map(({ label, number }) => [label, number])} />
    </Section>
  );
}

/** What the organisation wants of this person, where the reference opens. */
export function OrganisationNotice() {
  const state = useInForce();
  if (!state) return null;
  return (
    <>
      <AskedByOrganisation asked={state.sitesAsked} />
      {state.policy.contact && (
        <p class="faint contact">{t('organisation_contact_line', state.policy.contact)}</p>
      )}
    </>
  );
}

const isManaged = ({ locked, policy }: SettingsState): boolean =>
  locked.length + policy.sitesOn.length > 0 ||
  policy.sitesLocked ||
  policy.contact !== undefined ||
  Object.values(policy.overlay).some((list) => list.length > 0);

/** That there is a policy, whom to ask about it, and what of its own it brings. */
export function Organisation({ state }: { state: SettingsState }) {
  if (!isManaged(state)) return null;
  const { contact, overlay, sitesLocked } = state.policy;
  return (
    <Section title={t('settings_organisation')}>
      <p>{t('organisation_lead')}</p>
      <Facts
        items={[
          [t('organisation_contact'), contact],
          [t('organisation_sites'), sitesLocked && t('organisation_sites_only')],
          [
            t('organisation_review'),
            state.locked.includes('reviewState') && t(`review_${state.settings.reviewState}`),
          ],
          [t('organisation_cautions'), overlay.cautions.length || undefined],
          [t('organisation_rules'), overlay.rules.length || undefined],
          ...overlay.phones.map(({ label, number }): [string, string] => [label, number]),
        ]}
      />
    </Section>
  );
}
