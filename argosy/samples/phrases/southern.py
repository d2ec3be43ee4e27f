# ruff: noqa: E501 -- a row of the table is a line
"""Turkish and Arabic."""

BLOCKS = {
    "tr": """
greeting: Sayın {person}, | Merhaba {person},
closing: Saygılarımızla, | İyi çalışmalar,
wrote: {date} tarihinde {name} <{address}> şunları yazdı:
labels: Kimden | Gönderildi | Kime | Konu
headings: Ürün | Model | Miktar | Birim | Birim fiyat | Tutar
units: piece=adet | set=takım | pair=çift | metre=m | carton=koli
line: {quantity} {unit} {product} {model} | {product} ({model}) - {quantity} {unit}
priced: {quantity} {unit} {product} {model}, birim fiyat {price} {currency}
attached: Ayrıntılar ekteki {file} dosyasındadır.
inquiry.subject: Fiyat teklifi talebi: {product} | {product} fiyat talebi
inquiry.before: {city} merkezli {company} olarak aydınlatma ürünleri ithal ediyoruz. Aşağıdaki ürünler için fiyat teklifinizi rica ederiz:
inquiry.after: Fiyatları {incoterm} {place} ve {currency} olarak bildirmenizi, minimum sipariş ve teslim süresini belirtmenizi rica ederiz.
counter.before: Teklifiniz için teşekkürler. Fiyatlar piyasanın yaklaşık %{percent} üzerinde. Şu fiyatlar mümkün mü?
counter.after: Uygun görürseniz bu ay sipariş vereceğiz.
order.subject: Sipariş {number} | Satın alma siparişi {number}
order.before: {number} numaralı siparişimiz aşağıdadır:
order.after: Toplam {total} {currency}, {incoterm} {place}, teslim {days} gün, %30 peşin. Proforma faturayı bekliyoruz.
payment.subject: Ödeme dekontu {number}
payment.before: {number} için {total} {currency} tutarındaki ödemeyi bugün yaptık, dekont ektedir.
payment.after: Hesabınıza geçince bilgi verir misiniz?
complaint.subject: Şikayet: sipariş {number}
complaint.before: {number} numaralı siparişte {broken} {unit} {product} ({model}) kırık ya da çalışmıyor.
complaint.after: Zararın nasıl karşılanacağını bildirmenizi bekliyoruz.
thanks.before: Aldık, teşekkürler, size döneceğiz.
""",
    "ar": """
greeting: السيد/ة {person} المحترم/ة، | تحية طيبة {person}،
closing: مع أطيب التحيات، | وتفضلوا بقبول فائق الاحترام،
wrote: في {date}، كتب {name} <{address}>:
labels: من | تاريخ الإرسال | إلى | الموضوع
headings: المنتج | الموديل | الكمية | الوحدة | سعر الوحدة | المبلغ
units: piece=حبة | set=طقم | pair=زوج | metre=متر | carton=كرتون
line: {product} {model} - عدد {quantity} {unit} | {product} ({model})، {quantity} {unit}
priced: {product} {model} - عدد {quantity} {unit} بسعر {price} {currency}
attached: التفاصيل في الملف المرفق ({file}).
inquiry.subject: طلب عرض أسعار: {product} | استفسار عن أسعار {product}
inquiry.before: نحن {company} في {city}، نرجو تزويدنا بأفضل أسعاركم للأصناف التالية: | نرغب في استيراد المنتجات التالية من مصنعكم:
inquiry.after: نرجو أن تكون الأسعار {incoterm} {place} بعملة {currency} مع ذكر أقل كمية ومدة التسليم وطريقة الدفع.
counter.before: شكراً على عرضكم، الأسعار أعلى من السوق بحوالي {percent}٪. هل يمكن اعتماد الأسعار التالية؟
counter.after: في حال الموافقة سنؤكد الطلب هذا الشهر.
order.subject: أمر شراء {number} | طلبية رقم {number}
order.before: نرسل لكم أمر الشراء رقم {number}:
order.after: الإجمالي {total} {currency}، {incoterm} {place}، التسليم خلال {days} يوماً، دفعة مقدمة 30٪. نرجو إرسال الفاتورة المبدئية.
payment.subject: إشعار تحويل {number}
payment.before: تم اليوم تحويل مبلغ {total} {currency} عن {number}، ومرفق إشعار التحويل.
payment.after: نرجو تأكيد الاستلام.
complaint.subject: شكوى بخصوص الطلبية {number}
complaint.before: استلمنا الطلبية {number} ووجدنا {broken} {unit} من {product} ({model}) مكسورة أو لا تعمل.
complaint.after: نرجو إفادتنا بطريقة التعويض، والصور متوفرة.
thanks.before: تم الاستلام، شكراً لكم.
""",
}
