// Views, language, keys, start.

// ---- Views ----------------------------------------------------------------------------------------------------------

const viewTitle = () => {
  if (state.view === "near") return capital(labelOf(state.of));
  if (state.view === "story" && state.of) return said(stories.get(state.of).label);
  if (state.view === "path" && state.ends.every(Boolean)) return state.ends.map(labelOf).map(capital).join(" – ");
  return word(`view-${state.view}`);
};

function viewTold() {
  if (state.view === "story") return state.of ? said(stories.get(state.of).tells) : word("storiesHelp");
  const told = word(`told-${state.view}`);
  return state.view === "causes" ? `${told} ${loopsTold()}` : told;
}

function loopsTold() {
  const places = graph.loops.map((loop) => [...new Set(loop.map((id) => labelOf(claims.get(id).subject)))].join(" ⇄ "));
  if (!places.length) return word("loopsNone");
  return word(places.length === 1 ? "loopsFound" : "loopsFoundMany", { n: places.length, names: places.join("; ") });
}

const extentKey = () => (isFiltering() ? "countedFiltered" : scene.partial ? "countedPart" : "counted");

/** How much of the view is seen. */
function tellExtent() {
  const passing = sceneClaims().filter(passes), inSight = isTimeline() ? datedClaims().length : 0;
  const values = { things: [...state.seen.nodes].filter((id) => things.has(id)).length, claims: passing.length, all: scene.count };
  at("extent").textContent = isTimeline() ? word("countedDated", { claims: inSight }) : word(extentKey(), values);
  at("clear-filters").hidden = !isFiltering();
  at("nothing").textContent = passing.length || isTimeline() || !scene.places.size ? "" : word("nothingPasses");
  at("whole").hidden = !scene.canGrow;
  at("whole").textContent = word(state.whole ? "showCore" : "showWhole", { all: scene.count });
  const all = graph.claims.filter(passes).length, figures = graph.claims.length;
  at("shown").textContent = isFiltering() ? word("shownFiltered", { passing: all, all: figures, here: passing.length }) : word("shown", { all: figures, here: passing.length });
  at("show-all").hidden = !isFiltering();
}

const kindsInSight = () => {
  const seen = new Set([...state.seen.nodes].map(kindOf));
  return isTimeline() ? [] : graph.kinds.filter(({ id }) => seen.has(id));
};

function offerSigns() {
  at("signs").replaceChildren(...kindsInSight().map((kind) => el("li", {}, glyph(kind.id), said(kind.label))));
}

function offerViews() {
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

function drawAll() {
  draw();
  arrange();
  offerSigns();
  if (state.table) drawTable();
  else if (isTimeline()) drawTimeline();
}

/** Makes the scene of the state, draws it and looks at all of it. */
function set() {
  scene = madeScene();
  offerViews();
  drawAll();
  if (!state.table && !isTimeline()) frameScene();
}

/** Goes to another view or another part of it; `change` says what of the state is to be otherwise. */
function enter(change) {
  const isElsewhere = ["view", "of", "ends", "whole", "without", "along"].some((key) => key in change);
  if (isElsewhere && !("whole" in change)) state.whole = false;
  if (change.view) Object.assign(state, { without: new Set(), along: false });
  Object.assign(state, { focus: null, claim: null }, change);
  state.ends.forEach((end) => state.without.delete(end));
  if (change.view) Object.assign(state, { of: change.of ?? null, step: change.step ?? 0 });
  if (isElsewhere) set(); else drawAll();
  tell();
  if (stepTold()) frameStep();
  note(true);
  showBoth();
}

// ---- What is chosen -------------------------------------------------------------------------------------------------

/** Focuses a thing, an edge, a claim by what it is drawn as, or nothing (null). */
function choose(id) {
  const claim = claims.get(id), line = claim && `${claim.subject} ${claim.object}`;
  const wanted = claim ? (claim.drawn && edges.has(line) ? line : claim.subject) : id;
  state.focus = things.has(wanted) || edges.has(wanted) ? wanted : null;
  state.claim = claim ? id : null;
}

/** Where a thing or a line that is not in the view can be seen: around the thing, or around one end of the line. */
function homeOf(id) {
  const edge = edges.get(id), near = edge ? edge.from : id;
  return graph.around[near] ? { view: "near", of: near } : null;
}

/** Chooses something and shows it; `moving` takes the picture there, to its own neighbourhood if the view does not have it. */
function visit(id, moving) {
  const before = state.claim ?? state.focus;
  choose(id);
  const home = moving && state.focus && !isTimeline() && !inScene(state.focus) ? homeOf(state.focus) : null;
  if (home) { Object.assign(state, { whole: false, step: 0, without: new Set(), along: false }, home); set(); if (!inScene(state.focus)) { state.whole = true; set(); } }
  drawAll();
  tell();
  if (moving && state.focus && !home && !state.table && !isTimeline()) frameFocus();
  if (id !== before) note(true);
  showBoth();
}

/** What an address leads to. */
function arrive(id) {
  choose(id);
  const isAlone = id && location.hash && !location.hash.includes("view="), home = isAlone ? homeOf(state.focus) : null;
  if (home) Object.assign(state, home);
  set();
  if (state.focus && !inScene(state.focus) && scene.canGrow) { state.whole = true; set(); }
  tell();
  settle();
}

/** Looks at what one is at: the step that is told, what is chosen, or all of the scene. */
function settle() {
  if (state.table || isTimeline()) return;
  frameScene();
  if (stepTold()) frameStep();
  else if (state.focus && inScene(state.focus)) frameFocus();
}

// ---- Language and theme ---------------------------------------------------------------------------------------------

function offerLines() {
  const shown = graph.signs.map((sign) => [sign.id, said(sign.label)]).sort(([a], [b]) => (a === "Neutral") - (b === "Neutral"));
  const isMixed = (edge) => signOf(edge.claims.map((id) => claims.get(id))) === "Mixed";
  if (graph.edges.some(isMixed)) shown.push(["Mixed", word("mixed")]);
  at("lines").replaceChildren(
    ...shown.map(([sign, name]) => el("li", {}, line(sign), name)),
    el("li", {}, line("ink"), word("solid")), el("li", {}, line("ink", { dashed: true }), word("dashed")),
    el("li", {}, line("Neutral", { dashed: true, crossed: true }), word("denied")));
}

/** Puts every word of the page into a language. */
function speak(lang) {
  state.lang = lang;
  document.documentElement.lang = lang;
  for (const element of document.querySelectorAll("[data-word]")) element.textContent = word(element.dataset.word);
  for (const element of document.querySelectorAll("[data-name]")) {
    element.setAttribute("aria-label", word(element.dataset.name));
    if (element.title) element.title = word(element.dataset.name);
  }
  for (const button of document.querySelectorAll("[data-lang]")) {
    button.setAttribute("aria-pressed", String(button.dataset.lang === lang));
  }
  at("search").placeholder = word("search");
  at("stated").textContent = word("stated", { things: graph.things.length, claims: graph.claims.length });
  at("source").textContent = word("sourceLine", { report: graph.report.cited });
  offerLines();
  offerFound();
  if (at("filters").open) offerFilters();
}

const dark = matchMedia("(prefers-color-scheme: dark)");
let themeOnScreen = null; // while the page is printed, which changes width and colours as well
function paint(theme) {
  document.documentElement.dataset.theme = theme;
  inkwell = new Map();
}

// ---- Start ----------------------------------------------------------------------------------------------------------

/** The line to one column at a point, which vis-network does not know of. */
const lineOfColumn = ({ x, y }) => [...(scene.spine ? state.seen.edges.keys() : [])].find((id) => {
  const [start, end] = [0, 1].map((share) => pointOn(edges.get(id), share));
  return Math.abs(start.y - y) < LINE && Math.min(start.x, end.x) < x && x < Math.max(start.x, end.x);
});

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
const edgeOfFigure = (id) => graph.edges.find((edge) => edge.to === id).id;
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
  "zoom-in": () => zoom(1.4), "zoom-out": () => zoom(1 / 1.4), fit: () => frameAll(animation()), "show-all": clearFilters,
  whole: () => enter({ whole: !state.whole }), "as-picture": () => showTable(false), "as-table": () => showTable(true),
  "save-svg": saveSvg, "save-png": savePng, "save-things": saveThings, "save-claims": saveClaims,
  print: () => window.print(), "copy-link": () => copy(location.href),
  skip: (event) => { event.preventDefault(); at("panel").focus(); }, "clear-filters": clearFilters,
  theme: () => { paint(document.documentElement.dataset.theme === "dark" ? "light" : "dark"); drawAll(); },
};
for (const [id, act] of Object.entries(ACTIONS)) at(id).addEventListener("click", act);

