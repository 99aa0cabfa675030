// What a satellite's functions are given beside their parent: the company, and chance, id and moments of their own.
// Everything is keyed by the table, the parent and the place among the parent's rows, so that no row moves another's.

import type { Company } from "../../cascade/company.ts";
import type { Employee, RoleName } from "../../domain/company.ts";
import type { Id, IdAllocator } from "../../domain/numbers/ids.ts";
import { addDays, addSeconds, type Day, dayOf, earlier, type Instant } from "../../domain/time/calendar.ts";
import { integerBetween } from "../../random/distributions.ts";
import type { RandomStream, StreamPath } from "../../random/streams.ts";

/** When somebody comes to it: after the first morning, on which the company is set up. */
const firstDaysOfSetUp = 5;

export class Scene {
  readonly company: Company;
  readonly #path: StreamPath;
  #random: RandomStream | undefined;

  constructor(company: Company, path: StreamPath) {
    this.company = company;
    this.#path = path;
  }

  get asOf(): Day {
    return this.company.run.asOf;
  }

  /** Chance that belongs to this scene alone. */
  get random(): RandomStream {
    this.#random ??= this.company.run.streams.at("satellite", ...this.#path);
    return this.#random;
  }

  /** Some moment of business hours on a day that is one, or on the business day before it. */
  onDay(day: Day): Instant {
    const { calendar } = this.company.run;
    return calendar.during(calendar.onOrBefore(day), this.random());
  }

  /** Some moment of one of the days after the first, as people settle in; in a shorter period, of those there are. */
  settlingIn(): Instant {
    const { calendar, start, asOf } = this.company.run;
    const day = calendar.addBusinessDays(start, integerBetween(this.random, 1, firstDaysOfSetUp));
    return this.onDay(earlier(day, asOf));
  }

  /** So many business days after a moment, within business hours; null for what is still ahead at the as-of day. */
  businessDaysAfter(moment: Instant, fewest: number, most: number): Instant | null {
    const { calendar } = this.company.run;
    const day = calendar.addBusinessDays(dayOf(moment), integerBetween(this.random, fewest, most));
    return this.happened(calendar.during(day, this.random()));
  }

  /** A few minutes after a moment: the row that goes with a deed. */
  minutesAfter(moment: Instant, fewest: number, most: number): Instant {
    return addSeconds(moment, integerBetween(this.random, fewest * 60, most * 60));
  }

  /** Null for what is still ahead at the as-of day. */
  happened(moment: Instant | null): Instant | null {
    return moment !== null && moment < this.company.run.calendar.at(addDays(this.asOf, 1), 0) ? moment : null;
  }

  /** The employee of a role who looks after something: always the same one for the same key. */
  actor(role: RoleName, key: number): Employee {
    return this.company.actor(role, key);
  }
}

/** The scene of one row. */
export class RowScene<Table extends string> extends Scene {
  readonly #table: Table;
  readonly #ids: IdAllocator;
  #id: Id<Table> | undefined;

  constructor(company: Company, path: StreamPath, table: Table, ids: IdAllocator) {
    super(company, path);
    this.#table = table;
    this.#ids = ids;
  }

  /** The row's id; given out when it is first asked for, as some tables have none. */
  get id(): Id<Table> {
    this.#id ??= this.#ids.next(this.#table);
    return this.#id;
  }
}
