/** Who gains beside who pays, as the analysis of the pairs has it, and every line with its verdict. */
import type { WhoLine } from '../../../../sim/results';
import { WHO_MEASURES, WHO_VERDICTS } from '../../../../sim/results/compared-words';
import type { LabView } from '../../contract';
import { figure, signed } from '../../../numbers';
import { results } from '../../words/en/results';
import { who } from '../../words/en/who';
import { DataTable, Details, type Row } from './common';

const { gains: text } = who;
const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** What is told of in the two lists: parties, the public purse and staff, and what citizens bear. */
const isListed = ({ of, measure }: WhoLine): boolean =>
  of === 'party' || of === 'purse' || (of === 'citizens' && measure === 'burden');

const interval = ({ measure, difference: { low, high } }: WhoLine): string => {
  const { decimals } = WHO_MEASURES[measure];
  return low === null || high === null ? '–' : results.to(signed(low, decimals), signed(high, decimals));
};

const ORDER: readonly WhoLine['of'][] = ['party', 'purse', 'citizens'];
const size = ({ difference }: WhoLine): number => Math.abs(difference.estimate ?? 0);

/** Lines with a verdict, parties first, the largest first. */
export function linesWith(lines: readonly WhoLine[], verdict: WhoLine['verdict']): WhoLine[] {
  return lines
    .filter((line) => isListed(line) && line.verdict === verdict)
    .sort((one, other) => ORDER.indexOf(one.of) - ORDER.indexOf(other.of) || size(other) - size(one));
}

function Side({ title, lines }: { readonly title: string; readonly lines: readonly WhoLine[] }) {
  return (
    <div class="card">
      <h3>{title}</h3>
      <ul class="gains">
        {lines.length === 0 && <li>{text.nobody}</li>}
        {lines.map((line) => (
          <li key={`${line.of}/${line.who}/${line.measure}`} data-who={`${line.of}/${line.who}`}>
            <b>{signed(line.difference.estimate, WHO_MEASURES[line.measure].decimals)}</b>{' '}
            {`${capital(line.label)}: ${WHO_MEASURES[line.measure].label}`}
            <br />
            <small>{text.interval(line.unit, interval(line))}</small>
          </li>
        ))}
      </ul>
    </div>
  );
}

function lineRow(line: WhoLine): Row {
  const { label, decimals } = WHO_MEASURES[line.measure];
  return {
    key: `${line.of}/${line.who}/${line.measure}`,
    cells: [
      `${capital(line.label)}: ${label}, ${line.unit}`,
      figure(line.a, decimals),
      figure(line.b, decimals),
      signed(line.difference.estimate, decimals),
      interval(line),
      WHO_VERDICTS[line.verdict],
    ],
  };
}

/** Both sides, those of whom nothing can be told, and the table of all. */
export function WhoLines({ view }: { readonly view: LabView }) {
  const { who: lines } = view;
  const unclear = linesWith(lines, 'unclear').map(
    ({ label, measure }) => `${label} (${WHO_MEASURES[measure].label})`,
  );
  return (
    <div id="who-gains">
      <h3>{text.title}</h3>
      {lines.length === 0 && <p>{text.later}</p>}
      {lines.length > 0 && (
        <>
          <div class="cards">
            <Side title={text.gain} lines={linesWith(lines, 'gains')} />
            <Side title={text.pay} lines={linesWith(lines, 'pays')} />
          </div>
          {unclear.length > 0 && <p>{text.unclear(unclear.join('; '))}</p>}
          <Details summary={text.table}>
            {() => <DataTable caption={text.caption} heads={text.heads} rows={lines.map(lineRow)} />}
          </Details>
        </>
      )}
    </div>
  );
}
