/** The part of the JSON Schema that says what findings are. */
import { SETTINGS } from '../registers';

type Schema = Record<string, unknown>;

/** The schema of `findings`. */
export function findingsSchema(): Schema {
  const months = SETTINGS['horizon.months'];
  const month = { type: 'integer', minimum: 1, maximum: months.kind === 'integer' ? months.range[1] : 1 };
  const text = (description: string): Schema => ({ type: 'string', minLength: 1, description });
  const span = (description: string): Schema => ({
    type: 'array',
    items: month,
    minItems: 2,
    maxItems: 2,
    description,
  });
  return {
    type: ['array', 'null'],
    description: 'What sources found, to stand beside what a run gives. Findings never change a run.',
    items: {
      type: 'object',
      properties: {
        source: text('Author and year.'),
        found: text('One plain sentence on what the source found.'),
        output: text('What stands beside it: a metric, a series of one group, or a formula over metrics.'),
        months: span('The first and the last month over which it is averaged.'),
        against: span('The months that these are set against: the change between the two counts then.'),
      },
      required: ['source', 'found', 'output', 'months'],
      additionalProperties: false,
    },
  };
}
