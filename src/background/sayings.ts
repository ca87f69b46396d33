/** What is said of terms and charts: our knowledge, the organisation's beside it, the tiers that the person wants. */
import { allFindings, type AdviceFacts, type ChartDocument } from '../advice/index.ts';
import { adviceText } from '../knowledge/advice-data.ts';
import type { Tip } from '../knowledge/model.ts';
import { tipWith } from '../knowledge/overlay/index.ts';
import { tips } from '../knowledge/tips.ts';
import type { Judged } from './judgement.ts';
import type { SettingsInForce } from './settings.ts';

let parsed: AdviceFacts | undefined;
/** Parsed once there is a chart to be judged, not whenever the background wakes. */
const ourFacts = (): AdviceFacts => (parsed ??= JSON.parse(adviceText) as AdviceFacts);

export interface Sayings {
  judge: (documents: readonly ChartDocument[]) => Promise<Judged[]>;
  tipsOf: (ids: readonly string[]) => Promise<Tip[]>;
}

/** @param now - settings and policy in force, asked at each call */
export function createSayings({ now }: Pick<SettingsInForce, 'now'>): Sayings {
  return {
    async judge(documents) {
      const { rules, sources } = (await now()).policy.overlay;
      const facts = ourFacts();
      if (rules.length === 0) return allFindings(documents, facts);
      const theirs = new Set(rules.map(({ id }) => id));
      const names = Object.fromEntries(sources.map(({ id, short }) => [id, short]));
      return allFindings(documents, {
        ...facts,
        rules: [...facts.rules, ...rules],
        sources: { ...facts.sources, ...names },
      }).map((finding) => (theirs.has(finding.rule) ? { ...finding, organisation: true } : finding));
    },
    async tipsOf(ids) {
      const { settings, policy } = await now();
      const { overlay } = policy;
      const names = overlay.cautions.length > 0 ? ourFacts().sources : {};
      return ids.flatMap((id) => {
        const own = tips();
        if (!Object.hasOwn(own, id)) return [];
        const tip = tipWith(own[id]!, overlay, names);
        const cautions = tip.cautions.filter(({ severity }) => settings.tiers.includes(severity));
        const hidden = tip.cautions.length - cautions.length;
        return [hidden > 0 ? { ...tip, cautions, hidden } : tip];
      });
    },
  };
}
