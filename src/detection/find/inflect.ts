/**
 * The other ways in which a word of a term is written: plural and singular, Latin plurals, British and American spelling.
 * Worked out once, when the lexicon is compiled, so that reading looks every word up exactly once.
 */

/** American and British spelling of the same letters. */
const SPELLINGS: readonly (readonly [american: string, british: string])[] = [
  ['esoph', 'oesoph'],
  ['edem', 'oedem'],
  ['pnea', 'pnoea'],
  ['rrhea', 'rrhoea'],
  ['esthe', 'aesthe'],
  ['pediatr', 'paediatr'],
  ['orthoped', 'orthopaed'],
  ['gynec', 'gynaec'],
  ['emia', 'aemia'],
  ['ischem', 'ischaem'],
  ['anem', 'anaem'],
  ['hemat', 'haemat'],
  ['hemo', 'haemo'],
  ['tumor', 'tumour'],
  ['labor', 'labour'],
  ['color', 'colour'],
  ['ize', 'ise'],
  ['izing', 'ising'],
  ['ization', 'isation'],
  ['yze', 'yse'],
  ['fiber', 'fibre'],
  ['center', 'centre'],
  ['sulf', 'sulph'],
  ['fetal', 'foetal'],
  ['leuko', 'leuco'],
  ['neuron', 'neurone'],
];

/** Forms that no rule gives, and words that name the same thing. */
const IRREGULAR: readonly (readonly string[])[] = [
  ['calf', 'calves'],
  ['foot', 'feet'],
  ['crisis', 'crises'],
  ['diagnosis', 'diagnoses'],
  ['biceps', 'bicep'],
  ['triceps', 'tricep'],
  ['quadriceps', 'quadricep'],
  ['interosseus', 'interossei'],
  ['muscle', 'muscles', 'musculature'],
];

/** Words that serve alike where a phrase holds one of them: "pain in the neck", "pain in her neck". */
const DETERMINERS = ['the', 'his', 'her', 'their', 'my', 'your', 'its'];

/**
 * Shortest word whose plural is made or unmade: "tics" and "tic" are written out in the lexicon where both are meant.
 * Adjectives in -al and -ar have none: "abdominals" are muscles, "abdominal" is a region.
 */
const SHORTEST = 5;

/**
 * All forms of a folded word, itself first. A form is only as good as its spelling rule: the caller decides for which terms
 * (never for abbreviations, codes and brands) it asks.
 */
export function surfaceForms(word: string): string[] {
  if (DETERMINERS.includes(word)) return DETERMINERS;
  const spelt = [word, ...spellings(word)];
  return [...new Set([...spelt, ...spelt.flatMap(numbers)])];
}

function spellings(word: string): string[] {
  const out: string[] = [];
  for (const [american, british] of SPELLINGS) {
    if (word.includes(british)) out.push(word.replace(british, american));
    else if (word.includes(american)) out.push(word.replace(american, british));
  }
  return out;
}

function numbers(word: string): string[] {
  const irregular = IRREGULAR.find((group) => group.includes(word));
  if (irregular) return [...irregular];
  if (word.length < SHORTEST || /\d|[^e]als?$|ars?$/.test(word)) return [];
  return word.endsWith('s') ? singulars(word) : plurals(word);
}

function plurals(word: string): string[] {
  if (/[^aeiou]y$/.test(word)) return [`${word.slice(0, -1)}ies`];
  if (/(?:x|z|ch|sh)$/.test(word)) return [`${word}es`];
  if (word.endsWith('um')) return [`${word}s`, `${word.slice(0, -2)}a`];
  if (/[^aeiou]a$/.test(word)) return [`${word}s`, `${word}e`];
  if (/[^aeiou]i$/.test(word)) return [`${word.slice(0, -1)}us`];
  return [`${word}s`];
}

function singulars(word: string): string[] {
  if (word.endsWith('us')) return [`${word}es`, `${word.slice(0, -2)}i`];
  if (word.endsWith('ss')) return [`${word}es`];
  if (word.endsWith('sis')) return [`${word.slice(0, -2)}es`];
  if (word.endsWith('is')) return [`${word.slice(0, -2)}es`, `${word}es`];
  if (/[^aeiou]ies$/.test(word)) return [`${word.slice(0, -3)}y`];
  if (/(?:x|z|ch|sh|ss)es$/.test(word)) return [word.slice(0, -2)];
  return word.length > SHORTEST ? [word.slice(0, -1)] : [];
}
