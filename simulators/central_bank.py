"""The European Central Bank's daily reference rates on loopback, in the format of eurofxref-daily.xml."""

from __future__ import annotations

from datetime import date

from simulators.web import Answer, Asked, Web

ENVELOPE = (
    '<?xml version="1.0" encoding="UTF-8"?>\n'
    '<gesmes:Envelope xmlns:gesmes="http://www.gesmes.org/xml/2002-08-01"'
    ' xmlns="http://www.ecb.int/vocabulary/2002-08-01/eurofxref">\n'
    "\t<gesmes:subject>Reference rates</gesmes:subject>\n"
    "\t<gesmes:Sender>\n\t\t<gesmes:name>European Central Bank</gesmes:name>\n\t</gesmes:Sender>\n"
    "\t<Cube>\n\t\t<Cube time='{day}'>\n{lines}\t\t</Cube>\n\t</Cube>\n</gesmes:Envelope>"
)


class CentralBank(Web):
    """`with CentralBank(date(2026, 11, 27), USD="1.1587") as bank: settings.RATES_URL = bank.address`."""

    def __init__(self, on: date, **rates: str) -> None:
        super().__init__(self._answer)
        self.on, self.rates, self.asked = on, rates, 0
        self.broken: bytes | None = None

    @property
    def address(self) -> str:
        """Where the table stands."""
        return f"{self.url}/stats/eurofxref/eurofxref-daily.xml"

    def _answer(self, asked: Asked) -> Answer:
        if asked.path != "/stats/eurofxref/eurofxref-daily.xml":
            return Answer(b"Not found", 404)
        self.asked += 1
        if self.broken is not None:
            return Answer(self.broken)
        lines = "".join(f"\t\t\t<Cube currency='{code}' rate='{rate}'/>\n" for code, rate in self.rates.items())
        return Answer(ENVELOPE.format(day=self.on.isoformat(), lines=lines).encode())
