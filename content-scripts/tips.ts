/** What is known of the entities of this page: asked for once each, kept in memory. */
import { LIMITS } from '../src/messages/index.ts';
import type { Tip } from '../src/knowledge/model.ts';
import { gradeOf, type Level } from '../src/ui/severity.ts';
import { ask } from './channel.ts';

export interface Tips {
  get: (entity: string) => Tip | undefined;
  level: (entity: string) => Level;
  /** Asks for what has not been asked for; answers whether anything came. */
  fetch: (entities: Iterable<string>) => Promise<boolean>;
  /** Waits for one that is on its way, and asks for it where it is not. */
  wait: (entity: string) => Promise<Tip | undefined>;
  /** What is said is another now: all is to be asked for anew. */
  forget: () => void;
}

const nothing = () => ({
  known: new Map<string, { tip: Tip; level: Level }>(),
  /** Settles when the answer has come. */
  asked: new Map<string, Promise<boolean>>(),
});

export function createTips(): Tips {
  let held = nothing();

  /** An answer that comes after `forget` is lost in what was held before. */
  async function bring(ids: string[], { known, asked }: typeof held): Promise<boolean> {
    const answer = await ask({ kind: 'tips', ids });
    if (!Array.isArray(answer)) {
      // The worker could not answer: it is asked again with the next change.
      for (const id of ids) asked.delete(id);
      return false;
    }
    for (const tip of answer as Tip[]) known.set(tip.id, { tip, level: gradeOf(tip.kind, tip.cautions) });
    return answer.length > 0;
  }

  async function fetch(entities: Iterable<string>): Promise<boolean> {
    const ids = [...new Set(entities)].filter((id) => !held.asked.has(id)).slice(0, LIMITS.tipsPerRequest);
    if (ids.length === 0) return false;
    const coming = bring(ids, held);
    for (const id of ids) held.asked.set(id, coming);
    return coming;
  }

  const get = (entity: string): Tip | undefined => held.known.get(entity)?.tip;
  return {
    get,
    level: (entity) => held.known.get(entity)?.level ?? 'none',
    fetch,
    async wait(entity) {
      await (held.asked.get(entity) ?? fetch([entity]));
      return get(entity);
    },
    forget() {
      held = nothing();
    },
  };
}
