# ruff: noqa: E501 -- a row of the table is a line
"""Chinese and Japanese."""

BLOCKS = {
    "zh": """
greeting: {person}，您好！ | {person}你好， | 尊敬的{person}：
closing: 祝好！ | 顺祝商祺 | 谢谢！
wrote: {date}，{name} <{address}> 写道：
labels: 发件人 | 发送时间 | 收件人 | 主题
headings: 品名 | 型号 | 数量 | 单位 | 单价 | 金额
units: piece=个 | set=套 | pair=副 | metre=米 | carton=箱
line: {product} {model}，{quantity}{unit} | {product}（型号{model}）{quantity}{unit}
priced: {product} {model}，{quantity}{unit}，单价{price}元 | {product}（{model}）{quantity}{unit}，{price}元/{unit}
attached: 详细清单见附件{file}。 | 具体见附件（{file}），请查收。
inquiry.subject: 询价：{product} | {product}询盘 | 求购{product}，请报价
inquiry.before: 我们是{company}，主要做户外灯具出口，客户急需以下产品，麻烦报个最优惠的价格： | 在展会上看到贵司的产品，请帮忙报一下以下几款的价格： | 我司近期有一批采购计划，请按下面的数量报价。
inquiry.after: 请报含税价，并注明起订量、交期和付款方式。 | 交货地点{place}，交期要求{days}天内，请尽快回复。
counter.before: 报价收到了，价格比我们目前的供应商高{percent}%左右，下面的价格能不能做？ | 价格还是偏高，客户的目标价如下，请再核一下：
counter.after: 如果可以，这个月就能下单。 | 麻烦跟领导申请一下，谢谢。
order.subject: 采购订单{number} | 订单{number}请确认
order.before: 现向贵司下达订单{number}，明细如下： | 请按以下明细安排生产，订单号{number}：
order.after: 合计{total}元，定金30%，余款发货前付清，交期{days}天，请盖章回传。 | 总金额{total}元，请确认交期并回签合同。
payment.subject: 订单{number}付款水单 | 已付定金{number}
payment.before: 订单{number}的定金{total}元今天已经汇出，水单见附件。 | {number}货款{total}元已付，请查收水单。
payment.after: 到账后请安排生产。 | 请财务查一下是否到账。
complaint.subject: 质量投诉：订单{number} | 订单{number}货物有问题
complaint.before: 订单{number}的货收到了，其中{product} {model}有{broken}{unit}破损或不亮，客户很不满意。 | {number}这批货抽检发现{broken}{unit}{product}（{model}）进水，请尽快处理。
complaint.after: 请给出赔偿方案，照片可以发给你们。 | 希望下批货补发，或者从货款里扣除。
thanks.before: 收到，谢谢，我们内部确认后回复您。 | 好的，收到。
quotation.before: 感谢您的询价，现报价如下： | 您好，以下是我司的最优报价，请查收：
quotation.after: 以上价格含13%增值税，{place}交货，有效期{days}天。付款方式：30%定金，余款发货前付清。交期30天。 | 报价有效期{days}天，起订量500，交货地点{place}，现货可提供样品。
proforma.before: 感谢贵司的订单，形式发票{number}见附件，明细如下： | 订单已确认，合同{number}如下：
proforma.after: 合计{total}元，请安排30%定金，我们收到后马上排产。 | 请盖章回传，总金额{total}元。
shipment.subject: 发货通知{number} | {number}已发货
shipment.before: 您的订单今天已经发货，提单号{bl}，柜号{container}，船名EVER {vessel}，约{days}天到{place}。 | 货物已装船，提单{bl}，集装箱{container}，预计{days}天到达{place}。
shipment.after: 发票、装箱单和提单副本见附件。 | 收到尾款后马上电放。
apology.before: 非常抱歉给您带来麻烦，我已经把情况转给品质部，两天内给您答复。 | 实在抱歉，请把外箱标签的照片发给我们，我们一定负责到底。
chase.before: 请问上次的报价看过了吗？有什么需要调整的请告诉我。 | 想跟进一下报价的事情，不知道客户那边有没有消息？
""",
    "ja": """
greeting: {person} 様 | {person} 様、いつもお世話になっております。
closing: よろしくお願いいたします。 | 以上、よろしくお願い申し上げます。
wrote: {date} {name} <{address}>:
labels: 差出人 | 送信日時 | 宛先 | 件名
headings: 品名 | 型番 | 数量 | 単位 | 単価 | 金額
units: piece=個 | set=セット | pair=組 | metre=m | carton=箱
line: ・{product} {model} {quantity}{unit} | {product}（{model}）×{quantity}{unit}
priced: ・{product} {model} {quantity}{unit} 単価{currency} {price}
attached: 詳細は添付の{file}をご覧ください。
inquiry.subject: {product}のお見積り依頼 | 見積依頼：{product}
inquiry.before: {company}と申します。貴社の屋外照明に興味があり、下記の商品のお見積りをお願いいたします。 | 下記の商品につきまして、単価と納期をご教示ください。
inquiry.after: 条件は{incoterm} {place}、通貨は{currency}でお願いいたします。最小ロットと納期もお知らせください。
counter.before: お見積りありがとうございます。予算の都合上、下記の価格でご検討いただけないでしょうか。
counter.after: ご検討のほどお願いいたします。
order.subject: 注文書 {number} | 発注の件 {number}
order.before: 下記の通り注文いたします。注文番号は{number}です。
order.after: 合計{currency} {total}、{incoterm} {place}、納期は{days}日以内でお願いいたします。
payment.subject: 送金のご連絡 {number}
payment.before: {number}の前払金 {currency} {total} を本日送金いたしました。送金控えを添付いたします。
payment.after: ご確認をお願いいたします。
complaint.subject: 不良品の件 {number}
complaint.before: {number}で納品された{product}（{model}）のうち{broken}{unit}が点灯しません。
complaint.after: 代替品の送付または返金をお願いいたします。
thanks.before: ご連絡ありがとうございます。社内で確認いたします。
""",
}
