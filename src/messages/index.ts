/**
 * Every message between the parts of the extension: its shape, who may send it and how large it may be.
 * A receiver parses before it looks; what does not fit is dropped.
 */
import * as v from 'valibot';
import { KINDS, type Severity } from '../knowledge/model.ts';
import { ASSERTIONS } from '../detection/model.ts';
import { ChartPart, REASONS, type Reason } from './chart.ts';
import type { Fault, Policy, Settings } from '../settings/index.ts';
import { Silenced } from '../settings/schema.ts';
import { listOf } from './list.ts';
import { toldOf } from './mentions.ts';

export { chartDocument, chartPart, ChartPart, isSound, REASONS, type Reason } from './chart.ts';
export { MOST_MENTIONS, placing } from './mentions.ts';

/** Upper bounds, checked on both sides of the channel. */
export const LIMITS = {
  tipsPerRequest: 2_000,
  idLength: 120,
  failureLength: 400,
  originLength: 300,
  setAside: 200,
  statedElsewhere: 500,
  spansPerRequest: 500,
  wordsPerPlace: 1_000,
} as const;

const id = v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9-]*$/), v.maxLength(LIMITS.idLength));
const count = v.pipe(v.number(), v.integer(), v.minValue(0));

/** What a mention says as it leaves a page: no text of the page, only what was recognised. */
const Said = v.strictObject({
  entity: id,
  kind: v.picklist(KINDS),
  assertion: v.picklist(ASSERTIONS),
  side: v.optional(v.picklist(['left', 'right', 'bilateral'])),
  allergy: v.optional(v.literal(true)),
  /** In a form field: listed, not necessarily marked. */
  field: v.optional(v.literal(true)),
});

/** The mentions of a frame in reading order: one number for each, what it says. */
const ReportedMentions = toldOf(Said, 1);
export type ReportedMentions = v.InferOutput<typeof ReportedMentions>;

/** `index`: position in the frame's reading order, the handle for "show me". */
export type ReportedMention = v.InferOutput<typeof Said> & { index: number };

/** A finding that the clinician has put aside for this page, and why. */
const SetAside = v.strictObject({ rule: id, reason: v.picklist(REASONS) });
export type SetAside = v.InferOutput<typeof SetAside>;
const setAside = listOf(SetAside, LIMITS.setAside);

const span = { start: count, end: count };

/** Sent by a content script. */
export const FromPage = v.variant('kind', [
  /** What this frame holds now; replaces the frame's earlier report. Answered with whether toxin is in play in the tab. */
  v.strictObject({
    kind: v.literal('page-report'),
    mentions: ReportedMentions,
    /** Kinds of content that cannot be read here. */
    unread: listOf(v.picklist(['pdf', 'canvas', 'too-much-text', 'closed-frame']), 8),
    /** Where frames come from that this one cannot look into: they may be on a site that is not turned on. */
    frames: v.optional(
      listOf(v.pipe(v.string(), v.regex(/^https?:\/\/[^/]+$/), v.maxLength(LIMITS.originLength)), 8),
    ),
    /** What the frame's text gives judgement to go by; absent where it says nothing, or is being read anew. */
    chart: v.optional(ChartPart),
    /** Another report follows: the frame's text is not read for judgement yet. */
    reading: v.optional(v.literal(true)),
    setAside: v.optional(setAside),
    /** Another page, or another patient, than in the report before. */
    afresh: v.optional(v.literal(true)),
  }),
  /** Put in what makes a session, for this frame is not blank, what reads, for it holds text, what shows more than marks, or what reads for judgement. Answered with `true` once it is there. */
  v.strictObject({
    kind: v.literal('put-in'),
    script: v.picklist(['session', 'reading', 'showing', 'judging', 'planning']),
  }),
  /** What stood in this frame's chart is changing, or the frame is going: it must not be judged by until it reports anew. */
  v.strictObject({ kind: v.literal('chart-withdrawn'), gone: v.optional(v.literal(true)) }),
  /** Open the list of findings beside this page. */
  v.strictObject({ kind: v.literal('open-findings') }),
  /** Asks for the tooltips of these entities; answered with `Tip[]`. */
  v.strictObject({ kind: v.literal('tips'), ids: listOf(id, LIMITS.tipsPerRequest) }),
  /** Open the reference at an entity. */
  v.strictObject({ kind: v.literal('open-entry'), id }),
  /** Mark this entity no more: `here` on this site, else everywhere. Undone in the settings. */
  v.strictObject({ kind: v.literal('silence-term'), id, here: v.boolean() }),
  /** Something of ours failed in the page. Never holds text of the page. */
  v.strictObject({
    kind: v.literal('failure'),
    part: v.pipe(v.string(), v.maxLength(60)),
    message: v.pipe(v.string(), v.maxLength(LIMITS.failureLength)),
  }),
]);
export type FromPage = v.InferOutput<typeof FromPage>;

