"""The page's scripts: modules in layers, joined into the one script that is committed, which needs no Node to be checked."""

import hashlib
import json
import re
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest
from exploring import page_of
from needs import missing

from mexict_kg.dataset.dataset import read_dataset
from mexict_kg.folders import find_folders

# Each imports only from those before it: data, what is said and shown of it, where one can go, the panels, the whole.
LAYERS = (
    *("graph", "state", "wording", "elements", "links", "glyphs", "colours", "media"),
    *("claims", "chosen", "story", "chains", "paths", "measuring", "around", "layout", "scenes"),
    *("picture", "parts", "camera", "lines", "placing", "labels", "fitting", "targets", "timeline", "columns", "table"),
    *("cards", "rest", "finding", "search", "path-panel", "story-panel", "panel"),
    *("address", "views", "filters", "saving", "printing", "language", "navigation", "explorer"),
)
IMPORT = re.compile(r'^(?:import|import\s[^";]*\sfrom|export\s[^";=]*\sfrom)\s"(.*)";$', flags=re.MULTILINE)


@pytest.fixture(scope="module")
def web(checkout: Path) -> Path:
    """The folder of the scripts with what bundles and lints them."""
    return checkout / "web"


@pytest.fixture(scope="module")
def scripts(web: Path) -> dict[str, str]:
    return {path.stem: path.read_text(encoding="utf-8") for path in sorted((web / "explorer").glob("*.js"))}


@pytest.fixture(scope="module")
def templates(checkout: Path) -> Path:
    return checkout / "mexict_kg" / "explorer" / "templates"


@pytest.fixture(scope="module")
def bundle(templates: Path) -> str:
    return (templates / "explorer.bundle.js").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def manifest(templates: Path) -> dict[str, Any]:
    return read_json(templates / "explorer.bundle.json")


@pytest.fixture(scope="module")
def lock(web: Path) -> dict[str, Any]:
    """Every locked package by its folder."""
    return {folder: locked for folder, locked in read_json(web / "package-lock.json")["packages"].items() if folder}


@pytest.fixture(scope="module")
def node(web: Path) -> str:
    """The path of Node; bundler and linter are installed, in the versions that package.json wants."""
    path = shutil.which("node")
    version = subprocess.run([path, "--version"], capture_output=True, text=True).stdout.strip() if path else "none"
    if path is None or [*map(int, re.findall(r"\d+", version))] < [20, 19]:
        missing(f"Node is missing: PATH has {version}; install Node 20.19 or newer with npm")
    wanted: dict[str, str] = read_json(web / "package.json")["devDependencies"]
    absent = [f"{name} {version}" for name, version in wanted.items() if version != installed(web, name)]
    if absent:
        missing(f"The scripts' bundler and linter are missing: web/node_modules has no {', '.join(absent)}; call `make scripts`")
    return path


def installed(web: Path, name: str) -> str | None:
    description = web / "node_modules" / name / "package.json"
    return str(read_json(description)["version"]) if description.is_file() else None


def read_json(path: Path) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return found


