/** How likely it is that a limit of a box is there by luck. */
import { exp, log } from '../../exact';

/** The chance of `events` or more among `n` where each has the chance `p`: the upper tail of the binomial distribution. */
export function binomialTail(events: number, n: number, p: number): number {
  if (events <= 0) return 1;
  if (p <= 0) return 0;
  if (p >= 1) return 1;
  let logTerm = events * log(p) + (n - events) * log(1 - p);
  for (let i = 1; i <= events; i++) logTerm += log((n - events + i) / i);
  let sum = 0;
  for (let k = events; k <= n; k++) {
    sum += exp(logTerm);
    logTerm += log(((n - k) / (k + 1)) * (p / (1 - p)) || Number.MIN_VALUE);
  }
  return Math.min(1, sum);
}
