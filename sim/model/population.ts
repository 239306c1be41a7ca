/** Citizens as they are before the first month: from distributions, or from rows of survey microdata. */
import { exp, normalShareBelow, type Draws } from '../exact';
import { MOTIVES } from '../registers';
import { ATTRIBUTES, quantileOf, type Attribute, type Scenario } from '../scenario';
import { AGE_STARTS, makeCitizens, RISK, S, SHARE_16, type Citizens } from './citizens';
import type { Keys } from './purposes';
import { clamp, type World } from './world';

/** One design unit in the integer grid of ideals: ±127 / 32 spans four units either way. */
export const IDEAL_SCALE = 1 / 32;

type Values = Record<Attribute, number>;

/**
 * Weak dependence of traits on background, as loadings on standard normal scores (S3-20, B-13, B-17: background
 * explains little). Deprivation is shared by neighbours; the other traits load on the scores named.
 */
interface Loadings {
  readonly deprivation: number;
  readonly education: number;
  readonly age: number;
}

/** Builds the columns of all citizens. Every draw belongs to the citizen, so size changes leave the others as they are. */
export function populate(
  scenario: Scenario,
  assume: World['assume'],
  keys: Keys,
  districtSize: number,
): Citizens {
  const size = scenario.population.size;
  const citizens = makeCitizens(size);
  const reader = attributeReader(scenario, assume, keys, districtSize);
  const { hours: median, hoursSigma: sigma } = assume.membership;
  const desired = quantileOf({ dist: 'lognormal', median, sigma });
  for (let i = 0; i < size; i++) {
    writeTraits(citizens, i, reader(i));
    writeDispositions(citizens, i, assume, keys, desired);
    citizens.member.fill(-1, 2 * i, 2 * i + 2);
  }
  return citizens;
}

/** Reads the attributes of citizen i: from a survey row drawn by weight where the row answers, else by distribution. */
function attributeReader(scenario: Scenario, assume: World['assume'], keys: Keys, districtSize: number) {
  const { attributes, microdata } = scenario.population;
  const quantiles = Object.fromEntries(
    ATTRIBUTES.map((name) => [name, quantileOf(attributes[name])]),
  ) as Record<Attribute, (u: number) => number>;
  const values = {} as Values;
  return (i: number): Values => {
    const row = microdata ? rowOf(microdata.cumulative, keys['population.row'].at(i, 0)) : -1;
    const scores = scoresOf(i, assume, keys, districtSize);
    for (const name of ATTRIBUTES) {
      const given = row < 0 ? NaN : (microdata?.columns[name]?.[row] ?? NaN);
      const drawn = quantiles[name](normalShareBelow(scores[name]));
      const value =
        name === 'age' && attributes.age.dist === 'shares' ? yearsOfBand(drawn, scores.age) : drawn;
      values[name] = given === given ? given : value;
    }
    return values;
  };
}

const BAND_YEARS = [17, 20, 20, 17];

/** An age in years within a drawn age band; the place in the band comes from the fraction of the score's share. */
function yearsOfBand(band: number, score: number): number {
  const fraction = normalShareBelow(score) * 1024;
  return AGE_STARTS[band] + Math.floor((fraction - Math.floor(fraction)) * BAND_YEARS[band]);
}

