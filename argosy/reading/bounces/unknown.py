"""What mail systems say where the mailbox or the domain does not exist. Form and order as in `reasons`."""

from __future__ import annotations

from argosy.reading.bounces import tongues
from argosy.reading.bounces.reasons import Reason


def _p(row: str) -> tuple[str, ...]:
    return tuple(phrase.strip() for phrase in row.split("|"))


# The system speaks of its own directory: certain.
IN_DIRECTORY = Reason(
    "mailbox_unknown",
    True,
    {
        "local mailers, IMail, Mail.ru": _p(
            "mail.local: unknown user | mail.local: no such user | unknown user: | "
            "message was not accepted -- invalid mailbox"
        ),
        "Exchange": _p(
            "recipnotfound | recipientnotfound | recipient not found | recipient name is not recognized | "
            "account does not exist at the organization | unknown recipient | wasn't found at | "
            "couldn't be found | could not be found | recipient address rejected: access denied | "
            "adr.exrecipnotfound | resolver.adr.invalid | the recipient was not found | could not be resolved | "
            "recipient wasn't found | legacyexchangedn | nonexistent recipient"
        ),
        "Notes, Domino": _p(
            "not listed in * directory | not listed in public name | not listed in domino | user * not listed | "
            "name & address book | unable to route to"
        ),
        "GroupWise, IMail, MDaemon, Courier": _p(
            "unknown user name | mailbox unknown | no such local | unknown host or user | not our customer | "
            "isn't a registered | not a registered | is not * registered * user | not a local user | "
            "user unable to be found | mailbox not present | recipient unrecognized | not found in * directory | "
            "(user not found) | x-groupwise; user not found | 550 user unknown."
        ),
        "where the store itself answers: Cyrus, Dovecot, maildrop, MailEnable": _p(
            "no mailbox associated with this | user doesn't exist: | invalid user specified | "
            "mailbox unavailable or not local"
        ),
        "Sun and Oracle Messaging Server, CommuniGate": _p(
            "unknown or illegal alias | unknown or illegal user | unknown user account | is not a known user account"
        ),
        "X.400, MMDF": _p(
            "unrecognised recipient | unable to deliver to recipient: name | o/r name | unknown-recipient | "
            "name unrecognized | recipient-unavailable"
        ),
        "Verizon": _p("no valid recipients for this mm | recipient address is not a valid"),
        "Chinese": _p(
            "用户不存在 | 收件人不存在 | 收件人地址不存在 | 邮箱不存在 | 该用户不存在 | 帐号不存在 | "
            "账号不存在 | 地址不存在 | 无此用户 | 没有该用户 | 查无此人 | 找不到收件人 | 用戶不存在 | "
            "收件者不存在 | 信箱不存在 | 使用者不存在 | 無此使用者 | 已被注销 | 已注销 | 收件人邮箱地址不正确 | "
            "邮件地址错误 | 收件地址错误 | 不存在的用户"
        ),
        "Japanese": _p(
            "ユーザーが存在しません | ユーザが存在しません | 宛先不明 | あて先が見つかり | "
            "宛先が見つかりません | 見つかりませんでした | ディレクトリのリストにありません | 存在しない | "
            "存在しません | 不明なユーザ"
        ),
        "Korean": _p(
            "존재하지 않는 | 존재하지 않습니다 | 없는 사용자 | 없는 계정 | 찾을 수 없습니다 | 수신자를 찾을 수 | "
            "알 수 없는 사용자 | 탈퇴한"
        ),
        "Russian, Ukrainian": _p(
            "не существует | нет такого пользователя | такого пользователя нет | пользователь не найден | "
            "адрес не найден | неизвестный пользователь | не найден | неверный адрес | недействительный * ящик | "
            "не існує | не знайдено"
        ),
        "German, Dutch": _p(
            "unbekannter empfänger | empfänger unbekannt | benutzer unbekannt | unbekannter benutzer | "
            "existiert nicht | konnte nicht gefunden werden | nicht vorhanden | wurde nicht gefunden | "
            "keine mailbox | onbekende gebruiker | bestaat niet | niet gevonden | onbekend adres"
        ),
        "French": _p(
            "utilisateur inconnu | destinataire inconnu | adresse inconnue | n'existe pas | n’existe pas | "
            "introuvable | n'a pas été trouvé | compte inexistant"
        ),
        "Spanish, Portuguese": _p(
            "usuario desconocido | destinatario desconocido | no existe | no se ha encontrado | no se encontró | "
            "usuario no encontrado | cuenta inexistente | usuário desconhecido | destinatário desconhecido | "
            "não existe | não foi encontrad | nao existe | usuario inexistente | usuário inexistente"
        ),
        "Italian": _p(
            "utente sconosciuto | destinatario sconosciuto | casella inesistente | non esiste | "
            "indirizzo inesistente | non trovato | utente non trovato"
        ),
        "Turkish, Polish, Arabic, others": _p(
            "kullanıcı bulunamadı | alıcı bulunamadı | bulunamadı | bilinmeyen kullanıcı | nie istnieje | "
            "nieznany użytkownik | nie znaleziono | غير موجود | لم يتم العثور | neexistuje | nem létezik | "
            "okänd mottagare | finns inte | findes ikke | finnes ikke | ukjent bruker | không tồn tại | "
            "tidak ditemukan | utilizator necunoscut"
        ),
    },
)

