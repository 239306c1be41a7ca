/** A worker that ends in the middle of a run. */
module.exports = function run() {
  process.exit(7);
};
