import { expect, test } from 'vitest';
import { nodeReader } from '../../sim/results/files/reader';
import { loadScenario } from '../../sim/scenario';
import { scenarioFromJson, scenarioToJson } from '../../sim/scenario/transport';

test('a scenario goes through JSON and back to the bit, typed arrays and all', async () => {
  const scenario = await loadScenario('test/portability/prompted.yaml', nodeReader());
  const odd = Float64Array.of(NaN, -0, 0, Infinity, -Infinity, 5e-324, 0.1 + 0.2, 1.7976931348623157e308);
  const series = { ...scenario.levers['levers.platform'], series: odd };
  const before = { ...scenario, levers: { ...scenario.levers, 'levers.platform': series } };
  const after = scenarioFromJson(scenarioToJson(before));
  expect(after).toEqual(before);
  const revived = after.levers['levers.platform'].series;
  expect(revived).toBeInstanceOf(Float64Array);
  odd.forEach((value, i) => expect(Object.is(revived[i], value), `element ${i}`).toBe(true));
});

test('survey rows go through as well', async () => {
  const scenario = await loadScenario('scenarios/populations/from-survey.yaml', nodeReader());
  expect(scenario.population.microdata).not.toBeNull();
  expect(scenarioFromJson(scenarioToJson(scenario))).toEqual(scenario);
});

test('text that is no JSON is refused', () => {
  expect(() => scenarioFromJson('name: yaml')).toThrow(SyntaxError);
});
