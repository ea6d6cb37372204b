// Views: what is shown of each, and the words over it.

import { claims, graph, stories, things } from "./graph.js";
import { state } from "./state.js";
import { capital, kindOf, labelOf, said, word } from "./wording.js";
import { at, el, renew } from "./elements.js";
import { enter } from "./links.js";
import { glyph } from "./glyphs.js";
import { hasFilters, isFiltering, passes } from "./claims.js";
import { isTimeline, scene, sceneClaims, setScene } from "./scenes.js";
import { draw } from "./picture.js";
import { frameScene } from "./camera.js";
import { datedClaims, drawTimeline } from "./timeline.js";
import { drawTable } from "./table.js";
import { offerChips } from "./chosen.js";
import { PLAIN } from "./address.js";

export const viewTitle = () => {
  if (state.view === "near") return capital(labelOf(state.of));
  if (state.view === "story" && state.of) return said(stories.get(state.of).label);
  if (state.view === "path" && state.ends.every(Boolean)) return state.ends.map(labelOf).map(capital).join(" – ");
  return word(`view-${state.view}`);
};

export function viewTold() {
  if (state.view === "story") return state.of ? said(stories.get(state.of).tells) : word("storiesHelp");
  const told = word(`told-${state.view}`);
  return state.view === "causes" ? `${told} ${loopsTold()}` : told;
}

function loopsTold() {
  const ends = (loop) => new Set(loop.flatMap((id) => [claims.get(id).subject, claims.get(id).object]));
  const places = graph.loops.map((loop) => [...ends(loop)].map(labelOf).join(" ⇄ "));
  if (!places.length) return word("loopsNone");
  return word(places.length === 1 ? "loopsFound" : "loopsFoundMany", { n: places.length, names: places.join("; ") });
}

const extentKey = () => {
  if (isFiltering()) return scene.partial ? "countedPartFiltered" : "countedFiltered";
  return scene.partial ? "countedPart" : "counted";
};

/** How much of the view is seen. */
function tellExtent() {
  const passing = sceneClaims().filter(passes), dated = isTimeline() ? datedClaims().length : 0;
  const thingsInSight = [...state.seen.nodes].filter((id) => things.has(id)).length;
  const values = { things: thingsInSight, claims: passing.length, all: scene.count };
  at("extent").textContent = isTimeline() ? word("countedDated", { claims: dated }) : word(extentKey(), values);
  at("clear-filters").hidden = !isFiltering();
  const isEmpty = !passing.length && !isTimeline() && (scene.places.size > 0 || (isFiltering() && scene.all));
  at("nothing").textContent = isEmpty ? word("nothingPasses") : "";
  at("whole").hidden = !scene.canGrow;
  at("whole").textContent = word(state.whole ? "showCore" : "showWhole", { all: scene.count });
  const shown = { passing: graph.claims.filter(passes).length, all: graph.claims.length, here: passing.length };
  const isIdle = hasFilters() && !isFiltering();
  at("shown").textContent = word(isIdle ? "shownStory" : isFiltering() ? "shownFiltered" : "shown", shown);
  at("clear-all").hidden = !hasFilters();
}

export const kindsInSight = () => {
  const seen = new Set([...state.seen.nodes].map(kindOf));
  return isTimeline() ? [] : graph.kinds.filter(({ id }) => seen.has(id));
};

function offerSigns() {
  at("signs").replaceChildren(...kindsInSight().map((kind) => el("li", {}, glyph(kind.id), said(kind.label))));
}

export function offerViews() {
  const names = [...graph.views.map(({ id }) => id), "story", "path"];
  renew(at("views"), ...names.map((id) => el("li", {}, el("button", {
    type: "button", "data-view": id, "aria-current": id === state.view ? "page" : null,
    onclick: () => enter({ ...PLAIN, table: state.table, view: id, ends: [null, null] }),
  }, word(`view-${id}`)))));
  const current = document.querySelector("#views [aria-current]"), { offsetLeft = 0, offsetWidth = 0 } = current ?? {};
  at("views").scrollLeft = offsetLeft - (at("views").clientWidth - offsetWidth) / 2;
}

/** Shows the right one of picture, timeline and table. */
function arrange() {
  at("picture").hidden = state.table || isTimeline();
  at("timeline").hidden = state.table || !isTimeline();
  at("table").hidden = !state.table;
  document.querySelector(".zoom").hidden = state.table || isTimeline();
  for (const id of ["legend", "save-svg", "save-png"]) at(id).hidden = state.table;
  at("as-picture").setAttribute("aria-pressed", String(!state.table));
  at("as-table").setAttribute("aria-pressed", String(state.table));
  at("view-name").textContent = viewTitle();
  at("seen").textContent = viewTold();
}

export function drawAll() {
  draw();
  tellExtent();
  arrange();
  offerChips();
  offerSigns();
  if (state.table) drawTable();
  else if (isTimeline()) drawTimeline();
}

/** Makes the scene of the state, draws it and looks at all of it. */
export function set() {
  setScene();
  offerViews();
  drawAll();
  if (!state.table && !isTimeline()) frameScene();
}
