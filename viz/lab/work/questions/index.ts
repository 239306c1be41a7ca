/** Questions of the page and who answers them. */
import type { QuestionName, Questions } from '../../contract';
import { assumptionsView } from './assumptions';
import type { Context } from './context';
import { contributionsView } from './contributions';
import { openScenario, verifyDigest, type Desk } from './files';
import { keepView } from './keep';
import { behindView, livesView } from './own-runs';
import { unpairedView } from './unpaired';

/** Questions whose answer holds for any state. */
export type StandingName = 'open' | 'verify';

/** Questions about the state that is shown. */
export type ShownName = Exclude<QuestionName, StandingName>;

type Answerer<N extends ShownName> = (
  context: Context,
  ask: Questions[N]['ask'],
) => Promise<Questions[N]['answer']>;

const SHOWN: { readonly [N in ShownName]: Answerer<N> } = {
  assumptions: (context, { draws }) => assumptionsView(context, draws),
  contributions: (context, { metric }) => contributionsView(context, metric),
  lives: (context) => livesView(context),
  behind: (context, { cause }) => behindView(context, cause),
  keep: (context) => keepView(context),
  unpaired: (context, { metric }) => unpairedView(context, metric),
};

export function isStanding(name: QuestionName): name is StandingName {
  return name === 'open' || name === 'verify';
}

/** Answers a question about the state that is shown. */
export async function answerShown(context: Context, name: ShownName, ask: unknown): Promise<unknown> {
  const answer = SHOWN[name] as (context: Context, ask: unknown) => Promise<unknown>;
  return answer(context, ask);
}

/** Answers a question that has nothing to do with a state. */
export async function answerStanding(desk: Desk, name: StandingName, ask: unknown): Promise<unknown> {
  return name === 'open'
    ? openScenario(desk, ask as Questions['open']['ask'])
    : verifyDigest(desk, ask as Questions['verify']['ask']);
}
