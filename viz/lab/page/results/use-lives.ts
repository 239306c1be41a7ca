/** Lives of all citizens, asked for when their picture comes into view and all pairs are there. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { LivesView } from '../../contract';
import type { Lab } from '../lab';
import { useQuestion } from './asking';

/** Whether an element has come into view since the page was opened. */
export function useSeen<Kind extends Element>() {
  const element = useRef<Kind>(null);
  const [seen, setSeen] = useState(false);
  useEffect(() => {
    if (seen || !element.current) return undefined;
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) setSeen(true);
      },
      { rootMargin: '200px' },
    );
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [seen]);
  return { element, seen };
}

export interface Lives {
  /** The newest that there are; of an older job while `old`. */
  readonly lives: LivesView | null;
  readonly old: boolean;
  readonly waiting: boolean;
  readonly failed: string | null;
  ask(): void;
}

/** Asks once a job, when it is done and `wanted`. What was there stays until the next is. */
export function useLives(lab: Lab, wanted: boolean): Lives {
  const { answer, waiting, failed, ask } = useQuestion(lab, 'lives', '');
  const last = useRef<LivesView | null>(null);
  if (answer) last.current = answer;
  const job = lab.view?.done && !lab.view.rough ? lab.view.job : null;
  useEffect(() => {
    if (wanted && job !== null) ask({});
  }, [wanted, job]);
  return {
    lives: last.current,
    old: answer === null && last.current !== null,
    waiting,
    failed,
    ask: () => ask({}),
  };
}
