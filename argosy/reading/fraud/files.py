"""Files that can do harm: programs, whatever they are called; macros; archives that hide programs."""

from __future__ import annotations

import io
import zipfile

from argosy.reading.model import Attachment

# What Windows, macOS or Linux run when somebody opens it (the kinds that Gmail and Outlook block, as their help lists).
_RUNNABLE = """
ade adp apk appx appxbundle bat cab chm cmd com cpl diagcab dll dmg exe hta img inf ins iso isp jar jnlp js jse lib lnk mde
msc msi msix msp mst nsh pif ps1 ps1xml ps2 psc1 reg scf scr sct sh shb svg sys vb vbe vbs vhd vhdx vxd wsc wsf wsh xll
"""
PROGRAMS = frozenset(_RUNNABLE.split())
MACROS = frozenset({"docm", "dotm", "xlsm", "xltm", "xlam", "xlsb", "pptm", "potm", "ppam", "ppsm", "sldm"})
_PAPERS = "pdf doc docx xls xlsx ppt pptx jpg jpeg png gif txt csv zip rar html"
_HARMLESS_LOOKS = frozenset(_PAPERS.split())
_STARTS = (b"MZ", b"\x7fELF", b"\xca\xfe\xba\xbe", b"\xcf\xfa\xed\xfe", b"#!/")
# Signs that turn the direction of writing: "invoice\u202efdp.exe" reads "invoiceexe.pdf".
_TURNS = frozenset("\u202a\u202b\u202d\u202e\u2066\u2067\u2068")
_ZIP = b"PK\x03\x04"
_MOST_NAMES = 2_000
_ENCRYPTED = 0x1


def danger_of(part: Attachment) -> str:
    """What is dangerous about the file: program, disguised, archive, macros, locked; "" where nothing is."""
    names = [part.name, *part.names_inside]
    if any(_TURNS & set(name) or _is_disguised(name) for name in names):
        return "disguised"
    if any(_ending(name) in PROGRAMS for name in names) or _starts_as_program(part):
        return "program"
    packed, is_locked = _packed(part.content)
    if any(_ending(name) in PROGRAMS or _TURNS & set(name) for name in packed):
        return "archive"
    if _ending(part.name) in MACROS or any(name.casefold().endswith("vbaproject.bin") for name in packed):
        return "macros"
    return "locked" if is_locked or _is_locked_rar(part.content) else ""


def _ending(name: str) -> str:
    return name.strip().rstrip(".").casefold().rpartition(".")[2].strip() if "." in name else ""


def _is_disguised(name: str) -> bool:
    """Does a program look like a paper? "invoice.pdf.exe", "photo.jpg      .scr"."""
    endings = [one.strip() for one in name.strip().casefold().split(".")[1:]]
    return len(endings) > 1 and endings[-1] in PROGRAMS and any(one in _HARMLESS_LOOKS for one in endings[:-1])


def _starts_as_program(part: Attachment) -> bool:
    """Do its first bytes say that it is run, whatever its name says? Scripts that come as text show what they are."""
    return not part.type.startswith("text/") and part.content.startswith(_STARTS)


def _packed(content: bytes) -> tuple[list[str], bool]:
    """The names in a ZIP, and whether a password is needed to look into them. Only the directory is read."""
    if not content.startswith(_ZIP):
        return [], False
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            rows = archive.infolist()[:_MOST_NAMES]
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError, RuntimeError, UnicodeDecodeError):
        return [], False
    return [row.filename for row in rows], any(row.flag_bits & _ENCRYPTED for row in rows)


def _is_locked_rar(content: bytes) -> bool:
    """Are even the names in this RAR 5 archive sealed? Then its first block is the one of encryption, type 4."""
    return content.startswith(b"Rar!\x1a\x07\x01\x00") and content[13:14] == b"\x04"
