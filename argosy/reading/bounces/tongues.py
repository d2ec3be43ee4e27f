"""What reports of failed delivery say in the languages of trade, beside English. Data only, one row a language.

The words are those of Exchange and Microsoft 365, Gmail, and of mail hosts that write to their customers in their own
language. Form as in `reasons`: lower case, "*" for up to 60 other characters.
"""

# ruff: noqa: E501 — word lists are easier to compare when a language stays on one line

from __future__ import annotations


def _p(*rows: str) -> tuple[str, ...]:
    return tuple(phrase.strip() for row in rows for phrase in row.split("|"))


SUBJECTS = _p(
    "zurück an absender | nachricht konnte nicht | onbestelbaar | niet afgeleverd | bezorging mislukt",
    "kan inte levereras | kunde inte levereras | leverans misslyckades | kunne ikke leveres | levering mislykkedes",
    "toimitus ei onnistunut | viestiä ei voitu | ei toimitettu | toimittamatta",
    "nedoručená | nedoručená zpráva | zprávu nelze doručit | nedoručiteľn | nedoručená správa | zwrot: | nie została dostarczona | nie dostarczono | zwrot wiadomości | nie udało się dostarczyć",
    "kézbesítési hiba | sikertelen kézbesítés | imposibil de livrat | mesaj nelivrat | livrare eșuată | недоставено | неуспешна доставка | nije isporučeno | isporuka nije uspjela | ni bilo mogoče dostaviti",
    "ανεπίδοτο | αποτυχία παράδοσης | δεν παραδόθηκε | לא נמסר | מסירה נכשלה | ההודעה לא",
    "غير قابل للتسليم | تعذر التسليم | لم يتم التسليم | رسالة مرتجعة | تحویل داده نشد",
    "không gửi được | thư bị trả lại | gửi thất bại | tidak terkirim | pesan tidak | pengiriman gagal | surat dikembalikan | ไม่สามารถส่ง | ส่งไม่สำเร็จ",
    "mensaje rechazado | mensaje devuelto | correo no entregado | error en la entrega | mensagem rejeitada | mensagem devolvida | mensagem não entregue | não entregue",
    "messaggio respinto | messaggio non recapitato | avviso di mancat | message rejeté | message refusé | échec de distribution | échec de livraison | message retourné",
    "iletilmeyen | iletilemeyen | teslim edilemeyen | geri dönen e-posta | не доставлено | не вдалося доставити | недоставлен",
    "無法投遞 | 無法寄達 | 退件通知 | 投遞失敗 | 被退回 | 退回邮件 | お届けできません | 配送不能 | 配信失敗 | 送達できません | 메일 반송 | 전송되지 못 | 전송에 실패 | 수신 거부",
)
WORDS = _p(
    "nicht zustellen | zustellung an folgende | nicht zugestellt werden | bezorging aan | mislukt | niet worden afgeleverd | niet bezorgd",
    "misslyckades | kunde inte levereras | har inte levererats | mislykkedes | kunne ikke leveres | blev ikke leveret | mislyktes | ble ikke levert",
    "epäonnistui | ei voitu toimittaa | ei onnistunut",
    "se nezdařilo | se nepodařilo doručit | nebyla doručena | nebolo možné doručiť | sa nepodarilo doručiť | nie mogła zostać dostarczona | nie udało się dostarczyć | nie została dostarczona | nie można było dostarczyć",
    "nem sikerült | nem kézbesíthető | nu a reușit | nu a putut fi livrat | nu a fost livrat | неуспешна | не може да бъде доставен | не беше доставен | nije uspjela | nije isporučena | ni bila dostavljena | ni uspela",
    "απέτυχε | δεν παραδόθηκε | δεν ήταν δυνατή η παράδοση | לא ניתן היה למסור | לא נמסרה | נכשלה",
    "فشل التسليم | تعذر تسليم | لم يتم تسليم | تعذر إرسال",
    "không thể gửi đến | không gửi được | không được gửi đến | chưa được gửi | pengiriman gagal | tidak dapat dikirim | tidak terkirim | gagal dikirim | การส่งถึง | ไม่สามารถส่ง | ล้มเหลว",
    "no se ha entregado | no se ha podido entregar | no pudo entregarse | fue rechazado | ha sido rechazado | fue devuelto | não pôde ser entregue | não pode ser entregue | foi recusada | foi rejeitada | não foi entregue",
    "non è stato consegnato | non è stato recapitato | recapitare | è stato respinto | n'a pu être distribué | n'a pas été distribué | n'a pas été remis | a été refusé | a été rejeté | lors de la distribution | n’a pas été",
    "iletilemedi | teslim edilemedi | teslim edilmedi | ulaştırılamadı | не вдалося доставити | не може бути доставлен",
    "無法送達 | 無法投遞 | 無法寄達 | 被退回 | 被退回来 | 未能送达 | お届けできませ | 配信できません | 配信できませんでした | 送達できませ | 전송되지 않았 | 전송되지 못 | 전달되지 못 | 반송되었 | 거부되었",
)
MAILBOX_UNKNOWN = _p(
    "empfänger * nicht bekannt | empfängeradresse * nicht bekannt | benutzer * nicht bekannt | adresse wurde nicht gefunden | adresse nicht gefunden | postfach existiert nicht | kein solches postfach | adres is niet gevonden | e-mailadres is niet gevonden | mailbox bestaat niet | postvak bestaat niet",
    "adressen * kunde inte hittas | kunde inte hittas | finns inte | okänd mottagare | okänd användare | blev ikke fundet | kunne ikke findes | findes ikke | ukendt modtager | ukendt bruger | finnes ikke | ble ikke funnet | ukjent mottaker",
    "ei löytynyt | ei ole olemassa | tuntematon vastaanottaja | tuntematon käyttäjä",
    "nebyla nalezena | nebyl nalezen | neexistuje | neznámý uživatel | neznámý příjemce | nebola nájdená | neznámy používateľ | nie istnieje | nie znaleziono | nieznany użytkownik | nieznany odbiorca | nie został znaleziony",
    "nem található | nem létezik | ismeretlen címzett | ismeretlen felhasználó | nu a fost găsit | nu există | utilizator necunoscut | destinatar necunoscut | не е намерен | не съществува | непознат потребител | nije pronađen | ne postoji | nepoznat korisnik | ne obstaja | ni bilo mogoče najti",
    "δεν βρέθηκε | δεν υπάρχει | άγνωστος χρήστης | άγνωστος παραλήπτης | אינו קיים | לא קיים | לא נמצא | אינה קיימת | לא נמצאה",
    "تعذر العثور على عنوان | غير موجود | غير موجودة | لا يوجد مستخدم | المستخدم غير معروف | المستلم غير معروف | لم يتم العثور | یافت نشد | وجود ندارد",
    "không tìm thấy địa chỉ | không tồn tại | không tìm thấy người | tidak dapat ditemukan | tidak ditemukan | tidak ada | pengguna tidak dikenal | tidak dikenal | ไม่พบที่อยู่ | ไม่พบผู้รับ | ไม่มีผู้ใช้ | ไม่มีอยู่",
    "no existe | no se ha encontrado la dirección | no se encontró | usuario desconocido | destinatario desconocido | dirección desconocida | usuario inexistente | buzón inexistente | não existe | usuário inexistente | utilizador desconhecido | usuário desconhecido | destinatário desconhecido | não foi encontrad | endereço não encontrado | conta inexistente | caixa inexistente",
    "utente sconosciuto | destinatario sconosciuto | indirizzo inesistente | casella inesistente | utente inesistente | non esiste | non è stato trovato | non trovato | désactivée ou n'existe | adresse introuvable | boîte inexistante | n'existe plus | n’existe plus | adresse n'a pas été trouvée | adresse est introuvable",
    "bulunamadı | kullanıcı yok | böyle bir kullanıcı | mevcut değil | geçersiz alıcı | такої адреси | не існує | не знайдено | почтового ящика не существует | ящика не существует",
    "查無此 | 查无此 | 不存在 | 無此帳號 | 无此帐号 | 找不到此 | 無效的收件 | アドレスが見つから | アドレス不明 | 宛先不明 | 見つからない | 見つかりません | 存在しません | 주소를 찾을 수 | 존재하지 않는 | 계정이 없 | 없는 주소 | 없는 메일",
)
SUSPENDED = _p(
    "konto * deaktiviert | postfach * deaktiviert | konto * gesperrt | postfach * gesperrt | mailadresse * gesperrt | e-mail-adresse * gesperrt | e-mail-adresse * deaktiviert | benutzer * gesperrt | benutzer * deaktiviert | konto * stillgelegt | postfach * stillgelegt | account * uitgeschakeld | postvak * uitgeschakeld | mailbox * uitgeschakeld | account * geblokkeerd | mailbox * geblokkeerd | account * gedeactiveerd | mailbox * gedeactiveerd | account * opgeschort",
    "kontot * inaktivera | kontot * avstäng | kontot * spärra | brevlåda * avstäng | brevlåda * inaktivera | postlåda * avstäng | kontoen * deaktiver | kontoen * spærret | kontoen * suspender | postkasse * deaktiver | postkasse * lukket | kontoen * sperret | postboks * deaktiver | postkasse * stengt",
    "tili * suljettu | tili * lukittu | tili * poistettu käytöstä | postilaatikko * suljettu | postilaatikko * poistettu käytöstä",
    "účet * zablokován | účet * deaktivován | účet * pozastaven | schránka * zablokována | schránka * deaktivována | účet * zablokovan | účet * deaktivovan | schránka * zablokovan | schránka * deaktivovan | konto * zablokowane | konto * zawieszone | konto * nieaktywne | konto * wyłączone | konto * dezaktywowane | skrzynka * zablokowana | skrzynka * zawieszona | skrzynka * nieaktywna | skrzynka * wyłączona | skrzynka * dezaktywowana",
    "fiók * letilt | fiók * függeszt | fiók * inaktív | fiók * zárol | contul * suspendat | contul * dezactivat | contul * blocat | căsuța * dezactivată | căsuța * suspendată | cont inactiv | акаунт * деактивиран | акаунт * блокиран | акаунт * спрян | кутия * деактивирана | кутия * спряна | račun * onemogućen | račun * deaktiviran | račun * suspendiran | nalog * deaktiviran | nalog * suspendovan | nalog * blokiran | pretinac * onemogućen | sandučić * deaktiviran | račun * onemogočen | predal * onemogočen",
    "λογαριασμός * απενεργοποι | λογαριασμός * ανασταλ | λογαριασμός * κλειδωμ | θυρίδα * απενεργοποι | γραμματοκιβώτιο * απενεργοποι | ανενεργός λογαριασμός | החשבון * הושבת | החשבון * מושבת | חשבון * הושעה | חשבון * מושעה | חשבון * נחסם | תיבה * הושבתה | תיבת * מושבתת",
    "حساب * معطل | حساب * موقوف | تعطيل * حساب | تعليق * حساب | إيقاف * حساب | تعطيل * الحساب | تعليق * الحساب | إيقاف * الحساب | البريد * معطل | حساب * غیرفعال | حساب * غیر فعال | حساب * مسدود | صندوق * غیرفعال",
    "tài khoản * bị khóa | tài khoản * bị khoá | tài khoản * vô hiệu | tài khoản * tạm ngưng | tài khoản * đình chỉ | hộp thư * bị khóa | hộp thư * vô hiệu | akun * dinonaktifkan | akun * ditangguhkan | akun * diblokir | akun * tidak aktif | kotak surat * dinonaktifkan | akaun * dilumpuhkan | akaun * digantung | akaun * tidak aktif | บัญชี * ถูกระงับ | บัญชี * ปิดใช้งาน | บัญชี * ถูกปิด | กล่องจดหมาย * ปิดใช้งาน",
    "cuenta * desactivada | cuenta * deshabilitada | cuenta * inhabilitada | cuenta * suspendida | cuenta * bloqueada | cuenta * inactiva | buzón * desactivado | buzón * deshabilitado | buzón * inhabilitado | buzón * suspendido | buzón * bloqueado | usuario * suspendido | usuario * desactivado | usuario * bloqueado | conta * desativada | conta * desactivada | conta * desabilitada | conta * suspensa | conta * bloqueada | conta * inativa | conta * inactiva | caixa * desativada | caixa * desactivada | caixa * suspensa | caixa * bloqueada | usuário * suspenso | usuário * bloqueado | utilizador * suspenso | utilizador * bloqueado",
    "account * disattivat | account * disabilitat | account * sospes | account * bloccat | casella * disattivata | casella * disabilitata | casella * sospesa | casella * bloccata | utente * disabilitato | utente * sospeso | utente * bloccato | compte * désactivé | compte * suspendu | compte * bloqué | compte * inactif | compte * verrouillé | boîte * suspendue | boîte * bloquée | boîte * inactive | utilisateur * désactivé | utilisateur * suspendu",
    "hesap * devre dışı | hesabı * devre dışı | hesap * askıya | hesabı * askıya | hesap * kapatıl | hesabı * kapatıl | hesap * engellen | hesabı * engellen | hesap * kilitlen | hesabı * kilitlen | posta kutusu * devre dışı | posta kutusu * askıya | учетная запись * приостановлен | учетная запись * деактивирован | аккаунт * приостановлен | аккаунт * деактивирован | ящик * приостановлен | ящик * деактивирован | ящик * заморожен | скринька * заблокован | скринька * вимкнен | скринька * неактивн | запис * заблокован | запис * призупинен | запис * деактивован | акаунт * заблокован",
    "已被停用 | 帐户已停用 | 账户已停用 | 被禁用 | 已禁用 | 被冻结 | 已冻结 | 已锁定 | 暂停使用 | 账户异常 | 被停用 | 已停權 | 遭停權 | 被停權 | 被鎖定 | 已鎖定 | 已凍結 | 被凍結 | 暫停使用 | 停止されて | 無効になって | 無効化され | 凍結され | ロックされ | 利用停止 | 使用停止 | アカウント * 無効 | アカウント * 停止 | メールボックス * 無効 | 비활성화 | 사용 중지 | 정지되었 | 잠긴 계정 | 계정이 잠 | 휴면 계정",
)
MOVED = _p(
    "adresse * nicht mehr gültig | adresse * nicht mehr verwendet | adresse * nicht mehr in gebrauch | adresse * nicht mehr aktiv | adresse * nicht mehr genutzt | postfach * nicht mehr in | postfach * nicht mehr verwendet | existiert nicht mehr | nicht mehr im unternehmen | nicht mehr bei uns | unternehmen verlassen | firma verlassen | postfach wurde gelöscht | konto wurde gelöscht | adresse wurde gelöscht | adresse hat sich geändert | neue e-mail-adresse lautet",
    "adres * niet langer in gebruik | adres * niet meer in gebruik | adres * niet meer geldig | adres * niet meer actief | bestaat niet meer | niet meer werkzaam | niet langer werkzaam | postvak is verwijderd | account is verwijderd | adressen används inte längre | adressen används ej | finns inte längre | har slutat hos | har slutat på | adressen är inte längre | kontot har tagits bort | adressen bruges ikke længere | adressen er ikke længere | adressen brukes ikke lenger | adressen er ikke lenger | findes ikke længere | finnes ikke lenger | har sluttet hos | har forladt virksomheten | er fratrådt | osoite ei ole enää | ei ole enää käytössä | ei enää työskentele",
    "adresa * již nepoužívá | adresa * už nepoužívá | adresa již není | adresa už není | schránka byla zrušena | schránka byla smazána | již zde nepracuje | už nepracuje | adresa * už nepoužíva | adresa už nie je | schránka bola zrušená | adres nie jest już | adres * nie jest już używany | skrzynka została usunięta | konto zostało usunięte | już nie pracuje | nie pracuje już | cím már nem | fiók megszűnt | fiókot töröl | már nem dolgozik | adresa nu mai este | contul a fost șters | nu mai lucrează la | nu mai există | адресът вече не | вече не работи в | вече не работи при | кутията е изтрита | adresa više nije | adresa se više ne koristi | više ne radi u | naslov ni več | ne dela več pri",
    "η διεύθυνση δεν χρησιμοποιείται | δεν χρησιμοποιείται πλέον | δεν εργάζεται πλέον | δεν υπάρχει πλέον | כתובת זו אינה בשימוש | אינה בשימוש עוד | כבר לא בשימוש | כבר לא עובד | אינו עובד עוד | העובד עזב | لم يعد مستخدم | لم يعد موجود | لم يعد يعمل لدى | لم يعد يعمل في | لم تعد تعمل لدى | لم يعد هذا العنوان | تم حذف الحساب | تم حذف صندوق | دیگر استفاده نمی | دیگر فعال نیست",
    "không còn được sử dụng | không còn sử dụng | không còn làm việc | không còn tồn tại | đã nghỉ việc | tài khoản đã bị xóa | tidak lagi digunakan | sudah tidak digunakan | tidak lagi bekerja | sudah tidak bekerja | akun telah dihapus | tidak aktif lagi | ไม่ได้ใช้แล้ว | ไม่ได้ใช้งานแล้ว | ลาออกแล้ว | เลิกใช้แล้ว",
    "ya no trabaja | ya no existe | dirección ya no | buzón ya no | cuenta ya no | cuenta ha sido eliminada | cuenta fue eliminada | buzón ha sido eliminado | buzón fue eliminado | ha dejado la empresa | ha causado baja | endereço já não | já não trabalha | não trabalha mais | endereço não está mais | endereço não é mais | não existe mais | já não existe | conta foi removida | conta foi excluída | conta foi eliminada | caixa foi excluída | caixa * foi eliminada | deixou a empresa",
    "indirizzo non è più | casella non è più | indirizzo * non è più in uso | indirizzo * non è più attivo | non esiste più | non lavora più | ha lasciato l'azienda | casella è stata eliminata | casella è stata cancellata | account è stato eliminato | adresse n'est plus | adresse * n'est plus utilisée | adresse * n'est plus valide | boîte * a été supprimée | boîte * n'est plus | compte * a été supprimé | ne travaille plus | ne fait plus partie | a quitté la société | a quitté l'entreprise",
    "adres artık kullanıl | adresi artık kullanıl | bünyemizde * çalışmamakta | artık burada çalışm | işten ayrıl | hesap silin | hesabı silin | artık mevcut değil | адрес больше не | больше не используется | сотрудник больше не работает | больше не работает в | больше не существует | ящик удален | аккаунт удален | учетная запись удалена | сотрудник уволен | уволился | адреса більше не | більше не використовується | більше не працює в | більше не працює у | скриньку видалено | скринька видалена",
    "已离职 | 已離職 | 不再使用 | 已不使用 | 邮箱已停止使用 | 地址已停止使用 | 邮箱停止使用 | 已废弃 | 已作废 | 邮箱已变更 | 地址已变更 | 邮箱已更换 | 邮箱已删除 | 账号已删除 | 帐号已删除 | 信箱已刪除 | 帳號已刪除 | 退職 | 使われておりません | 使われていません | 使用されておりません | 使用されていません | 現在使用して | アカウント * 削除されて | アドレス * 削除されて | メールボックス * 削除されて | 더 이상 사용 | 더이상 사용 | 사용하지 않는 주소 | 퇴사 | 퇴직 | 삭제된 계정 | 계정이 삭제",
)
DOMAIN_UNKNOWN = _p(
    "domain * nicht gefunden | unbekannte domain | domein * niet gevonden | domein bestaat niet | onbekend domein | domänen * hittades inte | domænet * findes ikke | domenet * finnes ikke | verkkotunnusta * ei löyd",
    "doména * neexistuje | doména * nebyla nalezena | domena * nie istnieje | nie znaleziono domeny | nieznana domena | a tartomány * nem | domeniul * nu | домейнът * не | domena * ne postoji | ο τομέας * δεν | הדומיין * לא",
    "النطاق * غير موجود | النطاق غير | اسم النطاق | tên miền * không | domain * tidak | ไม่พบโดเมน",
    "dominio * no se | dominio * no existe | dominio desconocido | dominio inexistente | domínio * não | domínio inexistente | domínio desconhecido | dominio * non esiste | dominio * non trovato | dominio sconosciuto | domaine * introuvable | domaine * inexistant | domaine * n'existe",
    "alan adı * bulunamadı | etki alanı * bulunamadı | домен * не найден | домена * не существует | домен * не існує | 網域不存在 | 找不到網域 | 域名 * 不存在 | 域名无效 | ドメイン * 存在しません | ドメイン * 見つかりません | 도메인 * 찾을 수 | 도메인 * 존재하지",
)
MAILBOX_FULL = _p(
    "postfach * voll | postfach * überfüllt | speicherplatz * erschöpft | kontingent * überschritten | postvak * vol | mailbox * vol | postlåda * full | postlådan är full | brevlåda * full | postkasse * fuld | postkassen er fuld | postboks * full | postilaatikko * täynnä | postilaatikko on täynnä",
    "schránka * plná | schránky * plná | skrzynka * przepełniona | skrzynka * pełna | postafiók * megtelt | postaláda * megtelt | cutia poștală * plină | căsuța * plină | кутия * пълна | sandučić * pun | pretinac * pun | predal * poln",
    "γραμματοκιβώτιο * πλήρες | θυρίδα * πλήρης | תיבת * מלאה | ממتלئ | ممتلئ | ممتلئة | امتلأ | تجاوز * الحصة | صندوق * پر",
    "hộp thư * đầy | hết dung lượng | vượt quá hạn mức | kotak surat * penuh | kotak masuk * penuh | kuota * terlampaui | เต็ม",
    "buzón * lleno | bandeja de entrada * llena | cuota * superada | cuota * excedida | ha superado la cuota | caixa * cheia | caixa * lotada | cota * excedida | quota * excedida | superato la quota | quota * superata | casella * piena | spazio * esaurito | boîte * pleine | boîte * saturée | quota * dépassé | espace * saturé",
    "kutusu * dolu | kotası * dol | kota * aşıldı | ящик * переполнен | скринька * переповнена | скринька заповнена | 信箱 * 已滿 | 邮箱 * 已满 | 空間不足 | 空间不足 | 容量 * 超過 | 容量が超過 | ボックス * 一杯 | ボックス * いっぱい | 메일함 * 가득 | 편지함 * 가득 | 용량을 초과 | 용량이 부족 | 저장 공간 * 부족",
)
MESSAGE_TOO_LARGE = _p(
    "nachricht ist zu groß | zu groß | überschreitet die maximale | bericht is te groot | te groot | meddelandet är för stort | för stort | meddelelsen er for stor | for stor | liian suuri",
    "zpráva je příliš velká | příliš velk | wiadomość jest za duża | za duż | zbyt duż | przekracza * rozmiar | túl nagy | prea mare | твърде голям | prevelik",
    "πολύ μεγάλο | גדולה מדי | حجم الرسالة * يتجاوز | كبيرة جدا | كبير جدا | quá lớn | vượt quá kích thước | terlalu besar | melebihi batas ukuran | ขนาดใหญ่เกิน",
    "tamaño * excede | tamaño * supera | excede el límite | excede el tamaño | demasiado grande | tamanho * excede | excede o limite | muito grande | dimensioni * superano | dimensione * supera | supera il limite | troppo grande | taille * dépasse | dépasse la taille | trop volumineux | trop grand",
    "boyutu * aşıyor | çok büyük | слишком велик | слишком большой | размер * превышает | завеликий | 郵件過大 | 邮件过大 | 大小超出 | サイズ * 超え | サイズ * 大きすぎ | 크기 * 초과",
)
BLOCKED = _p(
    "ip-adresse * gesperrt | ip-adresse * blockiert | auf einer sperrliste | sperrliste | ip-adres * geblokkeerd | zwarte lijst | svartlista | sortliste | svarteliste | mustalla listalla",
    "černé listin | blokován | czarna lista | czarnej liście | adres ip * zablok | zablokował adres ip | feketelist | lista neagră | черен списък | crna lista",
    "μαύρη λίστα | רשימה שחורה | القائمة السوداء | قائمة سوداء | danh sách đen | daftar hitam | บัญชีดำ",
    "lista negra | dirección ip * bloquead | ip * bloqueado | lista de bloqueo | lista de bloqueios | lista nera | indirizzo ip * bloccato | liste noire | adresse ip * bloquée",
    "kara liste | ip adresi * engellen | черн * списк | чёрн * списк | чорн * спис | 黑名单 | 黑名單 | ブラックリスト | ipアドレス * ブロック | 블랙리스트 | ip * 차단",
)
SPAM = _p(
    "als spam | spamverdacht | abgelehnt | zurückgewiesen | geweigerd | als ongewenst | som skräppost | avvisad | som spam | afvist | avvist | roskaposti | hylättiin | jako spam | odmítnut | jako spam | odrzucona | odrzucił | elutasít | respins | отхвърлен | odbijen",
    "ανεπιθύμητ | απορρίφθηκε | דואר זבל | נדחתה | بريد عشوائي | بريد مزعج | مزعج | تم رفض | thư rác | bị từ chối | sebagai spam | ditolak | สแปม | ปฏิเสธ",
    "como spam | correo no deseado | rechazado por | identificada como spam | foi recusada | rejeitada | come spam | respinto | indésirable | comme spam | refusé par | rejeté",
    "istenmeyen posta | spam olarak | reddedildi | спам | отклонен | відхилен | 垃圾郵件 | 垃圾邮件 | 迷惑メール | スパム | 스팸",
)
DELAYED = _p(
    "verzögert | vorübergehend | zeitüberschreitung | zustellversuch wird | zustellversuche werden | später erneut versuch | weitere zustellversuche | vertraagd | tijdelijk | försenad | tillfälligt | forsinket | midlertidig | viivästynyt | tilapäi",
    "dočasn | zpožděn | opóźnion | tymczasow | ideiglenes | temporar | временно | privremen | προσωρινά | זמני | مؤقت | تأخر | tạm thời | bị trì hoãn | sementara | tertunda | ชั่วคราว",
    "temporal | temporalmente | se ha retrasado | volverá a intentar | temporário | temporariamente | atrasad | tentará novamente | temporaneo | temporaneamente | in ritardo | riprover | temporaire | temporairement | va réessayer | retardé | retardée",
    "geçici | gecik | yeniden denen | временн | задержк | тимчасов | затриман | 稍後再試 | 稍后重试 | 延遲 | 延迟 | 遅延 | 再試行 | 再送 | 일시적 | 지연 | 다시 시도",
)
