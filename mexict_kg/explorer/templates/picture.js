// The picture: what is seen of it and how it looks, and moving about in it.

let inkwell = new Map(); // colours by name, as the theme has them
function colour(name) {
  if (!inkwell.has(name)) inkwell.set(name, getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim());
  return inkwell.get(name);
}
const look = new vis.DataSet(), lineLook = new vis.DataSet();
const network = new vis.Network(at("picture"), { nodes: look, edges: lineLook }, graph.options);

// ---- What is seen ---------------------------------------------------------------------------------------------------

const TO_COME = new Set(["Projection", "Intention", "Recommendation"]);

/** Whether a claim holds on at the time of the report, beyond which the report says nothing as a fact. */
const goesOn = ({ until, sense, modality }) => sense === "Since" || (!until && !(sense === "NotBefore" && TO_COME.has(modality)));

/** When a claim holds, as ISO dates; a side of which it says nothing is open (null), but what is to come does not begin before
 * the report's year; null without a date. */
function periodOf(claim) {
  const { from, until, sense, modality } = claim;
  if (sense === "AsOfReport") return [`${REPORTED}-01-01`, `${REPORTED}-12-31`];
  if (!from && !until) return null;
  const start = sense === "NotAfter" ? null : from ?? null, isEarly = start === null || start < `${REPORTED}-01-01`;
  return [TO_COME.has(modality) && isEarly ? `${REPORTED}-01-01` : start, goesOn(claim) ? `${REPORTED}-12-31` : until ?? null];
}

/** The years that a claim speaks of, open at either end where it does not say; null when it has no date. */
function yearsOf(claim) {
  const period = periodOf(claim);
  return period && [period[0] ? Number(period[0].slice(0, 4)) : -Infinity, period[1] ? Number(period[1].slice(0, 4)) : Infinity];
}

function isInPeriod(claim) {
  const years = yearsOf(claim);
  if (!years) return state.undated;
  return state.years === null || (years[0] <= state.years[1] && years[1] >= state.years[0]);
}

/** Whether the filters let a claim through; one about a figure has a thing at one end only. */
const passes = (claim) =>
  !state.off.relations.has(claim.relation) && !state.off.modalities.has(claim.modality) && isInPeriod(claim) &&
  !claim.sections.every((section) => state.off.sections.has(section)) &&
  [claim.subject, claim.object].every((id) => !things.has(id) || !state.off.kinds.has(things.get(id).kind));
const isFiltering = () =>
  state.years !== null || !state.undated || Object.values(state.off).some((off) => off.size > 0);

function sift() {
  const drawn = graph.edges.filter(({ from, to }) => scene.places.has(from) && scene.places.has(to));
  const isSeen = (claim) => scene.claims.has(claim.id) && passes(claim);
  const sifted = drawn.map((edge) => [edge.id, edge.claims.map((id) => claims.get(id)).filter(isSeen)]);
  state.seen.edges = new Map(sifted.filter(([, seen]) => seen.length));
  const joined = [...state.seen.edges.keys()].flatMap((id) => [edges.get(id).from, edges.get(id).to]);
  const alone = isFiltering() ? [] : [...scene.places.keys()];
  state.seen.nodes = new Set([...joined, ...alone]);
}

/** The more lines, the fainter each. */
const faint = () => Math.min(0.9, 8 / Math.sqrt(state.seen.edges.size));
const widthOf = (edge) => (touches(edge) && !(scene.beside && state.focus === state.of) ? 3 : 1.8) + (isInLoop(edge) ? 2.4 : 0);
/** What is lit: the edges at the focused thing, the focused edge itself, or those of the step that is told. */
const touches = (edge) => (state.focus === null ? isOfStep(edge) : [edge.id, edge.from, edge.to].includes(state.focus));
const touched = () => [...state.seen.edges.keys()].map((id) => edges.get(id)).filter(touches);
const looping = new Set(graph.loops.flat());
const isInLoop = (edge) => state.view === "causes" && edge.claims.some((id) => looping.has(id));

/** The lit things: the focused one with its neighbours, or the ends of the lit edges; null when nothing is to stand out. */
function near() {
  const ends = touched().flatMap((edge) => [edge.from, edge.to]);
  if (state.focus === null) ends.push(...endsOfStep().filter((id) => scene.places.has(id)));
  if (scene.places.has(state.focus)) ends.push(state.focus);
  return ends.length ? new Set(ends) : null;
}

