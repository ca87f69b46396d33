/** Look-ups as clinicians type them, on the whole compiled knowledge: where each must lead. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { grouped, loadNames, search, withWords } from '../../../popup/search/engine.ts';
import { wordsOf } from '../../../popup/search/words.ts';
import { LAY_NAMES } from '../../../popup/search/synonyms.ts';

const compiled = (name: string): string =>
  readFileSync(new URL(`../../../src/knowledge/compiled/${name}.json`, import.meta.url), 'utf8');
const byName = loadNames(compiled('search-names'));
const engine = withWords(byName, compiled('search-words'));

const LOOKUPS: readonly (readonly [typed: string, place: string])[] = [
  ['scm', 'entry/sternocleidomastoid'],
  ['droopy lid', 'complication/mgmt-eyelid-ptosis'],
  ['shoulder avoid', 'set/shoulder-girdle-pain'],
  ['J0585', 'entry/onabotulinumtoxina'],
  ['gent', 'entry/gentamicin'],
  ['neck copd', 'rule/neck-x-lung-disease'],
  ['lid droop', 'complication/mgmt-eyelid-ptosis'],
  ['hoarse', 'entry/dysphonia'],
  ['traps', 'entry/trapezius'],
  ['levator scap', 'entry/levator-scapulae'],
  ['upper trap', 'entry/upper-trapezius'],
  ['gastroc', 'entry/gastrocnemius'],
  ['tib post', 'entry/tibialis-posterior'],
  ['fdp', 'entry/flexor-digitorum-profundus'],
  ['sternocliedomastoid', 'entry/sternocleidomastoid'],
  ['rhomboids', 'entry/rhomboids'],
  ['piriformis', 'entry/piriformis'],
  ['botox', 'entry/onabotulinumtoxina'],
  ['dysport', 'entry/abobotulinumtoxina'],
  ['xeomin', 'entry/incobotulinumtoxina'],
  ['daxxify', 'entry/daxibotulinumtoxina'],
  ['torticollis', 'entry/cervical-dystonia'],
  ['G24.3', 'entry/cervical-dystonia'],
  ['blefarospasm', 'entry/blepharospasm'],
  ['crows feet', 'entry/lateral-canthal-lines'],
  ['frown lines', 'entry/glabellar-lines'],
  ['drooling', 'entry/sialorrhea'],
  ['sweaty armpits', 'entry/axillary-hyperhidrosis'],
  ['oab', 'entry/overactive-bladder'],
  ['chronic migraine', 'entry/chronic-migraine'],
  ['clenched fist', 'entry/clenched-fist'],
  ['mg', 'entry/myasthenia-gravis'],
  ['osa', 'entry/sleep-apnea'],
  ['pregnant', 'entry/pregnancy'],
  ['milk allergy', 'entry/cows-milk-protein-allergy'],
  ['vp shunt', 'entry/csf-shunt'],
  ['eliquis', 'entry/apixaban'],
  ['blood thinner', 'entry/anticoagulants'],
  ['pneumothorax', 'complication/mgmt-pneumothorax'],
  ['double vision', 'complication/mgmt-diplopia'],
  ['brow droop', 'complication/mgmt-brow-ptosis'],
  ['head drop', 'set/neck-extensors-head-drop'],
  ['convert units', 'rule/unit-conversion-warning'],
  ['aminoglycoside', 'entry/aminoglycosides'],
];

/** More of them, by other hands: typing errors, abbreviations, brands, harms, codes to their last place. */
const MORE_LOOKUPS: readonly (readonly [typed: string, place: string])[] = [
  ['trapz', 'entry/trapezius'],
  ['massetter', 'entry/masseter'],
  ['FCU', 'entry/flexor-carpi-ulnaris'],
  ['EHL', 'entry/extensor-hallucis-longus'],
  ['glabela', 'entry/glabellar-lines'],
  ['bruxisim', 'entry/bruxism'],
  ['tmj', 'entry/temporomandibular-disorder'],
  ['hyperhydrosis', 'entry/hyperhidrosis'],
  ['plantar fascitis', 'entry/plantar-fasciitis'],
  ['MYOBLOC', 'entry/rimabotulinumtoxinb'],
  ['Jeuveau', 'entry/prabotulinumtoxina'],
  ['letybo', 'entry/letibotulinumtoxina'],
  ['J0586', 'entry/abobotulinumtoxina'],
  ['J0588', 'entry/incobotulinumtoxina'],
  ['ALS', 'entry/als'],
  ['lambert eaton', 'entry/lambert-eaton'],
  ['COPD', 'entry/copd'],
  ['warfarin', 'entry/warfarin'],
  ['coumadin', 'entry/warfarin'],
  ['xarelto', 'entry/rivaroxaban'],
  ['plavix', 'entry/clopidogrel'],
  ['tobra', 'entry/tobramycin'],
  ['breast feeding', 'entry/breastfeeding'],
  ['cant swallow', 'complication/mgmt-dysphagia'],
  ['trouble swallowing', 'complication/mgmt-dysphagia'],
  ['eyelid drop after botox', 'complication/mgmt-eyelid-ptosis'],
  ['crooked smile', 'complication/mgmt-facial-asymmetry'],
  ['uneven smile', 'complication/mgmt-facial-asymmetry'],
  ['spock brow', 'complication/mgmt-facial-asymmetry'],
  ['pneumo', 'complication/mgmt-pneumothorax'],
  ['G43.709', 'entry/chronic-migraine'],
  ['G24.5', 'entry/blepharospasm'],
  ['J44.9', 'entry/copd'],
  ['N32.81', 'entry/overactive-bladder'],
  ['botulism', 'complication/mgmt-distant-spread'],
  ['allergy anaphylaxis', 'complication/mgmt-anaphylaxis'],
  ['hip flexor', 'entry/hip-flexors'],
  ['calf', 'entry/calf-muscles'],
  ['writers cramp', 'entry/writers-cramp'],
  ['sd', 'entry/spasmodic-dysphonia'],
];

