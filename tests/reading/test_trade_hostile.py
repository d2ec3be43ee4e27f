"""No text, however strange, makes the understanding slow or makes it fail."""

from __future__ import annotations

import time

import pytest

from argosy.reading.model import Attachment
from tests.reading.letters import letter, read

pytestmark = pytest.mark.pure

STRANGE = [
    "1 ",
    "500 pcs ",
    "询价数量1000个",
    "\n",
    " ",
    "(",
    "A-1-",
    "Qty\t5\n",
    "1x2x3x",
    "<a href=http://x",
    "USD 5 ",
    "a@b.c ",
    "from:a\n",
    "1 instead of ",
    "12 rue a, ",
    "1->2",
    "三十万",
    "012 34 ",
    "12 aa bb cc ",
    "bank details a ",
    "(a b ltd",
    "Công ty ",
    "say ",
]


@pytest.mark.parametrize("piece", STRANGE)
def test_a_text_made_to_wear_us_out_is_read_in_a_moment(piece: str) -> None:
    text = (piece * 40_000)[:40_000]
    start = time.process_time()

    read(letter("Please quote", text, html=f"<p>{text}</p>"), signature=text[:2_000], quoted=text[:8_000])

    assert time.process_time() - start < 5


@pytest.mark.parametrize(
    "glued",
    ["a" * 70, "ได้รับสินค้าแล้วแต่มีของเสียหายจำนวนมากกรุณาตรวจสอบและแจ้งกลับโดยด่วนเพราะลูกค้าของเรารอสินค้าอยู่", "1" * 20_000],
)
def test_what_stands_on_a_number_without_a_space_is_read_in_a_moment(glued: str) -> None:
    start = time.process_time()

    read(letter("Complaint", f"Broken goods: 12{glued}\n14 of the 300 lamps are broken.\n"))

    assert time.process_time() - start < 3


PAID = "We have paid USD 500 for invoice PI-118 today by T/T, the letter of credit is open.\n"
WEARING = {
    "what is to come": f"{PAID}остат{'переч' * 8_000}",
    "goods and empty lines": f"{PAID}Goods{(chr(10) + ' ') * 18_000}x",
}


@pytest.mark.parametrize("text", WEARING.values(), ids=WEARING)
def test_a_line_made_to_be_tried_again_and_again_is_read_in_a_moment(text: str) -> None:
    start = time.process_time()

    read(letter("Payment of PI-118", text))

    assert time.process_time() - start < 5


def test_a_claim_of_hundreds_of_goods_is_read_in_a_moment() -> None:
    start = time.process_time()

    read(
        letter("Complaint", "Broken goods.\n" + "".join(f"{count} lamps are broken.\n" for count in range(11, 1400, 3)))
    )

    assert time.process_time() - start < 8


def test_pieces_that_can_be_read_in_two_ways_are_read_in_a_moment() -> None:
    start = time.process_time()

    row = f"of the 480 chairs {'a-1l ' * 30}.\n"
    read(letter("Complaint: broken chairs", f"Many chairs are broken.\n{row * 250}"))

    assert time.process_time() - start < 8


def test_a_paper_of_empty_lines_is_read_in_a_moment() -> None:
    paper = Attachment("po.txt", "text/plain", 0, ("\n " * 2_900 + "buyer a\n").encode())
    start = time.process_time()

    read(letter("Purchase order", "Please find our order.", attachments=(paper,)))

    assert time.process_time() - start < 5
