/**
 * What the five-country survey found: shown beside a run of the case of the same name. Beside, not as a test: the pulls of
 * individual acts and of self-organised group acts were inferred from these levels (`inferred` in the register).
 */
import type { Service } from '../registers';

/** Published figures of a survey. */
export interface SurveyFigures {
  /** Name of the scenario that is set up from the survey's context. */
  readonly scenario: string;
  /** Authors and year. */
  readonly source: string;
  /** Who was asked, where and when. */
  readonly sample: string;
  /** Index of how often people do things for a service, from 0 (never) to 100 (often). */
  readonly index: Partial<Readonly<Record<Service, number>>>;
}

/** Catalogue rows B-01, S2-14 and S2-17. */
export const FIVE_COUNTRY_SURVEY: SurveyFigures = {
  scenario: 'five-country-survey',
  source: 'Löffler, Parrado, Bovaird and Van Ryzin 2008',
  sample:
    '4,951 adults in the Czech Republic, Denmark, France, Germany and the United Kingdom, April–May 2008',
  index: { localEnvironment: 61, publicHealth: 52, communitySafety: 45 },
};

/** Figures to show beside runs of a scenario, found by its name; undefined where there are none. */
export function surveyFor(scenario: string): SurveyFigures | undefined {
  return scenario === FIVE_COUNTRY_SURVEY.scenario ? FIVE_COUNTRY_SURVEY : undefined;
}
