"""The colours of the explorer and of figures, by name.

Those of signs and kinds are told apart with every kind of colour vision (Okabe-Ito and Tol's muted scheme).
"""

from typing import Final

TONES: Final = 9
"""So many colours there are for kinds: tone-0, tone-1, ..."""
LIGHT: Final[dict[str, str]] = {
    **{"paper": "#fcfcfa", "card": "#ffffff", "wash": "#f3f3ee", "rule": "#dedfd8"},
    **{"ink": "#1d2327", "soft": "#5a646b", "link": "#0a5a96", "focus": "#0a5a96"},
    **{"Strengthens": "#0072b2", "Weakens": "#c4480a", "Neutral": "#6f7a80", "Mixed": "#8a3f96"},
    **{"tone-0": "#332288", "tone-1": "#d08f00", "tone-2": "#117733", "tone-3": "#cc6677", "tone-4": "#2f9bc4"},
    **{"tone-5": "#882255", "tone-6": "#857c26", "tone-7": "#35a08c", "tone-8": "#9a5b3a"},
}
"""On paper, and on a light screen."""
DARK: Final[dict[str, str]] = {
    **{"paper": "#15191c", "card": "#1c2125", "wash": "#242a2e", "rule": "#353c41"},
    **{"ink": "#e8eaea", "soft": "#a3adb3", "link": "#82c1ee", "focus": "#82c1ee"},
    **{"Strengthens": "#56b4e9", "Weakens": "#f08a4b", "Neutral": "#8d989e", "Mixed": "#cf93da"},
    **{"tone-0": "#9d92ee", "tone-1": "#e9b44c", "tone-2": "#4cb573", "tone-3": "#e58c9a", "tone-4": "#7cc8e8"},
    **{"tone-5": "#d46ba6", "tone-6": "#cfc76a", "tone-7": "#62cdb8", "tone-8": "#cf9472"},
}


def style() -> str:
    """Both sets as variables of CSS, which a page's style and scripts read, so that a canvas follows the theme."""
    return _rule(":root", LIGHT) + _rule(':root[data-theme="dark"]', DARK)


def _rule(selector: str, colours: dict[str, str]) -> str:
    return f"{selector} {{ {' '.join(f'--{name}: {value};' for name, value in colours.items())} }}\n"
