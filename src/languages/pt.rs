//! Portuguese.

use crate::model::FieldName;

use super::Column as C;
use super::{Claims, Dates, Language};
use crate::model::{FieldName as F, Unit as U};

pub(super) const LANGUAGE: Language = Language {
    code: "pt",
    name: "Portuguese",
    dates: DATES,
    claims: CLAIMS,
    numbers: NUMBERS,
    months: [
        &["janeiro", "jan"],
        &["fevereiro", "fev"],
        &["março", "marco", "mar"],
        &["abril", "abr"],
        &["maio", "mai"],
        &["junho", "jun"],
        &["julho", "jul"],
        &["agosto", "ago"],
        &["setembro", "set"],
        &["outubro", "out"],
        &["novembro", "nov"],
        &["dezembro", "dez"],
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
    joiners: &["de", "do"],
    ordinals: &["o"],
    before_year: &["em", "ano", "anos", "desde", "durante"],
    after_year: &[],
    before_decade: &["anos", "decada"],
    after_decade: &[],
    decades: &[
        ("vinte", 2),
        ("trinta", 3),
        ("quarenta", 4),
        ("cinquenta", 5),
        ("sessenta", 6),
        ("setenta", 7),
        ("oitenta", 8),
        ("noventa", 9),
    ],
    about_after: &[],
    between_after: &[],
    about: &["cerca", "aproximadamente", "circa"],
    between: &["entre", "de"],
    and: &["e"],
    until: &["a", "ate"],
};

const NUMBERS: &[(&str, u32)] = &[
    ("dois", 2),
    ("duas", 2),
    ("três", 3),
    ("quatro", 4),
    ("cinco", 5),
    ("seis", 6),
    ("sete", 7),
    ("oito", 8),
    ("nove", 9),
    ("dez", 10),
    ("onze", 11),
    ("doze", 12),
    ("vinte", 20),
    ("trinta", 30),
    ("cem", 100),
];

const CLAIMS: Claims = Claims {
    we: "nós|nosso*|nossa empresa|nossa*|esta empresa|a nossa empresa|nos",
    not: "não|nenhum*|nunca|nem|sem|jamais|impossível",
    make: "fabric*|produz*|produç*|manufatur*|montad*|feit*|fabrico|concluíd*|terminad*|data de|saiu da|nosso produto|\
        acabad*|montagem|proveio da nossa|saiu da nossa",
    by: "por|pela|pelo|pela empresa|na fábrica de|nas instalações de|produção de|produção da|fabrico de|fabrico da|\
        produto da",
    by_after: "",
    maker: "fabricante|produtor|produtora",
    deliver: "entreg*|vend*|export*|envi*|fornec*|transfer*|expedi*|remetid*|cedid*|embarc*|despach*|destinad*",
    to: "a|ao|à|para|à empresa|a favor de|aos|às|ao cliente|para a empresa|ao nosso cliente|com destino a|\
        celebrado com|concluída com|firmado com",
    to_after: "",
    to_suffix: "",
    bought: "comprad* por|comprad* pela|adquirid* por|adquirid* pela|adquirid* pelo|encomendad* por|encomendad* pela|\
        recebid* por|recebid* pela",
    bought_after: "",
    recipient: "destinatário|comprador|cliente|utilizador final|usuário final|consignatário|importador|compradora|\
        adquirente|distribuidor",
    via: "através de|através da|através do|por intermédio de|por intermédio da|por meio de|via|intermediário|\
        transportador|corretor|agente|transportad* por|mediante|transitário|intermediários|corretora|\
        com intermediação da|por intermédio do|com a intermediação de|com mediação de|despachante",
    via_after: "atuou como intermediário|atuou como|como intermediária|como intermediário|agiu como|na qualidade de|\
        interveio como|serviu de|funcionou como",
    buy: "comprou|adquiriu|recebeu|encomendou|importou|levantou",
    carry: "transporte|transportad*|frete",
    route: "navio|porto|embarcad*|desembarcad*|carregad*|descarregad*|a bordo|por mar|voo|aeroporto",
    contract: "contrato|contratos|acordo",
    order: "encomenda|pedido|ordem de compra|nota de encomenda|ordem",
    be: "é|era|foi|foram|sendo|são",
    generic: "a|o|os|as|um|uma|empresa|companhia|firma|sociedade|cliente|senhor|nosso|denominada|foi|é|distribuidor|\
        transitário|agente|importador|corretor|corretora|intermediário|comerciante",
    head: "ministério|governo|polícia|exército|forças|departamento|direção|direcção|comando|república|guarda|marinha|\
        agência|defesa|interior|nacional|geral|reino|estado|serviço|secretaria",
    link: "de|do|da|dos|das|e|a|para|of|and|&",
    stop: "em|no|na|por|sob|conforme|que|com|foi|foram|é|são|desde|durante|entre|ao|cujo|cuja|como|mas|ou|segundo|nos|\
        nas|através|mediante|pela|pelo|data|nosso|nossa|após|antes|via|ao abrigo|sediada|até|com base",
    goods: "fuzi*|fuzis|espingard*|pistola*|arma*|metralhadora*|revólver*|cartucho*|projét*|projec*|morteiro*|foguete*|\
        granada*|mina*|peça*|unidade*|caixa*|tambor*|saco*|veículo*|camião|camiões|detonador*|carabina*|muniç*|\
        carregador*|tonelada*|kg|quilograma*|exemplar*|bomba*|míss*|lote|artigo*|metro*|litro*|palete*|contentor*|\
        rolo*|motor*|componente*",
    quantity: "quantidade|lote de|total de|remessa de|encomenda de|fornecimento de|entrega de|composta por|consignação de",
    confirm: "confirm*|certific*|atest*|verific*|apur*|constat*|reconhec*|sim|identific*",
    records: "arquivo*|registo*|registro*|document*|dados|processo*|livros|números de série",
    destroyed: "destru*|queimad*|incêndio|inundação|perdid*|eliminad*|incinerad*|extraviad*|apagad*",
    retention: "conservação|prazo legal|período de conservação|prazo de conservação|guardar durante|período de retenção|\
        prazo de guarda|conservados durante|conserva durante|mais antig* do que|prazo obrigatório",
    expired: "expir*|decorrid*|ultrapassad*|mais de|apenas|somente|já não|caducad*|termin*|venc*|prescri*|esgotad*",
    kept: "conserv*|mantid*|mant*|regist*|dispo*|guard*|arquivad*|elaborad*",
    absent: "já não estão disponíveis|não disponíve*|não estão disponíveis|não foi possível|não foram encontrad*|\
        não consta*|não existe*|não é possível|nenhuma informação|não conseguimos|não dispomos|não localiz*|\
        não figura*|não há|sem resultado*|nenhum resultado|desconhecid*|nada a|infrutífer*|nada foi|não deu|\
        não temos dados|não temos",
    deny: "recus*|não pode*|não está autorizad*|não permite*|proíb*|não é possível|declin*|neg*|impede*|\
        não estamos em condições|não está em condições|não estamos autorizados|rejeit*",
    disclose: "divulg*|comunic*|fornec*|revel*|partilh*|transmit*|inform*|respo*|compartilh*|pedido|solicitação|identidade|\
        ceder",
    secret: "confiden*|secret*|segredo|segurança nacional|classificad*|proteção de dados|sigilo*|reservad*",
    dissolved: "dissolvid*|liquid*|falência|já não existe|deixou de existir|cessou atividade|cessou a sua atividade|extint*|\
        insolv*|encerr*|falid*|não existe mais|cessou|antigo estado|não nos foram|já não opera",
    fake: "contrafa*|fals*|imitaç*|cópia de|não é autêntic*|não corresponde*|não é de nosso|réplica|não é um produto|\
        é uma cópia|não é o fabricante|não pode ser nosso|não pode ser nossa|não é nosso|não é nossa|\
        começam de outra",
    enclosed: "anex*|em anexo|junto enviamos|cópia de|cópias|remetemos|junt*",
    received: "recebemos|recebeu|acus* a receção|acus* recebimento|receção do|foi recebid*|recebimento|confirm* a receção",
    later: "em análise|oportunamente|logo que possível|será examinad*|responderemos|informaremos|em breve|encaminhad*|\
        está a ser|em curso|voltaremos|foi registado|foi registada|transmitimos|encaminhámos|\
        departamento competente|foi encaminhad*",
    away: "fora do escritório|resposta automática|de férias|férias|ausente|mensagem automática|não responda|ausência|\
        escritório está encerrado|encerrado até|fechado até",
    trace: "rastre*|arma*|fuzi*|pistola*|número de série|muniç*|fabric*|export*|ilícit*|marcaç*|lote|espingarda*",
    greet: "exmo*|exma*|excelentíssim*|prezad*|apresenta os seus cumprimentos|senhor*|caro*|bom dia",
    close: "atenciosamente|com os melhores cumprimentos|cumprimentos|consideração|respeitosamente|cordialmente|saudações",
    doc: "carta|pedido|nota|fatura|factura|certificado|licença|mensagem|ofício|lei|decreto|encontrad*|apreendid*|\
        fundada|e-mail|documentad*|arquivo*|registo*|autorização|celebrado|assinado|falência|destru*|liquid*|expir*|\
        remontam|existe desde",
    labels: &[
        (FieldName::DocumentNumber, "nossa ref|n/ref|ref|ofício n.º|nota n.º|nº|n.º|nossa referência"),
        (FieldName::RequestReference, "vossa ref|v/ref|assunto|vosso pedido|ref|referência|pedido"),
        (FieldName::DocumentDate, "data"),
        (FieldName::Manufacturer, "fabricante|produtor"),
        (
            FieldName::ManufactureDate,
            "data de fabrico|data de fabricação|ano de fabrico|ano de fabricação|data de produção|fabrico|\
        período de fabrico",
        ),
        (FieldName::Recipient, "destinatário|comprador|cliente|entregue a|vendido a|utilizador final"),
        (FieldName::DeliveryDate, "data de entrega|entregue em|data de envio|data de venda|entrega|data de exportação"),
        (FieldName::Quantity, "quantidade|quantidade entregue|número de unidades"),
        (FieldName::ContractNumber, "contrato|contrato n.º|número do contrato|n.º do contrato|contrato nº"),
        (
            FieldName::OrderNumber,
            "encomenda|encomenda n.º|número da encomenda|pedido n.º|ordem de compra|encomenda nº|n.º da encomenda",
        ),
        (FieldName::Intermediary, "intermediário|transitário|transportador|corretor|através de|intermediários|agente"),
        (FieldName::Country, "país|país de destino|destino|país de entrega"),
    ],
};

#[rustfmt::skip] // a line a meaning, not a line a word
const CAPTIONS: &[(F, &[&str])] = &[
    (F::DocumentNumber, &["n.º", "número", "n.º do documento", "referência", "ref", "n/ref", "nossa referência", "certificado n.º",
        "n.º do certificado", "n.º de registo", "processo n.º", "n.º de registro"]),
    (F::DocumentDate, &["data", "data de emissão", "local e data", "emitido em", "data do documento", "passado em", "data de expedição",
        "expedido em", "local e data de emissão", "data de assinatura", "data de revisão", "revisão"]),
    (F::RequestReference, &["v/ref", "vossa referência", "sua referência", "pedido de rastreio", "pedido de rastreamento",
        "pedido de localização", "vosso pedido"]),
    (F::ValidUntil, &["válido até", "validade", "data de validade", "data de vencimento", "válida até"]),
    (F::EndUser, &["utilizador final", "usuário final", "destinatário final", "nome do utilizador final"]),
    (F::Importer, &["importador", "importador/comprador"]),
    (F::Exporter, &["exportador", "exportador/vendedor", "expedidor/exportador"]),
    (F::CountryOfDestination, &["país de destino", "país de destino final", "destino final", "país importador"]),
    (F::CountryOfOrigin, &["país de origem", "origem", "país exportador", "procedência", "país de procedência"]),
    (F::ContractNumber, &["contrato n.º", "n.º do contrato", "contrato", "número do contrato", "n.º de contrato"]),
    (F::OrderNumber, &["encomenda n.º", "n.º da encomenda", "pedido n.º", "ordem de compra n.º", "encomenda", "nota de encomenda n.º",
        "vossa encomenda", "ordem de compra", "n.º de encomenda"]),
    (F::InvoiceNumber, &["fatura n.º", "n.º da fatura", "factura n.º", "fatura", "fatura comercial n.º", "número da fatura"]),
    (F::LicenceNumber, &["licença n.º", "autorização n.º", "n.º da licença", "licença de exportação n.º", "licença",
        "licença de importação n.º"]),
    (F::DeliveryDate, &["data de entrega", "entregue em", "data de receção", "data de recebimento", "recebido em", "data de chegada",
        "data da entrega"]),
    (F::Seller, &["vendedor", "fornecedor"]),
    (F::Buyer, &["comprador", "cliente", "faturar a", "adquirente"]),
    (F::Consignor, &["remetente", "expedidor", "carregador", "embarcador", "fornecedor", "consignador"]),
    (F::Consignee, &["consignatário", "destinatário", "entregar a", "recebedor", "endereço de entrega", "local de entrega",
        "morada de entrega", "à ordem de"]),
    (F::NotifyParty, &["notificar", "parte a notificar", "notificar a", "avisar"]),
    (F::Carrier, &["transportador", "transportadora", "companhia marítima", "companhia aérea", "armador"]),
    (F::Vessel, &["navio", "nome do navio", "embarcação"]),
    (F::Voyage, &["viagem", "viagem n.º", "n.º da viagem"]),
    (F::PortOfLoading, &["porto de carga", "porto de embarque", "porto de carregamento", "porto de origem"]),
    (F::PortOfDischarge, &["porto de descarga", "porto de desembarque", "porto de destino"]),
    (F::ShipmentDate, &["data de embarque", "embarcado em", "data de carregamento", "data de expedição", "a bordo em", "data do embarque"]),
    (F::Packages, &["número de volumes", "volumes", "n.º de volumes", "total de volumes", "quantidade de volumes",
        "número e tipo de volumes"]),
    (F::GrossWeight, &["peso bruto", "peso bruto kg", "peso bruto total", "massa bruta", "total peso bruto", "massa bruta kg"]),
    (F::NetWeight, &["peso líquido", "peso líquido kg", "peso líquido total", "massa líquida", "total peso líquido", "massa líquida kg"]),
    (F::ContainerNumber, &["contentor n.º", "contêiner n.º", "contentor", "contêiner", "n.º do contentor", "n.º do contêiner"]),
    (F::Incoterm, &["condições de entrega", "incoterm", "incoterms", "termos de entrega"]),
    (F::Currency, &["moeda", "divisa"]),
    (F::TotalAmount, &["total", "total geral", "montante total", "valor total", "total a pagar", "importância total"]),
    (F::PlaceOfLoading, &["local de carga", "lugar de carga", "local e data de carregamento", "local de carregamento",
        "local e data da tomada a cargo"]),
    (F::PlaceOfDelivery, &["local de entrega", "lugar de entrega", "local de descarga", "local de destino"]),
    (F::Vehicle, &["veículo", "matrícula", "placa", "matrícula do veículo", "vagão n.º", "camião", "meio de transporte"]),
    (F::AirportOfDeparture, &["aeroporto de partida", "aeroporto de origem"]),
    (F::AirportOfDestination, &["aeroporto de destino", "aeroporto de chegada"]),
    (F::Flight, &["voo", "n.º do voo", "voo/data", "voo n.º"]),
    (F::Product, &["produto", "nome do produto", "nome comercial", "identificador do produto", "designação comercial", "modelo"]),
    (F::Manufacturer, &["fabricante", "produtor", "fornecedor", "fabricante/fornecedor", "empresa", "fabricado por"]),
    (F::UnNumber, &["número onu", "n.º onu", "onu"]),
];

#[rustfmt::skip] // a line a meaning, not a line a word
const COLUMNS: &[(C, &[&str])] = &[
    (C::Row, &["n.º", "pos", "item", "linha"]),
    (C::Description, &["descrição", "descrição da mercadoria", "designação", "natureza da mercadoria", "artigo", "mercadoria",
        "descrição das mercadorias", "produto", "descrição dos artigos", "designação das mercadorias"]),
    (C::Quantity, &["quantidade", "qtd", "qtde", "quant", "quantidade entregue", "quantidade recebida"]),
    (C::Unit, &["unidade", "un", "unid", "unidade de medida"]),
    (C::Lots, &["lote", "n.º de lote", "lotes", "lote n.º", "número de lote"]),
    (C::Serials, &["n.º de série", "número de série", "números de série", "série", "n.os de série"]),
    (C::Model, &["modelo", "tipo", "código", "calibre", "referência", "cód"]),
    (C::Price, &["preço unitário", "preço", "preço unit", "valor unitário"]),
    (C::Amount, &["valor", "montante", "preço total", "importância"]),
    (C::Other, &["marcas e números", "código pautal", "ncm", "volume", "dimensões", "embalagem", "caixa n.º", "iva", "desconto",
        "observações", "selo"]),
];

#[rustfmt::skip]
const ASIDES: &[&str] = &[
    "endereço", "morada", "tel", "telefone", "fax", "e-mail", "assinatura", "carimbo", "assinatura e carimbo", "nome", "cargo",
    "nome e cargo", "condições de pagamento", "pagamento", "banco", "nif", "cnpj", "página", "frete", "documentos anexos",
    "instruções do remetente", "transportadores sucessivos", "reservas e observações", "convenções particulares", "a pagar por",
    "receção da mercadoria", "uso final", "utilização final", "compromisso", "observações", "notas", "contacto", "contato", "assunto",
    "anexos", "armazém", "conferido por", "recebido por", "motorista", "alfândega", "declarante", "país", "local", "subtotal",
    "autoridade", "posto", "bandeira", "telefone de emergência",
];

#[rustfmt::skip]
const PROPERTIES: &[&str] = &[
    "massa", "peso", "comprimento", "comprimento total", "comprimento do cano", "calibre", "cadência de tiro",
    "capacidade do carregador", "capacidade", "velocidade inicial", "alcance", "prazo de validade", "temperatura de armazenamento",
    "temperatura de funcionamento", "tensão", "diâmetro", "largura", "altura", "densidade", "aspeto", "cor", "pureza", "humidade",
    "material", "potência", "frequência", "velocidade",
];

#[rustfmt::skip] // a line a meaning, not a line a word
const STATEMENTS: &[(F, &[&str])] = &[
    (F::EndUser, &["certifica que", "certificamos que", "utilizador final é", "usuário final é", "nós"]),
    (F::Exporter, &["fornecidos por", "exportados por", "adquiridos a", "vendidos por", "comprados a"]),
    (F::Importer, &["importados por", "adquiridos por", "comprados por"]),
    (F::CountryOfDestination, &["importados para", "território de", "destino é"]),
    (F::ValidUntil, &["válido até", "expira em"]),
];

#[rustfmt::skip]
const TOTALS: &[&str] = &[
    "total", "totais", "subtotal", "total geral", "iva", "a transportar", "desconto",
];

#[rustfmt::skip] // a line a meaning, not a line a word
const UNITS: &[(U, &[&str])] = &[
    (U::Piece, &["peça", "peças", "pç", "pçs", "unidade", "unidades", "un", "und"]),
    (U::Round, &["cartucho", "cartuchos", "tiro", "tiros", "munição", "munições"]),
    (U::Box, &["caixa", "caixas", "cx"]),
    (U::Crate, &["caixote", "caixotes", "engradado", "grade"]),
    (U::Drum, &["tambor", "tambores", "bidão", "bidões", "barril"]),
    (U::Bag, &["saco", "sacos"]),
    (U::Pallet, &["palete", "paletes", "pallet"]),
    (U::Container, &["contentor", "contentores", "contêiner"]),
    (U::Set, &["conjunto", "conjuntos", "jogo", "jogos", "kit"]),
    (U::Pair, &["par", "pares"]),
    (U::Kg, &["kg", "quilograma", "quilogramas", "quilo", "quilos"]),
    (U::G, &["g", "grama", "gramas"]),
    (U::T, &["t", "tonelada", "toneladas"]),
    (U::L, &["l", "litro", "litros"]),
    (U::M, &["m", "metro", "metros"]),
];

#[rustfmt::skip] // a line a meaning, not a line a word
const TITLES: &[(&str, &[&str])] = &[
    ("end_user_certificate", &["certificado de utilizador final", "certificado de usuário final", "certificado de destino final",
        "certificado de uso final", "declaração de utilizador final", "certificado de utilização final"]),
    ("delivery_verification_certificate", &["certificado de verificação de entrega", "certificado de entrega",
        "certificado de verificação de entregas"]),
    ("international_import_certificate", &["certificado internacional de importação", "certificado de importação"]),
    ("invoice", &["fatura", "factura", "fatura comercial", "fatura proforma", "factura comercial", "nota fiscal"]),
    ("bill_of_lading", &["conhecimento de embarque", "conhecimento de carga", "conhecimento de embarque marítimo"]),
    ("packing_list", &["lista de embalagem", "romaneio", "lista de volumes", "romaneio de carga", "lista de pesos"]),
    ("delivery_note", &["guia de remessa", "nota de entrega", "guia de entrega", "guia de transporte", "nota de remessa"]),
    ("goods_receipt_note", &["nota de receção", "guia de receção", "nota de recebimento", "guia de entrada", "auto de receção",
        "termo de recebimento", "nota de recepção"]),
    ("transport_document", &["carta de porte", "declaração de expedição", "documento de transporte", "conhecimento de transporte",
        "guia de transporte internacional"]),
    ("air_waybill", &["carta de porte aéreo", "conhecimento aéreo", "conhecimento de embarque aéreo"]),
    ("customs_declaration", &["declaração aduaneira", "declaração de exportação", "declaração de importação", "documento único"]),
    ("safety_data_sheet", &["ficha de dados de segurança", "fds", "fispq", "ficha de segurança"]),
    ("technical_leaflet", &["ficha técnica", "folheto técnico", "manual de utilização", "boletim técnico", "dados técnicos",
        "especificação técnica"]),
];
