//! French.

use crate::model::FieldName;

use super::Column as C;
use super::{Claims, Dates, Language};
use crate::model::{FieldName as F, Unit as U};

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

#[rustfmt::skip] // a line a meaning, not a line a word
const CAPTIONS: &[(F, &[&str])] = &[
    (F::DocumentNumber, &["n°", "numéro", "référence", "réf", "nos réf", "n/réf", "notre référence", "n° de référence", "certificat n°",
        "n° du certificat", "n° d'enregistrement", "n° de document", "document n°", "numéro d'ordre", "n° de dossier", "n° du document",
        "réf document", "numéro du certificat", "référence du document", "nos références", "sous le n°"]),
    (F::DocumentDate, &["date", "date d'émission", "date de délivrance", "fait à", "lieu et date", "établi le", "établie à le",
        "établie à", "établi à", "délivré le", "émis le", "lieu et date d'émission", "date d'établissement", "fait le", "en date du",
        "date du document", "date de signature", "le", "signé le", "lieu et date de délivrance", "lieu et date de signature",
        "établie le", "date de révision", "révision", "mise à jour", "date de mise à jour", "date de la déclaration", "version du",
        "délivrée le", "date de création", "émise le", "date et lieu", "fait à le"]),
    (F::RequestReference, &["votre référence", "v/réf", "vos réf", "demande de traçage", "demande de traçage n°",
        "référence de la demande", "votre demande", "demande n°", "vos références", "demande de traçabilité"]),
    (F::ValidUntil, &["valable jusqu'au", "valide jusqu'au", "date d'expiration", "date de validité", "validité",
        "date limite de validité", "valable jusqu'à", "expire le", "date d'échéance", "fin de validité", "valable au"]),
    (F::EndUser, &["utilisateur final", "l'utilisateur final", "nom de l'utilisateur final", "destinataire final",
        "nom et adresse de l'utilisateur final", "utilisateur", "identité de l'utilisateur final", "usager final"]),
    (F::Importer, &["importateur", "nom de l'importateur", "importateur/acheteur", "société importatrice",
        "nom et adresse de l'importateur", "importateur (nom et adresse)", "entreprise importatrice"]),
    (F::Exporter, &["exportateur", "nom de l'exportateur", "société exportatrice", "exportateur/vendeur",
        "nom et adresse de l'exportateur", "exportateur/expéditeur", "fournisseur/exportateur", "entreprise exportatrice",
        "expéditeur/exportateur"]),
    (F::CountryOfDestination, &["pays de destination", "pays de destination finale", "destination finale", "pays destinataire",
        "pays d'importation", "pays importateur", "pays d'utilisation finale", "pays de dest"]),
    (F::CountryOfOrigin, &["pays d'origine", "origine", "pays d'exportation", "pays exportateur", "pays de provenance", "provenance",
        "pays de fabrication", "origine des marchandises", "pays d'expédition"]),
    (F::ContractNumber, &["contrat n°", "n° de contrat", "contrat", "n° du contrat", "référence du contrat", "marché n°", "réf contrat",
        "numéro de contrat", "contrat de vente n°", "contrat no et date", "marché", "n° de marché", "contrat d'achat n°",
        "contrat de fourniture n°", "numéro du contrat"]),
    (F::OrderNumber, &["commande n°", "n° de commande", "bon de commande n°", "bon de commande", "commande", "votre commande",
        "réf commande", "n° de la commande", "numéro de commande", "votre commande n°", "commande client", "n° bon de commande",
        "référence commande"]),
    (F::InvoiceNumber, &["facture n°", "n° de facture", "facture", "numéro de facture", "facture commerciale n°", "réf facture",
        "facture no et date", "n° facture"]),
    (F::LicenceNumber, &["licence n°", "n° de licence", "autorisation n°", "licence d'exportation n°", "licence d'importation n°",
        "n° d'autorisation", "licence", "permis n°", "certificat d'importation n°", "numéro de licence", "licence d'exportation",
        "licence d'importation", "autorisation d'exportation n°", "autorisation d'importation n°", "cii n°",
        "certificat international d'importation n°"]),
    (F::DeliveryDate, &["date de livraison", "livré le", "date de réception", "reçu le", "date d'arrivée", "livraison le",
        "réception le", "date d'expédition", "date d'entrée", "date de l'importation", "date d'importation", "marchandises reçues le",
        "arrivé le", "livrée le"]),
    (F::Seller, &["vendeur", "fournisseur", "le vendeur", "nom du vendeur", "émetteur", "vendu par", "facturé par"]),
    (F::Buyer, &["acheteur", "client", "facturé à", "adresse de facturation", "nom de l'acheteur", "vendu à", "l'acheteur", "adressé à",
        "facturation", "facturer à", "acquéreur", "adresse facturation"]),
    (F::Consignor, &["expéditeur", "chargeur", "expéditeur/chargeur", "l'expéditeur", "nom de l'expéditeur", "remettant", "expédié par",
        "nom et adresse de l'expéditeur", "fournisseur", "expéditeur (nom et adresse)", "livré par", "de", "expédié de"]),
    (F::Consignee, &["destinataire", "consignataire", "livré à", "adresse de livraison", "lieu de livraison", "livrer à",
        "nom du destinataire", "réceptionnaire", "à l'ordre de", "nom et adresse du destinataire", "expédié à",
        "destinataire (nom et adresse)", "adresse livraison", "bénéficiaire", "service réceptionnaire"]),
    (F::NotifyParty, &["à notifier", "notifier", "adresse de notification", "partie à notifier", "personne à notifier", "notifier à",
        "partie à aviser", "aviser", "personne à aviser", "à aviser", "notify"]),
    (F::Carrier, &["transporteur", "compagnie maritime", "armateur", "nom du transporteur", "compagnie aérienne", "transporté par",
        "société de transport", "transporteur émetteur", "le transporteur"]),
    (F::Vessel, &["navire", "nom du navire", "bateau", "navire de mer", "navire transporteur", "nom du bateau", "à bord du navire"]),
    (F::Voyage, &["voyage", "voyage n°", "n° de voyage", "n° voyage"]),
    (F::PortOfLoading, &["port de chargement", "port d'embarquement", "port d'expédition", "port de départ"]),
    (F::PortOfDischarge, &["port de déchargement", "port de débarquement", "port d'arrivée", "port de destination"]),
    (F::ShipmentDate, &["date d'embarquement", "embarqué le", "date d'expédition", "date de chargement", "chargé le", "chargé à bord le",
        "mis à bord le", "mise à bord", "embarqué à bord", "expédié le", "à bord le", "date de mise à bord"]),
    (F::Packages, &["nombre de colis", "colis", "nbre de colis", "nb de colis", "total colis", "nombre total de colis",
        "nombre et nature des colis", "nombre de pièces", "nb colis", "nbre colis", "nombre et type de colis",
        "nombre et nature de colis", "quantité de colis"]),
    (F::GrossWeight, &["poids brut", "poids brut kg", "poids brut (kg)", "poids brut total", "pds brut", "masse brute",
        "poids brut en kg", "total poids brut", "masse brute kg", "masse brute totale", "p brut", "poids brut, kg"]),
    (F::NetWeight, &["poids net", "poids net kg", "poids net (kg)", "poids net total", "pds net", "masse nette", "poids net en kg",
        "total poids net", "masse nette kg", "p net"]),
    (F::ContainerNumber, &["conteneur n°", "n° de conteneur", "conteneur", "conteneurs", "conteneur/scellé", "n° conteneur",
        "conteneur et scellé", "n° du conteneur", "conteneur n° scellé n°", "conteneur n°/plomb n°", "numéro de conteneur",
        "conteneur/plomb", "container"]),
    (F::Incoterm, &["conditions de livraison", "incoterm", "incoterms", "modalités de livraison", "termes de livraison",
        "condition de livraison", "conditions de vente"]),
    (F::Currency, &["devise", "monnaie", "monnaie de facturation", "devise de facturation", "montants en"]),
    (F::TotalAmount, &["montant total", "total", "total général", "total facture", "net à payer", "total à payer",
        "montant de la facture", "montant total ttc", "total ttc", "valeur totale", "montant net à payer", "montant dû", "total net",
        "prix total"]),
    (F::PlaceOfLoading, &["lieu de chargement", "lieu de prise en charge", "lieu et date de la prise en charge",
        "lieu et date de prise en charge", "prise en charge de la marchandise", "lieu et date de la prise en charge de la marchandise",
        "point de chargement", "lieu d'enlèvement"]),
    (F::PlaceOfDelivery, &["lieu de livraison", "lieu prévu pour la livraison", "lieu prévu pour la livraison de la marchandise",
        "lieu de déchargement", "lieu de destination", "point de livraison"]),
    (F::Vehicle, &["véhicule", "immatriculation", "n° d'immatriculation", "camion", "plaque d'immatriculation", "véhicule n°",
        "wagon n°", "tracteur/remorque", "moyen de transport", "immatriculation du véhicule", "camion n°", "tracteur", "wagon"]),
    (F::AirportOfDeparture, &["aéroport de départ", "aéroport d'origine", "aéroport de départ et itinéraire demandé"]),
    (F::AirportOfDestination, &["aéroport de destination", "aéroport d'arrivée"]),
    (F::Flight, &["vol", "n° de vol", "vol/date", "vol n°", "vol et date", "numéro de vol"]),
    (F::Product, &["produit", "nom du produit", "nom commercial", "désignation commerciale", "dénomination commerciale",
        "identificateur de produit", "identification du produit", "désignation", "appellation commerciale", "modèle"]),
    (F::Manufacturer, &["fabricant", "fabriqué par", "producteur", "constructeur", "fournisseur", "nom du fabricant",
        "fabricant/fournisseur", "société", "raison sociale", "identification de la société", "entreprise"]),
    (F::UnNumber, &["n° onu", "numéro onu", "onu", "un n°", "code onu", "no onu"]),
];

