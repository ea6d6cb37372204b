// What one is looking at, and how. The address holds all of it that a link is to lead back to.

export const state = {
  lang: "en",
  view: "overview", // one of graph.views, "near" a thing, a "path", a "story"
  of: null, // the thing that is in the middle, or the story
  step: 0, // of the story, counted from 1; 0 is its beginning
  ends: [null, null], without: new Set(), any: false, // of the path; any connection, not only chains
  readings: "text", // those that chains may go over: none, text or all
  whole: false, // all of a view, not only its core
  part: 0, // of the neighbours of a thing, where there are more than there is room for
  table: false,
  sort: { things: [], claims: [] }, // the column that each table is sorted by, and which way
  pages: { things: 0, claims: 0 }, tallies: new Map(), // the page of each table, and how many claims each thing has in it
  panel: true, // whether what is chosen is told beside the picture
  camera: null, // where the window was moved to: x, y and scale
  theme: null, // light or dark, where it was chosen
  focus: null, // the id of a thing or of an edge
  claim: null, // the claim by which the focus was reached
  hover: null,
  // the filters: a claim has to have one of the values of each, where there are any
  only: Object.fromEntries(["modalities", "kinds", "relations", "sections", "sources", "addressees", "units"].map((name) =>
    [name, new Set()])),
  years: null, undated: true, // the period [from, until]; and whether claims without a date pass
  seen: { nodes: new Set(), edges: new Map() }, // what the filters let through; an edge with its claims
  unnamed: new Set(), // the things of the scene that the window has no room to name, which are listed and not drawn
  cards: new Set(), // the things whose name stands under their sign in a card, at whose border the lines end
  labels: [], // the boxes of those last drawn
};
