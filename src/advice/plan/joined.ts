/** Injections read in several places of a note → each once. */
import type { Injection } from '../model.ts';
import { round } from './round.ts';

export interface Draft extends Injection {
  /** Which table or paragraph it was read from. */
  block: string;
  /** Numbers stand with it, though they may not be a dose that could be read. */
  stated: boolean;
  /** See `Portion`. */
  aSite?: number;
}

/** The same injection told twice in different places of a note (plan and table) counts once; a table speaks before prose. */
export function withoutRepeats(drafts: readonly Draft[]): Draft[] {
  const kept: Draft[] = [];
  for (const draft of drafts) {
    const same = kept.some(
      (other) =>
        other.block !== draft.block &&
        ((other.muscle === draft.muscle &&
          (other.side === draft.side || draft.side === null) &&
          (draft.units === null || other.units === draft.units)) ||
          isHeadOf(draft, other)),
    );
    if (!same) kept.push(draft);
  }
  return kept.filter(
    (draft) =>
      draft.units !== null ||
      !kept.some((other) => other !== draft && other.muscle === draft.muscle && other.units !== null),
  );
}

/** "Both gastrocs 75 U each", and in another place "left medial gastroc 75 U": the same, told more closely. */
const isHeadOf = (head: Draft, whole: Draft): boolean =>
  head.muscle.startsWith(`${whole.muscle}-`) && head.side === whole.side && head.units === whole.units;

/**
 * Where a note doses its muscles, one that is only named beside the injecting ("Procedure: chemodenervation, neck muscles")
 * tells of no injection more; what could be one is told as not read.
 */
export function withoutBareNames(drafts: readonly Draft[]): { kept: Draft[]; left: Draft[] } {
  const isBare = ({ units, stated }: Draft): boolean => units === null && !stated;
  if (drafts.every(isBare)) return { kept: [...drafts], left: [] };
  return { kept: drafts.filter((draft) => !isBare(draft)), left: drafts.filter(isBare) };
}

/** One entry for each muscle and side: what one table or paragraph gives it in several places is its dose in all. */
export function summed(drafts: readonly Draft[]): Draft[] {
  const kept: Draft[] = [];
  for (const draft of drafts) {
    const at = kept.findIndex(
      (other) =>
        other.block === draft.block &&
        other.muscle === draft.muscle &&
        other.side === draft.side &&
        other.product === draft.product &&
        (other.units === null) === (draft.units === null),
    );
    if (at < 0) kept.push(draft);
    else if (draft.units === null) continue;
    else {
      const one = kept[at]!;
      const sites = one.sites !== null && draft.sites !== null ? one.sites + draft.sites : null;
      kept[at] = {
        ...one,
        units: round((one.units ?? 0) + (draft.units ?? 0)),
        sites,
        end: Math.max(one.end, draft.end),
      };
    }
  }
  return kept;
}

/** "R SCM units: 40", and on a line of its own "R SCM sites: 2": one injection. */
export function withSitesApart(drafts: readonly Draft[]): { joined: Draft[]; apart: Draft[] } {
  const isOnlySites = ({ units, sites }: Draft): boolean => units === null && sites !== null;
  const apart: Draft[] = [];
  const joined = drafts.map((draft) => {
    if (draft.units === null || draft.sites !== null) return draft;
    const fits = drafts.filter(
      (other) => other.block === draft.block && other.muscle === draft.muscle && other.side === draft.side,
    );
    const [counted, ...more] = fits.filter(isOnlySites);
    if (!counted || more.length > 0 || fits.length !== 2) return draft;
    apart.push(counted);
    return { ...draft, sites: counted.sites };
  });
  return { joined: joined.filter((draft) => !apart.includes(draft)), apart };
}

