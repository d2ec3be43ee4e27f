"""From where somebody signs in: the network address, and the device in words."""

from __future__ import annotations

import re
from dataclasses import dataclass
from ipaddress import ip_network

from django.conf import settings
from django.http import HttpRequest
from django.utils.translation import gettext as _

# Order matters: Edge and WeChat also call themselves Chrome, Chrome also calls itself Safari.
BROWSERS = (
    ("MicroMessenger", "WeChat"),
    ("Edg", "Edge"),
    ("OPR/", "Opera"),
    ("Firefox", "Firefox"),
    ("FxiOS", "Firefox"),
    ("CriOS", "Chrome"),
    ("Chrome", "Chrome"),
    ("Safari", "Safari"),
)
SYSTEMS = (
    ("HarmonyOS", "HarmonyOS"),
    ("iPhone", "iPhone"),
    ("iPad", "iPad"),
    ("Android", "Android"),
    ("Windows", "Windows"),
    ("Mac OS X", "macOS"),
    ("Linux", "Linux"),
)
LONGEST = 300


@dataclass(frozen=True, slots=True)
class Place:
    """The network address and the browser's own words about itself."""

    ip: str
    user_agent: str


def place_of(request: HttpRequest) -> Place:
    """Where this request comes from. A proxy's word is believed only where the operator says that one stands before us."""
    ip = request.META.get("REMOTE_ADDR", "")
    if settings.BEHIND_TLS:
        # the last address is the one that our own proxy saw; those before it are the client's claims
        ip = request.headers.get("X-Forwarded-For", ip).rpartition(",")[2].strip()
    return Place(re.sub(r"[^0-9a-fA-F:.]", "", ip)[:45], request.headers.get("User-Agent", "")[:LONGEST])


def browser_words(user_agent: str) -> str:
    """The type of browser, in words: all that lists of sessions, the network log and the risk check know of a device."""
    return next((name for mark, name in BROWSERS if mark in user_agent), "") or _("Unknown browser")


def browser_mark(user_agent: str) -> str:
    """Of the browser's own words only the one by which `browser_words` names it; of these, this alone is kept."""
    return next((mark for mark, _name in BROWSERS if mark in user_agent), "")


def kind_words(user_agent: str) -> str:
    """The browser and its system, to be shown in this moment and kept nowhere: Firefox on Windows."""
    browser = next((name for mark, name in BROWSERS if mark in user_agent), "")
    system = next((name for mark, name in SYSTEMS if mark in user_agent), "")
    if browser and system:
        return _("%(browser)s on %(system)s") % {"browser": browser, "system": system}
    return browser or system or _("Unknown device")


def marks_of(user_agent: str) -> str:
    """Of the browser's own words only those by which `kind_words` names the device, in whatever language."""
    found = (next((mark for mark, _name in known if mark in user_agent), "") for known in (BROWSERS, SYSTEMS))
    return " ".join(found).strip()


def network_of(ip: str) -> str:
    """The neighbourhood of an address: providers hand out another one every day, from the same neighbourhood.

    For IPv4 the first 16 bits, the size at which Tor takes two addresses for one network's (path-spec, 2.2): smaller
    would call a phone new each morning; larger would take half a country for home. For IPv6 the 48 bits that a site is
    given (RFC 6177). It is one sign among several and never decides alone.
    """
    try:
        return str(ip_network(f"{ip}/{48 if ':' in ip else 16}", strict=False))
    except ValueError:
        return ip
