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
import { isTimeline, scene, sceneClaims } from "./scenes.js";
import { network, reachOf } from "./picture.js";
import { animation, bounded, frameAll, keepInSight, moveByKey, zoom } from "./camera.js";
import { LINE, pointOn, STEPS } from "./lines.js";
import { drawTimeline } from "./timeline.js";
import { copy } from "./cards.js";
import { tell } from "./panel.js";
import { note } from "./address.js";
import { drawAll, offerViews, set } from "./views.js";
import { clearFilters, offerFilters, refresh } from "./filters.js";
import { saveClaims, savePng, saveSvg, saveThings } from "./saving.js";
import { themeOnScreen } from "./printing.js";
import { speak } from "./language.js";
import { enter, restore, settle, showTable, visit } from "./navigation.js";

/** The line to one column at a point, which vis-network does not know of. */
const lineOfColumn = ({ x, y }) => [...(scene.spine ? state.seen.edges.keys() : [])].find((id) => {
  const [start, end] = [0, 1].map((share) => pointOn(edges.get(id), share));
  return Math.abs(start.y - y) < LINE && Math.min(start.x, end.x) < x && x < Math.max(start.x, end.x);
});

const edgeOfFigure = (id) => graph.edges.find((edge) => edge.to === id).id;

/** A thing that is clicked is chosen, or while a path lacks an end made that end. */
function pick({ nodes: [node], edges: [edge], pointer }) {
  const open = state.view === "path" ? state.ends.indexOf(null) : -1;
  if (open >= 0 && things.has(node)) {
    if (!state.ends.includes(node)) enter({ ends: state.ends.map((end, place) => (place === open ? node : end)) });
  } else visit(figures.has(node) ? edgeOfFigure(node) : node ?? edge ?? lineOfColumn(pointer.DOM) ?? null, false);
}

network.on("click", pick);
network.on("dragEnd", keepInSight);
at("picture").addEventListener("keydown", moveByKey);
network.on("doubleClick", ({ nodes: [node] }) => { if (graph.around[node]) enter({ view: "near", of: node, focus: node }); });
for (const [event, cursor] of [["hoverNode", "pointer"], ["hoverEdge", "pointer"], ["blurNode", ""], ["blurEdge", ""]]) {
  network.on(event, ({ node }) => {
    state.hover = cursor && node ? node : null;
    at("picture").style.cursor = cursor;
    network.redraw();
  });
}
network.on("zoom", () => {
  const scale = network.getScale();
  if (scale !== bounded(scale)) network.moveTo({ scale: bounded(scale) });
});

const ACTIONS = {
  "zoom-in": () => zoom(1.4), "zoom-out": () => zoom(1 / 1.4), fit: () => frameAll(animation()), "clear-all": clearFilters,
  whole: () => enter({ whole: !state.whole }), "as-picture": () => showTable(false), "as-table": () => showTable(true),
  "save-svg": saveSvg, "save-png": savePng, "save-things": saveThings, "save-claims": saveClaims,
  print: () => window.print(), "copy-link": () => copy(location.href),
  skip: (event) => { event.preventDefault(); at("panel").focus(); }, "clear-filters": clearFilters,
  theme: () => { paint(document.documentElement.dataset.theme === "dark" ? "light" : "dark"); drawAll(); },
};
for (const [id, act] of Object.entries(ACTIONS)) at(id).addEventListener("click", act);

for (const button of document.querySelectorAll("[data-lang]")) {
  button.addEventListener("click", () => {
    speak(button.dataset.lang);
    offerViews();
    drawAll();
    network.redraw();
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
  settle();
}).observe(document.querySelector("main"));
narrow.addEventListener("change", () => { if (!themeOnScreen) { set(); settle(); } });
dark.addEventListener("change", ({ matches }) => { if (!themeOnScreen) { paint(matches ? "dark" : "light"); drawAll(); } });

at("filters").open = false;
at("filters").addEventListener("toggle", () => { if (at("filters").open) offerFilters(); });
paint(dark.matches ? "dark" : "light");
connect({ visit, enter, refresh });
restore();

const ruleOf = (data, counted) => [hopsOf(data.claims, byId(data.relations)), byId(data.things),
  crossingsOf(data.readings, counted, byId(data.things))];

// For tests: what is where, to look at only.
window.explorer = Object.freeze({
  positions: () => Object.fromEntries(scene.places),
  toDOM: (point) => network.canvasToDOM(point), scale: () => network.getScale(),
  focus: () => state.focus, shown: () => [...state.seen.nodes].sort(),
  labels: () => state.labels.filter((box) => box.lines).map((box) => ({ ...box })),
  view: () => state.view, claims: () => sceneClaims().filter(passes).map(({ id }) => id),
  signOf: (id) => signOf(state.seen.edges.get(id) ?? []), way: (id) => STEPS.map((share) => pointOn(edges.get(id), share)),
  between: (one, other) => [`${one} ${other}`, `${other} ${one}`].filter((id) => state.seen.edges.has(id)),
  chains: (from, to) => chainsFound([from, to]).map((chain) => chain.map((hop) => [hop.from, hop.starts, hop.to, hop.becomes])),
  leadsOn: (counted, data = graph) => leadsOn(...ruleOf(data, counted)),
  chainsIn: (data, from, to) => chainsBetween(from, to, ...ruleOf(data, "text"), 4),
  reach: (id) => reachOf(id), crosses: () => state.labels.filter((box) => box.cross).length,
});
