/**
 * Headings by the section they open, lower case, as charts and electronic records write them: commas between. Each list is one
 * string, which a page reads several times faster than as many.
 */
import type { Section } from './model.ts';

export const HEADINGS: Record<Section, string> = {
  none: `
    clinical history, history of present illness, history of the present illness, hpi, hx, history,
    present illness, history of present problem, interval history, interim history, brief history,
    chief complaint, cc, reason for visit, reason for the visit, reason for consultation, reason for consult,
    reason for referral, reason for admission, reason for exam, presenting complaint, presenting problem,
    subjective, s, hospital course, brief hospital course, course, ed course, emergency department course,
    clinical course, labs, lab results, laboratory data, laboratory studies, results, imaging, imaging studies,
    radiology, radiographs, diagnostic studies, diagnostics, diagnostic data, studies, findings, mri, ct, ekg,
    ecg, emg, eeg, data, technique, comparison, summary, disposition, condition, comments, note, immunizations,
    immunisations, health maintenance, birth history, developmental history, growth and development, diet,
    indication, indications, indications for procedure, indication for procedure, indications for operation,
    goals, functional status, prior level of function, code status, advance directives, care team,
    encounter details, visit information, gynecologic history, obstetric history, injectate, time out,
    specimens, specimen, follow up, followup, side effects from last injection,
    side effects from last treatment, side effects from previous injection,
    side effects from previous treatment, side effects from prior injections, side effects since last injection,
    results review, data reviewed, objective, o, complications, orders, referrals, treatment`,
  'problem-list': `
    problem list, active problem list, patient active problem list, active problems, current problems, problems,
    active ambulatory problems, ambulatory problems, problems and issues, medical problems,
    active medical problems, current problem list, active issues, active diagnoses, chronic problems,
    chronic conditions, ongoing problems, current conditions, health issues, active hospital problems,
    principal problem, conditions, active conditions, health concerns, comorbidities, co morbidities,
    hospital problem list, hospital problems, patient active problems, known problems, major problems`,
  medications: `
    medications, medication, meds, your medications, your medicines, your medication list, current medications,
    current meds, current medication, home medications, home meds, outpatient medications,
    current outpatient medications, current outpatient prescriptions, medication list, current medication list,
    medications on admission, admission medications, discharge medications, discharge meds, medications at home,
    medications prior to admission, prior to admission medications, medications at discharge,
    medications on discharge, inpatient medications, scheduled medications, scheduled meds, prn medications,
    prn meds, active medications, prescriptions, current prescriptions, prescription medications,
    otc medications, over the counter medications, medications and supplements, current medications on file,
    medication sig, rx, current drug therapy, current outpatient medications on file prior to visit,
    medications ordered prior to encounter, current facility administered medications, current treatment, drugs,
    regular medications, drug history, dhx, dh, medication history, mar, infusions,
    facility administered medications, medications administered, current home medications, present medications,
    medicines, current medicines, preoperative medications`,
  allergies: `
    allergies, allergy, drug allergies, drug allergy, medication allergies, medication allergy,
    allergies to medications, allergies to drugs, known allergies, known drug allergies,
    allergies and intolerances, allergies intolerances, allergies and adverse reactions, adverse reactions,
    adverse drug reactions, drug intolerances, intolerances, medication intolerances, allergen reactions,
    allergy list, allergic to, all, allergen, allergies and sensitivities, drug sensitivities, sensitivities,
    alg, food and drug allergies, allergies reviewed, review of patient allergies indicates`,
  history: `
    past medical history, past, patient history, past history, medical history, pmh, pmhx, pmhistory, past medical hx,
    past med hx, pmedhx, p m h, previous medical history, prior medical history,
    past medical and surgical history, past medical conditions, past illnesses, past diagnoses,
    past medical problems, previous illnesses, prior history, past medical surgical history, pmsh, pm and sh,
    pmh and psh, previous history, chronic inactive conditions, inactive problems, resolved problems,
    resolved ambulatory problems, resolved hospital problems, history of illnesses, past neurological history,
    past neurologic history, past psychiatric history, past ocular history, pohx, poh, past ophthalmic history,
    ophthalmic history, ocular hx, past ocular hx, past eye history, ocular history, past urologic history,
    past cardiac history, past pulmonary history, past gynecological history, past obstetrical history,
    past ob history, illnesses, childhood illnesses, previous injuries, past injuries,
    previous hospitalizations, prior hospitalizations, hospitalizations, general medical history,
    past health history, diagnosis date, past health, history of medical illnesses,
    general past medical history, medical hx, medical surgical history, past medical history diagnosis date,
    past medical`,
  'past-treatments': `
    previous treatments, past treatments, prior treatments, prior treatment, previous treatment,
    treatments tried, medications tried, medications tried and failed, failed medications, previous medications,
    past medications, prior medications, discontinued medications, medications discontinued,
    past medication trials, failed treatments, previous therapies, prior therapies, stopped medications,
    prior injections, previous injections, injection history, botox history, botulinum toxin history,
    prior botulinum toxin, previous botulinum toxin, therapies tried, treatments tried and failed,
    failed therapies, medication trials, prior medication trials, previous medication trials,
    medications failed, prior toxin, prior tox, previous botox, prior botox, past injections,
    previous treatment history, treatment history, prior treatment history`,
  'surgical-history': `
    past surgical history, surgical history, psh, pshx, past surgical hx, previous surgeries, prior surgeries,
    past surgeries, surgeries, previous surgery, prior surgery, previous operations, past operations,
    prior operations, operations, surgical hx, past procedures, prior procedures, previous procedures,
    past surgical history procedure laterality date, surgical history procedure laterality date, past surgery,
    surgeries and procedures, cosmetic history, aesthetic history, past cosmetic procedures,
    prior cosmetic procedures, previous cosmetic procedures, past operative history, surgery history`,
  'family-history': `
    family history, family hx, fhx, fh, famhx, fam hx, family medical history, family and social history,
    family social history, family history problem relation age of onset, problem relation age of onset,
    family neurologic history, family psychiatric history, fmhx, fmh, family health history, pedigree`,
  'social-history': `
    social history, social hx, shx, sh, soc hx, sochx, personal history, personal and social history, habits,
    tobacco use, substance use, lifestyle, occupational history, socioeconomic history, psychosocial history,
    socioeconomic`,
  'review-of-systems': `
    review of systems, ros, systems review, system review, review of symptoms, general health review of systems,
    review of system, functional inquiry, pertinent positives, symptom review, symptom checklist,
    review of systems pertinent positives, systematic review, system enquiry, systems enquiry,
    pertinent positives and negatives`,
  exam: `
    physical examination, physical exam, pe, px, exam, examination, o e, on examination, neurologic exam,
    neurological exam, neurological examination, neurologic examination, mental status exam,
    mental status examination, vital signs, vitals, vs, clinical physical examination, general examination,
    general exam, focused exam, motor exam, motor examination, musculoskeletal exam, gen exam, eye exam,
    ocular exam, neck exam, nasal exam, throat exam, mse, physical findings, clinical examination,
    exam findings, cranial nerves, laryngoscopy, cervical exam, physical`,
  assessment: `
    assessment, impression, impressions, diagnosis, diagnoses, assessment and plan, assessment plan, a p,
    a and p, ap, impression and plan, impression plan, imp, clinical impression, diagnostic impression,
    final diagnosis, final diagnoses, discharge diagnosis, discharge diagnoses, admission diagnosis,
    admitting diagnosis, principal diagnosis, primary diagnosis, secondary diagnosis, secondary diagnoses,
    preoperative diagnosis, pre operative diagnosis, postoperative diagnosis, post operative diagnosis,
    preoperative diagnoses, postoperative diagnoses, pre operative diagnoses, post operative diagnoses,
    pre op diagnosis, post op diagnosis, preop diagnosis, postop diagnosis, pre op diagnoses, post op diagnoses,
    preprocedure diagnosis, postprocedure diagnosis, pre procedure diagnosis, post procedure diagnosis,
    encounter diagnoses, visit diagnoses, visit diagnosis, conclusion, conclusions, interpretation,
    assessment and recommendations, a, assessments, diagnosis and plan, assessment and plan of care, dx,
    medical decision making, mdm, working diagnosis, icd 10, associated diagnoses, problem based assessment,
    opinion, discussion`,
  plan: `
    plan, plans, treatment plan, plan of care, recommendation, recommendations, plan and recommendations,
    plans recommendations, treatment recommendations, p, evaluation treatment plan, plan and suggestion,
    discharge plan, postoperative plan, post op plan, todo, to do, next steps, plan for next visit, next visit,
    future plan, future plans, action plan, recs, suggestions, management, management plan, next visit plan,
    plan for today`,
  procedure: `
    procedure, procedures, procedure performed, procedures performed, procedure note, procedure details,
    procedure in detail, description of procedure, description of the procedure, operation, operative procedure,
    operation performed, operative report, operative findings, details of the or, procedure description,
    details of procedure, findings and procedure, description of technique, operative technique, injection,
    injections, injections performed, injection details, muscles injected, injection sites, injection pattern,
    botulinum toxin injection, botox injection, botox procedure note, toxin injection, chemodenervation,
    anesthesia, anaesthesia, estimated blood loss, ebl, injection record, treatment record, treatment today,
    surgery, muscles, operative note, procedural details`,
  consent: `
    consent, informed consent, risks, risks and benefits, risks benefits and alternatives,
    risks benefits alternatives, risks discussed, risk and benefits, potential complications,
    possible complications, potential risks, possible risks, possible side effects, potential side effects,
    side effects discussed, risks of the procedure, risks of procedure, consent for treatment,
    common side effects, serious side effects, rare side effects, consent to treatment, consent for procedure,
    risks include, alternatives, benefits, risks and complications, risks and side effects,
    complications may include`,
  education: `
    patient education, leaflet, patient leaflet, patient information leaflet, handout, patient instructions,
    instructions, discharge instructions, education, return precautions, after visit summary, aftercare,
    aftercare instructions, post procedure instructions, postprocedure instructions,
    post injection instructions, after care instructions, patient information, patient handout,
    home care instructions, home instructions, home care, when to call, when to seek care,
    when to call your doctor, when to call the doctor, call your doctor if, call your health care provider if,
    seek medical care if, seek immediate medical care if, seek immediate care if, get help right away if,
    contact a health care provider if, contact your doctor if, go to the emergency room if, call 911 if,
    emergency instructions, counseling, counselling, postoperative instructions, post op instructions,
    what to watch for, warning signs, learning about, what is, about this topic, what you need to know,
    instructions for followup, safety net, safety netting advice, what are the symptoms, what causes it,
    overview, causes, symptoms, treatment options, prevention, self care, follow up instructions,
    discharge instructions for, education provided`,
  'drug-leaflet': `
    warnings, warnings and precautions, boxed warning, black box warning, contraindications,
    indications and usage, indications and use, adverse events, adverse effects, drug interactions, precautions,
    important safety information, dosage and administration, dosage forms and strengths,
    use in specific populations, prescribing information, full prescribing information,
    highlights of prescribing information, medication guide, how supplied, overdosage, clinical pharmacology,
    warning, side effects, clinical studies, drug information, interactions,
    what is the most important information i should know, before taking this medicine,
    before using this medicine, what should i tell my doctor, drug monograph, mechanism of action,
    package insert, what should i avoid, possible side effects of`,
  differential: `
    differential diagnosis, differential, ddx, differential diagnoses, differentials, rule out, r o`,
  negatives: `
    pertinent negatives, negatives, negative for, denies, patient denies, no history of, negative ros`,
  criteria: `
    exclusion criteria, key exclusion criteria, inclusion criteria, inclusion and exclusion criteria,
    eligibility criteria, key inclusion criteria, exclusions, eligibility, exclusion, screening criteria,
    criteria for exclusion, who should not receive, do not inject if`,
};

