/** Which mentions are marked, at each density: the settings say how much, the chart what matters. */
import { isMarked } from '../src/advice/marking.ts';
import type { Mention } from '../src/detection/model.ts';
import type { Tip } from '../src/knowledge/model.ts';
import { isTermSilenced, type PageView } from '../src/settings/page-view.ts';

export interface Around {
  view: PageView;
  host: string;
  /** Toxin is a subject of the chart. */
  inPlay: boolean;
  /** What is said of the mention's entity, as far as it is known. */
  tip: Tip | undefined;
  /** Entities that the chart states of this patient. */
  stated: ReadonlyMap<string, unknown>;
}

type Asked = Pick<Mention, 'entity' | 'kind' | 'assertion' | 'allergy'>;

/**
 * `everything`: each name that is known, denied ones too. `standard`: what is usual. `quiet`: of that, only what this
 * chart makes dangerous. A silenced term is not marked at any density.
 */
export function isWanted(mention: Asked, { view, host, inPlay, tip, stated }: Around): boolean {
  if (isTermSilenced(view, mention.entity, host)) return false;
  if (view.density === 'everything') return mention.kind !== 'sign';
  if (!isMarked(mention, inPlay)) return false;
  return view.density === 'standard' || isRaised(mention, tip, stated);
}

/** A caution of the two top tiers holds: the patient has what raises it, or the mention is itself what the patient has or takes. */
function isRaised({ kind }: Asked, tip: Tip | undefined, stated: Around['stated']): boolean {
  const grave = (tip?.cautions ?? []).filter(
    ({ severity }) => severity === 'avoid' || severity === 'serious',
  );
  if (kind === 'factor' || kind === 'drug' || kind === 'drug-class') return grave.length > 0;
  return grave.some(({ when = [] }) => when.some((id) => stated.has(id)));
}
