// The explorer: what answers to the mouse, the keys and the screen, and the start.

import { byId, edges, figures, graph, things } from "./graph.js";
import { state } from "./state.js";
import { at, isTyping } from "./elements.js";
import { connect } from "./links.js";
import { paint } from "./colours.js";
import { covering, dark, narrow } from "./media.js";
import { passes, signOf } from "./claims.js";
import { chainsBetween, crossingsOf, hopsOf, leadsOn } from "./chains.js";
import { chainsFound } from "./paths.js";
import { hasNeighbours } from "./around.js";
import { isTimeline, scene, sceneClaims } from "./scenes.js";
import { near, network, reachOf, touches } from "./picture.js";
import { animation, bounded, frameAll, keepCamera, keepInSight, moveByKey, zoom } from "./camera.js";
import { pointOn, wayOf, waysInSight } from "./lines.js";
import { targetAt } from "./targets.js";
import { moveInTable } from "./table.js";
import { drawTimeline } from "./timeline.js";
import { copy } from "./cards.js";
import { tell } from "./panel.js";
import { note } from "./address.js";
import { drawAll, set } from "./views.js";
import { clearFilters, offerFilters, refresh } from "./filters.js";
import { saveClaims, savePng, saveSvg, saveThings } from "./saving.js";
import { themeOnScreen } from "./printing.js";
import { speak } from "./language.js";
import { enter, restore, settle, showPanel, showTable, visit } from "./navigation.js";

const edgeOfFigure = (id) => graph.edges.find((edge) => edge.to === id).id;

/** A thing that is clicked is chosen, or while a path lacks an end made that end. */
function pick({ pointer }) {
  const target = targetAt(pointer.DOM), open = state.view === "path" ? state.ends.indexOf(null) : -1;
  if (open >= 0 && things.has(target)) {
    if (!state.ends.includes(target)) enter({ ends: state.ends.map((end, place) => (place === open ? target : end)) });
  } else visit(figures.has(target) ? edgeOfFigure(target) : target, false);
}

/** What the pointer is at is named, and can be pressed. */
function pointAt({ offsetX: x, offsetY: y }) {
  const target = targetAt({ x, y });
  at("picture").style.cursor = target === null ? "" : "pointer";
  if (target === state.hover) return;
  state.hover = target;
  network.redraw();
}

network.on("click", pick);
let moving = null; // the address follows when the window is at rest
function noteCamera() {
  clearTimeout(moving);
  moving = setTimeout(() => { keepCamera(); note(); }, 400);
}
network.on("dragEnd", () => { keepInSight(); noteCamera(); });
at("picture").addEventListener("keydown", (event) => { moveByKey(event); noteCamera(); });
at("table").addEventListener("keydown", moveInTable);
// where the page itself scrolls, the wheel is the page's
at("picture").addEventListener("wheel", (event) => { if (narrow.matches && !event.ctrlKey) event.stopPropagation(); }, true);
at("picture").addEventListener("pointermove", (event) => {
  if (event.pointerType === "mouse" && !event.buttons) pointAt(event);
});
at("picture").addEventListener("pointerleave", () => { state.hover = null; network.redraw(); });
network.on("doubleClick", ({ pointer }) => {
  const target = targetAt(pointer.DOM);
  if (hasNeighbours(target)) enter({ view: "near", of: target, focus: target });
});
network.on("zoom", () => {
  const scale = network.getScale();
  if (scale !== bounded(scale)) network.moveTo({ scale: bounded(scale) });
  noteCamera();
});

const ACTIONS = {
  "zoom-in": () => { zoom(1.4); noteCamera(); }, "zoom-out": () => { zoom(1 / 1.4); noteCamera(); },
  fit: () => { frameAll(animation()); state.camera = null; note(); }, "clear-all": clearFilters,
  whole: () => {
    if (scene.parts > 1) enter({ part: (state.part + 1) % scene.parts });
    else enter(state.whole && state.part ? { part: 0 } : { whole: !state.whole, part: 0 });
  },
  "as-picture": () => showTable(false), "as-table": () => showTable(true),
  "save-svg": saveSvg, "save-png": savePng, "save-things": saveThings, "save-claims": saveClaims,
  print: () => window.print(), "copy-link": () => copy(location.href, location.protocol === "file:" ? "copiedFile" : "copied"),
  "panel-toggle": () => showPanel(!state.panel),
  skip: (event) => { event.preventDefault(); at("panel").focus(); }, "clear-filters": clearFilters,
  "close-filters": () => { at("filters").open = false; at("filters").querySelector("summary").focus(); },
  theme: () => {
    state.theme = document.documentElement.dataset.theme === "dark" ? "light" : "dark";
    paint(state.theme);
    drawAll();
    note();
  },
};
for (const [id, act] of Object.entries(ACTIONS)) at(id).addEventListener("click", act);

