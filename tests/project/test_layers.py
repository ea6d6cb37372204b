"""The house: a wing imports only what the table allows, no circle runs inside a wing, and nothing happens at import."""

import ast
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from functools import cache
from graphlib import TopologicalSorter
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest

PACKAGE = Path(__file__).resolve().parents[2] / "mexict_kg"
MODULES = sorted(".".join(path.relative_to(PACKAGE).with_suffix("").parts) for path in PACKAGE.rglob("*.py"))

# What every wing may import. Of these only three reach into the house: the package when it is asked to load, the command, and
# the errors, which take their words from there.
LOBBY = {
    "__init__": "knowledge_graph",
    "__main__": "cli",
    "calls": "",
    "errors": "words",
    "folders": "",
    "inputs": "",
    "progress": "",
    "vocabulary": "",
}

# Which wings a wing may import, beside itself and the lobby. A file that stands alone is a wing too.
WINGS = {
    "words": "",
    "store": "",
    "catalogue": "store words",
    "dataset": "catalogue store words",
    "model": "words",
    "check": "dataset catalogue store words",
    "report": "check dataset model words",
    "views": "model words",
    "analysis": "model words",
    "asking": "analysis catalogue store model words",
    "since": "dataset model",
    "explorer": "views model words since",
    "figure": "views model words",
    "exporting": "dataset model store words",
    "build": "asking catalogue check dataset explorer model store",
    "knowledge_graph": "asking analysis catalogue dataset model store words since",
    "server": "knowledge_graph asking catalogue exporting explorer store model",
    "mcp": "knowledge_graph asking catalogue exporting explorer store model",
}
# The command line may import anything, and nothing but `python -m mexict_kg` imports it.
WINGS["cli"] = " ".join(WINGS)

SLOW = ("jinja2", "matplotlib", "networkx", "numpy", "pyoxigraph", "pyvis", "rdflib", "rich", "rustworkx", "scipy")

# What a constant may be made with: calls that read nothing, write nothing and start nothing.
MAKERS = {"compile", "Path", "resolve", "frozenset", "tuple", "dict", "set", "sorted", "zip", "enumerate", "range", "TypeVar"}
MAKERS |= {
    "dirname",
    "realpath",
    "expand",
    "mx",
    "NamedNode",
    "Literal",
    "Variable",
    "Namespace",
    "Decimal",
    "items",
    "values",
    "keys",
    "split",
    "join",
}


