/** The page of cases names what the case files name; its figures come from `npm run cases` alone. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { caseHead, CASES_FILE, casesWithFindings, findingCell } from './cases';

describe('docs/cases.md', async () => {
  const page = readFileSync(CASES_FILE, 'utf8');
  const cases = await casesWithFindings();

  it('has the cases of the case files, in their order, and no other', () => {
    const heads = cases.map(caseHead);
    expect(heads.filter((head) => !page.includes(head))).toEqual([]);
    expect(page.match(/^## .*$/gm)).toEqual(heads.map((head) => head.split('\n')[0]));
  });

  it('has every finding of the files in their words, each with what runs give, and no other', () => {
    const rows = page.split('\n').filter((line) => /^\| (?!found|---)/.test(line));
    const expected = cases.flatMap(({ scenario }) => scenario.findings.map(findingCell));
    expect(rows.map((row) => expected.find((start) => row.startsWith(start)))).toEqual(expected);
    const outputs = cases.flatMap(({ scenario }) => scenario.findings.map(({ output }) => output));
    rows.forEach((row, k) => expect(row).toContain(outputs[k].replaceAll('|', '\\|')));
  });

  it('says that findings set nothing up, and links files that are there', () => {
    expect(page.replace(/\s+/g, ' ')).toContain('never used to set a run up');
    const links = [...page.matchAll(/\]\(([^)#]+)/g)].map(([, target]) =>
      resolve(dirname(CASES_FILE), target),
    );
    expect(links.length).toBe(cases.length);
    expect(links.filter((link) => !existsSync(link))).toEqual([]);
  });
});
