//! English.

use crate::model::FieldName;

use super::Column as C;
use super::{Claims, Dates, Language};
use crate::model::{FieldName as F, Unit as U};

pub(super) const LANGUAGE: Language = Language {
    code: "en",
    name: "English",
    dates: DATES,
    claims: CLAIMS,
    numbers: NUMBERS,
    months: [
        &["January", "Jan"],
        &["February", "Feb"],
        &["March", "Mar"],
        &["April", "Apr"],
        &["May"],
        &["June", "Jun"],
        &["July", "Jul"],
        &["August", "Aug"],
        &["September", "Sep", "Sept"],
        &["October", "Oct"],
        &["November", "Nov"],
        &["December", "Dec"],
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
    joiners: &["of", "the", "day"],
    ordinals: &["st", "nd", "rd", "th"],
    before_year: &[
        "in", "during", "since", "year", "by", "until", "before", "after", "early", "late", "mid", "circa", "end",
    ],
    after_year: &[],
    before_decade: &[],
    after_decade: &["s"],
    decades: &[
        ("twenties", 2),
        ("thirties", 3),
        ("forties", 4),
        ("fifties", 5),
        ("sixties", 6),
        ("seventies", 7),
        ("eighties", 8),
        ("nineties", 9),
    ],
    about_after: &[],
    between_after: &[],
    about: &["about", "around", "circa", "ca", "approximately", "approx", "roughly"],
    between: &["between", "from"],
    and: &["and"],
    until: &["to", "until", "through", "till"],
};

const NUMBERS: &[(&str, u32)] = &[
    ("one", 1),
    ("two", 2),
    ("three", 3),
    ("four", 4),
    ("five", 5),
    ("six", 6),
    ("seven", 7),
    ("eight", 8),
    ("nine", 9),
    ("ten", 10),
    ("eleven", 11),
    ("twelve", 12),
    ("twenty", 20),
    ("thirty", 30),
    ("forty", 40),
    ("fifty", 50),
    ("sixty", 60),
    ("hundred", 100),
];

const CLAIMS: Claims = Claims {
    we: "we|our|ours|us|this company|our company|our firm|our factory|our plant|the undersigned|this ministry",
    not: "not|no|never|neither|nor|none|cannot|can not|unable|without|n't|nothing|failed to|denies|deny|hardly|isn't|\
        wasn't|weren't|didn't|doesn't|don't|hasn't|haven't|couldn't|can't",
    make: "manufactur*|produc*|made|fabricated|assembled|built|our make|left the production line|\
        left our production line|came off the line|factory of origin|rolled off|turned out|was completed|\
        of our production|completed|finished|proofed|its own product*|own products|dates from|date from|one of ours|\
        manufacture|own make|came out of|off the production line|origin of manufacture|one of our products|\
        its products|came from our|comes from our|left our factory|our factory|come from our",
    by: "by|at the works of|in the works of|at the factory of|in the factory of|at the plant of|by the company|\
        production of|product of|manufacture of|output of|from the works of|from the factory of|\
        from the workshops of|at the facilities of",
    by_after: "",
    maker: "manufacturer|manufacturers|maker|producer|original manufacturer|place of manufacture|manufactured by|\
        produced by|made by",
    deliver: "sold|sale|sell|export*|ship*|suppl*|transfer*|consign*|dispatch*|despatch*|handed over|sent|forwarded|\
        left our premises|left the factory|released|invoiced|handover|conveyed|furnished|provided to|hand over|\
        went to|destined for|intended for|order was placed|transaction|purchase|dispatch|shipment|delivered|\
        deliveries|deliver|delivery",
    to: "to|to the order of|for delivery to|in favour of|in favor of|on behalf of the consignee|destined for|\
        intended for|for the account of|addressed to|to our customer|to our client|concluded with|signed with|\
        agreed with|contract with|made with|transacted with|made over to|despatched to|supplied to|delivered to|\
        sold to",
    to_after: "",
    to_suffix: "",
    bought: "purchased by|bought by|acquired by|ordered by|received by|taken over by|accepted by|collected by|placed by",
    bought_after: "",
    recipient: "recipient|recipients|consignee|buyer|purchaser|customer|end user|end-user|client|end customer|\
        first recipient|receiving party|importer|transferee|receiver|distributor",
    via: "via|through|through the intermediary of|by the intermediary of|through the intermediary|by order of|\
        brokered by|arranged by|through the broker|through its agent|through our agent|with the assistance of|\
        carried by|transported by|shipped by|freight forwarder|forwarding agent|forwarder|intermediary|broker|\
        carrier|intermediaries|brokered through|with the involvement of|acting as broker|acting as intermediary|\
        routed through|handled by|by way of|negotiated by|through our distributor|agent",
    via_after: "acted as broker|acted as intermediary|acted as the broker|acted as the intermediary|acting as broker|\
        acting as intermediary|acting as an intermediary|acted as agent|served as intermediary|acted as carrier|\
        carried the goods|was the intermediary|was the broker|arranged the shipment|arranged the transport|\
        arranged transport|brokered the|handled the|acted as forwarding|acted as freight|acted as an agent|\
        acted as forwarder|acted as an intermediary|was involved as|took part as|mediated|intervened as|\
        acted between|organised the transport|organized the transport|handled the shipment|acted as transport|\
        acted as shipping",
    buy: "bought|purchased|acquired|received|took delivery|took over|has bought|has purchased|obtained|\
        placed the order|placed an order|collected|accepted the goods|imported",
    carry: "transport|transported|transportation|carriage|shipping|freight|forwarding|haulage|carried|forwarded|\
        logistics|moved",
    route: "loaded|discharged|unloaded|vessel|ship|m/v|aboard|on board|by sea|port|transshipped|transhipped|flight|\
        truck|by air|by road|airport|seaport|by rail|voyage|steamer|sailed|flown",
    contract: "contract|contracts|agreement|supply contract|sales contract|supply agreement",
    order: "order|purchase order|orders|p.o.|sales order|our order|customer order|order confirmation|work order|\
        job order",
    be: "is|was|were|are|being|had been|has been|namely|as follows|named|called",
    generic: "the|a|an|company|firm|messrs|messrs.|mr|named|called|customer|client|our|its|their|state-owned|private|\
        local|trader|trading|dealer|distributor|authorised|authorized|licensed|following|entity|then|wholesaler|\
        importer|recipient|agent|broker|government-owned|national",
    head: "ministry|government|police|army|armed|forces|department|directorate|command|gendarmerie|state|republic|\
        national|office|authority|guard|navy|air|defence|defense|interior|agency|embassy|royal|general|federal|\
        corps|bureau|security|service|services|establishment|branch|division|section|board|commission|council|\
        armament|procurement|supply",
    link: "of|and|for|the|de|&|du|des|la|le|el|al|d",
    stop: "on|in|under|via|through|by|from|with|at|which|who|that|during|pursuant|as|was|were|is|has|had|have|been|\
        between|according|dated|where|when|within|since|before|after|against|per|also|both|it|its|we|our|this|these|\
        those|but|or|into|together|only|being|acting|based|located|without|until|upon|using|then|they|he|to|are|\
        whose",
    goods: "rifle*|pistol*|gun*|machine gun*|weapon*|firearm*|handgun*|revolver*|round*|cartridge*|shell*|mortar*|\
        rocket*|grenade*|mine*|piece*|unit*|item*|box*|crate*|case*|drum*|bag*|launcher*|vehicle*|truck*|detonator*|\
        carbine*|shotgun*|magazine*|projectile*|fuze*|fuse*|charge*|tonne*|ton|tons|kg|kilogram*|set*|pcs|units|\
        bomb*|missile*|component*|device*|engine*|drone*|cylinder*|barrel*|barrels|pallet*|container*|reel*|metre*|\
        meter*|litre*|coil*|spool*|roll*|carton*|sack*|article*|sample*|specimen*|tube*|warhead*|cap|caps|cord|\
        powder|transmitter*|camera*|motor*|pair*|cable*|batter*",
    quantity: "quantity|quantities|consignment of|shipment of|delivery of|batch of|lot of|total of|order of|comprising|\
        consisting of|comprised|numbering|in the amount of|in all|altogether",
    confirm: "confirm*|certif*|verif*|attest*|can state|is ours|establish*|corroborat*|identified as|is indeed|\
        acknowledge that|recognis*|recogniz*|identifies|acknowledges|acknowledged|yes",
    records: "record*|archive*|register*|registr*|file|files|documentation|documents|paperwork|ledger*|sales book*|books|\
        data|accounts|individual numbers|serial numbers|numbers",
    destroyed: "destroy*|shredded|burn*|burnt|incinerat*|lost in|lost during|pulped|disposed of|discard*|flood*|fire|wiped|\
        perished|lost|purged|scrapped|looted|erased|deleted",
    retention: "retention|statutory period|storage period|record-keeping period|limitation period|archiving period|\
        preservation period|kept for only|kept only for|keep records for|retain records for|retained for|kept for|\
        required to keep|obliged to keep|obliged to retain|required to retain|preserved for|archive period|\
        mandatory period|stored for|period of storage|legal period|period for keeping|preserve records for|\
        beyond the period|retained only for|retained for only|holding period|statutory term|older than the records|\
        term of storage|storage term|prescribed period|obliged to hold|required to hold|records of that age|\
        beyond our",
    expired: "expir*|elaps*|laps*|has ended|ended|no longer|passed|exceed*|run out|ran out|older than|more than|over|\
        beyond|only|no more|outside|come to an end|came to an end",
    kept: "kept|keep|keeps|maintain*|recorded|retain*|record|hold|holds|held|registered|made|filed|stored|entered|\
        track*|logged|document*|log",
    absent: "no longer available|not available|unavailable|could not be found|cannot be found|not be located|\
        could not locate|unable to locate|unable to trace|no trace|not found|missing|could not find|no information|\
        no longer possible|not possible|cannot be traced|could not be traced|unable to find|cannot be established|\
        could not establish|not be retrieved|unable to identify|no data|no further information|unable to determine|\
        unable to provide|no result|any result|nothing to report|nothing could be found|nothing was found|\
        nothing found|unknown to us|without result|no match|no entry|no record of|in vain|found nothing|\
        no reference to|has no information|have no information|no such number|not known to us|not appear|\
        did not yield|fruitless|to no avail|nothing is known|yielded nothing|unsuccessful",
    deny: "declin*|refus*|not in a position|unable|cannot|can not|not able|not authori*|not permitted|not allowed|\
        does not allow|do not allow|prohibit*|prevent*|not at liberty|not obliged|barred|precluded|will not|\
        withhold*|object*|does not permit|do not permit|forbid*|restrict*|not consent|does not share|do not share|\
        do not disclose|does not disclose|not be able|reserve",
    disclose: "disclos*|shar*|releas*|divulg*|communicat*|provid*|reveal*|transmit*|furnish*|cooperat*|respond*|answer*|\
        comment*|supply information|pass on|give out|make available|information|particulars|request|passing on|\
        hand over|handing over|supplying|supply|sales records|customer data|identity of our customers|identity of",
    secret: "confidential*|secre*|classified|national security|proprietary|data protection|privacy|trade secret*|\
        sensitive|state security|export control legislation|commercially sensitive",
    dissolved: "dissol*|liquidat*|bankrupt*|wound up|winding up|no longer exist*|ceased to exist|insolven*|struck off|\
        defunct|ceased operations|ceased its operations|ceased trading|ceased its activities|ceased activity|\
        out of business|closed down|ceased production|not exist any more|no longer in existence|\
        no longer in business|no longer operat*|been closed|deregistered|no legal successor|without legal successor|\
        without successor|went into receivership|shut down|disbanded|broke up|abolished|removed from the register|\
        wind up|former state|former federal state|did not pass to us|were not handed over|not passed on to us|\
        predecessor state|has since gone out|gone out of business|no successor|ceased to trade|wound down|\
        no longer active|taken off the register",
    fake: "counterfeit*|fake*|forger*|forged|imitation*|not genuine|not original|copy of our|falsif*|not authentic|\
        replica*|does not follow|do not follow|does not correspond to our|not correspond|not our product|\
        not consistent with our|not match our|not of our|do not match our|does not match our|not one of ours|\
        not ours|deny having made|not the maker|not the manufacturer|is a copy|not one of our|not our make|\
        proof stamp which is absent|not of our manufacture|cannot be ours|not be ours|is not ours|are not ours|\
        start differently|differs from our|cannot have been made by us|cannot come from our",
    enclosed: "enclos*|attach*|annex*|herewith|appended|please find|copies of|a copy of|accompan*",
    received: "acknowledge receipt|acknowledges receipt|acknowledging receipt|confirm receipt|confirms receipt|\
        received your|receipt of your|has been received|have received|has received|have been received|was received|\
        duly received|safely received|has reached us|receipt of your request|is acknowledged|\
        acknowledged with thanks",
    later: "will revert|revert|in due course|looking into|under review|being processed|will be examined|being examined|\
        forwarded to|passed to|passed on to|transmitted to the competent|referred to|will reply|will respond|\
        as soon as possible|will contact you|will inform|under consideration|awaiting|will be answered|checking our|\
        will be in touch|will get back|will follow|will communicate|further communication|will write|investigating|\
        in progress|will be provided|we are looking|will be getting back|are checking|will send you our|\
        reply will follow|answer will follow|is under examination|registered with us|has been registered|\
        given to the department|transmitted your request|passed your request|forwarded your|sent on to|\
        has been passed|been sent to the|handed to the|assigned to|transmitted the request|transmitted your|\
        passed your|been referred|has been forwarded to|have forwarded it",
    away: "out of office|out of the office|automatic reply|auto reply|auto-reply|autoreply|annual leave|on leave|\
        on holiday|on vacation|away from|am away|currently away|will be back|return to the office|limited access to|\
        do not reply|this is an automated|automatically generated|ticket number|your ticket|has been logged|\
        no longer works|maternity leave|away until|absent|business trip|automated response|automatic response|\
        mailbox is not monitored|case number|office is closed|closed for the holidays|closed until|closed for|\
        we are closed|office closed|public holiday",
    trace: "trac*|weapon*|firearm*|rifle*|pistol*|serial number*|ammunition|arms|lot number*|manufactur*|export licen*|\
        end user|illicit|marking*|seiz*|recovered|diversion|conflict|cartridge*|consignment*",
    greet: "dear|sir|sirs|madam|excellency|presents its compliments|to whom it may concern|gentlemen|\
        ladies and gentlemen|dear colleagues|present their compliments",
    close: "yours faithfully|yours sincerely|yours truly|sincerely|kind regards|best regards|with compliments|\
        avails itself|cordially|faithfully yours|respectfully yours|assurances of its highest|\
        assurances of their highest|renew to|regards|respectfully|kindest regards|warm regards|many thanks",
    doc: "letter|request|note|e-mail|email|mail|invoice|certificate|licence|license|message|inquiry|enquiry|reference|\
        packing list|bill of lading|query|correspondence|communication|documented|found|recovered|seized|law|act|\
        regulation|resolution|founded|established|kept|records|licensed|authorisation|authorization|fax|telefax|\
        export licence|export license|ordered|orders|signed|concluded|received your|dissol*|liquidat*|bankrupt*|\
        expir*|destroy*|placed|end user certificate|in business|since|back to|goes back|archive holds|\
        established in|existence|reference is made|reference was made|reference made|mention is made|mention was made|\
        request is made|request was made|request made|inquiry made|enquiry made|inquiry was made|enquiry was made",
    labels: &[
        (
            FieldName::DocumentNumber,
            "our ref|our reference|ref|ref no|reference|note no|no|number|letter no|document no|file no",
        ),
        (
            FieldName::RequestReference,
            "your ref|your reference|your request|request|trace request|subject|re|ref|in reply to|concerning",
        ),
        (FieldName::DocumentDate, "date|dated"),
        (
            FieldName::Manufacturer,
            "manufacturer|maker|producer|made by|manufactured by|produced by|factory|name of manufacturer",
        ),
        (
            FieldName::ManufactureDate,
            "date of manufacture|manufacture date|manufactured|year of manufacture|production date|date of production|\
        manufactured on|manufactured in|produced|year of production|made|made in|production|period of manufacture|\
        manufacturing date|year of make|built",
        ),
        (
            FieldName::Recipient,
            "recipient|consignee|buyer|purchaser|customer|delivered to|sold to|end user|client|supplied to|exported to|\
        name of recipient|receiver|transferred to|transfer recipient|first recipient|shipped to|purchased by",
        ),
        (
            FieldName::DeliveryDate,
            "date of delivery|delivery date|delivered|delivered on|shipped on|date of shipment|shipment date|\
        date of dispatch|date of export|export date|date of sale|date of transfer|handed over|delivery|shipped|\
        exported on|sold on|dispatched|date of handover|handed over on",
        ),
        (
            FieldName::Quantity,
            "quantity|quantity delivered|qty|number of units|quantity supplied|amount|quantity sold|number delivered|\
        quantity shipped|total quantity|size of the consignment|consignment size|number of pieces",
        ),
        (FieldName::ContractNumber, "contract|contract no|contract number|agreement no|under contract|supply contract"),
        (
            FieldName::OrderNumber,
            "order|order no|order number|purchase order|po number|purchase order no|our order|under order|sales order",
        ),
        (
            FieldName::Intermediary,
            "intermediary|broker|freight forwarder|forwarder|carrier|agent|via|through|intermediaries|shipped through|\
        forwarding agent|transported by|other parties involved",
        ),
        (
            FieldName::Country,
            "country|country of delivery|country of destination|destination|delivered in|country of export|\
        delivered to country|destination country|country of recipient",
        ),
    ],
};

#[rustfmt::skip] // a line a meaning, not a line a word
const CAPTIONS: &[(F, &[&str])] = &[
    (F::DocumentNumber, &["no", "document no", "declaration no", "mrn", "entry no", "statement no", "waybill no", "edition", "ed", "rev",
        "revision", "revision no", "issue", "version", "doc", "reference no", "reference", "ref", "ref no", "our ref", "our reference",
        "certificate no", "certificate serial no", "registration no", "reg no", "file no", "form no", "doc no",
        "serial no of certificate", "control no", "number of certificate", "registered under no", "issue no", "doc ref",
        "document reference", "document id"]),
    (F::DocumentDate, &["date", "dated", "date of issue", "issue date", "issued on", "issued", "date issued", "document date",
        "place and date", "place and date of issue", "date and place", "date and place of issue", "place of issue and date", "done at",
        "executed on", "date of signature", "signed on", "date of certificate", "established in on", "established in", "established at",
        "signature date", "prepared on", "date prepared", "declaration date", "date of declaration", "acceptance date", "revision date",
        "date of revision", "date of last revision", "revised", "last revised", "publication date", "version date", "edition",
        "place date", "executed at", "executed on date", "date of execution", "place and date of signature"]),
    (F::RequestReference, &["your reference", "your ref", "trace request", "trace request no", "tracing request", "request reference",
        "request no", "your request", "your request no", "trace reference", "reference of request", "in reply to", "your letter",
        "in response to request"]),
    (F::ValidUntil, &["valid until", "valid to", "validity", "expiry date", "date of expiry", "expiration date", "expires", "expires on",
        "expiry", "valid through", "valid till", "validity date", "period of validity", "this certificate is valid until",
        "not valid after", "validity until", "valid up to", "expires end of"]),
    (F::EndUser, &["end user", "end-user", "enduser", "final user", "ultimate end user", "name of end user",
        "name and address of end user", "end user name", "final end user", "end user entity", "end using authority", "ultimate user",
        "end user organisation", "end user details"]),
    (F::Importer, &["importer", "importing party", "importing agency", "importing company", "name of importer", "importer of record",
        "name and address of importer", "importer name", "import company", "purchaser", "importer details", "us importer",
        "importer/purchaser", "consignee/importer", "importer/consignee"]),
    (F::Exporter, &["exporter", "exporting company", "name of exporter", "exporting party", "export company", "foreign exporter",
        "name and address of exporter", "exporter name", "exporter/supplier", "supplier/exporter", "exporter/seller", "exporter details",
        "consignor/exporter", "exporter/consignor", "declarant/exporter"]),
    (F::CountryOfDestination, &["country of destination", "country of final destination", "destination country", "final destination",
        "country of ultimate destination", "ultimate destination", "country of import", "destination", "importing country",
        "country of end use", "country of final use", "country dest code", "ctry dest", "final destination country",
        "destination (country)", "end use country"]),
    (F::CountryOfOrigin, &["country of origin", "origin", "country of export", "exporting country", "country of manufacture",
        "origin of goods", "origin country", "country of dispatch", "country of consignment", "goods originating in", "made in",
        "country of shipment"]),
    (F::ContractNumber, &["contract no", "contract", "contract reference", "contract ref", "sales contract no", "purchase contract no",
        "contract no and date", "contract no/date", "contract number and date", "agreement no", "under contract",
        "contract number (date)", "sales contract", "supply contract no", "supply contract", "sale contract no", "agreement",
        "contract agreement no"]),
    (F::OrderNumber, &["order no", "purchase order no", "purchase order", "order", "po no", "p o no", "order reference", "order ref",
        "customer order no", "your order no", "your order", "order number and date", "po number", "buyer's order no", "client order no",
        "customer po", "customer order", "sales order no", "sales order", "your po", "purchase order ref", "buyer order", "po ref",
        "your order ref", "our order no", "order acknowledgement no"]),
    (F::InvoiceNumber, &["invoice no", "commercial invoice no", "invoice", "invoice ref", "inv no", "invoice reference",
        "invoice number and date", "invoice no and date", "ref invoice", "related invoice", "commercial invoice"]),
    (F::LicenceNumber, &["licence no", "license no", "export licence no", "export license no", "import licence no", "licence", "license",
        "permit no", "authorisation no", "authorization no", "import certificate no", "iic no", "export authorisation no",
        "export licence", "import licence", "export permit no", "import permit no", "licence reference",
        "international import certificate no", "export authorisation", "licence ref", "license ref"]),
    (F::DeliveryDate, &["delivery date", "date of delivery", "delivered on", "date delivered", "date of receipt", "received on",
        "date received", "receipt date", "arrival date", "date of arrival", "goods received on", "arrived on", "date goods received",
        "date of import", "date of entry", "despatch date", "dispatch date", "date of despatch", "date of dispatch",
        "date of importation", "delivery on", "delivered", "actual delivery date"]),
    (F::Seller, &["seller", "vendor", "supplier", "sold by", "seller name", "beneficiary", "name of seller", "seller/exporter",
        "seller exporter", "supplier name", "issued by", "invoice from", "billed by", "seller details", "from"]),
    (F::Buyer, &["buyer", "bill to", "sold to", "customer", "invoice to", "billed to", "invoiced to", "buyer name", "client",
        "account of", "for account of", "name of buyer", "invoice address", "purchaser", "payer", "buyer details", "to", "bought by",
        "bill-to party", "buyer/importer"]),
    (F::Consignor, &["consignor", "shipper", "sender", "consigner", "shipper/exporter", "shipper exporter", "consignor/shipper",
        "shipped by", "shipper name and address", "shipper's name and address", "name and address of shipper", "despatched by",
        "dispatched by", "dispatched from", "ship from", "shipped from", "from", "delivered by", "sender name address",
        "consignor/exporter", "forwarded by", "shipper (complete name and address)", "name of shipper", "supplier", "sending party",
        "despatch from", "consignor name and address", "shipper's name address"]),
    (F::Consignee, &["consignee", "ship to", "deliver to", "delivered to", "shipped to", "receiver", "recipient", "consigned to",
        "delivery address", "delivery to", "consignee name and address", "consignee's name and address", "name and address of consignee",
        "consigned to the order of", "consigned to order of", "to order of", "receiving party", "goods delivered to", "shipping address",
        "ultimate consignee", "consignee/receiver", "ship-to party", "ship to party", "name of consignee", "receiving company",
        "addressee", "consignee (if to order so indicate)", "deliver-to", "destination party", "delivery point", "received by",
        "receiving unit", "receiving store"]),
    (F::NotifyParty, &["notify party", "notify", "notify address", "notify party's name and address", "party to notify",
        "party to be notified", "notify party name and address", "also notify", "notify party/address", "arrival notice to",
        "arrival notice"]),
    (F::Carrier, &["carrier", "shipping line", "carrier name", "name of carrier", "transporter", "haulier", "ocean carrier", "airline",
        "shipping company", "transport company", "issuing carrier", "carried by", "carrier/haulier", "name of transport company",
        "road haulier", "contracting carrier", "actual carrier", "signed for the carrier", "as carrier", "forwarder"]),
    (F::Vessel, &["vessel", "ocean vessel", "ship", "vessel name", "name of vessel", "steamer", "ship name", "vessel/flight", "m v",
        "exporting vessel", "mother vessel", "carrying vessel", "intended vessel", "per vessel", "feeder vessel", "shipped per"]),
    (F::Voyage, &["voyage", "voyage no", "voy", "voy no", "voyage ref", "trip no"]),
    (F::PortOfLoading, &["port of loading", "loading port", "pol", "port of shipment", "port of lading", "port of load", "load port",
        "port of embarkation", "shipped from port", "port of export", "loaded at"]),
    (F::PortOfDischarge, &["port of discharge", "discharge port", "pod", "port of unloading", "discharging port", "unloading port",
        "port of unlading", "port of disembarkation", "port of import", "port of arrival", "discharged at", "to be discharged at"]),
    (F::ShipmentDate, &["shipped on board", "shipped on board date", "on board date", "laden on board", "laden on board the vessel",
        "date of shipment", "shipment date", "date shipped", "shipped on", "ship date", "date of loading", "on board", "clean on board",
        "date laden on board", "sailing date", "date of departure", "departure date", "on or about", "sailed on", "loaded on board",
        "loading date", "shipping date"]),
    (F::Packages, &["packages", "no of packages", "number of packages", "total packages", "no of pkgs", "pkgs", "total no of packages",
        "packages total", "number and kind of packages", "no and kind of packages", "number and type of packages",
        "quantity of packages", "no of pieces", "total number of packages", "number of pieces", "no of pieces rcp", "no of cartons",
        "total cartons", "packages no", "number of packages or pieces", "packages total no", "colli", "total colli",
        "no of containers or packages", "no of pkgs or units", "no of containers or pkgs",
        "total number of containers or packages received by the carrier", "total number of containers or packages",
        "total packages received", "pieces", "total pieces", "total pkgs", "kind and no of packages", "kind of packages",
        "no and type of packages"]),
    (F::GrossWeight, &["gross weight", "gross weight kg", "gross weight kgs", "gross wt", "gross mass", "gross mass kg", "gross wt kg",
        "total gross weight", "gross weight in kg", "gross weight (kg)", "gross kg", "gw", "g w", "weight gross", "gross weight cargo",
        "gross weight kilos", "total gross mass", "total gross", "total weight", "g weight", "gross cargo weight", "gross weight lb kg",
        "gr weight", "gross"]),
    (F::NetWeight, &["net weight", "net weight kg", "net weight kgs", "net wt", "net mass", "net mass kg", "total net weight",
        "net weight in kg", "net kg", "nw", "n w", "weight net", "net wt kg", "total net", "total net mass", "nett weight", "nett wt",
        "net"]),
    (F::ContainerNumber, &["container no", "container", "container nos", "container id", "container no and seal no",
        "container no/seal no", "container number", "cntr no", "container/seal no", "container seal nos", "equipment no",
        "container nos seal nos", "container no(s)", "unit no", "ctr no"]),
    (F::Incoterm, &["terms of delivery", "delivery terms", "incoterms", "incoterm", "terms of sale", "trade terms", "terms",
        "shipment terms", "price terms", "terms of delivery and payment", "incoterms 2010", "incoterms 2020", "shipping terms",
        "delivery condition", "terms and conditions of delivery and payment", "delivery basis"]),
    (F::Currency, &["currency", "currency code", "invoice currency", "currency of invoice", "amounts in",
        "currency and total amount invoiced", "all amounts in", "prices in"]),
    (F::TotalAmount, &["total amount", "grand total", "total", "invoice total", "total invoice value", "total invoice amount",
        "amount due", "total value", "total price", "total amount due", "total due", "balance due", "invoice value", "total payable",
        "amount payable", "total invoice", "total to pay", "net total", "total incl vat", "total including vat", "total invoiced",
        "final total", "invoice amount", "total sum"]),
    (F::PlaceOfLoading, &["place of loading", "place of taking over", "place and date of taking over", "taking over the goods",
        "place and date of taking over of the goods", "place and date of taking over the goods", "loading place", "place of collection",
        "pick up place", "place of receipt", "point of loading", "place of pickup", "collected from", "taking over",
        "collection address", "loading point", "loading address", "loaded at", "goods taken over at", "place of taking over the goods"]),
    (F::PlaceOfDelivery, &["place of delivery", "place of delivery of the goods", "place designated for delivery", "place of unloading",
        "unloading place", "delivery place", "final place of delivery", "place designated for delivery of the goods",
        "place of destination", "delivery of the goods", "delivery point", "unloading point", "discharge place", "unloading address",
        "offloading point", "place of discharge"]),
    (F::Vehicle, &["vehicle", "vehicle no", "truck no", "truck", "registration plate", "vehicle registration", "vehicle registration no",
        "truck plate", "plate no", "truck/trailer", "tractor/trailer", "licence plate", "license plate", "wagon no", "lorry no",
        "truck reg no", "vehicle reg no", "means of transport", "reg no truck", "tractor", "registration no of vehicle", "vehicle plate",
        "transport means", "conveyance", "vehicle / trailer", "tractor unit", "wagon"]),
    (F::AirportOfDeparture, &["airport of departure", "departure airport", "airport of departure and requested routing",
        "airport of origin", "airport of loading", "origin airport", "from airport", "airport dep",
        "airport of departure (addr of first carrier) and requested routing"]),
    (F::AirportOfDestination, &["airport of destination", "destination airport", "airport of discharge", "airport of arrival",
        "to airport", "arrival airport", "airport dest"]),
    (F::Flight, &["flight", "flight no", "flight/date", "requested flight/date", "flight date", "flight no and date", "flight no/date",
        "requested flight", "for carrier use only flight/date"]),
    (F::Product, &["product", "product name", "trade name", "product identifier", "name of product", "commercial name",
        "product designation", "commercial product name", "designation", "substance name", "article name", "name of the substance",
        "identification of the product", "model", "product title", "chemical name", "trade name/designation", "product trade name",
        "material name"]),
    (F::Manufacturer, &["manufacturer", "manufactured by", "maker", "producer", "manufacturer/supplier", "supplier", "made by",
        "manufacturer name", "company", "company name", "name of manufacturer", "produced by", "manufacturing plant",
        "company identification", "supplier/manufacturer", "details of the supplier of the safety data sheet",
        "identification of the company", "company undertaking identification"]),
    (F::UnNumber, &["un no", "un number", "un", "un id", "id no", "un/id no", "un no or id no", "un id number", "un code"]),
];

#[rustfmt::skip] // a line a meaning, not a line a word
const COLUMNS: &[(C, &[&str])] = &[
    (C::Row, &["no", "item", "item no", "line", "pos", "position", "#", "s no", "line no", "sl no", "sr no", "ser", "itm", "ln", "row"]),
    (C::Description, &["description", "description of goods", "goods", "goods description", "item description", "articles", "article",
        "commodity", "nature of goods", "nature of the goods", "nature and quantity of goods", "description of packages and goods",
        "description of the goods", "description of articles", "product description", "designation of goods", "product", "designation",
        "kind of packages description of goods", "number and kind of packages description of goods", "description of merchandise",
        "particulars of goods", "commodity description", "description of items", "number and kind of packages; description of goods",
        "details", "nature and quantity of goods (incl dimensions or volume)", "items", "material", "designation of the goods",
        "goods and description", "kind of goods", "specification", "type of goods", "description of contents", "contents",
        "description of item", "nomenclature", "description of material", "description of commodities"]),
    (C::Quantity, &["quantity", "qty", "quantity delivered", "qty delivered", "quantity shipped", "qty shipped", "quantity received",
        "qty received", "amount of goods", "quantities", "qnty", "quant", "number of units", "no of units", "shipped qty",
        "delivered qty", "delivered", "quantity ordered", "qty ordered", "units", "accepted qty", "quantity accepted", "qty accepted",
        "total qty", "qty pcs", "received qty", "pcs", "received", "accepted"]),
    (C::Unit, &["unit", "uom", "unit of measure", "units of measure", "u m", "um", "measure unit", "u/m", "unit of qty", "uoi",
        "unit of issue", "u o m"]),
    (C::Lots, &["lot", "lot no", "batch", "batch no", "lot nos", "lot/batch", "lot/batch no", "batch/lot no", "lot number", "lots",
        "batch nos", "batches", "lot numbers", "lot or batch", "batch/lot", "charge no", "heat no", "lot/batch number", "lot id",
        "batch id"]),
    (C::Serials, &["ser no", "ser nos", "serial no", "serial nos", "serial", "serials", "s/n", "serial number", "serial numbers", "s n",
        "weapon no", "serial number range", "serial no from to", "serial numbers from to", "serial range", "serial nos from to",
        "weapon nos", "weapon serial no", "serial number(s)"]),
    (C::Model, &["model", "type", "part no", "article no", "item code", "code", "catalogue no", "sku", "product code", "material no",
        "p/n", "part number", "item number", "nsn", "calibre", "caliber", "model/type", "type/model", "art no", "product no", "stock no",
        "ref code"]),
    (C::Price, &["unit price", "price", "price per unit", "unit value", "price each", "unit cost", "rate", "price/unit", "u price",
        "unit rate", "price eur", "price usd", "unit price usd", "unit price eur"]),
    (C::Amount, &["amount", "value", "total price", "line total", "extended price", "line amount", "amount usd", "amount eur",
        "total value", "ext price", "net amount", "net value", "line value", "extension", "total usd", "total eur", "statistical value"]),
    (C::Other, &["marks and nos", "marks and numbers", "marks", "shipping marks", "hs code", "hs no", "tariff code", "commodity code",
        "tariff no", "dimensions", "measurement", "measurement m3", "volume", "volume m3", "cbm", "case no", "crate no", "box no",
        "package no", "carton no", "pallet no", "statistical no", "vat", "discount", "marks & nos", "container no seal no marks and nos",
        "method of packing", "remarks", "note", "notes", "packing", "size", "tare", "chargeable weight", "rate class", "origin",
        "rejected", "qty rejected", "quantity rejected", "condition", "hs tariff", "customs tariff no", "country of origin", "pkg no",
        "pack no", "commodity item no", "kg lb", "rate charge", "rate/charge", "vat rate", "ordered", "qty ordered", "state",
        "discrepancy", "location", "bin", "damaged", "shortage", "short", "seal no", "seal"]),
];

#[rustfmt::skip]
const ASIDES: &[&str] = &[
    "address", "addresses", "tel", "telephone", "phone", "fax", "e-mail", "email", "signature", "signatures", "stamp", "seal",
    "name and title", "name", "title", "position", "signed", "authorised signature", "authorized signature", "signature and stamp",
    "for and on behalf of", "by order of", "terms of payment", "payment terms", "payment", "bank", "bank details", "iban", "swift",
    "swift code", "account no", "vat no", "vat id", "tax no", "tin", "company registration no", "page", "place of issue",
    "freight payable at", "freight", "freight and charges", "number of original bills of lading", "no of original b/l",
    "number of originals", "no of originals", "place of receipt by pre-carrier", "pre-carriage by", "pre-carriage",
    "place of transhipment", "final place of delivery", "for delivery of goods please apply to", "remarks", "notes", "note",
    "observations", "attention", "contact", "contact person", "purpose", "end use", "specific end use", "purpose of use", "undertaking",
    "undertakings", "documents attached", "sender's instructions", "instructions as to payment for carriage", "successive carriers",
    "carrier's reservations and observations", "special agreements", "to be paid by", "goods received", "signature of the carrier",
    "signature of the sender", "issuing carrier's agent", "issuing carrier's agent name and city", "agent's iata code", "account number",
    "accounting information", "declared value for carriage", "declared value for customs", "amount of insurance", "handling information",
    "currency code", "charges", "prepaid", "collect", "weight charge", "other charges", "executed on",
    "signature of shipper or his agent", "signature of issuing carrier or its agent", "total prepaid", "total collect",
    "routing and destination", "by first carrier", "to", "by", "agent", "procedure", "customs office", "office of exit", "declarant",
    "representative", "mode of transport", "statistical value", "emergency telephone", "emergency phone", "emergency telephone number",
    "recommended use", "relevant identified uses", "uses", "storekeeper", "checked by", "received by", "delivered by", "driver",
    "driver's name", "approved by", "prepared by", "authorised by", "condition of goods", "warehouse", "store", "department", "subject",
    "customer no", "your contact", "cc", "enclosures", "bill of lading no", "delivery note no", "packing list no", "freight terms",
    "export references", "forwarding agent", "point and country of origin", "domestic routing", "type of move", "seal no", "seal nos",
    "country", "place", "city", "postcode", "port", "eori", "cage code", "customer id", "shipping instructions", "inspection",
    "dimensions", "classification", "hazard class", "proper shipping name", "packing group", "date and time", "time", "subtotal", "vat",
    "tax", "discount", "insurance", "description", "nature of business", "description and quantity", "quantity and description",
    "certification", "consular visa", "authority", "issuing authority", "nationality", "flag", "master", "surveyor", "imo no", "imo",
    "call sign", "measurement", "rank", "post", "capacity", "for official use", "official use only", "official use",
];

#[rustfmt::skip]
const PROPERTIES: &[&str] = &[
    "mass", "weight", "length", "overall length", "barrel length", "calibre", "caliber", "rate of fire", "magazine capacity", "capacity",
    "muzzle velocity", "effective range", "range", "maximum range", "shelf life", "storage temperature", "operating temperature",
    "temperature range", "operating voltage", "voltage", "diameter", "width", "height", "thickness", "density", "melting point",
    "boiling point", "appearance", "colour", "color", "purity", "concentration", "moisture", "pack", "packaging", "packing unit",
    "material", "power", "frequency", "accuracy", "speed", "endurance", "payload", "fuel", "explosive mass", "explosive charge",
    "filling", "charge", "action", "finish", "sights", "current", "contacts", "particle size", "viscosity", "resistance", "battery",
    "muzzle energy", "initial velocity", "service life", "delay", "storage", "protection class", "weight empty", "feed", "mode of fire",
    "bulk density", "nitrogen content", "flight time", "camera", "wingspan", "empty weight", "loaded weight",
];

#[rustfmt::skip] // a line a meaning, not a line a word
const STATEMENTS: &[(F, &[&str])] = &[
    (F::EndUser, &["we the", "certify that", "end user is", "end user will be", "end user of the goods is", "end user shall be",
        "confirm that"]),
    (F::Exporter, &["supplied by", "exported by", "purchased from", "procured from", "ordered from", "sold by", "bought from",
        "imported from", "delivered by", "manufactured by", "from"]),
    (F::Importer, &["imported by", "purchased by", "ordered by", "bought by", "importer is", "through"]),
    (F::CountryOfDestination, &["imports into", "imported into", "import into", "exported to", "destination is", "for use in",
        "remain in", "used in", "delivered to", "territory of"]),
    (F::ValidUntil, &["expires on", "valid until", "valid up to", "expire on", "valid through", "validity until", "valid to"]),
];

#[rustfmt::skip]
const TOTALS: &[&str] = &[
    "total", "totals", "grand total", "sub total", "subtotal", "total amount", "carried forward", "brought forward", "total quantity",
    "sum", "total packages", "vat", "discount", "freight", "insurance", "balance", "net total", "total net", "total gross",
];

#[rustfmt::skip] // a line a meaning, not a line a word
const UNITS: &[(U, &[&str])] = &[
    (U::Piece, &["pc", "pcs", "piece", "pieces", "ea", "each", "unit", "units", "nos", "item", "items", "no", "c62", "h87", "pce",
        "pces", "weapons", "rifles", "pistols"]),
    (U::Round, &["rd", "rds", "round", "rounds", "rnd", "rnds", "cartridge", "cartridges", "ctg", "ctgs"]),
    (U::Box, &["box", "boxes", "bx", "carton", "cartons", "ctn", "ctns", "case", "cases", "cs"]),
    (U::Crate, &["crate", "crates", "wooden case", "wooden cases", "crt"]),
    (U::Drum, &["drum", "drums", "barrel", "barrels", "dr"]),
    (U::Bag, &["bag", "bags", "sack", "sacks", "bg"]),
    (U::Pallet, &["pallet", "pallets", "plt", "plts", "px", "skid", "skids"]),
    (U::Container, &["container", "containers", "cntr", "fcl"]),
    (U::Set, &["set", "sets", "kit", "kits"]),
    (U::Pair, &["pair", "pairs", "pr", "prs"]),
    (U::Kg, &["kg", "kgs", "kilogram", "kilograms", "kilogramme", "kilogrammes", "kilo", "kilos", "kgm"]),
    (U::G, &["g", "gr", "gram", "grams", "gramme", "grammes"]),
    (U::T, &["t", "mt", "ton", "tons", "tonne", "tonnes", "metric ton", "metric tons", "metric tonnes", "mts", "tne"]),
    (U::L, &["l", "ltr", "ltrs", "litre", "litres", "liter", "liters", "lt"]),
    (U::M, &["m", "metre", "metres", "meter", "meters", "mtr", "mtrs", "lm"]),
];

#[rustfmt::skip] // a line a meaning, not a line a word
const TITLES: &[(&str, &[&str])] = &[
    ("end_user_certificate", &["end user certificate", "end-user certificate", "end use certificate", "end-use certificate",
        "end user statement", "end-user statement", "end user undertaking", "end-use undertaking", "end user declaration",
        "end-use statement", "end use statement", "certificate of end use", "final destination certificate",
        "end user and final destination certificate", "ultimate consignee statement", "certificate of final destination",
        "end use assurance", "end user assurance", "end-user assurances", "final end user certificate",
        "end use and end user certificate", "euc", "declaration of end use", "statement of end use"]),
    ("delivery_verification_certificate", &["delivery verification certificate", "delivery verification",
        "certificate of delivery verification", "verification of delivery", "delivery certificate", "delivery verification cert",
        "certificate of delivery", "dvc", "certificate of verification of delivery", "arrival certificate",
        "verification of delivery certificate", "proof of arrival certificate"]),
    ("international_import_certificate", &["international import certificate", "iic", "import certificate", "international import cert",
        "certificate of international import"]),
    ("invoice", &["invoice", "commercial invoice", "proforma invoice", "pro forma invoice", "pro-forma invoice", "tax invoice",
        "sales invoice", "purchase invoice", "export invoice", "consular invoice", "customs invoice", "freight invoice", "inv"]),
    ("bill_of_lading", &["bill of lading", "b/l", "ocean bill of lading", "combined transport bill of lading",
        "multimodal transport bill of lading", "fiata multimodal transport bill of lading", "negotiable fiata bill of lading",
        "sea waybill", "non-negotiable waybill", "port to port bill of lading",
        "bill of lading for ocean transport or multimodal transport", "liner bill of lading", "house bill of lading",
        "master bill of lading", "through bill of lading", "congenbill", "conlinebill", "bl", "hbl", "seaway bill",
        "multimodal bill of lading"]),
    ("packing_list", &["packing list", "packing slip", "packing note", "packing specification", "detailed packing list", "weight list",
        "packing list and weight note", "packing sheet", "list of contents", "packing list/weight list", "weight and packing list",
        "weight/packing list", "packing declaration", "contents list", "packing & weight list", "p/l"]),
    ("delivery_note", &["delivery note", "delivery order", "delivery ticket", "despatch note", "dispatch note", "despatch advice",
        "dispatch advice", "advice note", "delivery docket", "delivery slip", "goods delivery note", "shipping note", "issue voucher",
        "delivery receipt", "goods despatch note", "delivery advice", "dispatch docket"]),
    ("goods_receipt_note", &["goods receipt note", "goods received note", "grn", "goods receipt", "receiving report",
        "material receipt note", "receipt voucher", "goods received", "stores receipt voucher", "receiving note", "goods receiving note",
        "goods inward note", "receipt note", "material receiving report", "goods received voucher", "receiving inspection report",
        "goods acceptance note", "inward goods note", "stores received note"]),
    ("transport_document", &["cmr", "consignment note", "international consignment note", "road consignment note", "waybill",
        "road waybill", "rail consignment note", "cmr waybill", "transport document", "cim consignment note", "cim", "smgs",
        "truck waybill", "lorry receipt", "rail waybill", "railway consignment note", "cmr consignment note", "international waybill",
        "cargo manifest", "manifest", "transport order", "forwarder's certificate of receipt", "carriage document"]),
    ("air_waybill", &["air waybill", "airwaybill", "awb", "air consignment note", "house air waybill", "master air waybill", "hawb",
        "mawb", "airway bill", "e-awb"]),
    ("customs_declaration", &["customs declaration", "export declaration", "import declaration", "goods declaration",
        "single administrative document", "sad", "customs entry", "export accompanying document", "ead", "transit declaration",
        "shipper's export declaration", "declaration of goods", "customs declaration for export", "ead export",
        "customs export declaration", "customs import declaration", "shipping bill", "customs bill of entry", "bill of entry",
        "shipping bill for export"]),
    ("safety_data_sheet", &["safety data sheet", "material safety data sheet", "sds", "msds", "product safety data sheet",
        "safety data sheet according to regulation", "safety information sheet", "chemical safety data sheet", "hazard data sheet"]),
    ("technical_leaflet", &["technical data sheet", "technical leaflet", "product data sheet", "data sheet", "technical bulletin",
        "technical specification", "product leaflet", "technical description", "operating manual", "operator's manual",
        "technical information", "product information", "specification sheet", "product specification", "instruction leaflet",
        "datasheet", "technical data", "brochure", "product brochure", "user manual", "technical passport", "leaflet", "technical sheet",
        "product sheet", "instruction sheet", "technical note", "fact sheet", "product bulletin"]),
];
