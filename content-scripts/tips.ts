/** What is known of the entities of this page: asked for once each, kept in memory. */
import { LIMITS } from '../src/messages/index.ts';
import type { Tip } from '../src/knowledge/model.ts';
import { worst, type Level } from '../src/ui/severity.ts';
import { send } from './channel.ts';

export interface Tips {
  get: (entity: string) => Tip | undefined;
  level: (entity: string) => Level;
  /** Fetches what is missing; answers whether anything came. */
  fetch: (entities: Iterable<string>) => Promise<boolean>;
  /** What is said is another now: all is to be asked for anew. */
  forget: () => void;
}

export function createTips(): Tips {
  const known = new Map<string, { tip: Tip; level: Level }>();
  const asked = new Set<string>();
  return {
    get: (entity) => known.get(entity)?.tip,
    level: (entity) => known.get(entity)?.level ?? 'none',
    async fetch(entities) {
      const ids = [...new Set(entities)].filter((id) => !asked.has(id)).slice(0, LIMITS.tipsPerRequest);
      if (ids.length === 0) return false;
      for (const id of ids) asked.add(id);
      const answer = await send({ kind: 'tips', ids });
      if (!Array.isArray(answer)) {
        // The worker could not answer: ask again with the next change.
        for (const id of ids) asked.delete(id);
        return false;
      }
      for (const tip of answer as Tip[]) known.set(tip.id, { tip, level: worst(tip.cautions) });
      return answer.length > 0;
    },
    forget() {
      known.clear();
      asked.clear();
    },
  };
}
