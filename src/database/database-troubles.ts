// Everything that can be wrong with a database that its operator can mend: how to recognise it, what to say, what to do.
// A server's number stands where MariaDB and MySQL agree on it or only one of them uses it; driver and system errors
// have names. docs/troubleshooting.md lists the same table for readers.

export type TroubleFacts = {
  /** "db.example:3306" or "socket /path". */
  readonly server: string;
  readonly user: string;
  readonly database: string;
  /** Where its URL stands: "--database-url", "DATABASE_URL in .env.development". */
  readonly source: string;
  /** The words of the server or the system. */
  readonly said: string;
  /** The same as the loader tells it: with table and row. */
  readonly told: string;
};

export type Trouble = {
  readonly codes?: readonly (string | number)[];
  /** For what comes under several numbers, or none. */
  readonly pattern?: RegExp;
  readonly message: (facts: TroubleFacts) => string;
  readonly remedy: (facts: TroubleFacts) => string;
};

const reaching: readonly Trouble[] = [
  {
    codes: ["ECONNREFUSED"],
    message: ({ server }) => `No database server answers at ${server}.`,
    remedy: ({ source }) =>
      `Start it, or correct host and port in ${source}; without DATABASE_URL a private server is started.`,
  },
  {
    codes: ["ENOENT", "ENOTSOCK"],
    message: ({ server }) => `There is no database server behind ${server}.`,
    remedy: ({ source }) => `Start the server, or correct socketPath in ${source}.`,
  },
  {
    codes: ["EACCES"],
    message: ({ server }) => `This user may not open ${server}.`,
    remedy: () => "Run as a user who may, or connect over TCP: mysql://user:password@host:3306/database",
  },
  {
    codes: ["ENOTFOUND", "EAI_AGAIN"],
    message: ({ server }) => `The host of ${server} is not known.`,
    remedy: ({ source }) => `Correct the host in ${source}, or mend the name resolution of this machine.`,
  },
  {
    codes: ["ETIMEDOUT", "EHOSTUNREACH", "ENETUNREACH", "PROTOCOL_SEQUENCE_TIMEOUT"],
    message: ({ server, said }) => `${server} cannot be reached: ${said}.`,
    remedy: ({ source }) => `Check host and port in ${source}, the network, the VPN and the firewall in between.`,
  },
  {
    codes: ["HANDSHAKE_NO_SSL_SUPPORT"],
    message: ({ server }) => `The server at ${server} does not offer encrypted connections.`,
    remedy: ({ source }) => `Remove ssl and ssl-mode from ${source}, or enable TLS on the server.`,
  },
  {
    codes: [3159],
    pattern: /insecure transport are prohibited/i,
    message: ({ server }) => `The server at ${server} accepts encrypted connections only.`,
    remedy: ({ source }) =>
      `Add ?ssl=true to ${source} (or ssl-mode=REQUIRED for a certificate that cannot be verified).`,
  },
  {
    codes: ["HANDSHAKE_SSL_ERROR"],
    message: ({ server, said }) => `The encrypted connection to ${server} failed: ${said}.`,
    remedy: ({ source }) =>
      `Mend the server's certificate, or use ssl-mode=REQUIRED in ${source}, which does not verify it.`,
  },
  {
    codes: [1040, 1203, 1226],
    message: ({ server, said }) => `The server at ${server} takes no more connections: ${said}.`,
    remedy: () => "Close some (SHOW PROCESSLIST shows them), or raise max_connections; a run uses several at once.",
  },
  {
    codes: [1129, 1130],
    message: ({ server, said }) => `The server at ${server} refuses this machine: ${said}.`,
    remedy: ({ user }) =>
      `Create the user for this machine (CREATE USER '${user}'@'…'), or run FLUSH HOSTS if it is blocked.`,
  },
];

