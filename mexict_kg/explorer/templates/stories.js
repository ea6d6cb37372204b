// Stories: guided tours in steps, each of which rests on claims, that are lit in the picture and told in the panel.

const storyOf = () => (state.view === "story" && state.of ? stories.get(state.of) : null);
const stepTold = () => storyOf()?.steps[state.step - 1] ?? null;
const isOfStep = (edge) => Boolean(stepTold()) && edge.claims.some((id) => stepTold().claims.includes(id));
/** The things that the claims of the step are about, also where no line stands for a claim. */
const endsOfStep = () => (stepTold()?.claims ?? []).flatMap((id) => [claims.get(id).subject, claims.get(id).object]);

function storyList() {
  const ways = graph.stories.map((story) => el("li", {}, button(null, () => enter({ view: "story", of: story.id }),
    el("span", { class: "name" }, el("strong", {}, said(story.label)), el("span", { class: "note" }, said(story.tells))),
    el("span", { class: "count" }, word("stepsOf", { n: story.steps.length })))));
  return [el("h2", {}, word("storiesHeading")), el("p", { class: "note" }, word("storiesHelp")), el("ul", { class: "ways" }, ...ways)];
}

function stepButtons(story) {
  const turn = (step, key) => button("do", () => { enter({ step }); at("story-next")?.focus(); }, word(key));
  const last = state.step === story.steps.length;
  const end = (className) => button(className, () => enter({ of: null, step: 0 }), word("storyEnd"));
  const next = last ? end("do") : turn(state.step + 1, "next");
  next.id = "story-next";
  return el("p", { class: "onwards" }, state.step > 0 ? turn(state.step - 1, "previous") : null, next, last ? null : end("go plain"));
}

function storyPanel() {
  const story = storyOf(), step = stepTold();
  if (!story) return storyList();
  const all = story.steps.length, place = step ? word("stepOf", { n: state.step, all }) : word("stepsOf", { n: all });
  const about = step ? step.claims.map((id) => ({ claim: claims.get(id) })) : [];
  return [
    el("p", { class: "kind" }, said(story.label), el("span", { class: "count" }, place)),
    el("h2", {}, said((step ?? story).label)), el("p", { class: "telling" }, said((step ?? story).tells)), stepButtons(story),
    ...(step ? [el("h3", {}, word("restsOn")), cards(about, false)] : []),
  ];
}

/** Takes the picture to what the step is about. */
function frameStep() {
  const shown = [...(near() ?? [])].filter((id) => state.seen.nodes.has(id));
  if (shown.length) frame(shown, 1.1, animation());
  else frameAll(animation());
}
