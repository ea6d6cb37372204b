// Filters: what is chosen is all that passes. Nothing chosen in one of them lets everything pass; several values of one add up,
// and a claim has to pass them all.

import { graph, relations } from "./graph.js";
import { state } from "./state.js";
import { byName, said, word } from "./wording.js";
import { at, el, renew } from "./elements.js";
import { glyph } from "./glyphs.js";
import { passesBut, SPAN, VALUES, yearsOf } from "./claims.js";
import { membersOf, nameOf, records, used } from "./chosen.js";
import { tell } from "./panel.js";
import { note } from "./address.js";
import { set } from "./views.js";

/** How many claims have each value, and pass all of the other filters. */
function countOf(filter) {
  const counts = new Map();
  for (const claim of graph.claims) {
    if (!passesBut(claim, filter)) continue;
    for (const value of VALUES[filter](claim)) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return counts;
}

// ---- The boxes ------------------------------------------------------------------------------------------------------

/** A box for one value of a filter, or for a family of them, which `id` names. */
function box(filter, id, ids, name, sign, className, counts) {
  const only = state.only[filter], taken = ids.filter((one) => only.has(one)).length;
  const onchange = ({ target }) => { ids.forEach((one) => (target.checked ? only.add(one) : only.delete(one))); refresh(); };
  const input = el("input", { type: "checkbox", checked: taken === ids.length, "data-id": id, onchange });
  input.indeterminate = taken > 0 && taken < ids.length;
  const count = ids.reduce((sum, one) => sum + (counts.get(one) ?? 0), 0);
  return el("li", { class: `${className} ${count || taken ? "" : "idle"}`.trim() },
    el("label", {}, input, sign, el("span", { class: "name" }, name), el("span", { class: "count" }, count)));
}

const OPEN = new Set(["modalities", "kinds"]);
function choiceOf(filter, items) {
  const wasOpen = document.querySelector(`details[data-filter="${filter}"]`)?.open;
  return el("details", { class: "choice", "data-filter": filter, open: wasOpen ?? OPEN.has(filter) },
    el("summary", {}, word(filter)), el("ul", {}, ...items));
}

/** A family, and under it, set in, its relations. */
function relationBoxes(family, counts) {
  const ids = membersOf(family).sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0));
  if (ids.length === 0) return [];
  const whole = box("relations", family.id, ids, `${said(family.label)} ${word("wholeFamily")}`, null, "family", counts);
  return [whole, ...ids.map((id) => box("relations", id, [id], said(relations.get(id).label), null, "member", counts))];
}

/** The values of a filter: as they are listed, or those that have no order by their number. */
function valuesOf(filter, counts) {
  if (records[filter] && filter !== "units") return records[filter].map(({ id }) => id).filter((id) => used[filter].has(id));
  const isLess = (a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0) || byName(nameOf(a), nameOf(b));
  return [...used[filter]].sort(isLess);
}

function choice(filter) {
  const counts = countOf(filter), sign = (id) => (filter === "kinds" ? glyph(id) : null);
  const items = filter === "relations" ? graph.families.flatMap((family) => relationBoxes(family, counts))
    : valuesOf(filter, counts).map((id) => box(filter, id, [id], nameOf(id), sign(id), "", counts));
  return choiceOf(filter, items);
}

// ---- The period -----------------------------------------------------------------------------------------------------

/** Moves one handle; it pushes the other before it. The handles stay in place, since one of them is being held. */
function moveHandle(place, year) {
  const [from, until] = state.years ?? SPAN, moved = place === 0 ? [year, Math.max(year, until)] : [Math.min(year, from), year];
  state.years = moved[0] === SPAN[0] && moved[1] === SPAN[1] ? null : moved;
  moved.forEach((one, end) => {
    at(`year-${end}`).value = one;
    document.querySelector(`output[for="year-${end}"]`).textContent = one;
  });
  showPassing();
}

/** One of the two handles of the period. A move is one step back, however many years it goes over. */
function handle(place, key) {
  const year = (state.years ?? SPAN)[place], id = `year-${place}`;
  const input = el("input", { type: "range", id, "data-id": id, min: SPAN[0], max: SPAN[1], step: 1, value: year,
    oninput: ({ target }) => moveHandle(place, Number(target.value)), onchange: refresh });
  return el("p", { class: "handle" }, el("label", { for: id }, word(key)), input, el("output", { for: id }, year));
}

function periodChoice() {
  const undated = graph.claims.filter((claim) => !yearsOf(claim)).length;
  const onchange = ({ target }) => { state.undated = target.checked; refresh(); };
  return [
    el("li", {}, handle(0, "periodFrom")), el("li", {}, handle(1, "periodUntil")),
    el("li", {}, el("label", {}, el("input", { type: "checkbox", "data-id": "undated", checked: state.undated, onchange }),
      el("span", { class: "name" }, word("undated")), el("span", { class: "count" }, undated))),
  ];
}

// ---- All of them ----------------------------------------------------------------------------------------------------

const ORDER = ["modalities", "kinds", "relations", "period", "sections", "sources", "addressees", "units"];
export function offerFilters() {
  renew(at("choices"), ...ORDER.map((filter) => (filter === "period" ? choiceOf(filter, periodChoice()) : choice(filter))));
}

/** What passes the filters is laid out, drawn and told anew; what is chosen stays. */
function showPassing() {
  set();
  if (state.focus === null) tell();
}

/** What follows when something is chosen or taken back, which is a step of its own to go back to. */
export function refresh() {
  showPassing();
  if (at("filters").open) offerFilters();
  note(true);
}

export function clearFilters() {
  Object.values(state.only).forEach((only) => only.clear());
  Object.assign(state, { years: null, undated: true });
  refresh();
}
