"""Each promise of a call file, broken in one place of a good one: the reader tells the line and the reason."""

from pathlib import Path

import pytest
import yaml

from bot.calls.faults import CallFileError
from bot.calls.reader import read_call
from tests.calls.files import INVENTED

GOOD = INVENTED.read_text(encoding="utf-8")
REFUSALS = yaml.safe_load((Path(__file__).parent / "refusals.yml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("refusal", REFUSALS, ids=lambda refusal: refusal["broken"])
def test_a_broken_promise_is_told_with_its_line_and_reason(tmp_path, refusal):
    text = once(GOOD, refusal["old"]).replace(refusal["old"], refusal["new"])
    line = line_of(refusal["line_with"], once(text, refusal["line_with"]))

    faults = faults_of(tmp_path, text)

    assert [fault for fault in faults if fault.line == line and refusal["reason"] in fault.reason], faults


def test_one_run_shows_every_fault_in_the_order_of_the_file(tmp_path):
    text = GOOD.replace("status: open", "status: closed").replace("day: 2031-03-15", "day: i morgen")
    text = text.replace("{nb: Prosjektet bruker båt., nn: Prosjektet bruker båt.}", "{nb: Prosjektet bruker båt.}")

    faults = faults_of(tmp_path, text)

    assert [fault.line for fault in faults] == [
        line_of("status: closed", text),
        line_of("{nb: Prosjektet bruker båt.}", text),
        line_of("day: i morgen", text),
    ]


def test_a_fault_names_its_file(tmp_path):
    [fault] = faults_of(tmp_path, GOOD.replace("status: open", "status: closed"))

    assert str(fault).startswith(f"{tmp_path / 'call.yml'}:{fault.line}: statements[quay_length].status: ")


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "the file is empty"),
        (b"- 1\n- 2\n", "this must be a mapping"),
        (b"\xff\xfe\xfa", "this is no YAML"),
        (b"id: one\n---\nid: two\n", "this is no YAML"),
        (b"id: &a [*a]\n", "id: "),
        (b"id: !!python/object:os.system x\n", "the tag .* is unknown"),
    ],
)
def test_a_file_that_is_no_call_at_all_is_refused(tmp_path, content, reason):
    file = tmp_path / "call.yml"
    file.write_bytes(content)

    with pytest.raises(CallFileError, match=reason):
        read_call(file)


def test_a_file_that_is_not_there_is_refused(tmp_path):
    with pytest.raises(CallFileError, match="the file cannot be read"):
        read_call(tmp_path / "call.yml")


def faults_of(folder, text):
    file = folder / "call.yml"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(CallFileError) as caught:
        read_call(file)
    return caught.value.faults


def once(text, part):
    """Give the text back, if the part stands in it once: the edit must hit what it means."""
    assert text.count(part) == 1
    return text


def line_of(place, text):
    return text[: text.index(place)].count("\n") + 1 + (len(place) - len(place.lstrip("\n")))
