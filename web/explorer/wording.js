// Words: the page's own and those of the graph, in the language that is chosen.

import { claims, figures, graph, nodes, relations, things, words } from "./graph.js";
import { state } from "./state.js";

export const said = (text) => text[state.lang] ?? text.en ?? Object.values(text)[0] ?? "";
export const word = (key, values = {}) => words[state.lang][key].replace(/\{(\w+)\}/g, (_, name) => values[name]);
const named = (id) => things.get(id) ?? claims.get(id) ?? figures.get(id);
export const labelOf = (id) => (named(id) ? said(named(id).label) : id);
/** What it is called in each of the languages. */
export const labelsOf = (id) => Object.values(named(id)?.label ?? { id });
export const kindOf = (id) => nodes.get(id).group;
export const plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
export const capital = (text) => text.charAt(0).toUpperCase() + text.slice(1);
export const shortened = (text, most) => (text.length > most ? `${text.slice(0, most).replace(/\s+\S*$/, "")} …` : text);
export const howMany = (n) => (n === 1 ? word("oneClaim") : word("claimsOf", { n }));
export const howManyThings = (n) => (n === 1 ? word("oneThing") : word("thingsOf", { n }));
/** What the details of a claim say under one of their keys. */
export const told = (claim, key) => (claim.told[state.lang][key] ?? "").replace(/ \[mxc:[\w-]+\]/g, ""); // names lead there
/** How a claim's relation reads from its subject (`forth`) or back from its object. */
export const reading = ({ relation, negated }, forth) =>
  (negated ? `${word("not")} ` : "") + said(forth ? relations.get(relation).reads : relations.get(relation).readsBack);
/** What a claim must not be told without: that it is to come, past, on a condition, or somebody else's word. */
export const hedge = (claim) =>
  (claim.hedge ? ` (${claim.hedge === "modality" ? told(claim, "modality") : word(claim.hedge)})` : "");
export const byName = (a, b) => a.localeCompare(b, state.lang);

/** The lines of a label, of at most so many letters each, if no word has more. */
export function wrapped(text, most = graph.measures.wrap) {
  const lines = [""];
  for (const part of text.split(/\s+/)) {
    const last = lines[lines.length - 1];
    if (last === "") lines[lines.length - 1] = part;
    else if (last.length + 1 + part.length <= most) lines[lines.length - 1] = `${last} ${part}`;
    else lines.push(part);
  }
  return lines;
}