for (const button of document.querySelectorAll("[data-lang]")) {
  button.addEventListener("click", () => {
    speak(button.dataset.lang);
    set(); // names have other lengths
    settle();
    tell();
    note();
  });
}
document.addEventListener("keydown", (event) => {
  if (isTyping(event.target)) return;
  if (event.key === "/" && !event.ctrlKey && !event.metaKey) { event.preventDefault(); at("search").focus(); }
  if (event.key !== "Escape") return;
  if (at("take").open) at("take").open = false;
  else if (covering.matches && at("filters").open) at("filters").open = false;
  else if (state.focus) visit(null);
});
addEventListener("popstate", ({ state: own }) => restore(own ? state.lang : null));
/** The menu, and where it covers the picture the sheet of filters, close when one turns to something else. */
function closeAround(target) {
  if (!at("take").contains(target)) at("take").open = false;
  if (covering.matches && !at("filters").contains(target) && target.isConnected) at("filters").open = false;
}
for (const event of ["click", "focusin"]) document.addEventListener(event, ({ target }) => closeAround(target));

let width = 0; // that the picture has to share with what is told around it
new ResizeObserver(([{ contentRect }]) => {
  const hasChanged = width > 0 && contentRect.width !== width;
  width = contentRect.width;
  if (!hasChanged || themeOnScreen) return;
  if (isTimeline() && !state.table) drawTimeline();
  set();
  settle();
}).observe(document.querySelector("main"));
narrow.addEventListener("change", () => { if (!themeOnScreen) { set(); settle(); } });
dark.addEventListener("change", ({ matches }) => {
  if (themeOnScreen || state.theme) return;
  paint(matches ? "dark" : "light");
  drawAll();
});

at("filters").open = false;
at("filters").addEventListener("toggle", () => { if (at("filters").open) offerFilters(); });
connect({ visit, enter, refresh });
restore();

const ruleOf = (data, counted) => [hopsOf(data.claims, byId(data.relations)), byId(data.things),
  crossingsOf(data.readings, counted, byId(data.things))];

const STEPS = Array.from({ length: 81 }, (_, step) => step / 80);
// For tests: what is where, to look at only.
window.explorer = Object.freeze({
  positions: () => Object.fromEntries(scene.places),
  toDOM: (point) => network.canvasToDOM(point), scale: () => network.getScale(),
  focus: () => state.focus, shown: () => [...state.seen.nodes].sort(),
  labels: () => state.labels.filter((box) => box.lines).map((box) => ({ ...box })),
  view: () => state.view, claims: () => sceneClaims().filter(passes).map(({ id }) => id),
  signOf: (id) => signOf(state.seen.edges.get(id) ?? []), target: (point) => targetAt(point),
  way: (id) => STEPS.map((share) => pointOn(wayOf(edges.get(id)), share)),
  lines: () => [...waysInSight()].map(([id, points]) => ({ id, points, lit: !near() || touches(edges.get(id)) })),
  between: (one, other) => [`${one} ${other}`, `${other} ${one}`].filter((id) => state.seen.edges.has(id)),
  chains: (from, to) => chainsFound([from, to]).map((chain) => chain.map((hop) => [hop.from, hop.starts, hop.to, hop.becomes])),
  leadsOn: (counted, data = graph) => leadsOn(...ruleOf(data, counted)),
  chainsIn: (data, from, to) => chainsBetween(from, to, ...ruleOf(data, "text"), 4),
  reach: (id) => reachOf(id), crosses: () => state.labels.filter((box) => box.cross).length, unnamed: () => [...state.unnamed],
});
