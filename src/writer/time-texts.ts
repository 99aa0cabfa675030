// The texts of days and moments, remembered: formatting one costs as much as the rest of a row, and the rows of one
// event share theirs. One instance serves all tables of a load.

import { type Day, type Instant, isoDay, sqlTimestamp } from "../domain/time/calendar.ts";

export class TimeTexts {
  readonly #days = new Map<Day, string>();
  #lastInstant: Instant | undefined;
  #lastText = "";

  day(value: Day): string {
    const known = this.#days.get(value);
    if (known !== undefined) return known;
    const text = isoDay(value);
    this.#days.set(value, text);
    return text;
  }

  instant(value: Instant): string {
    if (value !== this.#lastInstant) {
      this.#lastText = sqlTimestamp(value);
      this.#lastInstant = value;
    }
    return this.#lastText;
  }
}
