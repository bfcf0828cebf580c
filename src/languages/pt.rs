//! Portuguese.

use crate::model::FieldName;

use super::{Claims, Dates, Language};

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
    captions: &[],
    columns: &[],
    asides: &[],
    totals: &[],
    units: &[],
    titles: &[],
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
