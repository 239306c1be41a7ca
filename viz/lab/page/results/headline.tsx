/** What happens, in a few sentences and figures: counts of pairs first, then sizes, then what it rests on. */
import { useMemo } from 'preact/hooks';
import type { GroupView, LabView } from '../../contract';
import { figure, percent, whole } from '../../../numbers';
import { words as pageWords } from '../../../words';
import { results } from '../../words/en/results';
import type { Lab } from '../lab';
import { gapInWords, measureOf, valueText } from './measure';
import { countsSentence, exactZeros, partingSentence, sizeSentence } from './sentences';

const METRIC = 'value.net';
const { headline: text } = results;

/** The sentences of the headline. */
export function headlineSentences(view: LabView): string[] {
  const figures = view.figures[METRIC];
  if (view.unchanged) {
    const { zero, all } = exactZeros(view);
    return [text.unchanged, text.zeros(zero, all, view.pairs)];
  }
  if (!figures) return [];
  const measure = measureOf(METRIC);
  return [countsSentence(measure.label, figures), sizeSentence(figures, measure)].filter((one) => one !== '');
}

/**
 * What the direction rests on. The assumptions are named in words there, so that their paths can be left out, and the limits
 * stand before it.
 */
export function conditionOf({ conditions }: LabView): string {
  if (conditions === null) return text.conditionsLater;
  return conditions.sentence
    .replace(/ \(assumptions\.[\w.]+\)/g, '')
    .replace(/ Tandem explores mechanisms[^.]*\.$/, '');
}

/** Whether it is a quick look, or not all pairs are there yet. */
function Stage({ lab, view }: { lab: Lab; view: LabView }) {
  if (view.rough)
    return <p class="stage rough">{text.rough(whole(view.citizens), whole(lab.state.population))}</p>;
  if (!view.done && view.pairs < view.wanted)
    return <p class="stage">{text.working(view.pairs, view.wanted)}</p>;
  return null;
}

interface TileProps {
  readonly metric: string;
  readonly big: string;
  readonly label: string;
  readonly small: string;
}

function Tile({ metric, big, label, small }: TileProps) {
  return (
    <li data-metric={metric}>
      <b>{big}</b>
      <span>{label}</span>
      <small>{small}</small>
    </li>
  );
}

const TILES = [
  'participation.individual.share',
  'participation.collective.share',
  METRIC,
  'value.destroyed',
  'cost.public',
];

function metricTile(view: LabView, metric: string): TileProps | null {
  const found = view.figures[metric];
  if (!found) return null;
  const measure = measureOf(metric);
  return {
    metric,
    big: valueText(found.b, measure),
    label: text.tile(measure.label),
    small: text.tileSmall(valueText(found.a, measure), gapInWords(found.difference.mean, measure)),
  };
}

function staffTile({ figures }: LabView): TileProps | null {
  const needed = figures['staff.hours.needed'];
  const available = figures['staff.hours.available'];
  if (!needed || !available) return null;
  const small = text.staffSmall(figure(available.b, 0), figure(needed.a, 0));
  return { metric: 'staff.hours.needed', big: figure(needed.b, 0), label: text.staff, small };
}

/** People who take part in groups alone are not left out: the tile counts those who do neither. */
function leftOutTile({ groups }: LabView): TileProps | null {
  const quarter = (value: string): GroupView | undefined =>
    groups.find((group) => group.dimension === 'deprivation' && group.value === value);
  const [least, most] = [quarter('q1'), quarter('q4')];
  if (!least || !most) return null;
  return {
    metric: 'left-out',
    big: percent(1 - most.either[1], 1),
    label: text.leftOut,
    small: text.leftOutSmall(percent(1 - most.either[0], 1), percent(1 - least.either[1], 1)),
  };
}

/** The tiles of a view. */
export function tilesOf(view: LabView): TileProps[] {
  return [...TILES.map((metric) => metricTile(view, metric)), staffTile(view), leftOutTile(view)].filter(
    (tile) => tile !== null,
  );
}

/** The first thing that is read. */
export function Headline({ lab }: { readonly lab: Lab }) {
  // The month of all readings changes nothing here.
  return useMemo(() => <Told lab={lab} view={lab.view} />, [lab.view, lab.state.population]);
}

function Told({ lab, view }: { readonly lab: Lab; readonly view: LabView | null }) {
  return (
    <section class="headline-part" id="headline" aria-labelledby="headline-title">
      <h2 id="headline-title">{text.title}</h2>
      {view === null ? (
        <p class="headline">{results.beingDrawn}</p>
      ) : (
        <>
          <p class="headline" data-metric={METRIC}>
            {headlineSentences(view).join(' ')}
          </p>
          <Stage {...{ lab, view }} />
          <p class="parting">{partingSentence(view)}</p>
          {view.unchanged && <p>{text.moveLever}</p>}
        </>
      )}
      <p class="limits">
        {pageWords.limits} {view && !view.unchanged && conditionOf(view)}
      </p>
      {view && (
        <ul class="tiles">
          {tilesOf(view).map((tile) => (
            <Tile key={tile.metric} {...tile} />
          ))}
        </ul>
      )}
    </section>
  );
}
