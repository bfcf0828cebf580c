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
    ("treze", 13),
    ("catorze", 14),
    ("quatorze", 14),
    ("quinze", 15),
    ("dezesseis", 16),
    ("dezasseis", 16),
    ("dezessete", 17),
    ("dezassete", 17),
    ("dezoito", 18),
    ("dezenove", 19),
    ("dezanove", 19),
    ("vinte", 20),
    ("trinta", 30),
    ("quarenta", 40),
    ("cinquenta", 50),
    ("sessenta", 60),
    ("setenta", 70),
    ("oitenta", 80),
    ("noventa", 90),
    ("cem", 100),
    ("cento", 100),
    ("duzentos", 200),
    ("duzentas", 200),
    ("trezentos", 300),
    ("trezentas", 300),
    ("quatrocentos", 400),
    ("quatrocentas", 400),
    ("quinhentos", 500),
    ("quinhentas", 500),
    ("seiscentos", 600),
    ("seiscentas", 600),
    ("setecentos", 700),
    ("setecentas", 700),
    ("oitocentos", 800),
    ("oitocentas", 800),
    ("novecentos", 900),
    ("novecentas", 900),
    ("mil", 1000),
    ("milhão", 1000000),
    ("milhões", 1000000),
];

const CLAIMS: Claims = Claims {
    we: "nós|nosso*|nossa empresa|nossa*|esta empresa|a nossa empresa|nos",
    not: "não|nenhum*|nunca|nem|sem|jamais|impossível",
    make: "fabric*|produz*|produç*|manufatur*|montad*|feit*|fabrico|concluíd*|terminad*|data de|saiu da|nosso produto|\
        acabad*|montagem|proveio da nossa|saiu da nossa|saíram da nossa|saiu das nossas|saíram das nossas|\
        saiu dos nossos|provém da nossa|provém das nossas|proveniente da nossa|provenientes da nossa|oriund* da nossa|\
        de nosso fabrico|de fabrico nosso|do nosso fabrico|da nossa produção|de nossa produção|da nossa fabricação|\
        de nossa fabricação|fabrico próprio|maquinad*|usinad*|forjad*|saiu da linha|saíram da linha|\
        um dos nossos produtos|produto nosso|nossos produtos|saiu da fábrica|saíram da fábrica|saíd* da fábrica|\
        provém da fábrica|proveio da fábrica|provenient* da fábrica|oriund* da fábrica|saiu das oficinas|\
        saíram das oficinas|saíd* das oficinas|provém das oficinas|proveio das oficinas|provenient* das oficinas|\
        oriund* das oficinas|saiu das fábricas|saíram das fábricas|saíd* das fábricas|provém das fábricas|\
        proveio das fábricas|provenient* das fábricas|oriund* das fábricas|saiu das instalações|saíram das instalações|\
        saíd* das instalações|provém das instalações|proveio das instalações|provenient* das instalações|\
        oriund* das instalações|saiu do arsenal|saíram do arsenal|saíd* do arsenal|provém do arsenal|\
        proveio do arsenal|provenient* do arsenal|oriund* do arsenal|saiu da unidade fabril|saíram da unidade fabril|\
        saíd* da unidade fabril|provém da unidade fabril|proveio da unidade fabril|provenient* da unidade fabril|\
        oriund* da unidade fabril",
    by: "por|pela|pelo|pela empresa|na fábrica de|nas instalações de|produção de|produção da|fabrico de|fabrico da|\
        produto da|pelos|pelas|pela firma|pela companhia|pela sociedade|pelo fabricante|pelo grupo|na fábrica da|\
        na fábrica do|nas oficinas de|nas oficinas da|nas oficinas do|nas fábricas de|nas fábricas da|\
        nas instalações da|nas instalações do|no arsenal de|no arsenal do|na unidade de|das oficinas de|\
        das oficinas da|das fábricas de|das fábricas da|da fábrica de|da fábrica da|das instalações da|produção do|\
        fabrico do|fabricação de|fabricação da|fabricação do|produto de|produto do|sob licença pela|\
        por parte da empresa|por parte da firma",
    by_after: "",
    maker: "fabricante|produtor|produtora|fabricantes|fabricante original|empresa fabricante|casa fabricante|\
        firma fabricante|sociedade fabricante|empresa produtora|firma produtora|construtor|construtora|\
        armeiro fabricante|saiu da fábrica de|saiu da fábrica da|saíram da fábrica de|saíram da fábrica da|\
        saíd* da fábrica de|saíd* da fábrica da|provém da fábrica de|provém da fábrica da|proveio da fábrica de|\
        proveio da fábrica da|provenient* da fábrica de|provenient* da fábrica da|oriund* da fábrica de|\
        oriund* da fábrica da|saiu das oficinas de|saiu das oficinas da|saíram das oficinas de|saíram das oficinas da|\
        saíd* das oficinas de|saíd* das oficinas da|provém das oficinas de|provém das oficinas da|\
        proveio das oficinas de|proveio das oficinas da|provenient* das oficinas de|provenient* das oficinas da|\
        oriund* das oficinas de|oriund* das oficinas da|saiu das fábricas de|saiu das fábricas da|\
        saíram das fábricas de|saíram das fábricas da|saíd* das fábricas de|saíd* das fábricas da|\
        provém das fábricas de|provém das fábricas da|proveio das fábricas de|proveio das fábricas da|\
        provenient* das fábricas de|provenient* das fábricas da|oriund* das fábricas de|oriund* das fábricas da|\
        saiu das instalações de|saiu das instalações da|saíram das instalações de|saíram das instalações da|\
        saíd* das instalações de|saíd* das instalações da|provém das instalações de|provém das instalações da|\
        proveio das instalações de|proveio das instalações da|provenient* das instalações de|\
        provenient* das instalações da|oriund* das instalações de|oriund* das instalações da|saiu do arsenal de|\
        saiu do arsenal da|saíram do arsenal de|saíram do arsenal da|saíd* do arsenal de|saíd* do arsenal da|\
        provém do arsenal de|provém do arsenal da|proveio do arsenal de|proveio do arsenal da|\
        provenient* do arsenal de|provenient* do arsenal da|oriund* do arsenal de|oriund* do arsenal da|\
        saiu da unidade fabril de|saiu da unidade fabril da|saíram da unidade fabril de|saíram da unidade fabril da|\
        saíd* da unidade fabril de|saíd* da unidade fabril da|provém da unidade fabril de|provém da unidade fabril da|\
        proveio da unidade fabril de|proveio da unidade fabril da|provenient* da unidade fabril de|\
        provenient* da unidade fabril da|oriund* da unidade fabril de|oriund* da unidade fabril da",
    deliver: "entreg*|vend*|export*|envi*|fornec*|transfer*|expedi*|remetid*|cedid*|embarc*|despach*|destinad*|cedeu|\
        cedemos|repass* a|distribuíd* a|doad*|doação|faturad*|facturad*|revend*|comercializ*|postos à disposição de|\
        colocad* à disposição de|seguiu para|seguiram para|foi parar a|foram parar a|teve como destino|\
        tiveram como destino|saiu dos nossos armazéns|saíram dos nossos armazéns|saiu do nosso armazém|\
        saíram do nosso armazém|saiu do nosso depósito|saíram do nosso depósito|saiu com destino|saíram com destino|\
        disponibilizad* a|passou para a posse|passaram para a posse|encaminhad* para o cliente",
    to: "a|ao|à|para|à empresa|a favor de|aos|às|ao cliente|para a empresa|ao nosso cliente|com destino a|\
        celebrado com|concluída com|firmado com|à firma|à companhia|à sociedade|a favor da|a favor do|a favor dos|\
        em favor de|em favor da|em favor do|em benefício de|em benefício da|em benefício do|por conta de|por conta da|\
        por conta do|à ordem de|à ordem da|à ordem do|à disposição de|à disposição da|à disposição do|às mãos de|\
        nas mãos de|nas mãos da|para uso de|para uso da|para uso do|para a firma|à nossa cliente|aos nossos clientes|\
        com destino ao|com destino aos|com destino|destinad* a|destinad* ao|destinad* às|destinad* aos|celebrado com a|\
        celebrado com o|celebrada com|celebrado por nós com|firmado com a|firmado com o|firmada com|assinado com|\
        assinado com a|assinado com o|concluído com|concluído com a|acordado com|contratad* com|entregue* a|\
        entregue* ao|vendid* a|vendid* ao|cedid* a|cedid* ao|fornecid* a|fornecid* ao|enviad* para|exportad* para",
    to_after: "",
    to_suffix: "",
    bought: "comprad* por|comprad* pela|adquirid* por|adquirid* pela|adquirid* pelo|encomendad* por|encomendad* pela|\
        recebid* por|recebid* pela|comprad* pelo|comprad* pelas|comprad* pelos|adquirid* pelas|adquirid* pelos|\
        adquirid* junto de nós por|encomendad* pelo|encomendad* pelas|encomendad* pelos|recebid* pelo|recebid* pelas|\
        recebid* pelos|recepcionad* por|recepcionad* pela|recepcionad* pelo|rececionad* por|rececionad* pela|\
        rececionad* pelo|levantad* por|levantad* pela|levantad* pelo|importad* por|importad* pela|importad* pelo|\
        contratad* pela|contratad* pelo|encomenda feita por|encomenda feita pela|encomenda feita pelo|\
        encomenda efetuada pela|encomenda efetuada pelo|encomenda colocada pela|encomenda colocada pelo|\
        encomenda da parte de|compra por parte de|aquisição por|aquisição pela|aquisição pelo|pedido feito pela|\
        pedido feito pelo|solicitad* em compra pela",
    bought_after: "",
    recipient: "destinatário|comprador|cliente|utilizador final|usuário final|consignatário|importador|compradora|\
        adquirente|distribuidor|destinatária|destinatários|destinatário final|destinatário último|\
        primeiro destinatário|primeiro comprador|primeiro adquirente|comprador final|comprador original|\
        utilizadora final|utilizador último|usuária final|cliente final|consignatária|recetor|receptor|recetora|\
        receptora|importadora|beneficiário|beneficiária|beneficiário final|cessionário|cessionária|adjudicatário|\
        adjudicante|entidade adquirente|entidade recetora|entidade receptora|entidade compradora|grossista|retalhista|\
        revendedor",
    via: "através de|através da|através do|por intermédio de|por intermédio da|por meio de|via|intermediário|\
        transportador|corretor|agente|transportad* por|mediante|transitário|intermediários|corretora|\
        com intermediação da|por intermédio do|com a intermediação de|com mediação de|despachante|por intermédio das|\
        por intermédio dos|através dos|através das|por meio da|por meio do|por mediação de|por mediação da|\
        por mediação do|mediação de|mediação da|com a mediação de|com a mediação da|com a mediação do|\
        com a intermediação da|com a intermediação do|com intermediação de|com a intervenção de|com a intervenção da|\
        com a intervenção do|com a participação de|com a participação da|com o concurso de|com o concurso da|\
        com a assistência de|sob a intermediação de|por ordem de|por ordem da|por ordem do|transportad* pela|\
        transportad* pelo|transportad* pelos|organizad* por|organizad* pela|organizad* pelo|negociad* por|\
        negociad* pela|negociad* pelo|intermediad* por|intermediad* pela|intermediad* pelo|intermediária|\
        transportadora|transportadoras|transportadores|agente de carga|agente de navegação|agente marítimo|\
        agente aduaneiro|agente comercial|agência de navegação|armador|companhia aérea|companhia de navegação|\
        linha aérea|corretores|comissionista|mediador|mediadora|transitária|transitários|despachante aduaneiro|\
        despachante oficial|operador logístico|empresa transportadora|empresa transitária|broker|brokers|\
        transporte foi confiado a|transporte confiado a|transporte ficou a cargo da|transporte ficou a cargo de|\
        transporte a cargo de|transporte a cargo da",
    via_after: "atuou como intermediário|atuou como|como intermediária|como intermediário|agiu como|na qualidade de|\
        interveio como|serviu de|funcionou como|atuou na qualidade|atuou enquanto|actuou como|actuou na qualidade|\
        agiu na qualidade|agiu enquanto|interveio na qualidade|interveio enquanto|serviu como|serviu de intermediári*|\
        fez de intermediári*|desempenhou o papel|desempenhou as funções|exerceu as funções|foi o intermediário|\
        foi a intermediária|foi o transportador|foi a transportadora|foi o transitário|foi o corretor|foi o agente|\
        era o intermediário|era o transportador|era o agente|em qualidade de intermediári*|enquanto intermediári*|\
        como mediador|como mediadora|como agente|como corretor|como corretora|como transitário|como transitária|\
        como transportador|como transportadora|organizou o transporte|organizou o envio|organizou a expedição|\
        organizou a remessa|efetuou o transporte|efectuou o transporte|realizou o transporte|executou o transporte|\
        assegurou o transporte|assegurou a expedição|tratou do transporte|tratou da expedição|tratou do envio|\
        encarregou-se do transporte|encarregou-se da expedição|encarregou-se do envio|ocupou-se do transporte|\
        ficou encarregad* do transporte|ficou responsável pelo transporte|foi responsável pelo transporte|transportou|\
        intermediou|mediou|negociou a venda|negociou o contrato|agindo como|atuando como|atuando na qualidade|\
        actuando como|agindo na qualidade|atuava como|agia como|funcionava como",
    buy: "comprou|adquiriu|recebeu|encomendou|importou|levantou|tomou posse|recebeu a mercadoria|aceitou a entrega|\
        aceitou o lote|aceitou a mercadoria|aceitou a remessa|levantou as|levantou a mercadoria|recolheu as|rececionou|\
        recepcionou|encomendaram|compraram|adquiriram|tinha comprado|tinha adquirido|tinha encomendado|havia comprado|\
        havia adquirido|fez a encomenda|fez uma encomenda|efetuou a encomenda|efetuou uma encomenda|\
        colocou a encomenda|colocou uma encomenda|fez o pedido|emitiu a ordem de compra|colocou a ordem de compra|\
        contratou o fornecimento|assumiu a posse|foi o comprador|foi a compradora|foi o destinatário|foi o adquirente|\
        era o comprador|era o destinatário",
    carry: "transporte|transportad*|frete",
    route: "navio|porto|embarcad*|desembarcad*|carregad*|descarregad*|a bordo|por mar|voo|aeroporto",
    contract: "contrato|contratos|acordo|convénio|acordo-quadro|contrato-quadro",
    order: "encomenda|pedido|ordem de compra|nota de encomenda|ordem|encomendas|ordem de encomenda|ordem de fabrico|\
        ordem de serviço|ordem de trabalho|nota de pedido|requisição|pedido de compra|confirmação de encomenda|\
        ordem de fornecimento|autorização de fornecimento|nota de empenho",
    be: "é|era|foi|foram|sendo|são",
    generic: "a|o|os|as|um|uma|empresa|companhia|firma|sociedade|cliente|senhor|nosso|denominada|foi|é|distribuidor|\
        transitário|agente|importador|corretor|corretora|intermediário|comerciante",
    head: "ministério|governo|polícia|exército|forças|departamento|direção|direcção|comando|república|guarda|marinha|\
        agência|defesa|interior|nacional|geral|reino|estado|serviço|secretaria|alfândega|alfândegas|aduana|aduaneir*|\
        força aérea|forças armadas|estado-maior|guarda nacional|guarda republicana|guarda costeira|gendarmaria|\
        prefeitura|câmara municipal|governo civil|presidência|batalhão|regimento|brigada|guarnição|infantaria|\
        artilharia|cavalaria|milícia|fuzileiros|intendência|corpo de fuzileiros|serviços prisionais|penitenciári*|\
        parques nacionais|fauna bravia|subsecretaria|delegacia|embaixada|polícia militar|polícia federal|casa militar",
    link: "de|do|da|dos|das|e|a|para|of|and|&",
    stop: "em|no|na|por|sob|conforme|que|com|foi|foram|é|são|desde|durante|entre|ao|cujo|cuja|como|mas|ou|segundo|nos|\
        nas|através|mediante|pela|pelo|data|nosso|nossa|após|antes|via|ao abrigo|sediada|até|com base",
    goods: "fuzi*|fuzis|espingard*|pistola*|arma*|metralhadora*|revólver*|cartucho*|projét*|projec*|morteiro*|foguete*|\
        granada*|mina*|peça*|unidade*|caixa*|tambor*|saco*|veículo*|camião|camiões|detonador*|carabina*|muniç*|\
        carregador*|tonelada*|kg|quilograma*|exemplar*|bomba*|míss*|lote|artigo*|metro*|litro*|palete*|contentor*|\
        rolo*|motor*|componente*|metralhador*|pistola-metralhadora*|submetralhador*|obus|obuses|canhão|canhões|\
        lança-foguete*|lança-granada*|lança-míss*|lançador*|explosivo*|espoleta*|escorva*|cordão detonante|rastilho*|\
        pólvora|dinamite|barril|barris|bidão|bidões|balas|invólucro*|ogiva*|torpedo*|silenciador*|miras|visor*|\
        baioneta*|coronha*|culatra*|sobressalente*|peças sobressalentes|pacote*|fardo*|embalagem|embalagens|jogos de|\
        avião|aviões|helicóptero*|aeronave*|blindado*|tanques|carro de combate|carros de combate|viatura*|jipe*|\
        reboque*|rádio*|transmissor*|recetor*|sensor*|antena*|câmara*|câmera*|bateria*|cabo detonante|cilindro*|\
        caixote*|sacas|quintais|grama|gramas|quilo|quilos|pares de|drone*|caminhão|caminhões|contêiner*|dispositivo*|\
        capacete*|colete*|arcabuz*",
    quantity: "quantidade|lote de|total de|remessa de|encomenda de|fornecimento de|entrega de|composta por|\
        consignação de|quantidades|um total de|venda de|carregamento de|cedência de|exportação de|compra de|\
        expedição de|envio de|partida de|que compreendia|compreendia|compost* por|constituíd* por|consistindo em|\
        consistia em|constava de|num total de|no total de|em número de|composto por|remessa composta",
    confirm: "confirm*|certific*|atest*|verific*|apur*|constat*|reconhec*|sim|identific*|é nosso|é nossa|são nossos|\
        são nossas|é um dos nossos|é uma das nossas|é de nosso|é do nosso|são do nosso|é da nossa|são da nossa|\
        pertence à nossa|pertencem à nossa|corresponde ao nosso|corresponde à nossa|coincide com os nossos|comprov*|\
        ratific*|autentic*",
    records: "arquivo*|registo*|registro*|document*|dados|processo*|livros|números de série|ficheiro*|ficha*|fichas|\
        livro de vendas|livros de vendas|livros de fábrica|livro de registo|microfilm*|microficha*|base de dados|\
        bases de dados|listagens|inventário*|dossiê*|dossier*|espólio documental|acervo|cadastro*|escrituração|\
        contabilidade|guias de remessa",
    destroyed: "destru*|queimad*|incêndio|inundação|perdid*|eliminad*|incinerad*|extraviad*|apagad*|ardeu|arderam|\
        ardid*|consumid* pelas chamas|consumid* pelo fogo|reduzid* a cinzas|em cinzas|incendi*|inundad*|alagad*|\
        alagamento|bombarde*|saque*|pilhad*|pilhagem|roubad* dos nossos arquivos|deitad* fora|deitad* ao lixo|\
        jogad* fora|transformad* em pasta|pasta de papel|triturad*|abatid* ao arquivo|devastad*|danificad* pela água|\
        danificad* por água|deteriorad* pela|perderam-se|perdeu-se|perderam se|aniquilad*|apagaram-se|desaparecid* em|\
        desapareceram em|queimaram|queimou|expurg*|avaria do servidor|destroçad*|vítima* de incêndio",
    retention: "conservação|prazo legal|período de conservação|prazo de conservação|guardar durante|\
        período de retenção|prazo de guarda|conservados durante|conserva durante|mais antig* do que|prazo obrigatório|\
        prazo de arquivo|prazo de retenção|prazo de custódia|período de arquivo|período legal|período obrigatório|\
        prazo legalmente previsto|prazo mínimo|prazo de prescrição|prazos de conservação|prazos legais|tempo de guarda|\
        tempo de conservação|obrigação de conservar|obrigação de guardar|obrigação legal de conservação|\
        obrigados a conservar|obrigada a conservar|obrigados a guardar|obrigada a guardar|obrigados a manter|\
        obrigada a manter|conservar durante|conservamos durante|guardamos durante|guardados durante|guardadas durante|\
        conservadas durante|mantidos durante|mantidas durante|arquivados durante|conservamos os|conservam-se|\
        guardam-se|conservados por|guardados por|mantidos por|arquivados por|guardamos por|só remontam|não remontam|\
        remontam apenas|não vão além|tabela de temporalidade|só vão até",
    expired: "expir*|decorrid*|ultrapassad*|mais de|apenas|somente|já não|caducad*|termin*|venc*|prescri*|esgotad*|\
        mais antig*|anterior* a|há muito|findou|esgotou-se|exced*|superior* a|no máximo|ao máximo|unicamente|tão longe|\
        para além|superad*",
    kept: "conserv*|mantid*|mant*|regist*|dispo*|guard*|arquivad*|elaborad*|inscrit*|anotad*|preserv*|salvaguard*|\
        existem registos|sobreviv*|subsist*|detém|detemos|documentad*",
    absent: "já não estão disponíveis|não disponíve*|não estão disponíveis|não foi possível|não foram encontrad*|\
        não consta*|não existe*|não é possível|nenhuma informação|não conseguimos|não dispomos|não localiz*|\
        não figura*|não há|sem resultado*|nenhum resultado|desconhecid*|nada a|infrutífer*|nada foi|não deu|\
        não temos dados|não temos|não foi encontrad*|não foram localizad*|não foi localizad*|não encontrámos|\
        não achámos|não se encontr*|não se localiz*|não foi achad*|não logr*|não conseguiram|não pôde|não puderam|\
        não pudemos|não nos foi possível|não nos é possível|não tem sido possível|não se mostrou possível|não constam|\
        não temos registo*|não temos registro*|não temos conhecimento|não temos informaç*|não possuímos|não dispõem|\
        não detemos|não detém|não há registo*|não há registro*|não há dados|não há informaç*|não existe registo|\
        não existe registro|não aparec*|não arquivámos|já não exist*|já não dispomos|já não temos|já não é possível|\
        já não estão|não mais disponíve*|indisponíve*|impossível localizar|impossível identificar|impossível apurar|\
        impossível determinar|impossível encontrar|sem êxito|sem sucesso|em vão|nenhum registo|nenhum registro|\
        nenhum dado|nenhum documento|nenhum elemento|nenhuma referência|nenhuma correspondência|nenhuma menção|\
        nenhuma indicação|nenhum vestígio|qualquer registo|qualquer registro|qualquer vestígio|resultado negativo|\
        resultados negativos|resultou negativ*|resultaram negativ*|resultaram infrutífer*|não produziu|não produziram|\
        não deram|não revelou|não revelaram|nada consta|nada foi encontrado|nada encontr*|nada temos|nada a assinalar|\
        nada a reportar|nada apur*|não identific*|não foi identificad*|não é conhecid*|não nos é conhecid*|\
        não nos são conhecid*|não conhecemos|carecemos de",
    deny: "recus*|não pode*|não está autorizad*|não permite*|proíb*|não é possível|declin*|neg*|impede*|\
        não estamos em condições|não está em condições|não estamos autorizados|rejeit*|não podemos|não nos é permitid*|\
        não é permitid*|não nos é lícito|não estamos habilitados|não estamos dispostos|não está dispost*|\
        não está habilitad*|não temos autorização|não tem autorização|não desej*|não pretend*|não queremos|\
        não autoriz*|não divulg*|não partilh*|não compartilh*|não revel*|não acede*|não facult*|não somos obrigados|\
        não está obrigad*|não estamos obrigados|vedad*|interdit*|interdiç*|indefer*|opomo-nos|opõe-se|abstemo-nos|\
        abstém-se|lamentamos não poder|lamenta não poder|não dá seguimento|não é política|não é nossa política|\
        não lhe podemos|não vos podemos",
    disclose: "divulg*|comunic*|fornec*|revel*|partilh*|transmit*|inform*|respo*|compartilh*|pedido|solicitação|\
        identidade|ceder|dar a conhecer|tornar públic*|public* os dados|facult*|disponibiliz*|ceder dados|\
        cedência de dados|prestar informaç*|prestar esclarecimentos|dar informaç*|dar seguimento|nome dos nossos|\
        nomes dos nossos|nomes de clientes|nome do cliente|dados de clientes|dados dos nossos|dados comerciais|\
        informação solicitada|informações solicitadas|elementos solicitados|dados solicitados|o solicitado|\
        entregar dados|aceder a|aceder ao|colabor*|cooper*|entrega de informações",
    secret: "confiden*|segredo|segurança nacional|classificad*|proteção de dados|sigilo*|reservad*|secreto|secretos|\
        secreta|secretas|segredos|segredo de estado|segredo comercial|segredo profissional|segredo industrial|\
        segredo militar|segurança do estado|defesa nacional|interesse nacional|dados pessoais|privacidade|\
        não divulgação|informação restrita|protecção de dados|matéria classificada|dever de reserva|\
        cláusula de confidencialidade|reserva de informação|lgpd|rgpd|razões de estado",
    dissolved: "dissolvid*|liquid*|falência|já não existe|deixou de existir|cessou atividade|cessou a sua atividade|\
        extint*|insolv*|encerr*|falid*|não existe mais|cessou|antigo estado|não nos foram|já não opera|faliu|\
        foi à falência|entrou em falência|abriu falência|declarad* falid*|declarad* insolvente|massa falida|\
        recuperação judicial|processo de insolvência|já não existem|não existem mais|deixaram de existir|\
        deixou de operar|deixou de funcionar|deixou de laborar|cessou a atividade|cessou a actividade|\
        cessou toda a atividade|cessou as suas atividades|cessou atividades|cessou operações|cessação de atividade|\
        cessado a atividade|encerrou as portas|fechou as portas|fechou portas|fechou definitivamente|\
        cancelad* no registo|cancelad* a matrícula|matrícula cancelada|baixa no registro|dada baixa|\
        removida do registo|riscada do registo|sem sucessor*|sem sucessora legal|sem sucessor legal|nenhum sucessor|\
        não tem sucessor*|não há sucessor*|não deixou sucessor*|não existe sucessor*|desmantelad* a empresa|\
        dissolveu-se|foi dissolvid*|estado desaparecido|estado extinto|não nos foram entregues|\
        não nos foram transmitid*|não nos foram transferid*|nunca nos foram|não nos chegaram|país que já não existe|\
        sociedade desapareceu em|sua dissolução|dissolução da empresa|dissolução da sociedade",
    fake: "contrafa*|fals*|imitaç*|cópia de|não é autêntic*|não corresponde*|não é de nosso|réplica|não é um produto|\
        é uma cópia|não é o fabricante|não pode ser nosso|não pode ser nossa|não é nosso|não é nossa|começam de outra|\
        não saiu da nossa|não saíram da nossa|não saiu das nossas|não saíram das nossas|não sai da nossa|\
        não saem da nossa|nunca saiu da nossa|nunca saíram da nossa|não provém da nossa|não provém das nossas|\
        não proveio da nossa|não pode provir|não podem provir|não pode ter saído|não foi fabricad* por nós|\
        não foram fabricad* por nós|não foi fabricad* pela nossa|não foram fabricad* pela nossa|\
        não foi produzid* por nós|não foram produzid* por nós|não foi produzid* pela nossa|não é das nossas|\
        não é dos nossos|não são nossos|não são nossas|não são de nosso|não são do nosso|não é do nosso|não é da nossa|\
        não são da nossa|não é um dos nossos|não é uma das nossas|não é produto nosso|não é um produto nosso|\
        não pertence à nossa|não pertencem à nossa|imita o nosso|imita a nossa|imita os nossos|imitam o nosso|\
        imitam os nossos|copiou o nosso|copiou a nossa|copiou os nossos|copiaram o nosso|cópia ilegal|cópia ilícita|\
        cópia não autorizada|cópias ilegais|cópias ilícitas|cópias não autorizadas|reprodução não autorizada|\
        reprodução ilegal|sem a nossa licença|sem nossa licença|sem a nossa autorização|sem nossa autorização|usurp*|\
        uso indevido do nosso|uso indevido da nossa|uso abusivo do nosso|uso abusivo da nossa|uso ilícito do nosso|\
        utilização abusiva do nosso|utilização abusiva da nossa|apócrif*|inautêntic*|não autêntic*|não são autêntic*|\
        não é genuín*|não são genuín*|não genuín*|não é original|não são originais|difere da nossa|difere do nosso|\
        difere dos nossos|diferem dos nossos|diferem das nossas|diferente da nossa|diferente dos nossos|\
        diferentes dos nossos|não coincide com os nossos|não coincide com a nossa|não coincidem com os nossos|\
        não ostenta o nosso|não ostentam o nosso|não apresenta o nosso|contrafeit*",
    enclosed: "anex*|em anexo|junto enviamos|cópia de|cópias|remetemos|junt*|em apenso|apens*|segue em anexo|\
        seguem em anexo|segue anexo|seguem anexos|segue cópia|seguem cópias|juntamos cópia|junto remetemos|\
        junto se envia|junto se remete|junto remetem|fotocópia*|extrato dos nossos|extracto dos nossos|enviamos cópia|\
        acompanha a presente",
    received: "recebemos|recebeu|acus* a receção|acus* recebimento|receção do|foi recebid*|recebimento|\
        confirm* a receção|acusamos a receção|acusamos a recepção|acus* a recepção|acus* receção|acus* recepção|\
        acusamos o recebimento|acus* o recebimento|confirmamos a receção|confirmamos a recepção|confirm* a recepção|\
        confirm* o recebimento|recepção do|receção da|recepção da|deu entrada|chegou-nos|chegou ao nosso|\
        chegou à nossa|chegou a este|tomámos nota|tomámos conhecimento|tomou conhecimento do vosso|recebida a vossa|\
        recebido o vosso|em nosso poder o|em nosso poder a vossa",
    later: "em análise|oportunamente|logo que possível|será examinad*|responderemos|informaremos|em breve|encaminhad*|\
        está a ser|em curso|voltaremos|foi registado|foi registada|transmitimos|encaminhámos|departamento competente|\
        foi encaminhad*|o mais breve possível|com a maior brevidade|o mais rapidamente possível|brevemente|\
        nos próximos dias|nas próximas semanas|em tempo oportuno|em devido tempo|está em curso|estão em curso|\
        em tramitação|em apreciação|em estudo|em exame|em processamento|estão a ser|estamos a analisar|\
        estamos a verificar|estamos a consultar|estamos a efetuar|estamos a investigar|estamos analisando|\
        estamos verificando|estamos consultando|entraremos em contacto|entraremos em contato|voltaremos a|\
        daremos resposta|daremos notícia|daremos conhecimento|será dada resposta|será respondid*|será comunicad*|\
        será analisad*|será tratad*|serão informad*|será informad*|ser-lhe-á|ser-vos-á|ser-lhes-á|dar-lhe-emos|\
        dar-vos-emos|comunicaremos|contactaremos|contataremos|resposta definitiva|resposta completa|resposta detalhada|\
        seguirá resposta|aguarda-se|foi transmitid*|foi remetid*|foi reencaminhad*|foi enviado ao departamento|\
        foi distribuíd* ao|remetid* às autoridades|autoridades competentes|serviço competente|serviços competentes|\
        entidade competente|está sendo analisad*|está sendo examinad*|está sendo processad*",
    away: "fora do escritório|resposta automática|de férias|férias|ausente|mensagem automática|não responda|ausência|\
        escritório está encerrado|encerrado até|fechado até",
    trace: "rastre*|arma*|fuzi*|pistola*|número de série|muniç*|fabric*|export*|ilícit*|marcaç*|lote|espingarda*|\
        calibre*|explosivo*|detonador*|número de lote|números de série|punção|utilizador final|proveniência|cartucho*",
    greet: "exmo*|exma*|excelentíssim*|prezad*|apresenta os seus cumprimentos|senhor*|caro*|bom dia",
    close: "atenciosamente|com os melhores cumprimentos|cumprimentos|consideração|respeitosamente|cordialmente|saudações",
    doc: "carta|pedido|nota|fatura|factura|certificado|licença|mensagem|ofício|lei|decreto|encontrad*|apreendid*|\
        fundada|e-mail|documentad*|arquivo*|registo*|autorização|celebrado|assinado|falência|destru*|liquid*|expir*|\
        remontam|existe desde",
    labels: &[
        (
            FieldName::DocumentNumber,
            "nossa ref|n/ref|ref|ofício n.º|nota n.º|nº|n.º|nossa referência|nossa ref.ª|n. ref|ofício nº|nota nº|\
        nota verbal n.º|carta n.º|carta nº|número|número de ofício|número do ofício|processo|processo n.º|processo nº|\
        n.º de processo|nº do processo|n.º de registo|nº de registro|número de registo|protocolo|protocolo n.º|\
        saída n.º|registo de saída|número de referência|ofício|referência interna",
        ),
        (
            FieldName::RequestReference,
            "vossa ref|v/ref|assunto|vosso pedido|ref|referência|pedido|sua ref|s/ref|s/referência|sua referência|\
        vossa referência|v/referência|sua comunicação|vossa comunicação|v/comunicação|vossa carta|sua carta|\
        vosso ofício|seu ofício|seu pedido|vossa nota|vossa mensagem|sua solicitação|vossa solicitação|solicitação|\
        pedido n.º de rastreio|pedido de rastreio|pedido de rastreamento|referência do pedido|ref. do pedido|\
        em resposta a|em resposta ao|resposta a|resposta ao|relativo a|referente a|com referência a|\
        número do pedido de rastreio|ass",
        ),
        (
            FieldName::DocumentDate,
            "data|data da carta|data do ofício|data de emissão|data da resposta|data de resposta|local e data|\
        nossa data",
        ),
        (
            FieldName::Manufacturer,
            "fabricante|produtor|empresa fabricante|nome do fabricante|fabricante original|casa fabricante|\
        fabricado por|fabricada por|fabricados por|produzido por|produzida por|local de fabrico|local de fabricação|\
        fábrica|fábrica de origem|produtora|empresa produtora|montado por",
        ),
        (
            FieldName::ManufactureDate,
            "data de fabrico|data de fabricação|ano de fabrico|ano de fabricação|data de produção|fabrico|\
        período de fabrico|fabricado em|fabricada em|fabricados em|fabricadas em|produzido em|produzida em|\
        ano de produção|data de manufatura|data de montagem|data de conclusão|concluído em|fabricação|produção|\
        período de fabricação|período de produção|saída de fábrica|data de saída de fábrica|época de fabrico|\
        anos de fabrico|mês de fabrico|data do fabrico|data da fabricação|data da produção|data fabrico|\
        data de carregamento da munição",
        ),
        (
            FieldName::Recipient,
            "destinatário|comprador|cliente|entregue a|vendido a|utilizador final|entregue ao|entregues a|entregues ao|\
        vendida a|vendidos a|vendido ao|vendas a|cedido a|cedida a|fornecido a|fornecida a|enviado a|enviado para|\
        exportado para|exportados para|expedido para|transferido para|comprado por|adquirido por|adquirida por|\
        encomendado por|recebido por|destinatária|destinatário final|destinatário inicial|destinatário da entrega|\
        destinatário da transferência|primeiro destinatário|primeiro comprador|comprador inicial|comprador final|\
        compradora|cliente final|adquirente|consignatário|importador|beneficiário|beneficiário final|recetor|receptor|\
        usuário final|nome do destinatário|nome do comprador|nome do cliente|entidade adquirente|utilizador",
        ),
        (
            FieldName::DeliveryDate,
            "data de entrega|entregue em|data de envio|data de venda|entrega|data de exportação|entregue a|\
        entregues em|data da entrega|data da venda|data do envio|data de expedição|data da expedição|expedido em|\
        enviado em|vendido em|vendida em|venda|data da exportação|exportação|exportado em|data de cedência|\
        data de cessão|cedido em|data de transferência|data da transferência|transferido em|transferência|\
        data de fornecimento|fornecimento|fornecido em|data de embarque|embarcado em|embarque|data de remessa|remessa|\
        data de levantamento|levantado em|data de receção|data da transação|ano de entrega|ano de venda|\
        data de despacho|expedição|data de faturação",
        ),
        (
            FieldName::Quantity,
            "quantidade|quantidade entregue|número de unidades|qtd|qtde|quant|quantidade fornecida|quantidade vendida|\
        quantidade enviada|quantidade expedida|quantidade exportada|quantidade cedida|quantidade encomendada|\
        quantidade transferida|quantidade total|quantidades|número de peças|número de armas|número de espingardas|\
        número de pistolas|número de munições|número de exemplares|n.º de unidades|nº de unidades|n.º de peças|\
        unidades|unidades entregues|peças|total entregue|total de unidades|dimensão do lote|tamanho do lote|\
        volume entregue",
        ),
        (
            FieldName::ContractNumber,
            "contrato|contrato n.º|número do contrato|n.º do contrato|contrato nº|contrato número|número de contrato|\
        n.º de contrato|nº de contrato|nº do contrato|contrato de fornecimento|contrato de fornecimento n.º|\
        contrato de compra e venda|contrato de compra e venda n.º|contrato de venda|ref. contrato|\
        referência do contrato|acordo|acordo n.º|acordo nº|sob contrato|ao abrigo do contrato",
        ),
        (
            FieldName::OrderNumber,
            "encomenda|encomenda n.º|número da encomenda|pedido n.º|ordem de compra|encomenda nº|n.º da encomenda|\
        encomenda número|nº da encomenda|n.º de encomenda|nº de encomenda|número de encomenda|nota de encomenda|\
        nota de encomenda n.º|nota de encomenda nº|ordem de compra n.º|ordem de compra nº|ordem|ordem n.º|ordem nº|\
        número da ordem de compra|n.º da ordem de compra|nº da ordem de compra|pedido nº|número do pedido|\
        n.º do pedido|pedido de compra|pedido de compra n.º|encomenda do cliente|encomenda interna|nossa encomenda|\
        vossa encomenda|ref. encomenda|referência da encomenda|confirmação de encomenda|ordem de fabrico",
        ),
        (
            FieldName::Intermediary,
            "intermediário|transitário|transportador|corretor|através de|intermediários|agente|por intermédio de|\
        por meio de|mediante|via|intermediária|corretora|corretores|corretagem|transportadora|transportadores|\
        transportado por|transporte a cargo de|transporte efetuado por|transitários|agentes|agente marítimo|\
        agente de navegação|agente comercial|agente aduaneiro|despachante|despachante oficial|companhia aérea|\
        companhia de navegação|armador|empresa de transportes|empresa transportadora|broker|mediador|\
        outros intermediários|intermediários envolvidos|outras partes|outras partes envolvidas|partes envolvidas|\
        terceiros envolvidos|outros intervenientes|outras entidades envolvidas|entregue através de|vendido através de|\
        organizado por",
        ),
        (
            FieldName::Country,
            "país|país de destino|destino|país de entrega|país do destinatário|país do comprador|país do cliente|\
        país do adquirente|país destinatário|país da entrega|país recetor|país importador|país comprador|\
        país de importação|país de destino final|país do utilizador final|destino final|estado de destino|\
        estado destinatário|entregue no país|entregue em país",
        ),
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
