// Colours: the canvas and what is saved have no style sheet, so they ask for them by name.

let inkwell = new Map(); // colours by name, as the theme has them
export function colour(name) {
  if (!inkwell.has(name)) inkwell.set(name, getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim());
  return inkwell.get(name);
}

export function paint(theme) {
  document.documentElement.dataset.theme = theme;
  inkwell = new Map();
}