# What any system, and any filter in front of it, may answer: certain only with a telling status or as the answer to RCPT.
MAILBOX_UNKNOWN = Reason(
    "mailbox_unknown",
    True,
    {
        "Postfix": _p(
            "user unknown | unknown user | unknown in virtual | unknown in local | unknown in relay | "
            "undeliverable address: | recipient address rejected: undeliverable | "
            "recipient address rejected: user | recipient address rejected: unknown | "
            "recipient address rejected: invalid | recipient address rejected: no such"
        ),
        "Sendmail": _p(
            "... user unknown | no such user | addressee unknown | unknown user: | user not known | "
            "cannot mail directly to * user"
        ),
        "qmail": _p(
            "no mailbox here by that name | this user doesn't have | sorry, no mailbox | not a valid mailbox | "
            "that address does not exist"
        ),
        "Exim": _p(
            "unknown local part | unknown local-part | no such person | no such mailbox | no such recipient | "
            "address does not exist | is not a known user | unknown or unlisted | user does not exist | "
            "not a valid user"
        ),
        "Gmail, Yahoo, AOL, Apple": _p(
            "account that you tried to reach does not exist | address not found | doesn't have a * account | "
            "no such account | mailbox not found | mailbox does not exist | this account does not exist | "
            "nosuchuser | user not found | account not found | account doesn't exist"
        ),
        "general": _p(
            "unknown account | unknown address | unknown email address | unknown mailbox | address unknown | "
            "account unknown | recipient unknown | mailbox unavailable | mailbox is unavailable | "
            "mailbox not available | mailbox isn't available | invalid mailbox | invalid recipient | "
            "invalid user | invalid address | bad recipient | bad destination mailbox | bad destination email | "
            "bad address | incorrect address | wrong address | no valid recipients | no valid recipient | "
            "no valid users | no account by that name | no mail box available | no mailbox found | "
            "no user named | no such address | no such email | no such login | no such name | no such id | "
            "no matches to nameserver query * user | not a valid recipient | nonexistent user | non-existent | "
            "nonexistent | does not exist | doesn't exist | not exist | do not exist | unlisted user | "
            "user is unknown | user * unknown | user * not found | user * does not exist | "
            "user * doesn't exist | recipient * not found | recipient * does not exist | recipient * unknown | "
            "addressee * unknown | * is unknown | is not a valid | is not known | is unknown at | "
            "is not recognized | are not recognized | undeliverable address | unable to find the user | "
            "unable to find user | user cannot be found | can't find user | cannot find user | "
            "not in our database | no users here by that name | no one by that name | none by that name | "
            "not a real user | there is no user | there is no such | name not found | unknown virtual | "
            "recipient address unknown | recipient not exist | recipient rejected * unknown | "
            "unverified address | not our user | not on this server | account is invalid | account closed | "
            "account has been closed | account * been deleted | account was deleted | mailbox deleted | "
            "deleted user | user deleted | user reject the mail: unknown | local user only | "
            "recipients * invalid | invalid recipients | not a mailbox | invalid final delivery user | "
            "refused: unknown | destination address * invalid | rejected * no such | no recipient | "
            "unresolvable recipient | undefined mail user | failed to find mailbox"
        ),
        "other tongues": tongues.MAILBOX_UNKNOWN,
    },
)

