/** Charts of all kinds with all that may happen to them, as text that the page runs: what stands on each canvas, in order. */
export const pictures = `(async () => {
  const taken = [];
  const waves = (months, seed, holes) => Float64Array.from({ length: months }, (_, k) =>
    holes && k % holes === 1 ? NaN : Math.sin(k / 9 + seed) + seed);
  const line = (months, seed, { holes = 0, ribbon = true } = {}) => ({
    values: waves(months, seed, holes),
    low: ribbon ? waves(months, seed - 0.2, holes) : null,
    high: ribbon ? waves(months, seed + 0.2, holes) : null,
  });
  const bands = [{ arm: 'a', from: 2, until: 9 }, { arm: 'b', from: 13, until: 120 }, { arm: 'both', from: 5, until: 5 }];
  const look = { month: 7, range: [-2, 5], factor: 1, bands, names: ['A', 'B'], changeFrom: 13, colour: 'plum' };
  const rows = (count) => Array.from({ length: count }, (_, k) => {
    const role = k === 0 ? 'a' : k === count - 1 ? 'b' : k % 2 ? 'gain' : 'loss';
    return { key: 'row ' + k, label: 'A cause with a name that takes more than one line ' + k, from: k * 3, to: (k % 2 ? 5 : 1) * k, role };
  });
  const hours = (parts) => ({
    rows: ['Public health', 'Community safety and all that belongs to it'],
    parts: Array.from({ length: parts }, (_, k) => ({ label: 'part ' + k, values: [k * 10, 400 / (k + 1)] })),
    needed: [null, 900],
  });
  const series = (months, options) => ({ a: line(months, 0, options), b: line(months, 1, options), file: months > 12 ? waves(months - 3, 2) : null });
  const difference = (months, pairs) => ({ mean: line(months, 1), pairs: Array.from({ length: pairs }, (_, k) => waves(months, k / 4, 5)) });
  const kinds = [
    ['drawSeries', [series(1), look], [series(30, { holes: 4 }), { ...look, month: 30, factor: 100, range: [-90, 400] }], [series(120, { ribbon: false }), look], [series(1200), { ...look, range: [1e-6, 1e9] }]],
    ['drawDifference', [difference(24, 0), look], [difference(24, 5), { ...look, colour: 'teal', changeFrom: null }], [difference(121, 2), { ...look, range: [0, 0] }]],
    ['drawWaterfall', [{ rows: rows(9) }, { selected: null }], [{ rows: rows(9) }, { selected: 'row 2' }], [{ rows: rows(2) }, { selected: null }]],
    ['drawHours', [hours(1), {}], [hours(9), {}]],
  ];
  const frames = async () => { for (let k = 0; k < 4; k++) await new Promise(requestAnimationFrame); };
  for (const width of [250, 900])
    for (const [kind, first, ...others] of kinds) {
      const box = document.createElement('div');
      box.className = 'plot';
      box.style.cssText = 'width:' + width + 'px;height:200px';
      const canvas = box.appendChild(document.createElement('canvas'));
      document.body.append(box);
      const take = async (what) => {
        await frames();
        tandemCharts.settle();
        taken.push([kind, width, what, canvas.toDataURL()]);
      };
      const chart = tandemCharts[kind](canvas, ...first);
      await take('first');
      for (const other of others) {
        chart.update(...other);
        await take('other');
      }
      taken.push([kind, width, 'sharp', tandemCharts.sharp(canvas).toDataURL()]);
      taken.push([kind, width, 'place', chart.monthAt?.(99) ?? chart.rowAt?.(99)?.key ?? '']);
      box.style.width = width / 2 + 'px';
      await take('narrower');
      box.style.display = 'none';
      await frames();
      box.style.display = '';
      await take('shown again');
      dispatchEvent(new Event('beforeprint'));
      await take('paper');
      dispatchEvent(new Event('afterprint'));
      chart.destroy();
      box.remove();
    }
  return taken;
})()` as unknown as () => Promise<[kind: string, width: number, what: string, picture: string][]>;
