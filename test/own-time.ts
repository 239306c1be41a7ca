/**
 * Milliseconds of processor time that this process has used so far, for tests that something comes to an end: what other programs do
 * on a busy machine does not count.
 */
export function ownTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
