/** A chart as words that can be pointed at, and what pointing at them finds. Pure; UTF-16 offsets of the chart's text. */

export interface Span {
  start: number;
  end: number;
}

export interface Piece extends Span {
  text: string;
  /** Between words: spaces, stops. */
  gap: boolean;
}

const WORD = /[\p{L}\p{N}](?:[\p{L}\p{N}'’%]|[./-](?=[\p{L}\p{N}]))*/gu;

/** All of the text, in order: words and what stands between them. */
export function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = [];
  const add = (start: number, end: number, gap: boolean): void => {
    if (end > start) pieces.push({ start, end, gap, text: text.slice(start, end) });
  };
  let at = 0;
  for (const { 0: word, index } of text.matchAll(WORD)) {
    add(at, index, true);
    add(index, index + word.length, false);
    at = index + word.length;
  }
  add(at, text.length, true);
  return pieces;
}

const touches = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** The text cut where spans begin and end; of spans that overlap the first is taken. */
export function cut<T extends Span>(
  text: string,
  spans: readonly T[],
): (Span & { text: string; span?: T })[] {
  const parts: (Span & { text: string; span?: T })[] = [];
  let at = 0;
  const add = (start: number, end: number, span?: T): void => {
    if (end > start) parts.push({ start, end, text: text.slice(start, end), ...(span && { span }) });
    at = Math.max(at, end);
  };
  for (const span of spans.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    if (span.start < at) continue;
    add(at, span.start);
    add(span.start, span.end, span);
  }
  add(at, text.length);
  return parts;
}

export interface Verdict<T> {
  found: T[];
  missed: T[];
  /** Stand nowhere in the chart: nobody could have pointed at them. */
  unplaced: T[];
  /** Words pointed at that bear on no finding. */
  beyond: Piece[];
}

/** A finding is found when one of its words was pointed at. */
export function judged<T extends { evidence: readonly Span[] }>(
  findings: readonly T[],
  picked: readonly Piece[],
): Verdict<T> {
  const placed = findings.filter(({ evidence }) => evidence.length > 0);
  const hits = ({ evidence }: T): boolean =>
    evidence.some((span) => picked.some((piece) => touches(span, piece)));
  return {
    found: placed.filter(hits),
    missed: placed.filter((finding) => !hits(finding)),
    unplaced: findings.filter(({ evidence }) => evidence.length === 0),
    beyond: picked.filter(
      (piece) => !placed.some(({ evidence }) => evidence.some((span) => touches(span, piece))),
    ),
  };
}