function signOf(seen) {
  const found = [...new Set(seen.map((claim) => claim.sign))].filter((sign) => sign !== "Neutral");
  return found.length > 1 ? "Mixed" : found[0] ?? "Neutral";
}

// ---- How it looks ---------------------------------------------------------------------------------------------------

const isDashed = (seen) => !seen.some((claim) => claim.asserted);

/** One line stands for all claims of its pair that the filters let through. */
function lookOfEdge(id, seen, lit) {
  const { from, to, smooth } = edges.get(id), shade = colour(signOf(seen)), chosen = touches(edges.get(id));
  return {
    id, from, to, arrows: "to", smooth: smooth ? { enabled: true, ...smooth } : false, dashes: isDashed(seen) ? [7, 6] : false, width: widthOf(edges.get(id)),
    color: { color: shade, highlight: shade, hover: shade, opacity: chosen ? 1 : faint() / (lit ? 4 : 1) },
  };
}

function lookOfNode(id, lit) {
  const { shape, group } = nodes.get(id), size = sizeOf(id), kind = kinds.get(group), { fill, rim } = inks(kind);
  const shade = { background: colour(kind.ring === 1 ? "paper" : fill), border: colour(kind.ring ? rim : "paper") };
  const borderWidth = [1.5, 4, 3][kind.ring];
  return {
    id, shape, size, ...scene.places.get(id), label: " ", opacity: lit && !lit.has(id) ? 0.18 : 1, borderWidth,
    borderWidthSelected: borderWidth, color: { ...shade, highlight: shade, hover: shade },
  };
}

const shownLooks = new Map(); // what vis-network was last told of each: telling it again what it knows takes most of the time
function exchange(dataset, looks) {
  const wanted = new Map(looks.map((one) => [one.id, one]));
  dataset.remove(dataset.getIds().filter((id) => !wanted.has(id)));
  const fresh = looks.map((one) => [one, JSON.stringify(one)]).filter(([{ id }, text]) =>
    dataset.get(id) === null || shownLooks.get(id) !== text);
  fresh.forEach(([{ id }, text]) => shownLooks.set(id, text));
  dataset.update(fresh.map(([one]) => one));
}

/** By how much signs and lines are enlarged: from afar they shrink as the root of the scale only, so that they can be made out. */
const enlarged = () => Math.max(1, 1 / Math.sqrt(network.getScale()));
/** Neighbours stand in columns, where a large sign would cover the next. */
const sizeOf = (id) => (scene.beside && id !== state.of ? Math.min(nodes.get(id).size, 8) : nodes.get(id).size);
/** How far a sign reaches on the screen. */
const reachOf = (id) => sizeOf(id) * enlarged() * network.getScale();

// vis-network leaves out what it takes to be outside of the window, and learns only by drawing where a new thing is; and it draws
// a line up to where its arrow was when it last drew
let isKnown = false;
function makeKnown(ctx) {
  for (const sign of Object.values(network.body.nodes)) sign.updateBoundingBox(ctx);
  for (const line of Object.values(network.body.edges)) Object.assign(line.edgeType, { fromPoint: line.from, toPoint: line.to });
  isKnown = true;
  requestAnimationFrame(() => network.redraw());
}

// vis-network scales everything with the plane, and an update of its data at every step of a zoom would be slow.
network.on("beforeDrawing", (ctx) => {
  const by = enlarged();
  if (!isKnown) makeKnown(ctx);
  for (const sign of Object.values(network.body.nodes)) {
    const size = sizeOf(sign.id) * by;
    if (sign.options.size !== size) sign.needsRefresh();
    sign.options.size = size;
  }
  for (const line of Object.values(network.body.edges)) line.options.width = widthOf(edges.get(line.id)) * by;
});

const isFiltered = (id) => scene.places.has(id) && !state.seen.nodes.has(id);

/** Has vis-network draw once, in the next frame, what it would else draw at each step of a change. */
function drawnOnce(change) {
  network.renderer.allowRedraw = false;
  change();
  isKnown = false;
  network.renderer.allowRedraw = true;
  network.body.emitter.emit("_requestRedraw");
}

function draw() {
  sift();
  const lit = near();
  const lines = [...state.seen.edges].map(([id, seen]) => lookOfEdge(id, seen, lit));
  const drawnNodes = [...state.seen.nodes].map((id) => lookOfNode(id, lit));
  drawnOnce(() => { exchange(look, drawnNodes); exchange(lineLook, scene.spine ? [] : lines); });
  tellExtent();
  for (const note of document.querySelectorAll("#panel .filtered")) note.hidden = !isFiltered(state.focus);
}

