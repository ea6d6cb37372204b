// The panel: how to read the picture, or what passes the filters, or all about a thing or a line.

import { claims, edges, graph, kinds, things, views } from "./graph.js";
import { state } from "./state.js";
import { capital, howMany, labelOf, reading, said, word } from "./wording.js";
import { at, button, el, renew } from "./elements.js";
import { enter, go, visit } from "./links.js";
import { glyph } from "./glyphs.js";
import { narrow } from "./media.js";
import { isFiltering, passes } from "./claims.js";
import { hasNeighbours } from "./around.js";
import { isTimeline, sceneClaims } from "./scenes.js";
import { isFiltered } from "./picture.js";
import { block, cards, FEW, grouped, inTwoBlocks, namedIn } from "./cards.js";
import { restList } from "./rest.js";
import { pathPanel } from "./path-panel.js";
import { storyPanel } from "./story-panel.js";

// ---- A thing, a line ------------------------------------------------------------------------------------------------

/** The claims with a thing at either end, each with its heading and the other end. */
function entriesOf(id, prefix = "") {
  return graph.claims.filter((claim) => claim.subject === id || claim.object === id).map((claim) => {
    const forth = claim.subject === id;
    return { heading: prefix + reading(claim, forth), claim, other: forth ? claim.object : claim.subject };
  }).sort((a, b) => (a.heading < b.heading ? -1 : a.heading > b.heading ? 1 : 0));
}

/** Every claim that a thing has part in, once: at an end of it, through its aspects, as its source, in another role. */
function partsOf(id) {
  const listed = new Set();
  const fresh = (entries) => entries.filter(({ claim }) => !listed.has(claim.id) && listed.add(claim.id));
  const aspects = graph.things.filter((other) => other.aspectOf === id);
  const through = (aspect) => entriesOf(aspect.id, `${word("throughAspect")} “${said(aspect.label)}” — `);
  const says = fresh(graph.claims.filter((claim) => namedIn(claim, "source").includes(id)).map((claim) => ({ claim })));
  const ends = fresh([...entriesOf(id), ...aspects.flatMap(through)]);
  const naming = graph.claims.filter((claim) => Object.values(claim.named).flat().includes(id));
  const mentions = fresh(naming.map((claim) => ({ claim })));
  return { ends, says, mentions, count: listed.size };
}

function thingHeading(thing, count) {
  const other = state.lang === "en" ? "es" : "en";
  const names = thing.aliases.filter((alias) => [state.lang, ""].includes(alias.lang)).map((alias) => alias.text);
  const kind = said(kinds.get(thing.kind).label), opposites = thing.opposites.flatMap((id) => [go(id), " "]);
  return [
    el("p", { class: "kind" }, glyph(thing.kind), kind, count ? el("span", { class: "count" }, howMany(count)) : null),
    el("h2", {}, capital(said(thing.label))),
    thing.label[other] === said(thing.label) ? null : el("p", { class: "other", lang: other }, thing.label[other]),
    Object.keys(thing.official).length ? el("p", { class: "other" }, said(thing.official)) : null,
    names.length ? el("p", { class: "note" }, `${word("aliases")}: ${names.join(" · ")}`) : null,
    thing.aspectOf ? el("p", { class: "note" }, `${word("aspectOf")} `, go(thing.aspectOf)) : null,
    opposites.length ? el("p", { class: "note" }, `${word("opposites")} `, ...opposites) : null,
    Object.keys(thing.definition).length ? el("p", {}, said(thing.definition)) : null,
  ];
}

/** Where to go on from a thing. */
function waysFrom(id) {
  if (!hasNeighbours(id)) return el("p", { class: "note" }, word("notDrawn"));
  const here = state.view === "near" && state.of === id;
  return el("p", { class: "onwards" },
    here ? null : button("do", () => enter({ view: "near", of: id, focus: id }), word("around")),
    button("do", () => enter({ view: "path", ends: [id, null] }), word("pathFrom")));
}

function thingPanel(thing) {
  const { ends, says, mentions, count } = partsOf(thing.id);
  return [
    ...thingHeading(thing, count),
    waysFrom(thing.id),
    state.view === "near" && state.of === thing.id ? restList() : null,
    el("p", { class: "note filtered", hidden: !isFiltered(thing.id) }, word("hiddenByFilter")),
    count ? null : el("p", { class: "note" }, word("noClaims")),
    ...inTwoBlocks(ends),
    ...block("says", "says", capital(said(thing.label)), says.length ? [cards(says)] : []),
    ...block("mentioned", "mentions", "", mentions.length ? [cards(mentions)] : []),
  ];
}

