// Column types of the TERP tables: here money, quantities, flags, days and instants meet TERP's physical forms.
// Above this folder nobody sees that a price is a VARCHAR or a flag an INT.

import { sql } from "drizzle-orm";
import { customType } from "drizzle-orm/mysql-core";
import { type BasisPoints, basisPoints } from "../domain/numbers/basis-points.ts";
import { formatHundredths, parseHundredths } from "../domain/numbers/hundredths.ts";
import { type Cents, formatCents, parseCents } from "../domain/numbers/money.ts";
import { formatQuantity, parseQuantity, type Quantity } from "../domain/numbers/quantity.ts";
import {
  type Day,
  type Instant,
  isoDay,
  day as parseDay,
  parseSqlTimestamp,
  sqlTimestamp,
} from "../domain/time/calendar.ts";

type Precision = { readonly precision: number };

const fromDecimal = (value: string | number): string => String(value);

/** Cents as DECIMAL(precision, 2). */
export const money = customType<{ data: Cents; driverData: string; config: Precision; configRequired: true }>({
  dataType: (config) => `decimal(${config.precision},2)`,
  toDriver: formatCents,
  fromDriver: (value) => parseCents(fromDecimal(value)),
});

/** Cents as DECIMAL(15,4): TERP keeps four decimals of unit costs, of which ours use two. */
export const moneyFourDecimals = customType<{ data: Cents; driverData: string }>({
  dataType: () => "decimal(15,4)",
  toDriver: (value) => `${formatCents(value)}00`,
  fromDriver: (value) => parseCents(fromDecimal(value)),
});

/** Cents as text in VARCHAR(20), which the application reads with parseFloat. */
export const moneyText = customType<{ data: Cents; driverData: string }>({
  dataType: () => "varchar(20)",
  toDriver: formatCents,
  fromDriver: parseCents,
});

/** A quantity as DECIMAL(precision, 2). */
export const quantity = customType<{ data: Quantity; driverData: string; config: Precision; configRequired: true }>({
  dataType: (config) => `decimal(${config.precision},2)`,
  toDriver: formatQuantity,
  fromDriver: (value) => parseQuantity(fromDecimal(value)),
});

/** A quantity as DECIMAL(15,4), of which ours use two decimals. */
export const quantityFourDecimals = customType<{ data: Quantity; driverData: string }>({
  dataType: () => "decimal(15,4)",
  toDriver: (value) => `${formatQuantity(value)}00`,
  fromDriver: (value) => parseQuantity(fromDecimal(value)),
});

/** A quantity as text in VARCHAR(20). */
export const quantityText = customType<{ data: Quantity; driverData: string }>({
  dataType: () => "varchar(20)",
  toDriver: formatQuantity,
  fromDriver: parseQuantity,
});

/** A percentage as DECIMAL(5,2): at most ±999.99 %. */
export const percent = customType<{ data: BasisPoints; driverData: string }>({
  dataType: () => "decimal(5,2)",
  toDriver: formatHundredths,
  fromDriver: (value) => basisPoints(parseHundredths(fromDecimal(value))),
});

/** A flag as TINYINT(1). */
export const flag = customType<{ data: boolean; driverData: string }>({
  dataType: () => "tinyint(1)",
  toDriver: (value) => (value ? "1" : "0"),
  fromDriver: (value) => Number(value) !== 0,
});

/** A flag as INT, 0 or 1. */
export const flagInt = customType<{ data: boolean; driverData: string }>({
  dataType: () => "int",
  toDriver: (value) => (value ? "1" : "0"),
  fromDriver: (value) => Number(value) !== 0,
});

/** A day as DATE; connections read dates as text, so no time zone comes near it. */
export const day = customType<{ data: Day; driverData: string }>({
  dataType: () => "date",
  toDriver: isoDay,
  fromDriver: parseDay,
});

/** A moment as TIMESTAMP; every session of ours runs in UTC. */
export const instant = customType<{ data: Instant; driverData: string }>({
  dataType: () => "timestamp",
  toDriver: sqlTimestamp,
  fromDriver: (value: string | Date) => parseSqlTimestamp(value),
});

/** JSON, which MySQL hands back parsed and MariaDB as text. */
export const json = customType<{ data: unknown; driverData: string }>({
  dataType: () => "json",
  toDriver: (value) => JSON.stringify(value),
  fromDriver: (value: unknown) => (typeof value === "string" ? JSON.parse(value) : value),
});

/** Column default: the moment of the insert. */
export const now = sql`CURRENT_TIMESTAMP`;

/** Column default that also follows every update; drizzle offers it for its own timestamp type only. */
export const nowOnUpdate = sql`CURRENT_TIMESTAMP ON UPDATE CURRENT_TIMESTAMP`;
