//! Spanish.

use crate::model::FieldName;

use super::Column as C;
use super::{Claims, Dates, Language};
use crate::model::{FieldName as F, Unit as U};

pub(super) const LANGUAGE: Language = Language {
    code: "es",
    name: "Spanish",
    dates: DATES,
    claims: CLAIMS,
    numbers: NUMBERS,
    months: [
        &["enero", "ene"],
        &["febrero", "feb"],
        &["marzo", "mar"],
        &["abril", "abr"],
        &["mayo", "may"],
        &["junio", "jun"],
        &["julio", "jul"],
        &["agosto", "ago"],
        &["septiembre", "setiembre", "sep", "sept", "set"],
        &["octubre", "oct"],
        &["noviembre", "nov"],
        &["diciembre", "dic"],
    ],
    captions: CAPTIONS,
    columns: COLUMNS,
    asides: ASIDES,
    properties: PROPERTIES,
    statements: STATEMENTS,
    totals: TOTALS,
    units: UNITS,
    titles: TITLES,
};

const DATES: Dates = Dates {
    joiners: &["de", "del"],
    ordinals: &["o"],
    before_year: &["en", "ano", "anos", "desde", "durante", "hacia", "finales", "principios"],
    after_year: &[],
    before_decade: &["anos", "decada"],
    after_decade: &[],
    decades: &[
        ("veinte", 2),
        ("treinta", 3),
        ("cuarenta", 4),
        ("cincuenta", 5),
        ("sesenta", 6),
        ("setenta", 7),
        ("ochenta", 8),
        ("noventa", 9),
    ],
    about_after: &[],
    between_after: &[],
    about: &["hacia", "aproximadamente", "circa", "alrededor"],
    between: &["entre", "de", "desde", "del"],
    and: &["y", "e"],
    until: &["a", "al", "hasta"],
};

const NUMBERS: &[(&str, u32)] = &[
    ("dos", 2),
    ("tres", 3),
    ("cuatro", 4),
    ("cinco", 5),
    ("seis", 6),
    ("siete", 7),
    ("ocho", 8),
    ("nueve", 9),
    ("diez", 10),
    ("once", 11),
    ("doce", 12),
    ("veinte", 20),
    ("treinta", 30),
    ("cien", 100),
];

