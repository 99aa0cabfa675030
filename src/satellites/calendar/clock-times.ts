// A slot as the calendar's columns hold it: local clock times as text, with the time zone.

import type { Scene } from "../framework/scene.ts";
import type { Slot } from "./calendar-entry.ts";

export function clockTimes(slot: Slot | null, { company }: Scene) {
  const clock = (minutes: number) =>
    `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}:00`;
  return {
    startTime: slot ? clock(slot.from) : null,
    endTime: slot ? clock(slot.to) : null,
    timezone: company.run.calendar.timeZone,
  };
}
