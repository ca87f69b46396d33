/**
 * A copy of the extension comes up (installed, updated, loaded anew, turned on again), and the browser does to its
 * registered script what browsers do, at every moment of it. Once a page has loaded after that, each site to which access
 * is given has the script once, and the page that was open before has it too.
 */
import { describe, expect, it } from 'vitest';
import { createSites, type Sites } from '../../../src/background/sites.ts';
import { fakeBrowser } from '../background/fake-browser.ts';
import { machineWith, rest, turn, wake, watchUncaught } from './machine.ts';

const EHR = 'https://ehr.example/*';
const OTHER = 'https://other.example/*';
const uncaught = watchUncaught();

interface Script {
  id: string;
  matches: string[];
}

/**
 * The list of scripts as Chromium keeps it (`ExtensionUserScriptLoader`): a name is taken from the moment of the call,
 * but listed only once the files are read; what an earlier session left is read from the disk after the extension has
 * started, and joins without a question.
 */
function chromium() {
  const machine = fakeBrowser();
  let listed: Script[] = [];
  const coming = new Set<string>();
  /** What pages get: one script of a name, the last that came. */
  const running = new Map<string, Script>();
  const isTaken = (id: string) => coming.has(id) || listed.some((script) => script.id === id);

  async function add(scripts: Script[]): Promise<void> {
    for (const { id } of scripts) coming.add(id);
    await turn();
    for (const script of scripts) {
      if (!coming.delete(script.id)) continue;
      listed.push(script);
      running.set(script.id, script);
    }
  }
  function remove(ids: string[]): void {
    listed = listed.filter(({ id }) => !ids.includes(id));
    for (const id of ids) {
      coming.delete(id);
      running.delete(id);
    }
  }
  const refuseUnless = (holds: boolean, why: string): void => {
    if (!holds) throw new Error(why);
  };

  Object.assign(machine.browser.scripting, {
    getRegisteredContentScripts: async ({ ids }: { ids: string[] }) =>
      listed.filter(({ id }) => ids.includes(id)),
    async registerContentScripts(scripts: Script[]) {
      for (const { id } of scripts) refuseUnless(!isTaken(id), `Duplicate script ID '${id}'`);
      await add(scripts);
    },
    async updateContentScripts(scripts: Script[]) {
      for (const { id } of scripts)
        refuseUnless(
          listed.some((script) => script.id === id),
          `Script with ID '${id}' does not exist or is not fully registered`,
        );
      remove(scripts.map(({ id }) => id));
      await add(scripts);
    },
    async unregisterContentScripts({ ids }: { ids: string[] }) {
      for (const id of ids) refuseUnless(isTaken(id), `Nonexistent script ID '${id}'`);
      remove(ids);
    },
  });
  machine.tabs.set(1, { id: 1, url: 'https://ehr.example/chart', windowId: 1 });
  machine.granted.add(EHR).add(OTHER);
  return {
    ...machine,
    listed: () => listed,
    running,
    clear: () => remove(['sites']),
    /** An earlier session's script: its name is known, its files are not read. */
    announce: () => void coming.add('sites'),
    land(matches: string[]) {
      coming.delete('sites');
      listed.push({ id: 'sites', matches });
      running.set('sites', { id: 'sites', matches });
    },
  };
}
type Chromium = ReturnType<typeof chromium>;

/** Answers what becomes of a call: it is made (`now`), never heard (`never`), or heard later, by nobody who waits (`later`). */
type Fate = (call: number) => 'now' | 'never' | 'later';

interface Life {
  sites: Sites;
  calls: number;
  /** Calls that the browser has yet to hear. */
  late: (() => void)[];
}

/** A background on this machine, each of its calls to the browser counted. */
async function live(machine: Chromium, fate: Fate): Promise<Life> {
  const counted = (part: object): object =>
    new Proxy(part, {
      get(target, key): unknown {
        const own: unknown = Reflect.get(target, key);
        if (typeof own !== 'function') return counted(own as object);
        return (...args: unknown[]): unknown => {
          const call = async (): Promise<unknown> => Reflect.apply(own, target, args) as unknown;
          const comes = fate(++life.calls);
          if (comes === 'now') return call();
          if (comes === 'later') life.late.push(() => void call().catch(() => undefined));
          return new Promise(() => {});
        };
      },
    });
  const sites = createSites(
    counted(machine.browser) as typeof machine.browser,
    async () => ({ on: [], locked: false, look: { colours: 'severity', lines: 'severity' } }),
    () => {},
  );
  const life: Life = { sites, calls: 0, late: [] };
  // As the background does: at its start, and again with its settings.
  void sites.start().catch(() => undefined);
  void sites.align().catch(() => undefined);
  await rest();
  return life;
}