const CLAIMS: Claims = Claims {
    we: "nosotros|nuestr*|nuestra empresa|nuestra compañía|nuestra fábrica|esta empresa|esta sociedad|esta compañía|\
        nos",
    not: "no|ni|nunca|jamás|ningún|ninguna|ninguno|sin|tampoco|imposible",
    make: "fabric*|produc*|manufactur*|elabor*|ensambl*|fue hecho|hecha|salió de nuestra fábrica|\
        salió de nuestra planta|procede de nuestra|terminad*|concluid*|acabad*|data de|datan de|\
        uno de nuestros productos|nuestro producto|montad*|ensamblaje|confeccion*|salió de nuestra|\
        proviene de nuestra|procede de nuestros",
    by: "por|por la empresa|en la fábrica de|en los talleres de|por la sociedad|por la fábrica|producción de|\
        fabricación de|producto de|de la fábrica de|de los talleres de",
    by_after: "",
    maker: "fabricante|productor|productora|fabricantes",
    deliver: "entreg*|vend*|export*|envi*|suministr*|transfer*|despach*|remiti*|venta|expedi*|embarc*|proveíd*|cedid*|\
        provist*|facilitad*|destinad*",
    to: "a|al|a la|a la empresa|con destino a|a favor de|para|a los|a las|a nuestro cliente|por cuenta de|ante|\
        celebrado con|concertad* con|suscrit* con|firmad* con|concluida con",
    to_after: "",
    to_suffix: "",
    bought: "comprad* por|adquirid* por|pedid* por|recibid* por|encargad* por|recepcionad* por|compra de|realizado por",
    bought_after: "",
    recipient: "destinatario|comprador|compradora|cliente|consignatario|usuario final|adquirente|receptor|importador|\
        destinataria|distribuidor",
    via: "a través de|a través del|por medio de|por mediación de|por conducto de|por intermedio de|mediante|vía|\
        corredor|intermediario|intermediaria|intermediarios|transportista|agente|transportad* por|por orden de|\
        con la intermediación de|con intervención de|agente de carga|transitario|mediación de|intermediado por|\
        con la mediación de",
    via_after: "actuó como intermediario|actuó como intermediaria|actuando como|actuó como corredor|intervino como|\
        actuó de intermediario|actuó como agente|como intermediaria|como intermediario|actuó como transitario|\
        actuó como transportista|actuó en calidad|hizo de intermediario|ejerció de|sirvió de intermediari*|\
        participó como",
    buy: "compró|adquirió|recibió|ha comprado|ha adquirido|ha recibido|encargó|importó",
    carry: "transporte|transportad*|flete|traslado|logística|trasladad*",
    route: "embarcad*|cargad*|descargad*|buque|a bordo|puerto|por mar|vía marítima|desembarcad*|vuelo|camión|aeropuerto|\
        barco",
    contract: "contrato|contratos|acuerdo|contrato de suministro|contrato de compraventa",
    order: "pedido|orden de compra|orden|pedidos|encargo",
    be: "es|era|fue|fueron|ha sido|son|siendo|denominada",
    generic: "la|el|los|las|un|una|empresa|compañía|firma|sociedad|cliente|señor|llamad*|denominad*|nuestro|distribuidor|\
        comerciante|mercantil|entidad|importador|corredor|agente|corredora|casa|intermediario|transitario|\
        transportista|razón social",
    head: "ministerio|gobierno|policía|ejército|fuerzas|departamento|dirección|comando|gendarmería|estado|república|\
        guardia|marina|armada|defensa|secretaría|agencia|embajada|general|nacional|servicio|instituto|industria|\
        división|sección|consejo|comisión",
    link: "de|del|y|la|las|los|el|e|para|of|and|&",
    stop: "en|el|por|bajo|conforme|que|mediante|según|con|fue|fueron|es|son|ha|han|desde|durante|entre|a|cuya|cuyo|\
        como|pero|o|dicho|dicha|esta|este|nuestro|nuestra|nos|fecha|al|sin|tras|hasta|sobre|ubicada|domiciliada|\
        sita|se|contra|quien|donde|hacia",
    goods: "fusil*|rifle*|pistola*|arma*|ametralladora*|revólver*|cartucho*|proyectil*|mortero*|cohete*|granada*|mina*|\
        pieza*|unidad*|caja*|tambor*|bolsa*|saco*|lanzador*|vehículo*|camión|camiones|detonador*|carabina*|munición|\
        municiones|cargador*|carga*|tonelada*|kg|kilogramo*|ejemplar*|misil*|bomba*|espoleta*|artículo*|bulto*|\
        metro*|litro*|palé*|contenedor*|rollo*|bobina*|escopeta*|lote|obuses|dron*|motor*|componente*|disparo*",
    quantity: "cantidad|cantidades|envío de|lote de|entrega de|total de|pedido de|partida de|compuest* de|consistente en|\
        remesa de|embarque de",
    confirm: "confirm*|certific*|verific*|constat*|acredit*|es de nuestra|corresponde a nuestra|efectivamente|reconoc*|\
        identific*|sí",
    records: "archivo*|registro*|expediente*|document*|datos|libro*|contabilidad|ficheros|fichero|números de serie|\
        números individuales",
    destroyed: "destru*|quemad*|incendio|inundación|perdi*|incinerad*|eliminad*|triturad*|destrucción|extravi*|borrad*",
    retention: "conservación|plazo legal|período de conservación|plazo de conservación|plazo de retención|retención|\
        archivo obligatorio|se conservan|conservar durante|conserva durante|guardar los|obligación de conservar|\
        se conserva|conservamos|periodo legal|plazo de archivo|obligados a conservar|obligada a conservar|\
        más antigu* que los registros|período obligatorio|plazo reglamentario",
    expired: "expir*|venc*|transcurrid*|ya no|más de|superad*|agotad*|caducad*|cumplid*|sólo|solamente|únicamente|\
        prescri*|finaliz*|solo",
    kept: "conserv*|llev*|manten*|registr*|dispon*|guard*|mantien*|archivad*|consta*|lleva",
    absent: "ya no están disponibles|no están disponibles|no disponible*|no se encuentra*|no obran|no fue posible|\
        no ha sido posible|no es posible|ningún dato|no se han encontrado|no se ha encontrado|no consta*|no existe*|\
        no figura*|no se dispone|no hay constancia|no localiz*|no pudo|no pudimos|no hemos podido|sin resultado*|\
        ningún resultado|nada que informar|desconocid*|infructuos*|no arroj*|no dio resultado*|no disponemos|\
        no tenemos|no tiene datos|no obra|no se halló|no hallamos|no encontr*",
    deny: "neg*|rehús*|rehus*|declin*|no está en condiciones|no estamos en condiciones|no estamos autorizados|\
        no está autorizad*|no podemos|no puede|no permite*|prohíbe*|prohib*|impide*|no es posible|denieg*|deneg*|\
        lamentamos no|no procede|rechaz*|no revela|no divulga|no facilita|impos*|no accede*",
    disclose: "revel*|divulg*|compart*|facilit*|proporcion*|comunic*|transmit*|inform*|respuesta|responder|\
        suministrar información|atender|entregar información|solicitud|identidad de|ceder|entregar datos|intercambi*",
    secret: "confidencial*|secret*|seguridad nacional|clasificad*|reservad*|protección de datos|sensible*|reserva",
    dissolved: "disuelt*|liquid*|quiebra|ya no existe|dejó de existir|cesó sus actividades|cese de actividad|extint*|\
        extinguid*|insolv*|cerró|clausurad*|disolución|concurso de acreedores|sin sucesor|dejado de existir|cesó|\
        desaparecid*|antiguo estado|no nos fueron transferid*|estado predecesor|ya no opera|desaparecida",
    fake: "falsific*|fals*|imitación|copia de|no es auténtic*|no corresponde|no corresponden|no es de nuestra|réplica|\
        no es un producto nuestro|ajen* a nuestra|no sigue|no es original|es una copia|no es el fabricante|\
        no es de nuestra fabricación|no puede ser nuestro|no puede ser nuestra|no es nuestro|no es nuestra|\
        empiezan de otra|comienzan de otra|difiere de nuestr*",
    enclosed: "adjunt*|anex*|se acompaña*|acompañ*|copia de|copias|en anexo|remitimos",
    received: "acus* recibo|acusamos recibo|hemos recibido|ha recibido|recibimos su|recepción de su|acuse de recibo|\
        recibido su|ha sido recibid*|recibida su",
    later: "a la brevedad|en breve|en trámite|está siendo|estamos analizando|trasladad*|remitid* a|oportunamente|\
        le informaremos|les informaremos|será examinad*|responderemos|se pondrá|daremos respuesta|volveremos|\
        en estudio|en su momento|a la mayor brevedad|se dará respuesta|procesando|próximamente|\
        pasado al departamento|trasladado a|remitido a las autoridades|hemos transmitido|ha sido registrad*|\
        se ha remitido|hemos pasado|hemos remitido|ha sido transmitid*|departamento correspondiente|\
        servicio competente|a la capital",
    away: "fuera de la oficina|respuesta automática|mensaje automático|de vacaciones|vacaciones|ausente|ausencia|\
        estaré de vuelta|regres*|no responda|número de ticket|licencia|permiso|oficina está cerrada|\
        oficina permanecerá|cerrada hasta|cerrado por|cerrados por",
    trace: "rastre*|arma*|fusil*|pistola*|número de serie|munición|municiones|fabric*|exporta*|ilícit*|marca*|\
        localización|lote|incautad*|desví*|trazabilidad|conflicto",
    greet: "estimad*|señor|señores|señora|excelencia|saluda atentamente|muy señores|muy señor|distinguid*|\
        de nuestra consideración",
    close: "atentamente|cordialmente|consideración|saludos|reiterar|saludamos|respetuosamente|un cordial saludo",
    doc: "carta|solicitud|nota|factura|certificado|licencia|correo|mensaje|oficio|ley|decreto|resolución|hallad*|\
        encontrad*|incautad*|documentad*|fundada|conocimiento de embarque|lista de empaque|expediente|archivo|\
        registro*|autorización|requerimiento|escrito|firmado|suscrito|destru*|disuelt*|liquid*|quiebra|desde|\
        se remonta*",
    labels: &[
        (
            FieldName::DocumentNumber,
            "nuestra ref|n/ref|ref|referencia|n.º|nº|nota n.º|oficio n.º|nuestra referencia|no|expediente",
        ),
        (
            FieldName::RequestReference,
            "su ref|s/ref|asunto|su referencia|su solicitud|solicitud|ref|referencia|en respuesta a|solicitud de rastreo",
        ),
        (FieldName::DocumentDate, "fecha"),
        (FieldName::Manufacturer, "fabricante|productor|fabricado por|fábrica"),
        (
            FieldName::ManufactureDate,
            "fecha de fabricación|año de fabricación|fabricado en|fabricado el|fabricación|producción|\
        fecha de producción|fabricado|período de fabricación|año de producción",
        ),
        (
            FieldName::Recipient,
            "destinatario|comprador|cliente|entregado a|vendido a|usuario final|consignatario|exportado a|receptor|\
        adquirente|suministrado a|enviado a",
        ),
        (
            FieldName::DeliveryDate,
            "fecha de entrega|entregado el|entrega|fecha de envío|fecha de venta|fecha de exportación|enviado el|\
        vendido el|fecha de embarque|fecha de transferencia|exportado el|fecha de suministro",
        ),
        (
            FieldName::Quantity,
            "cantidad|cantidad entregada|número de unidades|cantidad suministrada|cantidad vendida|cant|cantidad total",
        ),
        (
            FieldName::ContractNumber,
            "contrato|contrato n.º|número de contrato|n.º de contrato|contrato no|contrato nº|nº de contrato",
        ),
        (
            FieldName::OrderNumber,
            "pedido|pedido n.º|número de pedido|orden de compra|n.º de pedido|orden de compra n.º|pedido nº|\
        orden de compra nº|nº de pedido",
        ),
        (
            FieldName::Intermediary,
            "intermediario|corredor|transportista|agente|agente de carga|transitario|a través de|vía|intermediarios|\
        otros intervinientes",
        ),
        (FieldName::Country, "país|país de entrega|país de destino|destino|país del destinatario|entregado en"),
    ],
};