DOMAIN_UNKNOWN = Reason(
    "domain_unknown",
    True,
    {
        "Postfix": _p(
            "host not found | domain not found | name service error | host or domain name not found | null mx | "
            "nullmx | unable to look up host | type=mx: malformed"
        ),
        "Sendmail": _p(
            "host unknown | unknown host | name server: host not found | config error: mx | "
            "does not exist or has no mx | unknown mailer error * host"
        ),
        "qmail": _p(
            "couldn't find any host | couldn't find a mail exchanger | couldn't find any host named | "
            "no such host | domain isn't in my list of allowed"
        ),
        "Exim": _p(
            "all relevant mx records point to non-existent hosts | unrouteable address | unroutable address | "
            "unrouteable mail domain | unroutable mail domain | unrouteable domain | indicated no smtp service | "
            "mx record indicated | domain does not exist | no mx records found | "
            "all host address lookups failed permanently"
        ),
        "Exchange": _p(
            "nonexistentdomain | infodomainnonexistent | domain was not found | could not find domain | "
            "nodomain | the host is unknown | dns * non-existent domain"
        ),
        "Yahoo, Gmail, NetEase": _p(
            "no mx record found | dns error * domain | domain name not found | dns type * nxdomain | nxdomain | "
            "dns server returned answer with no data"
        ),
        "general": _p(
            "521 5.3.2 | 556 5.1.10 | unknown domain | domain unknown | invalid domain | domain invalid | "
            "bad domain | domain * not found | domain * does not exist | domain * doesn't exist | "
            "no such domain | domain is unknown | no mx or a | no mail exchanger | no mx or smtp | "
            "host * not found | hostname not found | host not exist | illegal host | does not accept mail | "
            "doesn't accept mail | does not receive mail | domain does not accept | not accept mail | bad host | "
            "no route found to domain | recipient domain must exist | name server failure * domain | "
            "domain * has no valid mail | non-existent host | domain * invalid | destination host * unknown | "
            "domain * could not be found | domain * couldn't be found | domain mentioned not found | "
            "mail domain mentioned in email address is unknown | does not have an mx | domain name * incorrect | "
            "no dns * for domain | server does not accept mail | smtp server address * not found | "
            "no mail server for"
        ),
        "Chinese": _p(
            "域名不存在 | 找不到该域名 | 域名解析失败 | 域名错误 | 无法找到域名 | 收件服务器不存在 | 無此網域 | "
            "找不到域名 | mx记录 | 无法解析"
        ),
        "Japanese, Korean, Russian": _p(
            "ドメインが見つかり | ドメインが存在しない | 도메인을 찾을 수 | 존재하지 않는 도메인 | "
            "домен не найден | домен не существует | домена не существует"
        ),
        "Western": _p(
            "domain * existiert nicht | domäne * nicht gefunden | domaine inconnu | domaine introuvable | "
            "dominio * no existe | domínio * não | dominio inesistente"
        ),
        "other tongues": tongues.DOMAIN_UNKNOWN,
    },
)