def sha256(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def imports(text: str) -> list[str]:
    """What a script imports, as it names it."""
    return IMPORT.findall(text)


def not_below(name: str, text: str) -> list[str]:
    """What a script imports that does not stand before it."""
    below = {f"./{other}.js" for other in LAYERS[: LAYERS.index(name)]}
    return [imported for imported in imports(text) if imported not in below]


def lint(node: str, web: Path, *arguments: str, text: str = "") -> tuple[int, str]:
    """How eslint ended, and what it found, a line each that ends in the name of the rule."""
    command = [node, "node_modules/eslint/bin/eslint.js", "--max-warnings", "0", *arguments]
    done = subprocess.run(command, cwd=web, input=text, capture_output=True, text=True, encoding="utf-8", timeout=60)
    return done.returncode, done.stdout + done.stderr


# ---- Layers ---------------------------------------------------------------------------------------------------------


def test_every_script_has_its_layer(scripts: dict[str, str]) -> None:
    assert sorted(LAYERS) == sorted(scripts)


@pytest.mark.parametrize("name", LAYERS)
def test_a_script_imports_only_from_those_below_it(scripts: dict[str, str], name: str) -> None:
    assert [] == not_below(name, scripts[name])


@pytest.mark.parametrize("name", LAYERS)
def test_a_script_has_no_import_that_this_test_does_not_read(scripts: dict[str, str], name: str) -> None:
    assert len(imports(scripts[name])) == len(re.findall(r"(?<![\"'.])\b(?:from|import)\b\s*[\"'`(]", scripts[name]))


@pytest.mark.parametrize(
    "statement",
    [
        'import { go } from "./links.js";',
        'import {\n  enter, go,\n} from "./links.js";',
        'import * as all from "./links.js";',
        'import "./links.js";',
        'export { go } from "./links.js";',
        'export * from "./links.js";',
    ],
)
def test_an_import_from_above_is_found(statement: str) -> None:
    text = f'import {{ graph }} from "./graph.js";\n{statement}\nexport const from = "above";\n'
    assert ["./links.js"] == not_below("wording", text)


# ---- What is committed ----------------------------------------------------------------------------------------------


def test_the_bundle_is_of_the_present_scripts(web: Path, manifest: dict[str, Any]) -> None:
    sources = {"bundle.js": web / "bundle.js", **{f"explorer/{path.name}": path for path in (web / "explorer").iterdir()}}
    assert {name: sha256(path) for name, path in sources.items()} == manifest["sources"], "call `make scripts`"


def test_the_bundle_is_as_it_was_bundled(templates: Path, manifest: dict[str, Any]) -> None:
    assert sha256(templates / "explorer.bundle.js") == manifest["bundle"], "change web/explorer, and call `make scripts`"


def test_what_is_bundled_and_what_bundles_has_a_licence_and_the_locked_version(
    manifest: dict[str, Any], lock: dict[str, Any]
) -> None:
    told = [manifest["bundler"], *manifest["packages"]]
    locked = [lock[f"node_modules/{one['name']}"] for one in told]
    assert [(one["version"], one["license"]) for one in told] == [(one["version"], one["license"]) for one in locked]


def test_the_bundle_is_one_script_that_evaluates_no_text_and_fetches_nothing(bundle: str) -> None:
    forbidden = ("eval(", "Function(", "import(", "import.meta", "require(", "importScripts", "fetch(", "</script", "<!--")
    assert [] == [text for text in forbidden if text in bundle]


def test_the_page_holds_the_bundle_as_it_is(small: Path, bundle: str) -> None:
    html = page_of(read_dataset(find_folders(str(small))).asserted)
    assert 1 == html.count(f"<script>{bundle}</script>")


def test_every_locked_package_has_a_hash_and_no_address_of_a_registry(lock: dict[str, Any]) -> None:
    assert [] == [name for name, one in lock.items() if not one["integrity"].startswith("sha512-") or "resolved" in one]


def test_what_is_installed_is_named_by_one_version(web: Path, lock: dict[str, Any]) -> None:
    wanted = read_json(web / "package.json")["devDependencies"]
    assert wanted == {name: lock[f"node_modules/{name}"]["version"] for name in wanted}


# ---- With Node ------------------------------------------------------------------------------------------------------


def test_bundling_afresh_gives_what_is_committed(node: str, web: Path, templates: Path, tmp_path: Path) -> None:
    subprocess.run([node, "bundle.js", str(tmp_path)], cwd=web, check=True, timeout=60)
    made = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    assert made == {name: (templates / name).read_bytes() for name in ("explorer.bundle.js", "explorer.bundle.json")}


def test_the_linter_finds_nothing(node: str, web: Path) -> None:
    assert (0, "") == lint(node, web, ".")


def test_the_linter_finds_what_is_planted(node: str, web: Path) -> None:
    planted = {
        "no-undef": "export const one = [forgotten, name];",
        "no-unused-vars": "const two = 2;",
        "max-len": f"export const three = {'3' * 130};",
        "no-eval": 'eval("4");',
        "import-x/no-cycle": 'import { go as five } from "./links.js";',
        "import-x/named": 'import { nothing as six } from "./graph.js";',
        "import-x/no-unresolved": 'import seven from "seven";\nexport default [five, six, seven];',
        "import-x/first": 'import { at as eight } from "./elements.js";\nexport { eight };',
        "max-lines": "\n" * 300,
    }
    code, found = lint(node, web, "--stdin", "--stdin-filename", "explorer/wording.js", text="\n".join(planted.values()))
    assert (1, planted.keys()) == (code, set(re.findall(r"  ([a-z-]+(?:/[a-z-]+)?)$", found, flags=re.MULTILINE)))