#[rustfmt::skip] // a line a meaning, not a line a word
const CAPTIONS: &[(F, &[&str])] = &[
    (F::DocumentNumber, &["n.º", "núm", "número", "referencia", "ref", "nuestra referencia", "n/ref", "certificado n.º",
        "n.º de certificado", "n.º de registro", "documento n.º", "n.º de documento", "expediente n.º", "folio", "n.º de referencia",
        "n.º de expediente", "certificado no", "registro n.º"]),
    (F::DocumentDate, &["fecha", "fecha de emisión", "fecha de expedición", "lugar y fecha", "lugar y fecha de emisión",
        "lugar y fecha de expedición", "expedido el", "emitido el", "formalizado en a", "formalizado en", "dado en",
        "fecha del documento", "fecha de firma", "hecho en", "en la ciudad de", "fecha de revisión", "revisión",
        "fecha de la declaración", "con fecha", "lugar y fecha de firma", "firmado el", "emitida el", "fecha documento"]),
    (F::RequestReference, &["su referencia", "s/ref", "su ref", "solicitud de rastreo", "solicitud de rastreo n.º",
        "referencia de la solicitud", "su solicitud", "solicitud n.º", "solicitud de localización"]),
    (F::ValidUntil, &["válido hasta", "válido hasta el", "fecha de vencimiento", "validez", "fecha de caducidad", "vigencia",
        "vigente hasta", "vence el", "válida hasta", "fecha de validez", "vencimiento", "caduca el"]),
    (F::EndUser, &["usuario final", "usuario final (nombre y dirección)", "nombre del usuario final", "destinatario final",
        "utilizador final", "nombre y dirección del usuario final", "consumidor final"]),
    (F::Importer, &["importador", "nombre del importador", "empresa importadora", "importador/comprador",
        "nombre y dirección del importador"]),
    (F::Exporter, &["exportador", "nombre del exportador", "empresa exportadora", "exportador/vendedor",
        "nombre y dirección del exportador", "exportador/proveedor", "expedidor/exportador"]),
    (F::CountryOfDestination, &["país de destino", "país de destino final", "destino final", "país importador", "país de importación",
        "país destinatario"]),
    (F::CountryOfOrigin, &["país de origen", "origen", "país de procedencia", "país exportador", "procedencia", "país de fabricación",
        "país de exportación", "origen de la mercancía"]),
    (F::ContractNumber, &["contrato n.º", "n.º de contrato", "contrato", "contrato no", "número de contrato",
        "contrato de compraventa n.º", "contrato n.º y fecha", "referencia del contrato", "contrato de suministro n.º", "ref contrato"]),
    (F::OrderNumber, &["pedido n.º", "n.º de pedido", "pedido", "orden de compra n.º", "orden de compra", "su pedido",
        "número de pedido", "orden n.º", "n.º de orden", "su pedido n.º", "n.º orden de compra", "ref pedido"]),
    (F::InvoiceNumber, &["factura n.º", "n.º de factura", "factura", "número de factura", "factura comercial n.º", "factura n.º y fecha"]),
    (F::LicenceNumber, &["licencia n.º", "n.º de licencia", "licencia de exportación n.º", "licencia de importación n.º",
        "autorización n.º", "licencia", "permiso n.º", "número de licencia", "n.º de autorización", "licencia de exportación",
        "licencia de importación", "certificado internacional de importación n.º"]),
    (F::DeliveryDate, &["fecha de entrega", "entregado el", "fecha de recepción", "recibido el", "fecha de llegada", "entrega el",
        "fecha de envío", "fecha de ingreso", "fecha de importación", "fecha de entrada", "fecha de despacho"]),
    (F::Seller, &["vendedor", "proveedor", "nombre del vendedor", "vendido por", "emisor"]),
    (F::Buyer, &["comprador", "cliente", "facturar a", "facturado a", "nombre del comprador", "vendido a", "adquirente",
        "dirección de facturación", "señores"]),
    (F::Consignor, &["remitente", "cargador", "embarcador", "expedidor", "consignante", "nombre del remitente", "enviado por",
        "proveedor", "remitente (nombre, domicilio, país)", "embarcador/exportador", "despachado por"]),
    (F::Consignee, &["consignatario", "destinatario", "entregar a", "dirección de entrega", "enviar a", "entregado a", "a la orden de",
        "nombre del consignatario", "consignado a", "lugar de entrega", "receptor", "nombre del destinatario", "dirección de envío"]),
    (F::NotifyParty, &["notificar a", "notificar", "parte a notificar", "notifíquese a", "dirección de notificación", "avisar a",
        "persona a notificar"]),
    (F::Carrier, &["porteador", "transportista", "naviera", "línea naviera", "compañía aérea", "nombre del transportista", "aerolínea",
        "empresa de transporte", "armador"]),
    (F::Vessel, &["buque", "nombre del buque", "nave", "barco", "motonave", "vapor"]),
    (F::Voyage, &["viaje", "viaje n.º", "n.º de viaje"]),
    (F::PortOfLoading, &["puerto de carga", "puerto de embarque", "puerto de salida"]),
    (F::PortOfDischarge, &["puerto de descarga", "puerto de desembarque", "puerto de destino", "puerto de llegada"]),
    (F::ShipmentDate, &["fecha de embarque", "embarcado el", "fecha de carga", "a bordo el", "cargado a bordo", "fecha de salida",
        "cargado el", "embarcado a bordo"]),
    (F::Packages, &["número de bultos", "bultos", "n.º de bultos", "total bultos", "cantidad de bultos", "número y clase de bultos",
        "total de bultos", "número de piezas", "clase y número de bultos", "número y tipo de bultos"]),
    (F::GrossWeight, &["peso bruto", "peso bruto kg", "peso bruto (kg)", "peso bruto total", "masa bruta", "total peso bruto",
        "peso bruto en kg", "masa bruta kg", "p bruto"]),
    (F::NetWeight, &["peso neto", "peso neto kg", "peso neto (kg)", "peso neto total", "masa neta", "total peso neto", "peso neto en kg",
        "masa neta kg", "p neto"]),
    (F::ContainerNumber, &["contenedor n.º", "n.º de contenedor", "contenedor", "contenedor/precinto", "número de contenedor",
        "contenedor y precinto"]),
    (F::Incoterm, &["condiciones de entrega", "incoterm", "incoterms", "términos de entrega", "condición de entrega", "términos de venta"]),
    (F::Currency, &["divisa", "moneda", "moneda de facturación", "importes en"]),
    (F::TotalAmount, &["importe total", "total", "total general", "total factura", "total a pagar", "monto total", "valor total",
        "importe de la factura", "precio total", "total neto"]),
    (F::PlaceOfLoading, &["lugar de carga", "lugar y fecha de carga", "lugar de toma de carga", "lugar y fecha de carga de la mercancía",
        "lugar de recogida", "lugar de origen", "punto de carga"]),
    (F::PlaceOfDelivery, &["lugar de entrega", "lugar de entrega de la mercancía", "lugar de descarga", "lugar de destino",
        "punto de entrega", "lugar previsto para la entrega"]),
    (F::Vehicle, &["vehículo", "matrícula", "matrícula del vehículo", "camión", "placa", "placas", "n.º de vagón", "vagón",
        "medio de transporte", "tractor/remolque", "vehículo n.º"]),
    (F::AirportOfDeparture, &["aeropuerto de salida", "aeropuerto de origen", "aeropuerto de partida"]),
    (F::AirportOfDestination, &["aeropuerto de destino", "aeropuerto de llegada"]),
    (F::Flight, &["vuelo", "n.º de vuelo", "vuelo/fecha", "vuelo y fecha", "número de vuelo"]),
    (F::Product, &["producto", "nombre del producto", "nombre comercial", "identificador del producto", "denominación comercial",
        "denominación", "modelo"]),
    (F::Manufacturer, &["fabricante", "fabricado por", "productor", "fabricante/proveedor", "proveedor", "empresa",
        "nombre del fabricante", "identificación de la empresa", "razón social", "datos del proveedor de la ficha de datos de seguridad"]),
    (F::UnNumber, &["n.º onu", "número onu", "onu", "un n.º", "número un"]),
];

