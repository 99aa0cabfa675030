// Tells a server that refuses what we sent (a defect of ours, a drifted schema) from one that cannot go on (lost
// connection, full disk, missing privilege), which is the operator's to mend.

/** An error of the server, as the driver hands it over. */
type ServerError = Error & { readonly errno: number; readonly sqlState: string };

/** Classes of SQLSTATE: 01 warnings made errors by strict mode, 21 column counts, 22 data, 23 keys and constraints, 45 triggers. */
const refusedClasses = new Set(["01", "21", "22", "23", "45"]);

/** Refusals whose SQLSTATE says only "general error": no default (1364), wrong value (1366), failed check (4025, 3819). */
const refusedNumbers = new Set([1364, 1366, 3819, 4025]);

/** No such table, no such column. */
const driftedStates = new Set(["42S02", "42S22"]);

/** Whether a row's values were refused. */
export function isRefusedRow(error: unknown): error is ServerError {
  return isServerError(error) && (refusedClasses.has(error.sqlState.slice(0, 2)) || refusedNumbers.has(error.errno));
}

/** Whether the target has not the table or the columns that the statement names. */
export function isDriftedTable(error: unknown): error is ServerError {
  return isServerError(error) && driftedStates.has(error.sqlState);
}

/** Whether the connection is gone; the driver marks errors after which it can be used no more. */
export function isConnectionLost(error: unknown): boolean {
  return error instanceof Error && "fatal" in error && error.fatal === true;
}

function isServerError(error: unknown): error is ServerError {
  return error instanceof Error && "errno" in error && "sqlState" in error && typeof error.sqlState === "string";
}
