// What the foundation provides: everything that exists before the first business day, as the company works with it.

import type { Foundation } from "../../cascade/company.ts";
import { definerOf } from "../generator.ts";

export const defineGenerator = definerOf<Foundation>();
