import { describe, expect, it } from 'vitest';
import { fileName, fileWord } from '../../../viz/lab/share/exports';
import { wrapped } from '../../../viz/lab/share/picture';

describe('names of files', () => {
  it.each([
    ['Net value', 'Net-value'],
    ['../../etc/passwd', 'etc-passwd'],
    ['<img src=x>', 'img-src-x'],
    ['…', 'scenario'],
    ['x'.repeat(500), 'x'.repeat(60)],
  ])('%s is safe on any system', (text, word) => {
    expect(fileWord(text)).toBe(word);
  });

  it('hold the first signs of the identity', () => {
    expect(fileName('tandem', 'b', '0123456789abcdef', 'json')).toBe('tandem-b-0123456789ab.json');
    expect(fileName('tandem-lab', '', '', 'json')).toBe('tandem-lab.json');
  });
});

describe('lines of a picture', () => {
  const width = (text: string): number => text.length;

  it('are no wider than the picture, and hold every word', () => {
    const lines = wrapped('Tandem explores mechanisms. It does not forecast.', 12, width);
    expect(Math.max(...lines.map(width))).toBeLessThanOrEqual(12);
    expect(lines.join(' ')).toBe('Tandem explores mechanisms. It does not forecast.');
  });

  it('break a word that is too wide by itself', () => {
    expect(wrapped('abcdefghij', 4, width)).toEqual(['abcd', 'efgh', 'ij']);
    expect(wrapped('', 4, width)).toEqual([]);
  });
});
