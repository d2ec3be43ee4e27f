# ruff: noqa: E501 -- a row of the table is a line
"""English: buyers from everywhere, and our own sellers to most of them."""

BLOCKS = {
    "en": """
greeting: Dear {person}, | Hi {person}, | Hello {person}, | Good day {person},
closing: Best regards, | Kind regards, | Thanks and regards, | Many thanks,
wrote: On {date}, {name} <{address}> wrote:
labels: From | Sent | To | Subject
headings: Product | Model | Quantity | Unit | Unit price | Amount
units: piece=pcs | set=sets | pair=pairs | metre=m | carton=ctns
line: {product} {model} - {quantity} {unit} | {quantity} {unit} {product} ({model}) | {product}, item {model}, {quantity} {unit}
priced: {product} {model} - {quantity} {unit} at {currency} {price} | {quantity} {unit} {product} ({model}) @ {currency} {price}
attached: The details are in the attached {file}. | Please see our list attached ({file}).
inquiry.subject: Inquiry for {product} | Request for quotation - {product} | RFQ {product} and others | Price request from {company}
inquiry.before: We are {company}, a distributor in {city}, and we are looking for a new supplier of outdoor lighting. Please send us your best price for the following: | We saw your range at the fair last month. Could you please quote for the items below? | We need an offer for our summer season. Our requirement is as follows. | Our customer has asked us for the following lights, and we would like to know your prices and lead time.
inquiry.after: Please quote {incoterm} {place} in {currency}. Please also tell us the minimum order quantity, the delivery time and your payment terms. | We would need {incoterm} {place}. Our target is to have the goods in the warehouse within {days} days. | Kindly include carton sizes and certificates (CE, RoHS) with your offer, {incoterm} {place}. | If the price is right this will be a repeat order every quarter. Terms {incoterm} {place} please.
counter.before: Thank you for your offer. To be frank it is above what we pay today. For these quantities we would need: | We compared your quotation with two others and yours is about {percent} % too high. Could you please check the prices again for:
counter.after: If you can meet this we are ready to go ahead this month. | Please ask your manager what can be done; we would like to work with you. | Could you also shorten the lead time to {days} days?
order.subject: Purchase order {number} | Order {number} - {company} | New order {number}
order.before: We are pleased to place our order {number} with you: | Please find below our purchase order {number}. Kindly confirm and send us the proforma invoice.
order.after: Delivery {incoterm} {place}, shipment within {days} days after deposit. Payment 30% T/T in advance, balance against copy of B/L. Total {currency} {total}. | Terms: {incoterm} {place}, 30/70 T/T. Order total {currency} {total}. Please confirm the ship date by return.
payment.subject: Payment for {number} | Deposit {number} - bank slip | T/T copy {number}
payment.before: Please be informed that we have transferred {currency} {total} today as deposit for {number}. The bank slip is attached. | Our bank released the payment of {currency} {total} for {number} this morning. Please see the swift copy.
payment.after: Please confirm when it reaches your account and start the production. | Kindly let us know once received.
complaint.subject: Complaint - order {number} | Problem with shipment {number} | Quality claim {number}
complaint.before: We have opened the cartons of {number} and we are not happy. {broken} {unit} of {product} {model} arrived broken or do not work at all. | We received {number} last week. Our quality control found that {broken} {unit} of {product} ({model}) have water inside after one night of rain.
complaint.after: Please tell us how you will compensate us. We can send pictures and videos. | We expect a replacement with the next shipment or a credit note. Please answer this week.
thanks.before: Thank you, noted. We will come back to you shortly. | Well received with thanks. | Thanks for the quick answer, let me check with my colleagues.
quotation.before: Thank you for your inquiry. We are pleased to offer as follows: | Many thanks for your interest in our lights. Please find our best offer below.
quotation.after: Prices are {incoterm} {place}, valid for {days} days. Payment 30% T/T in advance, 70% against copy of B/L. Lead time 30-35 days after deposit. | The offer is {incoterm} {place}. Delivery time about 30 days. Payment: 30% deposit, balance before shipment. Samples are free, you pay the courier.
proforma.before: Thank you very much for your order. Please find our proforma invoice {number} attached and in short below. | Your order is confirmed. Proforma invoice {number} covers:
proforma.after: Total {currency} {total}, {incoterm} {place}. Please arrange the 30% deposit so that we can book the production line. | Please sign and send back. Total amount {currency} {total}, {incoterm} {place}.
shipment.subject: Shipping documents {number} | Shipped: {number} | B/L copy and packing list {number}
shipment.before: Good news: your order left Ningbo today. Vessel EVER {vessel}, container {container}, B/L {bl}, ETA {place} in {days} days. | Your goods are on board. B/L number {bl}, container {container}, sailing on EVER {vessel} to {place}, about {days} days on the way.
shipment.after: Please find invoice, packing list and B/L copy attached. The originals follow against the balance payment. | We will send the telex release as soon as we have the balance.
apology.before: I am very sorry to hear about this. I have passed your pictures to our quality department and will come back to you within two days. | Sorry for the trouble. Please send us pictures of the carton labels so that we can find the batch; of course we will make it good.
chase.before: I hope you are well. May I ask whether you had time to look at our offer? | Just checking whether there is any news on our quotation.
""",
}
