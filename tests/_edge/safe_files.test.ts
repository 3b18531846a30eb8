// Writing whole or not at all: what a reader and the next run meet after any interruption.
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { removeLeftovers, writeFileWhole, writeFolderWhole } from '../../pipeline/_edge/safe_files.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cjng-safe-files-'));
});

describe('writeFileWhole', () => {
  it('writes the file, its folders, and nothing beside it', () => {
    writeFileWhole(join(folder, 'a/b/c.txt'), 'words');
    expect(readFileSync(join(folder, 'a/b/c.txt'), 'utf8')).toBe('words');
    expect(readdirSync(join(folder, 'a/b'))).toEqual(['c.txt']);
  });

  it('replaces an older file', () => {
    writeFileWhole(join(folder, 'c.txt'), 'old');
    writeFileWhole(join(folder, 'c.txt'), new Uint8Array([110, 101, 119]));
    expect(readFileSync(join(folder, 'c.txt'), 'utf8')).toBe('new');
  });
});

describe('writeFolderWhole', () => {
  it('shows the folder only when it is full', async () => {
    const wrote = await writeFolderWhole(join(folder, 'release'), async (aside) => {
      writeFileSync(join(aside, 'one'), '1');
      expect(existsSync(join(folder, 'release'))).toBe(false);
    });
    expect(wrote).toBe(true);
    expect(readdirSync(join(folder, 'release'))).toEqual(['one']);
  });

  it('never touches a folder that is there', async () => {
    mkdirSync(join(folder, 'release'));
    writeFileSync(join(folder, 'release/one'), 'first');
    const wrote = await writeFolderWhole(join(folder, 'release'), async () => {
      throw new Error('must not be called');
    });
    expect(wrote).toBe(false);
    expect(readFileSync(join(folder, 'release/one'), 'utf8')).toBe('first');
  });

  it('leaves nothing behind when filling fails', async () => {
    await expect(
      writeFolderWhole(join(folder, 'release'), async (aside) => {
        writeFileSync(join(aside, 'half'), '1');
        throw new Error('disk full');
      }),
    ).rejects.toThrow('disk full');
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe('removeLeftovers', () => {
  it('removes what a dead process left, at any depth, and keeps what a live one is writing', () => {
    const deadProcess = 2 ** 22 + 1; // above the largest process id that Linux and macOS give
    mkdirSync(join(folder, `releases/.writing-${deadProcess}-folder-1`), { recursive: true });
    writeFileSync(join(folder, `.writing-${deadProcess}-file-2`), 'half');
    mkdirSync(join(folder, `.writing-${process.ppid}-folder-3`));
    writeFileSync(join(folder, 'kept'), 'whole');
    expect(removeLeftovers(folder)).toBe(2);
    expect(readdirSync(folder).sort()).toEqual([`.writing-${process.ppid}-folder-3`, 'kept', 'releases']);
  });

  it('does nothing where there is nothing', () => {
    expect(removeLeftovers(join(folder, 'absent'))).toBe(0);
  });
});
