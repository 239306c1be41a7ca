/** A scenario file: checked by the workers as the command checks it, then the start of both arms, or B. */
import { useEffect, useState } from 'preact/hooks';
import { whole } from '../../../numbers';
import type { OpenedScenario, Questions } from '../../contract';
import type { ScenarioText } from '../../share/opened';
import { asB, asStart, type Placed } from '../../share/places';
import { share } from '../../words/en/share';
import type { Lab } from '../lab';
import type { PartProps } from '../parts';

type Answer = Questions['open']['answer'];

/** The checked scenario; null while it is read. A failure of the workers is told like a problem of the file. */
export function useScenario(lab: Lab, { name, text }: ScenarioText): Answer | null {
  const [answer, setAnswer] = useState<Answer | null>(null);
  useEffect(() => {
    let wanted = true;
    lab
      .ask('open', { name, text })
      .catch((error: Error): Answer => {
        const place = { file: name, line: 1, column: 1, path: '(file)' };
        return { ok: false, problems: [{ ...place, found: error.message, allowed: share.open.readable }] };
      })
      .then((given) => wanted && setAnswer(given));
    return () => {
      wanted = false;
    };
  }, [name, text]);
  return answer;
}

/** Puts a state in place as one step of undo, and says what should be known about it. */
export function place(lab: Lab, what: string, { state, notes }: Placed): void {
  lab.act(what, () => state);
  if (notes.length > 0) lab.say(notes.join(' '));
}

interface ScenarioProps extends PartProps {
  readonly scenario: ScenarioText;
  readonly close: () => void;
}

/** Everything that is wrong with a file, with its lines. */
export function ProblemList({ problems }: { readonly problems: Extract<Answer, { ok: false }>['problems'] }) {
  return (
    <>
      <p>{share.open.problems(problems.length)}</p>
      <ul class="problems">
        {problems.slice(0, 50).map((problem, at) => (
          <li key={at}>
            <code>{share.open.problem(problem)}</code>
          </li>
        ))}
      </ul>
    </>
  );
}

/** What a scenario is, and the two places for it. */
function Places({ lab, shipped, found, close }: PartProps & { found: OpenedScenario; close: () => void }) {
  const title = found.title || found.name;
  const start = (): void => {
    place(lab, share.open.undoStart(title), asStart(lab.state, found));
    close();
  };
  const overA = (): void => {
    place(lab, share.open.undoB(title), asB(lab.state, found, shipped));
    close();
  };
  return (
    <>
      <p>{share.open.isScenario(title, whole(found.population), whole(found.months))}</p>
      {found.description !== '' && <p class="note">{found.description}</p>}
      <div class="buttons">
        <button type="button" id="open-as-start" onClick={start}>
          {share.open.asStart}
        </button>
        <button type="button" id="open-as-b" onClick={overA}>
          {share.open.asB}
        </button>
      </div>
    </>
  );
}

/** A scenario file that was opened. */
export function ScenarioOpened({ lab, shipped, scenario, close }: ScenarioProps) {
  const answer = useScenario(lab, scenario);
  if (answer === null) return <p>{share.open.checking}</p>;
  if (!answer.ok) return <ProblemList problems={answer.problems} />;
  return <Places {...{ lab, shipped, close }} found={answer.scenario} />;
}
