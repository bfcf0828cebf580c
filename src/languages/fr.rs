//! French.

use crate::model::FieldName;

use super::{Claims, Dates, Language};

pub(super) const LANGUAGE: Language = Language {
    code: "fr",
    name: "French",
    dates: DATES,
    claims: CLAIMS,
    numbers: NUMBERS,
    months: [
        &["janvier", "janv"],
        &["février", "fevrier", "févr", "fév"],
        &["mars"],
        &["avril", "avr"],
        &["mai"],
        &["juin"],
        &["juillet", "juil"],
        &["août", "aout"],
        &["septembre", "sept"],
        &["octobre", "oct"],
        &["novembre", "nov"],
        &["décembre", "decembre", "déc"],
    ],
    captions: &[],
    columns: &[],
    asides: &[],
    totals: &[],
    units: &[],
    titles: &[],
};

const DATES: Dates = Dates {
    joiners: &["de", "d", "du", "l", "les"],
    ordinals: &["er", "ere", "e", "nd", "eme"],
    before_year: &["en", "an", "annee", "annees", "courant", "depuis", "vers", "fin", "debut", "des"],
    after_year: &[],
    before_decade: &["annees", "decennie"],
    after_decade: &[],
    decades: &[("quatre-vingt", 8)],
    about_after: &[],
    between_after: &[],
    about: &["vers", "environ", "circa"],
    between: &["entre", "de", "du"],
    and: &["et"],
    until: &["a", "au", "jusque", "jusqu"],
};

const NUMBERS: &[(&str, u32)] = &[
    ("deux", 2),
    ("trois", 3),
    ("quatre", 4),
    ("cinq", 5),
    ("six", 6),
    ("sept", 7),
    ("huit", 8),
    ("neuf", 9),
    ("dix", 10),
    ("onze", 11),
    ("douze", 12),
    ("vingt", 20),
    ("trente", 30),
    ("cent", 100),
];