function edgePanel(edge) {
  const entries = edge.claims.map((id) => claims.get(id)).map((claim) => ({ heading: reading(claim, true), claim, other: null }));
  const heading = el("h2", {}, go(edge.from), " → ", go(edge.to));
  return [el("p", { class: "kind" }, howMany(entries.length)), heading, ...inTwoBlocks(entries)];
}

// ---- Nothing chosen -------------------------------------------------------------------------------------------------

/** What passes the filters, by how surely it is said. */
function filterPanel() {
  const passing = sceneClaims().filter(passes);
  const entries = graph.modalities.flatMap((one) =>
    passing.filter((claim) => claim.modality === one.id).map((claim) => ({ heading: capital(said(one.label)), claim })));
  const all = button("go", () => at("clear-all").click(), word("clearFilters"));
  return [
    el("h2", {}, word(passing.length === 1 ? "onePasses" : "passing", { n: passing.length })), el("p", { class: "note" }, all),
    restIfPicture(),
    ...grouped(entries, "h3", entries.length <= FEW),
  ];
}

/** Three ways to go on from a view: around its best connected thing where it has one, along stories of it, to the next view. */
function waysOn() {
  const view = views.get(state.view) ?? views.get("overview"), about = new Set(view.claims);
  const shared = (story) => story.steps.flatMap((step) => step.claims).filter((id) => about.has(id)).length;
  const byShare = [...graph.stories].sort((a, b) => shared(b) - shared(a));
  const next = graph.views[(graph.views.indexOf(view) + 1) % graph.views.length];
  const told = byShare.map((story) => [word("wayStory", { name: said(story.label) }), { view: "story", of: story.id }]);
  const near = (id) => [word("wayThing", { name: labelOf(id) }), { view: "near", of: id, focus: id }];
  const around = view.start ? [near(view.start)] : [];
  return [...[...around, ...told].slice(0, 2), [word("wayView", { name: word(`view-${next.id}`) }), { view: next.id }]];
}

const restIfPicture = () => (state.table || isTimeline() ? null : restList());

/** The words that tell how to read what is seen. */
function readingKeys() {
  if (state.table) return ["readTable", "readSolid"];
  if (isTimeline()) return ["readBars", "readSolid", "readRows"];
  return ["readThings", "readLines", "readSolid", "readDenied", "readClick"];
}

function readingPanel() {
  const ways = waysOn().map(([name, where]) =>
    button(null, () => enter(where), el("span", { class: "name" }, name), el("span", { "aria-hidden": "true" }, "→")));
  const glossary = graph.modalities.flatMap((one) =>
    [el("dt", {}, el("span", { class: "badge" }, said(one.label))), el("dd", {}, said(one.definition))]);
  return [
    narrow.matches ? restIfPicture() : null,
    el("h2", { class: "tool" }, word("waysHeading")), el("ul", { class: "ways tool" }, ...ways.map((way) => el("li", {}, way))),
    narrow.matches ? null : restIfPicture(),
    el("h3", {}, word("readHeading")),
    ...readingKeys().map((key) => el("p", {}, word(key))),
    el("h3", {}, word("glossaryHeading")), el("dl", { class: "glossary" }, ...glossary),
  ];
}

function bodyOf(id) {
  if (id !== null) return edges.has(id) ? edgePanel(edges.get(id)) : thingPanel(things.get(id));
  if (state.view === "path") return pathPanel();
  if (state.view === "story") return storyPanel();
  return isFiltering() ? filterPanel() : readingPanel();
}

export function tell() {
  const body = bodyOf(state.focus);
  const close = el("button", { type: "button", class: "close", "aria-label": word("close"), onclick: () => visit(null) }, "×");
  const top = state.focus ? [el("div", { class: "top" }, body.shift(), close)] : [];
  renew(at("panel"), ...top, ...body.filter(Boolean));
  at("panel").scrollTop = 0;
  document.querySelector("#panel [aria-current]")?.scrollIntoView({ block: "nearest" });
}
