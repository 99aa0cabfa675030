// Turns what the driver or the server says into an OperatorError with a sentence that helps. The troubles are a table,
// the first match wins; what is not in it is a defect of ours and passes through unchanged.

import { OperatorError } from "../domain/operator-error.ts";
import { type TroubleFacts, troubles } from "./database-troubles.ts";
import { type DatabaseTarget, describeServer } from "./target.ts";

export type ErrorContext = {
  /** The database that was worked on or connected to. */
  readonly target: DatabaseTarget;
};

/**
 * The OperatorError (environment) for a database error, or the error itself where none fits. Looks through causes, so
 * that errors wrapped by the loader or by drizzle are known too.
 */
export function explainDatabaseError(error: unknown, { target }: ErrorContext): unknown {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if (cause instanceof OperatorError) return error;
    const explained = explain(cause, target, error);
    if (explained !== undefined) {
      return new OperatorError(explained.message, { kind: "environment", remedy: explained.remedy, cause: error });
    }
  }
  return error;
}

/** Runs database work; its errors leave as `explainDatabaseError` tells them. */
export async function withDatabaseRemedies<T>(context: ErrorContext, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw explainDatabaseError(error, context);
  }
}

/** System calls of a connection; a file that is missing has the same codes as a server that is. */
const networkCalls: ReadonlySet<unknown> = new Set(["connect", "read", "write", "getaddrinfo"]);

function explain(
  error: Error,
  target: DatabaseTarget,
  outermost: unknown,
): { message: string; remedy: string } | undefined {
  if ("syscall" in error && !networkCalls.has(error.syscall)) return undefined;
  const codes = codesOf(error);
  const said = saidBy(error);
  const told = outermost instanceof Error ? saidBy(outermost) : said;
  const trouble = troubles.find(
    (candidate) => candidate.codes?.some((code) => codes.includes(code)) || candidate.pattern?.test(said),
  );
  if (trouble === undefined) return undefined;
  const { user, database } = target;
  const source = target.isPrivate ? "DATABASE_URL" : target.source;
  const facts: TroubleFacts = { server: describeServer(target), user, database, source, said, told };
  return { message: trouble.message(facts), remedy: trouble.remedy(facts) };
}

/** The driver's name for the error ("ECONNREFUSED", "ER_ACCESS_DENIED_ERROR") and the server's number for it. */
function codesOf(error: Error): (string | number)[] {
  const code = "code" in error ? error.code : undefined;
  const errno = "errno" in error ? error.errno : undefined;
  return [code, errno].filter((value) => typeof value === "string" || typeof value === "number");
}

/** What was said, without a full stop; an AggregateError of several addresses has no message of its own. */
function saidBy(error: Error): string {
  if (error.message !== "" || !(error instanceof AggregateError)) return error.message.replace(/\.$/, "");
  return error.errors.map((each: unknown) => (each instanceof Error ? each.message : String(each))).join("; ");
}