const CLAIMS: Claims = Claims {
    we: "nous|notre|nos|notre société|notre entreprise|notre usine|la présente société|notre maison|notre manufacture",
    not: "ne|n|pas|non|aucun*|jamais|ni|sans|impossible|nullement|point",
    make: "fabriqu*|produit*|fabrication|production|manufactur*|assembl*|sorti* de nos ateliers|sorti* de nos chaînes|\
        sort de|confectionn*|réalisé*|sorti* d'usine|sorti* de notre usine|sort* de nos|achevé*|terminé*|\
        mis* au point|sort de nos|date de|datent de|l'un de nos produits|un de nos produits|ses propres produits|\
        éprouvé*|usiné*|provient de notre|sort de notre|provient de nos",
    by: "par|dans les ateliers de|dans l'usine de|chez|par la société|par les établissements|production de|\
        fabrication de|des ateliers de|de la production de|sort des usines de|produit de",
    by_after: "",
    maker: "fabricant|producteur|constructeur|manufacturier|le fabricant",
    deliver: "livr*|vend*|exporté*|export*|expédi*|fourni*|cédé*|remis*|transféré*|envoyé*|achemin*|vente|cession|\
        transfert|fourniture|adressé*|destiné*|sorti* du stock",
    to: "à|au|aux|à la société|à destination de|auprès de|à l'intention de|au profit de|en faveur de|\
        pour le compte de|à notre client|à l'attention de|conclue avec|conclu avec|signé avec|passé avec|au nom de",
    to_after: "",
    to_suffix: "",
    bought: "acheté* par|acquis* par|commandé* par|reçu* par|réceptionné* par|achat par|passée par",
    bought_after: "",
    recipient: "destinataire|acheteur|acquéreur|client|utilisateur final|consignataire|importateur|réceptionnaire|\
        destinataire final|bénéficiaire|distributeur",
    via: "via|par l'intermédiaire de|par l'entremise de|par le biais de|par le canal de|par l'intermédiaire du|\
        par l'intermédiaire des|par l'ordre de|sur ordre de|au moyen de|par le courtier|courtier|transitaire|\
        transporteur|intermédiaire|transporté* par|acheminé* par|négocié* par|commissionnaire|avec le concours de|\
        grâce à l'intermédiaire de|par l'intermédiaire|intermédiaires",
    via_after: "a agi comme intermédiaire|a agi en qualité|agissant comme|est intervenu|est intervenue|\
        a servi d'intermédiaire|agissant en qualité|a assuré le transport|assurait le transport|ayant agi|\
        est intervenu comme|est intervenue comme|agissait comme|agissant en tant|a joué le rôle|a servi de|\
        a agi en tant|a fait office",
    buy: "a acheté|a acquis|a reçu|acheta|a réceptionné|a pris livraison|a commandé|acquit|reçut|ont acheté|\
        a passé commande|s'est porté acquéreur|a importé",
    carry: "transport|transporté*|acheminement|acheminé*|expédition|affrètement|fret|transit",
    route: "chargé*|déchargé*|navire|à bord|par mer|port|débarqué*|embarqué*|vol|camion|par voie maritime|par avion|\
        aéroport|transbordé*|bateau",
    contract: "contrat|contrats|marché|accord|contrat de fourniture|contrat de vente",
    order: "commande|bon de commande|commandes|ordre|ordre d'achat",
    be: "est|était|fut|a été|étant|sont|étaient|à savoir|nommé|nommée",
    generic: "la|le|l|les|un|une|société|firme|entreprise|maison|compagnie|client|négociant|dénommé*|ets|établissements|\
        notre|monsieur|m|dite|commerçant|distributeur|revendeur|sa|son|armurerie|cliente|importateur|destinataire|\
        l'entreprise|agent|courtier|transitaire|nommée|groupe",
    head: "ministère|gouvernement|police|armée|forces|département|direction|commandement|gendarmerie|état|république|\
        office|autorité|garde|marine|défense|intérieur|agence|ambassade|sûreté|général|générale|royaume|service|\
        services|bureau|établissement|division|section|conseil|commission",
    link: "de|du|des|et|la|le|les|l|d|pour|en|à|of|and|&",
    stop: "en|dans|par|sous|conformément|qui|que|via|selon|lors|pendant|est|sont|a|ont|été|était|étaient|fut|suivant|\
        avec|au|aux|entre|datée|daté|depuis|avant|après|dont|où|afin|ainsi|mais|ou|sur|ce|cette|nous|notre|il|elle|\
        vers|dès|sans|comme|puis|aussi|ayant|située|situé|établie|sise|sis|basée|conforme|contre",
    goods: "fusil*|pistolet*|arme*|mitrailleuse*|revolver*|cartouche*|obus|mortier*|roquette*|grenade*|mine*|pièce*|\
        unité*|caisse*|boîte*|fût*|sac*|lanceur*|véhicule*|camion*|détonateur*|carabine*|munition*|chargeur*|\
        projectile*|fusée*|charge*|tonne*|kg|kilogramme*|lot|exemplaire*|article*|missile*|bombe*|colis|mètre*|\
        litre*|palette*|conteneur*|rouleau*|bobine*|composant*|moteur*|canon*|coup*|drone*|batterie*|carton*|engin*",
    quantity: "quantité|quantités|envoi de|lot de|livraison de|total de|commande de|comprenant|composé* de|au nombre de|\
        expédition de|soit|comportant",
    confirm: "confirm*|certifi*|attest*|vérifi*|établi*|est bien|sont bien|proven* de|provient|proviennent|reconnaît|\
        est de notre|reconnu|reconnaissons|oui|identifi*",
    records: "archive*|registre*|dossier*|document*|donnée*|enregistrement*|fichier*|livre*|pièces comptables|comptab*|\
        écritures|écrit*|numéros individuels|numéros de série",
    destroyed: "détrui*|brûl*|incendie|inondation|perdu*|incinér*|broyé*|pilonn*|supprim*|élimin*|disparu*|destruction|\
        effacé*",
    retention: "conservation|délai légal|durée légale|période de conservation|durée de conservation|délai de conservation|\
        archivage|conservé* pendant|conserver pendant|délai d'archivage|tenus de conserver|tenue de conserver|\
        conserve que|conservons que|sont conservés|conservées que|conservés que|conservons nos|conserve ses|\
        délai de garde|durée de garde|antérieur* aux archives",
    expired: "expir*|écoulé*|échu*|échéance|dépass*|ne sont plus|n'est plus|terme|révolu*|plus de|au-delà|passé|seulement|\
        que|terminée|prescri*",
    kept: "conserv*|tenu*|tenons|enregistr*|détenons|dispos*|gard*|consign*|tient|archivé*|constitué*|existe*|établi*",
    absent: "plus disponible*|pas disponible*|indisponible*|introuvable*|n'a pu être retrouvé*|pas retrouvé*|\
        aucune trace|pu être localis*|pu retrouver|pas possible|impossible|plus possible|pas en mesure de retrouver|\
        aucune information|aucun renseignement|n'existent plus|aucune donnée|ne figure*|pas pu établir|\
        n'ont pu être|n'avons pu|n'a pu|aucun résultat|sans résultat|rien à signaler|n'a rien donné|rien trouvé|\
        inconnu de|n'a donné aucun|aucun élément|rien n'a été|pas connaissance|infructueu*|ne disposons d'aucun*|\
        ne dispose d'aucun*|ne possédons",
    deny: "refus*|déclin*|pas en mesure|pas autorisé*|ne peut|ne peuvent|ne pouvons|ne saurai*|interdi*|s'oppos*|\
        pas habilité*|pas la possibilité|empêch*|dans l'impossibilité|ne permet*|n'autoris*|ne souhait*|\
        ne communique*|ne sommes pas|pas donner suite|dans l'incapacité|ne divulgu*|pas disposé*",
    disclose: "communiqu*|divulgu*|partag*|transmett*|fournir|révél*|donner suite|renseign*|information*|répondre|réponse|\
        communication|transmission|identité de nos|livrer des|céder",
    secret: "confidenti*|secret*|sécurité nationale|classifié*|protection des données|secret défense|secret des affaires|\
        défense nationale|sensible*",
    dissolved: "dissou*|liquid*|faillite|n'existe plus|n'existent plus|cessé d'exister|cessé ses activités|\
        cessé toute activité|cessation d'activité|radié*|disparu*|cessé son activité|fermé ses portes|\
        plus d'activité|insolvab*|sans successeur|cess*|fermé définitivement|mise en liquidation|fermeture|\
        ancien état|ne nous ont pas été transmi*|état prédécesseur|a disparu|plus en activité",
    fake: "contrefa*|faux|fausse*|imitation*|copie de|pas authentique*|falsifi*|ne correspond pas|ne correspondent pas|\
        pas conforme à notre|pas de notre|réplique|pas l'un de nos|ne provient pas|est une copie|\
        n'est pas le fabricant|pas de notre fabrication|ne peut être des nôtres|pas des nôtres|\
        ne peut être le nôtre|n'est pas le nôtre|commencent différemment|diffère de nos|ne peut provenir",
    enclosed: "ci-joint*|joint*|annex*|pièce jointe|pièces jointes|veuillez trouver|copie d*|copies|en annexe|sous ce pli|\
        joignons",
    received: "accus* réception|accusons réception|avons bien reçu|a bien reçu|bien reçu|bonne réception|avons reçu|\
        a reçu votre|réception de votre|bien reçue|nous est bien parvenu*|est bien parvenu*|bien parvenu*",
    later: "reviendrons vers vous|dans les meilleurs délais|à l'étude|en cours|transmis* aux autorités|transmis* à|\
        ultérieurement|ne manquerons pas|ne manquera pas|sera examiné*|vous tiendrons|vous répondrons|prochainement|\
        sera traité*|examinons|vérification*|reviendra|suite utile|réponse vous|sera apportée|autorités compétentes|\
        services compétents|procédons|faisons suivre|recherches|tiendra informé|transmis* au service|transmise au|\
        autorités compétentes de|avons transmis votre|a transmis votre|été enregistrée|confiée au service|\
        transmis votre|a été remise au service|a été transmis*|service compétent",
    away: "absent*|absence|réponse automatique|message automatique|en congé*|de retour|congés annuels|en vacances|\
        ne pas répondre|numéro de ticket|jusqu'au|hors du bureau|accès limité|réponse auto|bureaux sont fermés|\
        bureau est fermé|fermé jusqu*|fermés jusqu*|fermeture annuelle",
    trace: "traçage|trace*|arme*|fusil*|pistolet*|numéro de série|munition*|fabri*|exportat*|illicite*|marquage*|saisi*|\
        détourn*|lot|conflit*|livraison*",
    greet: "madame|monsieur|messieurs|excellence|présente ses compliments|mesdames|chers|cher|chère",
    close: "salutations|considération|sincères|cordialement|veuillez agréer|haute considération|sentiments|\
        respectueuses|bien à vous|saisit cette occasion",
    doc: "lettre|demande|note|courriel|facture|certificat|licence|message|courrier|requête|connaissement|\
        liste de colisage|documenté*|découvert*|trouvé*|saisi*|loi|décret|résolution|fondée|registre*|archive*|\
        dossier|télécopie|autorisation|référence|signé*|conclu|passée|passé|en date|dissou*|liquid*|faillite|\
        détrui*|depuis|remonte*|archives remontent",
    labels: &[
        (FieldName::DocumentNumber, "notre réf|n/réf|nos réf|réf|référence|n°|no|note n°|notre référence"),
        (
            FieldName::RequestReference,
            "votre réf|v/réf|vos réf|votre référence|votre demande|objet|demande|concerne|réf|demande de traçage|\
        en réponse à",
        ),
        (FieldName::DocumentDate, "date|le|en date du"),
        (FieldName::Manufacturer, "fabricant|producteur|fabriqué par|constructeur|usine"),
        (
            FieldName::ManufactureDate,
            "date de fabrication|année de fabrication|fabriqué en|fabriqué le|fabrication|production|date de production|\
        produit en|fabriqué|période de fabrication|année de production",
        ),
        (
            FieldName::Recipient,
            "destinataire|acheteur|client|livré à|vendu à|acquéreur|utilisateur final|remis à|exporté à|bénéficiaire|\
        destinataire du transfert|expédié à|fourni à",
        ),
        (
            FieldName::DeliveryDate,
            "date de livraison|livré le|livraison|date d'expédition|expédié le|date de vente|date d'exportation|\
        date de remise|livraison le|vendu le|exporté le|remis le|date de transfert",
        ),
        (
            FieldName::Quantity,
            "quantité|quantité livrée|nombre|quantité fournie|qté|quantité vendue|nombre d'unités|quantité expédiée|\
        quantité totale",
        ),
        (
            FieldName::ContractNumber,
            "contrat|contrat n°|n° de contrat|numéro de contrat|contrat no|marché n°|marché|numéro du contrat",
        ),
        (
            FieldName::OrderNumber,
            "commande|commande n°|n° de commande|numéro de commande|bon de commande|commande no|bon de commande n°",
        ),
        (
            FieldName::Intermediary,
            "intermédiaire|courtier|transitaire|transporteur|par l'intermédiaire de|agent|via|intermédiaires|\
        autres intervenants|commissionnaire",
        ),
        (FieldName::Country, "pays|pays de livraison|pays de destination|destination|pays du destinataire|livré en"),
    ],
};
