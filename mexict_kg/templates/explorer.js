// The explorer's behaviour. Texts of the graph reach the page as text nodes or on the canvas, never as HTML.
"use strict";
(() => {
const { words, graph } = JSON.parse(document.getElementById("data").textContent);

const byId = (records) => new Map(records.map((record) => [record.id, record]));
const things = byId(graph.things), claims = byId(graph.claims), relations = byId(graph.relations), kinds = byId(graph.kinds);
const nodes = byId(graph.nodes), edges = byId(graph.edges);
const drawnClaims = graph.claims.filter((claim) => claim.drawn);
const byDegree = [...graph.nodes].sort((a, b) => b.degree - a.degree || (a.id < b.id ? -1 : 1));
const leading = new Set(byDegree.slice(0, Math.ceil(byDegree.length / 15)).map((node) => node.id));

const state = {
  lang: "en",
  focus: null, // the id of a thing or of an edge
  hover: null,
  off: { kinds: new Set(), relations: new Set(), modalities: new Set() },
  seen: { nodes: new Set(), edges: new Map() }, // what the filters let through; an edge with its claims
  labels: [], // the boxes of those last drawn
};

// ---- Words ----------------------------------------------------------------------------------------------------------

const said = (text) => text[state.lang] ?? text.en ?? Object.values(text)[0] ?? "";
const word = (key, values = {}) => words[state.lang][key].replace(/\{(\w+)\}/g, (_, name) => values[name]);
const labelOf = (id) => (things.has(id) ? said(things.get(id).label) : id);
const plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
const capital = (text) => text.charAt(0).toUpperCase() + text.slice(1);
/** How a claim's relation reads from its subject (`forth`) or back from its object. */
const reading = ({ relation, negated }, forth) =>
  (negated ? `${word("not")} ` : "") + said(forth ? relations.get(relation).reads : relations.get(relation).readsBack);
const howMany = (n) => (n === 1 ? word("oneClaim") : word("claimsOf", { n }));

// ---- Building the page ----------------------------------------------------------------------------------------------

const at = (id) => document.getElementById(id);

function fill(element, attributes, children) {
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else if (value !== false && value !== null) element.setAttribute(name, value === true ? "" : value);
  }
  element.append(...children.filter((child) => child !== null));
  return element;
}

const el = (tag, attributes = {}, ...children) => fill(document.createElement(tag), attributes, children);
const inSvg = (tag, attributes, ...children) =>
  fill(document.createElementNS("http://www.w3.org/2000/svg", tag), attributes, children);
const drawing = (width, height, className, path) =>
  inSvg("svg", { class: className, viewBox: `0 0 ${width} ${height}`, "aria-hidden": "true" }, inSvg("path", path));

// The outlines that vis-network draws on the canvas, in a box of 14 by 14.
const OUTLINES = {
  dot: "M7 1a6 6 0 1 0 .01 0z", square: "M2 2h10v10H2z", diamond: "M7 .5 13.5 7 7 13.5.5 7z", triangle: "M7 1.5 13 12H1z",
  triangleDown: "M7 12.5 13 2H1z", hexagon: "M4 1.8h6L13 7l-3 5.2H4L1 7z",
};

function glyph(kind, className = "glyph") {
  const { shape, tone } = kinds.get(kind);
  return drawing(14, 14, className, { d: OUTLINES[shape], fill: `var(--tone-${tone})` });
}

const DASHES = "5 3.5";
const line = (colour, dashes) =>
  drawing(26, 8, "line", { d: "M0 4h26", stroke: `var(--${colour})`, "stroke-width": 2, "stroke-dasharray": dashes });
const lineOf = (claim) => line(claim.sign, claim.asserted ? "none" : DASHES);
const go = (id) => el("button", { type: "button", class: "go", "data-id": id, onclick: () => visit(id, true) }, labelOf(id));

// ---- The picture ----------------------------------------------------------------------------------------------------

const style = () => getComputedStyle(document.documentElement);
const colour = (name) => style().getPropertyValue(`--${name}`).trim();
const look = new vis.DataSet(), lineLook = new vis.DataSet();
const network = new vis.Network(at("picture"), { nodes: look, edges: lineLook }, graph.options);

const isSeen = (claim) =>
  claim.drawn && !state.off.relations.has(claim.relation) && !state.off.modalities.has(claim.modality) &&
  [claim.subject, claim.object].every((id) => !state.off.kinds.has(things.get(id).kind));

function sift() {
  const sifted = graph.edges.map((edge) => [edge.id, edge.claims.map((id) => claims.get(id)).filter(isSeen)]);
  state.seen.edges = new Map(sifted.filter(([, seen]) => seen.length));
  state.seen.nodes = new Set([...state.seen.edges.keys()].flatMap((id) => [edges.get(id).from, edges.get(id).to]));
}

// The more lines, the fainter each.
const FAINT = Math.min(0.55, 6 / Math.sqrt(graph.edges.length));
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
    ...edge, hidden: seen.length === 0, dashes: seen.some((claim) => claim.asserted) ? false : [7, 6], width: chosen ? 3 : 1.8,
    color: { color: shade, highlight: shade, hover: shade, opacity: chosen ? 1 : lit ? FAINT / 4 : FAINT },
  };
}

