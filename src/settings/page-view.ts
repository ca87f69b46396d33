/**
 * What the scripts in pages need to know of the settings and the policy. The background keeps it in the store as one value,
 * so that a page has it at once, without waking anybody, and hears of each change. A door of its own: pages carry no more.
 */
import * as v from 'valibot';
import { DENSITIES, REVIEW_STATES } from './schema.ts';

export const PAGE_VIEW_KEY = 'page-view';

/** Made when it is read, which is seldom: evaluating a script of a page is a task that no pause divides. */
const pageView = () =>
  v.object({
    density: v.picklist(DENSITIES),
    /** Terms that are not marked: everywhere, or on the site named. */
    silenced: v.array(
      v.object({
        id: v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9-]*$/), v.maxLength(120)),
        site: v.optional(v.string()),
      }),
    ),
    reviewState: v.picklist(REVIEW_STATES),
    /** Another value: what is said of terms is another, and is asked for anew. */
    sayings: v.string(),
    /** Words of the interface, where another language than the browser's is wanted. */
    words: v.optional(v.object({ language: v.string(), table: v.record(v.string(), v.string()) })),
  });
export type PageView = v.InferOutput<ReturnType<typeof pageView>>;

export const DEFAULT_VIEW: PageView = {
  density: 'standard',
  silenced: [],
  reviewState: 'everywhere',
  sayings: '',
};

/** A stored view; the default where there is none, or one that does not fit. */
export function readPageView(stored: unknown): PageView {
  const result = v.safeParse(pageView(), stored);
  return result.success ? result.output : DEFAULT_VIEW;
}

/** Is a term silenced on the site of this host? */
export const isTermSilenced = (view: PageView, term: string, host: string): boolean =>
  view.silenced.some(({ id: own, site }) => own === term && (site === undefined || site === host));
