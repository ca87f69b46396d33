/** What is said of an entity is asked for once, waited for while it is on its way, and not lost with a background that is stopped. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { ask } from '../../../content-scripts/channel.ts';
import { createTips } from '../../../content-scripts/tips.ts';
import type { Tip } from '../../../src/knowledge/model.ts';

const { sendMessage, runtime } = vi.hoisted(() => {
  const sent = vi.fn<(message: { ids: string[] }) => Promise<unknown>>();
  const own: { id?: string; sendMessage: typeof sent } = { id: 'own', sendMessage: sent };
  return { sendMessage: sent, runtime: own };
});
vi.mock('../../../src/browser.ts', () => ({ browser: { runtime } }));

const tip = (id: string): Tip => ({ id, kind: 'muscle', name: id.toUpperCase(), cautions: [] });
const lost = (): Error => new Error('the message channel closed before a response was received');

/** A background that answers when it is told to. */
function answersLater(): () => void {
  let answer = (): void => undefined;
  sendMessage.mockImplementation(
    ({ ids }) => new Promise((resolve) => void (answer = () => resolve(ids.map(tip)))),
  );
  return () => answer();
}

beforeEach(() => {
  sendMessage.mockReset().mockImplementation(async ({ ids }) => ids.map(tip));
  runtime.id = 'own';
});

describe('what is said of an entity', () => {
  it('is asked for once', async () => {
    const tips = createTips();
    expect(await tips.fetch(['masseter', 'trapezius', 'masseter'])).toBe(true);
    expect(await tips.fetch(['masseter'])).toBe(false);
    expect((await tips.wait('trapezius'))?.name).toBe('TRAPEZIUS');
    expect(sendMessage.mock.calls).toEqual([[{ kind: 'tips', ids: ['masseter', 'trapezius'] }]]);
  });

  it('is waited for while it is on its way, and not asked for again', async () => {
    const answer = answersLater();
    const tips = createTips();
    const coming = tips.fetch(['masseter']);
    const waited = tips.wait('masseter');
    expect(tips.get('masseter')).toBeUndefined();
    answer();
    expect((await waited)?.name).toBe('MASSETER');
    expect(await coming).toBe(true);
    expect(sendMessage).toHaveBeenCalledOnce();
  });

  it('is asked for again where the background was stopped before it answered', async () => {
    sendMessage.mockRejectedValueOnce(lost());
    expect((await createTips().wait('masseter'))?.name).toBe('MASSETER');
  });

  it('is asked for again with the next change where nobody could answer', async () => {
    const tips = createTips();
    sendMessage.mockResolvedValueOnce(undefined);
    expect(await tips.fetch(['masseter'])).toBe(false);
    expect(await tips.fetch(['masseter'])).toBe(true);
  });

  it('is not what was said before all was to be asked for anew', async () => {
    const answer = answersLater();
    const tips = createTips();
    const coming = tips.fetch(['masseter']);
    tips.forget();
    answer();
    await coming;
    expect(tips.get('masseter')).toBeUndefined();
    sendMessage.mockImplementation(async ({ ids }) => ids.map(tip));
    expect(await tips.fetch(['masseter'])).toBe(true);
  });
});

describe('asking the background', () => {
  const message = { kind: 'put-in', script: 'reading' } as const;

  it('ends after three answers that were lost', async () => {
    sendMessage.mockRejectedValue(lost());
    expect(await ask(message)).toBeUndefined();
    expect(sendMessage).toHaveBeenCalledTimes(3);
  });

  it('takes a refusal for an answer', async () => {
    sendMessage.mockResolvedValue(undefined);
    expect(await ask(message)).toBeUndefined();
    expect(sendMessage).toHaveBeenCalledOnce();
  });

  it('ends where the extension is gone', async () => {
    sendMessage.mockImplementation(async () => {
      delete runtime.id;
      throw lost();
    });
    expect(await ask(message)).toBeUndefined();
    expect(sendMessage).toHaveBeenCalledOnce();
  });
});
