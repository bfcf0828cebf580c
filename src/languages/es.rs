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
    ("trece", 13),
    ("catorce", 14),
    ("quince", 15),
    ("dieciséis", 16),
    ("diecisiete", 17),
    ("dieciocho", 18),
    ("diecinueve", 19),
    ("veinte", 20),
    ("veintiuno", 21),
    ("veintiún", 21),
    ("veintidós", 22),
    ("veintitrés", 23),
    ("veinticuatro", 24),
    ("veinticinco", 25),
    ("veintiséis", 26),
    ("veintisiete", 27),
    ("veintiocho", 28),
    ("veintinueve", 29),
    ("treinta", 30),
    ("cuarenta", 40),
    ("cincuenta", 50),
    ("sesenta", 60),
    ("setenta", 70),
    ("ochenta", 80),
    ("noventa", 90),
    ("cien", 100),
    ("ciento", 100),
    ("doscientos", 200),
    ("doscientas", 200),
    ("trescientos", 300),
    ("trescientas", 300),
    ("cuatrocientos", 400),
    ("cuatrocientas", 400),
    ("quinientos", 500),
    ("quinientas", 500),
    ("seiscientos", 600),
    ("seiscientas", 600),
    ("setecientos", 700),
    ("setecientas", 700),
    ("ochocientos", 800),
    ("ochocientas", 800),
    ("novecientos", 900),
    ("novecientas", 900),
    ("mil", 1000),
    ("millón", 1000000),
    ("millones", 1000000),
];

