// The catalogue: strains with their families, and the profile's products, each of one brand, kind and strain.
// Suppliers share the products evenly; every strain is used as far as there are products.

import type { Brand, GoodsKind, Product, Supplier } from "../../domain/company.ts";
import type { Id } from "../../domain/numbers/ids.ts";
import type { Instant } from "../../domain/time/calendar.ts";
import { apportion } from "../../planning/quotas.ts";
import type { RunContext } from "../../planning/run-context.ts";
import { goodsKind } from "../../planning/supply/goods.ts";
import type { Profile } from "../../profiles/profile-schema.ts";
import { pick, shuffled } from "../../random/distributions.ts";
import type { Bundle } from "../../schema/bundle.ts";
import type { LibraryStrain } from "../names/strain-library.ts";
import { chooseStrains, strainDescription } from "../names/strain-names.ts";
import { defineGenerator } from "./foundation-products.ts";
import { setupClock } from "./setup-clock.ts";

type Strain = LibraryStrain & { readonly id: Id<"strains"> };

const unitWords: Readonly<Record<GoodsKind["unit"], string>> = { LB: "pound", G: "gram", EA: "piece" };

export const products = defineGenerator({
  provides: "products",
  needs: ["suppliers"],
  generate: (context, { suppliers }, bundle): Product[] => {
    const strains = writeStrains(context, bundle);
    const clock = setupClock(context, "products");
    const order = shuffled(context.streams.at("products", "strains"), strains);
    const names = new Set<string>();
    return kindOfEachProduct(context.profile).map((kind, index) => {
      const supplierIndex = index % suppliers.length;
      const brand = pick(context.streams.at("product", index, "brand"), brandsOf(suppliers, supplierIndex));
      const strain = nextStrain(order, index, (candidate) => !names.has(productName(brand, candidate, kind)));
      const name = unnumbered(names, productName(brand, strain, kind));
      names.add(name);
      return writeProduct(context, clock(), { name, brand, strain, kind, supplierIndex }, bundle);
    });
  },
});

function writeStrains(context: RunContext, bundle: Bundle): Strain[] {
  const clock = setupClock(context, "strains");
  const idsByName = new Map<string, Id<"strains">>();
  return chooseStrains(context.streams, context.profile.catalog.strains).map((strain) => {
    const id: Id<"strains"> = context.ids.next("strains");
    idsByName.set(strain.name, id);
    const parentStrainId = strain.parent === null ? undefined : idsByName.get(strain.parent);
    const createdAt = clock();
    bundle.add("strains", {
      id,
      name: strain.name,
      standardizedName: strain.name.toLowerCase().replace(/[^a-z0-9]+/g, " "),
      aliases: strain.aliases.length === 0 ? null : JSON.stringify(strain.aliases),
      category: strain.category,
      description: strainDescription(context.streams, strain),
      openthcId: null,
      openthcStub: null,
      parentStrainId: parentStrainId ?? null,
      baseStrainName: parentStrainId === undefined ? null : strain.parent,
      createdAt,
      updatedAt: createdAt,
    });
    return { ...strain, id };
  });
}

function writeProduct(
  context: RunContext,
  createdAt: Instant,
  parts: { name: string; brand: Brand; strain: Strain; kind: GoodsKind; supplierIndex: number },
  bundle: Bundle,
): Product {
  const { name, brand, strain, kind, supplierIndex } = parts;
  const id = context.ids.next("products");
  bundle.add("products", {
    id,
    brandId: brand.id,
    strainId: strain.id,
    nameCanonical: name,
    category: kind.category,
    subcategory: kind.subcategory,
    uomSellable: kind.unit,
    description: describe(parts),
    createdAt,
    updatedAt: createdAt,
  });
  return {
    id,
    name,
    skuStem: `${fourLetters(brand.name)}-${fourLetters(strain.name)}`,
    strainId: strain.id,
    strainName: strain.name,
    strainCategory: strain.category,
    kind,
    supplierIndex,
  };
}

/** The kind of each product, kind by kind: flower by its share of the catalogue, the rest over the other kinds. */
export function kindOfEachProduct(profile: Profile): GoodsKind[] {
  const { catalog } = profile;
  const [flowerCount = 0, otherCount = 0] = apportion(catalog.products, [catalog.flowerShare, 1 - catalog.flowerShare]);
  return [
    { kinds: catalog.flower, count: flowerCount, isFlower: true },
    { kinds: catalog.other, count: otherCount, isFlower: false },
  ].flatMap(({ kinds, count, isFlower }) => {
    if (count === 0) return [];
    const counts = apportion(
      count,
      kinds.map((kind) => kind.productShare),
    );
    return kinds.flatMap((kind, index) => new Array<GoodsKind>(counts[index] ?? 0).fill(goodsKind(kind, isFlower)));
  });
}

/** The strain whose turn it is, or the first after it that is free for the product; its own where none is. */
function nextStrain(order: readonly Strain[], index: number, isFree: (strain: Strain) => boolean): Strain {
  const turn = index % order.length;
  const fromTurn = [...order.slice(turn), ...order.slice(0, turn)];
  const strain = fromTurn.find(isFree) ?? fromTurn[0];
  if (!strain) throw new Error("a catalogue needs at least one strain");
  return strain;
}

function brandsOf(suppliers: readonly Supplier[], index: number): readonly Brand[] {
  const supplier = suppliers[index];
  if (!supplier) throw new Error("a catalogue needs at least one supplier");
  return supplier.brands;
}

/** "Eel River Ridge Blue Dream Indoor". */
function productName(brand: Brand, strain: Strain, kind: GoodsKind): string {
  return `${brand.name} ${strain.name} ${kind.name}`;
}

/** The name, or where a brand has the strain in all kinds already, "… No. 2" and so on. */
function unnumbered(names: ReadonlySet<string>, name: string): string {
  if (!names.has(name)) return name;
  let number = 2;
  while (names.has(`${name} No. ${number}`)) number += 1;
  return `${name} No. ${number}`;
}

function describe({ brand, strain, kind }: { brand: Brand; strain: Strain; kind: GoodsKind }): string {
  const what = kind.isFlower ? `${kind.name}-grown ${strain.name} flower` : `${kind.name} made from ${strain.name}`;
  return `${what} (${strain.category.toLowerCase()}) by ${brand.name}, sold by the ${unitWords[kind.unit]}.`;
}

/** "Eel River Ridge" → "EELR": the part of a SKU. */
function fourLetters(text: string): string {
  return text
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, "")
    .slice(0, 4)
    .padEnd(4, "X");
}
