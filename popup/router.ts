/** Addresses inside the reference: `#/entry/trapezius`, `#/set/pleura`, `#/search?q=scm`. */

/** Pages that show one thing, by id. */
const ITEM_PAGES = [
  'entry',
  'set',
  'complication',
  'rule',
  'check',
  'warning',
  'source',
  'audit',
  'figure',
] as const;
/** Pages that stand alone. */
const PLAIN_PAGES = [
  'this-page', 'sets', 'complications', 'rules', 'warnings', 'sources', 'audit', 'changes', 'labels', 'figures', 'about', 'shortcuts', 'settings',
] as const; // prettier-ignore

/** Screens of the training; `of` says of what: a topic, a deck, a chart. */
const TRAINING_VIEWS = [
  'home', 'practice', 'progress', 'charts', 'teach', 'session', 'present', 'handout',
] as const; // prettier-ignore

export type TrainingView = (typeof TRAINING_VIEWS)[number];
export type ItemPage = (typeof ITEM_PAGES)[number];
export type PlainPage = (typeof PLAIN_PAGES)[number];

export type Route =
  | { page: 'start' }
  | { page: 'search'; q: string }
  | { page: 'browse'; kind: string }
  | { page: 'compare'; a: string; b: string }
  | { page: 'item'; of: ItemPage; id: string; room: boolean }
  | { page: 'training'; view: TrainingView; of: string }
  | { page: PlainPage }
  | { page: 'unknown'; path: string };

const isOneOf = <T extends string>(list: readonly T[], word: string): word is T =>
  (list as readonly string[]).includes(word);

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Reads a `location.hash`. An address that means nothing becomes `unknown`, never an error. */
export function parseRoute(hash: string): Route {
  const [path = '', query = ''] = hash.replace(/^#?\/?/, '').split('?', 2);
  const params = new URLSearchParams(query);
  const [head = '', rest, further = ''] = path.split('/').map(decode);
  if (head === '') return { page: 'start' };
  if (head === 'search') return { page: 'search', q: params.get('q') ?? '' };
  if (head === 'compare') return { page: 'compare', a: params.get('a') ?? '', b: params.get('b') ?? '' };
  if (head === 'browse' && rest) return { page: 'browse', kind: rest };
  if (rest && isOneOf(ITEM_PAGES, head)) {
    return { page: 'item', of: head, id: rest, room: params.get('view') === 'room' };
  }
  if (head === 'training' && isOneOf(TRAINING_VIEWS, rest ?? 'home')) {
    return { page: 'training', view: (rest ?? 'home') as TrainingView, of: further };
  }
  if (!rest && isOneOf(PLAIN_PAGES, head)) return { page: head };
  return { page: 'unknown', path };
}

/** The address of a route: what `parseRoute` reads back. */
export function hrefOf(route: Route): string {
  switch (route.page) {
    case 'start':
      return '#/';
    case 'search':
      return `#/search?${new URLSearchParams({ q: route.q })}`;
    case 'compare':
      return `#/compare?${new URLSearchParams({ a: route.a, b: route.b })}`;
    case 'browse':
      return `#/browse/${encodeURIComponent(route.kind)}`;
    case 'item':
      return `#/${route.of}/${encodeURIComponent(route.id)}${route.room ? '?view=room' : ''}`;
    case 'training':
      if (route.of) return `#/training/${route.view}/${encodeURIComponent(route.of)}`;
      return route.view === 'home' ? '#/training' : `#/training/${route.view}`;
    case 'unknown':
      return `#/${route.path}`;
    default:
      return `#/${route.page}`;
  }
}

export const trainingHref = (view: TrainingView, of = ''): string => hrefOf({ page: 'training', view, of });

/** The address of one item: the commonest link there is. */
export const itemHref = (of: ItemPage, id: string): string => hrefOf({ page: 'item', of, id, room: false });
