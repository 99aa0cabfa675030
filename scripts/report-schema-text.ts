// The JSON Schema of the report of `validate --json`, for docs/validate-report.schema.json.

import { z } from "zod";
import { reportSchema } from "../src/validators/reports/report-schema.ts";

/** What zod cannot express is described by its metadata. */
export function reportSchemaText(): string {
  return `${JSON.stringify(z.toJSONSchema(reportSchema, { unrepresentable: "any" }), null, 2)}\n`;
}
