"""The modules stand in one row, and each imports only what stands to its left."""

import ast
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest

PACKAGE = Path(__file__).resolve().parents[2] / "mexict_kg"
MODULES = sorted(path.stem for path in PACKAGE.glob("*.py"))

# Data flows from left to right: files, dataset, model, questions, checks, network, pages; the command line is outermost.
# The package itself comes first: it is run before any of its modules, and reaches for one of them only when asked.
ROW = (
    *("__init__", "errors", "vocabulary", "folders", "positions", "sources", "derive", "writing"),
    *("query_text", "headers", "questions", "executables"),
    *("rdflib_graph", "dataset", "skeleton"),
    *("model", "amounts", "periods", "telling", "names", "show", "stories"),
    *("freshness", "store", "filling", "mentions", "finding", "answers"),
    *("chains", "sheets", "counts", "markdown", "terminal", "listing", "replies"),
    *("findings", "shapes", "rules", "check", "numbers", "audit", "allowances", "coverage"),
    *("dates", "network", "signs", "layout", "views", "neighbourhoods", "scenes", "contents", "explorer"),
    *("dot", "figures", "paper", "bars", "labels", "legend", "drawing", "publish", "build", "export"),
    *(
        "progress",
        "matrices",
        "ties",
        "reaching",
        "measures",
        "influence",
        "needs",
        "ways",
        "effects",
        "losses",
        "replacing",
        "harms",
        "levers",
        "circles",
        "comparing",
        "evidenced",
        "phrases",
        "analysis_words",
        "whatif_words",
        "levers_words",
        "analysing",
    ),
    *("knowledge_graph", "completion", "streams", "options", "asking", "cli", "__main__"),
)

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


def imports(tree: ast.AST) -> Iterator[str]:
    """Every module that the tree names in an import statement, inside functions too, with its package."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = "mexict_kg" + (f".{node.module}" if node.module else "") if node.level else str(node.module)
            yield from (f"{base}.{alias.name}" for alias in node.names)


def own_imports(tree: ast.AST) -> set[str]:
    """The modules of the package that the tree imports; a name taken from the package itself counts as `__init__`."""
    inside = (name.split(".") for name in imports(tree) if name.split(".")[0] == "mexict_kg")
    return {parts[1] if len(parts) > 1 and parts[1] in (*MODULES, *ROW) else "__init__" for parts in inside}


def outside_imports(tree: ast.AST) -> set[str]:
    """The packages of others that the tree imports."""
    return {name.split(".")[0] for name in imports(tree)} - {"mexict_kg"} - sys.stdlib_module_names


def not_to_the_left(module: str, tree: ast.AST) -> set[str]:
    assert module in ROW, f"{module} has no place yet: add it to ROW, to the right of all that it imports"
    return own_imports(tree) - set(ROW[: ROW.index(module)])


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


def parse(module: str) -> ast.Module:
    return ast.parse((PACKAGE / f"{module}.py").read_text(encoding="utf-8"))


def test_every_module_stands_in_the_row() -> None:
    assert [] == [module for module in MODULES if module not in ROW]


def test_the_row_names_no_module_twice() -> None:
    assert len(ROW) == len(set(ROW))


@pytest.mark.parametrize("module", [module for module in MODULES if module != "__init__"])
def test_a_module_imports_only_what_stands_to_its_left(module: str) -> None:
    assert set() == not_to_the_left(module, parse(module))


def test_the_package_itself_imports_its_modules_only_when_asked() -> None:
    at_once = [node for node in parse("__init__").body if isinstance(node, ast.Import | ast.ImportFrom)]
    assert set() == set().union(*map(own_imports, at_once))


@pytest.mark.parametrize(
    "statement",
    [
        "from mexict_kg.cli.main import main",
        "from mexict_kg import cli",
        "from . import cli",
        "from .cli import main",
        "import mexict_kg.cli.main",
        "def later():\n    from mexict_kg.cli.main import main",
        "if TYPE_CHECKING:\n    from mexict_kg.cli.main import main",
    ],
)
def test_an_import_from_the_right_is_found(statement: str) -> None:
    assert {"cli"} == not_to_the_left("store", ast.parse(statement))


def test_an_import_from_the_left_is_allowed() -> None:
    assert set() == not_to_the_left("store", ast.parse("import re\nfrom mexict_kg.errors import MexictError"))


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
    distributions = {name: [d.lower() for d in found] for name, found in packages_distributions().items()}
    assert set() == {name for name in outside_imports(parse(module)) if declared.isdisjoint(distributions.get(name, []))}


def test_importing_the_package_imports_none_of_the_slow_libraries() -> None:
    program = f"import sys, mexict_kg; print([name for name in {SLOW} if name in sys.modules])"
    assert "[]\n" == subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True).stdout
