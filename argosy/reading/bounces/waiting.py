"""What mail systems say while a message still waits and they go on trying, by language. Data only.

Nobody has to act on such a warning, so it must not be taken for a failure for ever. Exchange, Postfix, Gmail and many
hosts write it in the language of the one who gets it. Form as in `reasons`: lower case, "*" for up to 60 other
characters. Only what the system says of itself stands here: "please try again" is said of every failure.
"""

# ruff: noqa: E501 — word lists are easier to compare when a language stays on one line

from __future__ import annotations


def _p(row: str) -> tuple[str, ...]:
    return tuple(phrase.strip() for phrase in row.split("|"))


WAITING: dict[str, tuple[str, ...]] = {
    "en": _p(
        "delivery * delayed | delayed delivery | message * delayed | message is delayed | is still waiting | still undelivered | has not reached * yet | not yet reached | not yet arrived | not yet been delivered | not yet delivered | is still in the queue | remains in the queue | waiting in the queue | will keep trying | go on trying | goes on trying | continue to try | continue trying | continues to try | will be tried again | will be retried | no need to resend | not need to resend | not need to send * again | transient non-fatal | temporary problem delivering"
    ),
    "de": _p(
        "zustellung * verzögert | zustellung * verzögerung | verzögerte zustellung | verspätete zustellung | nachricht * verzögert | verzögerung * zustellung | noch nicht zugestellt | bisher nicht zugestellt | bislang nicht zugestellt | noch nicht ausgeliefert | in der warteschlange | weiterhin versucht | wird weiter versucht | weitere zustellversuche | weitere versuche folgen | versucht weiterhin | nicht erneut senden | nicht erneut zu senden | nicht noch einmal zu senden | vorübergehendes problem"
    ),
    "nl": _p(
        "bezorging * vertraagd | vertraagde bezorging | vertraging * bezorg | bericht * vertraagd | nog niet bezorgd | nog niet afgeleverd | in de wachtrij | blijft het proberen | blijft proberen | opnieuw geprobeerd | niet opnieuw te verzenden | tijdelijk probleem"
    ),
    "sv": _p(
        "leverans * försena | försenad leverans | meddelande * försena | ännu inte levererats | inte levererats än | ligger i kö | väntar i kö | fortsätter att försöka | fortsätter försöka | nya försök | nytt försök | behöver inte skicka om | tillfälligt problem"
    ),
    "da no": _p(
        "levering * forsinket | forsinket levering | meddelelse * forsinket | melding * forsinket | endnu ikke leveret | ikke leveret endnu | ennå ikke levert | enda ikke levert | ikke levert ennå | venter i kø | ligger i kø | bliver ved med at prøve | fortsætter med at forsøge | fortsetter å prøve | fortsetter å forsøke | midlertidigt problem | midlertidig problem"
    ),
    "fi": _p(
        "toimitus * viiväst | toimitus * myöhäs | viestin * viiväst | ei ole vielä toimitettu | ei vielä toimitettu | odottaa jonossa | yrittää edelleen | jatkaa yrittämistä | yritetään myöhemmin uudelleen | ei tarvitse lähettää uudelleen | tilapäinen ongelma"
    ),
    "cs": _p(
        "doručení * zpožd | zpožděné doručení | doručení * zdržel | doručování * zpož | zpoždění * doručení | zatím nebyla doručena | dosud nebyla doručena | ještě nebyla doručena | čeká ve frontě | bude dál pokoušet | bude se dále pokoušet | pokoušet doručit | nemusíte * znovu | dočasný problém"
    ),
    "sk": _p(
        "doručenie * oneskor | oneskorené doručenie | oneskorenie * doruč | zatiaľ nebola doručená | ešte nebola doručená | dosiaľ nebola doručená | čaká vo fronte | čaká v rade | bude sa ďalej pokúšať | bude ďalej pokúšať | dočasný problém"
    ),
    "pl": _p(
        "dostarcz * opóźni | opóźnione dostarcz | doręcz * opóźni | opóźnione doręcz | opóźnienie * dostarcz | opóźnienie * doręcz | wiadomość * opóźni | nie została jeszcze dostarczona | jeszcze nie została dostarczona | nie została jeszcze doręczona | jeszcze nie dostarczono | czeka w kolejce | oczekuje w kolejce | kolejne próby | ponowi próbę | będzie ponawiał | tymczasowy problem"
    ),
    "hu": _p(
        "kézbesítés * késik | kézbesítése * késik | késleltetett kézbesítés | késedelmes kézbesítés | kézbesítés késése | még nem sikerült kézbesíteni | még nem kézbesít | még nem lett kézbesítve | várakozási sor | tovább próbálkozik | továbbra is próbál | nem kell újra * küld | átmeneti probléma"
    ),
    "ro": _p(
        "livrare * întârzi | livrarea * întârzi | întârziere * livr | nu a fost încă livrat | încă nu a fost livrat | în coada de | în coadă | va continua să încerce | va încerca din nou | nu este nevoie să * retrimit | problemă temporară"
    ),
    "bg": _p(
        "доставк * забав | забавена доставка | забавяне * достав | доставянето * забав | все още не е доставен | още не е доставен | чака на опашка | ще продължи да опитва | временен проблем"
    ),
    "hr sr sl": _p(
        "isporuka * kasni | isporuka * odgođena | odgođena isporuka | kašnjenje * isporuk | dostava * kasni | još nije isporučen | još uvijek nije isporučen | još uvek nije isporučen | u redu čekanja | pokušat će ponov | nastavit će pokušavati | privremeni problem | испорука * касни | још није испоручен | dostava * zakasn | zakasnela dostava | še ni bilo dostavljeno | še ni bila dostavljena | v čakalni vrsti | začasna težava"
    ),
    "el": _p(
        "παράδοση * καθυστερ | παράδοσης * καθυστερ | καθυστέρηση * παράδοσ | δεν έχει παραδοθεί ακόμ | δεν παραδόθηκε ακόμ | στην ουρά | θα συνεχίσει να προσπαθεί | θα προσπαθήσει ξανά | προσωρινό πρόβλημα"
    ),
    "he": _p(
        "המסירה * מתעכבת | המסירה מתעכבת | עיכוב * מסיר | טרם נמסרה | עדיין לא נמסרה | עוד לא נמסרה | ממתינה בתור | ימשיך לנסות | ינסה שוב | בעיה זמנית"
    ),
    "ar fa": _p(
        "تأخر تسليم | تأخر التسليم | تأخير التسليم | تأخير تسليم | تأخير في تسليم | تأخير في التسليم | تم تأخير | لم تصل * بعد | لم يتم تسليم * بعد | لم تسلم بعد | في قائمة الانتظار | سيواصل * المحاولة | سنواصل المحاولة | ستستمر المحاولة | سيحاول مرة أخرى | مشكلة مؤقتة | تأخیر در تحویل | تاخیر در تحویل | هنوز تحویل داده نشده | در صف انتظار | در صف ارسال | دوباره تلاش خواهد"
    ),
    "es": _p(
        "entrega * retras | retras * entrega | entrega * demora | demora * entrega | entrega aplazada | correo retrasado | mensaje retrasado | mensaje * sigue en | aún no se ha entregado | todavía no se ha entregado | aún no ha sido entregado | todavía no ha sido entregado | no se ha entregado aún | no se ha entregado todavía | todavía no se entregó | aún no se entregó | aún no ha llegado | todavía no ha llegado | aún no ha podido | todavía no ha podido | en la cola | seguirá intentando | seguirá intentándolo | volverá a intentar | seguirán los intentos | se reintentará | no tiene que reenviar | no es necesario * reenv | problema temporal"
    ),
    "pt": _p(
        "entrega * atras | atras * entrega | entrega adiada | mensagem atrasada | mensagem * atrasada | ainda não foi entregue | ainda não pôde ser entregue | ainda não chegou | na fila | continuará a tentar | continuará tentando | tentará novamente | novas tentativas | não precisa reenviar | não precisa de reenviar | não é necessário reenviar | problema temporário"
    ),
    "it": _p(
        "recapito * ritard | consegna * ritard | ritardo * consegna | ritardo * recapito | messaggio in ritardo | non è ancora stato recapitato | non è stato ancora recapitato | non ancora recapitato | non è ancora stato consegnato | non è stato ancora consegnato | non ancora consegnato | è in coda | nella coda | continuerà a provare | continuerà a tentare | nuovi tentativi | problema temporaneo"
    ),
    "fr": _p(
        "remise * différée | remise * retard | livraison * retard | livraison différée | distribution * retard | distribution différée | retard * remise | retard * livraison | retard * distribution | retard d'acheminement | acheminement * retard | courrier retardé | message retardé | pas encore été remis | pas encore pu être remis | pas encore été distribué | pas encore été livré | pas encore été délivré | pas encore parvenu | file d'attente | poursuivra ses tentatives | continuera d'essayer | nouvelles tentatives | nouvelle tentative | va réessayer | inutile de * renvoyer | inutile de l'envoyer | problème temporaire"
    ),
    "tr": _p(
        "teslimat * gecik | teslim * gecik | gecikmeli teslim | ileti * gecik | henüz teslim edil | henüz iletil | henüz ulaş | kuyrukta | kuyruğunda | yeniden denenecek | tekrar denenecek | denemeye devam | geçici bir sorun"
    ),
    "ru": _p(
        "доставка * отложен | доставка * задерж | задержка доставки | задержка * доставк | отложенная доставка | письмо * задерж | сообщение * задерж | еще не доставлен | пока не доставлен | до сих пор не доставлен | пока не удалось доставить | еще не удалось доставить | в очереди | продолжит попытки | продолжает попытки | попытки * продолж | повторит попытк | повторные попытки | отправлять * снова не | временная проблема"
    ),
    "uk": _p(
        "доставк * затрим | затримка доставк | затримка доставлення | доставлення * затрим | ще не доставлен | досі не доставлен | поки не доставлен | у черзі | в черзі | продовжить спроби | повторить спробу | тимчасова проблема"
    ),
    "zh": _p(
        "延迟投递 | 投递延迟 | 延迟送达 | 送达延迟 | 传递延迟 | 传递 * 延迟 | 延迟传递 | 投递 * 延迟 | 邮件延迟 | 尚未送达 | 尚未投递 | 尚未传递 | 还未送达 | 暂未送达 | 仍未送达 | 暂时无法送达 | 暂时无法投递 | 继续尝试 | 继续投递 | 继续重试 | 自动重试 | 队列中 | 排队等待 | 无需重新发送 | 无需重发 | 不需要重新发送 | 暂时性问题 | 延遲投遞 | 投遞延遲 | 延遲送達 | 傳遞延遲 | 傳遞 * 延遲 | 延遲傳遞 | 延遲傳送 | 郵件延遲 | 尚未送達 | 尚未投遞 | 尚未傳遞 | 尚未傳送 | 尚未寄達 | 暫時無法 | 繼續嘗試 | 繼續投遞 | 佇列中 | 無需重新 | 不需要重新傳送 | 不必重新"
    ),
    "ja": _p(
        "配信の遅延 | 配信遅延 | 配信 * 遅れ | 配信 * 遅延 | 配送 * 遅れ | 配送遅延 | 送信の遅延 | まだ配信されて | まだ配信できて | まだ届い | まだお届け | まだ配送 | 待ち行列 | 再送を続け | 再送を試み | 配信を続け | 再送信する必要はありません | 再送の必要は | 一時的な問題"
    ),
    "ko": _p(
        "배달 지연 | 배달이 지연 | 전송 지연 | 전송이 지연 | 발송 지연 | 발송이 지연 | 전달 지연 | 전달이 지연 | 아직 배달되지 | 아직 전송되지 | 아직 전달되지 | 아직 도착하지 | 대기열 | 계속 시도 | 다시 보낼 필요 | 일시적인 문제"
    ),
    "vi id th": _p(
        "gửi chậm | gửi * trì hoãn | chưa được gửi | chưa gửi được | chưa đến được | hàng đợi | tiếp tục thử | không cần gửi lại | sự cố tạm thời | pengiriman * tertunda | pengiriman * terlambat | penghantaran * tertangguh | belum terkirim | belum sampai | belum dihantar | dalam antrean | dalam antrian | akan dicoba lagi | dicoba kembali | akan terus mencoba | akan mencoba lagi | masalah sementara | ส่งล่าช้า | จัดส่ง * ล่าช้า | ยังส่งไม่ถึง | ยังไม่ถูกส่ง | ยังไม่ได้ส่ง | อยู่ในคิว | ปัญหาชั่วคราว"
    ),
}
