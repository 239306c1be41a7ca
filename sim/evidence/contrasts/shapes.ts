/** Parts that many contrasts have in common. */
import { HOSTS } from '../../registers';
import type { Reading } from './types';

/** Mean of one output over months, both ends included. */
export const mean = (output: string, from: number, to: number, weight = 1): Reading => ({
  output,
  over: [from, to],
  weight,
});

/** Settings that put all initiatives under one kind of host. */
export const hostedBy = (only: string): readonly string[] =>
  HOSTS.map((host) => `levers.hosting.${host}=${host === only ? 1 : 0}`);