const entering: readonly Trouble[] = [
  {
    codes: [1045, 1698, 1524, "AUTH_SWITCH_PLUGIN_ERROR"],
    message: ({ server, user }) => `The server at ${server} refused user ${user} or the password.`,
    remedy: ({ source }) =>
      `Correct user and password in ${source} (write @ : / ? # % in a password as %40 %3A %2F %3F %23 %25).`,
  },
  {
    codes: [1820, 1862],
    message: ({ user }) => `The password of user ${user} has expired.`,
    remedy: ({ user }) => `Log in with a client of the server and run ALTER USER '${user}' IDENTIFIED BY '…'.`,
  },
  {
    codes: [1049],
    message: ({ server, database }) => `The server at ${server} has no database ${database}.`,
    remedy: ({ database, source }) =>
      `CREATE DATABASE ${database} CHARACTER SET utf8mb4, or correct the name in ${source}.`,
  },
  {
    codes: [1044],
    message: ({ user, database }) => `User ${user} may not use database ${database}, or it does not exist.`,
    remedy: ({ user, database, source }) =>
      `GRANT ALL ON ${database}.* TO '${user}'@'…', or correct the name in ${source}.`,
  },
  {
    codes: [1142, 1143, 1227, 1370, 1410],
    message: ({ user, said }) => `User ${user} lacks a privilege: ${said}.`,
    remedy: ({ user, database }) =>
      `GRANT SELECT, INSERT, UPDATE, DELETE, CREATE, CREATE TEMPORARY TABLES, ALTER, DROP, INDEX, REFERENCES ON ${database}.* TO '${user}'@'…'.`,
  },
];

const working: readonly Trouble[] = [
  {
    codes: [1021, 1114, 1026, "ER_RECORD_FILE_FULL"],
    pattern:
      /No space left on device|errno: 28\b|Errcode: 28\b|error 28\b|error number 28\b|Disk is full|quota exceeded/i,
    message: ({ server, said }) => `The disk of the server at ${server} is full: ${said}.`,
    remedy: () => "Free about 1 GB on the disk that holds the server's data, then run the command again.",
  },
  {
    codes: [1290, 1836, 1792],
    message: ({ server, said }) => `The server at ${server} does not allow writing: ${said}.`,
    remedy: () => "Connect to the primary server, or switch read_only off.",
  },
  {
    codes: [1148, 3948, 4166, "LOCAL_INFILE_DISABLED"],
    message: ({ server }) => `The server at ${server} does not allow LOAD DATA LOCAL.`,
    remedy: () => "SET GLOBAL local_infile = ON makes loading faster; batched INSERT works without it.",
  },
  {
    codes: [1153, "ER_NET_PACKET_TOO_LARGE"],
    pattern: /max_allowed_packet/,
    message: ({ server }) => `The server at ${server} refused a statement longer than its max_allowed_packet.`,
    remedy: () => "SET GLOBAL max_allowed_packet = 67108864 (64 MB), then run the command again.",
  },
  {
    codes: [1205, 1206, 1213],
    message: ({ said }) => `Another program holds the rows or tables that this one needs: ${said}.`,
    remedy: () =>
      "Stop the application that uses this database (SHOW PROCESSLIST shows it), then run the command again.",
  },
  {
    codes: [1644],
    message: ({ database, told }) => `A trigger in database ${database} refuses rows: ${told}.`,
    remedy: () => "terp-seed doctor names the triggers; drop the one that refuses.",
  },
  {
    // MariaDB names the checks of its JSON columns with a point; if they fail, the defect is ours.
    pattern: /CONSTRAINT `[^`.]+` failed|Check constraint '.+' is violated/i,
    message: ({ database, told }) => `A check constraint of database ${database} refuses rows: ${told}.`,
    remedy: () => "terp-seed doctor names the constraints that TERP does not have, with the statements that drop them.",
  },
  {
    codes: [1146, 1054],
    message: ({ database, said }) => `The schema of database ${database} is not TERP's: ${said}.`,
    remedy: () => "Create what is missing with terp-seed push; a column that is missing needs TERP's own migrations.",
  },
  {
    codes: [1317, 1927, 1969, 3024],
    message: ({ said }) => `The server ended the statement: ${said}.`,
    remedy: () =>
      "Run the command again; if it happens again, raise the server's limit on how long a statement may take.",
  },
  {
    codes: ["PROTOCOL_CONNECTION_LOST", "ECONNRESET", "EPIPE", 1053, 1152, 1158, 1159, 1160, 1161, 2006, 2013, 4031],
    pattern: /Connection lost|closed state|server has gone away|Server shutdown in progress/i,
    message: ({ server }) => `The connection to ${server} was lost.`,
    remedy: () => "See in the server's log why it ended, then run the command again: it says what it found.",
  },
  {
    codes: [1037, 1038, 1041, 1135],
    message: ({ server, said }) => `The server at ${server} is out of memory: ${said}.`,
    remedy: () => "Give the server more memory, or close other programs, then run the command again.",
  },
];

/** In the order they are tried: a number belongs to one trouble only. */
export const troubles: readonly Trouble[] = [...reaching, ...entering, ...working];
