// Session settings for a load, put back afterwards. `autocommit` is off instead of a transaction being started: where
// the server rolls back by itself, what follows must not commit row by row.

import type { Connection, RowDataPacket } from "mysql2/promise";

/**
 * References are checked by the validator after the load, not row by row; this also lets rows arrive in any order.
 * Unique keys stay checked: leaving that out could let a duplicate in, and pays (about a tenth) only where the tables'
 * statistics are switched off as well, which would alter the user's tables.
 * Ids are ours, 0 included; what does not fit is an error; times are UTC whatever the connection was opened with.
 */
const loadSettings = {
  autocommit: 0,
  foreign_key_checks: 0,
  sql_mode: "STRICT_ALL_TABLES,NO_ZERO_DATE,NO_ZERO_IN_DATE,NO_ENGINE_SUBSTITUTION,NO_AUTO_VALUE_ON_ZERO",
  time_zone: "+00:00",
} as const;

type SettingName = keyof typeof loadSettings;

export type SessionSettings = Readonly<Record<SettingName, string | number>>;

const settingNames: readonly SettingName[] = ["autocommit", "foreign_key_checks", "sql_mode", "time_zone"];

/** Puts the connection into the state of a load; returns the settings that it had. */
export async function beginLoad(connection: Connection): Promise<SessionSettings> {
  const columns = settingNames.map((name) => `@@SESSION.${name} AS ${name}`);
  const [rows] = await connection.query<(RowDataPacket & SessionSettings)[]>(`SELECT ${columns.join(", ")}`);
  const [previous] = rows;
  if (!previous) throw new Error("the server did not tell its session settings");
  await applySettings(connection, loadSettings);
  return previous;
}

/** Gives the connection back as `beginLoad` found it. */
export async function applySettings(connection: Connection, settings: SessionSettings): Promise<void> {
  const assignments = settingNames.map((name) => `SESSION ${name} = ?`);
  await connection.query(
    `SET ${assignments.join(", ")}`,
    settingNames.map((name) => settings[name]),
  );
}
