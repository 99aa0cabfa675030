// Settings of the server and of its database that a run depends on. Each session of ours sets what it can set for itself
// (UTC, utf8mb4, a strict mode); these are the others.

import type { Connection, RowDataPacket } from "mysql2/promise";
import { quoted } from "../identifiers.ts";
import type { Finding } from "./finding.ts";

/** Below it not even a single row is certain to fit a statement. */
const packetBytesMin = 64 * 1024;

/** From twice the loader's largest chunk on, more gains nothing. */
const packetBytesEnough = 2_000_000;

export type ServerSettings = {
  /** "10.11.19-MariaDB-…". */
  readonly version: string;
  /** As the server states it, and what SYSTEM stands for. */
  readonly timeZone: string;
  readonly systemTimeZone: string;
  /** What local time is ahead of UTC now, in seconds. */
  readonly utcOffsetSeconds: number;
  readonly isReadOnly: boolean;
  /** Of new transactions of this user. */
  readonly isTransactionReadOnly: boolean;
  readonly allowsLocalInfile: boolean;
  readonly packetBytes: number;
  readonly characterSet: string;
};

const settingsSql = `
  SELECT VERSION() AS version, @@GLOBAL.time_zone AS timeZone, @@GLOBAL.system_time_zone AS systemTimeZone,
         @@GLOBAL.read_only AS isReadOnly, @@GLOBAL.local_infile AS allowsLocalInfile,
         @@SESSION.max_allowed_packet AS packetBytes, @@character_set_database AS characterSet`;

export async function readServerSettings(connection: Connection): Promise<ServerSettings> {
  const [[row]] = await connection.query<RowDataPacket[]>(settingsSql);
  if (row === undefined) throw new Error("the server did not tell its settings");
  const timeZone = String(row.timeZone);
  return {
    version: String(row.version),
    timeZone,
    systemTimeZone: String(row.systemTimeZone),
    utcOffsetSeconds: await utcOffset(connection, timeZone),
    isReadOnly: Number(row.isReadOnly) !== 0,
    isTransactionReadOnly: await isTransactionReadOnly(connection),
    allowsLocalInfile: Number(row.allowsLocalInfile) !== 0,
    packetBytes: Number(row.packetBytes),
    characterSet: String(row.characterSet),
  };
}

/** `createsTables`: whether a run has to create any, which take the database's character set. */
export function serverFindings(settings: ServerSettings, database: string, createsTables: boolean): Finding[] {
  const { isReadOnly, isTransactionReadOnly: isSessionReadOnly, packetBytes, characterSet } = settings;
  const findings: Finding[] = [];
  const note = (effect: Finding["effect"], problem: string, remedy: string): void => {
    findings.push({ kind: "server-setting", effect, place: "server", problem, remedy });
  };
  if (isReadOnly) note("stops", "The server is read only.", "Connect to the primary, or switch read_only off.");
  if (isSessionReadOnly) {
    note("stops", "Transactions are read only by default.", "SET GLOBAL transaction_read_only = OFF, or tx_read_only.");
  }
  if (packetBytes < packetBytesEnough) {
    note(
      packetBytes < packetBytesMin ? "stops" : "hampers",
      `max_allowed_packet is ${packetBytes} bytes: ${packetBytes < packetBytesMin ? "rows of a run may not fit" : "rows are sent in small portions, which is slower"}.`,
      "SET GLOBAL max_allowed_packet = 67108864 (64 MB).",
    );
  }
  if (!settings.allowsLocalInfile) {
    note(
      "hampers",
      "local_infile is OFF: rows are written by batched INSERT, which takes two to three times as long.",
      "SET GLOBAL local_infile = ON.",
    );
  }
  if (settings.utcOffsetSeconds !== 0) {
    const { timeZone, systemTimeZone, utcOffsetSeconds } = settings;
    const name = timeZone === "SYSTEM" ? `${timeZone} (${systemTimeZone})` : timeZone;
    note(
      "hampers",
      `The server's time zone is ${name}, ${utcOffsetSeconds / 3600} h from UTC: sessions that do not set their own see every moment shifted.`,
      "SET GLOBAL time_zone = '+00:00'; a run itself works in UTC.",
    );
  }
  if (characterSet !== "utf8mb4") {
    findings.push({
      kind: "character-set",
      effect: createsTables ? "stops" : "harmless",
      place: "database",
      problem: `Tables that are created here would store text as ${characterSet}, which does not hold every text of a run.`,
      remedy: `ALTER DATABASE ${quoted(database)} CHARACTER SET utf8mb4.`,
    });
  }
  return findings;
}

/** Asked for in a session with the server's own time zone, which is then set to UTC again. */
async function utcOffset(connection: Connection, timeZone: string): Promise<number> {
  await connection.query("SET SESSION time_zone = ?", [timeZone]);
  try {
    const [[row]] = await connection.query<RowDataPacket[]>(
      "SELECT TIMESTAMPDIFF(SECOND, UTC_TIMESTAMP(), NOW()) AS seconds",
    );
    return Number(row?.seconds);
  } finally {
    await connection.query("SET SESSION time_zone = '+00:00'");
  }
}

/** MariaDB 10 knows it under its older name only. */
async function isTransactionReadOnly(connection: Connection): Promise<boolean> {
  const [rows] = await connection.query<RowDataPacket[]>(
    "SHOW SESSION VARIABLES WHERE Variable_name IN ('tx_read_only', 'transaction_read_only')",
  );
  return rows.some((row) => String(row.Value) === "ON");
}
