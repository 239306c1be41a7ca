import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { formOf, initialState, type LabState, type Shipped, type StartForm } from '../../../viz/lab/state';

/** Shipped scenario files as the page has them: by name as seen from scenarios/, each as an object. */
export const shipped: Shipped = Object.fromEntries(
  readdirSync('scenarios', { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => /^(?:cases|levers)\/[^/]+\.yaml$/.test(name))
    .map((name) => [name, parse(readFileSync(`scenarios/${name}`, 'utf8'))]),
);

/** What the start of a state says. */
export const startIn = (state: LabState): StartForm => formOf(state.start, shipped);

export const baseline: StartForm = startIn(initialState());