/** Sent by the background to the frames of a tab. */
const makeToPage = () =>
  v.variant('kind', [
    /** Send your report once more: the background has slept and forgotten, or asks whether you are still there. */
    v.strictObject({ kind: v.literal('report-again') }),
    /**
     * Move to the next (1) or previous (-1) mark and open its tooltip: from where you stand, or (`edge`, when the
     * reader comes from another frame) to your first or last. Answered with `true`; with `null` where the reader does not
     * stand in your frame; or with `false` where there is none left in that direction: the frame has then closed its
     * tooltip and the background asks the next frame.
     */
    v.strictObject({
      kind: v.literal('step'),
      direction: v.picklist([1, -1]),
      from: v.picklist(['here', 'edge']),
    }),
    /** Scroll to a mention of this frame and flash it. */
    v.strictObject({ kind: v.literal('show-mention'), index: count }),
    /** What is to be said out loud on this page: how many findings of the two top tiers, and the most severe; `count` 0: nothing. */
    v.strictObject({
      kind: v.literal('loud'),
      count,
      severity: v.picklist(['avoid', 'serious']),
      say: v.pipe(v.string(), v.maxLength(LIMITS.failureLength)),
    }),
    /** What the other frames of the tab state of this patient: entity ids, for the cautions that they raise. */
    v.strictObject({ kind: v.literal('stated'), entities: listOf(id, LIMITS.statedElsewhere) }),
    /** The words at these places of the chart that was reported as `revision`; answered with `string[]`, or `null` when it has changed. */
    v.strictObject({
      kind: v.literal('words'),
      revision: count,
      spans: listOf(v.strictObject(span), LIMITS.spansPerRequest),
    }),
    /** Scroll to these words and flash them. */
    v.strictObject({ kind: v.literal('show-words'), revision: count, ...span }),
    /** Keep these for as long as this page and patient are shown. */
    v.strictObject({ kind: v.literal('set-aside'), items: setAside }),
    /** Botulinum toxin is, or is no more, a subject of the chart in some frame of this tab. */
    v.strictObject({ kind: v.literal('in-play'), on: v.boolean() }),
    /** The site has been turned off: leave without a trace. */
    v.strictObject({ kind: v.literal('leave') }),
  ]);
export type ToPage = v.InferOutput<ReturnType<typeof makeToPage>>;

let made: ReturnType<typeof makeToPage> | undefined;
/** The schema of `ToPage`, made when a first message is heard: evaluating a script of a page is a task that no pause divides. */
export const toPage = () => (made ??= makeToPage());

const tab = v.pipe(v.number(), v.integer(), v.minValue(0));

/** A switch, a word or a few words: what a setting can be that is set as a whole. */
const word = v.pipe(v.string(), v.maxLength(40));
const SettingValue = v.union([v.boolean(), word, listOf(word, 20)]);

/** Sent by the popup, the side panel or the full tab; told apart from content scripts by the sender's address. */
export const FromPopup = v.variant('kind', [
  /** Is the site of this tab on? Answered with `SiteState`. */
  v.strictObject({ kind: v.literal('site'), tab }),
  /** After the permission was granted or is to be given back. Answered with `SiteState`. */
  v.strictObject({ kind: v.literal('turn-site'), tab, on: v.boolean() }),
  /** What stands on the page of this tab, all frames. Answered with `PageState`. */
  v.strictObject({ kind: v.literal('page'), tab }),
  v.strictObject({ kind: v.literal('show-mention'), tab, frame: count, index: count }),
  /** What is to be said about the chart of this tab. Answered with `FindingsState`. */
  v.strictObject({ kind: v.literal('findings'), tab }),
  v.strictObject({ kind: v.literal('show-words'), tab, frame: count, revision: count, ...span }),
  /** Not for this patient, because …; `null` takes it back. Answered with `FindingsState`. */
  v.strictObject({
    kind: v.literal('set-aside'),
    tab,
    rule: id,
    reason: v.nullable(v.picklist(REASONS)),
  }),
  /** Say nothing of this rule from now on (`here`: on this site), or again. Answered with `FindingsState`. */
  v.strictObject({
    kind: v.literal('silence'),
    tab,
    rule: id,
    on: v.boolean(),
    here: v.optional(v.boolean()),
  }),
  /**
   * The words to look up, from the context menu or the address bar: answered once with a string, else `null`.
   * They travel by message and not in an address, so that no selected text ends in the browser's history.
   */
  v.strictObject({ kind: v.literal('asked-words') }),
  /** Answered with `Failure[]`, newest first. */
  v.strictObject({ kind: v.literal('failures') }),
  /** Answered with `SettingsState`. */
  v.strictObject({ kind: v.literal('settings') }),
  /** Keep a setting, checked by the background. Answered with `SettingsState`: what holds afterwards. */
  v.strictObject({
    kind: v.literal('set'),
    name: v.pipe(v.string(), v.maxLength(40)),
    value: SettingValue,
  }),
  /** Silence a term or rule, or take it back. Answered with `SettingsState`. */
  v.strictObject({ kind: v.literal('silence-item'), item: Silenced, on: v.boolean() }),
  /** Give the access to a site back. Answered with `SettingsState`. */
  v.strictObject({ kind: v.literal('remove-site'), pattern: v.pipe(v.string(), v.maxLength(300)) }),
]);
export type FromPopup = v.InferOutput<typeof FromPopup>;

