// The graph and the words of the page, as Python hands them over. Texts of the graph reach the page as text nodes or on the
// canvas, never as HTML.

export const { words, graph } = JSON.parse(document.getElementById("data").textContent);

export const byId = (records) => new Map(records.map((record) => [record.id, record]));
export const things = byId(graph.things), claims = byId(graph.claims), figures = byId(graph.figures);
export const relations = byId(graph.relations), kinds = byId(graph.kinds), sections = byId(graph.sections);
export const views = byId(graph.views), stories = byId(graph.stories);
export const nodes = byId(graph.nodes), edges = byId(graph.edges);

export const REPORTED = 2021; // the year that "as of the report" means