#[rustfmt::skip] // a line a meaning, not a line a word
const COLUMNS: &[(C, &[&str])] = &[
    (C::Row, &["n°", "pos", "poste", "ligne", "art", "rang", "n° d'ordre", "item"]),
    (C::Description, &["désignation", "désignation des marchandises", "description", "description des marchandises",
        "nature de la marchandise", "libellé", "marchandises", "nature des marchandises", "désignation de la marchandise", "article",
        "articles", "nature et quantité des marchandises", "description de la marchandise", "produit", "désignation des articles",
        "marchandise", "matériel", "désignation du matériel", "désignation des produits", "désignation du produit"]),
    (C::Quantity, &["quantité", "qté", "quantité livrée", "qté livrée", "quantités", "quantité reçue", "qté reçue", "nombre",
        "quantité expédiée", "qte", "quantité acceptée", "nbre", "quantité commandée"]),
    (C::Unit, &["unité", "unité de mesure", "u", "un", "unités", "u m", "udm"]),
    (C::Lots, &["lot", "n° de lot", "lot n°", "lots", "numéro de lot", "n° lot", "n° de lots", "numéros de lots", "lot/série"]),
    (C::Serials, &["n° sér", "n° de série", "numéro de série", "numéros de série", "n° série", "série", "série n°", "n° d'arme",
        "n°s de série", "nos de série", "numéros"]),
    (C::Model, &["modèle", "type", "référence", "réf", "code", "code article", "calibre", "réf article", "n° d'article", "modèle/type"]),
    (C::Price, &["prix unitaire", "p u", "pu", "prix", "prix unit", "pu ht", "prix unitaire ht", "prix unitaire eur"]),
    (C::Amount, &["montant", "valeur", "prix total", "montant ht", "total ht", "montant eur", "total ligne", "valeur statistique"]),
    (C::Other, &["marques et numéros", "marques", "marques et n°", "code sh", "n° tarifaire", "code nc", "cubage", "volume",
        "dimensions", "emballage", "mode d'emballage", "caisse n°", "n° de caisse", "colis n°", "no statistique", "n° statistique",
        "tva", "remise", "marques & numéros", "n° de colis", "taux tva", "observations", "état", "rejetée", "refusée",
        "quantité rejetée", "quantité refusée", "poids taxable", "classe de tarif", "tare", "scellé n°", "plomb n°"]),
];

