"""Reads every Parquet file of results folders with pandas and with DuckDB, and compares both with the CSV beside them.

Usage: tables.py EXPERIMENT RUN, two folders: of `tandem experiment`, and of `tandem run --csv`.
"""

import math
import sys
from pathlib import Path

import duckdb
import pandas as pd


def told(table: pd.DataFrame) -> dict:
    """For each column: rows, empty cells, and the sum of numbers or the number of different texts."""
    columns = {}
    for name, cells in table.items():
        there = cells.dropna()
        numbers = pd.api.types.is_numeric_dtype(cells)
        columns[name] = (len(cells), len(cells) - len(there), math.fsum(there) if numbers else there.nunique())
    return columns


def by_duckdb(path: Path) -> pd.DataFrame:
    return duckdb.connect(config={"threads": 1}).execute("from read_parquet(?)", [str(path)]).df()


def from_csv(path: Path) -> pd.DataFrame:
    return pd.read_csv(path, keep_default_na=False, na_values=[""])


def same(what: str, found: dict, expected: dict) -> None:
    """Every expected column has to be there and alike; sums up to the rounding of CSV readers."""
    for name, (rows, empty, total) in expected.items():
        if name not in found:
            raise SystemExit(f"{what} has no column {name}.")
        close = math.isclose(found[name][2], total, rel_tol=1e-9, abs_tol=1e-9)
        # A column without any value has no type in a CSV: nothing of it could be added up.
        if found[name][:2] != (rows, empty) or not (close or empty == rows):
            raise SystemExit(f"{what}, {name}: {found[name]} where {(rows, empty, total)} was expected.")
    print(f"{what}: {len(expected)} columns alike")


def check_run(folder: Path) -> None:
    for path in sorted(folder.glob("*.parquet")):
        expected = told(from_csv(path.with_suffix(".csv")))
        same(f"{path.name} by pandas", told(pd.read_parquet(path)), expected)
        same(f"{path.name} by DuckDB", told(by_duckdb(path)), expected)


def check_experiment(folder: Path) -> None:
    expected = from_csv(folder / "runs.csv")
    for program, read in {"pandas": pd.read_parquet, "DuckDB": by_duckdb}.items():
        parts = sorted((folder / "parts").glob("part-*.parquet"))
        runs = pd.concat([read(part) for part in parts], ignore_index=True)
        design = read(folder / "design.parquet")
        wide = runs.merge(design, on="row", validate="many_to_one")
        same(f"parts with design.parquet by {program}", told(wide), told(expected))
        known = set(expected["row"])
        if not known <= set(design["row"]) or not design["row"].is_unique:
            raise SystemExit(f"design.parquet by {program} has not the rows of runs.csv, each once.")


if __name__ == "__main__":
    check_experiment(Path(sys.argv[1]))
    check_run(Path(sys.argv[2]))
