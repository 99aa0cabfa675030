// Dwell times: how long a thing stays in a state before it takes a certain step. A step that has none takes as long as
// something else makes it: terms, a client's habits, the goods that sell, a number of days that the profile sets.

export type DwellUnit = "minutes" | "days" | "businessDays";

/** At least and at most so many of a unit. Days are counted from date to date: 0 is the same day, whatever the hour. */
export type Dwell<Unit extends DwellUnit = DwellUnit> = {
  readonly unit: Unit;
  readonly least: number;
  readonly most: number;
};

/** By the state that is left, and the one that follows it. */
export type Dwells<State extends string> = Readonly<Partial<Record<State, Readonly<Partial<Record<State, Dwell>>>>>>;

export const minutes = (least: number, most: number): Dwell<"minutes"> => ({ unit: "minutes", least, most });
export const days = (least: number, most: number): Dwell<"days"> => ({ unit: "days", least, most });
export const businessDays = (least: number, most: number): Dwell<"businessDays"> => ({
  unit: "businessDays",
  least,
  most,
});
