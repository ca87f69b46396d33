/** An organisation's policy, read key by key: what fits holds, what does not is named with its mend. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NO_POLICY, readPolicy } from '../../../src/settings/policy.ts';
import { isPattern, patternOf } from '../../../src/settings/patterns.ts';
import { known } from './known.ts';

const read = (managed: unknown) => readPolicy(managed, known);
const source = {
  id: 'protocol',
  kind: 'other',
  short: 'Hospital protocol 2026',
  citation: 'Toxin clinic protocol, 2026',
};
const caution = {
  entity: 'trapezius',
  id: 'second-look',
  severity: 'serious',
  harm: 'pneumothorax',
  say: 'Upper trapezius in a thin patient: ultrasound is this hospital’s rule.',
  sources: ['protocol'],
};
const rule = {
  id: 'neck-and-copd-here',
  severity: 'avoid',
  harm: 'breathing trouble',
  say: 'Neck toxin plus COPD: call the airway team first.',
  when_all: [{ any_of: ['region:neck'] }, { any_of: ['risk:copd'] }],
  sources: ['protocol', 'botox-us'],
};

describe('a policy', () => {
  it('that is none is no policy', () => {
    for (const none of [undefined, null, 7, 'x', []]) expect(read(none)).toEqual(NO_POLICY);
    expect(read({})).toEqual(NO_POLICY);
  });

  it('sets what it names', () => {
    expect(
      read({
        density: 'quiet',
        tiers: ['serious'],
        training: false,
        reviewState: 'reference',
        sitesOn: ['https://*.hospital.example/*'],
        sitesLocked: true,
        contact: ' Toxin clinic, ext. 4711 ',
      }),
    ).toEqual({
      ...NO_POLICY,
      settings: { density: 'quiet', tiers: ['avoid', 'serious'], training: false, reviewState: 'reference' },
      sitesOn: ['https://*.hospital.example/*'],
      sitesLocked: true,
      contact: 'Toxin clinic, ext. 4711',
    });
  });

  it('locks the sites where its lock cannot be read, and says so', () => {
    const { sitesLocked, problems } = read({ sitesLocked: 'true' });
    expect(sitesLocked).toBe(true);
    expect(problems).toMatchObject([{ key: 'sitesLocked', mend: 'write true or false' }]);
    expect(read({ sitesLocked: false }).sitesLocked).toBe(false);
  });

  it('takes no contact of two lines', () => {
    expect(read({ contact: 'Toxin clinic\next. 4711' })).toMatchObject({
      problems: [{ key: 'contact', mend: 'write one line of at most 200 characters' }],
    });
  });

  it.each([
    [{ densty: 'quiet' }, 'densty', 'write "density"'],
    [{ density: 'loud' }, 'density', 'write one of: quiet, standard, everything'],
    [{ tiers: ['serous'] }, 'tiers', 'write a list of: avoid, serious, caution, technique'],
    [{ training: 'no' }, 'training', 'write true or false'],
    [{ sitesOn: 'https://a.example/*' }, 'sitesOn', 'write a list of match patterns, [ … ]'],
    [{ sitesOn: ['ehr.hospital.example'] }, 'sitesOn[0]', 'write "https://ehr.hospital.example/*"'],
    [{ contact: '' }, 'contact', 'write one line of at most 200 characters'],
    [
      { overlay: [] },
      'overlay',
      'write an object with sources, cautions, rules, phones, silencedTerms, silencedRules',
    ],
  ])('%j is named with its mend and changes nothing', (managed, key, mend) => {
    const policy = read(managed);
    expect(policy.problems).toMatchObject([{ key, mend }]);
    expect({ ...policy, problems: [] }).toEqual(NO_POLICY);
  });
});

describe('an overlay', () => {
  it('that is sound stands, marked as the organisation’s', () => {
    const { overlay, problems } = read({
      overlay: {
        sources: [source],
        cautions: [{ ...caution, when: ['copd'] }],
        rules: [rule],
        phones: [{ label: 'Airway team', number: '4711' }],
        silencedTerms: ['frontalis'],
        silencedRules: ['neck-x-lung-disease', 'avoid-eyelid-ptosis'],
      },
    });
    expect(problems).toEqual([]);
    expect(overlay.cautions).toMatchObject([
      {
        id: 'trapezius/organisation-second-look',
        entity: 'trapezius',
        organisation: true,
        confirmed: { level: 'none' },
        when: ['copd'],
      },
    ]);
    expect(overlay.rules).toMatchObject([
      { id: 'neck-and-copd-here', organisation: true, sources: ['protocol', 'botox-label'] },
    ]);
    expect(overlay.silencedTerms).toEqual(['frontalis']);
    expect(overlay.silencedRules).toEqual(['neck-x-lung-disease', 'avoid-eyelid-ptosis']);
    expect(overlay.phones).toEqual([{ label: 'Airway team', number: '4711' }]);
  });

  it('speaks of a thing by any of its ids', () => {
    const { overlay } = read({
      overlay: { sources: [source], cautions: [{ ...caution, entity: 'sternomastoid' }] },
    });
    expect(overlay.cautions[0]?.entity).toBe('sternocleidomastoid');
  });

  it.each([
    [
      { cautions: [{ ...caution, severty: 'avoid' }] },
      'overlay.cautions[second-look].severty',
      'write "severity"',
    ],
    [
      { cautions: [{ ...caution, severity: 'deadly' }] },
      'overlay.cautions[second-look].severity',
      'write one of: avoid, serious, caution, technique',
    ],
    [
      { cautions: [{ ...caution, say: 'x'.repeat(161) }] },
      'overlay.cautions[second-look].say',
      'shorten it: 161 of at most 160 characters',
    ],
    [
      { cautions: [{ ...caution, sources: [] }] },
      'overlay.cautions[second-look].sources',
      'name at least one source from overlay.sources',
    ],
    [
      { cautions: [{ ...caution, entity: 'trapezus' }] },
      'overlay.cautions[second-look].entity',
      'write "trapezius"',
    ],
    [
      { cautions: [{ ...caution, when: ['copt'] }] },
      'overlay.cautions[second-look].when[0]',
      'write "copd", or add the circumstance',
    ],
    [
      { rules: [{ ...rule, when_all: [{ any_of: ['risk:unseen'] }] }] },
      'overlay.rules[neck-and-copd-here].when_all.0.any_of.0',
      'give what it names a term, or ask for something that a chart can hold',
    ],
    [
      { rules: [{ ...rule, id: 'neck-x-lung-disease' }] },
      'overlay.rules[neck-x-lung-disease]',
      'make them one entry, or give one of them another id',
    ],
    [{ silencedTerms: ['fronatlis'] }, 'overlay.silencedTerms[0]', 'write "frontalis"'],
    [{ phone: [] }, 'overlay.phone', 'write "phones"'],
  ])('with a slip costs that entry alone: %j', (slip, key, mend) => {
    const good = { ...caution, id: 'good' };
    const { overlay, problems } = read({
      overlay: {
        sources: [source],
        ...slip,
        cautions: [good, ...((slip as { cautions?: object[] }).cautions ?? [])],
      },
    });
    expect(problems).toContainEqual(expect.objectContaining({ key, mend }));
    expect(overlay.cautions.map(({ id }) => id)).toEqual(['trapezius/organisation-good']);
    expect(overlay.rules).toEqual([]);
  });

  it('loses what rests on a source that was left out', () => {
    const { overlay, problems } = read({
      overlay: { sources: [{ ...source, short: 'www.hospital.example' }], cautions: [caution] },
    });
    expect(overlay.cautions).toEqual([]);
    expect(problems.map(({ key }) => key)).toEqual([
      'overlay.sources[protocol].short',
      'overlay.cautions[second-look].sources[0]',
    ]);
  });

  it('never costs the rest of the policy', () => {
    fc.assert(
      fc.property(fc.anything(), (overlay) => {
        const policy = read({ density: 'quiet', sitesOn: ['https://a.example/*'], overlay });
        expect(policy.settings.density).toBe('quiet');
        expect(policy.sitesOn).toEqual(['https://a.example/*']);
      }),
      { numRuns: 5_000 },
    );
  });
});

/** Entries like ours with something wrong now and then. */
const slipping = (entry: object) =>
  fc
    .record({
      at: fc.constantFrom(...Object.keys(entry)),
      value: fc.oneof(
        fc.anything(),
        fc.constantFrom('trapezius', 'copd', 'protocol', 'avoid', 'none', 'x', ''),
        fc.array(fc.constantFrom('protocol', 'botox-us', 'copd', 'nothing', 7)),
      ),
      how: fc.constantFrom('as it is', 'changed', 'without', 'more'),
    })
    .map(({ at, value, how }) => {
      const { [at as keyof typeof entry]: _, ...rest } = entry;
      if (how === 'as it is') return entry;
      if (how === 'without') return rest;
      return how === 'more' ? { ...entry, [`${at}s`]: value } : { ...rest, [at]: value };
    });