function showTable(table) {
  state.table = table;
  drawAll();
  settle();
  note(true);
}

for (const button of document.querySelectorAll("[data-lang]")) {
  button.addEventListener("click", () => { speak(button.dataset.lang); offerViews(); drawAll(); network.redraw(); tell(); note(); });
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
restore();

const ROWS_ON_PAPER = 34;
/** The timeline by pages; of what does not fit a telephone the claims; else the picture. */
function onPaper() {
  if (scene.spine) return [tableOf("claims", "claimsTable", CLAIM_COLUMNS, tableClaims())];
  if (!isTimeline()) return [pictureDrawing()];
  const rows = datedClaims(), pages = Array.from({ length: Math.ceil(rows.length / ROWS_ON_PAPER) }, (_, page) => page * ROWS_ON_PAPER);
  return pages.map((first) => timelineDrawing(1000, rows.slice(first, first + ROWS_ON_PAPER)));
}

// A canvas is printed as it stands on the screen, in its size and theme: on paper there is a drawing in its place.
addEventListener("beforeprint", () => {
  themeOnScreen = document.documentElement.dataset.theme;
  paint("light");
  drawAll();
  network.redraw();
  if (!state.table) at("printed").replaceChildren(...onPaper());
  for (const closed of document.querySelectorAll("#panel .claim details:not([open])")) Object.assign(closed, { open: true }).dataset.closed = "";
});
addEventListener("afterprint", () => {
  paint(themeOnScreen);
  themeOnScreen = null;
  at("printed").replaceChildren();
  for (const opened of document.querySelectorAll("#panel [data-closed]")) { opened.open = false; delete opened.dataset.closed; }
  drawAll();
  network.redraw();
});

// For tests: what is where, to look at only.
window.explorer = Object.freeze({
  positions: () => Object.fromEntries(scene.places), toDOM: (point) => network.canvasToDOM(point), scale: () => network.getScale(),
  focus: () => state.focus, shown: () => [...state.seen.nodes].sort(), labels: () => state.labels.filter((box) => box.lines).map((box) => ({ ...box })),
  view: () => state.view, claims: () => sceneClaims().filter(passes).map(({ id }) => id),
  signOf: (id) => signOf(state.seen.edges.get(id) ?? []), way: (id) => STEPS.map((share) => pointOn(edges.get(id), share)),
  between: (one, other) => [`${one} ${other}`, `${other} ${one}`].filter((id) => state.seen.edges.has(id)), reach: (id) => reachOf(id), crosses: () => state.labels.filter((box) => box.cross).length,
});
