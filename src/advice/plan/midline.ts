/** Muscles that lie in the midline: an injection into one has no side (Terminologia Anatomica names no pair). */
export const MIDLINE: ReadonlySet<string> = new Set([
  'procerus',
  'depressor-septi-nasi',
  'orbicularis-oris',
  'cricopharyngeus',
  'upper-oesophageal-sphincter',
  'lower-oesophageal-sphincter',
  'gastric-pylorus',
  'detrusor',
  'external-urethral-sphincter',
  'internal-anal-sphincter',
  'anal-sphincter',
  'external-anal-sphincter',
  'puborectalis',
  'interarytenoid',
]);
