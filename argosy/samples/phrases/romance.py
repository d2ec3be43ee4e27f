# ruff: noqa: E501 -- a row of the table is a line
"""Spanish, French, Portuguese and Italian."""

BLOCKS = {
    "es": """
greeting: Estimado/a {person}: | Hola {person}, | Buenos días {person}:
closing: Saludos cordiales, | Atentamente, | Un saludo,
wrote: El {date}, {name} <{address}> escribió:
labels: De | Enviado | Para | Asunto
headings: Producto | Modelo | Cantidad | Unidad | Precio unitario | Importe
units: piece=uds | set=juegos | pair=pares | metre=m | carton=cajas
line: {quantity} {unit} de {product} {model} | {product} modelo {model}: {quantity} {unit}
priced: {quantity} {unit} de {product} {model} a {currency} {price}
attached: Adjunto la lista completa ({file}). | El detalle está en el archivo {file}.
inquiry.subject: Solicitud de cotización: {product} | Consulta de precios - {product} | Cotización {product}
inquiry.before: Somos {company}, importadores de iluminación en {city}. Necesitamos cotización de los siguientes productos: | Vimos su catálogo y nos interesa recibir precios de:
inquiry.after: Por favor coticen {incoterm} {place} en {currency}, con cantidad mínima, plazo de entrega y forma de pago. | Necesitamos embarcar en {days} días. Precio {incoterm} {place}, por favor.
counter.before: Gracias por la oferta. Los precios están un {percent} % por encima de nuestro proveedor actual. ¿Podrían llegar a estos precios?
counter.after: Si es posible, confirmamos este mes. | Quedo atento a su respuesta.
order.subject: Orden de compra {number} | Pedido {number}
order.before: Les enviamos nuestro pedido {number}: | Confirmamos la orden de compra {number} con el siguiente detalle:
order.after: Total {currency} {total}, {incoterm} {place}, entrega en {days} días, 30 % de anticipo y saldo contra copia de B/L. Favor enviar la factura proforma.
payment.subject: Comprobante de pago {number} | Pago del anticipo {number}
payment.before: Hoy hicimos la transferencia de {currency} {total} por el anticipo de {number}. Adjunto el comprobante.
payment.after: Por favor confirmen la recepción.
complaint.subject: Reclamo por el pedido {number} | Mercancía defectuosa {number}
complaint.before: Recibimos el pedido {number} y {broken} {unit} de {product} {model} llegaron rotos o no encienden.
complaint.after: ¿Cómo nos van a compensar? Podemos mandar fotos.
thanks.before: Recibido, muchas gracias. Le confirmo pronto. | Gracias por la información.
quotation.before: Gracias por su consulta. Con gusto les cotizamos: | Les presentamos nuestra mejor oferta:
quotation.after: Precios {incoterm} {place}, válidos por {days} días. Pago 30 % de anticipo y 70 % contra copia de B/L. Plazo de entrega 30 a 35 días.
proforma.before: Muchas gracias por su pedido. Adjunto la factura proforma {number}, en resumen:
proforma.after: Total {currency} {total}, {incoterm} {place}. Favor transferir el 30 % para iniciar la producción.
shipment.subject: Documentos de embarque {number} | Embarcado: {number}
shipment.before: Su pedido salió hoy de Ningbo: B/L {bl}, contenedor {container}, buque EVER {vessel}, llega a {place} en {days} días.
shipment.after: Adjunto factura, lista de empaque y copia del B/L.
apology.before: Lamento mucho lo sucedido. Ya lo pasé a nuestro departamento de calidad y le respondo en dos días.
chase.before: ¿Pudo revisar nuestra cotización? Quedo a sus órdenes.
""",
    "fr": """
greeting: Bonjour {person}, | Cher/Chère {person}, | Madame, Monsieur {person},
closing: Cordialement, | Bien cordialement, | Meilleures salutations,
wrote: Le {date}, {name} <{address}> a écrit :
labels: De | Envoyé | À | Objet
headings: Désignation | Référence | Quantité | Unité | Prix unitaire | Montant
units: piece=pièces | set=jeux | pair=paires | metre=m | carton=cartons
line: {quantity} {unit} - {product}, réf. {model} | {product} {model} : {quantity} {unit}
priced: {quantity} {unit} - {product}, réf. {model}, à {price} {currency}
attached: Vous trouverez le détail dans le fichier joint ({file}).
inquiry.subject: Demande de prix : {product} | Demande de devis - {product}
inquiry.before: Nous sommes {company}, distributeur à {city}, et nous cherchons un fournisseur d'éclairage extérieur. Merci de nous faire une offre pour : | Pourriez-vous nous communiquer vos meilleurs prix pour les articles suivants ?
inquiry.after: Merci d'indiquer le prix {incoterm} {place} en {currency}, la quantité minimum, le délai et les conditions de paiement. | Livraison souhaitée sous {days} jours, {incoterm} {place}.
counter.before: Merci pour votre offre. Vos prix sont environ {percent} % plus élevés que ceux de la concurrence. Pouvez-vous vous aligner sur :
counter.after: Si oui, nous passons commande tout de suite. | Dans l'attente de votre retour.
order.subject: Bon de commande {number} | Commande {number}
order.before: Veuillez trouver ci-dessous notre commande {number} :
order.after: Total {total} {currency}, {incoterm} {place}, livraison sous {days} jours, acompte de 30 %. Merci de confirmer et d'envoyer la facture proforma.
payment.subject: Avis de virement {number} | Paiement {number}
payment.before: Nous avons effectué ce jour le virement de {total} {currency} pour {number}. Ci-joint l'avis de virement.
payment.after: Merci de nous confirmer la réception.
complaint.subject: Réclamation commande {number} | Marchandise non conforme {number}
complaint.before: À la réception de la commande {number}, nous avons constaté que {broken} {unit} de {product} ({model}) sont cassés ou ne fonctionnent pas.
complaint.after: Que proposez-vous comme dédommagement ? Les photos sont à votre disposition.
thanks.before: Bien reçu, merci, je reviens vers vous. | Merci pour votre réponse rapide.
""",
    "pt": """
greeting: Prezado(a) {person}, | Olá {person}, | Bom dia {person},
closing: Atenciosamente, | Cumprimentos, | Abraços,
wrote: Em {date}, {name} <{address}> escreveu:
labels: De | Enviado | Para | Assunto
headings: Produto | Modelo | Quantidade | Unidade | Preço unitário | Valor
units: piece=peças | set=conjuntos | pair=pares | metre=m | carton=caixas
line: {quantity} {unit} de {product} {model} | {product} ({model}): {quantity} {unit}
priced: {quantity} {unit} de {product} {model} a {currency} {price}
attached: A lista completa está em anexo ({file}).
inquiry.subject: Pedido de cotação: {product} | Cotação {product}
inquiry.before: Somos a {company}, importadora em {city}. Gostaríamos de receber sua cotação para: | Por favor, envie o seu melhor preço para os itens abaixo:
inquiry.after: Favor cotar {incoterm} {place} em {currency}, com quantidade mínima, prazo e condições de pagamento. | Precisamos da mercadoria em {days} dias, {incoterm} {place}.
counter.before: Obrigado pela proposta. Os preços estão cerca de {percent} % acima do nosso fornecedor. Conseguem fazer assim?
counter.after: Se der, fechamos este mês. | Aguardo retorno.
order.subject: Ordem de compra {number} | Pedido {number}
order.before: Segue o nosso pedido {number}:
order.after: Total {currency} {total}, {incoterm} {place}, entrega em {days} dias, 30 % adiantado. Favor enviar a fatura proforma.
payment.subject: Comprovante de pagamento {number}
payment.before: Fizemos hoje a transferência de {currency} {total} referente a {number}. Comprovante em anexo.
payment.after: Favor confirmar o recebimento.
complaint.subject: Reclamação do pedido {number}
complaint.before: Recebemos o pedido {number} e {broken} {unit} de {product} {model} vieram quebradas ou não acendem.
complaint.after: Como vão resolver? Podemos enviar fotos.
thanks.before: Recebido, obrigado. Volto a falar em breve.
""",
    "it": """
greeting: Gentile {person}, | Buongiorno {person}, | Egr. {person},
closing: Cordiali saluti, | Distinti saluti, | Un cordiale saluto,
wrote: Il {date}, {name} <{address}> ha scritto:
labels: Da | Inviato | A | Oggetto
headings: Articolo | Codice | Quantità | Unità | Prezzo unitario | Importo
units: piece=pz | set=set | pair=paia | metre=m | carton=cartoni
line: {quantity} {unit} {product} cod. {model} | {product} {model}: {quantity} {unit}
priced: {quantity} {unit} {product} cod. {model} a {currency} {price}
attached: In allegato trova l'elenco completo ({file}).
inquiry.subject: Richiesta di offerta: {product} | Richiesta prezzi {product}
inquiry.before: siamo {company}, distributori a {city}. Vi chiediamo la vostra migliore offerta per: | abbiamo bisogno di un preventivo per i seguenti articoli:
inquiry.after: Prezzi {incoterm} {place} in {currency}; indicate per favore quantità minima, tempi di consegna e pagamento. | La merce ci serve entro {days} giorni, resa {incoterm} {place}.
counter.before: grazie dell'offerta. Purtroppo i prezzi superano del {percent} % quelli attuali. Potete arrivare a:
counter.after: In tal caso confermiamo subito. | Restiamo in attesa.
order.subject: Ordine di acquisto {number} | Ordine {number}
order.before: vi trasmettiamo il nostro ordine {number}:
order.after: Totale {currency} {total}, resa {incoterm} {place}, consegna entro {days} giorni, acconto 30 %. Attendiamo la proforma.
payment.subject: Contabile bonifico {number}
payment.before: oggi abbiamo disposto il bonifico di {currency} {total} per {number}. In allegato la contabile.
payment.after: Attendiamo conferma dell'accredito.
complaint.subject: Reclamo ordine {number}
complaint.before: abbiamo controllato la merce dell'ordine {number}: {broken} {unit} di {product} {model} sono difettosi.
complaint.after: Chiediamo la sostituzione o una nota di credito. Disponibili le foto.
thanks.before: ricevuto, grazie. Vi faremo sapere.
""",
}
