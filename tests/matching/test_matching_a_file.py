"""`argosy match FILE.csv`: one line a row, whatever the row holds."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest

from argosy.matching.command import main

pytestmark = pytest.mark.pure


def answers(capsys):
    return [json.loads(line) for line in capsys.readouterr().out.splitlines()]


@pytest.fixture
def capsys(capsys, monkeypatch):
    monkeypatch.setattr(type(sys.stdout), "reconfigure", lambda *_a, **_k: None, raising=False)
    return capsys


def test_each_row_gets_a_line(tmp_path, capsys):
    file = tmp_path / "pairs.csv"
    file.write_text(
        "left_name,right_name,right_names\nSiemens AG,Siemens Aktiengesellschaft,\nAcme,Globex,Acme | ACME Inc\n",
        encoding="utf-8",
    )

    assert main([str(file), "--json"]) == 0

    first, second = answers(capsys)
    assert first["row"] == 1
    assert first["same"] is True
    assert first["evidence"] == ["name differs by legal form"]
    assert second["row"] == 2
    assert second["same"] is True


def test_a_broken_row_gets_its_line_and_costs_no_other(tmp_path, capsys):
    file = tmp_path / "pairs.csv"
    file.write_bytes(b"left_name,right_name\nAcme,Acme Ltd,too,many\n\xff\xfe\0,Acme\nSiemens,Siemens AG\n")

    assert main([str(file), "--json"]) == 1

    lines = answers(capsys)
    assert [line["row"] for line in lines] == [1, 2, 3]
    assert "error" in lines[0]
    assert lines[2]["same"] is True


def test_without_the_file_it_says_so(tmp_path, capsys):
    assert main([str(tmp_path / "none.csv")]) == 2

    assert "cannot be read" in capsys.readouterr().err


def test_a_person_can_read_it_too(tmp_path, capsys):
    file = tmp_path / "pairs.csv"
    file.write_text("left_name,right_name\nSiemens AG,Siemens Aktiengesellschaft\n", encoding="utf-8")

    main([str(file)])

    assert "same\tname differs by legal form" in capsys.readouterr().out


def test_neither_django_nor_the_chinese_tables_are_loaded_for_it():
    heavy = ("django", "pypinyin", "opencc", "phonenumbers")
    code = f"import sys, argosy.matching.command; print([m for m in {heavy} if m in sys.modules])"

    out = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout

    assert out.strip() == "[]"