#[rustfmt::skip]
const ASIDES: &[&str] = &[
    "adresse", "tél", "téléphone", "fax", "télécopie", "courriel", "mél", "e-mail", "signature", "cachet", "signature et cachet",
    "signature et timbre", "nom", "qualité", "nom et qualité", "fonction", "timbre", "conditions de paiement", "paiement",
    "modalités de paiement", "banque", "compte", "n° tva", "siret", "rcs", "page", "fret payable à", "fret",
    "nombre de connaissements originaux", "nombre d'originaux", "documents annexés", "instructions de l'expéditeur",
    "prescriptions d'affranchissement", "transporteurs successifs", "réserves et observations du transporteur",
    "réserves et observations", "conventions particulières", "à payer par", "marchandises reçues", "signature et timbre de l'expéditeur",
    "signature et timbre du transporteur", "utilisation finale", "usage final", "engagement", "observations", "remarques", "contact",
    "objet", "pièces jointes", "magasinier", "contrôlé par", "reçu par", "livré par", "chauffeur", "conducteur", "magasin",
    "bureau de douane", "déclarant", "régime", "mode de transport", "valeur en douane", "numéro d'appel d'urgence",
    "téléphone d'urgence", "utilisations", "bon de livraison n°", "connaissement n°", "pays", "lieu", "ville", "sous-total", "remise",
    "état de la marchandise", "autorité", "autorité émettrice", "lieu d'émission", "grade", "pavillon", "code client", "n° client",
];

