// All of a view that is too large for one picture: the parts that it is cut into, each with what is best connected in it, to be
// gone into.

import { kinds, nodes } from "./graph.js";
import { state } from "./state.js";
import { capital, howMany, howManyThings, labelOf, word } from "./wording.js";
import { at, button, el, inSvg, renew } from "./elements.js";
import { enter } from "./links.js";
import { inks } from "./glyphs.js";
import { scene } from "./scenes.js";

const WIDE = 240, HIGH = 96, RIM = 8;

/** A part as it will be seen, without names. */
function thumbnail({ rows, lines }) {
  const xs = rows.map(([, x]) => x), ys = rows.map(([, , y]) => y);
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  const by = Math.min((WIDE - 2 * RIM) / (Math.max(...xs) - left + 1), (HIGH - 2 * RIM) / (Math.max(...ys) - top + 1));
  const place = new Map(rows.map(([id, x, y]) => [id, [RIM + (x - left) * by, RIM + (y - top) * by]]));
  const d = lines.map((pair) => `M${pair.map((id) => place.get(id).map(Math.round).join(" ")).join("L")}`).join("");
  const signs = rows.map(([id]) => {
    const { fill, rim } = inks(kinds.get(nodes.get(id).group)), [cx, cy] = place.get(id);
    const colours = { fill: `var(--${fill})`, stroke: `var(--${rim})` };
    return inSvg("circle", { cx, cy, r: Math.min(2 + nodes.get(id).degree ** 0.5 / 2, 5), ...colours });
  });
  return inSvg("svg", { viewBox: `0 0 ${WIDE} ${HIGH}`, "aria-hidden": "true" },
    inSvg("path", { d, stroke: "var(--rule)", fill: "none" }), ...signs);
}

/** The best connected within the part. */
function leadersOf({ rows, lines }) {
  const ties = new Map();
  for (const id of lines.flat()) ties.set(id, (ties.get(id) ?? 0) + 1);
  return rows.map(([id]) => id).sort((a, b) => ties.get(b) - ties.get(a) || (a < b ? -1 : 1)).slice(0, 3);
}

function cardOf(part) {
  const name = capital(leadersOf(part).map((id) => labelOf(id)).join("; "));
  const extent = word("counted", { things: howManyThings(part.rows.length), claims: howMany(part.lines.length) });
  return el("li", {}, button("part", () => enter({ part: part.number }), thumbnail(part),
    el("span", { class: "name" }, name), el("span", { class: "count" }, extent)));
}

/** Shows the cards in the place of the picture, where there are any. */
export function drawParts() {
  const { cards } = scene, isShown = Boolean(cards) && !state.table;
  at("parts").hidden = !isShown;
  if (isShown) renew(at("parts"), ...cards.map(cardOf));
}
