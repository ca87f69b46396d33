import type { Check } from './model.ts';
import { PARTS, type PartName } from '../parts.ts';
import { nearest, type Problem } from '../problem.ts';
import { namesOf, referencesOf } from '../references.ts';
import { fieldName } from '../explain.ts';

/** Every reference leads to a thing, and nothing is its own more general thing or its own member. */
export const checkReferences: Check = (knowledge, options) => {
  const names = namesOf(knowledge.content);
  const unknown = (Object.keys(PARTS) as PartName[]).flatMap((part) =>
    knowledge.content[part].flatMap((entry) =>
      referencesOf(part, entry).flatMap(({ target, id, path }): Problem[] => {
        if (names.find(target, id) !== undefined) return [];
        const meant = nearest(id, names.known(target));
        return [
          {
            ...knowledge.locate(entry, path),
            entry: entry.id,
            field: fieldName(entry, path),
            message: `there is no ${target} "${id}"`,
            mend: meant ? `write "${meant}", or add the ${target}` : `add the ${target}, or take the id out`,
          },
        ];
      }),
    ),
  );
  return [...unknown, ...circles(knowledge, options)];
};

interface Linked {
  id: string;
  broader?: string[];
  members?: string[];
}

/** `broader` and `members` lead from thing to thing without coming back. */
const circles: Check = ({ content, locate }) => {
  const entries: Linked[] = [...content.muscles, ...content.conditions, ...content.factors];
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  return (['broader', 'members'] as const).flatMap((link) =>
    entries
      .filter((entry) => comesBack(entry, link, byId))
      .map((entry): Problem => ({
        ...locate(entry, [link]),
        entry: entry.id,
        field: link,
        message: `following "${link}" from here comes back to ${entry.id}`,
        mend: 'take one of the links out',
      })),
  );
};

function comesBack(start: Linked, link: 'broader' | 'members', byId: ReadonlyMap<string, Linked>): boolean {
  const seen = new Set<string>();
  const open = [...(start[link] ?? [])];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (id === start.id) return true;
    if (seen.has(id)) continue;
    seen.add(id);
    open.push(...(byId.get(id)?.[link] ?? []));
  }
  return false;
}
