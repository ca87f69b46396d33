import { t } from '../src/ui/i18n.ts';
import { hrefOf, type Route } from './router.ts';
import { useInForce } from './settings/in-force.ts';

/** The contents of the reference: always in sight in a full tab, at the foot of the start page elsewhere. */
export const CONTENTS: readonly { label: Parameters<typeof t>[0]; route: Route }[] = [
  { label: 'kinds_set', route: { page: 'sets' } },
  { label: 'kinds_muscle', route: { page: 'browse', kind: 'muscle' } },
  { label: 'kinds_condition', route: { page: 'browse', kind: 'condition' } },
  { label: 'kinds_factor', route: { page: 'browse', kind: 'factor' } },
  { label: 'kinds_drug_class', route: { page: 'browse', kind: 'drug-class' } },
  { label: 'kinds_product', route: { page: 'browse', kind: 'product' } },
  { label: 'figures_title', route: { page: 'figures' } },
  { label: 'labels_title', route: { page: 'labels' } },
  { label: 'compare_title', route: { page: 'compare', a: '', b: '' } },
  { label: 'kinds_complication', route: { page: 'complications' } },
  { label: 'kinds_warning', route: { page: 'warnings' } },
  { label: 'kinds_rule', route: { page: 'rules' } },
  { label: 'training_title', route: { page: 'training', view: 'home', of: '' } },
  { label: 'audit_title', route: { page: 'audit' } },
  { label: 'changes_title', route: { page: 'changes' } },
  { label: 'sources_title', route: { page: 'sources' } },
  { label: 'settings_title', route: { page: 'settings' } },
  { label: 'about_title', route: { page: 'about' } },
];

export function Contents({ route }: { route?: Route }) {
  const here = route && hrefOf(route);
  const training = useInForce()?.settings.training ?? true;
  return (
    <ul class="contents">
      {CONTENTS.filter(({ route: { page } }) => training || page !== 'training').map(
        ({ label, route: to }) => (
          <li key={label}>
            <a href={hrefOf(to)} aria-current={hrefOf(to) === here ? 'page' : undefined}>
              {t(label)}
            </a>
          </li>
        ),
      )}
    </ul>
  );
}

export function Rail({ route }: { route: Route }) {
  return (
    <nav class="rail" aria-label={t('contents')}>
      <a class="brand" href="#/">
        Cautela
      </a>
      <Contents route={route} />
    </nav>
  );
}
