// The picture: what is seen of it and how it looks, and moving about in it.

const style = () => getComputedStyle(document.documentElement);
const colour = (name) => style().getPropertyValue(`--${name}`).trim();
const look = new vis.DataSet(), lineLook = new vis.DataSet();
const network = new vis.Network(at("picture"), { nodes: look, edges: lineLook }, graph.options);

/** Whether the filters let a claim through; one about a figure has a thing at one end only. */
const passes = (claim) =>
  !state.off.relations.has(claim.relation) && !state.off.modalities.has(claim.modality) &&
  [claim.subject, claim.object].every((id) => !things.has(id) || !state.off.kinds.has(things.get(id).kind));
const isSeen = (claim) => claim.drawn && passes(claim);
const isFiltering = () => Object.values(state.off).some((off) => off.size > 0);

function sift() {
  const sifted = graph.edges.map((edge) => [edge.id, edge.claims.map((id) => claims.get(id)).filter(isSeen)]);
  state.seen.edges = new Map(sifted.filter(([, seen]) => seen.length));
  state.seen.nodes = new Set([...state.seen.edges.keys()].flatMap((id) => [edges.get(id).from, edges.get(id).to]));
}

/** The more lines, the fainter each. */
const faint = () => Math.min(0.9, 8 / Math.sqrt(state.seen.edges.size));
const widthOf = (edge) => (touches(edge) ? 3 : 1.8);
const touches = (edge) => [edge.id, edge.from, edge.to].includes(state.focus);
const touched = () => [...state.seen.edges.keys()].map((id) => edges.get(id)).filter(touches);

/** The focused thing with its neighbours, or the ends of the focused edge; null when nothing in sight is focused. */
function near() {
  const ends = touched().flatMap((edge) => [edge.from, edge.to]);
  return ends.length ? new Set(ends) : null;
}

function signOf(seen) {
  const found = [...new Set(seen.map((claim) => claim.sign))].filter((sign) => sign !== "Neutral");
  return found.length > 1 ? "Mixed" : found[0] ?? "Neutral";
}

/** One line stands for all claims of its pair that the filters let through. */
function lookOfEdge(edge, lit) {
  const seen = state.seen.edges.get(edge.id) ?? [], shade = colour(signOf(seen)), chosen = touches(edge);
  return {
    ...edge, hidden: seen.length === 0, dashes: seen.some((claim) => claim.asserted) ? false : [7, 6], width: widthOf(edge),
    color: { color: shade, highlight: shade, hover: shade, opacity: chosen ? 1 : faint() / (lit ? 4 : 1) },
  };
}

function lookOfNode(node, lit) {
  const kind = kinds.get(node.group), { fill, rim } = inks(kind), faded = lit && !lit.has(node.id);
  const shade = { background: colour(kind.ring === 1 ? "paper" : fill), border: colour(kind.ring ? rim : "paper") };
  const borderWidth = [1.5, 4, 3][kind.ring];
  return {
    ...node, hidden: !state.seen.nodes.has(node.id), opacity: faded ? 0.18 : 1, borderWidth, borderWidthSelected: borderWidth,
    color: { ...shade, highlight: shade, hover: shade },
  };
}

/** By how much signs and lines are enlarged: from afar they shrink as the root of the scale only, so that they can be made out. */
const enlarged = () => Math.max(1, 1 / Math.sqrt(network.getScale()));
/** How far a sign reaches on the screen. */
const reachOf = (node) => node.size * enlarged() * network.getScale();

// vis-network scales everything with the plane, and an update of its data at every step of a zoom would be slow.
network.on("beforeDrawing", () => {
  const by = enlarged();
  for (const sign of Object.values(network.body.nodes)) {
    const size = nodes.get(sign.id).size * by;
    if (sign.options.size !== size) sign.needsRefresh();
    sign.options.size = size;
  }
  for (const line of Object.values(network.body.edges)) line.options.width = widthOf(edges.get(line.id)) * by;
});

const isFiltered = (id) => nodes.has(id) && !state.seen.nodes.has(id);

function draw() {
  sift();
  const lit = near(), passing = graph.claims.filter(passes).length, drawn = graph.claims.filter(isSeen).length;
  lineLook.update(graph.edges.map((edge) => lookOfEdge(edge, lit)));
  look.update(graph.nodes.map((node) => lookOfNode(node, lit)));
  const values = { drawn, passing, all: graph.claims.length, rest: passing - drawn };
  at("shown").textContent = word(isFiltering() ? "shownFiltered" : "shown", values);
  at("show-all").hidden = !isFiltering();
  for (const note of document.querySelectorAll("#panel .filtered")) note.hidden = !isFiltered(state.focus);
}

// ---- Moving about ---------------------------------------------------------------------------------------------------

const calm = matchMedia("(prefers-reduced-motion: reduce)");
const animation = () => (calm.matches ? false : { duration: 350, easingFunction: "easeInOutQuad" });
const narrow = matchMedia("(max-width: 700px)"), compact = matchMedia("(max-width: 1000px)");
const CLOSEST = 1.5, READABLE = 0.3; // at 1 there is room for every label
let farthest = 0.05;

/** Brings things into view, with room for the labels of those at the rim. */
function frame(ids, closest, animation) {
  const xs = ids.map((id) => nodes.get(id).x), ys = ids.map((id) => nodes.get(id).y);
  const { clientWidth, clientHeight } = at("picture");
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const scale = Math.min(closest, (clientWidth - 120) / (right - left + 1), (clientHeight - 110) / (bottom - top + 1));
  network.moveTo({ scale, position: { x: (left + right) / 2, y: (top + bottom) / 2 }, animation });
}

/** Everything that the filters leave. */
function frameAll(animation) {
  const left = state.seen.nodes.size ? [...state.seen.nodes] : [...nodes.keys()];
  if (left.length) frame(left, CLOSEST, animation);
}

/** The first view: everything, or on a telephone, where that could not be read, what lies around the best connected thing. */
function frameFirst() {
  network.redraw(); // takes the size of the canvas anew, now that the texts around it are in place
  frameAll(false);
  farthest = network.getScale() * 0.7;
  if (narrow.matches && network.getScale() < READABLE) network.moveTo({ scale: READABLE, position: byDegree[0] });
}

function frameFocus() {
  const shown = [...(near() ?? [])].filter((id) => state.seen.nodes.has(id));
  if (shown.length) frame(shown, edges.has(state.focus) ? CLOSEST : 1, animation());
}

const bounded = (scale) => Math.min(Math.max(scale, farthest), CLOSEST);
const zoom = (factor) => network.moveTo({ scale: bounded(network.getScale() * factor), animation: animation() });

/** Focuses a thing, an edge, a claim by what it is drawn as, or nothing (null); `moving` takes the picture there. */
function show(id, moving) {
  const claim = claims.get(id);
  const wanted = claim ? (claim.drawn ? `${claim.subject} ${claim.object}` : claim.subject) : id;
  state.focus = things.has(wanted) || edges.has(wanted) ? wanted : null;
  state.claim = claim ? id : null;
  draw();
  tell();
  if (moving && state.focus) frameFocus();
}

/** The same, remembered in the address, so that the browser's Back leads back. */
function visit(id, moving) {
  if (id !== (state.claim ?? state.focus)) {
    history.pushState(null, "", id ? `#${encodeURIComponent(id)}` : location.pathname + location.search);
  }
  show(id, moving);
}

function showAddressed() {
  let id = null;
  try { id = decodeURIComponent(location.hash.slice(1)); } catch { /* not one of our addresses */ }
  show(id, true);
}
