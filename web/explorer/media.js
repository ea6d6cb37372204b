// What the reader's screen is like, and what they have asked of their system.

export const calm = matchMedia("(prefers-reduced-motion: reduce)");
export const narrow = matchMedia("(max-width: 700px), (max-height: 500px)");
export const covering = matchMedia("(max-width: 1000px)"); // there the sheet of filters lies over the picture
export const dark = matchMedia("(prefers-color-scheme: dark)");