const CLAIMS: Claims = Claims {
    we: "nosotros|nuestr*|nuestra empresa|nuestra compañía|nuestra fábrica|esta empresa|esta sociedad|esta compañía|\
        nos",
    not: "no|ni|nunca|jamás|ningún|ninguna|ninguno|sin|tampoco|imposible",
    make: "fabric*|produc*|manufactur*|elabor*|ensambl*|fue hecho|hecha|salió de nuestra fábrica|\
        salió de nuestra planta|procede de nuestra|terminad*|concluid*|acabad*|data de|datan de|\
        uno de nuestros productos|nuestro producto|montad*|ensamblaje|confeccion*|salió de nuestra|proviene de nuestra|\
        procede de nuestros|salieron de nuestra|salieron de nuestros|salió de nuestros talleres|salieron de nuestras|\
        salió de nuestras instalaciones|salió de la línea|salieron de la línea|provienen de nuestra|\
        proviene de nuestros talleres|proceden de nuestra|procede de nuestros talleres|originari* de nuestra|\
        mecanizad*|cargad* en fábrica|forjad*|de nuestra fabricación|de nuestra producción|de nuestra manufactura|\
        de fabricación nuestra|de producción propia|de fabricación propia|hechos en|hechas en|hecho en|hechos por|\
        hechas por|hecho por|montaje|maquinad*|salió de la fábrica|salieron de la fábrica|salid* de la fábrica|\
        proviene de la fábrica|provienen de la fábrica|procede de la fábrica|proceden de la fábrica|\
        proveniente* de la fábrica|procedente* de la fábrica|salió de los talleres|salieron de los talleres|\
        salid* de los talleres|proviene de los talleres|provienen de los talleres|procede de los talleres|\
        proceden de los talleres|proveniente* de los talleres|procedente* de los talleres|salió de las fábricas|\
        salieron de las fábricas|salid* de las fábricas|proviene de las fábricas|provienen de las fábricas|\
        procede de las fábricas|proceden de las fábricas|proveniente* de las fábricas|procedente* de las fábricas|\
        salió de la planta|salieron de la planta|salid* de la planta|proviene de la planta|provienen de la planta|\
        procede de la planta|proceden de la planta|proveniente* de la planta|procedente* de la planta|\
        salió del arsenal|salieron del arsenal|salid* del arsenal|proviene del arsenal|provienen del arsenal|\
        procede del arsenal|proceden del arsenal|proveniente* del arsenal|procedente* del arsenal|\
        salió de las instalaciones|salieron de las instalaciones|salid* de las instalaciones|\
        proviene de las instalaciones|provienen de las instalaciones|procede de las instalaciones|\
        proceden de las instalaciones|proveniente* de las instalaciones|procedente* de las instalaciones",
    by: "por|por la empresa|en la fábrica de|en los talleres de|por la sociedad|por la fábrica|producción de|\
        fabricación de|producto de|de la fábrica de|de los talleres de|por la firma|por la compañía|por la casa|\
        por el fabricante|en la planta de|en las instalaciones de|en las plantas de|en las fábricas de|\
        en el arsenal de|en la factoría de|en la maestranza de|de la planta de|de las instalaciones de|\
        de los arsenales de|del arsenal de|de la factoría de|de la firma|fabricación del|producción del|producto del|\
        bajo licencia por|a cargo de la fábrica|los talleres de|la fábrica de",
    by_after: "",
    maker: "fabricante|productor|productora|fabricantes|fabricante original|empresa fabricante|casa fabricante|\
        firma fabricante|sociedad fabricante|empresa productora|casa productora|constructor|constructora|\
        armero fabricante|fabricante de origen|salió de la fábrica de|salieron de la fábrica de|\
        salid* de la fábrica de|proviene de la fábrica de|provienen de la fábrica de|procede de la fábrica de|\
        proceden de la fábrica de|proveniente* de la fábrica de|procedente* de la fábrica de|salió de los talleres de|\
        salieron de los talleres de|salid* de los talleres de|proviene de los talleres de|provienen de los talleres de|\
        procede de los talleres de|proceden de los talleres de|proveniente* de los talleres de|\
        procedente* de los talleres de|salió de las fábricas de|salieron de las fábricas de|salid* de las fábricas de|\
        proviene de las fábricas de|provienen de las fábricas de|procede de las fábricas de|\
        proceden de las fábricas de|proveniente* de las fábricas de|procedente* de las fábricas de|\
        salió de la planta de|salieron de la planta de|salid* de la planta de|proviene de la planta de|\
        provienen de la planta de|procede de la planta de|proceden de la planta de|proveniente* de la planta de|\
        procedente* de la planta de|salió del arsenal de|salieron del arsenal de|salid* del arsenal de|\
        proviene del arsenal de|provienen del arsenal de|procede del arsenal de|proceden del arsenal de|\
        proveniente* del arsenal de|procedente* del arsenal de|salió de las instalaciones de|\
        salieron de las instalaciones de|salid* de las instalaciones de|proviene de las instalaciones de|\
        provienen de las instalaciones de|procede de las instalaciones de|proceden de las instalaciones de|\
        proveniente* de las instalaciones de|procedente* de las instalaciones de",
    deliver: "entreg*|vend*|export*|envi*|suministr*|transfer*|despach*|remiti*|venta|expedi*|embarc*|proveíd*|cedid*|\
        provist*|facilitad*|destinad*|cesión|cedió|cedieron|ceder a|traspas*|adjudicad* a|donad*|donación|llevad* a|\
        pasó a manos|pasaron a manos|puest* a disposición de|distribuid* a|distribuid* entre|comercializ*|factur*|\
        revend*|fue a parar|fueron a parar|tuvo como destino|tuvieron como destino|salió de nuestros almacenes|\
        salieron de nuestros almacenes|salió de nuestro almacén|salieron de nuestro almacén|\
        salió de nuestros depósitos|salieron de nuestros depósitos|salió de nuestras bodegas|salió con destino|\
        salieron con destino|se enajen*|enajenad*|enajenación|hizo entrega",
    to: "a|al|a la|a la empresa|con destino a|a favor de|para|a los|a las|a nuestro cliente|por cuenta de|ante|\
        celebrado con|concertad* con|suscrit* con|firmad* con|concluida con|a manos de|a manos del|a disposición de|\
        a disposición del|con destino al|con destino a la|con destino a los|con destino|destinad* a|destinad* al|\
        rumbo a|a nombre de|a nombre del|a nuestra cliente|a nuestros clientes|por cuenta del|a favor del|en favor de|\
        en favor del|en beneficio de|para uso de|para uso del|a la orden de|a la orden del|celebrada con|\
        celebrado por nosotros con|concertado con|concertada con|suscrito con|suscrita con|firmado con|firmada con|\
        formalizad* con|pactad* con|entregad* a|entregad* al|vendid* a|vendid* al|cedid* a|cedid* al|enviad* a|\
        enviad* al|exportad* a|suministrad* a|suministrad* al|remitid* a|remitid* al|para la firma|para la empresa",
    to_after: "",
    to_suffix: "",
    bought: "comprad* por|adquirid* por|pedid* por|recibid* por|encargad* por|recepcionad* por|compra de|realizado por|\
        comprad* a nosotros por|adquisición por|adquisición por parte de|compra por parte de|adquirid* a nosotros por|\
        recogid* por|contratad* por|importad* por|pedido de parte de|orden de compra de|pedido recibido de|\
        hech* el pedido por|pedido cursado por|pedido formulado por|pedido realizado por|pedido efectuado por",
    bought_after: "",
    recipient: "destinatario|comprador|compradora|cliente|consignatario|usuario final|adquirente|receptor|importador|\
        destinataria|distribuidor|destinatarios|destinatarias|destinatario final|destinatario último|\
        primer destinatario|primer comprador|primer adquirente|comprador final|comprador original|usuario último|\
        usuaria final|cliente final|clienta|consignataria|receptora|importadora|adquirente final|adquiriente|\
        beneficiario|beneficiaria|beneficiario final|cesionario|cesionaria|adjudicatario|mayorista|minorista|\
        entidad receptora|parte compradora|parte receptora|organismo receptor|entidad contratante",
    via: "a través de|a través del|por medio de|por mediación de|por conducto de|por intermedio de|mediante|vía|\
        corredor|intermediario|intermediaria|intermediarios|transportista|agente|transportad* por|por orden de|\
        con la intermediación de|con intervención de|agente de carga|transitario|mediación de|intermediado por|\
        con la mediación de|por mediación del|por mediación de la|por conducto del|por conducto de la|\
        por intermedio del|por intermedio de la|por intermediación de|por intermediación del|a traves de la|\
        a través de los|por medio del|por medio de la|por gestión de|organizad* por|negociad* por|acarread* por|\
        fletad* por|intermediad* por|con mediación de|con la intervención de|con la participación de|\
        con la colaboración de|con el concurso de|con la asistencia de|agente de aduanas|agente aduanal|\
        agente marítimo|agente comercial|agencia de carga|agencia de transporte|agencia de transportes|\
        agencia marítima|naviera|aerolínea|compañía aérea|compañía naviera|línea aérea|línea naviera|\
        empresa transportista|consignatario de buques|comisionista|corredora|corredores|mediador|mediadora|transitaria|\
        transitarios|transportistas|porteador|intermediación de|intervención del intermediario|transporte encargado a|\
        transporte fue encargado a|transporte se encargó a|transporte se confió a|transporte fue confiado a|broker|\
        brokers|despachante|operador logístico|embarcador",
    via_after: "actuó como intermediario|actuó como intermediaria|actuando como|actuó como corredor|intervino como|\
        actuó de intermediario|actuó como agente|como intermediaria|como intermediario|actuó como transitario|\
        actuó como transportista|actuó en calidad|hizo de intermediario|ejerció de|sirvió de intermediari*|\
        participó como|actuó de intermediaria|actuó de agente|actuó de transitario|actuó de corredor|actuó de mediador|\
        actuó como mediador|actuó como mediadora|actuó como corredora|actuó como comisionista|actuó como broker|\
        actuó como porteador|intervino en calidad|intervino de|participó en calidad|sirvió como intermediari*|\
        sirvió de enlace|sirvió de agente|hizo de intermediaria|hizo de agente|fungió como|funcionó como intermediari*|\
        desempeñó el papel|fue el intermediario|fue la intermediaria|fue el transportista|fue el corredor|\
        fue el agente|fue la transportista|era el intermediario|era el agente|era el transportista|\
        en calidad de intermediari*|en calidad de agente|en calidad de corredor|en calidad de transportista|\
        en calidad de transitario|en calidad de mediador|como mediador|como mediadora|como corredor|como transitario|\
        como transportista|como comisionista|organizó el transporte|organizó el envío|organizó el embarque|\
        organizó la entrega|efectuó el transporte|efectuó el envío|realizó el transporte|realizó el flete|\
        llevó a cabo el transporte|se encargó del transporte|se encargó del envío|se encargó del flete|\
        se ocupó del transporte|se hizo cargo del transporte|asumió el transporte|transportó|gestionó el transporte|\
        gestionó el envío|gestionó la venta|gestionó la operación|negoció la venta|negoció el contrato|\
        negoció la operación|medió en|medió entre|intermedió|estuvo a cargo del transporte|\
        tuvo a su cargo el transporte|actuaba como|actuando de|actuando en calidad",
    buy: "compró|adquirió|recibió|ha comprado|ha adquirido|ha recibido|encargó|importó|se hizo cargo de las|\
        se hizo cargo de los|se hizo cargo de la mercancía|tomó posesión|tomó entrega|aceptó la entrega|aceptó el lote|\
        aceptó la mercancía|aceptó el envío|aceptó la partida|retiró las|retiró la mercancía|recepcionó|\
        solicitó la compra|hizo el pedido|hizo un pedido|realizó el pedido|realizó un pedido|cursó el pedido|\
        cursó un pedido|efectuó el pedido|efectuó un pedido|formuló el pedido|formuló un pedido|\
        emitió la orden de compra|colocó el pedido|colocó un pedido|colocó la orden|contrató la compra|\
        contrató el suministro|compraron|adquirieron|recibieron|había comprado|había adquirido|había pedido|\
        ha importado|ha encargado|ha pedido|obtuvo las|fue el comprador|fue la compradora|fue el destinatario|\
        fue el adquirente|era el comprador|era el destinatario",
    carry: "transporte|transportad*|flete|traslado|logística|trasladad*",
    route: "embarcad*|cargad*|descargad*|buque|a bordo|puerto|por mar|vía marítima|desembarcad*|vuelo|camión|aeropuerto|\
        barco",
    contract: "contrato|contratos|acuerdo|contrato de suministro|contrato de compraventa|convenio|compraventa|\
        acuerdo marco|contrato marco",
    order: "pedido|orden de compra|orden|pedidos|encargo|nota de pedido|hoja de pedido|orden de fabricación|\
        orden de trabajo|orden de pedido|orden de venta|orden de suministro|orden de servicio|solicitud de compra|\
        encargos|requisición",
    be: "es|era|fue|fueron|ha sido|son|siendo|denominada",
    generic: "la|el|los|las|un|una|empresa|compañía|firma|sociedad|cliente|señor|llamad*|denominad*|nuestro|distribuidor|\
        comerciante|mercantil|entidad|importador|corredor|agente|corredora|casa|intermediario|transitario|\
        transportista|razón social",
    head: "ministerio|gobierno|policía|ejército|fuerzas|departamento|dirección|comando|gendarmería|estado|república|\
        guardia|marina|armada|defensa|secretaría|agencia|embajada|general|nacional|servicio|instituto|industria|\
        división|sección|consejo|comisión|aduanas|aduana|carabineros|fuerza aérea|fuerza pública|fuerzas armadas|\
        intendencia|estado mayor|prefectura|gobernación|alcaldía|municipalidad|presidencia|batallón|regimiento|brigada|\
        guarnición|infantería|artillería|caballería|milicia|guardia civil|parques nacionales|forestal|penitenciari*|\
        inteligencia|subsecretaría|subdirección|jefatura|comandancia|fiscalía|procuraduría|instituto armado|\
        guardacostas|comisaría",
    link: "de|del|y|la|las|los|el|e|para|of|and|&",
    stop: "en|el|por|bajo|conforme|que|mediante|según|con|fue|fueron|es|son|ha|han|desde|durante|entre|a|cuya|cuyo|\
        como|pero|o|dicho|dicha|esta|este|nuestro|nuestra|nos|fecha|al|sin|tras|hasta|sobre|ubicada|domiciliada|\
        sita|se|contra|quien|donde|hacia",
    goods: "fusil*|rifle*|pistola*|arma*|ametralladora*|revólver*|cartucho*|proyectil*|mortero*|cohete*|granada*|mina*|\
        pieza*|unidad*|caja*|tambor*|bolsa*|saco*|lanzador*|vehículo*|camión|camiones|detonador*|carabina*|munición|\
        municiones|cargador*|carga*|tonelada*|kg|kilogramo*|ejemplar*|misil*|bomba*|espoleta*|artículo*|bulto*|metro*|\
        litro*|palé*|contenedor*|rollo*|bobina*|escopeta*|lote|obuses|dron*|motor*|componente*|disparo*|subfusil*|\
        ametrallador*|obús|cañón|cañones|lanzacohete*|lanzagranada*|lanzamisil*|explosivo*|cebo|cebos|fulminante*|\
        cordón detonante|mecha|mechas|pólvora|dinamita|barril|barriles|bidón|bidones|botella*|balas|vaina*|ojiva*|\
        torpedo*|silenciador*|mira telescópica|miras|bayoneta*|culata*|cerrojo*|repuesto*|pieza de repuesto|fardo*|\
        juegos|equipos|kit|kits|avión|aviones|helicóptero*|aeronave*|blindado*|tanque*|carro de combate|camioneta*|\
        jeep*|remolque*|radios|transmisor*|receptores|sensor*|antena*|circuito*|módulo*|cámara*|batería|baterías|\
        cable*|cilindro*|tonel*|cajón|cajones|cartón|cartones|quintales|gramo*|kilo|kilos|pares|mosquetón|mosquetones|\
        trabuco*|iniciador*|multiplicador*|chaleco*|dispositivo*|artefacto*|peine|peines|balas de|equipos de radio|\
        carros de combate",
    quantity: "cantidad|cantidades|envío de|lote de|entrega de|total de|pedido de|partida de|compuest* de|\
        consistente en|remesa de|embarque de|un total de|venta de|suministro de|cargamento de|cesión de|exportación de|\
        compra de|expedición de|que comprendía|comprendía|compuesto por|compuesta por|integrad* por|consistía en|\
        constaba de|tanda de|serie de|por un total de|en número de",
    confirm: "confirm*|certific*|verific*|constat*|acredit*|es de nuestra|corresponde a nuestra|efectivamente|reconoc*|\
        identific*|sí|es nuestro|es nuestra|son nuestros|son nuestras|es uno de nuestros|es de nuestro|son de nuestra|\
        pertenece a nuestra|pertenecen a nuestra|corresponden a nuestra|coincide con nuestr*|coinciden con nuestr*|\
        ratific*|autentific*|dan fe|da fe|hace constar|hacemos constar|comprob*",
    records: "archivo*|registro*|expediente*|document*|datos|libro*|contabilidad|ficheros|fichero|números de serie|\
        números individuales|legajo*|libro de ventas|libros de ventas|libros de fábrica|ficha*|fichas|microfilm*|\
        microficha*|base de datos|bases de datos|antecedentes documentales|listados|inventario*|bitácora*|\
        asientos contables|albaranes|información histórica|fondos documentales",
    destroyed: "destru*|quemad*|incendio|inundación|perdi*|incinerad*|eliminad*|triturad*|destrucción|extravi*|borrad*|\
        ardi*|pasto de las llamas|reducid* a cenizas|hecho cenizas|convertid* en cenizas|en cenizas|bombarde*|inundad*|\
        saque*|robad* de nuestros archivos|archivos fueron robados|tirad* a la basura|desechad*|convertid* en pulpa|\
        hech* pulpa|papel viejo|arrasad*|devastad*|huracán|perdieron en|dañad* por el agua|dañad* por agua|\
        consumid* por|calcinad*|purgad*|expurg*|borraron|suprimid*|destrozad*|fallo del servidor|aniquilad*|\
        desaparecid* en|desaparecieron en",
    retention: "conservación|plazo legal|período de conservación|plazo de conservación|plazo de retención|retención|\
        archivo obligatorio|se conservan|conservar durante|conserva durante|guardar los|obligación de conservar|\
        se conserva|conservamos|periodo legal|plazo de archivo|obligados a conservar|obligada a conservar|\
        más antigu* que los registros|período obligatorio|plazo reglamentario|plazo de guarda|plazo de custodia|\
        plazo obligatorio|plazo de prescripción|plazo previsto por la ley|plazo establecido por la ley|\
        plazo mínimo legal|obligación de guardar|obligación legal de conservar|obligados a guardar|obligada a guardar|\
        obligados a mantener|obligada a mantener|guardamos los|guardamos nuestros|guarda los|se guardan|se guarda|\
        guardar durante|guardan durante|conservan durante|conservarse durante|conservarlos|mantener durante|\
        mantienen durante|mantenemos durante|tiempo de conservación|tiempo de archivo|tiempo legal|período de archivo|\
        período de retención|no se remontan|sólo se remontan|no se remonta|sólo se remonta|no van más allá|\
        política de conservación|tabla de retención|conservación documental",
    expired: "expir*|venc*|transcurrid*|ya no|más de|superad*|agotad*|caducad*|cumplid*|sólo|solamente|únicamente|\
        prescri*|finaliz*|solo|sobrepas*|exced*|rebas*|más allá|tan lejos|tan atrás|como máximo|máximo de|superior a|\
        superan|más antigu*|anterior* a|hace tiempo|hace mucho|a lo sumo|agot*|concluyó|concluido",
    kept: "conserv*|llev*|manten*|registr*|dispon*|guard*|mantien*|archivad*|consta*|lleva|inscrit*|anotad*|\
        documentad*|preserv*|custodi*|subsist*|sobreviv*|reflejad*|contabiliz*|archiva*",
    absent: "ya no están disponibles|no están disponibles|no disponible*|no se encuentra*|no obran|no fue posible|\
        no ha sido posible|no es posible|ningún dato|no se han encontrado|no se ha encontrado|no consta*|no existe*|\
        no figura*|no se dispone|no hay constancia|no localiz*|no pudo|no pudimos|no hemos podido|sin resultado*|\
        ningún resultado|nada que informar|desconocid*|infructuos*|no arroj*|no dio resultado*|no disponemos|\
        no tenemos|no tiene datos|no obra|no se halló|no hallamos|no encontr*|no existen registros|no existen datos|\
        no existe registro|no existe constancia|sin éxito|no ha podido|no han podido|no se ha podido|no se pudo|\
        no se han podido|no hemos encontrado|no hemos hallado|no hemos localizado|no se ha localizado|no se localizó|\
        no se localizaron|no se hallaron|no se encontró|no se encontraron|no se hall*|no aparece*|\
        no tenemos constancia|no tenemos conocimiento|no tenemos registro*|no tenemos información|no contamos con|\
        no cuenta con|no disponen|no poseemos|no obra en|no hay registro*|no hay datos|no hay información|\
        no hay antecedentes|no existen antecedentes|no existe antecedente*|no se registra*|no se tiene*|\
        no se cuenta con|no nos es posible|no nos resulta posible|no nos ha sido posible|no resulta posible|\
        no resultó posible|imposible localizar|imposible encontrar|imposible determinar|imposible identificar|\
        imposible establecer|ningún registro|ninguna información|ninguna constancia|ninguna referencia|\
        ningún antecedente|ningún documento|ningún rastro|ninguna coincidencia|ninguna anotación|ni rastro|\
        resultado negativo|resultados negativos|resultó negativ*|resultaron negativ*|con resultado negativo|\
        sin coincidencias|sin antecedentes|no fue localizad*|no fueron localizad*|no fue hallad*|no fueron hallad*|\
        no fue encontrad*|no fueron encontrad*|no arrojaron|nada consta|nada hemos|nada se encontró|ilocalizable*|\
        en vano|carecemos de",
    deny: "neg*|rehús*|rehus*|declin*|no está en condiciones|no estamos en condiciones|no estamos autorizados|\
        no está autorizad*|no podemos|no puede|no permite*|prohíbe*|prohib*|impide*|no es posible|denieg*|deneg*|\
        lamentamos no|no procede|rechaz*|no revela|no divulga|no facilita|impos*|no accede*|no nos permite*|\
        no nos está permitido|no está permitid*|no estamos facultados|no está facultad*|no estamos habilitados|\
        no está habilitad*|no estamos dispuestos|no está dispuest*|no tenemos autorización|no tiene autorización|\
        no desea*|no deseamos|no queremos|no quiere|no compart*|no proporcion*|no suminist*|no accede|no accedemos|\
        no corresponde facilitar|no ha lugar|nos abstenemos|se abstiene*|vetad*|nos vemos impedidos|se ve impedid*|\
        nos opon*|se opone*|desestim*|no es nuestra política|no es política de|no estamos obligados|no está obligad*|\
        no estamos en posición|no está en posición|no estamos en disposición|no está en disposición|no cabe facilitar|\
        no cabe proporcionar|lamentamos no poder|lamenta no poder",
    disclose: "revel*|divulg*|compart*|facilit*|proporcion*|comunic*|transmit*|inform*|respuesta|responder|\
        suministrar información|atender|entregar información|solicitud|identidad de|ceder|entregar datos|intercambi*|\
        dar a conocer|poner en conocimiento|poner a disposición|hacer público|hacer pública|hacer públicos|difund*|\
        desvel*|ceder datos|cesión de datos|entrega de datos|entrega de información|entregar la información|brindar|\
        ofrecer datos|dar información|dar datos|dar los nombres|dar nombres|nombre de nuestros|nombres de nuestros|\
        identidad de nuestros|datos de clientes|datos de nuestros|datos comerciales|información comercial|\
        información solicitada|los datos solicitados|lo solicitado|acceder a|dar acceso|colabor*|cooper*|\
        remitir información|remitir los datos|suministrar datos",
    secret: "confidencial*|seguridad nacional|clasificad*|reservad*|protección de datos|sensible*|reserva|secreto|\
        secretos|secreta|secretas|secreto comercial|secreto industrial|secreto de estado|secretos oficiales|\
        información restringida|carácter reservado|seguridad del estado|seguridad de la nación|defensa nacional|\
        interés nacional|datos personales|privacidad|no divulgación|cláusula de confidencialidad|deber de reserva|\
        clasificación de seguridad|razón de estado|razones de estado|protegida por la ley|protegidos por la ley|\
        amparad* por el secreto",
    dissolved: "disuelt*|liquid*|quiebra|ya no existe|dejó de existir|cesó sus actividades|cese de actividad|extint*|\
        extinguid*|insolv*|cerró|clausurad*|disolución|concurso de acreedores|sin sucesor|dejado de existir|cesó|\
        desaparecid*|antiguo estado|no nos fueron transferid*|estado predecesor|ya no opera|desaparecida|en quiebra|\
        quebró|bancarrota|se declaró en concurso|suspensión de pagos|concurso mercantil|ya no existen|no existe ya|\
        no existe en la actualidad|no existe actualmente|dejaron de existir|dejó de operar|dejó de funcionar|\
        cesó su actividad|cesó toda actividad|cesó en sus actividades|cesó las actividades|cesó sus operaciones|\
        cesó operaciones|cesado sus actividades|cesado su actividad|cesado en su actividad|cese de operaciones|\
        cese de actividades|cerró sus puertas|cerrado sus puertas|cierre definitivo|cerrado definitivamente|\
        cerrada definitivamente|cancelad* su inscripción|cancelada en el registro mercantil|\
        dada de baja en el registro|dado de baja en el registro|baja en el registro mercantil|\
        baja del registro mercantil|borrada del registro|eliminada del registro mercantil|sin sucesora|sin sucesores|\
        sin sucesor legal|sin sucesor jurídico|ningún sucesor|no tiene sucesor*|no hay sucesor*|no existe sucesor*|\
        carece de sucesor*|se disolvió|fue disuelt*|se liquidó|estado desaparecido|estado extinto|\
        no nos fueron entregad*|no nos fueron remitid*|no nos fueron traspasad*|nunca nos fueron|no nos llegaron|\
        país que ya no existe",
    fake: "falsific*|fals*|imitación|copia de|no es auténtic*|no corresponde|no corresponden|no es de nuestra|réplica|\
        no es un producto nuestro|ajen* a nuestra|no sigue|no es original|es una copia|no es el fabricante|\
        no es de nuestra fabricación|no puede ser nuestro|no puede ser nuestra|no es nuestro|no es nuestra|\
        empiezan de otra|comienzan de otra|difiere de nuestr*|contrahech*|apócrif*|no salió de nuestra|\
        no salieron de nuestra|no salió de nuestros talleres|no sale de nuestra|no salen de nuestra|\
        nunca salió de nuestra|nunca salieron de nuestra|no ha salido de nuestra|no han salido de nuestra|\
        no procede de nuestra|no proceden de nuestra|no proviene de nuestra|no provienen de nuestra|\
        no puede proceder de|no puede provenir de|no pueden proceder de|no pueden provenir de|\
        no fue fabricad* por nosotros|no fueron fabricad* por nosotros|no fue fabricad* por nuestra|\
        no fueron fabricad* por nuestra|no ha sido fabricad* por|no han sido fabricad* por|\
        no fue producid* por nosotros|no fue producid* por nuestra|no fueron producid* por|no fabricad* por nosotros|\
        no es de las nuestras|no es de los nuestros|no son nuestr*|no son de nuestra|no son productos nuestros|\
        no es producto nuestro|no es uno de nuestros|no es una de nuestras|no pertenece a nuestra|\
        no pertenecen a nuestra|imitacion*|imit* nuestr*|imita nuestr*|copi* nuestr*|copiado de nuestr*|\
        copiada de nuestr*|copia ilegal|copia ilícita|copia no autorizada|copias ilegales|copias no autorizadas|\
        copias ilícitas|reproducción no autorizada|reproducción ilegal|sin nuestra licencia|sin nuestra autorización|\
        sin licencia nuestra|usurp*|uso indebido de nuestr*|utiliz* indebidamente nuestr*|uso no autorizado de nuestr*|\
        uso fraudulento de nuestr*|inauténtic*|no auténtic*|espuri*|piratead*|no es genuin*|no son genuin*|no genuin*|\
        no son auténtic*|no son originales|no concuerda con nuestr*|no concuerdan con nuestr*|no coincide con nuestr*|\
        no coinciden con nuestr*|no se ajusta a nuestr*|no se ajustan a nuestr*|difieren de nuestr*|\
        distint* de nuestr*|diferente de nuestr*|diferentes de nuestr*|difiere del nuestro|difiere de la nuestra|\
        no lleva nuestr*|no llevan nuestr*",
    enclosed: "adjunt*|anex*|se acompaña*|acompañ*|copia de|copias|en anexo|remitimos|se adjunta|se anexa|\
        se remite copia|fotocopia*|en documento adjunto|en archivo adjunto|se incluye copia|se incluyen copias|\
        en el anexo|sírvase encontrar|sírvanse encontrar|encontrará adjunt*|copia de la|extracto de nuestr*|\
        le enviamos copia|les enviamos copia",
    received: "acus* recibo|acusamos recibo|hemos recibido|ha recibido|recibimos su|recepción de su|acuse de recibo|\
        recibido su|ha sido recibid*|recibida su|hemos recibido su|obra en nuestro poder su|en nuestro poder su|\
        ha llegado a nuestr*|llegó a nuestr*|acuso recibo|acusa recibo|acusando recibo|hemos tomado nota|tomamos nota|\
        ha tomado nota|tomado conocimiento|dar por recibid*|damos por recibid*|se ha recibido|se recibió su|\
        fue recibid*|fue recibida su|recibida en este|recibido en este|recibida en esta|recibimos con",
    later: "a la brevedad|en breve|en trámite|está siendo|estamos analizando|trasladad*|remitid* a|oportunamente|\
        le informaremos|les informaremos|será examinad*|responderemos|se pondrá|daremos respuesta|volveremos|\
        en estudio|en su momento|a la mayor brevedad|se dará respuesta|procesando|próximamente|pasado al departamento|\
        trasladado a|remitido a las autoridades|hemos transmitido|ha sido registrad*|se ha remitido|hemos pasado|\
        hemos remitido|ha sido transmitid*|departamento correspondiente|servicio competente|a la capital|\
        lo antes posible|cuanto antes|con la mayor brevedad|tan pronto como|en los próximos días|\
        en las próximas semanas|en tramitación|está en estudio|están siendo|estamos revisando|estamos consultando|\
        estamos investigando|estamos examinando|estamos verificando|estamos buscando|nos pondremos en contacto|\
        se pondrán|nos comunicaremos|volveremos a|le contestaremos|les contestaremos|le responderemos|\
        les responderemos|le contestará|se le informará|se les informará|se le comunicará|se les comunicará|\
        le será comunicad*|les será comunicad*|le haremos llegar|les haremos llegar|le comunicaremos|les comunicaremos|\
        le daremos|les daremos|será contestad*|será respondid*|será comunicad*|será tratad*|será estudiad*|\
        será analizad*|será atendid*|una respuesta definitiva|respuesta definitiva|respuesta completa|\
        respuesta detallada|quedamos a la espera|a la espera de|derivad* a|derivad* al|elevad* a|ha sido remitid*|\
        ha sido trasladad*|ha sido derivad*|fue trasladad*|fue derivad*|fue remitid*|se ha trasladado|\
        se ha dado traslado|dado traslado|damos traslado|autoridades competentes|departamento competente",
    away: "fuera de la oficina|respuesta automática|mensaje automático|de vacaciones|vacaciones|ausente|ausencia|\
        estaré de vuelta|regres*|no responda|número de ticket|licencia|permiso|oficina está cerrada|\
        oficina permanecerá|cerrada hasta|cerrado por|cerrados por",
    trace: "rastre*|arma*|fusil*|pistola*|número de serie|munición|municiones|fabric*|exporta*|ilícit*|marca*|\
        localización|lote|incautad*|desví*|trazabilidad|conflicto|calibre*|explosivo*|detonador*|número de lote|\
        números de serie|punzón*|usuario final|cartucho*|procedencia",
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
            "nuestra ref|n/ref|ref|referencia|n.º|nº|nota n.º|oficio n.º|nuestra referencia|no|expediente|n. ref|\
        nuestro número|nuestro expediente|nuestra carta|nuestro oficio|expediente n.º|expediente nº|\
        número de expediente|número|número de oficio|oficio nº|nota nº|nota verbal n.º|carta n.º|carta nº|\
        n.º de registro|nº de registro|registro de salida|número de registro|n.º de salida|nº de salida|\
        número de referencia|referencia interna|folio|memorando n.º|documento n.º",
        ),
        (
            FieldName::RequestReference,
            "su ref|s/ref|asunto|su referencia|su solicitud|solicitud|ref|referencia|en respuesta a|\
        solicitud de rastreo|sus ref|vuestra ref|v/ref|su escrito|su carta|su oficio|su nota|su correo|su mensaje|\
        su petición|su consulta|su requerimiento|su expediente|su número|petición|consulta|solicitud n.º|solicitud nº|\
        n.º de solicitud|número de solicitud|referencia de la solicitud|referencia de su solicitud|\
        ref. de la solicitud|en contestación a|en relación con|respuesta a|con referencia a|relativo a|referente a|\
        caso|solicitud de localización",
        ),
        (
            FieldName::DocumentDate,
            "fecha|fecha de la carta|fecha de emisión|fecha de respuesta|fecha de la respuesta|fecha del escrito|\
        lugar y fecha|nuestra fecha|fecha del oficio",
        ),
        (
            FieldName::Manufacturer,
            "fabricante|productor|fabricado por|fábrica|empresa fabricante|nombre del fabricante|casa fabricante|\
        fabricante original|fabricada por|fabricados por|fabricadas por|producido por|producida por|\
        lugar de fabricación|fábrica de origen|fábrica de procedencia|empresa productora|hecho por|ensamblado por|\
        planta de fabricación",
        ),
        (
            FieldName::ManufactureDate,
            "fecha de fabricación|año de fabricación|fabricado en|fabricado el|fabricación|producción|\
        fecha de producción|fabricado|período de fabricación|año de producción|fabricada en|fabricada el|fabricados en|\
        fabricadas en|fabricados el|producido en|producida en|producido el|año de manufactura|fecha de manufactura|\
        fecha de elaboración|fecha de ensamblaje|fecha de montaje|fecha de terminación|terminado el|salida de fábrica|\
        fecha de salida de fábrica|período de producción|época de fabricación|mes de fabricación|años de fabricación|\
        fechas de fabricación|manufactura|fabricada|elaborado en|fecha de carga",
        ),
        (
            FieldName::Recipient,
            "destinatario|comprador|cliente|entregado a|vendido a|usuario final|consignatario|exportado a|receptor|\
        adquirente|suministrado a|enviado a|entregada a|entregados a|entregadas a|entregado al|vendida a|vendidos a|\
        vendidas a|vendido al|cedido a|cedida a|suministrada a|suministrados a|enviada a|enviados a|remitido a|\
        remitida a|exportada a|exportados a|transferido a|comprado por|comprada por|adquirido por|adquirida por|\
        pedido por|recibido por|destinatario final|destinatario inicial|primer destinatario|primer comprador|\
        comprador inicial|comprador final|cliente final|compradora|consignataria|importador|beneficiario|\
        beneficiario final|receptor final|nombre del destinatario|nombre del comprador|nombre del cliente|\
        destinatario de la entrega|destinatario del envío|destinatario de la transferencia|adquirente final|\
        entidad receptora|usuario|entrega a|venta a",
        ),
        (
            FieldName::DeliveryDate,
            "fecha de entrega|entregado el|entrega|fecha de envío|fecha de venta|fecha de exportación|enviado el|\
        vendido el|fecha de embarque|fecha de transferencia|exportado el|fecha de suministro|entregada el|\
        entregados el|entregadas el|entregado en|entrega el|fecha de la entrega|fecha de la venta|fecha del envío|\
        fecha de remisión|fecha de despacho|despachado el|fecha de expedición|fecha de salida|fecha de cesión|\
        cedido el|vendida el|vendidos el|venta|fecha de la exportación|exportación|exportada el|\
        fecha de la transferencia|transferido el|transferencia|suministrado el|suministro|envío|enviada el|\
        embarcado el|embarque|fecha de recepción|fecha de recogida|año de entrega|año de venta|fecha de traspaso|\
        fecha de facturación|fecha de la operación|fecha de la transacción",
        ),
        (
            FieldName::Quantity,
            "cantidad|cantidad entregada|número de unidades|cantidad suministrada|cantidad vendida|cant|cantidad total|\
        cantidad exportada|cantidad enviada|cantidad cedida|cantidad pedida|cantidad transferida|cantidad despachada|\
        cantidad remitida|cantidades|número de piezas|número de armas|número de fusiles|número de pistolas|\
        número de cartuchos|número de ejemplares|nº de unidades|n.º de unidades|total de unidades|total entregado|\
        unidades|unidades entregadas|unidades vendidas|piezas|tamaño del lote|volumen de la entrega|cuantía|\
        total de piezas",
        ),
        (
            FieldName::ContractNumber,
            "contrato|contrato n.º|número de contrato|n.º de contrato|contrato no|contrato nº|nº de contrato|\
        contrato núm|núm. de contrato|n.º contrato|contrato de suministro|contrato de suministro n.º|\
        contrato de suministro nº|contrato de compraventa|contrato de compraventa n.º|contrato de venta|\
        referencia del contrato|ref. contrato|acuerdo|acuerdo n.º|acuerdo nº|convenio|convenio n.º|número del contrato|\
        n.º del contrato|bajo contrato|según contrato|al amparo del contrato",
        ),
        (
            FieldName::OrderNumber,
            "pedido|pedido n.º|número de pedido|orden de compra|n.º de pedido|orden de compra n.º|pedido nº|\
        orden de compra nº|nº de pedido|pedido núm|núm. de pedido|n.º pedido|número del pedido|n.º del pedido|\
        pedido del cliente|pedido interno|orden|orden n.º|orden nº|número de orden|n.º de orden|nº de orden|\
        número de orden de compra|n.º de orden de compra|nota de pedido|nota de pedido n.º|referencia del pedido|\
        ref. pedido|nuestro pedido|su pedido|orden de fabricación|confirmación de pedido|según pedido|encargo|\
        encargo n.º",
        ),
        (
            FieldName::Intermediary,
            "intermediario|corredor|transportista|agente|agente de carga|transitario|a través de|vía|intermediarios|\
        otros intervinientes|por mediación de|por conducto de|por intermedio de|por medio de|mediante|corredores|\
        corredora|transportistas|transportado por|transporte a cargo de|transporte realizado por|agentes|\
        agente marítimo|agente de aduanas|agente comercial|naviera|compañía naviera|aerolínea|empresa de transporte|\
        empresa transportista|comisionista|broker|mediador|intermediaria|intermediario comercial|\
        intermediarios implicados|otros intermediarios|otras partes|otras partes implicadas|partes intervinientes|\
        otras partes intervinientes|terceros implicados|terceros intervinientes|despachante|consignatario del buque|\
        entregado a través de|vendido a través de|gestionado por|organizado por",
        ),
        (
            FieldName::Country,
            "país|país de entrega|país de destino|destino|país del destinatario|entregado en|país del comprador|\
        país del cliente|país del adquirente|país de la entrega|país destinatario|país receptor|país importador|\
        país comprador|país de importación|país del usuario final|país de destino final|destino final|\
        estado de destino|estado destinatario|exportado al país|entregado en el país|país de uso final",
        ),
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