/** A page loads while the background is still awake: it does not start anew, which would put right whatever there is. */
async function pageLoads({ sites }: Life): Promise<void> {
  await sites.align();
  await rest();
}

function expectInLine(machine: Chromium, moment: string): void {
  const stand = {
    listed: machine.listed().map(({ matches }) => matches.toSorted()),
    running: machine.running.get('sites')?.matches.toSorted(),
    page: machine.calls.includes('script 1'),
  };
  expect(stand, moment).toEqual({ listed: [[EHR, OTHER]], running: [EHR, OTHER], page: true });
}

/** Lets something happen before the first call, the second, and so on, and once after the last. */
async function atEachMoment(
  before: (machine: Chromium) => void,
  happens: (machine: Chromium) => void,
): Promise<number> {
  for (let moment = 1; ; moment++) {
    const machine = chromium();
    before(machine);
    let isDone = false;
    const background = await live(machine, (call) => {
      if (call === moment && !isDone) {
        isDone = true;
        happens(machine);
      }
      return 'now';
    });
    const isLast = !isDone;
    isDone = true;
    if (isLast) happens(machine);
    await rest();
    await pageLoads(background);
    expectInLine(machine, `before call ${moment} of ${background.calls}`);
    if (isLast) return moment;
  }
}

describe('a copy of the extension that comes up', () => {
  it('needs no page to load where the browser does nothing', async () => {
    const machine = chromium();
    await live(machine, () => 'now');
    expectInLine(machine, 'at rest');
  });

  const HAPPENINGS: Record<string, [(machine: Chromium) => void, (machine: Chromium) => void]> = {
    'while the browser takes all scripts out': [
      (machine) => machine.land([EHR, OTHER]),
      (machine) => machine.clear(),
    ],
    'before its permissions': [
      (machine) => machine.granted.clear(),
      (machine) => void machine.granted.add(EHR).add(OTHER),
    ],
    'before its permissions, its script still there': [
      (machine) => {
        machine.granted.clear();
        machine.land([EHR, OTHER]);
      },
      (machine) => void machine.granted.add(EHR).add(OTHER),
    ],
    'before its last script, of the same sites': [() => {}, (machine) => machine.land([EHR, OTHER])],
    'before its last script, of fewer sites': [() => {}, (machine) => machine.land([OTHER])],
    'before its last script, whose name is taken already': [
      (machine) => machine.announce(),
      (machine) => machine.land([OTHER]),
    ],
    'before its last script, which never comes': [(machine) => machine.announce(), () => {}],
  };

  it.each(Object.entries(HAPPENINGS))('%s', async (_what, [before, happens]) => {
    expect(await atEachMoment(before, happens)).toBeGreaterThan(5);
  });
});

describe('a background that is stopped while its copy comes up', () => {
  it.each(['never', 'later'] as const)('its last call heard %s', async (fate) => {
    let tried = 0;
    for (let stop = 1, isOver = false; !isOver; stop++) {
      // What the browser hears late, it hears at any moment of the background that comes after.
      for (let heard = 1, isLast = false; !isLast; heard++) {
        const machine = chromium();
        const first = await live(machine, (call) => (call < stop ? 'now' : call === stop ? fate : 'never'));
        isOver = first.calls < stop;
        const second = await live(machine, (call) => {
          if (call === heard) for (const hear of first.late) hear();
          return 'now';
        });
        isLast = second.calls < heard || first.late.length === 0;
        if (isLast) for (const hear of first.late) hear();
        await rest();
        await pageLoads(second);
        expectInLine(machine, `stopped at call ${stop}, which was heard at call ${heard}`);
        tried++;
      }
    }
    expect(tried).toBeGreaterThan(10);
  });
});

it('the background asks whenever a page loads', async () => {
  const machine = machineWith({ 1: 'https://ehr.example/' }, [EHR]);
  const background = await wake(machine);
  await rest();
  machine.scripts.clear();
  background.tell('tabs.onUpdated', 1, { status: 'loading' });
  await rest();
  expect(machine.scripts.get('sites')).toMatchObject({ matches: [EHR] });
  expect(uncaught).toEqual([]);
});
