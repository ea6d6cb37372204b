// Cards: a claim with its details and its source, and claims under headings.

import { claims, graph, things } from "./graph.js";
import { state } from "./state.js";
import { hedge, labelOf, reading, said, shortened, told, word } from "./wording.js";
import { announce, button, el } from "./elements.js";
import { go } from "./links.js";
import { lineOf } from "./glyphs.js";

/** A text in which the names of these things and claims lead to them. */
function linked(text, ids) {
  const parts = [];
  let rest = text;
  for (const id of ids) {
    const name = labelOf(id), place = rest.indexOf(name);
    if (place < 0 || !(things.has(id) || claims.has(id))) continue;
    parts.push(rest.slice(0, place), go(id, name, "go plain"));
    rest = rest.slice(place + name.length);
  }
  return [...parts, rest].filter((part) => part !== "");
}

export const namedIn = (claim, key) => claim.named[key] ?? [];
const chip = (text) => el("span", { class: "chip", title: text }, shortened(text, 64));

/** The source, each name as short as its aliases allow. */
function whose(claim) {
  const short = (id) => {
    const { aliases, label } = things.get(id);
    const parts = aliases.map(({ text }) => text).filter((text) => said(label).includes(text));
    return parts.sort((a, b) => a.length - b.length)[0] ?? said(label);
  };
  const known = namedIn(claim, "source").filter((id) => things.has(id));
  return known.reduce((text, id) => text.replace(labelOf(id), () => short(id)), told(claim, "source"));
}

/** What must not be overlooked while a claim's details are closed: how surely, whose word, denied, over, on what condition. */
export function chips(claim) {
  return [
    el("span", { class: "badge" }, told(claim, "modality") + (namedIn(claim, "source").length ? ` · ${whose(claim)}` : "")),
    claim.negated ? el("span", { class: "badge" }, word("denied")) : null,
    claim.sense === "Former" ? el("span", { class: "badge" }, told(claim, "when")) : null,
    namedIn(claim, "condition").length ? chip(told(claim, "condition")) : null,
  ];
}

function rowsOf(claim) {
  return graph.headings.filter(({ id }) => id !== "modality" && told(claim, id)).flatMap(({ id, label }) => [
    el("dt", {}, said(label)), el("dd", { lang: id === "quote" ? "en" : null }, ...linked(told(claim, id), namedIn(claim, id)))]);
}

/** Where the publisher's page has it; only a web page can be followed. */
const passageOf = ({ passage }) => (/^https:\/\//.test(passage ?? "") ? passage : null);

/** How to cite the sentence that is quoted, or the first that states the claim. */
function citationOf(claim) {
  const [paragraph, sentence] = claim.cited.slice(1).split("-").map(Number), { cited: report, address } = graph.report;
  const quote = claim.quoted ? `, “${claim.quoted}”` : "";
  return word("cited", { report, paragraph, sentence, quote, address, claim: claim.id });
}

export async function copy(text, key = "copied") {
  try { await navigator.clipboard.writeText(text); } catch { copyByHand(text); }
  announce(word(key));
}

/** Where a page may not use the clipboard, it may still copy what is selected in it. */
function copyByHand(text) {
  const field = el("textarea", { class: "said", "aria-hidden": "true" }, text), before = document.activeElement;
  document.body.append(field);
  field.select();
  document.execCommand("copy");
  field.remove();
  before?.focus();
}

function sourceRow(claim) {
  const href = passageOf(claim);
  return el("p", { class: "passage" },
    href && el("a", { href, target: "_blank", rel: "noopener noreferrer" }, word("passage")),
    claim.cited ? button("go plain cite", () => copy(citationOf(claim)), word("cite")) : null);
}

const endOf = (claim, id) => (things.has(id) ? go(id) : el("strong", {}, claim.figure ? said(claim.figure) : id));
function wholeTriple(claim) {
  const relation = go(claim.id, `— ${reading(claim, true)}${hedge(claim)} →`, "go plain");
  return el("p", { class: "triple" }, endOf(claim, claim.subject), " ", relation, " ", endOf(claim, claim.object));
}

/** `other` is the end to name: an id, null for none, undefined for the whole triple. */
function claimCard({ claim, other }, isOpen) {
  return el("li", { class: "claim", "data-id": claim.id, "aria-current": claim.id === state.claim ? "true" : null },
    other === undefined ? wholeTriple(claim) : other === null ? null : endOf(claim, other),
    el("p", { class: "label" }, said(claim.label)),
    el("details", { open: isOpen || claim.id === state.claim },
      el("summary", {}, lineOf(claim), ...chips(claim), el("span", { class: "where" }, claim.sentences.join(", "))),
      el("dl", { class: "rows" }, ...rowsOf(claim)), sourceRow(claim)));
}

export const FEW = 4; // so many claims are shown with all their details at once
export const cards = (entries, isOpen = entries.length <= FEW) =>
  el("ul", {}, ...entries.map((entry) => claimCard(entry, isOpen)));

/** Claims under headings, in the order in which the headings first appear. */
export function grouped(entries, tag, isOpen) {
  const groups = new Map();
  for (const entry of entries) groups.set(entry.heading, [...(groups.get(entry.heading) ?? []), entry]);
  return [...groups].flatMap(([heading, group]) => [el(tag, {}, heading), cards(group, isOpen)]);
}

export const block = (key, className, name, children) =>
  children.length ? [el("section", { class: `block ${className}` }, el("h3", {}, word(key, { name })), ...children)] : [];

/** First what is said to be so, then, apart, what is not. */
export function inTwoBlocks(entries) {
  const [firm, loose] = [true, false].map((asserted) => entries.filter(({ claim }) => Boolean(claim.asserted) === asserted));
  const under = (part) => grouped(part, "h4", entries.length <= FEW);
  return [...block("firm", "firm", "", under(firm)), ...block("loose", "loose", "", under(loose))];
}
