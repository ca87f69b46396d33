/** Asking the background anew. One that is stopped takes the answers it owes with it, and wakes for the next question. */

/** So often an answer is asked for. */
const ATTEMPTS = 3;

/**
 * Asks until there is an answer. Only for what may be asked twice: a question, or a wish for a state that holds already.
 * @param once - asks; rejects where the answer is lost
 * @param mayAsk - false: there is nobody left to ask
 * @throws what the last attempt was rejected with
 */
export async function askAgain(
  once: () => Promise<unknown>,
  mayAsk: () => boolean = () => true,
): Promise<unknown> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await once();
    } catch (error) {
      if (attempt === ATTEMPTS || !mayAsk()) throw error;
    }
  }
}
