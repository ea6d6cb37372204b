// Language, keys, start.

function statedLine() {
  return word("stated", { things: graph.things.length, claims: graph.claims.length });
}

function offerLines() {
  const shown = graph.signs.map((sign) => [sign.id, said(sign.label)]).sort(([a], [b]) => (a === "Neutral") - (b === "Neutral"));
  const isMixed = (edge) => signOf(edge.claims.map((id) => claims.get(id))) === "Mixed";
  if (graph.edges.some(isMixed)) shown.push(["Mixed", word("mixed")]);
  at("lines").replaceChildren(
    ...shown.map(([sign, name]) => el("li", {}, line(sign), name)),
    el("li", {}, line("ink"), word("solid")), el("li", {}, line("ink", { dashed: true }), word("dashed")),
    el("li", {}, line("Neutral", { dashed: true, crossed: true }), word("denied")));
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

at("filters").open = !compact.matches;
speak("en");
if (graph.nodes.length) frameFirst();
if (location.hash.length > 1) showAddressed();

// For tests: what is where, to look at only.
window.explorer = Object.freeze({
  positions: () => network.getPositions(), toDOM: (point) => network.canvasToDOM(point), scale: () => network.getScale(),
  focus: () => state.focus, shown: () => [...state.seen.nodes].sort(), labels: () => state.labels.map((box) => ({ ...box })),
  signOf: (id) => signOf(state.seen.edges.get(id) ?? []), way: (id) => STEPS.map((share) => pointOn(edges.get(id), share)),
  reach: (id) => reachOf(nodes.get(id)),
});
