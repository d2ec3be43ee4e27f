"""What swindlers write about bank accounts, mailboxes and money paid ahead: nouns and signs, language by language.

Regular expressions for folded text: lower case, one space, ё as е, Chinese in simplified characters.
"""

# ruff: noqa: E501 — the words of one language in one line

from __future__ import annotations

from collections.abc import Mapping

# Where money goes; not a customer's, a user's or a mail account, nor "take into account".
ACCOUNT: Mapping[str, str] = {
    "en": r"(?<!into )(?<!customer )(?<!user )(?<!mail )(?<!on )(?<!us another )(?<!us a new )account(?:s|'s)?(?! (?:manager|department|dept|executive|team|payable|receivable|holder'?s? name|is settled))|bank (?:details|information|data|coordinates)|banking (?:details|information)|(?:payment|remittance|wire|transfer) (?:details|information|instructions?)|iban|beneficiary",
    "es": r"(?<!en )(?<!por )(?<! a )cuentas?(?! de (?:correo|cliente|usuario))|datos (?:bancarios|de pago|de transferencia)|iban",
    "pt": r"(?<!em )(?<!por )contas?(?! de (?:e-?mail|cliente|usu|correio))|dados (?:bancários|de pagamento|para pagamento)|iban",
    "fr": r"(?<!en )(?<!rendre )comptes?(?! (?:client|rendu|utilisateur|tenu|de messagerie|e-?mail))|coordonnées (?:bancaires|de paiement)|rib|iban",
    "de": r"(?:bank)?kont(?:o|en)(?:s|daten|verbindung|nummer)?|bankverbindung(?:en)?|bankdaten|zahlungsdaten|iban",
    "it": r"(?<!per )(?<!tenere )(?<!tenga )(?<!tenendo )cont[oi]|coordinate (?:bancarie|di pagamento)|estremi (?:bancari|di pagamento)|iban",
    "ru": r"реквизит\w*|(?:расчетн|банковск|прежн|наш)\w* счет\w{0,2}|на счет\w?|счет\w? (?:в банке|временно)|iban",
    "tr": r"hesa[bp]\w*|banka bilgi\w*|iban\w*",
    "pl": r"rachun\w+|kont(?:o|a|em|u|cie)|dan(?:e|ych) (?:bankow\w+|do przelewu)|iban",
    "nl": r"(?:bank)?rekening(?:nummer)?(?! (?:houden|te houden))|bankgegevens|betaalgegevens|iban",
    "vi": r"tài khoản|thông tin (?:ngân hàng|thanh toán|chuyển khoản)|iban",
    "id": r"rekening|data bank|iban",
    "ar": r"\w{0,3}حساب\w{0,3}|\w{0,3}بيانات (?:ال)?(?:بنك|مصرف|دفع)\w*",
    "zh": r"账户|账号|(?:银行|收款|付款)(?:资料|信息)|户头",
    "ja": r"口座|振込先|送金先|銀行情報",
    "ko": r"계좌|은행 정보|송금 정보",
}
BANK: Mapping[str, str] = {
    "en": r"bank(?! (?:charges?|holiday|guarantee|draft|slip|copy|transfer|statement))|we bank with",
    "es": r"banco(?! central)", "pt": r"banco(?! central)", "fr": r"banque(?! centrale)", "de": r"(?:haus)?bank", "it": r"banca", "ru": r"банк\w{0,3}",
    "tr": r"banka\w{0,4}", "pl": r"bank(?:u|iem)?", "nl": r"bank", "vi": r"ngân hàng", "id": r"bank",
    "ar": r"\w{0,3}بنك\w{0,3}|\w{0,3}مصرف", "zh": r"银行", "ja": r"銀行", "ko": r"은행",
}  # fmt: skip
PLACE: Mapping[str, str] = {language: f"{words}|{BANK[language]}" for language, words in ACCOUNT.items()}
# The account is over, stopped or looked into: nothing can come there.
CLOSED: Mapping[str, str] = {
    "en": r"closed|cancel+ed|blocked|frozen|suspended|on hold|under (?:\w+ ){0,2}(?:audit|review|investigation|maintenance)|inactive|deactivated|terminated|discontinued|no longer|not (?:be )?(?:valid|active|in use|available|usable)|unavailable|restricted|(?:not|n't|unable to) (?:\w+ ){0,2}(?:receive|accept)",
    "es": r"cerrad\w|cancelad\w|bloquead\w|congelad\w|suspendid\w|inactiv\w|ya no|auditor[ií]a|inhabilitad\w|dad\w de baja|inoperativ\w",
    "pt": r"encerrad\w|fechad\w|cancelad\w|bloquead\w|congelad\w|suspens\w|inativ\w|já não|não (?:está|é) mais|auditoria|desativad\w",
    "fr": r"clôtur\w+|fermée?s?|bloquée?s?|gelée?s?|suspendue?s?|inacti\w+|(?:ne|n'est) plus|plus (?:valable|valide|utilis\w+|acti\w+)|audit|désactivée?s?",
    "de": r"geschlossen|aufgelöst|gesperrt|eingefroren|gekündigt|nicht mehr|(?:wird|wurde) (?:\w+ ){0,3}geprüft|prüfung|erloschen|stillgelegt|ungültig",
    "it": r"chius\w|bloccat\w|congelat\w|sospes\w|estint\w|non (?:è|sono) più|non più|verifica|revisione|disattivat\w",
    "ru": r"закрыт\w{0,2}|\w{0,3}блокир\w+|заморож\w+|арестован\w{0,2}|аудит\w{0,2}|провер\w+|не действ\w+|недействит\w+|больше не|приостановл\w+|аннулир\w+",
    "tr": r"kapatıl\w+|kapandı|kapalı|bloke\w*|dondurul\w+|askıya|denetim\w*|geçersiz\w*|kullanılm\w+|iptal",
    "pl": r"zamknięt\w+|zablokowan\w+|zamrożon\w+|zawieszon\w+|kontrol\w+|audyt\w*|nieaktual\w+|nieaktywn\w+|już nie",
    "nl": r"opgeheven|gesloten|geblokkeerd|bevroren|niet meer|niet langer|controle|audit",
    "vi": r"đã đóng|đóng lại|bị khóa|phong tỏa|tạm ngưng|kiểm tra|kiểm toán|không còn|ngừng sử dụng",
    "id": r"ditutup|diblokir|dibekukan|tidak (?:lagi|aktif)|audit|ditangguhkan",
    "ar": r"\w{0,2}إغلاق|\w{0,2}أغلق\w*|مغلق\w*|مجمد\w*|\w{0,2}تجميد|موقوف\w*|المراجعة|\w{0,2}التدقيق|لا يمكن\w*|لم يعد",
    "zh": r"注销|销户|冻结|停用|暂停|关闭|审计|不能(?:使用|收|用)|无法(?:收|使用)|作废|失效|不再|被封",
    "ja": r"解約|閉鎖|凍結|停止|使用できな|ご利用(?:いただけ|になれ)|使えな|監査|廃止",
    "ko": r"해지|폐쇄|정지|동결|감사|사용할 수 없|사용(?:이)? ?(?:불가|중지)",
}
# Another than before.
OTHER: Mapping[str, str] = {
    "en": r"new|other|another|different|alternat\w+|second",
    "es": r"nuev\w|nuev\ws|otr\ws?|distint\ws?|diferentes?", "pt": r"nov\ws?|outr\ws?|diferentes?",
    "fr": r"nouve\w{1,4}|autres?|différente?s?", "de": r"neue\w?|andere\w?|abweichende\w?", "it": r"nuov\w|altr\w|divers\w",
    "ru": r"друг\w{2,3}|ин(?:ой|ые|ых|ому)", "tr": r"yeni|başka|farklı", "pl": r"now\w{1,3}|inn\w{1,3}", "nl": r"nieuwe?|andere?",
    "vi": r"mới|khác", "id": r"baru|lain", "ar": r"\w{0,2}جديد\w{0,2}|آخر|أخرى", "zh": r"新的?|另一[个家]?|另外|别的|其他", "ja": r"新しい|新規|別の", "ko": r"새로운|새|다른",
}  # fmt: skip
# It was made another; not rates of exchange.
CHANGED: Mapping[str, str] = {
    "en": r"(?:chang|updat|revis|replac|switch|mov)ed|has (?:been )?(?:changed|updated)",
    "es": r"cambi(?:ad\w|ados|adas|amos|aron|ó)|modificad\ws?|actualizad\ws?|actualizado",
    "pt": r"mud(?:ou|aram|ámos|amos|ad\w)|alterad\ws?|atualizad\ws?|modificad\ws?|passamos",
    "fr": r"changée?s?|modifiée?s?|mise?s? à jour|remplacée?s?",
    "de": r"geändert|gewechselt|aktualisiert|umgestellt", "it": r"cambiat\w|modificat\w|aggiornat\w|variat\w",
    "ru": r"измен(?:ились?|ился|илась|ены|ен)|обновл\w+|смени\w+|поменя\w+|переш\w+|обслужива\w+", "tr": r"değiş(?:ti|miştir|tirdik|mesi)\w*|güncellen\w+|çalışıyoruz",
    "pl": r"zmieni\w+|zmian\w+|zaktualizowan\w+", "nl": r"gewijzigd|veranderd|overgestapt", "vi": r"thay đổi|đổi", "id": r"(?:meng)?ganti|berubah|diperbarui",
    "ar": r"تغي[يّر]\w*|\w{0,2}تحديث|انتقل\w*", "zh": r"更[改换动]|变更|变动|换了|改用|改汇|改打|改付|改为", "ja": r"変更|変わ", "ko": r"변경|바뀌|바뀐|이전되",
}  # fmt: skip
FROM_NOW: Mapping[str, str] = {
    "en": r"as of (?:today|now)|from (?:now|today)(?: on)?|henceforth|with immediate effect|effective immediately|going forward|until further notice|in future",
    "es": r"a partir de (?:hoy|ahora|la fecha|este momento)|desde (?:hoy|ahora)|en adelante|en lo sucesivo",
    "pt": r"a partir de (?:hoje|agora)|doravante|de agora em diante", "fr": r"désormais|dorénavant|à compter (?:de ce jour|d'aujourd'hui)|à partir (?:de maintenant|d'aujourd'hui)",
    "de": r"ab sofort|künftig|zukünftig|von nun an|ab heute|bis auf weiteres", "it": r"d'ora in (?:poi|avanti)|da oggi|da adesso",
    "ru": r"с сегодняшнего дня|отныне|впредь|с этого момента", "tr": r"bundan (?:sonra|böyle)|bugünden itibaren|artık", "pl": r"od (?:dziś|dzisiaj|teraz)|odtąd",
    "nl": r"vanaf (?:nu|vandaag)|voortaan", "vi": r"từ nay|kể từ (?:hôm nay|bây giờ|nay)", "id": r"mulai (?:hari ini|sekarang)", "ar": r"من الآن|ابتداء من اليوم|اعتبار[اً]+ من اليوم",
    "zh": r"即日起|从今(?:天|日|后)?|今后|这次[^，。\n]{0,8}(?:以下|下面|下列)", "ja": r"今後|本日より", "ko": r"앞으로|오늘부터|향후",
}  # fmt: skip
# What was said of it before counts no more.
IGNORE: Mapping[str, str] = {
    "en": r"disregard|ignore|(?:do not|don't|not to|stop|avoid) (?:us(?:e|ing)|pay(?:ing)?|wir(?:e|ing)|send(?:ing)?|remit(?:ting)?|transfer(?:ring)?)",
    "es": r"caso omiso|ignor\w+|no (?:transfier|utilic|us[ea]|pagu|tom|consider|deposit|env[ií])\w*|sin efecto", "pt": r"desconsider\w+|ignor\w+|não (?:transfir|utiliz|us|pagu|consider|envi|deposit)\w*|sem efeito",
    "fr": r"ne (?:pas|plus) (?:tenir compte|utiliser|effectuer|payer|virer|verser|régler|procéder)|ignor\w+|ne (?:payez|virez|versez|utilisez) (?:pas|plus)",
    "de": r"ignorieren|nicht mehr|(?:zahlen|überweisen|verwenden|nutzen) sie (?:[^\W\d_]+ ){0,4}nicht", "it": r"non (?:considera\w*|utilizza\w*|usa\w*|paga\w*|versa\w*|effettua\w*|tenere conto)|ignora\w+",
    "ru": r"не (?:учитыва|использ|плат|оплачива|перечисля|отправля|переводи)\w+", "tr": r"dikkate almay\w+|(?:kullanma|yapma|gönderme)y\w+", "pl": r"nie (?:uwzględnia|używa|płaci|przelewa|korzysta|wysyła)\w+|zignorowa\w+",
    "nl": r"negeren|niet (?:meer )?(?:gebruiken|betalen|over te maken|overmaken)", "vi": r"không (?:chuyển|sử dụng|thanh toán)|bỏ qua", "id": r"abaikan|jangan (?:transfer|gunakan|bayar)", "ar": r"\w{0,2}تجاهل\w*|عدم (?:استخدام|التحويل|الدفع)",
    "zh": r"忽略|(?:勿|不要|别)再?[^，。\n]{0,4}(?:汇|付|打|用|转)", "ja": r"使用しな|振り?込まな|無視", "ko": r"무시|(?:송금|입금|사용)하지 (?:마|말)",
}  # fmt: skip
# Whose account a firm's own is not.
SOMEBODY: Mapping[str, str] = {
    "en": r"(?:subsidiary|affiliate|sister company|colleague|finance (?:company|subsidiary|partner)|parent company|director|boss|secretary|cousin|brother|wife)(?:'s)?",
    "es": r"(?:filial|colega|socio|empresa hermana|subsidiaria)", "pt": r"(?:filial|colega|sócio|subsidiária)", "fr": r"(?:filiale|collègue|associé|société s(?:œ|oe)ur)", "de": r"(?:tochter\w*|schwester\w*|kolleg\w+|partnerfirma)",
    "it": r"(?:collega|socio|consociata|controllata)", "ru": r"(?:дочерн\w+|коллег\w+|аффилир\w+|партнер\w*)", "tr": r"(?:iştirak\w*|kardeş|iş arkadaş\w+|ortağ\w+)", "pl": r"(?:spółk\w+ (?:zależn|siostrzan|córk)\w+|koleg\w+|wspólnik\w*)",
    "nl": r"(?:dochter\w*|zuster\w*|collega\w*)", "vi": r"(?:công ty con|đồng nghiệp|đối tác)", "id": r"(?:anak perusahaan|rekan)", "ar": r"(?:الشركة التابعة|زميل\w*|شريك\w*)", "zh": r"(?:子公司|关联公司|同事|合作公司|离岸公司|私人|个人)", "ja": r"(?:子会社|関連会社|同僚|個人名義)", "ko": r"(?:자회사|계열사|동료|개인)",
}  # fmt: skip
# "Please update your records": what a firm asks that has moved its money.
RECORDS: Mapping[str, str] = {
    "en": r"(?:update|amend|adjust|change) (?:your|the|our) (?:\w+ ){0,3}(?:records?|files?|system|database|master data|details)", "es": r"actuali\w+ (?:sus?|vuestros?|nuestros?) (?:\w+ ){0,2}(?:registros?|base|sistema|fichas?|datos)",
    "pt": r"atualiz\w+ (?:o nosso|o seu|os seus|seus|seu) (?:cadastro|registos?|registros?|sistema)", "fr": r"mettre à jour (?:votre|vos) (?:fichiers?|dossiers?|base|registres?|données)", "de": r"(?:stammdaten|unterlagen|daten|system)\w* (?:[^\W\d_]+ ){0,3}(?:an(?:zu)?passen|aktualisieren|ändern)|passen sie (?:[^\W\d_]+ ){0,3}(?:stammdaten|daten|unterlagen)",
    "it": r"aggiorna\w* (?:i vostri|la vostra|le vostre|i suoi) (?:anagrafic\w+|registri|archivi|dati)", "ru": r"обнов\w+ (?:ваш\w+ )?(?:данные|информацию|базу|карточку)", "tr": r"kayıtlarınızı güncelle\w*", "pl": r"(?:aktualizacj\w+|zaktualizowa\w+) (?:swoich )?(?:danych|dane|kartotek\w+)",
    "nl": r"(?:administratie|gegevens|stamgegevens) (?:aan te passen|bij te werken|bijwerken|aanpassen)", "vi": r"cập nhật (?:hồ sơ|thông tin)", "id": r"perbarui data", "ar": r"تحديث (?:بياناتكم|سجلاتكم)", "zh": r"更新(?:贵司|你们|您)?的?(?:付款|收款|银行|供应商)?(?:资料|信息|记录|档案)", "ja": r"登録(?:情報)?[をの](?:更新|変更)", "ko": r"(?:정보|등록)[을를]? (?:업데이트|변경|갱신)",
}  # fmt: skip
# "Our account has not changed", "we never ask for that by e-mail", "if anybody asks you to".
UNCHANGED: Mapping[str, str] = {
    "en": r"(?:(?:not|n't|never|without) (?:\w+ ){0,2}chang|unchanged|no change|(?:remain|stay)s? the same|same (?:bank|account) as|still (?:\w+ ){0,4}same|beware|scammers|fraudsters)\w*", "es": r"(?:estafadores|no (?:(?:ha|han|hemos) )?(?:sido )?(?:cambi|modific)|sin cambios|siguen siendo|los de siempre)\w*", "pt": r"(?:não (?:(?:foram|foi) )?(?:mud|alter|modific)|sem alteração|continuam? (?:os mesmos|a mesma))\w*",
    "fr": r"(?:escrocs|n'(?:ont|a|avons|est|sont) pas (?:été )?(?:chang|modifi)|inchangé|rest\w+ (?:les mêmes|le même))\w*", "de": r"(?:nicht (?:ge)?änder|nicht gewechselt|unverändert|kein\w* änderung|vorsicht|betrüger|bleibt (?:gleich|dieselbe))\w*", "it": r"(?:truffatori|non (?:è|sono|abbiamo|ha) (?:stat\w )?(?:cambiat|variat|modific)|invariat)\w*",
    "ru": r"(?:мошенник|не (?:мен|измен|поменя)|без изменений|прежние)\w*", "tr": r"(?:dolandırıcı|değişme(?:di|miştir|z|yecek)|aynı(?:dır)?)\w*", "pl": r"(?:nie (?:się )?(?:zmieni|uleg)|bez zmian)\w*", "nl": r"(?:niet (?:gewijzigd|veranderd)|ongewijzigd)\w*", "vi": r"(?:không (?:hề )?(?:thay đổi|đổi)|vẫn như cũ)\w*", "id": r"(?:tidak (?:berubah|pernah))\w*",
    "ar": r"(?:(?:لم|لا|لن) (?:\w+ ){0,2}(?:تتغير|يتغير|نغير))\w*", "zh": r"[没无未不](?:有|会|曾|作|做|任何|有任何)?(?:更[动改换]|变[更动化]|异动)|谨防|骗子|不变|照旧|仍[为是]", "ja": r"詐欺|変更(?:は|も|等は)?(?:ござい|あり)ませ|変わり(?:は)?(?:ござい|あり)ませ", "ko": r"사기|변경되지 않|변경(?:은|이|사항이)? ?없|변함(?:이)? ?없|동일",
}  # fmt: skip
NEVER: Mapping[str, str] = {
    "en": r"never|do(?:es)? not|don't|will not|won't|not", "es": r"nunca|jamás|no", "pt": r"nunca|jamais|não", "fr": r"jamais|ne", "de": r"nie(?:mals)?|nicht|kein\w*", "it": r"mai|non", "ru": r"никогда|не", "tr": r"asla|hiçbir zaman", "pl": r"nigdy|nie", "nl": r"nooit|niet",
    "vi": r"không bao giờ|không", "id": r"tidak pernah|tidak", "ar": r"لا|لن|أبد[اً]+", "zh": r"不会|绝不|从不|永不|不通过|不以", "ja": r"ことは(?:ござい|あり)ませ|いたしませ|しませ", "ko": r"않|없",
}  # fmt: skip
BY_MAIL: Mapping[str, str] = {
    "en": r"(?:by|via|through) (?:an? )?e-?mails?|such (?:an? )?e-?mails?", "es": r"por (?:correo|e-?mail)", "pt": r"por (?:correio|e-?mail)", "fr": r"par (?:e-?mail|mail|courriel)", "de": r"per (?:e-?)?mail", "it": r"(?:via|per|tramite) (?:e-?)?mail", "ru": r"по (?:электронной )?(?:почте|e-?mail)|в письм\w+", "tr": r"e-?posta\w*", "pl": r"mailowo|e-?mailem|drogą mailową", "nl": r"per (?:e-?)?mail",
    "vi": r"qua (?:e-?mail|thư)", "id": r"(?:melalui|lewat) e-?mail", "ar": r"\w{0,3}البريد", "zh": r"邮件|电邮|e-?mail", "ja": r"メール", "ko": r"이메일|메일",
}  # fmt: skip
IF_ASKED: Mapping[str, str] = {
    "en": r"(?:if|should|whenever|when) (?:\w+ ){0,4}(?:receive|get|asks?|tells?|requests?|claims?)", "es": r"si (?:\w+ ){0,3}(?:recib|le pid|solicit)\w*", "pt": r"se (?:\w+ ){0,3}(?:receb|pedir|solicit)\w*", "fr": r"si (?:\w+ ){0,3}(?:recev|demand)\w*", "de": r"(?:sollten|wenn|falls) (?:\w+ ){0,5}(?:erhalten|auffordert|bekommen)", "it": r"se (?:\w+ ){0,3}(?:ricev|chied)\w*", "ru": r"если (?:\w+ ){0,4}(?:получ|прос)\w*", "tr": r"(?:alırsanız|istenirse|gelirse)", "pl": r"jeśli (?:\w+ ){0,4}otrzyma\w*", "nl": r"(?:als|indien|mocht) (?:\w+ ){0,4}(?:ontvang|vraagt)\w*",
    "vi": r"nếu (?:\w+ ){0,3}nhận", "id": r"jika (?:\w+ ){0,3}(?:menerima|diminta)", "ar": r"إذا (?:\w+ ){0,3}(?:تلقيت|وصل|طلب)\w*", "zh": r"(?:若|如|如果|一旦|凡)[^，。\n]{0,6}(?:收到|接到|有人)", "ja": r"(?:場合|届いた|受け取)", "ko": r"(?:받으|요청받|경우)",
}  # fmt: skip
