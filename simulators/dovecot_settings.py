"""The configuration file of the private Dovecot, written out line by line."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from simulators.certificate import Certificate


@dataclass(frozen=True, slots=True)
class Settings:
    """What differs from one private Dovecot to the next."""

    root: Path
    host: str
    port: int
    tls_port: int
    certificate: Certificate | None
    user: str
    group: str
    # Where it asks whether a token is good (RFC 7662); "" where it knows passwords only.
    introspection: str = ""
    # Where POP3 listens; 0 where it does not.
    pop3_port: int = 0
    pop3s_port: int = 0


def configuration(settings: Settings, styles: Iterable[Mapping[str, str]]) -> str:
    """The whole file: IMAP on loopback, Maildirs below the root, one process user for everything."""
    s = settings
    return f"""
base_dir = {s.root}/run
state_dir = {s.root}/state
log_path = {s.root}/log
protocols = imap{" pop3" if s.pop3_port else ""}
listen = {s.host}
mail_location = maildir:~/Maildir
mail_uid = {s.user}
mail_gid = {s.group}
first_valid_uid = 1
first_valid_gid = 0
default_internal_user = {s.user}
default_internal_group = {s.group}
default_login_user = {s.user}
# A test server: nothing has to outlive a power cut, nobody has to wait after a wrong password.
mail_fsync = never
auth_failure_delay = 0 secs
mail_max_userip_connections = 50
imap_idle_notify_interval = 30 secs
disable_plaintext_auth = no
auth_mechanisms = plain login{" xoauth2" if s.introspection else ""}
auth_username_format = %Lu
{_tls(s)}
service anvil {{
  chroot =
  unix_listener anvil-auth-penalty {{
    mode = 0
  }}
}}
service imap-login {{
  chroot =
  process_min_avail = 1
  service_count = 0
  inet_listener imap {{
    port = {s.port}
  }}
  inet_listener imaps {{
    port = {s.tls_port}
    ssl = yes
  }}
}}
service imap {{
  process_limit = 1200
}}
{_pop3(s)}{_tokens(s)}
passdb {{
  driver = passwd-file
  args = scheme=PLAIN {s.root}/users/%Lu
}}
userdb {{
  driver = static
  args = uid={s.user} gid={s.group} home={s.root}/mail/%Lu allow_all_users=yes
}}
namespace inbox {{
  inbox = yes
  separator = /
{_special_folders(styles)}}}
"""


def _tls(settings: Settings) -> str:
    if settings.certificate is None:
        return "ssl = no"
    return f"ssl = yes\nssl_cert = <{settings.certificate.certificate}\nssl_key = <{settings.certificate.key}"


def _pop3(settings: Settings) -> str:
    if not settings.pop3_port:
        return ""
    return f"""
service pop3-login {{
  chroot =
  inet_listener pop3 {{
    port = {settings.pop3_port}
  }}
  inet_listener pop3s {{
    port = {settings.pop3s_port}
    ssl = yes
  }}
}}
"""


def _special_folders(styles: Iterable[Mapping[str, str]]) -> str:
    """Both languages are declared; a folder is only listed in the accounts that have it."""
    lines = []
    for style in styles:
        for role, name in style.items():
            lines.append(f'  mailbox "{name}" {{\n    special_use = \\{role.capitalize()}\n  }}\n')
    return "".join(lines)


def _tokens(settings: Settings) -> str:
    if not settings.introspection:
        return ""
    return f"""
passdb {{
  driver = oauth2
  mechanisms = xoauth2
  args = {settings.root}/oauth2.conf
}}
"""


def token_questions(settings: Settings) -> str:
    """The file that says how Dovecot asks about tokens."""
    return f"""
introspection_mode = post
introspection_url = {settings.introspection}
username_attribute = email
active_attribute = active
active_value = true
"""