/** Headings inside a section that leave it as it is: body systems, anatomy, relations. */
export const SUBHEADINGS = `
  general, gen, constitutional, const, heent, head, eyes, eye, ears, ear, nose, throat, ent, enmt, mouth,
  oral cavity, neck, head and neck, head and face, face, cardiovascular, cardiac, cv, cvs, heart, respiratory,
  resp, pulmonary, pulm, lungs, chest, breast, breasts, thorax, gastrointestinal, gi, abdomen, abd,
  genitourinary, gu, urologic, urological, urinary, renal, gyn, gynecologic, genital, genitalia, pelvis, pelvic,
  musculoskeletal, msk, ms, muscles, extremities, ext, joints, back, spine, neurologic, neurological, neuro,
  cns, neurology, psychiatric, psych, psychological, psychiatry, behavioral, skin, integumentary, integument,
  dermatologic, derm, endocrine, endo, metabolic, endocrinology, hematologic, hematological, heme,
  hematopoietic, hematology, lymphatic, lymph, heme lymph, hem lymph, hematologic lymphatic, allergic,
  immunologic, allergy immunologic, allergic immunologic, rheumatologic, vascular, infectious, id, oncologic,
  oncology, motor, sensory, reflexes, coordination, coord, gait, station, tone, strength, cranial nerves, cn,
  speech, affect, bones and joints, ears nose and throat, eyes nose and throat, nose and throat, cardiology,
  sleep, visual, autonomic, swallowing, voice, mother, father, brother, sister, maternal, paternal, siblings,
  children, son, daughter, maternal grandmother, maternal grandfather, paternal grandmother,
  paternal grandfather, parents, allergies immunology, bones, mental status, nutrition, pain, rectal, sexual,
  bladder, bowel, gastroenterology, urology, orthopedic, ocular, ophthalmologic, ophthalmic, dental, muscle,
  extremity, appearance, general appearance`;

/**
 * Headings only where a colon follows. Alone in a line these words are as likely a tab or a link of the page, and would
 * make all that follows an allergy, a risk or teaching.
 */
export const COLON_ONLY = `
  all, alg, allergen, sensitivities, fh, pedigree, illnesses, operations, hospitalizations, consent, risks,
  benefits, alternatives, education, instructions, counseling, counselling, overview, causes, symptoms,
  prevention, warning, warnings, precautions, interactions, exclusion, exclusions, eligibility, differential,
  negatives, denies, adverse reactions, side effects`;

/** The headings of a list. */
export const headingsIn = (list: string): string[] => list.split(',').map((heading) => heading.trim());
