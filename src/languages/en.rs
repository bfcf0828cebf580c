//! English.

use crate::model::FieldName;

use super::{Claims, Dates, Language};

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
    captions: &[],
    columns: &[],
    asides: &[],
    totals: &[],
    units: &[],
    titles: &[],
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
        established in|existence",
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