/** Written before they were tried: brands, bills, codes to their last place, and what people say of what went wrong. */
const SPOKEN_LOOKUPS: readonly (readonly [typed: string, place: string])[] = [
  ['sternocleidomastiod', 'entry/sternocleidomastoid'],
  ['lev scap injection', 'entry/levator-scapulae'],
  ['splenius cap', 'entry/splenius-capitis'],
  ['tib ant', 'entry/tibialis-anterior'],
  ['adductor longis', 'entry/adductor-longus'],
  ['biceps', 'entry/biceps-brachii'],
  ['corugator', 'entry/corrugator-supercilii'],
  ['DAO', 'entry/depressor-anguli-oris'],
  ['masseters', 'entry/masseter'],
  ['parotid', 'entry/parotid-gland'],
  ['alluzience', 'entry/alluzience'],
  ['relfydess', 'entry/relabotulinumtoxina'],
  ['daxi', 'entry/daxibotulinumtoxina'],
  ['jeaveau', 'entry/prabotulinumtoxina'],
  ['myobloc units', 'entry/rimabotulinumtoxinb'],
  ['azzalure', 'entry/abobotulinumtoxina'],
  ['64612', 'entry/chemodenervation-facial'],
  ['64615', 'entry/chemodenervation-chronic-migraine'],
  ['64616', 'entry/chemodenervation-neck'],
  ['64617', 'entry/chemodenervation-larynx'],
  ['64642', 'entry/chemodenervation-extremity-64642'],
  ['52287', 'entry/cystoscopic-chemodenervation'],
  ['67345', 'entry/chemodenervation-extraocular'],
  ['J0587', 'entry/rimabotulinumtoxinb'],
  ['J0589', 'entry/daxibotulinumtoxina'],
  ['g43.711', 'entry/chronic-migraine'],
  ['K11.7', 'entry/sialorrhea'],
  ['L74.510', 'entry/axillary-hyperhidrosis'],
  ['G51.3', 'entry/hemifacial-spasm'],
  ["can't swallow", 'complication/mgmt-dysphagia'],
  ['seeing double', 'complication/mgmt-diplopia'],
  ['ptosis after forehead', 'complication/mgmt-brow-ptosis'],
  ['smile crooked', 'complication/mgmt-facial-asymmetry'],
  ['cant close eye', 'complication/mgmt-lagophthalmos-dry-eye'],
  ['botox not working anymore', 'complication/mgmt-secondary-nonresponse'],
  ['neck too weak to hold head up', 'complication/mgmt-neck-weakness'],
  ['wrong vial given', 'complication/mgmt-overdose'],
  ['cant pee after botox', 'complication/mgmt-urinary-retention'],
  ['teeth grinding', 'entry/bruxism'],
  ['excessive sweating hands', 'entry/palmar-hyperhidrosis'],
  ['eye twitching', 'entry/blepharospasm'],
  ['tennis elbo', 'entry/tennis-elbow'],
  ['toe walking cp', 'entry/equinus'],
  ['baby botox pregnant patient', 'entry/pregnancy'],
  ['breastfeeding mom', 'entry/breastfeeding'],
  ["bell's palsy", 'entry/facial-palsy'],
  ['on warfarin', 'entry/warfarin'],
  ['sleep apnoea neck injection', 'rule/neck-x-sleep-apnea'],
  ['lung puncture', 'complication/mgmt-pneumothorax'],
  ['scalenes', 'entry/scalene-muscles'],
  ['pec minor', 'entry/pectoralis-minor'],
  ['glut max', 'entry/gluteus-maximus'],
  ['zygomaticus', 'entry/zygomaticus'],
  ['dysphagea', 'entry/dysphagia'],
  ['botulinum allergy', 'entry/bont-allergy'],
  ['azithro', 'entry/azithromycin'],
  ['gentamycin', 'entry/gentamicin'],
  ['plaquenil', 'entry/hydroxychloroquine'],
  ['lou gehrig', 'entry/als'],
  ['hard to breathe', 'complication/mgmt-distant-spread'],
  ['lazy eye', 'entry/amblyopia-risk'],
  ['sweaty palms', 'entry/palmar-hyperhidrosis'],
  ['lip flip', 'entry/orbicularis-oris'],
  ['gummy smile', 'entry/gummy-smile'],
  ['clicking jaw', 'entry/temporomandibular-disorder'],
  ['max dose botox', 'entry/onabotulinumtoxina'],
  ['head shaking', 'entry/head-tremor'],
  ['dysport dilution', 'entry/abobotulinumtoxina'],
  ['Dysport max dose', 'entry/abobotulinumtoxina'],
  ['max dose dysport', 'entry/abobotulinumtoxina'],
  ['dysport limit', 'entry/abobotulinumtoxina'],
  ['dysport maximum', 'entry/abobotulinumtoxina'],
  ['xeomin limits', 'entry/incobotulinumtoxina'],
  ['max units SCM', 'entry/sternocleidomastoid'],
  ['masseter units', 'entry/masseter'],
  ['cervical dystonia max dose', 'entry/cervical-dystonia'],
  ['lateral rectus', 'entry/lateral-rectus'],
  ['longus colli', 'entry/longus-colli'],
];

