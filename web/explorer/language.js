// The language of the page.

import { claims, graph } from "./graph.js";
import { state } from "./state.js";
import { said, word } from "./wording.js";
import { at, el } from "./elements.js";
import { line } from "./glyphs.js";
import { signOf } from "./claims.js";
import { offerFound } from "./search.js";
import { offerFilters } from "./filters.js";

function offerLines() {
  const shown = graph.signs.map((sign) => [sign.id, said(sign.label)]);
  shown.sort(([a], [b]) => (a === "Neutral") - (b === "Neutral"));
  const isMixed = (edge) => signOf(edge.claims.map((id) => claims.get(id))) === "Mixed";
  if (graph.edges.some(isMixed)) shown.push(["Mixed", word("mixed")]);
  at("lines").replaceChildren(
    ...shown.map(([sign, name]) => el("li", {}, line(sign), name)),
    el("li", {}, line("ink"), word("solid")), el("li", {}, line("ink", { dashed: true }), word("dashed")),
    el("li", {}, line("Neutral", { dashed: true, crossed: true }), word("denied")));
}

/** Puts every word of the page into a language. */
export function speak(lang) {
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