describe('any policy at all', () => {
  it('is read without a throw; what stands is sound, what fell is named with its mend (5,000 overlays)', () => {
    const policies = fc.record(
      {
        density: fc.oneof(fc.constantFrom('quiet', 'loud'), fc.anything()),
        tiers: fc.oneof(fc.array(fc.constantFrom('avoid', 'caution', 'x')), fc.anything()),
        sitesOn: fc.array(
          fc.oneof(fc.webUrl(), fc.string(), fc.constant('https://*.a.example/*'), fc.anything()),
          { maxLength: 4 },
        ),
        sitesLocked: fc.anything(),
        contact: fc.anything(),
        overlay: fc.record(
          {
            sources: fc.array(slipping(source), { maxLength: 3 }),
            cautions: fc.array(fc.oneof(slipping(caution), fc.anything()), { maxLength: 4 }),
            rules: fc.array(slipping(rule), { maxLength: 3 }),
            phones: fc.anything(),
            silencedTerms: fc.array(fc.constantFrom('trapezius', 'x', 'Frontalis', '__proto__')),
            other: fc.anything(),
          },
          { requiredKeys: [] },
        ),
        other: fc.anything(),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(policies, (managed) => {
        const { overlay, problems, sitesOn, settings } = read(managed);
        const cited = new Set([...overlay.sources.map(({ id }) => id), 'botox-label']);
        // One look for each policy: each costs as much as reading one.
        expect({
          sites: sitesOn.filter((site) => !isPattern(site)),
          tiers: settings.tiers?.includes('avoid') ?? true,
          statements: [...overlay.cautions, ...overlay.rules].filter(
            ({ organisation, say, sources }) =>
              organisation !== true ||
              say.length > 160 ||
              sources.length === 0 ||
              sources.some((id) => !cited.has(id)),
          ),
          problems: problems.filter(
            ({ key, problem, mend }) => !key || !problem || !mend || (key + problem + mend).length >= 1200,
          ),
        }).toEqual({ sites: [], tiers: true, statements: [], problems: [] });
      }),
      { numRuns: 5_000 },
    );
  });
});

it('without an overlay keeps what fits, whatever stands beside it (20,000 policies)', () => {
  fc.assert(
    fc.property(
      fc.dictionary(
        fc.constantFrom('tiers', 'training', 'reviewState', 'sitesOn', 'contact', '__proto__', 'x'),
        fc.anything(),
        { maxKeys: 5 },
      ),
      (managed) => {
        const { settings, problems, sitesOn } = read({ ...managed, density: 'quiet' });
        expect([
          settings.density,
          ...sitesOn.filter((site) => !isPattern(site)),
          ...problems.filter(({ key, mend }) => !key || !mend),
        ]).toEqual(['quiet']);
      },
    ),
    { numRuns: 20_000 },
  );
});

describe('the pattern of a site', () => {
  it.each([
    ['ehr.hospital.example', false, 'https://ehr.hospital.example/*'],
    [' https://EHR.hospital.example/login?x=1 ', false, 'https://ehr.hospital.example/*'],
    ['hospital.example', true, 'https://*.hospital.example/*'],
    ['*.hospital.example', false, 'https://*.hospital.example/*'],
    ['http://localhost:3000/x', false, 'http://localhost/*'],
    ['*://*.hospital.example/*', false, '*://*.hospital.example/*'],
    ['com', true, null],
    ['*', false, null],
    ['https://*/*', false, null],
    ['<all_urls>', false, null],
    ['ftp://a.example', false, null],
    ['two words', false, null],
    ['', false, null],
  ])('%j (domain: %j) is %j', (typed, domain, pattern) => {
    expect(patternOf(typed, domain)).toBe(pattern);
  });

  it('is one that the browser takes, or none, whatever is typed (10,000 tries)', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.webUrl(), fc.domain()), fc.boolean(), (typed, domain) => {
        const pattern = patternOf(typed, domain);
        return pattern === null || isPattern(pattern);
      }),
      { numRuns: 10_000 },
    );
  });
});
