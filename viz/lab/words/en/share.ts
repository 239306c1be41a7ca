/** Words of sharing: links, files, exports, the record of the runs, and what is kept in the browser. */
export const share = {
  link: {
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
      `The scenario has ${asked.toLocaleString('en-GB')} citizens. This page runs it with ${shown.toLocaleString('en-GB')}, so the results are not those of the whole town.`,
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
