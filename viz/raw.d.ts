/** Text files taken into a module as they are; esbuild (scripts/build.mjs) and vite read the same notation. */
declare module '*?raw' {
  const text: string;
  export default text;
}