/** The first row whose running weight exceeds u, by bisection. */
function rowOf(cumulative: Float64Array, u: number): number {
  let low = 0;
  let high = cumulative.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (cumulative[middle] > u) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Standard normal scores of all attributes of a citizen, with the weak dependence that the loadings give. */
function scoresOf(i: number, assume: World['assume'], keys: Keys, districtSize: number): Values {
  const background = keys['population.background'];
  const traits = keys['population.traits'];
  const normal = (draws: Draws, index: number): [number, number] => [
    draws.normal(i, 0, index),
    draws.secondNormal(),
  ];
  const place = background.normal(Math.floor(i / districtSize), 1);
  const [own, education] = normal(background, 0);
  const [age, sex] = normal(background, 1);
  const [personal, political] = normal(traits, 0);
  const [voice, action] = normal(traits, 1);
  const [hours, trust] = normal(keys['population.time'], 0);
  const segregation = assume.population.segregation;
  const deprivation = segregation * place + Math.sqrt(1 - segregation * segregation) * own;
  const educated = load({ deprivation: -0.35, education: 0, age: -0.15 }, deprivation, 0, age, education);
  const traitsOf = (loadings: Loadings, rest: number): number =>
    load(loadings, deprivation, educated, age, rest);
  return {
    deprivation,
    education: educated,
    age,
    sex,
    'efficacy.personal': traitsOf({ deprivation: -0.12, education: 0.08, age: 0.06 }, personal),
    'efficacy.political': traitsOf(
      { deprivation: -0.1, education: 0.1, age: 0.04 },
      0.3 * personal + 0.954 * political,
    ),
    voice: traitsOf({ deprivation: -0.15, education: 0.15, age: 0.03 }, voice),
    action: traitsOf({ deprivation: 0, education: 0, age: 0.12 }, 0.2 * personal + 0.98 * action),
    hours: traitsOf({ deprivation: 0, education: -0.05, age: 0.15 }, hours),
    trust: traitsOf({ deprivation: -0.1, education: 0.05, age: 0.05 }, trust),
  };
}

/** A unit-variance score (the loadings are small and nearly independent) from background scores and its own part. */
function load(loadings: Loadings, deprivation: number, education: number, age: number, rest: number): number {
  const { deprivation: d, education: e, age: a } = loadings;
  return d * deprivation + e * education + a * age + Math.sqrt(1 - d * d - e * e - a * a) * rest;
}

function writeTraits(citizens: Citizens, i: number, values: Values): void {
  citizens.age[i] = clamp(values.age, 16, 110);
  citizens.sex[i] = values.sex;
  citizens.education[i] = values.education;
  citizens.deprivation[i] = share16(values.deprivation);
  citizens.hours[i] = hours16(values.hours);
  citizens.voice[i] = share16(values.voice);
  citizens.action[i] = share16(values.action);
  citizens.efficacyPersonal[i] = values['efficacy.personal'];
  citizens.trustBase[i] = share16(values.trust);
  for (let s = 0; s < S; s++) {
    citizens.efficacyPolitical[S * i + s] = values['efficacy.political'];
    citizens.trust[S * i + s] = values.trust;
  }
}

/** Dispositions that no survey gives: motives, type of cooperator, desired hours, ideals, skill, confidence. */
function writeDispositions(
  citizens: Citizens,
  i: number,
  assume: World['assume'],
  keys: Keys,
  desired: (u: number) => number,
): void {
  const motives = keys['population.motives'];
  let mask = 0;
  for (let m = 0; m < MOTIVES.length; m++) {
    const held = motives.at(i, 0, m) < assume.population.motiveShare;
    mask |= (held ? 1 : 0) << m;
  }
  citizens.motives[i] = mask | (cooperatorType(motives.at(i, 0, 4), assume) << 4);
  const wish = desired(normalShareBelow(motives.secondNormal()));
  citizens.desired[i] = hours16(clamp(wish, 0.5, assume.membership.hoursCap));
  const rank = keys['population.offer'];
  for (let s = 0; s < S; s++) citizens.reach[S * i + s] = Math.floor(rank.at(i, 0, s) * 256);
  citizens.skill[i] = share16(citizens.efficacyPersonal[i]);
  citizens.confidence[i] = 1 - citizens.deprivation[i] * SHARE_16;
  citizens.risk[i] = riskOf(
    citizens.deprivation[i] * SHARE_16,
    keys['population.frailty'].normal(i, 0),
    assume,
  );
  const ideals = keys['population.ideal'];
  for (let s = 0; s < S; s++) {
    const first = ideals.normal(i, 0, s);
    const second = ideals.secondNormal();
    // People who are worse off need something other than what the standard service was made for.
    const shift = assume.need.idealShift * (citizens.deprivation[i] * SHARE_16 - 0.5);
    const spreadOf = assume.need.idealSpread;
    citizens.ideal[2 * (S * i + s)] = grid(spreadOf * first + shift);
    citizens.ideal[2 * (S * i + s) + 1] = grid(spreadOf * second);
    citizens.expectation[S * i + s] = citizens.trustBase[i] * SHARE_16;
  }
  citizens.answerExpected[i] = citizens.trustBase[i] * SHARE_16;
}

/**
 * Risk of needs relative to the average citizen: a frailty of mean one, lognormal (Vaupel, Manton and Stallard 1979), times
 * what deprivation adds. It is fixed: who was often in need will be again, whatever is done meanwhile.
 */
function riskOf(deprivation: number, z: number, { need }: World['assume']): number {
  const frailty = exp(need.frailty * z - 0.5 * need.frailty * need.frailty);
  return clamp(Math.round((frailty * (1 + need.deprivation * (deprivation - 0.5))) / RISK), 0, 65535);
}

function share16(share: number): number {
  return Math.round(clamp(share, 0, 1) * 65535);
}

/** Hours in 64ths; everyone has at least one, so that nothing is divided by none. */
function hours16(hours: number): number {
  return clamp(Math.round(hours * 64), 1, 65535);
}

function grid(x: number): number {
  return clamp(Math.round(x / IDEAL_SCALE), -127, 127);
}

/** Types of Fischbacher, Gächter and Fehr 2001: conditional cooperators, free riders, hump-shaped, the rest. */
function cooperatorType(u: number, assume: World['assume']): number {
  const conditional = assume.cooperation.conditional;
  const freeRiders = assume.cooperation.freeRiders;
  if (u < conditional) return 0;
  if (u < conditional + freeRiders) return 1;
  return u < conditional + freeRiders + assume.cooperation.hump ? 2 : 3;
}
