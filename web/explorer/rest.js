// The rest: what a view is about and the picture does not draw, as a list from which each thing is one step away.

import { nodes, things } from "./graph.js";
import { state } from "./state.js";
import { kindOf, labelOf, word } from "./wording.js";
import { button, el } from "./elements.js";
import { go } from "./links.js";
import { glyph } from "./glyphs.js";
import { narrow } from "./media.js";
import { scene } from "./scenes.js";

const AT_ONCE = 40;

/** The things, the best connected first, that belong to the scene and are not drawn. */
function listRest() {
  const inParts = new Set((scene.cards ?? []).flatMap(({ rows }) => rows.map(([id]) => id)));
  const isLeft = (id) => things.has(id) && !state.seen.nodes.has(id) && !inParts.has(id); // figures stand with their claims
  return scene.extent.filter(isLeft).sort((a, b) => nodes.get(b).degree - nodes.get(a).degree || (a < b ? -1 : 1));
}

const itemOf = (id) => el("li", {}, glyph(kindOf(id), "glyph small"), " ", go(id, labelOf(id), "go plain"));

/** So many of these, and a button for the next. */
function extend(list, ids) {
  const left = ids.slice(AT_ONCE), next = () => { more.remove(); extend(list, left); };
  const more = el("li", {}, button("do", next, word("andMore", { n: left.length })));
  list.append(...ids.slice(0, AT_ONCE).map(itemOf), ...(left.length ? [more] : []));
  return list;
}

/** What is not drawn, folded up where there is room for it elsewhere; nothing where all is. */
export function restList() {
  const ids = listRest();
  if (!ids.length) return null;
  const told = word(ids.length === 1 ? "restOne" : "restMany", { n: ids.length });
  return el("details", { class: "rest tool", open: narrow.matches && ids.length <= AT_ONCE },
    el("summary", {}, told), extend(el("ul", {}), ids));
}
