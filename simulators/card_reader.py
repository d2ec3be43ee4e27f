"""The reader of business cards, played: what RapidOCR 3.10 really answered for these cards, known by the picture's width.

It runs where the real one runs, in the limited child process, and is found by its name.
"""

from __future__ import annotations

import struct

from argosy.exchange.ocr import Seen

CHINESE, ENGLISH, CODE, EMPTY = 1050, 1051, 1052, 1053
_QR = (
    "BEGIN:VCARD\nVERSION:3.0\nN:Nguyen;Linh;;;\nFN:Linh Nguyen\nORG:Mekong Timber JSC\nTITLE:Buyer\n"
    "EMAIL:linh@mekong-timber.example\nTEL;TYPE=CELL:+84 90 555 1234\n"
    "ADR;TYPE=WORK:;;12 Tran Phu;Can Tho;;;Vietnam\nEND:VCARD\n"
)
_SEEN = {
    CHINESE: Seen(
        (
            ("宁波海岚五金有限公司", 48.0),
            ("NINGBO HAILAN HARDWARE CO., LTD.", 30.0),
            ("王伟销售经理", 49.0),
            ("手机：13857401234 电话：0574-87651234", 31.0),
            ("微信：hailan_wang", 32.0),
            ("邮箱：wang.wei@hailan.example", 35.0),
            ("地址：浙江省宁波市鄞州区中山东路1999号", 32.0),
            ("www.hailan.example", 31.0),
        )
    ),
    ENGLISH: Seen(
        (
            ("Vogt Beschlaege GmbH", 52.0),
            ("Anna Vogt", 59.0),
            ("Purchasing Manager", 35.0),
            ("Tel:+4940 5556677 Fax: +4940 5556678", 29.0),
            ("Mobile: +49 171 2345678", 29.0),
            ("anna.vogt@vogt-beschlaege.example", 33.0),
            ("www.vogt-beschlaege.example", 33.0),
            ("Speicherstrasse 12,20457 Hamburg, Germany", 32.0),
        )
    ),
    CODE: Seen((("MEKONG", 40.0),), _QR),
    EMPTY: Seen(()),
}


def seen(data: bytes) -> Seen:
    """What stands on the PNG of this width; others break the reader."""
    (width,) = struct.unpack_from(">I", data, 16)
    return _SEEN[width]
