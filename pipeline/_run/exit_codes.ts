// What the command's exit codes mean, for scripts; printed by --help.

export const exitCodes = {
  done: 0,
  checkFailed: 1,
  wrongUsage: 2,
  unsupportedMachine: 3,
  stopped: 4,
} as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

export const exitCodeHelp = `
Exit codes:
  0  done; what could not be understood is in the issues table
  1  a check failed (verify found a difference)
  2  wrong usage
  3  this machine will not do (Node too old, output not writable)
  4  a broken invariant stopped the run; nothing published was changed`;

/** An error that is the user's to mend: shown as one sentence, without a stack. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