function lookOfNode(node, lit) {
  const shade = { background: colour(`tone-${kinds.get(node.group).tone}`), border: colour("paper") };
  const faded = lit && !lit.has(node.id), hidden = !state.seen.nodes.has(node.id);
  return { ...node, hidden, opacity: faded ? 0.18 : 1, color: { ...shade, highlight: shade, hover: shade } };
}

const isFiltered = (id) => nodes.has(id) && !state.seen.nodes.has(id);

function draw() {
  sift();
  const lit = near();
  lineLook.update(graph.edges.map((edge) => lookOfEdge(edge, lit)));
  look.update(graph.nodes.map((node) => lookOfNode(node, lit)));
  at("shown").textContent = word("shown", {
    things: state.seen.nodes.size, allThings: graph.nodes.length,
    claims: drawnClaims.filter(isSeen).length, allClaims: drawnClaims.length,
  });
  at("show-all").hidden = Object.values(state.off).every((off) => off.size === 0);
  for (const note of document.querySelectorAll("#panel .filtered")) note.hidden = !isFiltered(state.focus);
}

// ---- Labels: one size at every zoom, the best connected first, none over another ------------------------------------

const { wrap: WRAP, line: LINE } = graph.measures; // those that the layout made room by

function wrapped(text) {
  const lines = [""];
  for (const part of text.split(/\s+/)) {
    const last = lines[lines.length - 1];
    if (last === "") lines[lines.length - 1] = part;
    else if (last.length + 1 + part.length <= WRAP) lines[lines.length - 1] = `${last} ${part}`;
    else lines.push(part);
  }
  return lines;
}

