/**
 * Classes of words that a trigger may name in angle brackets: each stands for one token. A class is one string, which a page
 * reads several times faster than as many.
 */

const RELATIONS = `
    mother father mom mum dad parent brother sister sibling twin aunt uncle cousin nephew niece grandmother
    grandfather grandparent grandma grandpa son daughter wife husband spouse partner relative stepfather
    stepmother stepbrother stepsister friend roommate coworker boyfriend girlfriend neighbor`;

export const CLASSES: Record<string, string> = {
  '<be>': 'is are was were be been being remains remain remained',
  '<have>': 'has have had having',
  '<do>': 'does do did',
  '<modal>': 'may might could would should will can must',
  '<not>': `
    not never isn't aren't wasn't weren't doesn't don't didn't hasn't haven't hadn't won't wouldn't can't
    couldn't cannot doesnt dont didnt hasnt isnt wasnt`,
  '<det>': 'the a an any his her their my your our this some these those patient patients pt',
  '<adj>': `
    definite definitive clear obvious further convincing overt gross objective clinical radiographic radiologic
    significant current major recent interval new appreciable notable real known prior previous past personal
    other reported pertinent relevant documented active acute any apparent immediate lasting identifiable
    particular specific additional strong positive negative remote long longstanding standing chronic extensive
    childhood lifetime distant complex prolonged questionable multiple`,
  '<adv>': `
    also still now completely fully entirely essentially effectively clinically reportedly again all both
    otherwise consistently typically really potentially likely possibly well eventually definitively yet then
    highly strongly very since currently recently subsequently briefly spontaneously quickly previously largely
    generally ever truly clearly particularly sufficiently safely initially formerly`,
  '<evidence>': `
    evidence sign signs suggestion indication indications finding findings feature features symptom symptoms
    suspicion concern concerns stigmata hint s/s`,
  '<seen>': `
    seen noted found identified appreciated detected observed evident present demonstrated heard palpable
    palpated felt visualized visualised audible noticed elicited reported endorsed apparent visible shown
    displayed mentioned`,
  '<see>': `
    appreciate see find note detect suspect think feel believe identify hear palpate visualize observe show
    demonstrate reveal exhibit suggest indicate support endorse report describe recall mention experience
    display develop complain represent`,
  '<trouble>': `
    problem problems difficulty difficulties trouble issue issues complaint complaints symptoms`,
  '<relief>': 'improvement relief response benefit gain effect effects success help results resolution',
  '<change>': `
    change changes worsening exacerbation deterioration increase decrease fluctuation fluctuations variation
    progression difference`,
  '<clinician>': `
    physician doctor clinic office provider nurse surgeon hospital md us me dermatologist team`,
  '<call>': 'call notify contact alert phone tell inform',
  '<about>': 'about nearly almost over approximately roughly around approx circa some',
  '<session>': `
    injection injections treatment treatments botox toxin session sessions visit cycle cycles round rounds dose
    series shots procedure`,
  '<years>': 'years year yrs yr decades decade summers winters',
  '<set>': 'set sets round rounds cycle cycles course courses series dose doses',
  '<earlier>':
    'last prior previous past first second third fourth fifth sixth seventh eighth ninth tenth initial earlier',
  '<former>': 'previous prior former old outside other',
  '<place>': `
    clinic hospital facility office practice institution center state city country provider spa physician doctor
    neurologist injector dermatologist surgeon`,
  '<stopped>': 'stopped discontinued d/c dc dced dcd abandoned withdrawn ceased quit',
  '<resolved>': 'resolved cleared abated remitted disappeared subsided gone',
  '<kin>': `${RELATIONS} ${RELATIONS.replaceAll(/\w+/g, '$&s')} mgm mgf pgm pgf wives`,
  '<unit>': `
    minute hour day night week month year decade minutes hours days nights weeks months years decades hr hrs d wk
    wks mo mos yr yrs visits sessions cycles`,
  '<month>': `
    january february march april may june july august september october november december jan feb mar apr jun
    jul aug sep sept oct nov dec`,
  '<n>': `
    one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
    eighteen nineteen twenty thirty several few many couple some half`,
};

/** The words of a class. */
export const wordsIn = (words: string): string[] => words.trim().split(/\s+/);
