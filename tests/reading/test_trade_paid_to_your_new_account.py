"""Who pays to the account that we have changed, or asks whether we did, is no swindler; whose own account is new may be."""

from __future__ import annotations

import pytest

from tests.reading.letters import letter, read

pytestmark = pytest.mark.pure


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("zh", "押金今天付到贵方的新账户，请注意查收。"),
        ("zh", "余款下午打到您新的账号，水单随后发送。"),
        ("zh", "请问贵司更换收款银行了吗？财务需要核对。"),
        ("zh", "听说你们换了开户行的账户吗？如果换了，请把新的账户信息发给我。"),
        ("en", "the deposit goes to your new bank account today, please confirm."),
        ("de", "die Anzahlung geht heute auf Ihr neues Konto."),
        ("ja", "残金は本日、御社の新しい口座へお振り込みいたします。"),
    ],
)
def test_a_payer_is_believed(language, text):
    assert read(letter("77", text), language).risk is None


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("zh", "我们换了银行，请把货款付到新的账户：示例银行 6222000011112222"),
        ("zh", "烦请贵司更新资料：我司收款账户变更，新账户 6222000011112222"),
        ("zh", "押金可以今天付到我们新的账户吗？示例银行 6222000011112222"),
        ("zh", "请付到新账户，水单发给我。示例银行 6222000011112222"),
    ],
)
def test_whose_own_account_is_new_is_not(language, text):
    assert read(letter("77", text), language).risk == "bank_change"