/** A midline muscle has no sides: what was said for each side is its dose in all. */
export function midlineJoined(drafts: readonly Draft[], midline: ReadonlySet<string>): Draft[] {
  return drafts.flatMap((draft, i): Draft[] => {
    if (!midline.has(draft.muscle)) return [draft];
    const isTwin = (other: Draft): boolean =>
      other.muscle === draft.muscle && other.start === draft.start && other.end === draft.end;
    const twins = drafts.filter(isTwin);
    if (twins.length < 2) return [{ ...draft, side: 'midline' }];
    if (drafts.findIndex(isTwin) !== i) return [];
    const units = twins.every((twin) => twin.units !== null)
      ? twins.reduce((sum, twin) => sum + (twin.units ?? 0), 0)
      : null;
    return [{ ...draft, side: 'midline', units }];
  });
}

/** "50 U x 20 points" of a note whose total holds 50, not 1,000: the sum that the author wrote tells which is meant. */
export function byTotal(drafts: readonly Draft[], total: number | null): Draft[] {
  const sum = (of: (draft: Draft) => number): number =>
    round(drafts.reduce((all, draft) => all + of(draft), 0));
  const fits =
    total !== null &&
    sum(({ units }) => units ?? 0) !== total &&
    sum(({ aSite, units }) => aSite ?? units ?? 0) === total;
  return drafts.map((draft) =>
    fits && draft.aSite !== undefined ? { ...draft, units: draft.aSite } : draft,
  );
}

/** "R SCM 60 U, splenius 25 U bilat. Total 110 U": the sum that the author wrote tells that 25 U went into each side. */
export function sidesByTotal(drafts: readonly Draft[], total: number | null): Draft[] {
  const sum = (times: (draft: Draft) => number): number =>
    round(drafts.reduce((all, draft) => all + (draft.units ?? 0) * times(draft), 0));
  const sidesOf = ({ side, units }: Draft): number => (side === 'bilateral' && units !== null ? 2 : 1);
  if (total === null || sum(() => 1) === total || sum(sidesOf) !== total) return [...drafts];
  return drafts.flatMap((draft) =>
    sidesOf(draft) === 2
      ? [
          { ...draft, side: 'right' as const },
          { ...draft, side: 'left' as const },
        ]
      : [draft],
  );
}

/** What a name of several muscles or glands takes in: "100 U into the pelvic floor, 50 U to each puborectalis". */
const PARTS: Readonly<Record<string, RegExp>> = {
  'pelvic-floor-muscles': /^(?:puborectalis|pubococcygeus|iliococcygeus|coccygeus|levator-ani)$/,
  'salivary-glands': /^(?:parotid|submandibular|sublingual)-gland$/,
  'masticatory-muscles': /^(?:masseter|temporalis|(?:lateral|medial)-pterygoid)(?:-|$)/,
  'elbow-flexors': /^(?:biceps-brachii|brachialis|brachioradialis)(?:-|$)/,
};

/** "Levator ani: 100 U total, puborectalis 40 U, …": what is called the total of a group told in parts is no injection more. */
export function withoutSumOfParts(
  drafts: readonly Draft[],
  saysTotal: (draft: Draft) => boolean,
): { kept: Draft[]; sum: number | null } {
  const [first, ...parts] = drafts.toSorted((a, b) => a.start - b.start);
  const areParts = first !== undefined && parts.every(({ muscle }) => PARTS[first.muscle]?.test(muscle));
  if (!first || parts.length < 2 || first.units === null || !(saysTotal(first) || areParts))
    return { kept: [...drafts], sum: null };
  const all = round(parts.reduce((sum, { units }) => sum + (units ?? 0), 0));
  return all === first.units ? { kept: parts, sum: all } : { kept: [...drafts], sum: null };
}

/** The only injection of a note has the sum that the author wrote, where nothing else was said of its dose. */
export function soleHasTotal(drafts: readonly Draft[], total: number | null): Draft[] {
  const [only, ...others] = drafts;
  return only && others.length === 0 && only.units === null && total !== null
    ? [{ ...only, units: total }]
    : [...drafts];
}
