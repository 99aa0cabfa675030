// The profile that a run's record holds, which may have been written by another version of this program.

import { type Profile, profileSchema } from "./profile-schema.ts";

/** The profile, or null where it lacks parameters of today's profiles or has others. */
export function profileOnRecord(json: string): Profile | null {
  const parsed = profileSchema.safeParse(JSON.parse(json));
  return parsed.success ? parsed.data : null;
}
