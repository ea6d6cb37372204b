// The explorer's scripts are parts of one function, in the order that explorer.py gives. This one: data, words, elements.
// Texts of the graph reach the page as text nodes or on the canvas, never as HTML.
"use strict";
const { words, graph } = JSON.parse(document.getElementById("data").textContent);

const byId = (records) => new Map(records.map((record) => [record.id, record]));
const things = byId(graph.things), claims = byId(graph.claims), relations = byId(graph.relations), kinds = byId(graph.kinds);
const figures = byId(graph.figures), sections = byId(graph.sections), views = byId(graph.views), stories = byId(graph.stories);
const nodes = byId(graph.nodes), edges = byId(graph.edges);

const REPORTED = 2021; // the year that "as of the report" means

const state = {
  lang: "en",
  view: "overview", // one of graph.views, "near" a thing, a "path", a "story"
  of: null, // the thing that is in the middle, or the story
  step: 0, // of the story, counted from 1; 0 is its beginning
  ends: [null, null], without: new Set(), along: false, // of the path
  whole: false, // all of a view, not only its core
  table: false,
  focus: null, // the id of a thing or of an edge
  claim: null, // the claim by which the focus was reached
  hover: null,
  off: { kinds: new Set(), modalities: new Set(), relations: new Set(), sections: new Set() },
  years: null, undated: true, // the period [from, until]; and whether claims without a date pass
  seen: { nodes: new Set(), edges: new Map() }, // what the filters let through; an edge with its claims
  labels: [], // the boxes of those last drawn
};

// ---- Words ----------------------------------------------------------------------------------------------------------

const said = (text) => text[state.lang] ?? text.en ?? Object.values(text)[0] ?? "";
const word = (key, values = {}) => words[state.lang][key].replace(/\{(\w+)\}/g, (_, name) => values[name]);
const labelOf = (id) => { const named = things.get(id) ?? claims.get(id) ?? figures.get(id); return named ? said(named.label) : id; };
const kindOf = (id) => nodes.get(id).group;
const plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
const capital = (text) => text.charAt(0).toUpperCase() + text.slice(1);
const shortened = (text, most) => (text.length > most ? `${text.slice(0, most).replace(/\s+\S*$/, "")} …` : text);
const howMany = (n) => (n === 1 ? word("oneClaim") : word("claimsOf", { n }));
/** How a claim's relation reads from its subject (`forth`) or back from its object. */
const reading = ({ relation, negated }, forth) =>
  (negated ? `${word("not")} ` : "") + said(forth ? relations.get(relation).reads : relations.get(relation).readsBack);
/** What a claim must not be told without: that it is to come, past, on a condition, or somebody else's word. */
const hedge = (claim) => (claim.hedge ? ` (${claim.hedge === "modality" ? told(claim, "modality") : word(claim.hedge)})` : "");
/** What the details of a claim say under one of their keys. */
const told = (claim, key) => claim.told[state.lang][key] ?? "";
/** What is made when it is first asked for. */
const once = (make) => { let made; return () => (made ??= make()); };
const byName = (a, b) => a.localeCompare(b, state.lang);

// ---- Elements -------------------------------------------------------------------------------------------------------

const at = (id) => document.getElementById(id);

function fill(element, attributes, children) {
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else if (value !== false && value !== null) element.setAttribute(name, value === true ? "" : value);
  }
  element.append(...children.filter((child) => child !== null));
  return element;
}

/** Gives an element other children; the keyboard stays at what stands for the same there, else at the element. */
function renew(element, ...children) {
  const { activeElement: held } = document, isInside = element.contains(held) && held !== element;
  const name = isInside && ["id", "data-view", "data-id"].find((one) => held.getAttribute(one));
  const same = name ? `${held.tagName}[${name}="${CSS.escape(held.getAttribute(name))}"]` : ":scope > :not(*)";
  const place = [...element.querySelectorAll(same)].indexOf(held); // a thing may stand in many rows
  element.replaceChildren(...children);
  const alike = element.querySelectorAll(same);
  if (isInside) (alike[place] ?? alike[0] ?? element).focus({ preventScroll: true });
}

const el = (tag, attributes = {}, ...children) => fill(document.createElement(tag), attributes, children);
const inSvg = (tag, attributes, ...children) =>
  fill(document.createElementNS("http://www.w3.org/2000/svg", tag), attributes, children);
const drawing = (width, height, className, ...paths) =>
  inSvg("svg", { class: className, viewBox: `0 0 ${width} ${height}`, "aria-hidden": "true" },
    ...paths.map((path) => inSvg("path", path)));
const button = (className, onclick, ...children) => el("button", { type: "button", class: className, onclick }, ...children);
const isTyping = (target) => target instanceof HTMLInputElement && target.type === "text";

// The outlines that vis-network draws on the canvas, in a box of 14 by 14.
const OUTLINES = {
  dot: "M7 1.5a5.5 5.5 0 1 0 .01 0z", square: "M2 2h10v10H2z", diamond: "M7 1 13 7 7 13 1 7z", triangle: "M7 2 12.6 12H1.4z",
  triangleDown: "M7 12 12.6 2H1.4z", hexagon: "M4.2 2.2h5.6L12.6 7l-2.8 4.8H4.2L1.4 7z",
};

/** Kinds of one shape and tone differ by their ring: none, in place of the filling, or a dark one around it. */
const inks = ({ tone, ring }) => ({ fill: ring === 1 ? "card" : `tone-${tone}`, rim: ["card", `tone-${tone}`, "ink"][ring] });

function glyph(kind, className = "glyph") {
  const { fill, rim } = inks(kinds.get(kind)), { shape, ring } = kinds.get(kind);
  const outline = { d: OUTLINES[shape], fill: `var(--${fill})`, stroke: `var(--${rim})`, "stroke-width": [0, 2.4, 1.8][ring] };
  return drawing(14, 14, className, outline);
}

const DASHES = "5 3.5";
/** A piece of line as in the picture; a denial bears a cross. */
function line(colour, { dashed = false, crossed = false } = {}) {
  const stroke = { stroke: `var(--${colour})`, "stroke-width": 2, fill: "none" };
  const cross = crossed ? [{ ...stroke, d: "M10 1l6 8M16 1l-6 8" }] : [];
  return drawing(26, 10, "line", { ...stroke, d: "M0 5h26", "stroke-dasharray": dashed ? DASHES : "none" }, ...cross);
}
const lineOf = (claim) => line(claim.sign, { dashed: !claim.asserted, crossed: claim.negated });

const go = (id, text = labelOf(id), className = "go") =>
  el("button", { type: "button", class: className, "data-id": id, onclick: () => visit(id, true) }, text);

/** Tells, to the eye and to a screen reader, that something was done. */
function announce(text) {
  at("said").textContent = text;
  clearTimeout(announce.timer);
  announce.timer = setTimeout(() => { at("said").textContent = ""; }, 4000);
}
