/** Entries that no figure shows, each with its reason. A test sees to it that nothing else is missing. */
export const NOT_SHOWN: Readonly<Record<string, string>> = {
  cremaster:
    'Runs in the spermatic cord and scrotum, of which the source of the outlines has nothing and no view is drawn.',
};
