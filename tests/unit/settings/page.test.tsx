// @vitest-environment happy-dom
/** The settings as a person sees and works them, with the whole background behind them. */
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ReferenceContext } from '../../../popup/pieces/context.tsx';
import { createReference } from '../../../popup/reference/reference.ts';
import { refresh } from '../../../popup/settings/in-force.ts';
import { SettingsPage } from '../../../popup/settings/index.tsx';
import { OrganisationNotice, Phones } from '../../../popup/settings/organisation.tsx';
import { WhereOffered } from '../../../popup/settings/training-gate.tsx';
import { facts } from '../../../src/knowledge/facts-data.ts';
import ehrs from '../../../src/settings/ehrs.json';
import type { FakeBrowser } from '../background/fake-browser.ts';
import { type Background, machineWith, POPUP, rest, storeOver, wake } from '../faults/machine.ts';
import { speakEnglish, stopSpeaking } from '../popup/fixtures/messages.ts';

const THEIRS = 'https://ehr.example/*';
const ID = 'cautela-id';
const POLICY = {
  density: 'quiet',
  training: false,
  reviewState: 'reference',
  sitesOn: [THEIRS],
  sitesLocked: true,
  contact: 'Toxin clinic, extension 4711',
  overlay: {
    phones: [{ label: 'Airway team', number: '4712' }],
    silencedTerms: ['trapezus'],
  },
};

const reference = createReference(facts);
const root = document.createElement('div');
let machine: FakeBrowser;
let background: Background;
/** What the browser was asked for. */
let asked: string[][];
let saved: Blob[];

/** Settles all that was set off on both sides. */
const settle = (): Promise<void> =>
  act(async () => {
    await rest();
    await refresh();
    await rest();
  });

async function open(policy: object): Promise<void> {
  machine = machineWith({ 1: 'https://ehr.example/' });
  Object.assign(machine.browser.storage, { managed: storeOver(policy as Record<string, unknown>) });
  background = await wake(machine);
  vi.unstubAllGlobals();
  speakEnglish();
  const { i18n } = (globalThis as unknown as { browser: object & { i18n: object } }).browser;
  const local = machine.browser.storage.local as unknown as Record<string, unknown>;
  vi.stubGlobal('browser', {
    i18n,
    runtime: {
      id: ID,
      sendMessage: (message: unknown) => background.ask(message, POPUP),
      getManifest: () => ({ version: '1.2.3' }),
      onMessage: { addListener: () => {}, removeListener: () => {} },
    },
    commands: { getAll: async () => [{ name: 'next-mark', description: 'Next mark', shortcut: 'Alt+.' }] },
    permissions: { request: async ({ origins }: { origins: string[] }) => asked.push(origins) > 0 },
    storage: {
      local: {
        ...local,
        clear: async () => {
          for (const key of Object.keys(machine.stored)) delete machine.stored[key];
        },
      },
    },
  });
  await act(async () => {
    render(
      <ReferenceContext.Provider value={reference}>
        <OrganisationNotice />
        <SettingsPage />
        <Phones />
        <WhereOffered>
          <p>training itself</p>
        </WhereOffered>
      </ReferenceContext.Provider>,
      root,
    );
  });
  await settle();
}

const text = (): string => root.textContent;
const named = (words: string): HTMLElement => {
  const all = Array.from(root.querySelectorAll<HTMLElement>('button, label'));
  const found = all.find((one) =>
    (one.getAttribute('aria-label') ?? one.textContent).trim().startsWith(words),
  );
  if (!found) throw new Error(`no control is named “${words}”`);
  return found;
};
const press = async (words: string): Promise<void> => {
  const control = named(words);
  await act(async () => (control.querySelector('input') ?? control).click());
  await settle();
};

beforeEach(() => {
  asked = [];
  saved = [];
  document.body.append(root);
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => `blob:${saved.push(blob as Blob)}`);
});
afterEach(() => {
  render(null, root);
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  stopSpeaking();
});

