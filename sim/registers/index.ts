/** Everything that the laboratory knows by name: parameters, metrics and mechanisms, declared once. */
import { ASSUMPTIONS as assumptions } from './assumptions';
import { LEVERS as levers } from './levers';
import { MECHANISMS as mechanisms } from './mechanisms';
import { METRICS as metrics } from './metrics';
import { SETTINGS as settings } from './settings';
import type { MechanismEntry, MetricEntry, ParameterEntry } from './types';

export * from './names';
export type * from './types';

export type LeverPath = keyof typeof levers;
export type AssumptionPath = keyof typeof assumptions;
export type SettingPath = keyof typeof settings;
export type MetricName = keyof typeof metrics;
export type MechanismName = keyof typeof mechanisms;

/** Levers by full path (`levers.nudge.intensity`): what a scenario may change over time. */
export const LEVERS: Readonly<Record<LeverPath, ParameterEntry>> = levers;

/** Assumptions by full path (`assumptions.join.base`): one number each for a whole run. */
export const ASSUMPTIONS: Readonly<Record<AssumptionPath, ParameterEntry>> = assumptions;

/** Settings by full path (`horizon.months`): the frame of a run. */
export const SETTINGS: Readonly<Record<SettingPath, ParameterEntry>> = settings;

/** All parameters by full path, settings first. */
export const PARAMETERS: Readonly<Record<string, ParameterEntry>> = {
  ...settings,
  ...levers,
  ...assumptions,
};

/** Metrics by name, in the order in which results list them. */
export const METRICS: Readonly<Record<MetricName, MetricEntry>> = metrics;

/** Mechanisms by name. */
export const MECHANISMS: Readonly<Record<MechanismName, MechanismEntry>> = mechanisms;

/** Names of the metrics that the model computes so far, in the order of the register. */
export const BUILT_METRICS: readonly MetricName[] = (Object.keys(metrics) as MetricName[]).filter(
  (name) => METRICS[name].built,
);
