"""`argosy read` says on one line a file what each message says, in order, whatever the files are."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from argosy.reading.command import main, own_from
from argosy.reading.language import detect
from argosy.reading.model import Own

pytestmark = pytest.mark.pure
MESSAGE = (
    "From: Ann Lee <ann@buyer.example>\r\nTo: sales@ours.example\r\nDate: Tue, 1 Jul 2025 10:20:30 +0800\r\n"
    "Subject: Inquiry\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n"
    "Dear team, please quote 500 cups. \u2028 Regards, Ann\r\n"
).encode()
FIELDS = """file error language subject from to cc date text reply attachments list auto_reply bounce kind confidence
reasons party items terms document_number total risk doubts seconds"""


@pytest.fixture
def message(tmp_path) -> Path:
    path = tmp_path / "inquiry.eml"
    path.write_bytes(MESSAGE)
    return path


def test_each_file_gets_its_line_in_order(message, tmp_path, capsys):
    files = [str(tmp_path / "none.eml"), str(message), str(tmp_path), str(message)]

    code = main(["--json", *files])

    lines = [json.loads(line) for line in capsys.readouterr().out.removesuffix("\n").split("\n")]
    assert code == 1
    assert [line["file"] for line in lines] == files
    assert [line["error"] is None for line in lines] == [False, True, False, True]
    assert lines[0]["error"] == "It cannot be opened: No such file or directory."


def test_a_line_has_every_field_of_the_contract(message, capsys):
    main(["--json", str(message)])

    said = json.loads(capsys.readouterr().out)
    assert list(said) == FIELDS.split()
    assert said["from"] == {"name": "Ann Lee", "address": "ann@buyer.example"}
    assert (said["subject"], said["date"], said["language"]) == ("Inquiry", "2025-07-01T10:20:30+08:00", "en")


def test_without_json_a_person_can_read_it(message, capsys):
    assert main([str(message)]) == 0

    assert "  From      Ann Lee <ann@buyer.example>\n" in capsys.readouterr().out


def test_the_command_needs_no_django(message):
    program = (
        "import sys\nfrom argosy.reading.command import main\nmain(sys.argv[1:])\nassert 'django' not in sys.modules"
    )

    subprocess.run([sys.executable, "-c", program, "--json", str(message)], check=True, stdout=subprocess.DEVNULL)


def test_our_own_side_is_read_from_a_file():
    own = own_from('{"own": [{"name": "Ningbo Sea Co., Ltd. 宁波海有限公司", "domain": "SEA.example"}]}'.encode())

    assert own == Own(companies=("Ningbo Sea Co., Ltd.", "宁波海有限公司"), domains=("sea.example",))


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"own": 3}'])
def test_a_wrong_file_of_our_own_side_is_refused(message, tmp_path, text, capsys):
    own = tmp_path / "own.json"
    own.write_text(text)

    assert main(["--own", str(own), str(message)]) == 2
    assert capsys.readouterr().out == ""


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "Pls quote best FOB price for 2,000 pcs."),
        ("en", "Order confirmed, thanks."),
        ("zh", "请报最低价，型号 TX-200。"),
        ("zh", "請提供 FOB Keelung 報價單"),
        ("es", "Adjunto el pedido, saludos."),
        ("de", "Anbei unsere Bestellung über 500 Stück."),
        ("fr", "Merci de confirmer la commande."),
        ("ru", "Прошу выслать прайс-лист на подшипники SKF 6204."),
        ("pt", "Segue em anexo o pedido, obrigado."),
        ("ar", "نرجو إرسال عرض سعر لعدد 500 قطعة"),
        ("tr", "Fiyat teklifi rica ederiz, teşekkürler."),
        ("it", "In allegato il nostro ordine, cordiali saluti."),
        ("ja", "見積書をお送りください。"),
        ("ko", "견적서 부탁드립니다. Model TX-200"),
        ("uk", "Надішліть, будь ласка, ціну на підшипники."),
        (None, "12345 - 678"),
        (None, ""),
    ],
)
def test_a_short_trade_sentence_shows_its_language(language, sentence):
    assert detect(sentence) == language
