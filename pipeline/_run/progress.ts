// Progress for people: one line on standard error that is rewritten, only on a terminal, only after a second.

export interface Progress {
  /** Says what is being done now; `done` of `total` where that is known. */
  update(what: string, done?: number, total?: number): void;
  /** Clears the line. */
  end(): void;
}

const quietMilliseconds = 1000;
const redrawMilliseconds = 100;

/** Progress on `stream`. Silent when it is no terminal or `quiet` is asked for. `now` is in milliseconds. */
export function createProgress(
  stream: { readonly isTTY?: boolean; write(text: string): unknown },
  options: { readonly quiet: boolean; now?(): number },
): Progress {
  const now = options.now ?? (() => performance.now());
  const start = now();
  let lastDrawn = Number.NEGATIVE_INFINITY;
  let drawn = false;
  const silent = options.quiet || !stream.isTTY;
  return {
    update(what, done, total) {
      const at = now();
      if (silent || at - start < quietMilliseconds || at - lastDrawn < redrawMilliseconds) return;
      lastDrawn = at;
      drawn = true;
      const count = done === undefined ? '' : ` ${done}${total === undefined ? '' : ` of ${total}`}`;
      stream.write(`\r\x1b[K${what}${count}`);
    },
    end() {
      if (drawn) stream.write('\r\x1b[K');
      drawn = false;
    },
  };
}
