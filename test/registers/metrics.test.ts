import { describe, expect, it } from 'vitest';
import { BUILT_METRICS, METRICS, SERVICES, type MetricEntry } from '../../sim/registers';
import { STANDING_METRICS } from './standing-names';

const metrics = Object.entries<MetricEntry>(METRICS);

describe('metrics', () => {
  it('has every name that stands, each once', () => {
    expect(new Set(STANDING_METRICS).size).toBe(STANDING_METRICS.length);
    expect(STANDING_METRICS.filter((name) => !(name in METRICS))).toEqual([]);
  });

  it('lists what is built in the order of the register, every service among it', () => {
    expect(BUILT_METRICS).toEqual(metrics.filter(([, entry]) => entry.built).map(([name]) => name));
    const indices = SERVICES.map((service) => `participation.index.${service}`);
    expect(BUILT_METRICS).toEqual(expect.arrayContaining(indices));
  });

  it('gives each a label of its own', () => {
    const labels = metrics.map(([, entry]) => entry.label);
    expect(new Set(labels).size).toBe(labels.length);
  });

  it.each(metrics)('%s is complete', (_name, entry) => {
    expect(entry.meaning).toMatch(/^[A-Z]([^.!?]|[.](?=\d))*\.$/);
    expect(entry.unit).not.toBe('');
    expect(entry.label).not.toBe('');
    expect(Number.isInteger(entry.decimals) && entry.decimals >= 0).toBe(true);
    const [low, high] = entry.range;
    if (low !== null && high !== null) expect(low).toBeLessThan(high);
    expect(['mean', 'sum', 'end']).toContain(entry.overTime);
  });

  it('keeps shares between 0 and 1, agenda and benefit gaps between -1 and 1, indices between 0 and 100', () => {
    for (const [, entry] of metrics) if (entry.kind === 'share') expect(entry.range).toEqual([0, 1]);
    expect(METRICS['agenda.hostSurplus'].range).toEqual([-1, 1]);
    expect(METRICS['hosting.benefitGap'].range).toEqual([-1, 1]);
    for (const name of ['participation.index.publicHealth', 'outcome.publicHealth'] as const)
      expect(METRICS[name].range).toEqual([0, 100]);
  });

  it('never calls destroyed or created value negative, and lets parties lose', () => {
    for (const [name, entry] of metrics)
      if (/^value\.(created|destroyed|foregone)/.test(name)) expect(entry.range).toEqual([0, null]);
    expect(METRICS['value.party.participant'].range).toEqual([null, null]);
    expect(METRICS['value.net'].range).toEqual([null, null]);
  });
});
