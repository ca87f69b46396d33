/** The training as the screens see it: everything that can be asked, what was answered, what is due. */
import { createContext } from 'preact';
import { useContext, useEffect, useRef, useState } from 'preact/hooks';
import type { Card, FSRS } from 'ts-fsrs';
import type { Bank, Question } from '../../src/training/model.ts';
import {
  add, aim, answered, erase, NotKept, open, replay, schedulerFor,
  type Kept, type Recall, type Review, type Target,
} from '../../src/training/schedule/index.ts'; // prettier-ignore
import { useReference } from '../pieces/context.tsx';
import { loadBank } from './bank.ts';
import { profilePlace } from './place.ts';

interface Trained {
  kept: Kept;
  scheduler: FSRS;
  memory: Map<string, Card>;
  recalls: Recall[];
  /** Why the last answer was not kept. */
  refused?: NotKept['reason'];
}

export interface Training extends Trained {
  bank: Bank;
  question: (id: string) => Question | undefined;
  /** Counts an answer at once, then keeps it; why it could not be kept stands in `refused`. */
  record: (review: Review) => Promise<void>;
  setTarget: (target: Target) => Promise<void>;
  /** Adds answers that are not kept yet. @throws {NotKept} */
  take: (reviews: readonly Review[]) => Promise<void>;
  forgetAll: () => Promise<void>;
}

export const TrainingContext = createContext<Training | null>(null);

export function useTraining(): Training {
  const training = useContext(TrainingContext);
  if (!training) throw new Error('A screen was drawn before the training was open.');
  return training;
}

function trained(kept: Kept): Trained {
  const scheduler = schedulerFor(kept.target);
  return { kept, scheduler, ...replay(kept.reviews, scheduler) };
}

interface Opened {
  bank: Bank;
  byId: ReadonlyMap<string, Question>;
  trained: Trained;
}

/** `null` until the questions are made and the answers are read; throws in drawing if that fails. */
export function useOpenTraining(): Training | null {
  const { facts } = useReference();
  const [store] = useState(profilePlace);
  const [opened, setOpened] = useState<Opened | Error>();
  const latest = useRef<Opened | undefined>(undefined);
  const show = (next: Opened): void => setOpened((latest.current = next));
  useEffect(() => {
    Promise.all([loadBank(facts), open(store)]).then(([bank, kept]) => {
      show({ bank, byId: new Map(bank.questions.map((one) => [one.id, one])), trained: trained(kept) });
    }, setOpened);
  }, [facts, store]);
  if (opened instanceof Error) throw opened;
  if (!opened) return null;

  const now = (): Opened => latest.current ?? opened;
  const put = async (change: Promise<Kept>): Promise<void> => {
    const kept = await change;
    show({ ...now(), trained: trained(kept) });
  };
  return {
    ...opened.trained,
    bank: opened.bank,
    question: (id) => opened.byId.get(id),
    async record(review) {
      answered(now().trained.scheduler, now().trained.memory, review);
      const { refused: _, ...before } = now().trained;
      try {
        const kept = await add(store, before.kept, [review]);
        show({ ...now(), trained: { ...before, kept } });
      } catch (error) {
        if (!(error instanceof NotKept)) throw error;
        show({ ...now(), trained: { ...before, refused: error.reason } });
      }
    },
    setTarget: (target) => put(aim(store, now().trained.kept, target)),
    take: (reviews) => put(add(store, now().trained.kept, reviews)),
    forgetAll: () => put(erase(store)),
  };
}
