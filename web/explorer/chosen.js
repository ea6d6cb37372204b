// What is chosen of the filters, in words: over the picture, and in what is taken along.

import { graph } from "./graph.js";
import { state } from "./state.js";
import { labelOf, said, word } from "./wording.js";
import { at, el, renew } from "./elements.js";
import { refresh } from "./links.js";
import { AUTHORS, isFiltering, VALUES } from "./claims.js";

/** The values of each filter that a claim has. */
export const used = Object.fromEntries(Object.entries(VALUES).map(([filter, values]) =>
  [filter, new Set(graph.claims.flatMap(values))]));
export const records = {
  modalities: graph.modalities, kinds: graph.kinds, relations: graph.relations, sections: graph.sections, units: graph.units,
};
const labels = new Map(Object.values(records).flat().map(({ id, label }) => [id, label]));
export const nameOf = (value) => {
  if (value === AUTHORS) return word("authors");
  return labels.has(value) ? said(labels.get(value)) : labelOf(value);
};

/** The relations of a family that claims have. */
export const membersOf = (family) =>
  graph.relations.filter((one) => one.family === family.id && used.relations.has(one.id)).map(({ id }) => id);
const isWhole = (family) => membersOf(family).length > 1 && membersOf(family).every((id) => state.only.relations.has(id));

/** What is chosen of a filter, as names with the values that each stands for: a family whose relations all are is one. */
function chosenOf(filter) {
  const left = new Set(state.only[filter]), whole = filter === "relations" ? graph.families.filter(isWhole) : [];
  const families = whole.map((family) => [`${said(family.label)} ${word("wholeFamily")}`, membersOf(family)]);
  families.flatMap(([, ids]) => ids).forEach((id) => left.delete(id));
  return [...families, ...[...left].map((id) => [nameOf(id), [id]])];
}

const periodTold = () => `${word("period")}: ${state.years.join("–")}`;
/** Everything that is chosen: its words, and what takes it back. */
function chosen() {
  const values = Object.keys(VALUES).flatMap((filter) => chosenOf(filter).map(([name, ids]) =>
    [`${word(filter)}: ${name}`, () => ids.forEach((id) => state.only[filter].delete(id))]));
  if (state.years) values.push([periodTold(), () => { state.years = null; }]);
  if (!state.undated) values.push([word("datedOnly"), () => { state.undated = true; }]);
  return values;
}

/** The filters in one line, for what is taken along; nothing where there are none. */
export const filtersTold = () => (isFiltering() ? chosen().map(([name]) => name).join("; ") : "");

/** What is chosen, over the picture, each to be taken back by a press. */
export function offerChips() {
  const chips = isFiltering() ? chosen().map(([name, undo]) => el("li", {}, el("button", {
    type: "button", "data-id": name, "aria-label": word("takeBack", { name }), onclick: () => { undo(); refresh(); },
  }, name, el("span", { "aria-hidden": "true" }, " ×")))) : [];
  renew(at("chips"), ...chips);
}
