// A satellite is a table whose rows follow from what happened elsewhere: each hangs on a parent. It is declared by
// its table, the parents it hangs on, what each parent gives rise to, and a row for each of those. Ids, chance and the
// order of rows come from the framework; the type of a row is the table's own insert type.
// Adding a table is adding a declaration (docs/tables.md); leaving one out changes no other table's rows.

import type { Id } from "../../domain/numbers/ids.ts";
import type { Bundle } from "../../schema/bundle.ts";
import type { NewRow, TableName } from "../../schema/tables.ts";
import type { Parent } from "./parent.ts";
import { RowScene, Scene } from "./scene.ts";
import type { Walk } from "./walk.ts";

/** A row of a satellite as its own satellites see it: its id, and the thing that it was made from. */
export type Written<Table extends TableName, Thing> = {
  readonly id: Id<Table>;
  readonly thing: Thing;
  readonly key: string;
};

/** Where the things come from that a satellite has rows of; made by `from`. */
export type Source<Thing> = {
  readonly parentName: string;
  readonly attach: (walk: Walk, name: string, receive: Receive<Thing>) => void;
};

type Receive<Thing> = (things: Iterable<Thing>, parentKey: string, bundle: Bundle) => void;

export type Declaration<Table extends TableName, Thing> = {
  readonly table: Table;
  /** What a row says and who writes it when: a sentence for docs/tables.md. */
  readonly tells: string;
  readonly from: readonly Source<Thing>[];
  /** Further rows of the same table below one of its rows: answers, branches. */
  readonly below?: (written: Written<Table, Thing>, scene: Scene) => Iterable<Thing>;
  /** Must take `id` from the scene, where the table has one. */
  readonly row: (thing: Thing, scene: RowScene<Table>) => NewRow<Table>;
};

/** A declared table, whatever its rows are made from. */
export type AnySatellite = {
  readonly table: TableName;
  readonly tells: string;
  /** The names of its parents, each once. */
  readonly parents: readonly string[];
  readonly attach: (walk: Walk) => void;
};

/** A declared table; as a parent, it announces every row that it has written. */
export type Satellite<Table extends TableName, Thing> = AnySatellite & Parent<Written<Table, Thing>>;

/** Each thing of one kind of parent gives rise to these things of a satellite. */
export function from<Facts, Thing>(
  parent: Parent<Facts>,
  things: (facts: Facts, scene: Scene) => Iterable<Thing>,
): Source<Thing> {
  return {
    parentName: parent.name,
    attach: (walk, name, receive) => {
      walk.listen(parent, (facts, bundle) => {
        const key = `${name}: ${parent.name} ${parent.keyOf(facts)}`;
        receive(things(facts, new Scene(walk.company, [key])), key, bundle);
      });
    },
  };
}

/** Declares a table. Its `from` may name satellites declared before it: their rows are parents too. */
export function satellite<Table extends TableName, Thing>(
  declaration: Declaration<Table, Thing>,
): Satellite<Table, Thing> {
  const { table, tells, row, below } = declaration;
  const writeAll = (walk: Walk, things: Iterable<Thing>, parentKey: string, bundle: Bundle): void => {
    let place = 0;
    for (const thing of things) {
      const key = `${parentKey} ${place}`;
      const scene = new RowScene(walk.company, [key, "row"], table, walk.ids);
      place += 1;
      bundle.add(table, row(thing, scene));
      if (!below && !walk.isParent(declared)) continue;
      const written: Written<Table, Thing> = { id: scene.id, thing, key };
      walk.announce(declared, written, bundle);
      if (below) writeAll(walk, below(written, new Scene(walk.company, [key, "below"])), key, bundle);
    }
  };
  const declared: Satellite<Table, Thing> = {
    name: table,
    table,
    tells,
    parents: [...new Set(declaration.from.map(({ parentName }) => parentName))],
    keyOf: (written) => written.key,
    attach: (walk) => {
      for (const [place, source] of declaration.from.entries()) {
        const name = `${table} ${place}`;
        source.attach(walk, name, (things, parentKey, bundle) => writeAll(walk, things, parentKey, bundle));
      }
    },
  };
  return declared;
}
