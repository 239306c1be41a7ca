// Writes scenarios/populations/example-survey.csv: 300 made-up answers that show the form of survey microdata.
// The same seed gives the same file; another place to write it can be given. No person stands behind any row.
import { writeFileSync } from 'node:fs';
import seedrandom from 'seedrandom';

const ROWS = 300;
const draw = seedrandom('example-survey');

/** A whole number from low to high, both included. */
const whole = (low, high) => low + Math.floor(draw() * (high - low + 1));

/** The index of a share, drawn with the shares given. */
function pick(shares) {
  let rest = draw();
  return Math.max(
    0,
    shares.findIndex((share) => (rest -= share) < 0),
  );
}

/** An answer from 1 to 5 around a tendency from 0 to 1: the mean of three draws has a middle, unlike a single one. */
const agreement = (tendency) => {
  const middle = (draw() + draw() + draw()) / 3 + tendency - 0.5;
  return Math.min(5, Math.max(1, 1 + Math.floor(middle * 5)));
};

/** One answer in twenty-five is missing: left empty or refused (99). */
const orMissing = (answer) => (draw() < 0.04 ? (draw() < 0.5 ? '' : 99) : answer);

function respondent(number) {
  const band = pick([0.19, 0.33, 0.35, 0.13]);
  const age = whole([18, 35, 55, 75][band], [34, 54, 74, 94][band]);
  const sex = pick([0.55, 0.45]);
  const schooling = pick(band < 2 ? [0.18, 0.52, 0.3] : [0.36, 0.46, 0.18]);
  const decile = whole(1, 10);
  const advantage = 0.5 + 0.04 * (schooling - 1) + 0.01 * (decile - 5.5);
  const spare = Math.floor(draw() * draw() * (band >= 2 ? 48 : 28));
  // The young answered less often than they should have, so each of them stands for more people.
  const weight = [1.42, 1.09, 0.77, 0.77][band] * (sex === 0 ? 0.95 : 1.07);
  return [
    number,
    age,
    sex === 0 ? 'f' : 'm',
    orMissing(schooling + 1),
    decile,
    orMissing(agreement(advantage + 0.05)),
    orMissing(agreement(advantage - 0.15)),
    orMissing(spare),
    orMissing(agreement(advantage - 0.1)),
    orMissing(agreement(0.5)),
    orMissing(whole(0, 4) + whole(0, 6)),
    weight.toFixed(3),
  ];
}

const head =
  'respondent,age,gender,schooling,area_decile,can_do_my_part,people_can_change_things,spare_hours,speaks_up,lends_a_hand,trust_council,weight';
const lines = Array.from({ length: ROWS }, (_, index) => respondent(index + 1).join(','));
const target = process.argv[2] ?? new URL('../scenarios/populations/example-survey.csv', import.meta.url);
writeFileSync(target, `${[head, ...lines].join('\n')}\n`);
