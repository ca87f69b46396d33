/** A background that is stopped over an answer is asked anew, by a page and by the popup alike. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { findingsOf, send } from '../../../popup/extension.ts';
import { askAgain } from '../../../src/messages/again.ts';

const lost = (): Error => new Error('the message channel closed before a response was received');

describe('what is asked', () => {
  it('is asked once where it is answered', async () => {
    const once = vi.fn(async () => 'answer');
    expect(await askAgain(once)).toBe('answer');
    expect(once).toHaveBeenCalledOnce();
  });

  it('is asked anew where the answer is lost', async () => {
    const once = vi.fn(async () => 'answer').mockRejectedValueOnce(lost());
    expect(await askAgain(once)).toBe('answer');
    expect(once).toHaveBeenCalledTimes(2);
  });

  it('is given up in the end, with the reason', async () => {
    const once = vi.fn(async () => Promise.reject(lost()));
    await expect(askAgain(once)).rejects.toThrow('channel closed');
    expect(once).toHaveBeenCalledTimes(3);
  });

  it('is not asked of an extension that is gone', async () => {
    const once = vi.fn(async () => Promise.reject(lost()));
    await expect(askAgain(once, () => false)).rejects.toThrow('channel closed');
    expect(once).toHaveBeenCalledOnce();
  });
});

describe('the popup', () => {
  afterEach(() => void vi.unstubAllGlobals());

  it('shows the findings of a chart though the worker was stopped while it was asked for them', async () => {
    const state = { findings: [], notRead: [], silenced: [] };
    const sendMessage = vi.fn(async (_message: unknown) => state as unknown).mockRejectedValueOnce(lost());
    vi.stubGlobal('browser', { runtime: { id: 'own', sendMessage } });
    expect(await findingsOf(4)).toEqual(state);
    expect(sendMessage.mock.calls).toEqual([[{ kind: 'findings', tab: 4 }], [{ kind: 'findings', tab: 4 }]]);
  });

  it('still says so where nobody answers at all', async () => {
    const sendMessage = vi.fn(async () => Promise.reject(lost()));
    vi.stubGlobal('browser', { runtime: { id: 'own', sendMessage } });
    await expect(send({ kind: 'failures' })).rejects.toThrow('channel closed');
  });
});
