/** The world of one run: columns of citizens, initiatives and agencies, ties, keys and the ledger. */
import type { Month } from '../engine';
import { LEVERS, type AssumptionPath, type LeverPath, type MechanismName } from '../registers';
import type { Scenario } from '../scenario';
import type { Agencies, Locality } from './agencies';
import type { Citizens } from './citizens';
import type { Initiatives } from './initiatives';
import type { Ledger } from './ledger';
import type { Leaders } from './leaders-table';
import type { Keys } from './purposes';
import type { FixedTerms } from './submodels/routines';
import type { ThirdSector } from './third-sector';
import type { Ties } from './ties';

/** An assumption's name without its leading `assumptions.`. */
export type Assumption = AssumptionPath extends `assumptions.${infer Name}` ? Name : never;

type Group = Assumption extends `${infer First}.${string}` ? First : never;

/** Assumptions by the first part of their name, so that the hot loops read small objects: `assume.join.base`. */
export type Assume = {
  readonly [G in Group]: {
    readonly [N in Assumption as N extends `${G}.${infer Rest}` ? Rest : never]: number;
  };
};

/** A lever's name without its leading `levers.`. */
export type Lever = LeverPath extends `levers.${infer Name}` ? Name : never;

export interface World {
  readonly scenario: Scenario;
  readonly size: number;
  /** Neighbourhoods of `districtSize` citizens in a row; initiatives have one. */
  readonly districts: number;
  readonly districtSize: number;
  readonly assume: Assume;
  readonly on: Readonly<Record<MechanismName, boolean>>;
  /** Number of combinations of the groups that the scenario's levers name. */
  readonly combinations: number;
  readonly individual: FixedTerms;
  readonly keys: Keys;
  readonly citizens: Citizens;
  readonly ties: Ties;
  readonly initiatives: Initiatives;
  readonly agencies: Agencies;
  readonly thirdSector: ThirdSector;
  readonly leaders: Leaders;
  readonly locality: Locality;
  /** Shift of what people need, by district, service and dimension. */
  readonly drift: Float64Array;
  readonly ledger: Ledger;
  /** Mean rank of each class of deprivation, and mean deprivation: what is fixed is measured once. */
  readonly ranks: Float64Array;
  readonly meanDeprivation: number;
  readonly scratch: Scratch;
}

/** Working arrays that are written anew every month and are no part of the state. */
export interface Scratch {
  /** Rows of live initiatives by district, `perDistrict` places each; −1 where empty. */
  readonly meeting: Int32Array;
  readonly perDistrict: number;
  /** Expected gains for other users by district and service: strength, and the design in two dimensions. */
  readonly spill: Float64Array;
  /** How far what people need has shifted since the start, mean over districts, by service in two dimensions. */
  readonly meanDrift: Float64Array;
  /** People in treatment by district and service. */
  readonly treated: Float64Array;
}

/** A step of the month. It reads and writes columns, and has no state of its own. */
export type Submodel = (world: World, month: Month) => void;

/** Full paths by name: strings built in the month would have to be hashed again each time. */
const PATHS = Object.fromEntries(
  (Object.keys(LEVERS) as LeverPath[]).map((path) => [path.slice('levers.'.length), path]),
) as Record<Lever, LeverPath>;

/** The value of a lever this month for everyone. */
export function lever(month: Month, name: Lever): number {
  return month.levers.value(PATHS[name]);
}

/** The value of a lever this month by group bits, for levers that can be limited to a group. */
export function leverByGroup(month: Month, name: Lever): Float64Array {
  return month.levers.byGroup(PATHS[name]);
}

/** The value of a lever as far as the budget pays for it: what cannot be paid for is not done. */
export function paid(world: World, month: Month, name: Lever): number {
  return lever(month, name) * world.locality.paidShare[0];
}

/** Keeps a number between two bounds. */
export function clamp(x: number, low: number, high: number): number {
  return x < low ? low : x > high ? high : x;
}
