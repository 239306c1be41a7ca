/** Words of sharing: links, files, exports, the record of the runs, and what is kept in the browser. */
import { whole } from '../../../numbers';

/** A problem of a scenario file. */
interface Told {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly path: string;
  readonly found: string;
  readonly allowed: string;
  readonly didYouMean?: string;
}

const ARMS = { a: 'A, today', b: 'B, your change' } as const;

export const share = {
  copy: 'Copy',
  copied: (what: string) => `Copied: ${what}`,
  notCopied: 'The browser does not let this page copy. The text is selected: press Ctrl + C.',
  saved: (name: string) => `Saved as ${name}`,
  links: {
    menu: 'Share',
    what: 'This link holds everything that you have set up: both arms, the seed and what you look at. Nothing is kept on any server.',
    label: 'Link to exactly this',
    making: 'The link is being made …',
    fine: (length: string) => `${length} characters: it fits into an e-mail.`,
    long: (length: string) =>
      `${length} characters: some mail and chat programs cut links of that length. A file is safer.`,
    tooLong: (length: string) =>
      `This would need a link of ${length} characters, which is too long. Save a file and send that instead.`,
    fromDisk:
      'This page was opened from a disk, so the link works on this machine alone. For others: send the file of the page and what stands behind the # of the link, or save a lab file.',
    file: 'Save as a lab file',
  },
  exports: {
    menu: 'Export',
    what: 'Everything here can be read by other programs, and leads back to the runs that it comes from.',
    waiting: 'Files can be saved once all pairs of runs are there.',
    making: 'The file is being made …',
    csv: 'Table of all months (CSV)',
    comparison: 'Comparison (JSON)',
    record: 'Record of all runs (JSON)',
    scenario: (arm: 'a' | 'b') => `Scenario ${ARMS[arm]} (JSON)`,
    superseded: 'The scenario was changed meanwhile, so nothing was saved. Press again.',
    failed: (message: string) => `Nothing was saved: ${message}`,
    compare: 'Command that compares both',
    compareNote: 'Save both scenarios first, into the folder in which you run the command.',
  },
  picture: {
    label: 'Chart as a picture (PNG)',
    save: 'Save picture',
    none: 'Pictures can be saved once charts are drawn.',
    scenario: (name: string, seed: string, citizens: number, pairs: number) =>
      `Scenario ${name}, seed ${seed}, ${whole(citizens)} citizens, ${whole(pairs)} ${pairs === 1 ? 'pair' : 'pairs'} of runs`,
    arm: (arm: 'a' | 'b', identity: string, digest: string) =>
      `${arm.toUpperCase()}: identity ${identity}, digest ${digest}`,
    versions: (model: string, tandem: string) => `Model ${model}, Tandem ${tandem}`,
  },
  record: {
    title: 'How to get exactly this again',
    what: 'The page runs the same model as the command line. Each arm, run once with the seed itself, is the same run as “tandem run” makes of it.',
    scenario: 'Scenario',
    seed: 'Seed',
    citizens: 'Citizens',
    months: 'Months',
    pairs: 'Pairs of runs',
    model: 'Model version',
    tandem: 'Tandem version',
    identity: (arm: 'a' | 'b') => `Identity of ${arm.toUpperCase()}`,
    digest: (arm: 'a' | 'b') => `Digest of ${arm.toUpperCase()}`,
    waiting: 'being run …',
    command: (arm: 'a' | 'b') => `Command for ${ARMS[arm]}`,
    ownFile:
      'Your scenario is no file of the repository: save it under Export first, into the folder in which you run the command.',
    meaning:
      'The identity names what was run: it is the same wherever the same scenario, seed and model version are. The digest names what came out. If your digest differs, one of the three does.',
  },
  autosave: {
    label: 'Kept from last time',
    offer: 'You were working on something here last time. This browser has kept it, and nobody else has.',
    take: 'Go on with it',
    leave: 'Leave it',
    undo: 'Go on with last time',
  },
  verify: {
    button: 'Check that it comes out the same here',
    running: 'The run is being made again …',
    same: 'This file reproduces here: the digest is the same.',
    other: 'The run comes out differently here: the digest is another one. The file may have been changed.',
    otherModel: (there: string, here: string) =>
      `The file was made with model version ${there}; this page has ${here}, which cannot repeat it.`,
    failed: (message: string) => `It could not be checked: ${message}`,
  },
  link: {
    otherModel: (there: string, here: string, tandem: string) =>
      `This link was made with model version ${there === '' ? 'unknown' : there}; this page has ${here}. Results may differ.${tandem === '' ? '' : ` To see what its author saw, open it in Tandem ${tandem}.`}`,
    none: 'This address holds no scenario.',
    long: 'This link is too long to be one of ours. Nothing was changed. Ask for the scenario as a file.',
    large: 'This link unpacks to far more than a scenario. It was not opened, and nothing was changed.',
    damaged:
      'This link is damaged: a part of it may have been lost on the way. Nothing was changed. Ask for it again, or for a file.',
    newer:
      'This link or file was made by a newer version of Tandem, which this page cannot read. Nothing was changed.',
    other: 'This is no link or file of the laboratory. Nothing was changed.',
  },
  open: {
    menu: 'Open',
    what: 'Open a scenario (YAML or JSON), a lab file, or results of “tandem run”, “tandem compare” or “tandem experiment”. You can also drop a file or a results folder anywhere on this page. Nothing is sent anywhere, and nothing changes before you say so.',
    file: 'File',
    folder: 'Results folder',
    drop: 'Let go to open it here',
    reading: 'Reading …',
    checking: 'The scenario is being checked …',
    opened: 'The file was read. What it holds stands under the tools.',
    title: 'What the file holds',
    notOpened: 'The file could not be opened',
    close: 'Close',
    readable: 'a scenario that can be read',
    isLab: 'A lab file: both arms, and what was looked at.',
    takeLab: 'Show it',
    isScenario: (title: string, citizens: string, months: string) =>
      `A scenario: ${title}. ${citizens} citizens, ${months} months.`,
    asStart: 'Start both arms from it',
    asB: 'Take its levers as B',
    problem: ({ file, line, column, path, found, allowed, didYouMean }: Told) =>
      `${file}:${line}:${column} ${path}: found ${found}; allowed ${allowed}${didYouMean === undefined ? '' : `; did you mean ${didYouMean}`}`,
    problems: (count: number) =>
      count === 1
        ? 'The scenario cannot be used. One thing is wrong:'
        : `The scenario cannot be used. ${count} things are wrong:`,
    isRuns: (runs: number, name: string, citizens: string, months: string, model: string) =>
      `${runs === 1 ? 'A run' : `${runs} runs`} of ${name}: ${citizens} citizens, ${months} months, model version ${model}.`,
    isComparison: (a: string, b: string, pairs: string) =>
      `A comparison of ${b} with ${a}, in ${pairs} pairs of runs.`,
    isExperiment: (title: string, model: string) =>
      `An experiment: ${title}.${model === '' ? '' : ` Model version ${model}.`}`,
    overlay: (name: string) => `Show ${name} as a third line in the charts`,
    noScenario:
      'The file holds results but no scenario. Open the whole results folder to start from its scenario and to check that it comes out the same.',
    both: 'Open them as A and B',
    unclear: 'Not enough runs to say.',
    allSentences: (count: number) => `Show all ${count} sentences`,
    rows: 'Rows of the design: settings that were run',
    row: 'Row',
    use: 'Use',
    asRowB: 'Open as B',
    rowAsB: (row: number) => `Open row ${row} as B`,
    allRows: (count: number) => `Show all ${count} rows`,
    asInScenario: 'as in the scenario',
    undoLab: 'Open a lab file',
    undoStart: (title: string) => `Start from ${title}`,
    undoB: (title: string) => `Levers of ${title} as B`,
    undoBoth: (a: string, b: string) => `Open ${a} and ${b}`,
    undoRow: (row: number) => `Row ${row} as B`,
    none: 'No file was given.',
    manyFiles: 'That folder holds too many files to be a results folder. Nothing was changed.',
    several:
      'Those files do not belong to one results folder. Open one file at a time, or a whole folder with its manifest.json. Nothing was changed.',
    unreadable: (reason: string) =>
      `The file could not be read${reason === '' ? '' : ` (${reason})`}. Nothing was changed.`,
    empty: (name: string) => `${name} is empty. Nothing was changed.`,
    large: (name: string) =>
      `${name} is larger than 60 MB, which is more than this page reads. Nothing was changed.`,
    largeScenario: (name: string) =>
      `${name} is larger than 1 MB, which is more than a scenario may have. Nothing was changed.`,
    binary: (name: string) => `${name} is no text that this page can read. Nothing was changed.`,
    table: (name: string) =>
      `${name} is a table by itself. Open the whole results folder, so that the page knows what the table belongs to. Nothing was changed.`,
    cut: 'it is no whole JSON file: its end may be missing',
    list: (name: string) =>
      `${name} holds no scenario, no run and no comparison of Tandem. Nothing was changed.`,
    damaged: (name: string, reason = '') =>
      `${name} is damaged or no file of Tandem${reason === '' ? '' : `: ${reason}`}. Nothing was changed.`,
    missing: (name: string) => `${name} is missing from the folder. Nothing was changed.`,
    noManifest: 'The manifest.json is not that of a results folder. Nothing was changed.',
    otherFormat:
      'The results folder was written by another version of Tandem, in a form that this page does not read. Nothing was changed.',
    cutDocument:
      'The file is no whole document of “tandem run --json” or “tandem compare --json”. Nothing was changed.',
    noReport: 'The page is no report of an experiment. Nothing was changed.',
    reportOnly: 'A report alone has no rows to open. Open the whole results folder for those.',
    unfinished: 'The experiment was not finished, so nothing is concluded yet.',
    manyRows: (rows: number, shown: number) =>
      `The design has ${rows} rows; the first ${shown} are listed here.`,
    fewerCitizens: (asked: number, shown: number) =>
      `The scenario has ${whole(asked)} citizens. This page runs it with ${whole(shown)}, so the results are not those of the whole town.`,
    fewerMonths: (asked: number, shown: number) =>
      `The scenario runs for ${asked} months. This page runs ${shown} of them.`,
    leversOnly:
      'Only the levers of the file were taken. People, length, seed and assumptions are those of A.',
    rowTitle: (row: number, label: string) => `Row ${row + 1}${label === '' ? '' : `: ${label}`}`,
    rowAssumptions: 'This row also changes assumptions, so A and B differ in more than policy.',
    rowLeft: (paths: string, mechanisms: boolean) =>
      `Not taken over, because ${mechanisms ? 'both arms share it here' : 'this page has no control for it'}: ${paths}.`,
    changed: (name: string) => `${name} is not as it was written: somebody has changed it since.`,
  },
} as const;
