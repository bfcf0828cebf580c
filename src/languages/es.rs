//! Spanish.

use crate::model::FieldName;

use super::{Claims, Dates, Language};

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
    captions: &[],
    columns: &[],
    asides: &[],
    totals: &[],
    units: &[],
    titles: &[],
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
