/** The checks of a plan, explained. The one list of them: what each compares, when it keeps silent, on what it rests. */

export interface PlanCheck {
  /** The `rule` of its findings. */
  id: string;
  title: string;
  compares: string;
  silent: string;
  rests_on: string;
}

const ARITHMETIC = 'Arithmetic on the numbers of this note; no outside source.';

export const PLAN_CHECKS: readonly PlanCheck[] = [
  {
    id: 'plan-sum',
    title: 'Sum of the doses and the stated total',
    compares: 'The units of all injections read from one note, added up, with the total that its author wrote.',
    silent: 'Without a stated total; where a dose could not be read; where the two agree.',
    rests_on: ARITHMETIC,
  },
  {
    id: 'plan-range',
    title: 'Dose of a muscle and the range for this product',
    compares:
      'The units of one muscle with the range that the label or a guideline gives for that very product, muscle, age group and a use that the chart names: in all, a side, a site or a kilogram, as the source counts.',
    silent:
      'Without a product, a dose or a use in the chart; without a weight where the range is by weight; where another named use allows the dose; where the muscle has a limit of its own. A dose below the range is not mentioned.',
    rests_on: 'The source of the range, shown with the finding. Ranges of other products are never consulted, units never converted.',
  },
  {
    id: 'plan-product-scale',
    title: 'Dose that fits another product',
    compares:
      'A dose of at least twice, or less than a fifth of, what this product is given in, while it fits the range of another; or a session that differs tenfold from the sessions of this product for the uses named. Only a caution where the chart names no use.',
    silent: 'Where the dose lies within an order of what the product is given in. A session that was not read whole is not called too small.',
    rests_on: 'The ranges of the products side by side, shown with the finding. It asks for the product to be checked; it converts nothing.',
  },
  {
    id: 'plan-maximum',
    title: 'Maximum of a session, a muscle, a kilogram or a period',
    compares:
      'The units of one product with its labelled or guideline maxima: of a session, a site, a muscle, a limb, an area, a kilogram of body weight, or a period, to which earlier sessions of the same product in that period are added. Where a dose may be meant in two ways, such as of both sides together or of each, or the chart states two weights, and only one is over, it says that it is not sure.',
    silent:
      'Where a combination rule already says the same limit; for maxima by weight without a weight; for earlier sessions without a date or a dose. Each product is counted by itself: units of two products are never added.',
    rests_on: 'The label or guideline that sets the maximum, shown with the finding.',
  },
  {
    id: 'plan-interval',
    title: 'Interval that the label sets for a product and use',
    compares:
      'The weeks since the last session with the interval of the label, where that is longer than 12 weeks for this product, use and age: 16 weeks for saliva with INCO and for the arm of a child with ABO.',
    silent:
      'Without a date or a number of weeks; where the last session was of another product; under 12 weeks, which a rule says of every product.',
    rests_on: 'The label that sets the interval, shown with the finding.',
  },
  {
    id: 'plan-unlabelled',
    title: 'Product without a label dose here',
    compares:
      'The muscles and glands that the plan gives a product to with the uses of its US label, where the label of another product has a dose; the age and the weight of the patient with those that the label leaves out. Said once for a product.',
    silent:
      'Where no label has a dose; within a region of the own label, such as the forehead beside the frown lines; where the product, the age or the weight is not told. Off-label use is everyday: only what a label says of such a patient is a caution.',
    rests_on: 'The labels, and for two uses the lists of labelled uses, shown with the finding.',
  },
  {
    id: 'plan-dates',
    title: 'Earlier session dated after the visit',
    compares: 'The date of an earlier session with the date of the visit.',
    silent: 'Where one of the two dates is not given in full.',
    rests_on: ARITHMETIC,
  },
  {
    id: 'plan-dilution',
    title: 'Dilution, volume and dose',
    compares: 'Units and millilitres wherever the note gives both: the vial as it was made up, units in a volume, volumes injected.',
    silent: 'With fewer than two such statements for one product; where they agree within a tenth, as volumes are written rounded.',
    rests_on: ARITHMETIC,
  },
  {
    id: 'plan-waste',
    title: 'Doses, waste and vials',
    compares: 'What was injected and what was discarded with the vials that the note names, else with the sizes in which the product is sold.',
    silent: 'Where a dose could not be read, or the doses do not come to the stated total; where no waste is written and the vials held enough.',
    rests_on: 'Arithmetic on this note, and the vial sizes of the product label.',
  },
  {
    id: 'plan-vial',
    title: 'Vial of a size that is not sold',
    compares: 'The size of each vial that the note names with the sizes in which its product is sold.',
    silent: 'Where the product of a vial is not told.',
    rests_on: 'The vial sizes of the product label.',
  },
]; // prettier-ignore

/** The check of this id; `undefined` for what is none. */
export const planCheck = (id: string): PlanCheck | undefined => PLAN_CHECKS.find((check) => check.id === id);