#[rustfmt::skip]
const PROPERTIES: &[&str] = &[
    "masse", "poids", "longueur", "longueur totale", "longueur du canon", "calibre", "cadence de tir", "capacité du chargeur",
    "capacité", "vitesse initiale", "portée", "portée efficace", "durée de conservation", "durée de vie", "température de stockage",
    "température d'utilisation", "tension", "diamètre", "largeur", "hauteur", "épaisseur", "densité", "point de fusion", "aspect",
    "couleur", "pureté", "concentration", "humidité", "conditionnement", "matériau", "matière", "puissance", "fréquence", "précision",
    "vitesse", "autonomie", "charge utile", "charge explosive", "courant", "granulométrie", "viscosité",
];

#[rustfmt::skip] // a line a meaning, not a line a word
const STATEMENTS: &[(F, &[&str])] = &[
    (F::EndUser, &["nous", "certifions que", "certifie que", "utilisateur final est", "utilisateur final des marchandises est",
        "atteste que"]),
    (F::Exporter, &["fournis par", "fournies par", "exportés par", "exportées par", "achetés auprès de", "achetées auprès de",
        "vendus par", "vendues par", "livrés par", "livrées par", "acquis auprès de", "auprès de"]),
    (F::Importer, &["importés par", "importées par", "achetés par", "achetées par", "acquis par", "commandés par"]),
    (F::CountryOfDestination, &["importés en", "importés au", "destination est", "territoire de", "territoire du", "exportés vers",
        "importées en", "importées au"]),
    (F::ValidUntil, &["valable jusqu'au", "expire le", "valide jusqu'au", "valable jusqu'à"]),
];

#[rustfmt::skip]
const TOTALS: &[&str] = &[
    "total", "totaux", "total général", "sous-total", "montant total", "à reporter", "report", "tva", "total ht", "total ttc", "remise",
    "total net",
];

