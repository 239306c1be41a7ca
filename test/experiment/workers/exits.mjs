/** A worker that ends in the middle of a run. */
export default function run() {
  process.exit(7);
}
