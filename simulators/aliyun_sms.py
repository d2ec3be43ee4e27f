"""Alibaba Cloud's SMS service on loopback: checks the signature as the real one does, and keeps its limits per number.

Quirks kept: refusals come as 200 with a code of their own; faults of the signature as 400; a nonce counts once; a clock
that is a quarter of an hour off is refused; a Chinese number has no country's code, another one has it without a plus.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import hmac
import json
import re
import uuid
from dataclasses import dataclass

from simulators.web import Answer, Asked, Web, as_json

AUTHORIZATION = re.compile(r"ACS3-HMAC-SHA256 Credential=([^,]+),SignedHeaders=([^,]+),Signature=([0-9a-f]{64})")
DRIFT = dt.timedelta(minutes=15)
MOST_A_MINUTE, MOST_A_DAY = 1, 10
CHINESE = re.compile(r"1[3-9]\d{9}")
ABROAD = re.compile(r"(?!86)[1-9]\d{6,14}")


@dataclass(frozen=True, slots=True)
class Delivered:
    """A text that arrived."""

    number: str
    sign: str
    template: str
    values: dict[str, str]
    at: dt.datetime


class AliyunSms(Web):
    """`with AliyunSms("key", "secret") as sms: settings.SMS_URL = sms.url`."""

    def __init__(self, key: str, secret: str, sign: str = "Argosy") -> None:
        super().__init__(self._answer)
        self.key, self.secret, self.sign = key, secret, sign
        self.delivered: list[Delivered] = []
        self.blocked: set[str] = set()
        self.is_out_of_order = False
        self.unreachable: set[str] = set()  # the service is busy just for these
        self._nonces: set[str] = set()

    def _answer(self, asked: Asked) -> Answer:
        if self.is_out_of_order or asked.query.get("PhoneNumbers") in self.unreachable:
            return as_json({"Code": "ServiceUnavailable", "Message": "The service is busy."}, 503)
        fault = self._fault(asked)
        if fault:
            return as_json({"RequestId": str(uuid.uuid4()).upper(), "Code": fault, "Message": fault}, 400)
        code = self._take(asked.query)
        found = {"RequestId": str(uuid.uuid4()).upper(), "Code": code, "Message": code}
        return as_json(found | ({"BizId": uuid.uuid4().hex[:20]} if code == "OK" else {}))

    def _fault(self, asked: Asked) -> str:
        found = AUTHORIZATION.fullmatch(asked.headers.get("authorization", ""))
        if not found:
            return "MissingAuthorization"
        if found[1] != self.key:
            return "InvalidAccessKeyId.NotFound"
        if not hmac.compare_digest(found[3], self._signature(asked, found[2])):
            return "SignatureDoesNotMatch"
        return self._staleness(asked.headers)

    def _staleness(self, headers: dict[str, str]) -> str:
        at = dt.datetime.strptime(headers["x-acs-date"], "%Y-%m-%dT%H:%M:%SZ").replace(tzinfo=dt.UTC)
        if abs(dt.datetime.now(dt.UTC) - at) > DRIFT:
            return "InvalidTimeStamp.Expired"
        nonce = headers["x-acs-signature-nonce"]
        if nonce in self._nonces:
            return "SignatureNonceUsed"
        self._nonces.add(nonce)
        is_known = (headers.get("x-acs-action"), headers.get("x-acs-version")) == ("SendSms", "2017-05-25")
        return "" if is_known else "InvalidAction.NotFound"

    def _signature(self, asked: Asked, names: str) -> str:
        lines = "".join(f"{name}:{asked.headers.get(name, '').strip()}\n" for name in names.split(";"))
        digest = hashlib.sha256(asked.body).hexdigest()
        request = f"{asked.method}\n{asked.path}\n{asked.raw_query}\n{lines}\n{names}\n{digest}"
        to_sign = "ACS3-HMAC-SHA256\n" + hashlib.sha256(request.encode()).hexdigest()
        return hmac.new(self.secret.encode(), to_sign.encode(), hashlib.sha256).hexdigest()

    def _take(self, query: dict[str, str]) -> str:
        number, now = query.get("PhoneNumbers", ""), dt.datetime.now(dt.UTC)
        if not (CHINESE.fullmatch(number) or ABROAD.fullmatch(number)):
            return "isv.MOBILE_NUMBER_ILLEGAL"
        if query.get("SignName") != self.sign:
            return "isv.SMS_SIGNATURE_ILLEGAL"
        if not re.fullmatch(r"SMS_\d+", query.get("TemplateCode", "")):
            return "isv.SMS_TEMPLATE_ILLEGAL"
        if number in self.blocked:
            return "isv.BLACK_KEY_CONTROL_LIMIT"
        earlier = [one.at for one in self.delivered if one.number == number]
        last_minute = [at for at in earlier if now - at < dt.timedelta(minutes=1)]
        if len(last_minute) >= MOST_A_MINUTE or len(earlier) >= MOST_A_DAY:
            return "isv.BUSINESS_LIMIT_CONTROL"
        values = json.loads(query.get("TemplateParam") or "{}")
        self.delivered.append(Delivered(number, query["SignName"], query["TemplateCode"], values, now))
        return "OK"
