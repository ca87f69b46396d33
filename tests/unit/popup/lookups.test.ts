/** Look-ups as clinicians type them, on the whole compiled knowledge: where each must lead. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { grouped, loadEngine, search } from '../../../popup/search/engine.ts';
import { LAY_NAMES } from '../../../popup/search/synonyms.ts';

const index = new URL('../../../src/knowledge/compiled/search.json', import.meta.url);
const engine = loadEngine(readFileSync(index, 'utf8'));

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

/** Where the expected page stands on the screen, from 1; Infinity where it does not. */
function rank(typed: string, place: string): number {
  const shown = grouped(search(engine, typed)).flatMap((group) => group.hits);
  return shown.findIndex((hit) => hit.place === place) + 1 || Infinity;
}

it.each([...LOOKUPS, ...MORE_LOOKUPS])('%s shows %s among the first three', (typed, place) => {
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
  ['the first', LOOKUPS],
  ['the further', MORE_LOOKUPS],
])('shows it first nine times in ten of %s', (_, lookups) => {
  const later = lookups.filter(([typed, place]) => rank(typed, place) > 1);
  expect(later.length, later.map(String).join('; ')).toBeLessThanOrEqual(Math.floor(lookups.length / 10));
});
