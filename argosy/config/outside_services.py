"""Settings of the services outside that the operator may engage: text messages, other sign-ins, stolen passwords, mail."""

from __future__ import annotations

from argosy.platform import env

# Where a list of stolen passwords is asked by the range protocol (for example https://api.pwnedpasswords.com/range);
# without one the lists that come with Argosy serve alone. Only five digits of a hash are told.
BREACHED_URL = env.text("ARGOSY_BREACHED_URL")

# OSV, where the third-party parts are compared with known weaknesses each night; names and versions are told, nothing
# else. Empty: nobody is asked; `argosy parts` then takes an answer from a file.
ADVISORIES_URL = env.text("ARGOSY_ADVISORIES_URL", default="https://api.osv.dev")

# Alibaba Cloud's SMS service for codes to mobile numbers. Without a key numbers stay unconfirmed, and the pages say so.
SMS_URL = env.text("ARGOSY_SMS_URL", default="https://dysmsapi.aliyuncs.com")
SMS_KEY = env.text("ARGOSY_SMS_KEY")
# The secret of that access key.
SMS_SECRET = env.text("ARGOSY_SMS_SECRET")
# The signature under which the service approved the texts.
SMS_SIGN = env.text("ARGOSY_SMS_SIGN", default="Argosy")
# The number of the approved template for Chinese numbers; it holds ${code}.
SMS_TEMPLATE = env.text("ARGOSY_SMS_TEMPLATE")
# The same for numbers of other countries.
SMS_TEMPLATE_ABROAD = env.text("ARGOSY_SMS_TEMPLATE_ABROAD")
# The number of the approved template for messages about the service; it holds ${text}.
SMS_NOTICE_TEMPLATE = env.text("ARGOSY_SMS_NOTICE_TEMPLATE")

# The website application at open.weixin.qq.com, with which people sign in by scanning with WeChat.
WECHAT_APP = env.text("ARGOSY_WECHAT_APP")
# Its secret.
WECHAT_SECRET = env.text("ARGOSY_WECHAT_SECRET")
# Where WeChat shows the code to scan.
WECHAT_OPEN_URL = env.text("ARGOSY_WECHAT_OPEN_URL", default="https://open.weixin.qq.com")
# Where WeChat says who scanned it.
WECHAT_API_URL = env.text("ARGOSY_WECHAT_API_URL", default="https://api.weixin.qq.com")

# A TOML file with further services to sign in with: Google, Microsoft, WeCom, DingTalk, Feishu, a company's own.
SIGN_IN_FILE = env.text("ARGOSY_SIGN_IN_FILE")

# So that members bind Gmail and Google Workspace without a password: the installation's OAuth client at Google
# (console.cloud.google.com, type "web application"); its redirect address is ARGOSY_URL + /mail/bind/connected/.
GOOGLE_CLIENT_ID = env.text("ARGOSY_GOOGLE_CLIENT_ID")
# The secret that Google shows once beside it.
GOOGLE_CLIENT_SECRET = env.text("ARGOSY_GOOGLE_CLIENT_SECRET")
# The same for Outlook.com and Microsoft 365 (entra.microsoft.com, app registrations), with the same redirect address.
MICROSOFT_CLIENT_ID = env.text("ARGOSY_MICROSOFT_CLIENT_ID")
# The secret that Microsoft shows once beside it.
MICROSOFT_CLIENT_SECRET = env.text("ARGOSY_MICROSOFT_CLIENT_SECRET")
# Whose accounts may sign in there: common (all), organizations, or the id of one company's directory.
MICROSOFT_TENANT = env.text("ARGOSY_MICROSOFT_TENANT", default="common")

# Where ClamAV's clamd listens, host:port or the path of its socket; each attachment is checked before it is handed out.
CLAMD = env.text("ARGOSY_CLAMD")