#[rustfmt::skip] // a line a meaning, not a line a word
const COLUMNS: &[(C, &[&str])] = &[
    (C::Row, &["n.º", "pos", "posición", "línea", "ítem", "partida", "renglón"]),
    (C::Description, &["descripción", "descripción de la mercancía", "descripción de las mercancías", "naturaleza de la mercancía",
        "denominación", "mercancía", "artículo", "concepto", "designación", "mercancías", "material", "descripción del producto",
        "descripción del artículo", "designación de la mercancía", "producto"]),
    (C::Quantity, &["cantidad", "cant", "cantidad entregada", "cantidad recibida", "cantidades", "unidades", "cantidad enviada",
        "cantidad aceptada", "ctd"]),
    (C::Unit, &["unidad", "unidad de medida", "u m", "ud", "uds", "um"]),
    (C::Lots, &["lote", "n.º de lote", "lote n.º", "lotes", "número de lote", "números de lote", "partida n.º"]),
    (C::Serials, &["n.º serie", "ser n.º", "n.º de serie", "número de serie", "números de serie", "serie", "serie n.º", "n.º de arma",
        "n.os de serie", "nros de serie"]),
    (C::Model, &["modelo", "tipo", "referencia", "código", "calibre", "cód", "ref", "modelo/tipo", "n.º de artículo"]),
    (C::Price, &["precio unitario", "precio", "p unitario", "precio unit", "p u", "precio/unidad"]),
    (C::Amount, &["importe", "valor", "precio total", "monto", "valor estadístico"]),
    (C::Other, &["marcas y números", "marcas", "código arancelario", "partida arancelaria", "código sa", "volumen", "dimensiones",
        "embalaje", "clase de embalaje", "caja n.º", "bulto n.º", "n.º estadístico", "iva", "descuento", "cubicaje", "observaciones",
        "estado", "precinto", "rechazada", "peso tasable", "tara"]),
];

