/** The state of the laboratory: plain data, and pure functions that change it. */
export type * from './types';
export { changesIn, formIn, isFormula, isSimple, resetLever } from './arms';
export { addChange, edited, removeChange, setChange, shifted, type ChangeParts } from './changes';
export { checkState, type Checked } from './check';
export { acted, looked, redoable, redone, startHistory, undoable, undone, type History } from './history';
export { BASELINE, CHANGE_FROM, INITIAL_VIEW, initialState, stateFrom } from './initial';
export { clearChanges, differencesOf, leverNow, setLever, type Difference, type LeverNow } from './levers';
export { LIMITS } from './limits';
export {
  assumptionIn,
  copyBToA,
  lockAssumptions,
  resetAssumptions,
  setAssumption,
  setChangeFrom,
  setMechanism,
  setMonths,
  setPairs,
  setPopulation,
  setSeed,
  swap,
  unlockAssumptions,
} from './settings';
export {
  changesBeneath,
  formOf,
  leastMonths,
  leavesOf,
  nameFrom,
  startChanges,
  type Shipped,
  type StartForm,
} from './start';
export { endOf, startOf, stretchesOf, trackOf, type Stretch, type Track } from './tracks';
export { changesOver, HOSTING, isHosting, leverEntry } from './values';
