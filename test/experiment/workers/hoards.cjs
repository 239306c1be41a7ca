/** A worker that wants all memory there is. */
module.exports = function run() {
  const kept = [];
  for (;;) kept.push(Array.from({ length: 10_000 }, (_, i) => ({ i })));
};
