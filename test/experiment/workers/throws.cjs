/** A worker whose run fails for one seed and takes its time for the others. */
module.exports = async function run({ seed }) {
  if (seed.endsWith('/2')) throw new Error('the bridge is out');
  await new Promise((done) => setTimeout(done, 10_000));
};
