"""Mentions as clients write them: what is shown goes with the link, also when it is an ordinary word."""

import pytest

from tests.unit.detect.conftest import Masked

NAMES = ("Joy Goud", "Roos")


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("[Joy](https://matrix.to/#/@p0:zorg.example) heeft hoop", "Joy"),
        ("[roos](<https://matrix.to/#/@p1:zorg.example>) op tafel", "roos"),
        ("[Het Bankje](https://matrix.to/#/%40p7%3Azorg.example)", "Het Bankje"),
        ("[joy](matrix:u/p0:zorg.example) kom", "joy"),
        ("[Gang drie](https://matrix.to/#/#gang:zorg.example)", "Gang drie"),
        ('<a href="https://matrix.to/#/@p1:zorg.example">Roos</a> staat op tafel', "Roos"),
    ],
)
def test_the_shown_name_goes(masked: Masked, text: str, shown: str) -> None:
    found = masked(text, *NAMES)
    assert ("name", shown) in [(kind, words.removesuffix("</a>")) for kind, words in found]
    assert "mxid" in [kind for kind, _ in found]


def test_a_link_elsewhere_says_nothing_of_its_words(masked: Masked) -> None:
    assert [kind for kind, _ in masked("[de roos](https://bloemen.example/a)", *NAMES)] == ["url"]