#[rustfmt::skip]
const ASIDES: &[&str] = &[
    "dirección", "domicilio", "tel", "teléfono", "fax", "correo electrónico", "e-mail", "firma", "sello", "firma y sello", "nombre",
    "cargo", "nombre y cargo", "condiciones de pago", "forma de pago", "banco", "cuenta", "nif", "cif", "rfc", "página",
    "flete pagadero en", "flete", "número de originales", "documentos anexos", "instrucciones del remitente", "porteadores sucesivos",
    "reservas y observaciones del porteador", "reservas y observaciones", "estipulaciones particulares", "a pagar por",
    "recibo de la mercancía", "uso final", "compromiso", "observaciones", "notas", "contacto", "asunto", "anexos", "almacenero",
    "revisado por", "recibido por", "entregado por", "conductor", "almacén", "aduana", "declarante", "régimen", "teléfono de emergencia",
    "uso", "usos pertinentes", "albarán n.º", "país", "lugar", "subtotal", "descuento", "estado de la mercancía", "autoridad",
    "autoridad emisora", "grado", "bandera", "atención",
];

#[rustfmt::skip]
const PROPERTIES: &[&str] = &[
    "masa", "peso", "longitud", "longitud total", "longitud del cañón", "calibre", "cadencia de tiro", "capacidad del cargador",
    "capacidad", "velocidad inicial", "alcance", "alcance eficaz", "vida útil", "temperatura de almacenamiento",
    "temperatura de funcionamiento", "tensión", "voltaje", "diámetro", "anchura", "altura", "espesor", "densidad", "punto de fusión",
    "aspecto", "color", "pureza", "concentración", "humedad", "envase", "material", "potencia", "frecuencia", "precisión", "velocidad",
    "autonomía", "carga útil", "carga explosiva", "corriente",
];

