// Progress shows on a terminal after a second, and nowhere else.
import { describe, expect, it } from 'vitest';
import { createProgress } from '../../pipeline/_run/progress.ts';

function draw(options: { isTTY?: boolean; quiet?: boolean; seconds: number }) {
  const written: string[] = [];
  let milliseconds = 0;
  const stream = { isTTY: options.isTTY ?? true, write: (text: string) => written.push(text) };
  const progress = createProgress(stream, { quiet: options.quiet ?? false, now: () => milliseconds });
  milliseconds = options.seconds * 1000;
  progress.update('reading', 3, 10);
  progress.end();
  return written.join('');
}

describe('createProgress', () => {
  it('shows what is done and how much of how much', () => {
    expect(draw({ seconds: 2 })).toContain('reading 3 of 10');
  });
  it('stays silent in the first second, off a terminal, and when asked to', () => {
    expect(draw({ seconds: 0.5 })).toBe('');
    expect(draw({ seconds: 2, isTTY: false })).toBe('');
    expect(draw({ seconds: 2, quiet: true })).toBe('');
  });
  it('clears its line at the end', () => {
    expect(draw({ seconds: 2 }).endsWith('\r\x1b[K')).toBe(true);
  });
});