/** Whole questions, with what is asked of a thing among the words that name it. */
const QUESTIONS: readonly (readonly [typed: string, place: string])[] = [
  ['can I give botox in pregnancy', 'entry/pregnancy'],
  ['is it ok to use xeomin while breastfeeding', 'entry/breastfeeding'],
  ['max dose dysport calf', 'entry/gastrocnemius'],
  ['max dose dysport calf', 'entry/soleus'],
  ['how much dysport for gastrocnemius', 'entry/gastrocnemius'],
  ['xeomin upper limb max', 'entry/upper-limb-spasticity'],
  ['botox migraine dose', 'entry/chronic-migraine'],
  ['botox dose limit child', 'entry/pediatric-upper-limb-spasticity'],
  ['what should I do about ptosis', 'complication/mgmt-eyelid-ptosis'],
  ['how long between injections', 'entry/prior-bont-12-weeks'],
  ['how often can I inject', 'entry/prior-bont-12-weeks'],
];

/** Where the expected page stands on the screen, from 1; Infinity where it does not. */
function rank(typed: string, place: string): number {
  const shown = grouped(search(engine, typed)).flatMap((group) => group.hits);
  return shown.findIndex((hit) => hit.place === place) + 1 || Infinity;
}

const ALL = [...LOOKUPS, ...MORE_LOOKUPS, ...SPOKEN_LOOKUPS, ...QUESTIONS];

it.each(ALL)('%s shows %s among the first three', (typed, place) => {
  expect(rank(typed, place)).toBeLessThanOrEqual(3);
});

it('every page with lay names is a page', () => {
  const places = new Set(search(engine, 'avoid', 10_000).map((hit) => hit.place));
  for (const [place, names] of Object.entries(LAY_NAMES)) {
    const found = search(engine, names[0]!, 10_000).map((hit) => hit.place);
    expect(found.includes(place) || places.has(place), place).toBe(true);
  }
});

it.each([
  ['nine times in ten of the first', LOOKUPS, 0.1],
  ['nine times in ten of the further', MORE_LOOKUPS, 0.1],
  ['eight times in ten of the spoken', SPOKEN_LOOKUPS, 0.2],
])('shows it first %s', (_, lookups, later) => {
  const missed = lookups.filter(([typed, place]) => rank(typed, place) > 1);
  expect(missed.length, missed.map(String).join('; ')).toBeLessThanOrEqual(
    Math.floor(lookups.length * later),
  );
});

it('answers whoever types a name in full by the names alone, before the words are there', () => {
  const missed = ALL.filter(([typed, place]) => {
    const document = byName.documents.findIndex((one) => one.place === place);
    if (!byName.names[document]!.includes(wordsOf(typed).join(' '))) return false;
    return !search(byName, typed, 3).some((hit) => hit.place === place);
  });
  expect(missed).toEqual([]);
});

it('says under a title nothing that the title has just said', () => {
  const twice = [
    'neck copd',
    'levator scapulae infection',
    'anticoagulants',
    'pregnant',
    'child dose',
    'ptosis',
  ]
    .flatMap((typed) => search(engine, typed))
    .filter(({ title, hint }) => hint !== '' && title.toLowerCase().endsWith(hint.toLowerCase()));
  expect(twice.map(({ title }) => title)).toEqual([]);
});