#[rustfmt::skip] // a line a meaning, not a line a word
const STATEMENTS: &[(F, &[&str])] = &[
    (F::EndUser, &["nosotros", "certifica que", "certificamos que", "usuario final es", "usuario final de los bienes es",
        "usuario final será"]),
    (F::Exporter, &["suministrados por", "suministradas por", "exportados por", "exportadas por", "adquiridos de", "adquiridos a",
        "adquiridas a", "comprados a", "vendidos por", "entregados por", "suministrado por"]),
    (F::Importer, &["importados por", "importadas por", "adquiridos por", "adquiridas por", "comprados por"]),
    (F::CountryOfDestination, &["importados a", "destino es", "territorio de", "exportados a", "importadas a"]),
    (F::ValidUntil, &["válido hasta", "válido hasta el", "vence el", "caduca el", "expira el"]),
];

#[rustfmt::skip]
const TOTALS: &[&str] = &[
    "total", "totales", "subtotal", "total general", "suma", "importe total", "iva", "suma y sigue", "descuento",
];

#[rustfmt::skip] // a line a meaning, not a line a word
const UNITS: &[(U, &[&str])] = &[
    (U::Piece, &["pieza", "piezas", "pza", "pzas", "pz", "unidad", "unidades", "ud", "uds", "u", "und"]),
    (U::Round, &["cartucho", "cartuchos", "disparo", "disparos", "tiro", "tiros", "munición"]),
    (U::Box, &["caja", "cajas", "cja", "cartón", "cartones", "estuche"]),
    (U::Crate, &["cajón", "cajones", "huacal", "jaula"]),
    (U::Drum, &["tambor", "tambores", "bidón", "bidones", "barril", "barriles"]),
    (U::Bag, &["saco", "sacos", "bolsa", "bolsas", "costal"]),
    (U::Pallet, &["palé", "palés", "palet", "palets", "pallet", "tarima", "paleta", "paletas"]),
    (U::Container, &["contenedor", "contenedores"]),
    (U::Set, &["juego", "juegos", "conjunto", "conjuntos", "kit"]),
    (U::Pair, &["par", "pares"]),
    (U::Kg, &["kg", "kgs", "kilogramo", "kilogramos", "kilo", "kilos"]),
    (U::G, &["g", "gr", "gramo", "gramos"]),
    (U::T, &["t", "tonelada", "toneladas", "tm", "ton"]),
    (U::L, &["l", "litro", "litros", "lt"]),
    (U::M, &["m", "metro", "metros", "mts"]),
];

