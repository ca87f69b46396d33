/**
 * Plain text: one ASCII byte for each UTF-16 code unit, so that offsets stay what they are. Accents, full-width forms and
 * typographic dashes, quotes and spaces become their plain selves; every later step reads these bytes alone.
 */

/** Other scripts, symbols, halves of a surrogate pair. */
const OTHER = 0;
/** A code unit inside a word that stands for no letter or for several: `expansion` tells which. */
export const SPECIAL = 0x7f;

const SPACE = 0x20;
const LINE_FEED = 0x0a;
const APOSTROPHE = 0x27;
const HYPHEN = 0x2d;

/** Folded form of a plain byte: the lower-case letter, the digit, `SPECIAL`, or 0 for everything that separates words. */
export const FOLD: Uint8Array = foldTable();

function foldTable(): Uint8Array {
  const table = new Uint8Array(256);
  table[SPECIAL] = SPECIAL;
  for (let c = 48; c <= 57; c++) table[c] = c;
  for (let c = 97; c <= 122; c++) table[c] = table[c - 32] = c;
  return table;
}

/** A text and its plain bytes. The bytes hold until the next call of `plain`. */
export interface Passage {
  readonly text: string;
  readonly length: number;
  /** One for each code unit, then zeros to the end of a block. */
  readonly bytes: Uint8Array;
  /** The same memory: four bytes at once, from any place, the first the lowest. */
  readonly view: DataView;
}

/** Bytes are looked through in blocks of so many. */
export const BLOCK = 32;

const encoder = new TextEncoder();
/** Texts share memory that grows with them up to here; a longer one gets its own, which is not kept. */
const SHARED = 0x80000;
let shared = memory(0x800);

/** So many plain bytes, and the view of them. */
export function memory(size: number): Pick<Passage, 'bytes' | 'view'> {
  const bytes = new Uint8Array(size);
  return { bytes, view: new DataView(bytes.buffer) };
}

/** The encoder is several times faster than a loop, where it may be used: on a stretch of ASCII that is not too short. */
const STRETCH = 512;
const TOO_SHORT = 48;

/** Puts a text into plain bytes. */
export function plain(text: string): Passage {
  const { length } = text;
  const padded = (Math.floor(length / BLOCK) + 2) * BLOCK;
  if (padded > shared.bytes.length && padded <= SHARED) shared = memory(2 ** Math.ceil(Math.log2(padded)));
  const { bytes, view } = padded > shared.bytes.length ? memory(padded) : shared;
  for (let from = 0; from < length; from += STRETCH) {
    const to = Math.min(length, from + STRETCH);
    if (to - from < TOO_SHORT || !encoded(text.slice(from, to), bytes.subarray(from, to)))
      convert(text, bytes, from, to);
  }
  bytes.fill(0, length, padded);
  return { text, length, bytes, view };
}

/** True where every code unit was ASCII and is now in `bytes`. */
function encoded(text: string, bytes: Uint8Array): boolean {
  const { read, written } = encoder.encodeInto(text, bytes);
  return read === written && read === text.length;
}

function convert(text: string, bytes: Uint8Array, from: number, to: number): void {
  for (let i = from; i < to; i++) {
    const code = text.charCodeAt(i);
    bytes[i] = code < 0x80 ? code : plainOf(code);
  }
}

/** The letters of a `SPECIAL` code unit, folded; empty for an invisible one. */
export function expansion(code: number): string {
  return lettersOf(code).toLowerCase();
}

/** A string as the finder sees it: folded letters and digits; every run of separators becomes one space. */
export function fold(text: string): string {
  const { bytes, length } = plain(text);
  let out = '';
  for (let i = 0; i < length; i++) {
    const f = FOLD[bytes[i]!]!;
    if (f === 0) out += out === '' || out.endsWith(' ') ? '' : ' ';
    else out += f === SPECIAL ? expansion(text.charCodeAt(i)) : String.fromCharCode(f);
  }
  return out.trimEnd();
}

/** Letters that Unicode does not take apart. */
const BY_HAND: Readonly<Record<string, string>> = {
  ß: 'ss',
  Æ: 'AE',
  æ: 'ae',
  Œ: 'OE',
  œ: 'oe',
  Ø: 'O',
  ø: 'o',
  Đ: 'D',
  đ: 'd',
  Ł: 'L',
  ł: 'l',
  ı: 'i',
};

/** Latin letters with accents, each worked out when it is first met. */
const LATIN = { from: 0x80, to: 0x250, unknown: 0xff } as const;
const latin = new Uint8Array(LATIN.to - LATIN.from).fill(LATIN.unknown);

function latinOf(code: number): number {
  const known = latin[code - LATIN.from]!;
  return known === LATIN.unknown ? (latin[code - LATIN.from] = ofLetters(code)) : known;
}

function plainOf(code: number): number {
  if (isInvisible(code)) return SPECIAL;
  if (code === 0xa0 || code === 0x2007 || code === 0x202f) return SPACE;
  if (code < LATIN.to) return latinOf(code);
  if (code < 0x1e00) return code === 0x2bc ? APOSTROPHE : OTHER;
  if (code < 0x1f00) return ofLetters(code);
  if (code < 0x2000) return OTHER;
  if (code <= 0x200a || code === 0x205f || code === 0x3000) return SPACE;
  if (code === 0x2028 || code === 0x2029) return LINE_FEED;
  if ((code >= 0x2010 && code <= 0x2015) || code === 0x2212) return HYPHEN;
  if (code === 0x2018 || code === 0x2019 || code === 0x2032) return APOSTROPHE;
  const isForm = (code >= 0xfb00 && code <= 0xfb06) || (code >= 0xff01 && code <= 0xff5e);
  return isForm ? ofLetters(code) : OTHER;
}

/** Soft hyphen, combining marks, zero-width characters, direction marks, variation selectors. */
function isInvisible(code: number): boolean {
  return (
    code === 0xad ||
    (code >= 0x300 && code <= 0x36f) ||
    (code >= 0x200b && code <= 0x200f) ||
    (code >= 0x202a && code <= 0x202e) ||
    (code >= 0x2060 && code <= 0x2064) ||
    (code >= 0xfe00 && code <= 0xfe0f) ||
    code === 0xfeff
  );
}

function ofLetters(code: number): number {
  const letters = lettersOf(code);
  if (letters.length === 1) return letters.charCodeAt(0);
  return letters === '' ? OTHER : SPECIAL;
}

function lettersOf(code: number): string {
  const letter = String.fromCharCode(code);
  return (BY_HAND[letter] ?? letter.normalize('NFKD'))
    .replace(/[^\x21-\x7e]/g, '')
    .replace(/[^A-Za-z0-9]/g, '');
}

export function isDigit(byte: number): boolean {
  return byte >= 48 && byte <= 57;
}

export function isUpper(byte: number): boolean {
  return byte >= 65 && byte <= 90;
}

/** White space of plain text. */
export function isSpace(byte: number): boolean {
  return byte === SPACE || (byte >= 9 && byte <= 13);
}
