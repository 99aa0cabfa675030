// Small drawings as SVG, made here from nothing but numbers: pictures without a network and without a licence.
// Each fits whole into a URL of at most 1,000 characters, which is what TERP keeps.

import { integerBetween } from "../../random/distributions.ts";
import type { RandomStream } from "../../random/streams.ts";

const urlLengthMax = 1000;

/** Leaf, bud and ground by subcategory; what is none of these is a jar. */
const palettes: Readonly<Record<string, readonly [string, string, string]>> = {
  Indoor: ["#3f6b35", "#7fa64a", "#f4f1ea"],
  Deps: ["#56753a", "#9ab05a", "#eef3e6"],
  Outdoor: ["#6b6f35", "#a89a4f", "#f6efdd"],
};
const jarPalette = ["#8a5a2b", "#d9a441", "#f3ece2"] as const;

/** A heap of buds, or a jar with a lid: never twice the same. */
export function goodsDrawing(subcategory: string, random: RandomStream): string {
  const palette = palettes[subcategory];
  const [dark, light, ground] = palette ?? jarPalette;
  const shapes = Array.from({ length: 7 }, (_, index) => {
    const x = integerBetween(random, 22, 74);
    const y = integerBetween(random, 38, 72);
    const radius = integerBetween(random, 8, 17);
    return `<circle cx='${x}' cy='${y}' r='${radius}' fill='${index % 2 === 0 ? dark : light}'/>`;
  });
  const lid = palette ? "" : `<rect x='14' y='14' width='68' height='12' rx='3' fill='${dark}'/>`;
  return picture(`<rect width='96' height='96' fill='${ground}'/>${shapes.join("")}${lid}`);
}

/** A sheet with the batch, its strain, the day of the report and the verdict. */
export function certificateDrawing(batchCode: string, strain: string, reportedOn: string): string {
  const lines = ["Certificate of analysis", batchCode, strain, `Reported ${reportedOn}`, "All panels: pass"];
  const texts = lines.map((line, index) => `<text x='8' y='${20 + index * 16}'>${escaped(line)}</text>`).join("");
  return picture(`<rect width='96' height='96' fill='#fff' stroke='#999'/><g font-size='7'>${texts}</g>`);
}

/** A drawing as a URL that holds it whole. Throws a RangeError where it does not fit. */
export function dataUrl(drawing: string): string {
  const url = `data:image/svg+xml,${drawing.replace(/[%#<>]|[^\x20-\x7e]/gu, encodeURIComponent)}`;
  if (url.length > urlLengthMax) throw new RangeError(`a drawing makes a URL of ${url.length} characters`);
  return url;
}

function picture(content: string): string {
  return `<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 96 96'>${content}</svg>`;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll("'", "&#39;");
}
