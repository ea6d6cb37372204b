// Signs of kinds, and pieces of line, as the picture has them, for the legend, the panel and what is saved.

import { kinds } from "./graph.js";
import { drawing } from "./elements.js";

// The outlines that vis-network draws on the canvas, in a box of 14 by 14.
export const OUTLINES = {
  dot: "M7 1.5a5.5 5.5 0 1 0 .01 0z", square: "M2 2h10v10H2z", diamond: "M7 1 13 7 7 13 1 7z", triangle: "M7 2 12.6 12H1.4z",
  triangleDown: "M7 12 12.6 2H1.4z", hexagon: "M4.2 2.2h5.6L12.6 7l-2.8 4.8H4.2L1.4 7z",
};

/** Kinds of one shape and tone differ by their ring: none, in place of the filling, or a dark one around it. */
export const inks = ({ tone, ring }) =>
  ({ fill: ring === 1 ? "card" : `tone-${tone}`, rim: ["card", `tone-${tone}`, "ink"][ring] });

export function glyph(kind, className = "glyph") {
  const { fill, rim } = inks(kinds.get(kind)), { shape, ring } = kinds.get(kind);
  const outline = { d: OUTLINES[shape], fill: `var(--${fill})`, stroke: `var(--${rim})`, "stroke-width": [0, 2.4, 1.8][ring] };
  return drawing(14, 14, className, outline);
}

export const DASHES = "5 3.5";
/** A piece of line as in the picture; a denial bears a cross. */
export function line(colour, { dashed = false, crossed = false } = {}) {
  const stroke = { stroke: `var(--${colour})`, "stroke-width": 2, fill: "none" };
  const cross = crossed ? [{ ...stroke, d: "M10 1l6 8M16 1l-6 8" }] : [];
  return drawing(26, 10, "line", { ...stroke, d: "M0 5h26", "stroke-dasharray": dashed ? DASHES : "none" }, ...cross);
}
export const lineOf = (claim) => line(claim.sign, { dashed: !claim.asserted, crossed: claim.negated });
