// What a product's page shows beside its facts: pictures, certificates, other names.

import type { Product } from "../../domain/company.ts";
import type { UserId } from "../../domain/numbers/ids.ts";
import { dayOf, type Instant, isoDay } from "../../domain/time/calendar.ts";
import { from, satellite } from "../framework/satellite.ts";
import { eachBatch, eachProduct } from "../parents.ts";
import { certificateDrawing, dataUrl, goodsDrawing } from "./drawings.ts";

type Medium = {
  readonly product: Product;
  readonly type: "image" | "coa";
  readonly filename: string;
  readonly drawing: string;
  readonly by: UserId;
  readonly at: Instant;
};

export const productMedia = satellite({
  table: "productMedia",
  tells:
    "A picture of a product, drawn and uploaded when a batch of it comes to its shelf, or the certificate of a batch that has passed its tests. The pictures are generated drawings, whole in their URL: no network, nobody's licence.",
  from: [
    from(eachBatch, ({ plan, record }, scene) => {
      const media: Medium[] = [];
      const { product } = plan;
      const passed = scene.happened(plan.steps.find(({ state }) => state === "PACKAGING")?.at ?? null);
      if (passed !== null) {
        media.push({
          product,
          type: "coa",
          filename: `${record.code.toLowerCase()}-certificate.svg`,
          drawing: certificateDrawing(record.code, product.strainName, isoDay(dayOf(passed))),
          by: scene.actor("Inventory Manager", plan.index).id,
          at: scene.minutesAfter(passed, 2, 25),
        });
      }
      const shelved = scene.happened(plan.steps.find(({ state }) => state === "AVAILABLE")?.at ?? null);
      if (shelved !== null) {
        media.push({
          product,
          type: "image",
          filename: `${record.code.toLowerCase()}.svg`,
          drawing: goodsDrawing(product.kind.subcategory, scene.random),
          by: scene.actor("Warehouse Staff", plan.index).id,
          at: scene.minutesAfter(shelved, 2, 25),
        });
      }
      return media;
    }),
  ],
  row: ({ product, type, filename, drawing, by, at }, scene) => ({
    id: scene.id,
    productId: product.id,
    url: dataUrl(drawing),
    type,
    filename,
    size: new TextEncoder().encode(drawing).length,
    uploadedBy: by,
    createdAt: at,
  }),
});

export const productSynonyms = satellite({
  table: "productSynonyms",
  tells: "Another name under which a product is looked for: strain and kind alone, without the brand.",
  from: [from(eachProduct, ({ id, strainName, kind }) => [{ productId: id, synonym: `${strainName} ${kind.name}` }])],
  row: (synonym, scene) => ({ id: scene.id, ...synonym, createdAt: scene.settlingIn() }),
});
