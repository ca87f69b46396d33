import { describe, expect, it } from 'vitest';
import type { Product } from '../../../src/knowledge/facts.ts';
import { PRODUCT_CODES } from '../../../src/knowledge/model.ts';
import { facts, tips } from './authored.ts';

const products = Object.values(facts.entities).filter(
  (entity): entity is Product => entity.kind === 'product',
);
const product = (id: string): Product => products.find((entity) => entity.id === id)!;
const marketed = products.filter(({ code }) => code !== undefined);

describe('products', () => {
  it('are the eight of the US market, under seven codes', () => {
    expect(marketed).toHaveLength(8);
    expect(new Set(marketed.map(({ code }) => code))).toEqual(new Set(PRODUCT_CODES));
  });

  it.each(marketed.map(({ id }) => id))(
    '%s has a labelled use, vials, storage and a dilution that follows',
    (id) => {
      const { indications, vials, storage, reconstitution } = product(id);
      expect(indications.length).toBeGreaterThan(0);
      expect(storage).toBeDefined();
      const sizes = vials.map(({ units }) => units);
      for (const row of reconstitution!.table) {
        expect(sizes).toContain(row.vial);
        if (row.diluent_ml === 0) continue;
        const exact = row.vial / row.diluent_ml / 10;
        expect(Math.abs(row.units_per_0_1_ml - exact)).toBeLessThanOrEqual(exact * 0.05);
      }
    },
  );

  it('bill by J0585 to J0589, whose unit is not always one unit of dose', () => {
    const billed = Object.fromEntries(
      products.flatMap(({ hcpcs }) => hcpcs.map((line) => [line.code, line.billed_unit])),
    );
    expect(billed).toEqual({ J0585: 1, J0586: 5, J0587: 100, J0588: 1, J0589: 1 });
  });

  it('without US approval have no dose, no limit and say what they are', () => {
    for (const { id, us_approved, indications, cautions } of products) {
      if (us_approved) continue;
      expect(indications).toEqual([]);
      expect(
        cautions.map(({ severity }) => severity),
        id,
      ).toContain('serious');
    }
  });

  it('all stand under the word for the class', () => {
    const above = (id: string): string[] => {
      const broader = facts.entities[id]!.broader ?? [];
      return [...broader, ...broader.flatMap(above)];
    };
    for (const { id } of products)
      if (id !== 'botulinum-toxin') expect(above(id), id).toContain('botulinum-toxin');
  });

  it('show the boxed warning and that units do not convert, whatever the product', () => {
    for (const { id } of marketed) {
      const said = tips.tips[id]!.cautions.map((caution) => caution.id);
      expect(said, id).toEqual(expect.arrayContaining(['distant-spread', 'units-not-interchangeable']));
      expect(new Set(said).size, id).toBe(said.length);
    }
  });

  it('say the milk protein contraindication of Dysport, and of Dysport alone', () => {
    const warned = marketed.filter(({ cautions }) => cautions.some(({ id }) => id === 'ci-milk-protein'));
    expect(warned.map(({ code }) => code)).toEqual(['ABO']);
  });
});

describe('what the second check mended', () => {
  const details = (id: string): string =>
    [...product(id).details, ...product(id).indications.flatMap((indication) => indication.details)]
      .map(({ text }) => text)
      .join('\n');

  it('Botox Cosmetic: 64 U for the three upper-face areas together', () => {
    expect(details('onabotulinumtoxina-cosmetic')).toContain('64 U');
  });

  it('platysma points are recalled, its totals read', () => {
    const { confirmed, details: said } = product('onabotulinumtoxina-cosmetic').indications.find(
      ({ condition }) => condition === 'platysma-bands',
    )!;
    expect(confirmed.level).toBe('excerpt');
    expect(said.find(({ topic }) => topic === 'pattern')!.confirmed.level).toBe('none');
  });

  it.each(['letibotulinumtoxina', 'daxibotulinumtoxina'])('%s: storage is not re-read', (id) => {
    expect(product(id).storage!.confirmed.level).toBe('none');
  });

  it('RIMA: the 4 hours after dilution are not re-read, and the record says so', () => {
    expect(product('rimabotulinumtoxinb').storage!.confirmed.what).toContain('recalled');
  });

  it('INCO blepharospasm: 25 U an eye is the start, 50 U the ceiling', () => {
    const { dose } = product('incobotulinumtoxina').indications.find(
      ({ condition }) => condition === 'blepharospasm',
    )!;
    expect(dose).toMatch(/start 50 U \(25 U per eye\).*ceiling 100 U per session \(50 U per eye\)/);
  });
});
