/** Troubles that began lately, by the words around them: "difficulty swallowing solids since Monday". */
import type { Mention } from '../detection/model.ts';

const BEHIND =
  /^[^.;\n]*?\b(?:since|started|began|beginning|(?:for|over|in) (?:the )?(?:past|last)|x ?\d+ ?(?:days?|d|weeks?|wks?)|for \w+ days|\d+ ?(?:days?|d|weeks?|wks?) (?:after|post|following)|yesterday|this week|last week|overnight)\b/i;
const BEFORE =
  /\b(?:new(?:ly| onset)?|sudden|acute|developed|developing|began|started|noticed|now|since (?:yesterday|then|last (?:night|week)|(?:mon|tues|wednes|thurs|fri|satur|sun)day|\d{1,2}\/\d{1,2})|c\/o|p\/w|present(?:s|ed|ing)? with|complain(?:s|ing|ed) of|call(?:s|ed|ing)? (?:about|with|reporting|to report)|(?:since|after|following) (?:(?:the|her|his|their|this|last) )*(?:botox|dysport|xeomin|\w*toxin\w*|injections?))\b[^.;\n]*$/i;
/** Of long ago, or no change. */
const OLD =
  /\b(?:chronic|baseline|long[- ]?standing|known|stable|unchanged|old|years?|since (?:birth|childhood|(?:the |his |her )?(?:stroke|cva|surgery|radiation|injury|\d{4})))\b/i;
/** How far around it the words are looked for, in code units. */
const REACH = 56;

export function beganLately(text: string, { kind, assertion, start, end }: Mention): boolean {
  if (assertion !== 'affirmed' || (kind !== 'factor' && kind !== 'sign')) return false;
  const before = text
    .slice(Math.max(0, start - REACH), start)
    .split(/[.;\n]/)
    .at(-1)!;
  const behind = text.slice(end, end + REACH).split(/[.;\n]/)[0]!;
  return (BEHIND.test(behind) || BEFORE.test(before)) && !OLD.test(before + behind);
}