const meet = (a, b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** Draws lines of text at the first place that is free and in sight; if urgent (1) even over a glyph, if very (2) in any case. */
function label(ctx, lines, placesFor, taken, urgency) {
  const width = Math.max(...lines.map((text) => ctx.measureText(text).width)), height = lines.length * LINE;
  const boxes = placesFor(width, height).map(({ x, y }) => (
    { x, y, left: x - width / 2 - 4, right: x + width / 2 + 4, top: y - 2, bottom: y + height + 2 }));
  const { clientWidth, clientHeight } = ctx.canvas;
  const inSight = (box) => box.left >= 0 && box.top >= 0 && box.right <= clientWidth && box.bottom <= clientHeight;
  const free = (others) => boxes.find((box) => inSight(box) && !others.some((other) => meet(box, other)));
  const box = free(taken) ?? (urgency > 0 ? free(taken.filter((one) => !one.glyph)) : null) ?? (urgency > 1 ? boxes[0] : null);
  if (!box) return;
  taken.push(box);
  for (const write of ["strokeText", "fillText"]) {
    lines.forEach((text, row) => ctx[write](text, box.x, box.y + row * LINE + LINE / 2));
  }
}

/** Below its glyph, else above, else beside it, else at a corner. */
const placesAround = (x, y, reach) => (width, height) => {
  const [left, right, above] = [x - reach - width / 2, x + reach + width / 2, y - reach - height];
  return [
    { x, y: y + reach }, { x, y: above }, { x: right, y: y - height / 2 }, { x: left, y: y - height / 2 },
    { x: right, y: y - LINE / 4 }, { x: left, y: y - LINE / 4 },
    { x: right, y: y + LINE / 4 - height }, { x: left, y: y + LINE / 4 - height },
  ];
};

function labelNodes(ctx, taken, family, lit) {
  const order = [nodes.get(state.hover), nodes.get(state.focus), ...byDegree.filter((node) => !lit || lit.has(node.id))];
  for (const node of new Set(order.filter((node) => node && state.seen.nodes.has(node.id)))) {
    const { x, y } = network.canvasToDOM({ x: node.x, y: node.y });
    const urgency = node.id === state.focus || node.id === state.hover ? 2 : graph.starts.includes(node.id) ? 1 : 0;
    ctx.font = `${urgency || leading.has(node.id) ? 650 : 400} 12px ${family}`;
    label(ctx, wrapped(labelOf(node.id)), placesAround(x, y, node.size * network.getScale() + 3), taken, urgency);
  }
}

/** Where a line's label may stand: its middle, then nearer to either end. A bent line is a quadratic curve. */
function placesOn(edge) {
  const a = nodes.get(edge.from), b = nodes.get(edge.to);
  const bend = edge.smooth ? edge.smooth.roundness / 2 : 0;
  return [0.5, 0.62, 0.38, 0.74, 0.26].map((t) => {
    const aside = 4 * bend * t * (1 - t);
    const place = { x: a.x + (b.x - a.x) * t + (b.y - a.y) * aside, y: a.y + (b.y - a.y) * t - (b.x - a.x) * aside };
    const { x, y } = network.canvasToDOM(place);
    return { x, y: y - LINE / 2 };
  });
}

function labelEdges(ctx, taken, family) {
  ctx.font = `italic 400 11px ${family}`;
  ctx.fillStyle = colour("soft");
  for (const edge of touched()) {
    const seen = state.seen.edges.get(edge.id), more = seen.length > 1 ? ` +${seen.length - 1}` : "";
    label(ctx, [reading(seen[0], true) + more], () => placesOn(edge), taken, edge.id === state.focus ? 2 : 0);
  }
}

/** The room that the glyphs themselves take, faded ones left out. */
const glyphBoxes = (lit) => [...state.seen.nodes].filter((id) => !lit || lit.has(id)).map((id) => {
  const node = nodes.get(id), reach = node.size * network.getScale() * 0.8;
  const { x, y } = network.canvasToDOM({ x: node.x, y: node.y });
  return { glyph: true, left: x - reach, right: x + reach, top: y - reach, bottom: y + reach };
});

network.on("afterDrawing", (ctx) => {
  const ratio = ctx.canvas.width / ctx.canvas.clientWidth, { fontFamily: family } = getComputedStyle(document.body);
  const lit = near(), taken = glyphBoxes(lit);
  ctx.save();
  ctx.setTransform(ratio, 0, 0, ratio, 0, 0);
  Object.assign(ctx, { textAlign: "center", textBaseline: "middle", lineJoin: "round", lineWidth: 4 });
  Object.assign(ctx, { strokeStyle: colour("paper"), fillStyle: colour("ink") });
  labelNodes(ctx, taken, family, lit);
  labelEdges(ctx, taken, family);
  ctx.restore();
  state.labels = taken.filter((box) => !box.glyph);
});

// ---- Moving about ---------------------------------------------------------------------------------------------------

const calm = matchMedia("(prefers-reduced-motion: reduce)");
const animation = () => (calm.matches ? false : { duration: 350, easingFunction: "easeInOutQuad" });
const narrow = matchMedia("(max-width: 760px)");
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

const frameAll = (animation) => graph.nodes.length && frame([...nodes.keys()], CLOSEST, animation);

/** The first view: everything, or on a telephone, where that could not be read, what lies around the best connected thing. */
function frameFirst() {
  network.redraw(); // takes the size of the canvas anew, now that the texts around it are in place
  frameAll(false);
  farthest = network.getScale() * 0.7;
  if (narrow.matches && network.getScale() < READABLE) network.moveTo({ scale: READABLE, position: byDegree[0] });
}

function frameFocus() {
  const shown = [...(near() ?? [])].filter((id) => state.seen.nodes.has(id));
  if (shown.length) frame(shown, 1, animation());
}

const bounded = (scale) => Math.min(Math.max(scale, farthest), CLOSEST);
const zoom = (factor) => network.moveTo({ scale: bounded(network.getScale() * factor), animation: animation() });

/** Focuses a thing, an edge, or nothing (null); `moving` takes the picture there. */
function show(id, moving) {
  state.focus = things.has(id) || edges.has(id) ? id : null;
  draw();
  tell();
  if (moving && state.focus) frameFocus();
}

/** The same, remembered in the address, so that the browser's Back leads back. */
function visit(id, moving) {
  if (id !== state.focus) history.pushState(null, "", id ? `#${encodeURIComponent(id)}` : location.pathname + location.search);
  show(id, moving);
}

function showAddressed() {
  let id = null;
  try { id = decodeURIComponent(location.hash.slice(1)); } catch { /* not one of our addresses */ }
  const claim = claims.get(id);
  show(claim ? (claim.drawn ? `${claim.subject} ${claim.object}` : claim.subject) : id, true);
}

// ---- The panel ------------------------------------------------------------------------------------------------------

function claimCard(claim, other, isOpen) {
  const rows = claim.told[state.lang].rows.flatMap(([heading, text]) => [el("dt", {}, heading), el("dd", {}, text)]);
  return el("li", { class: "claim", "data-id": claim.id },
    other === null ? null : things.has(other) ? go(other) : el("strong", {}, claim.figure ? said(claim.figure) : other),
    el("p", { class: "label" }, said(claim.label)),
    el("details", { open: isOpen },
      el("summary", {}, lineOf(claim), el("span", { class: "badge" }, claim.told[state.lang].badge), claim.sentences.join(", ")),
      el("dl", { class: "rows" }, ...rows)));
}

/** Claims under headings, in the order in which the headings first appear. */
function grouped(entries) {
  const groups = new Map();
  for (const { heading, claim, other } of entries) {
    groups.set(heading, [...(groups.get(heading) ?? []), claimCard(claim, other, entries.length <= 4)]);
  }
  return [...groups].flatMap(([heading, cards]) => [el("h3", {}, heading), el("ul", {}, ...cards)]);
}

/** The claims with a thing at either end, each with its heading and the other end. */
function entriesOf(id, prefix = "") {
  return graph.claims.filter((claim) => claim.subject === id || claim.object === id).map((claim) => {
    const forth = claim.subject === id;
    return { heading: prefix + reading(claim, forth), claim, other: forth ? claim.object : claim.subject };
  }).sort((a, b) => (a.heading < b.heading ? -1 : a.heading > b.heading ? 1 : 0));
}

function thingHeading(thing) {
  const other = state.lang === "en" ? "es" : "en";
  const names = thing.aliases.filter((alias) => [state.lang, ""].includes(alias.lang)).map((alias) => alias.text);
  return [
    el("p", { class: "kind" }, glyph(thing.kind), said(kinds.get(thing.kind).label)),
    el("h2", {}, capital(said(thing.label))),
    thing.label[other] === said(thing.label) ? null : el("p", { class: "other", lang: other }, thing.label[other]),
    Object.keys(thing.official).length ? el("p", { class: "other" }, said(thing.official)) : null,
    names.length ? el("p", { class: "note" }, `${word("aliases")}: ${names.join(" · ")}`) : null,
    thing.aspectOf ? el("p", { class: "note" }, `${word("aspectOf")} `, go(thing.aspectOf)) : null,
    Object.keys(thing.definition).length ? el("p", {}, said(thing.definition)) : null,
  ];
}

function thingPanel(thing) {
  const aspects = graph.things.filter((other) => other.aspectOf === thing.id);
  const own = entriesOf(thing.id);
  const through = aspects.flatMap((aspect) => entriesOf(aspect.id, `${word("throughAspect")} “${said(aspect.label)}” — `));
  const named = graph.claims.filter((claim) => claim.mentions.includes(thing.id));
  const mentions = named.map((claim) => ({ heading: word("mentioned"), claim, other: claim.subject }));
  return [
    ...thingHeading(thing),
    nodes.has(thing.id) ? null : el("p", { class: "note" }, word("notDrawn")),
    el("p", { class: "note filtered", hidden: !isFiltered(thing.id) }, word("hiddenByFilter")),
    own.length + through.length + mentions.length ? null : el("p", { class: "note" }, word("noClaims")),
    ...grouped(own), ...grouped(through), ...grouped(mentions),
  ];
}

function edgePanel(edge) {
  const entries = edge.claims.map((id) => claims.get(id)).map((claim) => ({ heading: reading(claim, true), claim, other: null }));
  const heading = el("h2", {}, go(edge.from), " → ", go(edge.to));
  return [el("p", { class: "kind" }, howMany(entries.length)), heading, ...grouped(entries)];
}

function readingPanel() {
  const ways = graph.starts.map((id) => el("button", { type: "button", "data-id": id, onclick: () => visit(id, true) },
    glyph(things.get(id).kind), el("span", { class: "name" }, capital(labelOf(id))),
    el("span", { class: "count" }, howMany(nodes.get(id).degree))));
  const glossary = graph.modalities.flatMap((one) =>
    [el("dt", {}, el("span", { class: "badge" }, said(one.label))), el("dd", {}, said(one.definition))]);
  return [
    el("h2", {}, word("readHeading")),
    ...["readThings", "readLines", "readSolid", "readClick"].map((key) => el("p", {}, word(key))),
    el("h3", {}, word("startHeading")), el("ul", { class: "ways" }, ...ways.map((way) => el("li", {}, way))),
    el("h3", {}, word("glossaryHeading")), el("dl", { class: "glossary" }, ...glossary),
  ];
}

function bodyOf(id) {
  if (id === null) return readingPanel();
  return edges.has(id) ? edgePanel(edges.get(id)) : thingPanel(things.get(id));
}

function tell() {
  const body = bodyOf(state.focus);
  const close = el("button", { type: "button", class: "close", "aria-label": word("close"), onclick: () => visit(null) }, "×");
  const top = state.focus ? [el("div", { class: "top" }, body.shift(), close)] : [];
  at("panel").replaceChildren(...top, ...body.filter(Boolean));
  at("panel").scrollTop = 0;
}

// ---- Search ---------------------------------------------------------------------------------------------------------

function namesOf(thing) {
  const names = [...Object.values(thing.label), ...Object.values(thing.official), ...thing.aliases.map((alias) => alias.text)];
  return [...new Set(names)].map((text) => ({ text, plain: plain(text) }));
}

const index = graph.things.map((thing) => ({ thing, degree: nodes.get(thing.id)?.degree ?? 0, names: namesOf(thing) }));

/** How well a name fits: 3 from its beginning, 2 from the beginning of a word, 1 anywhere, 0 not. */
function fitness(name, wanted) {
  const place = name.indexOf(wanted);
  return place < 0 ? 0 : place === 0 ? 3 : name.includes(` ${wanted}`) ? 2 : 1;
}

function find(text) {
  const wanted = plain(text.trim());
  if (!wanted) return [];
  const hits = index.map(({ thing, degree, names }) => {
    const best = names.map((name) => ({ name: name.text, fit: fitness(name.plain, wanted) })).sort((a, b) => b.fit - a.fit)[0];
    return { thing, degree, ...best };
  });
  return hits.filter((hit) => hit.fit > 0).sort((a, b) => b.fit - a.fit || b.degree - a.degree).slice(0, 9);
}

let picked = 0;

function option({ thing, name }, place) {
  // not on click: by then the search box has lost the focus and closed its list
  const onmousedown = (event) => { event.preventDefault(); choose(thing.id); };
  const more = name === said(thing.label) ? null : el("small", {}, ` ${name}`);
  const about = { role: "option", id: `found-${place}`, "aria-selected": String(place === picked), "data-id": thing.id };
  return el("li", { ...about, onmousedown },
    glyph(thing.kind, "glyph small"), el("span", {}, said(thing.label), more));
}

function offer() {
  const hits = find(at("search").value), asked = at("search").value.trim() !== "";
  picked = Math.min(picked, Math.max(hits.length - 1, 0));
  const options = hits.map(option);
  at("found").replaceChildren(...(options.length ? options : [el("li", { class: "note" }, word("nothingFound"))]));
  at("found").hidden = !asked;
  at("search").setAttribute("aria-expanded", String(asked));
  if (hits.length) at("search").setAttribute("aria-activedescendant", `found-${picked}`);
  else at("search").removeAttribute("aria-activedescendant");
}

function choose(id) {
  at("search").value = "";
  offer();
  visit(id, true);
  at("panel").focus();
}

const SEARCH_KEYS = {
  ArrowDown: () => { picked += 1; offer(); },
  ArrowUp: () => { picked = Math.max(picked - 1, 0); offer(); },
  Enter: () => { const hit = find(at("search").value)[picked]; if (hit) choose(hit.thing.id); },
  Escape: () => { at("search").value = ""; offer(); at("search").blur(); },
};

// ---- Filters --------------------------------------------------------------------------------------------------------

const counted = (records, key) =>
  records.reduce((sums, record) => sums.set(record[key], (sums.get(record[key]) ?? 0) + 1), new Map());
const counts = {
  kinds: counted(graph.nodes, "group"), relations: counted(drawnClaims, "relation"), modalities: counted(drawnClaims, "modality"),
};

/** A box for one value of a filter, or for a family of them. */
function box(filter, ids, name, sign, className) {
  const off = state.off[filter], missing = ids.filter((id) => off.has(id)).length;
  const onchange = ({ target }) => { ids.forEach((id) => (target.checked ? off.delete(id) : off.add(id))); refresh(); };
  const only = ids.length === 1 ? ids[0] : null;
  const input = el("input", { type: "checkbox", checked: missing < ids.length, "data-id": only, onchange });
  input.indeterminate = missing > 0 && missing < ids.length;
  const count = el("span", { class: "count" }, ids.reduce((sum, id) => sum + counts[filter].get(id), 0));
  return el("li", {}, el("label", { class: className }, input, sign, el("span", { class: "name" }, name), count));
}

function choiceOf(filter, items) {
  const wasOpen = document.querySelector(`details[data-filter="${filter}"]`)?.open;
  return el("details", { class: "choice", "data-filter": filter, open: wasOpen ?? filter !== "relations" },
    el("summary", {}, word(filter)), el("ul", {}, ...items));
}

function relationBoxes(family) {
  const ids = graph.relations.filter((one) => one.family === family.id && counts.relations.has(one.id)).map((one) => one.id);
  ids.sort((a, b) => counts.relations.get(b) - counts.relations.get(a));
  const boxes = ids.map((id) => box("relations", [id], said(relations.get(id).label), null, ""));
  return ids.length ? [box("relations", ids, said(family.label), null, "family"), ...boxes] : [];
}

function offerFilters() {
  const boxes = (filter, records, sign) => records.filter(({ id }) => counts[filter].has(id)).map(({ id, label }) =>
    box(filter, [id], said(label), sign(id), ""));
  at("choices").replaceChildren(
    choiceOf("kinds", boxes("kinds", graph.kinds, (id) => glyph(id))),
    choiceOf("modalities", boxes("modalities", graph.modalities, () => null)),
    choiceOf("relations", graph.families.flatMap(relationBoxes)));
}

function refresh() {
  const active = document.activeElement?.dataset?.id;
  offerFilters();
  if (active) document.querySelector(`#choices input[data-id="${CSS.escape(active)}"]`)?.focus();
  draw();
}

// ---- Language, keys, start ------------------------------------------------------------------------------------------

function statedLine() {
  const { covered, all } = graph.sections, names = covered.map(said).join("; ");
  const which = covered.length === 1 ? "sectionOnly" : covered.length < 4 ? "sectionsOnly" : "sectionsOf";
  const stated = word("stated", { things: graph.things.length, claims: graph.claims.length });
  return `${stated} ${word(which, { names, some: covered.length, all })}`;
}

function offerLines() {
  const shown = graph.signs.map((sign) => [sign.id, said(sign.label)]).sort(([a], [b]) => (a === "Neutral") - (b === "Neutral"));
  const isMixed = (edge) => signOf(edge.claims.map((id) => claims.get(id))) === "Mixed";
  if (graph.edges.some(isMixed)) shown.push(["Mixed", word("mixed")]);
  at("lines").replaceChildren(
    ...shown.map(([sign, name]) => el("li", {}, line(sign, "none"), name)),
    el("li", {}, line("ink", "none"), word("solid")), el("li", {}, line("ink", DASHES), word("dashed")));
}

function speak(lang) {
  state.lang = lang;
  document.documentElement.lang = lang;
  for (const element of document.querySelectorAll("[data-word]")) element.textContent = word(element.dataset.word);
  for (const element of document.querySelectorAll("[data-name]")) element.setAttribute("aria-label", word(element.dataset.name));
  for (const button of document.querySelectorAll("[data-lang]")) {
    button.setAttribute("aria-pressed", String(button.dataset.lang === lang));
  }
  at("search").placeholder = word("search");
  at("stated").textContent = statedLine();
  offerLines();
  offer();
  refresh();
  tell();
}

network.on("click", ({ nodes: [node], edges: [edge] }) => visit(node ?? edge ?? null, false));
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

at("zoom-in").addEventListener("click", () => zoom(1.4));
at("zoom-out").addEventListener("click", () => zoom(1 / 1.4));
at("fit").addEventListener("click", () => frameAll(animation()));
at("show-all").addEventListener("click", () => { Object.values(state.off).forEach((off) => off.clear()); refresh(); });
at("search").addEventListener("input", () => { picked = 0; offer(); });
at("search").addEventListener("blur", () => { at("found").hidden = true; });
at("search").addEventListener("keydown", (event) => {
  event.stopPropagation();
  if (SEARCH_KEYS[event.key]) { event.preventDefault(); SEARCH_KEYS[event.key](); }
});
for (const button of document.querySelectorAll("[data-lang]")) button.addEventListener("click", () => speak(button.dataset.lang));
document.addEventListener("keydown", (event) => {
  if (event.key === "/" && !event.ctrlKey && !event.metaKey) { event.preventDefault(); at("search").focus(); }
  if (event.key === "Escape" && state.focus) visit(null);
});
addEventListener("popstate", showAddressed);
matchMedia("(prefers-color-scheme: dark)").addEventListener("change", draw);

if (narrow.matches) at("filters").open = false;
speak("en");
if (graph.nodes.length) frameFirst();
if (location.hash.length > 1) showAddressed();

// For tests: what is where, to look at only.
window.explorer = Object.freeze({
  positions: () => network.getPositions(), toDOM: (point) => network.canvasToDOM(point), scale: () => network.getScale(),
  focus: () => state.focus, shown: () => [...state.seen.nodes].sort(), labels: () => state.labels.map((box) => ({ ...box })),
});
})();
