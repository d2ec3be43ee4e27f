"""What people write when they ask, offer, order, pay, ship or complain: Chinese, Japanese, Korean, Russian, Turkish, Arabic, Polish.

A line is `kind weight: phrase | phrase`. "…" stands for a few words in between, a final "*" for any ending.
"""

# ruff: noqa: E501 — word lists are easier to compare when a meaning stays on one line

from __future__ import annotations

PHRASES = {
    "zh": """
quotation 3: 价格有效 | 價格有效 | 重新核了 | 核了一下 | 重新算了 | 价格如下 | 出厂价
other 3: 冒昧打扰 | 冒昧打擾 | 打扰了 | 打擾了 | 厂家直销 | 廠家直銷 | 源头工厂 | 免费打样 | 给很多外贸公司配套 | 需要的话把尺寸发我
shipment 4: 提单补料 | 补料 | 托书 | 托运单 | 做提单
payment 4: 开证通知 | 已开立以贵司 | 我行已开立 | 信用证通知
payment 3: 入數紙 | 入数纸 | 過咗數 | 過數 | 已入數 | 入咗數 | 過咗去 | 找咗數
inquiry 3: 報個價 | 幾錢 | 幾多錢 | 計個價
order 3: 落單 | 落咗單 | 照做 | 開始做貨
complaint 3: 爛咗 | 少咗 | 壞咗 | 唔啱 | 缺少 | 顏色錯誤 | 到貨異常 | 补印补货 | 補印補貨
order 3: 就这样做 | 做吧 | 开始做 | 可以开始生产 | 就这样定 | 签好的订单 | 签好的合同
quotation 3: 价格这样 | 工厂核的价 | 核好价 | 价格帮你
payment 3: 汇入汇款 | 境外汇款 | 收到汇款 | 汇款人 | 结汇
order 3: 就按这个 | 按此下单 | 可以生产 | 请安排生产 | 确认下单 | 就这么定 | 同意报价
inquiry 3: 询价 | 詢價 | 询盘 | 詢盤 | 请报价 | 請報價 | 请报 | 請報 | 报个价 | 報個價 | 报价给我 | 帮忙报 | 帮报 | 麻烦报 | 报一下 | 報一下 | 给我报 | 给个价 | 给个报价 | 报我 | 能报 | 报下价 | 报下 | 报价一下 | 什么价格 | 什麼價格 | 多少钱 | 多少錢 | 价格多少 | 价格是多少 | 怎么卖 | 最低价 | 最低價 | 最优惠 | 最优价 | 最好的价格 | 最優惠 | 需要采购 | 我们需要 | 我司需要 | 想采购 | 求购 | 有货吗 | 能做吗 | 可以做吗 | 请提供报价 | 提供报价 | 提供價格 | 提供价格 | 請提供 | 报价单给我 | 能否提供 | 可否提供 | 能否报 | 煩請報價 | 烦请报价 | 敬请报价 | 敬請報價 | 惠赐报价 | 賜報價 | 报价及交期 | 价格及交期 | 價格及交期 | 招标 | 想订 | 想了解 | 想問 | 有意采购 | 请问价格 | 请问 … 价格
inquiry 2: 目标价 | 目標價 | 价格太高 | 太贵 | 偏高 | 便宜点 | 优惠点 | 能不能便宜 | 再优惠 | 能否优惠 | 还价 | 降价 | 能降 | 样品多少 | 起订量多少 | 交期多久 | 能做到
quotation 3: 依图报价 | 按图报价 | 依圖報價 | 按圖報價 | 依图面报价 | 依圖面報價 | 按图纸报价 | 按圖紙報價 | 按来样报价 | 依樣品報價 | 按样品报价 | 核价如下 | 重新核价 | 价格如下 | 單價如下 | 单价如下 | 价报给你 | 价报给您 | 报给你 | 报给您 | 给你报价 | 给你报 | 按今天的价 | 价格给您 | 报价发您 | 报价发你 | 报价做好 | 报价如下 | 報價如下 | 以下报价 | 以下報價 | 我司报价 | 我們的報價 | 我们的报价 | 附件报价 | 报价见附件 | 附件是报价 | 附上报价 | 附上報價 | 报价单见 | 报价单已 | 价格如下 | 價格如下 | 报价有效期 | 報價有效期 | 有效期 | 感谢询价 | 感谢您的询价 | 感謝您的詢價 | 谢谢询价 | 形式发票 | 形式發票 | pi见附件 | 我司可以提供 | 给您报价 | 给您报 | 现报价 | 現報價 | 最新报价 | 更新报价 | 优惠价给 | 含税价 | 附件为报价
quotation 2: 报价单 | 報價單 | 报价 | 報價 | 起订量 | 起訂量 | 交期
order 3: 采购合同 | 採購合同 | 购销合同 | 订购合同 | 销售合同 | 采购订单 | 採購訂單 | 采购单 | 採購單 | 訂購單 | 订购单 | 下单 | 下單 | 订单号 | 訂單號 | 订单编号 | 我们下 | 合同见附件 | 订单见附件 | 附件是订单 | 附件订单 | 正式订单 | 盖章回传 | 蓋章回傳 | 签字回传 | 回签 | 回簽 | 确认订单 | 確認訂單 | 订单确认 | 訂單確認 | 按此生产 | 请安排生产 | 安排生产 | 請安排生產 | 可以生产 | 追加订单 | 加单 | 返单 | 翻单 | 修改订单 | 订单更改 | 订单变更 | 订购如下 | 订购 | 訂購 | 就按 … 做 | 定了 | 请做pi | 做pi | 请发pi | 发pi
order 2: 订单 | 訂單 | 合同 | 采购 | 按报价
payment 3: 退汇 | 重汇 | 汇过去 | 款项已汇 | 汇给贵司 | 汇给你们 | 打过去 | 付出去 | 已付款 | 已付 | 已匯款 | 已汇款 | 已经汇 | 已經匯 | 款已付 | 款已汇 | 款已打 | 已打款 | 打款 | 已转账 | 已轉帳 | 已转 | 水单 | 水單 | 付款凭证 | 付款憑證 | 付款水单 | 汇款单 | 匯款單 | 汇款凭证 | 银行回单 | 回单 | 定金已付 | 定金已 | 订金已 | 尾款已 | 货款已 | 货款已付 | 收到货款 | 收到定金 | 收到您的付款 | 信用证草稿 | 信用证已开 | 开立信用证 | 信用证通知 | 开证 | 催款 | 对账单 | 對帳單 | 逾期 | 未付款 | 付尾款 | 请安排付款 | 请付 | 查收款项 | 汇出 | 匯出
payment 1.5: 电汇 | 電匯 | 到账 | 到帳 | 信用證
payment 2: 付款 | 定金 | 尾款 | 货款 | 信用证
shipment 3: 订舱 | 訂艙 | 提单 | 提單 | 提单草稿 | 提单确认 | 放舱 | 配舱 | 开船 | 開船 | 截关 | 截單 | 截单 | 截港 | 到港通知 | 到货通知 | 电放 | 電放 | 柜号 | 櫃號 | 箱号 | 封号 | 已发货 | 已發貨 | 已出货 | 已出貨 | 发货通知 | 發貨通知 | 出货通知 | 出貨通知 | 快递单号 | 運單 | 运单 | 单号 | 装箱单 | 裝箱單 | 订舱确认 | 托书 | 船名 | 航次 | 预计到港 | 预计到达 | 已寄出 | 已寄 | 发出 | 派送 | 签收
shipment 1.5: 船期 | 到港 | 装柜 | 裝櫃 | 物流 | 货代 | 貨代 | 报关 | 報關 | 清关 | 清關
shipment 2: 发货 | 出货 | 货柜 | 运输 | 船公司
complaint 3: 投诉 | 投訴 | 客诉 | 客訴 | 质量问题 | 品质问题 | 質量問題 | 品質問題 | 破损 | 破損 | 损坏 | 損壞 | 短装 | 短裝 | 短少 | 少货 | 少了 | 缺货少 | 不良 | 不良品 | 次品 | 瑕疵 | 生锈 | 生鏽 | 发霉 | 漏水 | 断裂 | 開裂 | 开裂 | 不合格 | 不符 | 与样品不 | 和样品不 | 发错 | 發錯 | 错货 | 颜色不对 | 尺寸不对 | 索赔 | 索賠 | 赔偿 | 賠償 | 退货 | 退貨 | 退款 | 扣款 | 补发 | 補發 | 换货 | 換貨 | 不能接受 | 无法接受 | 很失望 | 坏了 | 不能用 | 掉色 | 褪色 | 起泡
complaint 2: 问题 | 問題 | 质量 | 品质
""",
    "ja": """
payment 3: 組戻 | 送金が戻 | 送金が差し戻 | 再送金
shipment 4: 船積指示書 | 船積指図 | s/i（船積
payment 4: 信用状開設のご案内 | 信用状開設通知 | 信用状を開設いたしました | 信用状を開設しました
order 3: 進めてください | 進めて下さい | で進めて | で手配
quotation 3: 価格は以下 | 単価は以下 | 価格は次の通り
inquiry 3: でしたら発注可能 | なら発注可能 | 条件でご検討 | ご検討いただけますでしょうか | 値下げ | お値引き
order 3: 発注いたします | 注文いたします | 発注致します | 手配をお願い
inquiry 3: お見積もりをお願い | お見積りをお願い | 見積もりをお願い | 見積りをお願い | 見積をお願い | お見積をお願い | 見積依頼 | 見積り依頼 | 見積もり依頼 | お見積り依頼 | お見積もり依頼 | お見積依頼 | 御見積依頼 | お見積りいただ | お見積もりいただ | お見積り頂 | お見積頂 | 見積書をお送り | 見積書を送 | お見積書を | 価格を教えて | 価格をお知らせ | 価格をご教示 | ご教示 | 単価をお知らせ | 単価を教えて | 引き合い | 引合 | いくらに | おいくら | 購入を検討 | 導入を検討 | 探しております | 探しています | 仕入れを検討 | 最安値 | ベストプライス | 希望単価 | 値下げ | もう少し安く | 見積もりを | 見積りを | 見積を
inquiry 2: 見積 | ご検討 | 目標価格 | 希望価格 | サンプル | 在庫はあります | 納期を
quotation 3: お見積り申し上げ | お見積もり申し上げ | 下記の通りお見積 | 下記のとおりお見積 | 以下の通りお見積 | 見積書を添付 | 見積書をお送りします | 見積書をお送りいたします | 見積書を送付 | お見積書を添付 | お見積書をお送りいたし | 見積有効期限 | 有効期限 | 御見積書 | お見積り書 | ご提示いたします | お問い合わせありがとう | お問合せありがとう | お引き合いありがとう | お引き合いいただき | プロフォーマ | 価格は下記 | 単価は下記
quotation 2: 見積書 | 価格表 | 納期
order 3: 注文書 | 発注書 | 発注いたします | 発注致します | 発注します | 注文いたします | 注文致します | 注文します | ご注文 | 注文番号 | 発注番号 | 注文をお願い | 発注をお願い | 手配をお願い | ご手配 | 正式に発注 | 追加発注 | 追加注文 | 注文請書 | 注文内容 | 注文確認 | 注文の件 | 発注の件 | 契約書 | 下記の通り注文 | 下記の通り発注 | 下記を発注 | 以下を発注
order 2: 注文 | 発注
payment 3: 送金手続き | 振込手続き | 着金 | 支払い手続き | 送金いたしました | 送金しました | 送金致しました | 送金の件 | 送金完了 | 送金 | 振込いたしました | 振込みました | 振り込みました | 振込 | お支払い済 | 支払いました | 支払いを完了 | ご入金 | 入金確認 | 支払通知 | 送金明細 | 送金控え | l/c開設 | 督促 | お支払いの確認 | 未払い
payment 1.5: 入金 | 前払金 | 前受金 | 信用状
payment 2: 支払 | 請求書 | インボイス
shipment 3: 出荷しました | 出荷いたしました | 出荷の件 | 出荷案内 | 出荷通知 | 発送しました | 発送いたしました | 発送のお知らせ | 追跡番号 | お問い合わせ番号 | お荷物 | 到着予定 | 入港 | 出港 | 船荷証券 | ブッキング | 通関 | 到着案内 | 貨物到着 | フォワーダー | 乙仲 | パッキングリスト | 納品書
shipment 1.5: 船積 | 配送 | 貨物 | 本船 | コンテナ | 船便
shipment 2: 出荷 | 納品 | 輸送 | etd | eta
complaint 3: クレーム | 不良品 | 不良 | 破損 | 不具合 | 欠品 | 数量不足 | 不足 | 品質問題 | 品質に問題 | 違う商品 | 誤配送 | 誤出荷 | 間違 | 傷 | 割れ | 汚れ | 錆 | サビ | 返品 | 返金 | 交換 | 代替品 | 補償 | 損害 | 賠償 | 相違 | 異なって | 異なります | 苦情 | 是正 | 原因調査 | 再発防止 | 値引き
complaint 2: 問題 | 品質 | 困って
""",
    "ko": """
payment 3: 송금이 반송 | 송금이 반려 | 재송금 | 다시 송금
shipment 4: 선적 지시서 | 선적지시서 | 선적 지시 | s/i를
payment 4: 신용장 개설 통지 | 신용장이 개설 | 신용장을 개설하였
order 3: 진행해 주 | 진행해주 | 진행 부탁 | 진행하시 | 진행하겠습니다
quotation 3: 가격은 아래 | 단가는 아래 | 가격은 다음과 | 단가는 다음과
inquiry 3: 견적 요청 | 견적요청 | 견적을 요청 | 견적 부탁 | 견적서 부탁 | 견적을 부탁 | 견적서를 부탁 | 견적 문의 | 견적문의 | 견적서 요청 | 견적을 보내 | 견적서를 보내 주 | 가격 문의 | 가격문의 | 단가 문의 | 가격을 알려 | 가격 알려 | 단가를 알려 | 얼마 | 구매를 희망 | 구매하고자 | 구매를 검토 | 구매 문의 | 구입하고 | 최저가 | 최선의 가격 | 문의드립니다 | 문의 드립니다 | 찾고 있습니다 | 인콰이어리 | 가격 조정 | 할인
inquiry 2: 목표가 | 견적 | 문의 | 샘플 | 비싸
quotation 3: 견적서를 첨부 | 견적서 첨부 | 견적서를 송부 | 견적서 송부 | 아래와 같이 견적 | 다음과 같이 견적 | 견적 드립니다 | 견적드립니다 | 견적서를 보내드립니다 | 유효기간 | 문의 감사 | 문의해 주셔서 감사 | 프로포마 | 당사 가격 | 제안 드립니다
quotation 2: 견적서 | 단가표 | 납기
order 3: 발주서 | 주문서 | 발주합니다 | 발주 드립니다 | 발주드립니다 | 발주하고자 | 주문합니다 | 주문 드립니다 | 주문드립니다 | 주문하고자 | 주문 확정 | 발주 확정 | 발주번호 | 주문번호 | 발주 요청 | 구매 계약 | 계약서 | 추가 주문 | 추가 발주 | 생산 진행 | 진행해 주 | 주문 확인
order 2: 발주 | 주문
payment 3: 송금했습니다 | 송금 완료 | 송금완료 | 송금하였습니다 | 송금 | 입금했습니다 | 입금 완료 | 입금완료 | 입금하였습니다 | 입금 확인 | 입금 | 결제했습니다 | 결제 완료 | 결제하였습니다 | l/c 개설 | 미수금 | 연체 | 이체 | 송금증
payment 1.5: 선수금 | 계약금 | 잔금 | 신용장
payment 2: 결제 | 대금 | 인보이스
shipment 3: 선하증권 | 도착 통지 | 도착통지 | 운송장 | 송장번호 | 부킹 | 포워더 | 출항 | 입항 | 도착 예정 | 선적서류 | 패킹리스트 | 모선
shipment 1.5: 선적 | 출하 | 출고 | 배송 | 발송 | 컨테이너 | 통관
shipment 2: 운송 | 화물 | etd | eta
complaint 3: 클레임 | 불량 | 불량품 | 파손 | 하자 | 부족 | 수량 부족 | 누락 | 오배송 | 잘못 | 반품 | 환불 | 교환 | 보상 | 배상 | 손해 | 품질 문제 | 품질문제 | 불만 | 녹이 | 깨진 | 깨져
complaint 2: 문제 | 품질
""",
    "ru": """
payment 3: платеж вернул* | перевод вернул* | деньги вернул* | банк вернул | вернули платеж | повторно оплатили | повторно отправили | отправили повторно | оплатили повторно
shipment 4: отгрузочные инструкции | отгрузочных инструкций | инструкции для коносамента | данные для коносамента | инструкция по отгрузке
payment 4: открытие аккредитива | открыли безотзывный | открыли аккредитив | открыт аккредитив
order 3: запускаем | запускайте | давайте так и сделаем | подписанный заказ | подписанную спецификацию
order 3: заказ во вложении | заказ прилагаем
quotation 3: проформу | вот цены | вот цена | цены такие | цены следующие | цена следующая
order 3: изменить заказ | изменения в заказ | изменение заказа | скорректировать заказ
order 3: согласовываем | согласовано | запускайте | размещаем заказ | прошу принять заказ | оформляйте
inquiry 3: интересует | интересуют | нужны цены | нужна цена
inquiry 3: прошу … предложение | прошу … предложения | просим … предложения | прошу … цен* | просим … цен* | прошу … стоимост* | просим … стоимост* | прошу … кп | просим … кп | выставить … предложение | выставите … предложение | сделайте … предложение | подготовить … предложение | подготовьте … предложение | ждем … предложение | ждем … цен* | нужна … цена | нужны … цены | уточнить цен* | узнать цен* | уточните … цен* | дайте … цен* | дать … цен* | прошу … прайс* | запрашиваем
inquiry 3: запрос цен* | запрос коммерческого | запрос на | запрос кп | прошу выслать … кп | просим дать цену | просим выслать … предложение | просим предоставить … предложение | прошу предоставить … предложение | просим направить … предложение | прошу направить … предложение | просим сообщить … цен* | прошу сообщить … цен* | просим указать … цен* | просим рассчитать | прошу рассчитать | просим выставить кп | прошу кп | пришлите … цен* | пришлите … прайс* | пришлите … предложение | вышлите … прайс* | вышлите … предложение | какая цена | какова цена | какова стоимость | сколько стоит | сколько стоят | по какой цене | ваша лучшая цена | лучшую цену | нас интересует | нас интересуют | интересует цена | интересует | интересуют | заинтересованы в | хотим купить | хотим закупить | планируем закупить | планируем закупку | планируем закупать | требуется | требуются | необходимо | нужна цена | нужны цены | нам нужны | нам нужно | нам нужен | нужно | нужны | дайте цену | заявка на расчет | можете предложить | можете поставить | готовы рассмотреть | тендер
inquiry 2: целевая цена | дорого | слишком высок* | скидк* | дешевле | снизить цену | запрос | образц*
quotation 3: коммерческое предложение | наше предложение | предлагаем | предлагаем вам | наши цены | наша цена | высылаем … предложение | направляем … предложение | направляем вам | во вложении … предложение | во вложении кп | в ответ на ваш запрос | спасибо за ваш запрос | спасибо за запрос | благодарим за запрос | благодарим за ваш запрос | по вашему запросу | предложение действительно | цены действительны | срок действия | счет-проформа | проформа | инвойс-проформа | проформа-инвойс
quotation 2: предложение | прайс | прайс-лист | цена за | срок поставки | срок изготовления
order 3: заказ № | наш заказ | размещаем заказ | разместить заказ | подтверждаем заказ | подтверждаю заказ | подтверждение заказа | заказываем | заявка на поставку | заявка № | спецификация № | спецификацию | во вложении заказ | направляем заказ | высылаем заказ | просим принять заказ | просим принять в работу | берем | берём | согласны с ценой | согласны на | принимаем ваше предложение | подписанный договор | подписанный контракт | контракт подписан | запускайте в производство | запускайте | выставьте счет | выставляйте счет | просим выставить счет | просим выставить инвойс | выставьте инвойс | дозаказ | изменение заказа | изменения в заказ
order 2: заказ | договор | контракт | закупка
payment 3: отправили остаток | отправили оплату | отправили платеж | отправили деньги | деньги отправлены | деньги ушли | платеж ушел | платёж ушёл | оплата ушла | провели платеж | отправлен платеж | перечислен* | оплатили | оплачено | оплачен | оплата произведена | оплату произвели | произвели оплату | провели оплату | платеж проведен | платёж проведён | платеж отправлен | платежное поручение | платёжное поручение | платежка | платёжка | заявление на перевод | копия перевода | свифт | аванс оплачен | аванс перечислен | перечислили | перевели | предоплата внесена | просрочен* | задолженность | напоминание об оплате | акт сверки | поступила оплата | получили оплату | остаток оплатим
payment 1.5: перевод | аккредитив
payment 2: оплата | платеж | платёж | аванс | предоплат* | счет | перевода
shipment 3: коносамент | уведомление о прибытии | отгружен* | отгрузили | отправили груз | отправлен* | трек-номер | трек номер | номер отслеживания | ваша посылка | посылка | букинг | подтверждение букинга | упаковочный лист | накладная | cmr | прибывает | погружен* | отплытие | выход судна | дата выхода | готов к отгрузке
shipment 1.5: отгрузка | груз | контейнер | судно | порт | экспедитор | таможн* | растаможк* | прибытие | погрузк*
shipment 2: доставка | фрахт | транспорт | etd | eta
complaint 3: рекламация | рекламаци* | претензи* | брак | бракован* | дефект* | повреж* | сломан* | ломаются | ломается | недостача | недостач* | не хватает | недогруз | пересорт | не соответству* | несоответств* | не тот | не та | не те | неверн* | ржав* | трещин* | возврат | вернуть | компенсац* | возмещени* | возместить | замен* | акт о браке | плохое качество | качество не | жалоб* | неприемлемо | течет | протека*
complaint 2: проблем* | к сожалению | качеств*
""",
    "tr": """
payment 3: havale geri döndü | havale iade | transfer iade | ödeme geri döndü | ödeme iade edildi | tekrar gönderdik | yeniden gönderdik
shipment 4: yükleme talimat* | konşimento talimat* | sevk talimat*
payment 4: akreditif açılış* | akreditif açılmıştır
order 3: devam edebilirsiniz | tamam başlayın | imzalı sipariş*
order 2: başlayabilirsiniz | üretime alın
quotation 3: fiyatlar şöyle | fiyatlar aşağıda* | fiyatlar şu şekilde | fiyat şöyle
order 3: siparişimizi değiştir* | sipariş değişikliği | siparişimizde değişiklik
order 3: onaylıyoruz | onaylandı | sipariş veriyoruz | sipariş formu* | sipariş ediyoruz | uygundur
inquiry 3: teklif rica* | fiyat rica* | fiyat ver* | teklifinizi rica
inquiry 3: fiyat talebi | fiyat teklifi rica | teklif talebi | teklif rica | teklif istiyoruz | teklifinizi rica | fiyatınızı rica | fiyat rica | fiyat alabilir | teklif alabilir | teklif verebilir | fiyat verebilir | fiyat verir misiniz | teklif verir misiniz | fiyat bilgisi | fiyatlarınızı | fiyatınız nedir | fiyatı nedir | fiyat nedir | ne kadar | en iyi fiyat | en uygun fiyat | en iyi teklif | en uygun teklif | teklifinizi bekl* | fiyat bekl* | teklif gönder* | fiyat gönder* | fiyat listesi gönder* | ihtiyacımız var | ihtiyacımız | almak istiyoruz | satın almak | ilgileniyoruz | arıyoruz | talep ediyoruz | teklif isteği | numune | fiyat çalış*
inquiry 2: hedef fiyat | pahalı | yüksek | indirim | fiyat düş* | teklif | fiyat
quotation 3: fiyatlarımız | fiyatımız | teklifimiz | teklifimizi | ekte … teklif* | ekte … proforma | ekteki teklif | talebiniz için teşekkür | talebiniz için | talebinize istinaden | fiyat teklifimiz | aşağıda … fiyat* | fiyatlarımız aşağıda* | geçerlilik | geçerlidir | teklifimiz … geçerli* | proforma fatura | proforma | sunarız | teklif no
quotation 2: teklif | fiyat listesi | termin | birim fiyat
order 3: sipariş | siparişimiz | siparişimizi | sipariş veriyoruz | sipariş vermek | siparişi onaylıyoruz | siparişi onayl* | sipariş onayı | sipariş formu | satın alma siparişi | sipariş no | sipariş numarası | onaylıyoruz | teklifinizi kabul | teklifinizi onay* | üretime başla* | sözleşme | satış sözleşmesi | sipariş geç* | sipariş değişikliği | ek sipariş | siparişe ek*
order 2: teklifinize istinaden | proforma bekl* | proforma gönder*
payment 3: ödemesini yaptık | ödeme gönder* | havale gönder* | eft yap* | akreditif açıldı | akreditif açtırdık | bankamızdan açıldı | ödeme yapıldı | ödeme yaptık | ödemeyi yaptık | ödemeniz | ödeme gerçekleş* | havale yap* | havale edil* | dekont | swift | swift mesajı | transfer edildi | transfer yapıldı | ön ödeme yap* | avans öden* | vadesi geçmiş | ödeme hatırlat* | ekstre | tahsilat | ödendi
payment 1.5: havale | kapora | akreditif | bakiye
payment 2: ödeme | fatura | avans | banka
shipment 3: konşimento | varış ihbar* | yüklendi | yükledik | sevk edildi | sevk ettik | gönderildi | kargoya verildi | takip numarası | takip no | booking | çeki listesi | yola çık* | rezervasyon
shipment 1.5: yükleme | sevkiyat | kargo | konteyner | gemi | navlun | nakliye* | gümrük | varış | etd | eta
shipment 2: teslimat | liman
complaint 3: şikayet | şikâyet | reklamasyon | hasarlı | hasar | kırık | kırıl* | bozuk | kusur* | hatalı | hata | eksik | yanlış renk | yanlış | uygun değil | uymuyor | kalite sorunu | kalite problem* | kabul edilemez | kabul etm* | tazmin* | iade | telafi | ayıplı | paslı | paslan* | çatlak | yırtık | değişim | memnun değil*
complaint 2: sorun | problem | maalesef | kalite
""",
    "ar": """
shipment 4: تعليمات الشحن | بيانات بوليصة الشحن
payment 4: إشعار فتح اعتماد | تم فتح اعتماد
order 3: على بركة الله | توكلنا على الله | ابدأ الإنتاج | باشروا | امر الشراء الموقع
quotation 3: هذه الأسعار | الأسعار كالتالي | السعر كالتالي | الاسعار كالتالي
order 3: نعتمد | موافقون | نؤكد طلبنا
inquiry 3: نرجو إفادتنا | إفادتنا بأفضل | بأفضل سعر | عرض أسعار
inquiry 3: طلب عرض سعر | طلب عرض أسعار | طلب تسعير | طلب أسعار | عرض سعر ل | نرجو تزويدنا | نرجو موافاتنا | نرجو إرسال … سعر | نرجو إرسال … أسعار | نرجو إرسال عرض | نرجو ارسال | نرجو عرض | الرجاء إرسال … سعر* | الرجاء إرسال عرض | الرجاء تزويدنا | يرجى إرسال … سعر* | يرجى إرسال عرض | يرجى تزويدنا | يرجى موافاتنا | ارجو ارسال | أرجو إرسال | أرجو تزويدي | أفضل سعر | افضل سعر | أفضل الأسعار | أفضل عرض | كم سعر | ما هو سعر | ما هي أسعار | ما سعر | كم السعر | نحتاج | نحن بحاجة | نرغب في شراء | نرغب بشراء | نرغب في استيراد | نرغب في الحصول | نود الحصول | نود شراء | نود الاستفسار | استفسار | نبحث عن | مهتمون | السعر المستهدف | سعركم | أسعاركم
inquiry 2: مرتفع | غالي | خصم | تخفيض | عينة | عينات | السعر
quotation 3: عرضنا | عرض السعر المرفق | مرفق عرض | نرفق عرض | نرفق لكم عرض | مرفق لكم عرض | يسرنا أن نقدم | يسعدنا أن نقدم | نقدم لكم | نعرض عليكم | أسعارنا | سعرنا | شكرا لاستفساركم | شكراً لاستفساركم | شكرا على استفساركم | ردا على استفساركم | رداً على استفساركم | بناء على طلبكم | بناءً على طلبكم | صالح لمدة | ساري حتى | صلاحية العرض | العرض ساري | فاتورة مبدئية | فاتورة أولية | الفاتورة المبدئية | بروفورما
quotation 2: عرض سعر | عرض أسعار | قائمة الأسعار | مدة التسليم
order 3: أمر شراء | أمر الشراء | امر شراء | طلب شراء | طلبية | الطلبية | طلبيتنا | نؤكد الطلب* | نؤكد لكم | تأكيد الطلب* | نرغب في طلب | نود أن نطلب | نطلب منكم | أوافق على العرض | نوافق على | موافقون على | اعتماد | تم اعتماد | العقد الموقع | عقد شراء | عقد بيع | ابدأوا الإنتاج | البدء في الإنتاج | بدء الإنتاج | تعديل الطلب* | رقم الطلب | إرسال الفاتورة المبدئية | ارسال البروفورما
order 2: الطلب | حسب عرضكم | بناء على عرضكم | بناءً على عرضكم
payment 3: حولنا لكم | أرسلنا الدفعة | تم إرسال الحوالة | تم تحويل المبلغ | حولت اليوم | أمر الدفع | تم … تحويل | تم … دفع | تم … سداد | تحويل مبلغ | تحويل دفعة | تحويل الدفعة | إلى حسابكم | تم التحويل | تم تحويل | تم الدفع | تم دفع | تم سداد | قمنا بتحويل | قمنا بالتحويل | قمنا بدفع | قمنا بسداد | حولنا | إشعار تحويل | إيصال التحويل | ايصال | إيصال | سند تحويل | حوالة | صورة الحوالة | نسخة السويفت | سويفت | فتح الاعتماد | متأخرات | مستحقات | كشف حساب
payment 1.5: الدفعة المقدمة | الدفعة الأولى | اعتماد مستندي | خطاب اعتماد
payment 2: الدفع | الدفعة | تحويل | فاتورة | المبلغ
shipment 3: بوليصة الشحن | بوليصة | إشعار وصول | اشعار وصول | تم الشحن | تم شحن | شحنتكم | رقم التتبع | رقم التعقب | التخليص | تخليص جمركي | المخلص | قائمة التعبئة | مستندات الشحن | موعد الوصول | تاريخ الوصول | الإبحار | حجز | وكيل الشحن
shipment 1.5: الشحنة | شحنة | حاوية | الحاوية | السفينة | الباخرة | الجمارك
shipment 2: الشحن | ميناء | التسليم
complaint 3: شكوى | شكوي | نشتكي | مطالبة | معيب | معيبة | عيوب | عيب | تالف | تالفة | تلف | مكسور | مكسورة | كسر | ناقص | ناقصة | نقص | مفقود | خطأ | خاطئ | خاطئة | غير مطابق | غير مطابقة | لا تطابق | لا يطابق | مخالف | رديئة | سيئة | تعويض | استرداد | استبدال | إرجاع | ارجاع | صدأ | تسرب | غير مقبول | مشكلة في
complaint 2: مشكلة | للأسف | الجودة
""",
    "pl": """
payment 3: przelew wrócił | przelew został zwrócony | bank zwrócił | ponownie przelaliśmy | ponowiliśmy przelew
shipment 4: instrukcja wysyłkowa | instrukcje wysyłkowe | instrukcja do konosamentu | instrukcje do konosamentu | dyspozycja wysyłkowa
payment 4: otwarcie akredytywy | otworzyliśmy … akredytywę
order 3: proszę działać | możecie produkować | można produkować | podpisane zamówienie
quotation 3: oto ceny | ceny poniżej | podaję ceny | podaję cenę
order 3: zmiana zamówienia | zmienić zamówienie | zmianę zamówienia
inquiry 3: zapytanie ofertowe | zapytanie o cenę | zapytanie o ofertę | zapytanie | proszę o ofertę | proszę o wycenę | prosimy o ofertę | prosimy o wycenę | proszę o cenę | proszę o ceny | prosimy o podanie cen* | prosimy o przesłanie oferty | proszę o przesłanie oferty | proszę o przedstawienie | prosimy o przedstawienie | prośba o wycenę | prośba o ofertę | proszę o wasz* … cen* | jaka jest cena | jaka cena | ile kosztuje | najlepsza cena | najlepszą cenę | najlepszą ofertę | jesteśmy zainteresowani | interesuje nas | szukamy | poszukujemy | potrzebujemy | chcielibyśmy kupić | chcemy kupić | czy mogą państwo … cen*
inquiry 2: cena docelowa | za drogo | za wysoka | rabat | upust | wycena | próbk*
quotation 3: nasza oferta | naszą ofertę | oferujemy | w załączeniu oferta | w załączniku oferta | przesyłam ofertę | przesyłamy ofertę | w odpowiedzi na zapytanie | w odpowiedzi na państwa | dziękuję za zapytanie | dziękujemy za zapytanie | nasze ceny | oferta ważna | ważność oferty | proforma | faktura proforma | oferta nr
quotation 2: oferta | cennik | cena jednostkowa | termin realizacji
order 3: zamówienie | zamawiamy | składamy zamówienie | nasze zamówienie | potwierdzam zamówienie | potwierdzamy zamówienie | potwierdzenie zamówienia | zamówienie nr | numer zamówienia | akceptujemy ofertę | przyjmujemy ofertę | proszę o realizację | prosimy o realizację | umowa kupna | zmiana zamówienia | domówienie
order 2: zgodnie z ofertą | wg oferty
payment 3: potwierdzenie przelewu | potwierdzenie płatności | przelaliśmy | zapłaciliśmy | zapłacono | opłacono | dokonaliśmy płatności | zaliczka wpłacona | zaliczka została | wezwanie do zapłaty | zaległ* | przeterminowan* | przypomnienie o płatności
payment 1.5: przelew | akredytywa
payment 2: płatność | faktura | zaliczka
shipment 3: konosament | awizo | zawiadomienie o przybyciu | wysłano | wysłaliśmy | przesyłka | twoja przesyłka | numer śledzenia | list przewozowy | spedytor | odprawa celna | załadowano | lista pakowa | booking | bukowanie
shipment 1.5: wysyłka | kontener | statek | załadunek
shipment 2: dostawa | fracht | port | etd | eta
complaint 3: reklamacja | reklamacj* | reklamuj* | wadliw* | wada | wady | uszkodzon* | uszkodzeni* | zepsut* | pęknięt* | brakuje | braki | brak towaru | niezgodn* | zły kolor | błędn* | zła jakość | słaba jakość | odszkodowani* | zwrot | zwrócić | korekta faktury | nota kredytowa | wymian* | rdza | zardzewiał* | nieakceptowalne | złej jakości
complaint 2: problem* | niestety | jakość
""",
    "vi": """
shipment 4: hướng dẫn làm vận đơn | hướng dẫn giao hàng | chi tiết làm bill | chi tiết bill
payment 4: thông báo mở l/c | đã mở thư tín dụng
order 3: tiến hành sản xuất | tiến hành nhé | cứ làm đi | triển khai nhé
quotation 3: giá như sau | em báo giá | bên em báo
inquiry 3: yêu cầu báo giá | nhờ … báo giá | vui lòng báo giá | xin báo giá | hỏi giá | cần mua | muốn mua | đề nghị báo giá | gửi … báo giá | giá tốt nhất
inquiry 2: giá mục tiêu | giá cao | giảm giá | mẫu
quotation 3: bảng báo giá | chúng tôi xin gửi báo giá | xin gửi báo giá | chúng tôi chào giá | chào giá | hiệu lực báo giá
order 3: chốt đơn | chốt đơn hàng | lên đơn | xác nhận mua | đồng ý giá | gửi hợp đồng | làm hợp đồng | đơn mua hàng | đơn đặt hàng | đặt hàng | xác nhận đơn hàng | xác nhận đặt hàng | hợp đồng mua bán | đơn hàng số
quotation 2: báo giá | đơn giá
order 2: đơn hàng | po số
payment 3: đã thanh toán | đã chuyển khoản | chuyển tiền | ủy nhiệm chi | đã đặt cọc | chứng từ thanh toán
shipment 3: vận đơn | thông báo hàng đến | đã giao hàng | tàu | lịch tàu | tờ khai hải quan
shipment 1.5: container
complaint 3: khiếu nại | hàng lỗi | bị lỗi | không đúng | không đạt | đổi hàng | trả hàng | bị hỏng | bị vỡ | thiếu hàng | sai hàng | bồi thường | kém chất lượng
""",
    "id": """
shipment 4: instruksi pengapalan | instruksi pengiriman | instruksi b/l
payment 4: pembukaan l/c
order 3: silakan lanjut | lanjutkan saja
quotation 3: berikut harga | harga sebagai berikut | harganya sebagai berikut
inquiry 3: mohon penawaran | minta penawaran | permintaan penawaran | minta harga | mohon harga | mohon info harga | tanya harga | berapa harga | harga terbaik | mohon kirimkan penawaran | mohon dikirimkan | kami membutuhkan | kami butuh | kami ingin membeli | kami berminat | kami tertarik | permintaan harga | bisa kirim penawaran | mohon dibuatkan penawaran
inquiry 2: harga target | terlalu mahal | kemahalan | diskon | sampel | contoh barang | bisa kurang
quotation 3: berikut penawaran | penawaran kami | penawaran harga kami | kami tawarkan | kami menawarkan | harga kami | terlampir penawaran | surat penawaran | menjawab permintaan | terima kasih atas permintaan | harga berlaku | penawaran berlaku | proforma
quotation 2: penawaran harga | penawaran | daftar harga | harga satuan
order 3: pesanan pembelian | surat pesanan | purchase order | kami pesan | kami memesan | konfirmasi pesanan | konfirmasi order | nomor pesanan | no. po | po terlampir | setuju dengan harga | kami setuju | silakan diproduksi | mohon diproses | mohon kirim proforma | mohon pi | kontrak pembelian
order 2: pesanan | order | sesuai penawaran
payment 3: sudah kami bayar | sudah dibayar | sudah kami transfer | sudah ditransfer | bukti transfer | bukti pembayaran | bukti bayar | pembayaran telah | telah kami transfer | dp sudah | jatuh tempo | pelunasan
payment 1.5: transfer | uang muka
payment 2: pembayaran | faktur | tagihan
shipment 3: konosemen | sudah dikirim | telah dikirim | nomor resi | no. resi | jadwal kapal | pemberitahuan kedatangan | kedatangan kapal | daftar kemasan | surat jalan | bea cukai | tiba di pelabuhan
shipment 1.5: pengiriman | kontainer | kapal
complaint 3: keluhan | komplain | rusak | cacat | pecah | kurang jumlah | tidak sesuai | salah kirim | ganti rugi | retur | penggantian | klaim | kualitas buruk
complaint 2: masalah | kualitas
""",
}
