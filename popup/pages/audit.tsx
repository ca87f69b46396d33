import type { AuditClaim } from '../../src/knowledge/facts.ts';
import { t } from '../../src/ui/i18n.ts';
import { SourceLine } from '../../src/ui/source-line.tsx';
import { useReference } from '../pieces/context.tsx';
import { EntityList } from '../pieces/links.tsx';
import { PageHead } from '../pieces/page-head.tsx';
import { Section } from '../pieces/section.tsx';
import { idOfRef } from '../reference/reference.ts';

/** Today's position first; what the founding document says stands under it, as what it is. */
function Claim({ claim }: { claim: AuditClaim }) {
  const reference = useReference();
  const topics = claim.topics.map(idOfRef).filter((id) => reference.entity(id));
  const status = claim.status.replaceAll('-', '_') as 'current';
  return (
    <li class={`claim claim-${claim.status}`}>
      <p class="line">{claim.now}</p>
      <p class="claim-old">
        <span class="claim-status">{t(`claim_${status}`)}</span>{' '}
        {claim.status === 'superseded' ? <s>{claim.claim}</s> : claim.claim}
      </p>
      {topics.length > 0 && (
        <p class="row-note">
          <EntityList ids={topics} />
        </p>
      )}
      <SourceLine basis={claim} />
    </li>
  );
}

const ClaimList = ({ claims }: { claims: readonly AuditClaim[] }) => (
  <ol class="claims">
    {claims.map((claim) => (
      <Claim key={claim.id} claim={claim} />
    ))}
  </ol>
);

/** What the founding document says of an entity. */
export function Claims({ claims }: { claims: readonly AuditClaim[] }) {
  if (claims.length === 0) return null;
  return (
    <Section title={t('section_seed')} extra>
      <ClaimList claims={claims} />
    </Section>
  );
}

/** The founding document, claim by claim; or one claim of it. */
export function Audit({ id }: { id?: string }) {
  const reference = useReference();
  const claims = id ? [reference.claim(id)!] : [...reference.facts.audit].sort((a, b) => a.order - b.order);
  return (
    <article>
      <PageHead kicker={t('contents')} title={t('audit_title')}>
        <p class="lead">{t('audit_lead')}</p>
      </PageHead>
      <ClaimList claims={claims} />
    </article>
  );
}
