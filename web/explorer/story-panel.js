// The panel of stories: their list, or the step that is told.

import { claims, graph } from "./graph.js";
import { state } from "./state.js";
import { said, word } from "./wording.js";
import { at, button, el } from "./elements.js";
import { enter } from "./links.js";
import { stepTold, storyOf } from "./story.js";
import { cards } from "./cards.js";
import { restList } from "./rest.js";

function storyList() {
  const ways = graph.stories.map((story) => el("li", {}, button(null, () => enter({ view: "story", of: story.id }),
    el("span", { class: "name" }, el("strong", {}, said(story.label)), el("span", { class: "note" }, said(story.tells))),
    el("span", { class: "count" }, word("stepsOf", { n: story.steps.length })))));
  return [
    el("h2", {}, word("storiesHeading")), el("p", { class: "note" }, word("storiesHelp")), el("ul", { class: "ways" }, ...ways),
  ];
}

function stepButtons(story) {
  const turn = (step, key) => button("do", () => { enter({ step }); at("story-next")?.focus(); }, word(key));
  const last = state.step === story.steps.length;
  const end = (className) => button(className, () => enter({ of: null, step: 0 }), word("storyEnd"));
  const next = last ? end("do") : turn(state.step + 1, "next");
  next.id = "story-next";
  const previous = state.step > 0 ? turn(state.step - 1, "previous") : null;
  return el("p", { class: "onwards" }, previous, next, last ? null : end("go plain"));
}

export function storyPanel() {
  const story = storyOf(), step = stepTold();
  if (!story) return storyList();
  const all = story.steps.length, place = step ? word("stepOf", { n: state.step, all }) : word("stepsOf", { n: all });
  const about = step ? step.claims.map((id) => ({ claim: claims.get(id) })) : [];
  return [
    el("p", { class: "kind" }, said(story.label), el("span", { class: "count" }, place)),
    el("h2", {}, said((step ?? story).label)), el("p", { class: "telling" }, said((step ?? story).tells)), stepButtons(story),
    step ? null : restList(),
    ...(step ? [el("h3", {}, word("restsOn")), cards(about, false)] : []),
  ];
}
