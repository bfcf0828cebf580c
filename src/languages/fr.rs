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
    ("treize", 13),
    ("quatorze", 14),
    ("quinze", 15),
    ("seize", 16),
    ("vingt", 20),
    ("vingts", 20),
    ("trente", 30),
    ("quarante", 40),
    ("cinquante", 50),
    ("soixante", 60),
    ("septante", 70),
    ("huitante", 80),
    ("octante", 80),
    ("nonante", 90),
    ("cent", 100),
    ("cents", 100),
    ("mille", 1000),
    ("million", 1000000),
    ("millions", 1000000),
];

const CLAIMS: Claims = Claims {
    we: "nous|notre|nos|notre société|notre entreprise|notre usine|la présente société|notre maison|notre manufacture",
    not: "ne|n|pas|non|aucun*|jamais|ni|sans|impossible|nullement|point",
    make: "fabriqu*|produit*|fabrication|production|manufactur*|assembl*|sorti* de nos ateliers|sorti* de nos chaînes|\
        sort de|confectionn*|réalisé*|sorti* d'usine|sorti* de notre usine|sort* de nos|achevé*|terminé*|mis* au point|\
        sort de nos|date de|datent de|l'un de nos produits|un de nos produits|ses propres produits|éprouvé*|usiné*|\
        provient de notre|sort de notre|provient de nos|sorti* de chez nous|sortent de nos|sorti* de nos usines|\
        sorti* de nos lignes|sorti* de nos établissements|sorti* de notre manufacture|issu* de nos|issu* de notre|\
        proviennent de notre|proviennent de nos|provenant de nos ateliers|provenant de nos usines|\
        provenant de notre fabrication|provenant de notre production|monté* dans nos|monté* par|chargé* dans nos|\
        rempli* par|élaboré*|façonné*|forgé*|un produit de notre|de notre fabrication|de notre facture|\
        de notre production|sorti* de fabrication|sorti* de chaîne|sorti* de production|sorti* des ateliers|\
        sortant des ateliers|sort des ateliers|sortent des ateliers|issu* des ateliers|provien* des ateliers|\
        provenant des ateliers|sorti* des usines|sortant des usines|sort des usines|sortent des usines|\
        issu* des usines|provien* des usines|provenant des usines|sorti* des chaînes|sortant des chaînes|\
        sort des chaînes|sortent des chaînes|issu* des chaînes|provien* des chaînes|provenant des chaînes|\
        sorti* des établissements|sortant des établissements|sort des établissements|sortent des établissements|\
        issu* des établissements|provien* des établissements|provenant des établissements|sorti* de l'usine|\
        sorti* de la manufacture|sorti* de l'arsenal|provient de l'usine|proviennent de l'usine|\
        provient de la manufacture|issu* de l'usine|issu* de la manufacture",
    by: "par|dans les ateliers de|dans l'usine de|chez|par la société|par les établissements|production de|\
        fabrication de|des ateliers de|de la production de|sort des usines de|produit de|dans les usines de|\
        dans les usines du|dans les ateliers du|dans les ateliers des|dans l'usine du|dans l'usine des|à l'usine de|\
        aux ateliers de|aux ateliers du|aux usines de|à l'arsenal de|à l'arsenal du|à la fabrique de|des ateliers du|\
        des ateliers des|des usines de|des usines du|des établissements|par la firme|par l'entreprise|par la maison|\
        par le fabricant|aux établissements|par le groupe|de l'usine de|production du|production des|fabrication du|\
        fabrication des|produit du|produit des|sous licence par",
    by_after: "",
    maker: "fabricant|producteur|constructeur|manufacturier|le fabricant|fabricants|fabricante|productrice|\
        firme productrice|société productrice|fabricant d'origine|armurier fabricant|société fabricante|\
        sorti* des ateliers de|sorti* des ateliers du|sortant des ateliers de|sortant des ateliers du|\
        sort des ateliers de|sort des ateliers du|sortent des ateliers de|sortent des ateliers du|\
        issu* des ateliers de|issu* des ateliers du|provien* des ateliers de|provien* des ateliers du|\
        provenant des ateliers de|provenant des ateliers du|sorti* des usines de|sorti* des usines du|\
        sortant des usines de|sortant des usines du|sort des usines de|sort des usines du|sortent des usines de|\
        sortent des usines du|issu* des usines de|issu* des usines du|provien* des usines de|provien* des usines du|\
        provenant des usines de|provenant des usines du|sorti* des chaînes de|sorti* des chaînes du|\
        sortant des chaînes de|sortant des chaînes du|sort des chaînes de|sort des chaînes du|sortent des chaînes de|\
        sortent des chaînes du|issu* des chaînes de|issu* des chaînes du|provien* des chaînes de|\
        provien* des chaînes du|provenant des chaînes de|provenant des chaînes du|sorti* des établissements de|\
        sorti* des établissements du|sortant des établissements de|sortant des établissements du|\
        sort des établissements de|sort des établissements du|sortent des établissements de|\
        sortent des établissements du|issu* des établissements de|issu* des établissements du|\
        provien* des établissements de|provien* des établissements du|provenant des établissements de|\
        provenant des établissements du|sorti* de l'usine de|provient de l'usine de",
    deliver: "livr*|vend*|exporté*|export*|expédi*|fourni*|cédé*|remis*|transféré*|envoyé*|achemin*|vente|cession|\
        transfert|fourniture|adressé*|destiné*|sorti* du stock|cession à|alloué*|attribué* à|affecté* à|délivré* à|\
        confié* à|parti* pour|parti* à destination|quitté nos entrepôts|quitté nos magasins|quitté nos locaux|\
        quitté nos stocks|quitté notre dépôt|quitté nos ateliers à destination|quitté notre usine à destination|\
        sorti* de nos stocks|sorti* de nos magasins|sorti* de nos entrepôts|sorti* de notre stock|écoulé* auprès|\
        commercialisé*|facturé*|revendu*|rétrocédé*|donné* à|fait don|mis* à disposition de|mis* à la disposition|\
        embarqué* à destination|aliéné*|distribué* à",
    to: "à|au|aux|à la société|à destination de|auprès de|à l'intention de|au profit de|en faveur de|pour le compte de|\
        à notre client|à l'attention de|conclue avec|conclu avec|signé avec|passé avec|au nom de|à l'adresse de|\
        à l'adresse du|à l'adresse des|à destination du|à destination des|à destination de la|à destination de l'|\
        auprès du|auprès des|à l'intention du|à l'intention des|au profit du|au profit des|en faveur du|en faveur des|\
        pour le compte du|pour le compte des|à l'attention du|à l'attention des|entre les mains de|entre les mains du|\
        entre les mains des|à l'usage de|à l'usage du|à l'usage des|au bénéfice de|au bénéfice du|au bénéfice des|\
        aux mains de|aux mains du|pour les besoins de|pour les besoins du|pour les besoins des|à l'ordre de|\
        à l'ordre du|signée avec|signé par nous avec|passée avec|contracté avec|conclue par nous avec|à notre cliente|\
        à nos clients|à l'acheteur|à l'acquéreur|à la disposition de|à la disposition du|à la disposition des|\
        au compte de|pour livraison à|pour livraison au|pour livraison aux|destiné* à|destiné* au|destiné* aux|\
        livré* à|livré* au|livré* aux|vendu* à|vendu* au|vendu* aux|cédé* à|cédé* au|cédé* aux|remis* à|remis* au|\
        remis* aux",
    to_after: "",
    to_suffix: "",
    bought: "acheté* par|acquis* par|commandé* par|reçu* par|réceptionné* par|achat par|passée par|\
        acheté* auprès de nous par|acquis* auprès de nous par|réception par|pris* en charge par|pris* en compte par|\
        enlevé* par|retiré* par|acquisition par|commande de la part|commande émanant|commande passée par|commande du|\
        importé* par|souscrit* par|livraison prise par",
    bought_after: "",
    recipient: "destinataire|acheteur|acquéreur|client|utilisateur final|consignataire|importateur|réceptionnaire|\
        destinataire final|bénéficiaire|distributeur|destinataires|acheteuse|acquéreuse|acquéreurs|cliente|\
        client final|utilisateur ultime|utilisatrice finale|destinataire ultime|destinataire initial|premier acquéreur|\
        premier acheteur|premier destinataire|premier client|acheteur initial|acheteur final|acquéreur initial|\
        cessionnaire|attributaire|donneur d'ordre|donneur d'ordres|importatrice|revendeur|détaillant|grossiste|\
        cocontractant|réceptionnaire final|pouvoir adjudicateur|bénéficiaire final|commanditaire|maître d'ouvrage",
    via: "via|par l'intermédiaire de|par l'entremise de|par le biais de|par le canal de|par l'intermédiaire du|\
        par l'intermédiaire des|par l'ordre de|sur ordre de|au moyen de|par le courtier|courtier|transitaire|\
        transporteur|intermédiaire|transporté* par|acheminé* par|négocié* par|commissionnaire|avec le concours de|\
        grâce à l'intermédiaire de|par l'intermédiaire|intermédiaires|par l'intermédiaire de la|\
        par l'intermédiaire de l'|par l'entremise du|par l'entremise des|par l'entremise de la|par le biais du|\
        par le biais des|par le biais de la|par le canal du|par le canal des|par le canal de la|par les soins de|\
        par les soins du|par les soins des|par les soins de la|par le truchement de|par le truchement du|\
        par le truchement des|par le truchement de la|par le concours de|avec le concours du|avec le concours des|\
        avec l'entremise|avec l'intermédiation|avec la médiation|avec l'intervention de|avec l'intervention du|\
        avec la participation de|avec l'assistance de|au travers de|au travers du|à travers la société|organisé* par|\
        affrété* par|convoyé* par|affrèteur|armateur|chargeur|compagnie maritime|compagnie aérienne|\
        commissionnaire de transport|commissionnaire en douane|agent maritime|agent commercial|agent général|courtiers|\
        transitaires|transporteurs|mandataire|intermédiation de|médiation de|entremise de|voiturier|transport confié à|\
        transport a été confié à|acheminement a été confié à|expédition a été confiée à|courtage de|sur mandat de",
    via_after: "a agi comme intermédiaire|a agi en qualité|agissant comme|est intervenu|est intervenue|\
        a servi d'intermédiaire|agissant en qualité|a assuré le transport|assurait le transport|ayant agi|\
        est intervenu comme|est intervenue comme|agissait comme|agissant en tant|a joué le rôle|a servi de|\
        a agi en tant|a fait office|a agi à titre|agissant à titre|a fait fonction|a tenu le rôle|\
        a joué l'intermédiaire|a joué un rôle d'intermédiaire|a organisé le transport|a organisé l'acheminement|\
        a organisé l'expédition|a effectué le transport|a effectué l'acheminement|a exécuté le transport|\
        a réalisé le transport|a pris en charge le transport|a pris en charge l'acheminement|a assuré l'acheminement|\
        a assuré l'expédition|a assuré le fret|a assuré l'intermédiation|a assuré le courtage|\
        s'est chargé du transport|s'est chargée du transport|s'est chargé de l'acheminement|\
        s'est chargée de l'acheminement|s'est occupé du transport|s'est occupée du transport|s'est entremis|\
        s'est entremise|a servi d'agent|a servi de courtier|a négocié|a acheminé|a convoyé|était chargé du transport|\
        était chargée du transport|était notre agent|était l'intermédiaire|était le courtier|était le transitaire|\
        était le transporteur|fut l'intermédiaire|faisait office|faisait fonction|servait d'intermédiaire|\
        intervenait comme|intervenait en qualité|intervenue en qualité|intervenu en qualité|intervenant comme|\
        intervenant en qualité|en tant qu'intermédiaire|en qualité d'intermédiaire|en qualité de courtier|\
        en qualité de transitaire|en qualité de transporteur|en tant que courtier|en tant que transitaire|\
        comme intermédiaire|comme courtier|comme transitaire|comme transporteur|ayant servi|ayant fait office|\
        a prêté son concours",
    buy: "a acheté|a acquis|a reçu|acheta|a réceptionné|a pris livraison|a commandé|acquit|reçut|ont acheté|\
        a passé commande|s'est porté acquéreur|a importé|a pris possession|a pris en charge les|\
        a pris en charge la livraison|a pris réception|prit livraison|prit possession|a accepté la livraison|\
        a accepté le lot|a accepté les marchandises|a fait l'acquisition|fit l'acquisition|a passé la commande|\
        avait passé commande|passa commande|avait commandé|avait acheté|avait acquis|achetait|commanda|\
        s'est porté acheteur|s'est portée acquéreur|s'était porté acquéreur|s'est procuré|se procura|ont acquis|\
        ont reçu livraison|a reçu livraison|a reçu la livraison|était l'acheteur|était l'acquéreur|\
        était le destinataire|fut l'acquéreur|a été doté",
    carry: "transport|transporté*|acheminement|acheminé*|expédition|affrètement|fret|transit",
    route: "chargé*|déchargé*|navire|à bord|par mer|port|débarqué*|embarqué*|vol|camion|par voie maritime|par avion|\
        aéroport|transbordé*|bateau",
    contract: "contrat|contrats|marché|accord|contrat de fourniture|contrat de vente|convention|avenant|accord-cadre|\
        contrat-cadre|convention de vente|acte de vente|lettre de marché|marché public|protocole d'accord",
    order: "commande|bon de commande|commandes|ordre|ordre d'achat|lettre de commande|ordre de fabrication|\
        ordre de service|accusé de commande|confirmation de commande|commande interne|commande client|\
        ordre de livraison|bon d'achat",
    be: "est|était|fut|a été|étant|sont|étaient|à savoir|nommé|nommée",
    generic: "la|le|l|les|un|une|société|firme|entreprise|maison|compagnie|client|négociant|dénommé*|ets|établissements|\
        notre|monsieur|m|dite|commerçant|distributeur|revendeur|sa|son|armurerie|cliente|importateur|destinataire|\
        l'entreprise|agent|courtier|transitaire|nommée|groupe",
    head: "ministère|gouvernement|police|armée|forces|département|direction|commandement|gendarmerie|état|république|\
        office|autorité|garde|marine|défense|intérieur|agence|ambassade|sûreté|général|générale|royaume|service|\
        services|bureau|établissement|division|section|conseil|commission|douane|douanes|préfecture|commissariat|\
        sapeurs|infanterie|artillerie|bataillon|régiment|brigade|milice|état-major|secrétariat d'état|présidence|faune|\
        eaux et forêts|parcs nationaux|pénitentiaire|administration pénitentiaire|armées|légion|cavalerie|\
        force publique|forces de l'ordre|délégation générale|garde-côtes|garde nationale|garde républicaine|\
        garde présidentielle|garde-frontière|gardes-frontières|carabiniers|inspection générale|sécurité nationale|\
        sécurité publique|sécurité intérieure",
    link: "de|du|des|et|la|le|les|l|d|pour|en|à|of|and|&",
    stop: "en|dans|par|sous|conformément|qui|que|via|selon|lors|pendant|est|sont|a|ont|été|était|étaient|fut|suivant|\
        avec|au|aux|entre|datée|daté|depuis|avant|après|dont|où|afin|ainsi|mais|ou|sur|ce|cette|nous|notre|il|elle|\
        vers|dès|sans|comme|puis|aussi|ayant|située|situé|établie|sise|sis|basée|conforme|contre",
    goods: "fusil*|pistolet*|arme*|mitrailleuse*|revolver*|cartouche*|obus|mortier*|roquette*|grenade*|mine*|pièce*|\
        unité*|caisse*|boîte*|fût*|sac*|lanceur*|véhicule*|camion*|détonateur*|carabine*|munition*|chargeur*|\
        projectile*|fusée*|charge*|tonne*|kg|kilogramme*|lot|exemplaire*|article*|missile*|bombe*|colis|mètre*|litre*|\
        palette*|conteneur*|rouleau*|bobine*|composant*|moteur*|canon*|coup*|drone*|batterie*|carton*|engin*|\
        mitraillette*|fusil-mitrailleur*|pistolet-mitrailleur*|obusier*|lance-roquette*|lance-grenade*|lance-missile*|\
        amorce*|explosif*|cordeau*|mèche*|poudre*|bidon*|barillet*|culasse*|crosse*|silencieux|lunette*|viseur*|\
        baïonnette*|étui*|douille*|balles|ogive*|torpille*|bâton|bâtons|ballot*|bouteille*|cylindre*|baril*|barils|\
        cageot*|container*|malles|avions|hélicoptère*|aéronef*|blindé*|chars|embarcation*|jeep*|radios|émetteur*|\
        capteur*|antenne*|caméra*|câble*|kilo|kilos|gramme*|paire|paires|pièces de rechange|sous-munition*|allumeur*|\
        propulseur*|tubes|gilet*|casque*|kit|kits|spécimen*|échantillon*|balles de|circuits intégrés|chars de combat|\
        jeux de|piles électriques",
    quantity: "quantité|quantités|envoi de|lot de|livraison de|total de|commande de|comprenant|composé* de|\
        au nombre de|expédition de|soit|comportant|cargaison de|chargement de|vente de|fourniture de|cession de|\
        exportation de|achat de|à raison de|à hauteur de|comprenait|comportait|se composait de|composé de|\
        constitué* de|un lot de|série de|tranche de|envoi comprenant|au total",
    confirm: "confirm*|certifi*|attest*|vérifi*|établi*|est bien|sont bien|proven* de|provient|proviennent|reconnaît|\
        est de notre|reconnu|reconnaissons|oui|identifi*|avér*|constat*|est le nôtre|est des nôtres|sont des nôtres|\
        est bien de notre|sont bien de notre|est bien issu|est l'un de nos|est un de nos|sont de notre|\
        appartient à notre|appartiennent à notre|fait partie de notre|correspond à notre|correspondent à notre|\
        authentifi*|assur* que|reconnaiss*",
    records: "archive*|registre*|dossier*|document*|donnée*|enregistrement*|fichier*|livre*|pièces comptables|comptab*|\
        écritures|écrit*|numéros individuels|numéros de série|pièces d'archives|grand livre|registre de|répertoire*|\
        fiche*|ficher*|microfilm*|microfiche*|base de données|bases de données|bordereau*|papiers de|fonds d'archives|\
        livres de vente|journaux de vente|listing*|inventaire*|main courante|traces écrites|support* informatique*",
    destroyed: "détrui*|brûl*|incendie|inondation|perdu*|incinér*|broyé*|pilonn*|supprim*|élimin*|disparu*|destruction|\
        effacé*|parti* en fumée|partis en fumée|ravagé*|dévasté*|inondé*|sinistr*|bombard*|pillé*|pillage|saccag*|\
        vandalis*|mis* au rebut|mis* au pilon|au pilon|passé* au pilon|envoyé* au pilon|envoyés au pilon|déchiquet*|\
        mis* en décharge|réduit* en cendres|en cendres|victime* des flammes|la proie des flammes|dégât des eaux|\
        dégâts des eaux|dégâts d'eau|égaré*|anéanti*|consumé*|carbonis*|moisi*|formaté*|panne du serveur|\
        tremblement de terre|séisme|cyclone|ouragan|débarrassé*|recyclé*|faits de guerre|fait de guerre|été jeté*|\
        été jetés|perdu* lors d'un déménagement|été volé* dans nos archives|archives volées|archives ont été volées",
    retention: "conservation|délai légal|durée légale|période de conservation|durée de conservation|\
        délai de conservation|archivage|conservé* pendant|conserver pendant|délai d'archivage|tenus de conserver|\
        tenue de conserver|conserve que|conservons que|sont conservés|conservées que|conservés que|conservons nos|\
        conserve ses|délai de garde|durée de garde|antérieur* aux archives|délai de rétention|durée de rétention|\
        rétention des|obligation de conservation|obligation légale de conservation|délai réglementaire|\
        durée réglementaire|période légale|durée d'utilité|durée d'utilité administrative|durée d'archivage|\
        période d'archivage|délais de conservation|délais légaux|durées de conservation|conservées pendant|\
        gardé* pendant|garder pendant|archivé* pendant|détenu* pendant|obligés de conserver|obligée de conserver|\
        obligation de conserver|conservons nos archives|conserve pas au-delà|ne remontent pas|ne remonte pas|\
        ne remontent qu'|ne remonte qu'|prescription|délai de prescription|temps de conservation|ne couvrent que|\
        conservons pendant|conserve pendant|conservé* durant|conserver durant|conservons durant",
    expired: "expir*|écoulé*|échu*|échéance|dépass*|ne sont plus|n'est plus|terme|révolu*|plus de|au-delà|passé|\
        seulement|que|terminée|prescri*|arrivé* à terme|à expiration|venu* à expiration|aussi loin|si loin|excéd*|\
        plus ancien*|ne dépasse|outrepass*|uniquement|au maximum|depuis longtemps|antérieur*|n'étant plus|forclos*|\
        caduc|caduque|a pris fin|ont pris fin|pris fin",
    kept: "conserv*|tenu*|tenons|enregistr*|détenons|dispos*|gard*|consign*|tient|archivé*|constitué*|existe*|établi*|\
        recens*|inscri*|répertori*|subsist*|sauvegard*|préserv*|surviv*|inventori*",
    absent: "plus disponible*|pas disponible*|indisponible*|introuvable*|n'a pu être retrouvé*|pas retrouvé*|\
        aucune trace|pu être localis*|pu retrouver|pas possible|impossible|plus possible|pas en mesure de retrouver|\
        aucune information|aucun renseignement|n'existent plus|aucune donnée|ne figure*|pas pu établir|n'ont pu être|\
        n'avons pu|n'a pu|aucun résultat|sans résultat|rien à signaler|n'a rien donné|rien trouvé|inconnu de|\
        n'a donné aucun|aucun élément|rien n'a été|pas connaissance|infructueu*|ne disposons d'aucun*|\
        ne dispose d'aucun*|ne possédons|pas retrouv*|pas trouv*|n'avons retrouv*|n'avons trouv*|n'avons rien|\
        n'ont rien|n'ont pas permis|n'a pas permis|n'a pas abouti|n'ont pas abouti|sont restées vaines|\
        est restée vaine|resté* sans|restées sans|demeuré* sans|demeurées sans|en vain|vainement|aucune mention|\
        aucune indication|aucun enregistrement|aucun document|aucune archive|aucune pièce|aucune référence|\
        aucune correspondance|aucun dossier|aucune entrée|ne trouvons|ne retrouvons|pas identifi*|\
        ne pouvons identifier|ne pouvons retrouver|ne pouvons localiser|ne peut être identifi*|ne peut être retrouv*|\
        ne peut être établi*|ne peuvent être retrouv*|ne peuvent plus être|ne peut plus être|n'est plus possible|\
        pas à même de retrouver|pas en possession|plus en possession|ne possède*|ne détenons|ne détient|ne détiennent|\
        n'avons plus|n'existe aucun*|n'existe pas dans|sont inconnu*|nous est inconnu*|pas connu*|pas répertori*|\
        pas référenc*|pas inscrit*|non disponible*|non trouvé*|non identifié*|pas pu identifier|pas pu localiser|\
        pas pu trouver|pas pu être|résultat négatif|résultats négatifs|réponse négative de nos archives|\
        recherches négatives|sont inconnu* dans|est inconnu* dans",
    deny: "refus*|déclin*|pas en mesure|pas autorisé*|ne peut|ne peuvent|ne pouvons|ne saurai*|interdi*|s'oppos*|\
        pas habilité*|pas la possibilité|empêch*|dans l'impossibilité|ne permet*|n'autoris*|ne souhait*|ne communique*|\
        ne sommes pas|pas donner suite|dans l'incapacité|ne divulgu*|pas disposé*|ne souhaitons|ne désir*|ne désirons|\
        ne voulons|ne veut|n'entend*|n'entendons|n'est pas disposé*|ne sommes pas disposés|ne sommes pas autorisés|\
        n'est pas autorisé*|n'est pas permis|n'est pas possible de communiquer|pas loisible|ne sommes pas tenus|\
        n'est pas tenu*|pas habilités|pas compétent* pour communiquer|pas fondé*|opposons|fin de non-recevoir|\
        fin de non recevoir|proscri*|prohib*|ne livr*|ne partage*|ne révèl*|ne sera pas donné|ne peut être donné|\
        ne pourrons|n'accord*|ne consent*|ne se prononc*|réserve de communiquer|nous abstenons|s'abstient|\
        regrettons de ne pouvoir|regrette de ne pouvoir|au regret de ne pouvoir|au regret de ne pas|fait obstacle|\
        font obstacle",
    disclose: "communiqu*|divulgu*|partag*|transmett*|fournir|révél*|donner suite|renseign*|information*|répondre|\
        réponse|communication|transmission|identité de nos|livrer des|céder|dévoil*|divulgation|mettre à disposition|\
        mettre à votre disposition|faire connaître|porter à votre connaissance|faire part|remettre des|\
        identité de notre|identité des|identité du client|noms de nos|nom de nos|nom de notre|nom du client|\
        nom des clients|données clients|données commerciales|fichier clients|précisions|accéder à|donner accès|\
        satisfaire à|répondre favorablement|suite favorable|suite positive|collabor*|coopér*|échange d'informations",
    secret: "confidenti*|sécurité nationale|classifié*|protection des données|secret défense|secret des affaires|\
        défense nationale|sensible*|secret|secrets|secrète|secrètes|secrètement|secret professionnel|classifi*|\
        non communicable*|sécurité de l'état|intérêts supérieurs|intérêts de la défense|protection de la vie privée|\
        vie privée|données personnelles|données à caractère personnel|rgpd|diffusion restreinte|non-divulgation|\
        non divulgation|devoir de réserve|obligation de réserve|clause de confidentialité|couvert* par le secret|\
        raison* d'état|intérêt national",
    dissolved: "dissou*|liquid*|faillite|n'existe plus|n'existent plus|cessé d'exister|cessé ses activités|\
        cessé toute activité|cessation d'activité|radié*|disparu*|cessé son activité|fermé ses portes|plus d'activité|\
        insolvab*|sans successeur|cess*|fermé définitivement|mise en liquidation|fermeture|ancien état|\
        ne nous ont pas été transmi*|état prédécesseur|a disparu|plus en activité|déposé le bilan|déposé son bilan|\
        dépôt de bilan|redressement judiciaire|mis* en faillite|tombé* en faillite|fait faillite|mis la clé|\
        mis la clef|cessé d'exercer|cessé son exploitation|cessé l'exploitation|cessé toutes|cessé tout|\
        cessation de ses activités|cessation des activités|mis fin à ses activités|mis un terme à ses activités|\
        arrêté ses activités|arrêté son activité|n'est plus en activité|n'a plus d'existence|n'existait plus|\
        n'existant plus|sans successeur en droit|aucun successeur|pas de successeur|sans ayant droit|aucun ayant droit|\
        aucun repreneur|sans repreneur|n'a pas été repris*|privatisé* puis|privatisée et|privatisé et|\
        radiation du registre|rayé* du registre|rayé* du registre du commerce|éteint* juridiquement|a été démembré*|\
        ne nous ont jamais été transmi*|ne nous ont jamais été remis*|ne nous ont pas été remis*|\
        ne nous sont pas parvenu*|ne nous sont jamais parvenu*|état aujourd'hui disparu",
    fake: "contrefa*|faux|fausse*|imitation*|copie de|pas authentique*|falsifi*|ne correspond pas|ne correspondent pas|\
        pas conforme à notre|pas de notre|réplique|pas l'un de nos|ne provient pas|est une copie|\
        n'est pas le fabricant|pas de notre fabrication|ne peut être des nôtres|pas des nôtres|ne peut être le nôtre|\
        n'est pas le nôtre|commencent différemment|diffère de nos|ne peut provenir|ne sort pas de|ne sortent pas de|\
        n'est pas sorti* de|n'est jamais sorti* de|ne sont pas sorti* de|ne sont jamais sorti*|\
        ne proviennent pas de nos|ne proviennent pas de notre|ne saurait provenir|ne peuvent provenir|\
        ne peut être issu*|n'est pas issu*|ne sont pas issu*|n'émane pas de nos|n'est pas de chez nous|\
        pas de chez nous|pas fabriqué* par nous|pas produit* par nous|pas été fabriqué* par nous|\
        pas été fabriqué* par notre|pas été produit* par nous|pas été produit* par notre|pas un produit de notre|\
        pas un de nos produits|ne sont pas des nôtres|n'est pas des nôtres|ne sont pas les nôtres|n'est pas de nous|\
        n'avons jamais fabriqué|copié notre|copiant notre|copiée sur|copié sur|usurp*|usage abusif de notre|\
        utilisation abusive de notre|utilisé abusivement|notre nom sans|notre marque sans|sans notre autorisation|\
        sans notre licence|sans licence de notre|factice*|inauthentique*|apocryphe*|diffère des nôtres|\
        diffèrent des nôtres|différent de nos|n'est pas conforme à nos|ne sont pas conformes à nos|pas conformes à nos|\
        pas conforme à nos|n'appartient pas à notre|n'appartiennent pas à notre|n'appartient pas à nos|\
        étrangère à notre production|étrangers à notre production|ne porte pas notre|ne portent pas notre|\
        ne porte pas nos|ne portent pas nos|nie* avoir fabriqué|nions avoir|copie illicite|copies illicites|\
        copie illégale|copie non autorisée|reproduction illicite|reproduction illégale|reproduction non autorisée",
    enclosed: "ci-joint*|joint*|annex*|pièce jointe|pièces jointes|veuillez trouver|copie d*|copies|en annexe|\
        sous ce pli|joignons|en pièce jointe|en pièces jointes|sous le présent pli|vous trouverez|trouverez en|\
        trouverez ci|vous remettons|vous adressons copie|vous transmettons|photocopie*|extrait* de nos|ci-inclus*|\
        ci-après copie|p.j.|en fichier joint",
    received: "accus* réception|accusons réception|avons bien reçu|a bien reçu|bien reçu|bonne réception|avons reçu|\
        a reçu votre|réception de votre|bien reçue|nous est bien parvenu*|est bien parvenu*|bien parvenu*|\
        avons pris connaissance de votre|a pris connaissance de votre|prenons acte de votre|pris bonne note|\
        bien pris note|avons accusé réception|accusé de réception|en possession de votre|reçu votre|reçu la demande|\
        a été reçue|été bien reçu*|nous est parvenu*|est parvenu* à nos|parvenu* à notre|été réceptionné*|\
        honneur d'accuser|bien reçus",
    later: "reviendrons vers vous|dans les meilleurs délais|à l'étude|en cours|transmis* aux autorités|transmis* à|\
        ultérieurement|ne manquerons pas|ne manquera pas|sera examiné*|vous tiendrons|vous répondrons|prochainement|\
        sera traité*|examinons|vérification*|reviendra|suite utile|réponse vous|sera apportée|autorités compétentes|\
        services compétents|procédons|faisons suivre|recherches|tiendra informé|transmis* au service|transmise au|\
        autorités compétentes de|avons transmis votre|a transmis votre|été enregistrée|confiée au service|\
        transmis votre|a été remise au service|a été transmis*|service compétent|à bref délai|\
        dans les plus brefs délais|en temps utile|en temps voulu|en cours d'examen|en cours de traitement|\
        en cours d'instruction|à l'examen|est examiné*|sont examiné*|vous répondra|répondrons|vous sera communiqué*|\
        vous seront communiqué*|vous sera adressé*|vous sera transmis*|vous seront transmis*|vous parviendra|\
        vous parviendront|vous ferons parvenir|vous contacterons|vous contactera|vous informerons|vous informera|\
        serez informé*|serez tenu*|tiendrons informé*|tiendra au courant|tiendrons au courant|reprendrons contact|\
        reviendrai|reviendront|dès que possible|dès que nous|aussitôt que|lorsque nous aurons|sous peu|\
        très prochainement|une réponse vous|réponse suivra|réponse définitive|réponse complète|réponse détaillée|\
        réponse circonstanciée|patienter|nous permettrons de revenir|a été saisi|a été saisie|a été confié* au|\
        a été adressé* au|transmise à la direction|transmise à nos|transmis à nos|transmise au service|\
        est entre les mains|avons entamé|avons engagé|avons lancé|enquête interne|fera l'objet|font l'objet d'un|\
        fait l'objet d'un examen",
    away: "absent*|absence|réponse automatique|message automatique|en congé*|de retour|congés annuels|en vacances|\
        ne pas répondre|numéro de ticket|jusqu'au|hors du bureau|accès limité|réponse auto|bureaux sont fermés|\
        bureau est fermé|fermé jusqu*|fermés jusqu*|fermeture annuelle",
    trace: "traçage|trace*|arme*|fusil*|pistolet*|numéro de série|munition*|fabri*|exportat*|illicite*|marquage*|\
        saisi*|détourn*|lot|conflit*|livraison*|calibre*|explosif*|détonateur*|numéro de lot|numéros de série|culot*|\
        poinçon*|provenance|utilisateur final|cartouche*",
    greet: "madame|monsieur|messieurs|excellence|présente ses compliments|mesdames|chers|cher|chère",
    close: "salutations|considération|sincères|cordialement|veuillez agréer|haute considération|sentiments|\
        respectueuses|bien à vous|saisit cette occasion",
    doc: "lettre|demande|note|courriel|facture|certificat|licence|message|courrier|requête|connaissement|\
        liste de colisage|documenté*|découvert*|trouvé*|saisi*|loi|décret|résolution|fondée|registre*|archive*|\
        dossier|télécopie|autorisation|référence|signé*|conclu|passée|passé|en date|dissou*|liquid*|faillite|\
        détrui*|depuis|remonte*|archives remontent",
    labels: &[
        (
            FieldName::DocumentNumber,
            "notre réf|n/réf|nos réf|réf|référence|n°|no|note n°|notre référence|nos références|notre lettre|\
        notre dossier|notre dossier n°|notre n°|n° de dossier|numéro de dossier|n° d'enregistrement|\
        numéro d'enregistrement|numéro|note verbale n°|lettre n°|dossier n°|référence interne|référence du courrier|\
        réf. interne|n° d'ordre",
        ),
        (
            FieldName::RequestReference,
            "votre réf|v/réf|vos réf|votre référence|votre demande|objet|demande|concerne|réf|demande de traçage|\
        en réponse à|vos références|votre lettre|votre lettre du|votre courrier|votre courriel|votre dossier|\
        votre note|votre message|votre requête|votre demande du|demande n°|demande de tracage n°|\
        référence de la demande|référence de votre demande|référence demande|réf. de la demande|réf. demande|suite à|\
        faisant suite à|en réponse|réponse à|sujet|requête|affaire|dossier de traçage|v. réf",
        ),
        (
            FieldName::DocumentDate,
            "date|le|en date du|date de la lettre|date du courrier|date d'émission|date de la réponse|date de réponse|\
        fait le|lieu et date|notre date",
        ),
        (
            FieldName::Manufacturer,
            "fabricant|producteur|fabriqué par|constructeur|usine|fabricante|nom du fabricant|société productrice|\
        société fabricante|usine de fabrication|lieu de fabrication|produit par|assemblé par|manufacturier|\
        fabricant d'origine|manufacture|fabricant initial|productrice|construit par|fabriquant",
        ),
        (
            FieldName::ManufactureDate,
            "date de fabrication|année de fabrication|fabriqué en|fabriqué le|fabrication|production|\
        date de production|produit en|fabriqué|période de fabrication|année de production|fabriquée en|fabriquées en|\
        fabriqués en|fabriquée le|produit le|année de construction|date de construction|date d'assemblage|assemblé le|\
        assemblé en|date de sortie d'usine|sorti d'usine|sortie d'usine|sorti de nos ateliers|date de sortie|\
        date d'achèvement|achevé le|achevé en|période de production|dates de fabrication|mois de fabrication|\
        années de fabrication|millésime|fabriqué entre|date de chargement|date d'épreuve|époque de fabrication",
        ),
        (
            FieldName::Recipient,
            "destinataire|acheteur|client|livré à|vendu à|acquéreur|utilisateur final|remis à|exporté à|bénéficiaire|\
        destinataire du transfert|expédié à|fourni à|livrée à|livrées à|livrés à|livraison à|livré au|livré aux|\
        vendue à|vendus à|vendues à|vendu au|vente à|cédé à|cédée à|cédés à|remise à|remis au|acheté par|achetée par|\
        acquis par|commandé par|reçu par|exporté vers|exportés vers|expédiés à|envoyé à|adressé à|transféré à|\
        destiné à|client final|destinataire final|destinataire initial|premier destinataire|premier acquéreur|\
        premier acheteur|acheteur initial|bénéficiaire final|cessionnaire|consignataire|importateur|réceptionnaire|\
        nom du destinataire|nom du client|nom de l'acheteur|nom de l'acquéreur|destinataire de la livraison|\
        destinataire des armes|destinataire du matériel|donneur d'ordre|acquéreur final|utilisateur",
        ),
        (
            FieldName::DeliveryDate,
            "date de livraison|livré le|livraison|date d'expédition|expédié le|date de vente|date d'exportation|\
        date de remise|livraison le|vendu le|exporté le|remis le|date de transfert|livrée le|livrées le|livrés le|\
        livré en|date de la livraison|date de la vente|date d'envoi|envoyé le|expédiée le|expédiés le|expédition|\
        date de l'expédition|date de la cession|date de cession|cédé le|vendue le|vendus le|vente|vente le|exportation|\
        date de l'exportation|exportés le|remise|remise le|date de la remise|date du transfert|transféré le|transfert|\
        date de transaction|date de fourniture|fourni le|date d'enlèvement|enlevé le|date de réception|\
        quitté nos entrepôts le|date de facturation|année de livraison|année de vente|période de livraison|\
        date d'acheminement",
        ),
        (
            FieldName::Quantity,
            "quantité|quantité livrée|nombre|quantité fournie|qté|quantité vendue|nombre d'unités|quantité expédiée|\
        quantité totale|quantité remise|quantité cédée|quantité exportée|quantité commandée|quantité transférée|\
        quantité du lot|quantités|quantités livrées|nombre de pièces|nombre d'armes|nombre de fusils|\
        nombre de pistolets|nombre de cartouches|nombre d'exemplaires|nombre de colis|nombre livré|nombre total|nbre|\
        nb|effectif livré|volume livré|total livré|unités|unités livrées|pièces livrées|taille du lot|\
        importance du lot|importance de la livraison|quantité concernée",
        ),
        (
            FieldName::ContractNumber,
            "contrat|contrat n°|n° de contrat|numéro de contrat|contrat no|marché n°|marché|numéro du contrat|\
        n° contrat|n° du contrat|contrat numéro|contrat de vente|contrat de vente n°|contrat de fourniture|\
        contrat de fourniture n°|réf. contrat|réf. du contrat|référence du contrat|référence contrat|numéro de marché|\
        n° de marché|n° du marché|convention|convention n°|accord n°|accord|sous contrat|au titre du contrat|\
        contrat concerné|contrat de livraison",
        ),
        (
            FieldName::OrderNumber,
            "commande|commande n°|n° de commande|numéro de commande|bon de commande|commande no|bon de commande n°|\
        n° commande|n° de la commande|numéro de la commande|commande numéro|réf. commande|référence de la commande|\
        référence commande|votre commande|notre commande|commande client|commande interne|numéro de bon de commande|\
        n° de bon de commande|n° du bon de commande|ordre d'achat|ordre n°|confirmation de commande|numéro d'ordre|\
        commande concernée|sous commande",
        ),
        (
            FieldName::Intermediary,
            "intermédiaire|courtier|transitaire|transporteur|par l'intermédiaire de|agent|via|intermédiaires|\
        autres intervenants|commissionnaire|par l'entremise de|par le biais de|par le canal de|courtiers|transitaires|\
        transporteurs|transporté par|acheminé par|expédié par|transport assuré par|transport effectué par|\
        transport par|agent maritime|agent commercial|agents|mandataire|affréteur|armateur|compagnie maritime|\
        compagnie aérienne|société de transport|société de courtage|commissionnaire de transport|\
        intermédiaire éventuel|intermédiaires éventuels|intermédiaires impliqués|tiers intervenants|tiers impliqués|\
        autres parties|autres parties impliquées|autres intermédiaires|courtier impliqué|livré par l'intermédiaire de|\
        vendu par l'intermédiaire de|médiateur|parties impliquées",
        ),
        (
            FieldName::Country,
            "pays|pays de livraison|pays de destination|destination|pays du destinataire|livré en|pays destinataire|\
        pays de l'acheteur|pays de l'acquéreur|pays du client|pays d'exportation vers|pays importateur|pays acheteur|\
        pays d'importation|pays acquéreur|pays bénéficiaire|état destinataire|état de destination|destination finale|\
        pays de destination finale|pays de l'utilisateur final|livré au pays|exporté vers le pays|pays de réception",
        ),
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