describe('where the organisation has decided', () => {
  beforeEach(() => open(POLICY));

  it('names whom to ask, its telephone numbers, and what is its own', () => {
    expect(text()).toContain('Questions about Cautela here: Toxin clinic, extension 4711');
    expect(text()).toMatch(/Airway team\s*4712/);
    expect(text()).toContain('Set by your organisation');
  });

  it('leaves nothing to choose of what it has set', () => {
    for (const input of root.querySelectorAll('input[name="density"]'))
      expect(input.closest('fieldset')!.disabled).toBe(true);
    expect(named('Offer the training').querySelector('input')!.disabled).toBe(true);
    expect(text()).toContain('The training is turned off.');
    expect(text()).not.toContain('training itself');
  });

  it('asks for its sites with one click, and offers no others where they are locked', async () => {
    expect(text()).toContain('Your organisation asks to turn Cautela on for ehr.example.');
    expect(text()).not.toContain('Another site');
    expect(text()).not.toContain('Records with a known address');
    await press('Turn on');
    expect(asked).toEqual([[THEIRS]]);
  });

  it('names in diagnostics what of the policy was left out, with the mend', () => {
    expect(text()).toMatch(/overlay\.silencedTerms\[0\].*trapezus.*Mend: write "trapezius"/);
  });
});

describe('where the person decides', () => {
  beforeEach(() => open({}));

  it('keeps a choice at once', async () => {
    await press('Quiet');
    expect(machine.stored['settings:density']).toBe('quiet');
    await press('Offer the training');
    expect(machine.stored['settings:training']).toBe(false);
    expect(text()).toContain('The training is turned off.');
  });

  it('asks the browser for a record by name, a site by its address, a domain with all under it', async () => {
    await press(`Turn on ${ehrs[0]!.name}`);
    const field = root.querySelector<HTMLInputElement>('input[placeholder="ehr.hospital.example"]')!;
    const type = (words: string): Promise<void> =>
      act(async () => {
        field.value = words;
        field.dispatchEvent(new Event('input', { bubbles: true }));
      });
    const submit = (): Promise<void> =>
      act(async () => {
        field.closest('form')!.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
      });
    await type('chart.clinic.example/login?x=1');
    await submit();
    await type('clinic.example');
    await act(async () => field.closest('form')!.querySelector<HTMLInputElement>('.check input')!.click());
    await submit();
    await type('not a site');
    await submit();
    expect(asked).toEqual([
      ehrs[0]!.patterns,
      ['https://chart.clinic.example/*'],
      ['https://*.clinic.example/*'],
    ]);
    expect(root.querySelector('[role="alert"]')?.textContent).toContain('This is not a site');
  });

  it('exports what was set, takes it back from a file, and erases all of it after asking twice', async () => {
    await press('Quiet');
    await press('Export');
    const file = await saved[0]!.text();
    expect(JSON.parse(file)).toMatchObject({ cautela: 'settings', settings: { density: 'quiet' } });

    const reload = vi.spyOn(location, 'reload').mockImplementation(() => {});
    await press('Erase everything…');
    expect(machine.stored['settings:density']).toBe('quiet');
    // What was pressed is gone: the keyboard is on the answer that does no harm.
    expect(document.activeElement!.textContent).toBe('Keep');
    await press('Keep');
    expect(machine.stored['settings:density']).toBe('quiet');
    expect(document.activeElement!.textContent).toBe('Erase everything…');
    await press('Erase everything…');
    await press('Erase');
    expect(machine.stored).toEqual({});
    expect(reload).toHaveBeenCalled();

    const input = root.querySelector<HTMLInputElement>('input[type="file"]')!;
    Object.defineProperty(input, 'files', { value: [new File([file], 'cautela-settings.json')] });
    await act(async () => {
      input.dispatchEvent(new Event('change', { bubbles: true }));
      await rest();
    });
    await settle();
    expect(machine.stored['settings:density']).toBe('quiet');
    expect(text()).toContain('settings.density');
  });
});
