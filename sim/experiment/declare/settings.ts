/** From the values of a row to the settings `path=value` that make its scenario. */
import type { Design, Experiment, Factor } from '../types';

/**
 * All settings of a row: those of the experiment, then those of the row over them. The odd rows of a threshold design are
 * its second arm, with its change over all else.
 *
 * @param row from 0
 */
export function settingsOfRow(experiment: Experiment, design: Design, row: number): string[] {
  const { factors, set, design: plan } = experiment;
  const own = factors.flatMap((factor, place) =>
    settingsOf(factor, design.values[row * factors.length + place]),
  );
  return laidOver(set, own, plan.method === 'thresholds' && row % 2 === 1 ? plan.change : []);
}

/** Settings of which those of later lists go before earlier ones of the same path. */
export function laidOver(...lists: readonly (readonly string[])[]): string[] {
  const byPath = new Map<string, string>();
  for (const setting of lists.flat()) {
    const path = setting.slice(0, setting.indexOf('='));
    // Put last where it is given anew: settings are read in their order.
    byPath.delete(path);
    byPath.set(path, setting);
  }
  return [...byPath.values()];
}

/** The settings of one factor; none for NaN, which leaves the scenario as it is. */
export function settingsOf({ space, write }: Factor, value: number): readonly string[] {
  if (Number.isNaN(value)) return [];
  switch (write.kind) {
    case 'nothing':
      return [];
    case 'settings':
      return write.byOption[value];
    case 'paths': {
      const text = space.kind === 'choice' ? space.options[value] : String(value);
      return write.paths.map((path) => settingOf(path, text, write.change));
    }
    case 'share': {
      const { path, others, change } = write;
      const rest = Object.entries(others).map(([other, part]) =>
        settingOf(other, String((1 - value) * part), change),
      );
      return [settingOf(path, String(value), change), ...rest];
    }
  }
}

function settingOf(path: string, text: string, change: Readonly<Record<string, unknown>> | null): string {
  if (change === null) return `${path}=${text}`;
  const keys = Object.entries(change).map(
    ([key, value]) => `${JSON.stringify(key)}: ${JSON.stringify(value)}`,
  );
  return `${path}=[{${keys.join(', ')}, "value": ${text}}]`;
}
