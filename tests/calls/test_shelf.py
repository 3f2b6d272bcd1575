"""The calls of a folder, and the command that checks them."""

import pytest

from bot.calls.check import main
from bot.calls.faults import CallFileError
from bot.calls.shelf import CallShelf, bundled_calls, call_files
from bot.scheme.errors import UnknownCallError
from tests.calls.files import INVENTED

GOOD = INVENTED.read_text(encoding="utf-8")


def put(folder, name, text):
    file = folder / name
    file.write_text(text, encoding="utf-8")
    return file


def test_the_newest_call_comes_last_whatever_its_file_is_called(tmp_path):
    put(tmp_path, "a.yml", GOOD)
    put(tmp_path, "b.yml", GOOD.replace('id: "2031"', 'id: "2030"').replace("deadline: 2031", "deadline: 2030"))

    assert [call.id for call in CallShelf(tmp_path).all()] == ["2030", "2031"]


def test_a_call_is_found_by_its_id(tmp_path):
    put(tmp_path, "a.yml", GOOD)

    assert CallShelf(tmp_path).get("2031").year == 2031


def test_an_unknown_call_is_an_error(tmp_path):
    with pytest.raises(UnknownCallError):
        CallShelf(tmp_path).get("2031")


def test_the_faults_of_all_files_are_told_at_once(tmp_path):
    put(tmp_path, "a.yml", GOOD.replace("status: open", "status: closed"))
    put(tmp_path, "b.yml", "id: [")

    with pytest.raises(CallFileError) as caught:
        CallShelf(tmp_path)

    assert {fault.file for fault in caught.value.faults} == {str(tmp_path / "a.yml"), str(tmp_path / "b.yml")}


def test_two_files_cannot_be_the_same_call(tmp_path):
    put(tmp_path, "a.yml", GOOD)
    put(tmp_path, "b.yml", GOOD)

    with pytest.raises(CallFileError, match=r"b\.yml:1: another file of the folder has the call 2031"):
        CallShelf(tmp_path)


def test_the_bundled_calls_are_those_of_the_program():
    assert len(bundled_calls().all()) == len(call_files())


def test_the_check_says_what_a_good_file_holds(capsys):
    assert main([INVENTED]) == 0

    assert capsys.readouterr().out == f"{INVENTED}: 8 statements, 8 conditions, 11 questions – ok\n"


def test_the_check_tells_the_faults_of_one_file_and_goes_on_to_the_next(tmp_path, capsys):
    bad = put(tmp_path, "bad.yml", GOOD.replace("status: open", "status: closed"))

    assert main([bad, INVENTED]) == 1

    first, second = capsys.readouterr().out.splitlines()
    assert first.startswith(f"{bad}:")
    assert second.endswith("– ok")