#[rustfmt::skip] // a line a meaning, not a line a word
const UNITS: &[(U, &[&str])] = &[
    (U::Piece, &["pièce", "pièces", "pce", "pces", "pcs", "unité", "unités", "u", "un", "p"]),
    (U::Round, &["cartouche", "cartouches", "coup", "coups", "munition", "munitions", "cart"]),
    (U::Box, &["boîte", "boîtes", "carton", "cartons", "bte", "btes"]),
    (U::Crate, &["caisse", "caisses", "cse"]),
    (U::Drum, &["fût", "fûts", "tonneau", "baril", "barils", "bidon", "bidons"]),
    (U::Bag, &["sac", "sacs"]),
    (U::Pallet, &["palette", "palettes", "pal"]),
    (U::Container, &["conteneur", "conteneurs"]),
    (U::Set, &["jeu", "jeux", "lot", "ensemble", "ensembles", "kit", "kits"]),
    (U::Pair, &["paire", "paires"]),
    (U::Kg, &["kg", "kgs", "kilogramme", "kilogrammes", "kilo", "kilos"]),
    (U::G, &["g", "gr", "gramme", "grammes"]),
    (U::T, &["t", "tonne", "tonnes"]),
    (U::L, &["l", "litre", "litres"]),
    (U::M, &["m", "mètre", "mètres", "ml"]),
];

#[rustfmt::skip] // a line a meaning, not a line a word
const TITLES: &[(&str, &[&str])] = &[
    ("end_user_certificate", &["certificat d'utilisateur final", "certificat d'utilisation finale", "cuf",
        "déclaration d'utilisateur final", "attestation d'utilisation finale", "certificat d'usage final",
        "certificat de destination finale", "engagement d'utilisation finale", "certificat de non-réexportation",
        "déclaration d'utilisation finale", "attestation d'utilisateur final", "certificat de l'utilisateur final"]),
    ("delivery_verification_certificate", &["certificat de vérification de livraison", "certificat de vérification des livraisons",
        "certificat d'arrivée", "certificat de livraison", "cvl", "attestation de livraison", "vérification de livraison",
        "certificat de vérification de la livraison"]),
    ("international_import_certificate", &["certificat international d'importation", "cii", "certificat d'importation international",
        "certificat d'importation"]),
    ("invoice", &["facture", "facture commerciale", "facture proforma", "facture pro forma", "facture d'achat", "facture de vente",
        "facture export"]),
    ("bill_of_lading", &["connaissement", "connaissement maritime", "connaissement de transport combiné", "connaissement direct",
        "lettre de transport maritime", "connaissement multimodal"]),
    ("packing_list", &["liste de colisage", "bordereau de colisage", "note de colisage", "liste d'emballage", "liste de poids",
        "note de poids", "colisage"]),
    ("delivery_note", &["bon de livraison", "bordereau de livraison", "bordereau d'expédition", "bon d'expédition", "avis d'expédition",
        "note de livraison", "bl", "bon de sortie"]),
    ("goods_receipt_note", &["bon de réception", "bordereau de réception", "bon d'entrée", "procès-verbal de réception",
        "note de réception", "avis de réception", "rapport de réception", "bon de réception de marchandises", "pv de réception"]),
    ("transport_document", &["lettre de voiture", "lettre de voiture internationale", "lettre de voiture cmr", "lettre de voiture cim",
        "document de transport", "feuille de route", "lettre de voiture routière", "lettre de voiture ferroviaire",
        "récépissé de transport"]),
    ("air_waybill", &["lettre de transport aérien", "lta", "lettre de transport aérienne"]),
    ("customs_declaration", &["déclaration en douane", "déclaration d'exportation", "déclaration d'importation",
        "document administratif unique", "dau", "déclaration douanière", "déclaration en douane d'exportation",
        "document d'accompagnement export"]),
    ("safety_data_sheet", &["fiche de données de sécurité", "fds", "fiche de sécurité", "fiche signalétique de sécurité",
        "fiche de données de sécurite"]),
    ("technical_leaflet", &["fiche technique", "notice technique", "documentation technique", "fiche produit", "notice d'utilisation",
        "description technique", "données techniques", "manuel d'utilisation", "bulletin technique", "caractéristiques techniques",
        "feuillet technique", "notice d'emploi"]),
];