/** Sent by the background to whichever of our pages are open. */
export const ToPopup = v.variant('kind', [
  /** A frame of this tab has reported: ask for `page` again if it is the one you show. */
  v.strictObject({ kind: v.literal('page-changed'), tab }),
  /** A site was turned on or off: ask for `site` again. */
  v.strictObject({ kind: v.literal('sites-changed') }),
  /** Settings or policy are others than before: ask for `settings` again. */
  v.strictObject({ kind: v.literal('settings-changed') }),
  /** For the page in this tab: go to the search and ask for `asked-words` (also to be asked when loaded at `#/search`). */
  v.strictObject({ kind: v.literal('words-asked'), tab }),
]);
export type ToPopup = v.InferOutput<typeof ToPopup>;

/** `unsupported`: browser pages, stores and files, where no extension may read. */
export interface SiteState {
  status: 'on' | 'off' | 'unsupported';
  /** Match pattern of the site, e.g. `https://ehr.example/*`; absent where unsupported. */
  pattern?: string;
  host?: string;
  /** The organisation has decided; the person cannot change it. */
  locked?: true;
}

export interface SettingsState {
  settings: Settings;
  /** Set by the organisation. */
  locked: string[];
  policy: Policy;
  /** What of the person's own could not be read. */
  faults: Fault[];
  /** Granted patterns; `locked`: not to be given back. */
  sites: { pattern: string; locked: boolean }[];
  /** Patterns that the organisation wants on and the browser has not been asked for yet. */
  sitesAsked: string[];
}

export interface PageState {
  mentions: (ReportedMention & { frame: number })[];
  unread: ('pdf' | 'canvas' | 'too-much-text' | 'closed-frame')[];
  /** Nothing is found yet on a page that is still on its way. */
  reading?: true;
}

/** A place in the chart, and the words that stand there now; `null` where they have changed meanwhile. */
export interface PlaceState {
  frame: number;
  revision: number;
  start: number;
  end: number;
  words: string | null;
}

export interface FindingState {
  rule: string;
  severity: Severity;
  say: string;
  why?: string;
  do?: string;
  sources: string[];
  tentative?: true;
  /** By a rule of the reader's organisation. */
  organisation?: true;
  places: PlaceState[];
  setAside?: Reason;
}

export interface FindingsState {
  /** Most severe first. */
  findings: FindingState[];
  /** What was stated of a plan and could not be read. */
  notRead: (PlaceState & { why: string })[];
  /** Ids of the rules that are silenced everywhere. */
  silenced: string[];
  /** How many findings are of a tier that the settings leave out. */
  hidden?: number;
  /** Not all of the chart is read and judged yet: what is not among the findings may still come. */
  reading?: true;
  /** Judging the chart failed: nothing is known of it. */
  failed?: true;
}

/** Something of ours that failed, without any text of a page. `when` is an ISO date and time. */
export interface Failure {
  when: string;
  part: string;
  message: string;
}

/** Parses a message of one direction; `null` for anything that does not fit. */
export function parseMessage<S extends v.GenericSchema>(
  schema: S,
  message: unknown,
): v.InferOutput<S> | null {
  const result = v.safeParse(schema, message, { abortEarly: true });
  return result.success ? result.output : null;
}
