// All figures of a profile, in the order of their rules.

import type { Profile } from "../../profiles/profile-schema.ts";
import { bookFigures } from "./books.ts";
import type { Figure, FiguresOf } from "./figure.ts";
import { goodsFigures } from "./goods.ts";
import { habitFigures } from "./habits.ts";
import { nameFigures } from "./names.ts";
import { orderFigures } from "./orders.ts";
import { receivableFigures } from "./receivables.ts";
import { refundFigures } from "./refunds.ts";
import { returnFigures } from "./returns.ts";
import { revenueFigures } from "./revenue.ts";
import { rhythmFigures } from "./rhythm.ts";
import { seasonFigures } from "./season.ts";
import { setbackFigures } from "./setbacks.ts";
import { spreadFigures } from "./spread.ts";
import { stockFigures } from "./stock.ts";
import { windowFigures } from "./windows.ts";

const subjects: readonly FiguresOf[] = [
  revenueFigures,
  seasonFigures,
  orderFigures,
  goodsFigures,
  returnFigures,
  refundFigures,
  receivableFigures,
  bookFigures,
  spreadFigures,
  rhythmFigures,
  habitFigures,
  stockFigures,
  nameFigures,
  setbackFigures,
  windowFigures,
];

/** Everything that a profile promises and a database can show, and what its business should look like. */
export function figuresOf(profile: Profile): readonly Figure[] {
  return subjects.flatMap((figures) => figures(profile)).toSorted((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}