// ---- Moving about ---------------------------------------------------------------------------------------------------

const calm = matchMedia("(prefers-reduced-motion: reduce)");
const animation = () => (calm.matches ? false : { duration: 350, easingFunction: "easeInOutQuad" });
const narrow = matchMedia("(max-width: 700px), (max-height: 500px)");
const covering = matchMedia("(max-width: 1000px)"); // there the sheet of filters lies over the picture
const CLOSEST = 1.5, READABLE = 0.5; // at 1 there is room for every label
let farthest = 0.05;

/** Brings things into view, with room for the labels of those at the rim. */
function frame(ids, closest, animation) {
  const xs = ids.map((id) => scene.places.get(id).x), ys = ids.map((id) => scene.places.get(id).y);
  const { clientWidth, clientHeight } = at("picture"), margin = scene.beside && !narrow.matches ? 470 : 130;
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const across = Math.max(clientWidth - margin, clientWidth / 3, 1), down = Math.max(clientHeight - 80, clientHeight / 3, 1);
  const scale = Math.min(closest, across / (right - left + 1), down / (bottom - top + 1));
  farthest = Math.min(farthest, scale * 0.7);
  network.moveTo({ scale, position: { x: (left + right) / 2, y: (top + bottom) / 2 + 10 }, animation });
}

/** Everything that the filters leave. */
function frameAll(animation) {
  const left = state.seen.nodes.size ? [...state.seen.nodes] : [...scene.places.keys()];
  if (left.length) frame(left, 1, animation);
}

/** Looks at all that the filters leave where nothing of it is in sight. */
function findAgain() {
  const { clientWidth, clientHeight } = at("picture"), points = [...state.seen.nodes].map((id) => network.canvasToDOM(scene.places.get(id)));
  if (!points.some(({ x, y }) => x > 0 && y > 0 && x < clientWidth && y < clientHeight)) frameAll(false);
}

/** The middle of the window never leaves what is drawn. */
function keepInSight() {
  const { x, y } = network.getViewPosition(), places = [...scene.places.values()];
  const kept = (value, all) => Math.min(Math.max(value, Math.min(...all)), Math.max(...all));
  const position = { x: kept(x, places.map((place) => place.x)), y: kept(y, places.map((place) => place.y)) };
  if (places.length && (position.x !== x || position.y !== y)) network.moveTo({ position, animation: animation() });
}

const STRIDES = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

/** Arrow keys move the window over the picture, plus and minus zoom. */
function moveByKey(event) {
  const stride = STRIDES[event.key], factor = { "+": 1.4, "-": 1 / 1.4 }[event.key];
  if ((!stride && !factor) || event.ctrlKey || event.metaKey || event.altKey) return; // those are the browser's
  event.preventDefault();
  if (factor) { zoom(factor); return; }
  const { x, y } = network.getViewPosition(), by = 80 / network.getScale();
  network.moveTo({ position: { x: x + stride[0] * by, y: y + stride[1] * by } });
  keepInSight();
}

/** The first view of a scene: all of it, or where that could not be read on a telephone what lies around its best connected thing. */
function frameScene() {
  network.setSize(); // now that the texts around it are in place
  if (!scene.places.size) return;
  farthest = Infinity;
  frameAll(false);
  if (!narrow.matches || network.getScale() >= READABLE) return;
  const { clientHeight, clientWidth } = at("picture");
  const beginning = { scale: 1, position: { x: clientWidth / 2 - 40, y: clientHeight / 2 - 40 } };
  network.moveTo(scene.beside ? beginning : { scale: READABLE, position: scene.places.get(bySize()[0]) });
}

/** On a telephone the page is scrolled so that one sees both the picture and the beginning of what is told. */
function showBoth() {
  if (!narrow.matches || !(state.focus || stepTold())) return;
  const top = scrollY + at(isTimeline() ? "timeline" : state.table ? "table" : "picture").getBoundingClientRect().top;
  scrollTo({ top, behavior: calm.matches ? "auto" : "smooth" });
}

function frameFocus() {
  const shown = [...(near() ?? [])].filter((id) => state.seen.nodes.has(id));
  if (shown.length && !scene.beside) frame(shown, edges.has(state.focus) ? 1.2 : 1, animation());
}

const bounded = (scale) => Math.min(Math.max(scale, farthest), CLOSEST);
const zoom = (factor) => network.moveTo({ scale: bounded(network.getScale() * factor), animation: animation() });
