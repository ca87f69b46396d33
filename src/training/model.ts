/** The words of training, as types. Questions are made at run time from the facts; nothing clinical is written here. */
import type { Basis, Region } from '../knowledge/model.ts';

/** A sentence of the knowledge with what it rests on. */
export interface Statement extends Basis {
  text: string;
}

/** The page of the reference that says more. */
export interface Link {
  of: 'entry' | 'set' | 'rule' | 'complication' | 'warning';
  id: string;
}

export interface Option {
  /** Unique within its question and the same after every update of the content: an entity, rule or statement id. */
  id: string;
  text: string;
  /** Exactly one option of a question is right. */
  right: boolean;
  /** Why it is right or wrong: at least one sentence, each with its source. */
  why: Statement[];
  link?: Link;
  /** Of a hotspot: ids of the figure's shapes that stand for this option. No two options share a shape. */
  shapes?: string[];
}

interface QuestionBase {
  /** The same after every update of the content: `danger/set/avoid-mouth-droop/risorius`. Progress is kept by it. */
  id: string;
  /** What is asked, in plain words. */
  ask: string;
  /** In an order that says nothing about which is right, the same every time. `shuffled` deals them anew. */
  options: Option[];
  /** Ids of the topics it belongs to. */
  topics: string[];
  /** Regions of the body it is about; empty for what holds everywhere. */
  regions: Region[];
  /** The entry that the question is about. */
  link: Link;
}

export interface PlainQuestion extends QuestionBase {
  kind: 'danger' | 'label' | 'complication';
}

/** Answered by pointing at a shape; every option has `shapes`. A shape of no option is no answer. */
export interface HotspotQuestion extends QuestionBase {
  kind: 'hotspot';
  /** Figure id. */
  figure: string;
}

export interface ChartQuestion extends QuestionBase {
  kind: 'chart';
  /** Id of the vignette, and its text. Invented, of no patient. */
  vignette: string;
  chart: string;
  /** All that judgement finds on this chart (rule ids), the most severe first; the right option names one of them. Empty: nothing. */
  findings: string[];
}

/**
 * `danger`: which muscle endangers what, or what a muscle endangers. `hotspot`: the same, pointed at on a figure.
 * `chart`: what in a short invented chart matters. `label`: products, limits, units. `complication`: what to do when.
 */
export type Question = PlainQuestion | HotspotQuestion | ChartQuestion;

export const TOPIC_GROUPS = ['danger', 'region', 'products', 'charts', 'complications'] as const;

/** What a teacher chooses from: an avoid set, a region of the body, products, charts, complications. */
export interface Topic {
  id: string;
  title: string;
  group: (typeof TOPIC_GROUPS)[number];
}

/** A question that was not made, and why: in words for those who keep the content. */
export interface Refusal {
  id: string;
  reason: string;
}

/** Everything that can be asked. */
export interface Bank {
  /** Version of the facts it was made from. */
  version: string;
  questions: Question[];
  topics: Topic[];
  refusals: Refusal[];
}

export const DECK_FORMAT = 'cautela-deck';
/** Of the file's layout. A later layout gets the next number and a step that reads this one. */
export const DECK_VERSION = 1;

export const DECK_ORDERS = ['listed', 'shuffled'] as const;

/** A teacher's session, as a file. Questions are named, never copied: their words come from the reader's own knowledge. */
export interface Deck {
  format: typeof DECK_FORMAT;
  version: typeof DECK_VERSION;
  title: string;
  description?: string;
  /** Version of the facts with which it was made. */
  knowledge: string;
  order: (typeof DECK_ORDERS)[number];
  /** For the whole session. Absent: no limit. */
  minutes?: number;
  /** Question ids, at least one, each once. */
  questions: string[];
}
