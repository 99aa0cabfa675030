import { readMigrationFiles } from "drizzle-orm/migrator";
import { describe, expect, test } from "vitest";
import { createTables, type Migration, parseStatements, readMigrations } from "../../src/database/migrations.ts";
import { tableNames } from "../../src/schema/tables.ts";

const migration = (text: string): Migration => ({
  tag: "0000_x",
  hash: "",
  createdAt: 0,
  statements: parseStatements(text),
});

const first = migration(`CREATE TABLE \`a\` (
	\`id\` int NOT NULL
);
--> statement-breakpoint
CREATE TABLE \`b\` (
	\`id\` int NOT NULL,
	\`a_id\` int
);
--> statement-breakpoint
ALTER TABLE \`b\` ADD CONSTRAINT \`b_a\` FOREIGN KEY (\`a_id\`) REFERENCES \`a\`(\`id\`);--> statement-breakpoint
CREATE INDEX \`b_index\` ON \`b\` (\`a_id\`,\`id\`);`);

const second = migration(`ALTER TABLE \`b\` ADD \`extra\` int;--> statement-breakpoint
CREATE UNIQUE INDEX \`b_extra\` ON \`b\` (\`extra\`);`);

describe("createTables", () => {
  test("folds keys and indexes into their table", () => {
    expect(createTables([first], () => true)).toEqual([
      "CREATE TABLE `a` (\n\t`id` int NOT NULL\n)",
      "CREATE TABLE `b` (\n\t`id` int NOT NULL,\n\t`a_id` int" +
        ",\n\tCONSTRAINT `b_a` FOREIGN KEY (`a_id`) REFERENCES `a`(`id`)" +
        ",\n\tINDEX `b_index` (`a_id`,`id`)\n)",
    ]);
  });

  test("leaves out tables that are not wanted, with all that is about them", () => {
    expect(createTables([first, second], (table) => table === "a")).toEqual([
      "CREATE TABLE `a` (\n\t`id` int NOT NULL\n)",
    ]);
  });

  test("runs later changes after the creation, and what builds on them after those", () => {
    const statements = createTables([first, second], (table) => table === "b");
    expect(statements.slice(1)).toEqual([
      "ALTER TABLE `b` ADD `extra` int",
      "CREATE UNIQUE INDEX `b_extra` ON `b` (`extra`)",
    ]);
  });

  test("a statement of unknown form is an error", () => {
    expect(() => parseStatements("UPDATE `a` SET `id` = 2;")).toThrow(/unknown form/);
  });
});

describe("the committed migrations", () => {
  test("are hashed and ordered as drizzle's migrator does", async () => {
    const own = await readMigrations();
    const drizzles = readMigrationFiles({ migrationsFolder: "drizzle" });
    expect(own.map(({ hash, createdAt }) => ({ hash, createdAt }))).toEqual(
      drizzles.map(({ hash, folderMillis }) => ({ hash, createdAt: folderMillis })),
    );
  });

  test("fold into one statement for each of the 117 tables", async () => {
    const statements = createTables(await readMigrations(), () => true);
    expect(tableNames).toHaveLength(117);
    expect(statements).toHaveLength(117);
  });
});
