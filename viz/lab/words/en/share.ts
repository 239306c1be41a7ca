/** Words of sharing: links, files, exports, the record of the runs, and what is kept in the browser. */
export const share = {
  link: {
    none: 'This address holds no scenario.',
    long: 'This link is too long to be one of ours. Nothing was changed. Ask for the scenario as a file.',
    large: 'This link unpacks to far more than a scenario. It was not opened, and nothing was changed.',
    damaged: 'This link is damaged: a part of it may have been lost on the way. Nothing was changed. Ask for it again, or for a file.',
    newer: 'This link or file was made by a newer version of Tandem, which this page cannot read. Nothing was changed.',
    other: 'This is no link or file of the laboratory. Nothing was changed.',
  },
} as const;