#[rustfmt::skip] // a line a meaning, not a line a word
const TITLES: &[(&str, &[&str])] = &[
    ("end_user_certificate", &["certificado de usuario final", "certificado de destino final", "certificado de uso final",
        "declaración de usuario final", "certificado de último destino", "declaración de uso final", "cuf",
        "declaración de destino final", "certificado del usuario final"]),
    ("delivery_verification_certificate", &["certificado de verificación de entrega", "certificado de entrega",
        "certificado de verificación de entregas", "certificado de llegada", "cve", "verificación de entrega"]),
    ("international_import_certificate", &["certificado internacional de importación", "certificado de importación internacional", "cii",
        "certificado de importación"]),
    ("invoice", &["factura", "factura comercial", "factura proforma", "factura de venta", "factura de exportación"]),
    ("bill_of_lading", &["conocimiento de embarque", "conocimiento de embarque marítimo", "conocimiento de embarque multimodal",
        "conocimiento marítimo"]),
    ("packing_list", &["lista de empaque", "lista de embalaje", "lista de bultos", "lista de contenido", "lista de pesos", "packing"]),
    ("delivery_note", &["albarán", "albarán de entrega", "nota de entrega", "remito", "guía de remisión", "guía de despacho",
        "nota de remisión", "aviso de expedición", "aviso de despacho", "vale de entrega", "remisión"]),
    ("goods_receipt_note", &["nota de recepción", "acta de recepción", "albarán de entrada", "vale de entrada", "nota de entrada",
        "informe de recepción", "parte de entrada", "albarán de recepción", "parte de recepción", "nota de recepción de mercancías"]),
    ("transport_document", &["carta de porte", "carta de porte internacional", "carta de porte cmr", "documento de transporte",
        "carta de porte por carretera", "carta de porte ferroviaria", "guía de transporte"]),
    ("air_waybill", &["carta de porte aéreo", "guía aérea", "conocimiento aéreo", "carta de porte aérea", "guía de carga aérea"]),
    ("customs_declaration", &["declaración de aduanas", "declaración aduanera", "declaración de exportación",
        "declaración de importación", "documento único administrativo", "dua", "documento de acompañamiento de exportación", "pedimento"]),
    ("safety_data_sheet", &["ficha de datos de seguridad", "hoja de datos de seguridad", "fds", "hoja de seguridad", "ficha de seguridad"]),
    ("technical_leaflet", &["hoja técnica", "ficha técnica", "boletín técnico", "folleto técnico", "hoja de datos técnicos",
        "manual de usuario", "especificaciones técnicas", "descripción técnica", "datos técnicos", "ficha de producto", "nota técnica"]),
];
