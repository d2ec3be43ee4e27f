"""The markets of the world, as exporters divide it: each a handful of countries by their codes."""

from __future__ import annotations

from collections.abc import Iterable

from django.utils.translation import gettext_lazy as _

MARKETS = {
    "east_asia": (_("East Asia"), "CN HK JP KP KR MN MO TW"),
    "south_east_asia": (_("Southeast Asia"), "BN ID KH LA MM MY PH SG TH TL VN"),
    "south_asia": (_("South Asia"), "AF BD BT IN IO LK MV NP PK"),
    "central_asia": (_("Central Asia and the Caucasus"), "AM AZ GE KG KZ TJ TM UZ"),
    "middle_east": (_("Middle East"), "AE BH CY IL IQ IR JO KW LB OM PS QA SA SY TR YE"),
    "western_europe": (
        _("Western Europe"),
        "AD AT AX BE CH DE DK ES FI FO FR GB GG GI GR IE IM IS IT JE LI LU MC MT NL NO PT SE SJ SM VA",
    ),
    "eastern_europe": (
        _("Eastern Europe"),
        "AL BA BG BY CZ EE HR HU LT LV MD ME MK PL RO RS RU SI SK UA XK",
    ),
    "north_africa": (_("North Africa"), "DZ EG EH LY MA SD TN"),
    "africa": (
        _("Africa south of the Sahara"),
        (
            "AO BF BI BJ BW CD CF CG CI CM CV DJ ER ET GA GH GM GN GQ GW KE KM LR LS MG ML MR MU MW MZ NA NE NG RE RW SC "
            "SH SL SN SO SS ST SZ TD TG TZ UG YT ZA ZM ZW"
        ),
    ),
    "north_america": (_("North America"), "BM CA GL PM US"),
    "central_america": (
        _("Central America and the Caribbean"),
        "AG AI AW BB BL BQ BS BZ CR CU CW DM DO GD GP GT HN HT JM KN KY LC MF MQ MS MX NI PA PR SV SX TC TT VC VG VI",
    ),
    "south_america": (_("South America"), "AR BO BR CL CO EC FK GF GY PE PY SR UY VE"),
    "oceania": (
        _("Oceania"),
        "AS AU CK FJ FM GU KI MH MP NC NF NR NU NZ PF PG PN PW SB TK TO TV UM VU WF WS",
    ),
}


def choices() -> list[tuple[str, str]]:
    """Every market as (key, name)."""
    return [(key, str(name)) for key, (name, _codes) in MARKETS.items()]


def countries_in(markets: Iterable[str]) -> frozenset[str]:
    """The codes of the countries of these markets; a market that is none has none."""
    return frozenset(code for key in markets if key in MARKETS for code in MARKETS[key][1].split())
