"""What loaded a letter's picture: a person, a provider's proxy, a program beforehand, a scanner, or somebody of ours.

Pure: the signs go in and are forgotten; only the verdict with its confidence comes out (N2).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from ipaddress import ip_address, ip_network

from argosy.mail.models import OpenedBy

# Gmail's proxy names itself and loads when the letter is shown (Gmail Help: "images are served through a proxy").
PROXIES = re.compile(r"GoogleImageProxy|YahooMailProxy|YahooCacheSystem|QQMail|ms-office-image-proxy", re.IGNORECASE)
SCANNERS = re.compile(
    r"bot\b|crawl|spider|scan|barracuda|mimecast|proofpoint|symantec|fireeye|trendmicro|sophos|forcepoint|ironport|safelinks"
    r"|headless|phantom|python|curl|wget|java/|okhttp|go-http|libwww|axios|node-fetch|httpclient|facebookexternalhit|slack",
    re.IGNORECASE,
)
# Mail Privacy Protection loads every picture when a letter arrives, read or not, as the bare "Mozilla/5.0"
# (Apple, "Use Mail Privacy Protection"); Apple's own network is 17.0.0.0/8.
APPLE = ip_network("17.0.0.0/8")
BARE = "Mozilla/5.0"
# Nobody reads so fast: what loads now looks before the reader does.
AT_ONCE = 3.0
SOON = 15.0


@dataclass(frozen=True, slots=True)
class Signs:
    """What a request for the picture shows of who made it."""

    user_agent: str
    ip: str
    method: str
    seconds: float  # since the letter was handed over
    is_ours: bool  # from where a colleague is signed in


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the signs were taken for, and how sure that is in percent."""

    opened_by: OpenedBy
    confidence: int


def verdict(signs: Signs) -> Verdict:
    """The first of these that fits: ours, a scanner, a program beforehand, a proxy, a person."""
    agent = signs.user_agent.strip()
    if signs.is_ours:
        return Verdict(OpenedBy.SELF, 90)
    if signs.method != "GET" or not agent or SCANNERS.search(agent):
        return Verdict(OpenedBy.SCANNER, 90)
    if agent == BARE or _is_apple(signs.ip):
        return Verdict(OpenedBy.PREFETCH, 85)
    if PROXIES.search(agent):
        is_early = signs.seconds < SOON
        return Verdict(OpenedBy.PREFETCH, 60) if is_early else Verdict(OpenedBy.PROXY, 80)
    if signs.seconds < AT_ONCE:
        return Verdict(OpenedBy.SCANNER, 75)
    known = agent.startswith("Mozilla/") or "Outlook" in agent or "Thunderbird" in agent
    return Verdict(OpenedBy.PERSON, (90 if signs.seconds > SOON else 70) if known else 60)


def _is_apple(ip: str) -> bool:
    try:
        return ip_address(ip) in APPLE
    except ValueError:
        return False