def imports(tree: ast.AST, package: str) -> Iterator[str]:
    """Every module or name that an import statement of the tree names, inside functions too; `package` is where the tree lies."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            above = package.split(".")[: len(package.split(".")) - node.level + 1] if node.level else []
            yield from (".".join([*above, *filter(None, [node.module]), alias.name]) for alias in node.names)


def package_of(module: str) -> str:
    return ".".join(["mexict_kg", *module.split(".")[:-1]])


def module_of(name: str) -> str:
    """The module of the package in which an imported name is found."""
    parts = name.split(".")[1:]
    ends = (parts[:length] for length in range(len(parts), -1, -1))
    return next(known for end in ends for known in (".".join(end), ".".join([*end, "__init__"])) if known in MODULES)


def own_imports(module: str, tree: ast.AST) -> set[str]:
    """The modules of the package that the tree imports; a name taken from a package itself counts as its `__init__`."""
    return {module_of(name) for name in imports(tree, package_of(module)) if name.split(".")[0] == "mexict_kg"}


def outside_imports(module: str, tree: ast.AST) -> set[str]:
    """The packages of others that the tree imports."""
    return {name.split(".")[0] for name in imports(tree, package_of(module))} - {"mexict_kg"} - sys.stdlib_module_names


def wing_of(module: str) -> str:
    return module.split(".")[0]


def not_allowed(module: str, tree: ast.AST) -> set[str]:
    """The modules that the tree imports though the table does not let its wing do so."""
    wing = wing_of(module)
    allowed = {wing, *LOBBY, *(WINGS | LOBBY)[wing].split()}
    return {other for other in own_imports(module, tree) if wing_of(other) not in allowed}


def executed(tree: ast.Module) -> Iterator[str]:
    """What runs when the module is imported, beyond defining things."""
    for node in tree.body:
        if not _defines(node):
            yield ast.unparse(node).splitlines()[0]


def _defines(node: ast.stmt) -> bool:
    match node:
        case ast.Import() | ast.ImportFrom() | ast.FunctionDef() | ast.AsyncFunctionDef() | ast.ClassDef():
            return True
        case ast.Expr(value=ast.Constant()):
            return True
        case ast.If(test=test):
            return ast.unparse(test) in ("TYPE_CHECKING", "__name__ == '__main__'")
        case ast.Assign(value=value) | ast.AnnAssign(value=value):
            return value is None or all(_called(call) in MAKERS for call in ast.walk(value) if isinstance(call, ast.Call))
    return False


def _called(call: ast.Call) -> str:
    return call.func.attr if isinstance(call.func, ast.Attribute) else ast.unparse(call.func)


@cache
def parse(module: str) -> ast.Module:
    return ast.parse((PACKAGE / f"{module.replace('.', '/')}.py").read_text(encoding="utf-8"))


@cache
def distributions() -> dict[str, list[str]]:
    """By the name that is imported: the distributions that it comes from. Reading them all takes a quarter of a second."""
    return {name: [distribution.lower() for distribution in found] for name, found in packages_distributions().items()}


def test_every_module_stands_in_a_wing_or_in_the_lobby() -> None:
    assert [] == [module for module in MODULES if wing_of(module) not in WINGS | LOBBY]


def test_the_table_names_only_wings_and_has_no_circle() -> None:
    wings = {wing: set(allowed.split()) for wing, allowed in WINGS.items()}
    assert set() == set().union(*wings.values()) - set(wings)
    assert len(wings) == len(list(TopologicalSorter(wings).static_order()))


def test_the_lobby_s_modules_are_files_and_no_wing_has_their_name() -> None:
    assert set(LOBBY) <= {module for module in MODULES if "." not in module}
    assert set() == set(LOBBY) & set(WINGS)


def test_nobody_but_the_module_that_python_runs_imports_the_command_line() -> None:
    assert ["__main__"] == [wing for wing, allowed in (WINGS | LOBBY).items() if "cli" in allowed.split()]


@pytest.mark.parametrize("module", MODULES)
def test_a_module_imports_only_its_own_wing_the_lobby_and_what_the_table_names(module: str) -> None:
    assert set() == not_allowed(module, parse(module))


@pytest.mark.parametrize("wing", ["the lobby", *sorted({wing_of(module) for module in MODULES} - LOBBY.keys())])
def test_no_circle_runs_inside_a_wing(wing: str) -> None:
    members = set(LOBBY) if wing == "the lobby" else {module for module in MODULES if wing_of(module) == wing}
    graph = {module: own_imports(module, parse(module)) & members for module in members}
    assert len(members) == len(list(TopologicalSorter(graph).static_order()))


def test_the_package_itself_imports_its_modules_only_when_asked() -> None:
    at_once = [node for node in parse("__init__").body if isinstance(node, ast.Import | ast.ImportFrom)]
    assert set() == {name for node in at_once for name in own_imports("__init__", node)}


@pytest.mark.parametrize(
    "statement",
    [
        "from mexict_kg.cli.main import main",
        "from mexict_kg import cli",
        "from .. import cli",
        "from ..cli import main",
        "from ..cli.main import main",
        "import mexict_kg.cli.main",
        "def later():\n    from mexict_kg.cli.main import main",
        "if TYPE_CHECKING:\n    from mexict_kg.cli.main import main",
    ],
)
def test_an_import_that_the_table_does_not_name_is_found(statement: str) -> None:
    assert {"cli"} == set(map(wing_of, not_allowed("store.embedded", ast.parse(statement))))


@pytest.mark.parametrize(
    "statement",
    [
        "import re\nfrom mexict_kg.errors import MexictError",
        "from mexict_kg import __version__",
        "from mexict_kg.store.results import FORMATS",
        "from .results import FORMATS",
        "from . import results",
    ],
)
def test_an_import_from_the_lobby_or_the_same_wing_is_allowed(statement: str) -> None:
    assert set() == not_allowed("store.embedded", ast.parse(statement))


def test_a_wing_that_the_table_names_may_be_imported_and_another_may_not() -> None:
    tree = ast.parse("from mexict_kg.store.results import FORMATS")
    assert (set(), {"store.results"}) == (not_allowed("catalogue.headers", tree), not_allowed("model.model", tree))


@pytest.mark.parametrize("module", MODULES)
def test_a_module_only_defines_things_when_it_is_imported(module: str) -> None:
    assert [] == list(executed(parse(module)))


@pytest.mark.parametrize("statement", ["print('hello')", "DATA = open('data').read()", "for x in y:\n    f(x)", "if x:\n    f()"])
def test_work_at_import_is_found(statement: str) -> None:
    assert [statement.splitlines()[0]] == list(executed(ast.parse(statement)))


@pytest.mark.parametrize("module", MODULES)
def test_a_module_imports_only_declared_dependencies(module: str) -> None:
    project = tomllib.loads((PACKAGE.parent / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    needed = [*project["dependencies"], *project["optional-dependencies"]["pandas"]]
    declared = {requirement.split(">")[0] for requirement in needed}
    outside = outside_imports(module, parse(module))
    assert set() == {name for name in outside if declared.isdisjoint(distributions().get(name, []))}


def test_importing_the_package_imports_none_of_the_slow_libraries() -> None:
    program = f"import sys, mexict_kg; print([name for name in {SLOW} if name in sys.modules])"
    assert "[]\n" == subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True).stdout
