"""Names in the order a Norwegian looks for them."""

from bot.wording.alphabet import norwegian_order


def test_ae_oe_and_aa_come_last_in_this_order():
    assert sorted(["Ås", "Østre Toten", "Ærøy", "Våler", "alta"], key=norwegian_order) == [
        "alta",
        "Våler",
        "Ærøy",
        "Østre Toten",
        "Ås",
    ]
