/** Arithmetic of one vial of one product. Nothing here knows of a second product. */

/** Units in 0.1 mL of a vial of `units` dissolved in `ml`; `null` where that is no amount. */
export function unitsPerTenth(units: number, ml: number): number | null {
  return Number.isFinite(ml) && ml > 0 && units > 0 ? units / ml / 10 : null;
}

/** Millilitres that hold `dose` units at `perTenth` units in 0.1 mL. */
export const volumeOf = (dose: number, perTenth: number): number => dose / perTenth / 10;

/** At most three significant decimals, without trailing noughts: 0.667, 2.5, 12. */
export const figure = (value: number): string => String(Number(value.toPrecision(3)));

/** A number as typed: decimal comma or point. `null` for anything else. */
export function typedNumber(text: string): number | null {
  const trimmed = text.trim().replace(',', '.');
  return /^(?:\d+\.?\d*|\.\d+)$/.test(trimmed) ? Number(trimmed) : null;
}
