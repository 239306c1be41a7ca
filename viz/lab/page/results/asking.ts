/** A question to the workers, with what stands meanwhile. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { QuestionName, Questions } from '../../contract';
import type { Lab } from '../lab';

export interface Asked<Answer> {
  readonly answer: Answer | null;
  readonly waiting: boolean;
  /** What went wrong, in words; null where nothing did, or the state has changed meanwhile. */
  readonly failed: string | null;
}

const NOTHING = { answer: null, waiting: false, failed: null };

/**
 * Asks, and keeps the answer while the job stands.
 *
 * @param key what the question is about: the answer is dropped where it changes
 */
export function useQuestion<N extends QuestionName>(lab: Lab, name: N, key: string) {
  type Answer = Questions[N]['answer'];
  const [asked, setAsked] = useState<Asked<Answer>>(NOTHING);
  const turn = useRef(0);
  const job = lab.view?.job ?? 0;
  useEffect(() => {
    turn.current++;
    setAsked(NOTHING);
  }, [job, key]);
  const ask = (question: Questions[N]['ask']): void => {
    const mine = ++turn.current;
    const set = (found: Asked<Answer>): void => {
      if (turn.current === mine) setAsked(found);
    };
    setAsked({ ...NOTHING, waiting: true });
    lab
      .ask(name, question)
      .then((answer) => set({ ...NOTHING, answer }))
      .catch((error: Error) =>
        set({ ...NOTHING, failed: error.name === 'Superseded' ? null : error.message }),
      );
  };
  return { ...asked, ask };
}
