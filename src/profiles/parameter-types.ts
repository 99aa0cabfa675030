// The kinds of values that parameters have: each with its rule, and with its unit and meaning as data, from which
// `profiles show` and docs/profiles.md are written.

import { z } from "zod";

/** What every parameter says about itself; `z.meta()` holds it. */
export type ParameterMeta = { readonly unit: string; readonly description: string };

/** Of anything: twice as many orders as were ever simulated, and what a mistyped number soon exceeds. */
const wholeNumberMost = 100_000;

function about<Schema extends z.ZodType>(schema: Schema, unit: string, description: string): Schema {
  return schema.meta({ unit, description } satisfies ParameterMeta);
}

export const share = (meaning: string) => about(z.number().min(0).max(1), "share", meaning);
export const dollarAmount = (meaning: string) => about(z.number().positive(), "dollars", meaning);
export const unitPrice = (meaning: string) => about(z.number().positive(), "dollars a unit", meaning);
export const wholeNumber = (meaning: string) =>
  about(z.number().int().positive().max(wholeNumberMost), "number", meaning);
export const wholeDays = (meaning: string) => about(z.number().int().positive(), "days", meaning);
export const meanDays = (meaning: string) => about(z.number().positive(), "days", meaning);
export const goodsUnits = (meaning: string) => about(z.number().positive(), "units", meaning);
export const text = (meaning: string) => about(z.string().min(1), "text", meaning);
export const yesOrNo = (meaning: string) => about(z.boolean(), "yes or no", meaning);

export const isoDay = (meaning: string) =>
  about(z.string().regex(/^\d{4}-\d{2}-\d{2}$/, "a date of the form YYYY-MM-DD"), "day", meaning);

/** `count` weights, or up to it, of which only the proportions matter. */
export const weights = (count: { readonly least: number; readonly most: number }, meaning: string) =>
  about(z.array(z.number().min(0)).min(count.least).max(count.most), "weights", meaning);

/** A value of any other kind. */
export const parameter = about;

/** Shares of one whole: together they are 1. */
export const sharesOf = <Shape extends z.ZodRawShape>(shape: Shape) =>
  z.strictObject(shape).superRefine((value, context) => {
    const parts: unknown[] = Object.values(value);
    const sum = parts.reduce<number>((total, part) => total + Number(part), 0);
    if (Math.abs(sum - 1) > 1e-9) context.addIssue({ code: "custom", message: `the shares must sum to 1, not ${sum}` });
  });
