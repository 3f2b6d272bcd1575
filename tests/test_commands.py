"""The commands, as they are typed."""

import pytest

from bot.__main__ import main


def test_evaluate_reads_its_own_options(tmp_path, capsys):
    assert main(["evaluate", "--cases", str(tmp_path)]) == 1
    assert str(tmp_path) in capsys.readouterr().out


def test_an_option_that_no_command_knows_is_refused(capsys):
    with pytest.raises(SystemExit):
        main(["train", "--faster"])

    assert "--faster" in capsys.readouterr().err
