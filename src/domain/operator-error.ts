// Mistakes an operator can mend: wrong options, an unreachable database, a refused permission.
// They carry the remedy and an exit code; anything else that is thrown is a defect of ours.

/** Exit codes of every command, as docs/usage.md lists them. */
export const exitCodes = { ok: 0, checksFailed: 1, usage: 2, environment: 3 } as const;

export type OperatorErrorKind = "usage" | "environment";

export type OperatorErrorOptions = {
  readonly kind: OperatorErrorKind;
  /** What the operator can do about it, one sentence or one command. */
  readonly remedy: string;
  readonly cause?: unknown;
};

/** An error shown as its message and remedy, without a stack. */
export class OperatorError extends Error {
  readonly kind: OperatorErrorKind;
  readonly remedy: string;

  constructor(message: string, options: OperatorErrorOptions) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = "OperatorError";
    this.kind = options.kind;
    this.remedy = options.remedy;
  }

  get exitCode(): number {
    return exitCodes[this.kind];
  }
}
