// Views: what is shown of each, and the words over it.

import { claims, graph, stories, things } from "./graph.js";
import { state } from "./state.js";
import { capital, howMany, howManyThings, kindOf, labelOf, said, word } from "./wording.js";
import { at, el, renew } from "./elements.js";
import { enter } from "./links.js";
import { glyph } from "./glyphs.js";
import { hasFilters, isFiltering, passes } from "./claims.js";
import { isTimeline, scene, sceneClaims } from "./scenes.js";
import { draw } from "./picture.js";
import { fitScene, isOutgrown, setSceneForWindow } from "./fitting.js";
import { datedClaims, drawTimeline } from "./timeline.js";
import { drawTable } from "./table.js";
import { offerChips } from "./chosen.js";
import { drawParts } from "./parts.js";
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

const isPart = () => scene.partial || state.unnamed.size > 0;
const extentKey = () => {
  if (scene.cards && state.table) return "counted";
  if (scene.cards) return isFiltering() ? "countedCardsFiltered" : "countedCards";
  if (isFiltering()) return isPart() ? "countedPartFiltered" : "countedFiltered";
  if (state.whole && state.part) return "countedOfPart";
  return isPart() ? "countedPart" : "counted";
};
const allThings = () => scene.count ?? scene.extent.filter((id) => things.has(id)).length;
/** How many claims are told: those that pass, but of a picture that is not filtered those that it draws. */
function claimsTold(passing) {
  if (isFiltering() || state.table || !scene.places.size) return passing.length;
  return [...state.seen.edges.values()].reduce((sum, seen) => sum + seen.length, 0);
}

/** How much of the view is seen. */
function tellExtent() {
  const passing = sceneClaims().filter(passes), n = [...state.seen.nodes].filter((id) => things.has(id)).length;
  const values = { things: howManyThings(scene.cards ? allThings() : n), n, all: allThings(), parts: scene.cards?.length,
    claims: howMany(claimsTold(passing)) };
  at("extent").textContent = isTimeline() ? howMany(datedClaims().length) : word(extentKey(), values);
  at("clear-filters").hidden = !isFiltering();
  const isEmpty = !passing.length && !isTimeline() && (scene.places.size > 0 || scene.cards || (isFiltering() && scene.all));
  at("nothing").textContent = isEmpty ? word("nothingPasses") : "";
  at("whole").hidden = !scene.canGrow;
  const wholeKey = !state.whole ? "showWhole" : state.part ? "showParts" : "showCore";
  const moreKey = scene.parts > 1 ? "showPart" : wholeKey;
  at("whole").textContent = word(moreKey, { all: scene.count });
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
  at("picture").hidden = state.table || isTimeline() || Boolean(scene.cards);
  at("timeline").hidden = state.table || !isTimeline();
  at("table").hidden = !state.table;
  document.querySelector(".zoom").hidden = at("picture").hidden;
  for (const id of ["legend", "save-svg", "save-png"]) at(id).hidden = state.table || Boolean(scene.cards);
  at("as-picture").setAttribute("aria-pressed", String(!state.table));
  at("as-table").setAttribute("aria-pressed", String(state.table));
  document.body.dataset.panel = state.panel ? "open" : "closed";
  at("panel-toggle").setAttribute("aria-pressed", String(state.panel));
  at("view-name").textContent = viewTitle();
  at("seen").textContent = viewTold();
}

export function drawAll() {
  draw();
  tellExtent();
  arrange();
  offerChips();
  offerSigns();
  drawParts();
  if (state.table) drawTable();
  else if (isTimeline()) drawTimeline();
}

/** Makes the scene of the state, draws it and looks at all of it; what is told of it may change the room that it has. */
export function set() {
  state.camera = null;
  setSceneForWindow();
  offerViews();
  drawAll();
  for (let turn = 0; turn < 2 && !state.table && !isTimeline(); turn += 1) {
    if (isOutgrown()) setSceneForWindow();
    fitScene();
    drawAll();
    if (!isOutgrown()) return;
  }
}
