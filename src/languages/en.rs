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
    ("thirteen", 13),
    ("fourteen", 14),
    ("fifteen", 15),
    ("sixteen", 16),
    ("seventeen", 17),
    ("eighteen", 18),
    ("nineteen", 19),
    ("twenty", 20),
    ("thirty", 30),
    ("forty", 40),
    ("fifty", 50),
    ("sixty", 60),
    ("seventy", 70),
    ("eighty", 80),
    ("ninety", 90),
    ("hundred", 100),
    ("thousand", 1000),
    ("million", 1000000),
    ("dozen", 12),
];

const CLAIMS: Claims = Claims {
    we: "we|our|ours|us|this company|our company|our firm|our factory|our plant|the undersigned|this ministry",
    not: "not|no|never|neither|nor|none|cannot|can not|unable|without|n't|nothing|failed to|denies|deny|hardly|isn't|\
        wasn't|weren't|didn't|doesn't|don't|hasn't|haven't|couldn't|can't",
    make: "manufactur*|produc*|made|fabricated|assembled|built|our make|left the production line|\
        left our production line|came off the line|factory of origin|rolled off|turned out|was completed|\
        of our production|completed|finished|proofed|its own product*|own products|dates from|date from|one of ours|\
        manufacture|own make|came out of|off the production line|origin of manufacture|one of our products|\
        its products|came from our|comes from our|left our factory|our factory|come from our|originat* from our works|\
        originat* in our works|stem* from our works|originat* from our factory|originat* in our factory|\
        stem* from our factory|originat* from our plant|originat* in our plant|stem* from our plant|\
        originat* from our workshops|originat* in our workshops|stem* from our workshops|originat* from our production|\
        originat* in our production|stem* from our production|originat* from our premises|originat* in our premises|\
        stem* from our premises|originat* with us|originat* from us|comes out of|come out of|coming out of|\
        left our works|left our plant|left our workshops|left our assembly line|left our production|\
        left the assembly line|left the works|left the plant|left the workshops|rolled out of|off our production line|\
        off our assembly line|off the assembly line|machined|was filled at|were filled at|was filled by|were filled by|\
        was forged|crafted|of our make|of our own make|product of our|products of our|product of ours|products of ours|\
        weapon of ours|one of our rifles|one of our pistols|one of our weapons|one of our firearms|one of our models|\
        our own product|our own weapon|proof-fired|proof fired|proof-tested|passed proof|passed final inspection|\
        originat* from the works|originat* in the works|came from the works|comes from the works|come from the works|\
        stem* from the works|originat* from the factory|originat* in the factory|came from the factory|\
        comes from the factory|come from the factory|stem* from the factory|originat* from the plant|\
        originat* in the plant|came from the plant|comes from the plant|come from the plant|stem* from the plant|\
        originat* from the workshops|originat* in the workshops|came from the workshops|comes from the workshops|\
        come from the workshops|stem* from the workshops|originat* from the factories|originat* in the factories|\
        came from the factories|comes from the factories|come from the factories|stem* from the factories|\
        originat* from the arsenal|originat* in the arsenal|came from the arsenal|comes from the arsenal|\
        come from the arsenal|stem* from the arsenal|originat* from the production lines|\
        originat* in the production lines|came from the production lines|comes from the production lines|\
        come from the production lines|stem* from the production lines",
    by: "by|at the works of|in the works of|at the factory of|in the factory of|at the plant of|by the company|\
        production of|product of|manufacture of|output of|from the works of|from the factory of|from the workshops of|\
        at the facilities of|the works of|the factory of|the plant of|the workshops of|the workshop of|\
        the facilities of|the production lines of|the assembly lines of|the arsenal of|the firm of|in the workshops of|\
        at the workshops of|in the plant of|in the facilities of|at the facility of|at the premises of|in the shops of|\
        at the arsenal of|in the arsenal of|from the plant of|from the facilities of|from the arsenal of|\
        from the house of|from the production lines of",
    by_after: "",
    maker: "manufacturer|manufacturers|maker|producer|original manufacturer|place of manufacture|manufactured by|\
        produced by|made by|assembler|gunmaker|gunmakers|fabricator|actual manufacturer|true manufacturer|\
        originat* from the works of|originat* in the works of|came from the works of|comes from the works of|\
        come from the works of|stem* from the works of|originat* from the factory of|originat* in the factory of|\
        came from the factory of|comes from the factory of|come from the factory of|stem* from the factory of|\
        originat* from the plant of|originat* in the plant of|came from the plant of|comes from the plant of|\
        come from the plant of|stem* from the plant of|originat* from the workshops of|originat* in the workshops of|\
        came from the workshops of|comes from the workshops of|come from the workshops of|stem* from the workshops of|\
        originat* from the factories of|originat* in the factories of|came from the factories of|\
        comes from the factories of|come from the factories of|stem* from the factories of|\
        originat* from the arsenal of|originat* in the arsenal of|came from the arsenal of|comes from the arsenal of|\
        come from the arsenal of|stem* from the arsenal of|originat* from the production lines of|\
        originat* in the production lines of|came from the production lines of|comes from the production lines of|\
        come from the production lines of|stem* from the production lines of",
    deliver: "sold|sale|sell|export*|ship*|suppl*|transfer*|consign*|dispatch*|despatch*|handed over|sent|forwarded|\
        left our premises|left the factory|released|invoiced|handover|conveyed|furnished|provided to|hand over|went to|\
        destined for|intended for|order was placed|transaction|purchase|dispatch|shipment|delivered|deliveries|deliver|\
        delivery|ceded|cession to|allotted|allotment to|allocated to|allocation to|handed to|handed out to|issued to|\
        issue to|made over|turned over to|gone to|has gone to|have gone to|donated|donation to|bartered|auctioned|\
        loaned to|on loan to|relinquished to|distributed to|resold|re-sold|sold on to|billed to|invoiced to|flown to|\
        airlifted|trucked to|ferried to|left our warehouse*|left our stor*|left our stock*|left our depot*|\
        passed into the possession|passed into the hands|came into the possession of|disposed of to|changed hands|\
        found its way to|found their way to|earmarked for|bound for",
    to: "to|to the order of|for delivery to|in favour of|in favor of|on behalf of the consignee|destined for|\
        intended for|for the account of|addressed to|to our customer|to our client|concluded with|signed with|\
        agreed with|contract with|made with|transacted with|made over to|despatched to|supplied to|delivered to|\
        sold to|into the hands of|into the possession of|for the use of|for use by|for the needs of|for the benefit of|\
        for account of|bound for|earmarked for|meant for|for shipment to|for onward delivery to|for onward shipment to|\
        for export to|entered into with|contracted with|contract made with|contract concluded with|\
        contract signed with|handed to|handed over to|ceded to|allotted to|allocated to|issued to|turned over to|\
        gone to|went to|transferred to|exported to|shipped to|dispatched to|consigned to|donated to|manufactured for|\
        produced for|made for|built for|by order and for account of",
    to_after: "",
    to_suffix: "",
    bought: "purchased by|bought by|acquired by|ordered by|received by|taken over by|accepted by|collected by|\
        placed by|procured by|obtained by|picked up by|signed for by|contracted by|commissioned by|imported by|\
        paid for by|delivery was taken by|delivery taken by|receipted by|taken in charge by|taken into use by|\
        taken into service by|purchase by|acquisition by|order from|order placed by|order received from|\
        order came from|ordered from us by|bought from us by|purchased from us by|acquired from us by|\
        bought from our company by|placed with us by",
    bought_after: "",
    recipient: "recipient|recipients|consignee|buyer|purchaser|customer|end user|end-user|client|end customer|\
        first recipient|receiving party|importer|transferee|receiver|distributor|end-users|end users|enduser|\
        final recipient|ultimate recipient|ultimate consignee|final consignee|ultimate end user|final end user|\
        ultimate end-user|final customer|ultimate customer|ultimate buyer|original buyer|original purchaser|\
        original customer|original recipient|original consignee|first buyer|first purchaser|first customer|\
        initial recipient|initial purchaser|beneficiary|addressee|acquirer|acquiring party|purchasing party|\
        buying party|contracting authority|procuring entity|procuring authority|purchasing authority|vendee|wholesaler|\
        retailer|stockist|consignees|party supplied|final user|ultimate user|direct customer|contractual partner",
    via: "via|through|through the intermediary of|by the intermediary of|through the intermediary|by order of|\
        brokered by|arranged by|through the broker|through its agent|through our agent|with the assistance of|\
        carried by|transported by|shipped by|freight forwarder|forwarding agent|forwarder|intermediary|broker|carrier|\
        intermediaries|brokered through|with the involvement of|acting as broker|acting as intermediary|routed through|\
        handled by|by way of|negotiated by|through our distributor|agent|organised by|organized by|flown by|\
        airlifted by|hauled by|trucked by|ferried by|freighted by|mediated by|facilitated by|intermediated by|\
        the mediation of|the intermediation of|by the agency of|through the agency of|through the good offices of|\
        through the offices of|through the medium of|through the mediation of|through the services of|\
        through the firm of|through a broker|through an agent|through an intermediary|with the mediation of|\
        with the participation of|sold through|placed through|ordered through|channelled through|channeled through|\
        transited through|middleman|middlemen|go-between|shipping agent|shipping agents|shipping line|haulier|hauler|\
        freight agent|freight forwarders|forwarding company|forwarding agents|clearing agent|commission agent|\
        sales agent|our agent|brokers|carriers|forwarders|brokering company|brokerage company|brokering firm|\
        consolidator|transport was entrusted to|carriage was entrusted to|shipment was entrusted to|\
        entrusted for transport to|entrusted for carriage to|brokerage of|services of the broker|\
        services of the forwarder|shipping company|airline|transporter|with the help of the company",
    via_after: "acted as broker|acted as intermediary|acted as the broker|acted as the intermediary|acting as broker|\
        acting as intermediary|acting as an intermediary|acted as agent|served as intermediary|acted as carrier|\
        carried the goods|was the intermediary|was the broker|arranged the shipment|arranged the transport|\
        arranged transport|brokered the|handled the|acted as forwarding|acted as freight|acted as an agent|\
        acted as forwarder|acted as an intermediary|was involved as|took part as|mediated|intervened as|acted between|\
        organised the transport|organized the transport|handled the shipment|acted as transport|acted as shipping|\
        acted as middleman|acted as go-between|acted as the agent|acted as our agent|acted as our broker|\
        acted as the forwarder|acted as the carrier|acted as the forwarding|acted as the freight|acted as haulier|\
        acted as consolidator|functioned as intermediary|functioned as broker|functioned as carrier|\
        functioned as agent|served as broker|served as the broker|served as the intermediary|served as an intermediary|\
        served as agent|served as carrier|served as forwarder|was our agent|was the agent|was our broker|\
        was the carrier|was the forwarder|was the freight forwarder|was the forwarding agent|was the go-between|\
        was the middleman|was entrusted with the transport|was entrusted with the carriage|\
        was entrusted with transport|was commissioned to transport|was contracted to transport|\
        took care of the transport|took care of transport|took care of the shipment|took care of the shipping|\
        took care of the forwarding|took care of forwarding|saw to the transport|organised the shipment|\
        organized the shipment|organised the carriage|organised transport|organized transport|effected the transport|\
        effected the carriage|effected transport|performed the transport|performed the carriage|\
        undertook the transport|undertook the carriage|undertook transport|provided the transport|provided transport|\
        carried out the transport|carried out transport|carried the consignment|carried the shipment|carried the cargo|\
        carried the weapons|carried them|transported the|transported them|hauled the|flew the|flew them|ferried the|\
        negotiated the sale|negotiated the contract|negotiated the deal|negotiated the transaction|\
        negotiated the order|mediated the|facilitated the|intermediated|was responsible for the transport|\
        was responsible for transport|was in charge of transport|was in charge of the transport|\
        charged with the transport|handled transport|handled the transport|handled shipment|arranged carriage|\
        arranged the carriage|arranged shipment|arranged the sale|arranged the transaction|arranged the deal|\
        stood between|acted on commission|lent its services",
    buy: "bought|purchased|acquired|received|took delivery|took over|has bought|has purchased|obtained|\
        placed the order|placed an order|collected|accepted the goods|imported|took receipt|took possession|\
        took the delivery|accepted delivery|accepted the consignment|accepted the shipment|accepted the weapons|\
        accepted the rifles|accepted the lot|accepted the batch|accepted them|accepted it|has taken delivery|\
        have taken delivery|had taken delivery|has taken over|procured|has procured|placed its order|\
        placed their order|placed orders|has ordered|had ordered|had purchased|had bought|had acquired|have purchased|\
        have bought|has acquired|has imported|has collected|has obtained|ordered from us|commissioned the|\
        signed for the|picked up|took them over|contracted for|was supplied with|were supplied with|was issued with|\
        were issued with|was furnished with|received the goods|received the consignment|received the shipment|\
        received these|received the weapons|was the buyer|was the purchaser|was the consignee|was the recipient",
    carry: "transport|transported|transportation|carriage|shipping|freight|forwarding|haulage|carried|forwarded|\
        logistics|moved",
    route: "loaded|discharged|unloaded|vessel|ship|m/v|aboard|on board|by sea|port|transshipped|transhipped|flight|\
        truck|by air|by road|airport|seaport|by rail|voyage|steamer|sailed|flown",
    contract: "contract|contracts|agreement|supply contract|sales contract|supply agreement|subcontract|sub-contract|\
        tender|memorandum of understanding|deed of sale|contractual document",
    order: "order|purchase order|orders|p.o.|sales order|our order|customer order|order confirmation|work order|\
        job order|indent|requisition|call-off|po no|po number|po nr|commission no|order no",
    be: "is|was|were|are|being|had been|has been|namely|as follows|named|called",
    generic: "the|a|an|company|firm|messrs|messrs.|mr|named|called|customer|client|our|its|their|state-owned|private|\
        local|trader|trading|dealer|distributor|authorised|authorized|licensed|following|entity|then|wholesaler|\
        importer|recipient|agent|broker|government-owned|national",
    head: "ministry|government|police|army|armed|forces|department|directorate|command|gendarmerie|state|republic|\
        national|office|authority|guard|navy|air|defence|defense|interior|agency|embassy|royal|general|federal|corps|\
        bureau|security|service|services|establishment|branch|division|section|board|commission|council|armament|\
        procurement|supply|customs|wildlife|constabulary|battalion|regiment|brigade|garrison|militia|infantry|\
        artillery|cavalry|marines|carabinieri|sheriff*|municipal|municipality|provincial|presidency|presidential|\
        ordnance|quartermaster|prison*|correctional|penitentiary|immigration|forestry|fisheries|game department|\
        intelligence|rangers|coast guard|coastguard|border guard|border guards|border police|border force|\
        general staff|air force|special forces|high command|joint staff|security forces|defence forces|national parks|\
        logistics command|inspectorate|commissariat|undersecretariat",
    link: "of|and|for|the|de|&|du|des|la|le|el|al|d",
    stop: "on|in|under|via|through|by|from|with|at|which|who|that|during|pursuant|as|was|were|is|has|had|have|been|\
        between|according|dated|where|when|within|since|before|after|against|per|also|both|it|its|we|our|this|these|\
        those|but|or|into|together|only|being|acting|based|located|without|until|upon|using|then|they|he|to|are|\
        whose",
    goods: "rifle*|pistol*|gun*|machine gun*|weapon*|firearm*|handgun*|revolver*|round*|cartridge*|shell*|mortar*|\
        rocket*|grenade*|mine*|piece*|unit*|item*|box*|crate*|case*|drum*|bag*|launcher*|vehicle*|truck*|detonator*|\
        carbine*|shotgun*|magazine*|projectile*|fuze*|fuse*|charge*|tonne*|ton|tons|kg|kilogram*|set*|pcs|units|bomb*|\
        missile*|component*|device*|engine*|drone*|cylinder*|barrel*|barrels|pallet*|container*|reel*|metre*|meter*|\
        litre*|coil*|spool*|roll*|carton*|sack*|article*|sample*|specimen*|tube*|warhead*|cap|caps|cord|powder|\
        transmitter*|camera*|motor*|pair*|cable*|batter*|howitzer*|cannon*|armoured vehicle*|submachine*|sub-machine*|\
        silencer*|suppressor*|sights|telescopic sight*|scopes|bipod*|tripod*|bayonet*|holster*|parts|spare part*|kit|\
        kits|aircraft|helicopter*|boats|uav|uavs|primer*|propellant|explosive*|booster*|igniter*|initiator*|canister*|\
        flask*|jerrycan*|cans|tins|packet*|package*|packages|parcel*|bale*|bundle*|bullet*|slugs|pellet*|munition*|\
        ammunition|torpedo*|submunition*|dispenser*|circuit*|chips|sensor*|antenna*|radio*|gyroscope*|servo*|\
        propeller*|pump*|helmet*|vests|receivers|blanks|tracer*|flare*|sticks|trailer*|jeep*|lorr*|chassis|generator*|\
        regulator*|microcontroller*|processor*|converter*|transceiver*|wooden cases|liters|kilos|kilo|gram|grams|\
        metric ton*|derringer*|musket*|air gun*|flamethrower*|rifle scope*|telescopic sights|gun sight*|modules|\
        assemblies|main battle tank*|battle tank*",
    quantity: "quantity|quantities|consignment of|shipment of|delivery of|batch of|lot of|total of|order of|comprising|\
        consisting of|comprised|numbering|in the amount of|in all|altogether|order for|sale of|supply of|purchase of|\
        transfer of|export of|cargo of|dispatch of|despatch of|tranche of|made up of|in the number of|batches of|\
        to the number of|allotment of|allocation of|consignment comprised|consignment consisted of|shipment comprised|\
        shipment consisted of|consisted of|parcel of|load of",
    confirm: "confirm*|certif*|verif*|attest*|can state|is ours|establish*|corroborat*|identified as|is indeed|\
        acknowledge that|recognis*|recogniz*|identifies|acknowledges|acknowledged|yes|are ours|was ours|were ours|\
        is our own|are our own|belongs to our production|is of our|are of our|from our own production|identify it as|\
        identified it as|identifies it as|substantiat*|we can say|ascertain*|authenticat*|validat*|affirm*|matches our|\
        match our|agrees with our|agree with our|tallies with our|tally with our|corresponds to our|correspond to our",
    records: "record*|archive*|register*|registr*|file|files|documentation|documents|paperwork|ledger*|sales book*|\
        books|data|accounts|individual numbers|serial numbers|numbers|stock book*|delivery book*|production book*|\
        order book*|proof book*|day book*|log book*|logbook*|card index*|card file*|index card*|microfilm*|microfiche*|\
        database*|data base|shipping papers|sales papers|company papers|all papers|old papers|file cards|filing system|\
        books of account|inventory lists|delivery lists|sales lists|lists of serial|back files|dossiers|dossier|\
        papers from that|papers of that|filing cabinet*",
    destroyed: "destroy*|shredded|burn*|burnt|incinerat*|lost in|lost during|pulped|disposed of|discard*|flood*|fire|\
        wiped|perished|lost|purged|scrapped|looted|erased|deleted|went up in smoke|up in smoke|up in flames|\
        thrown away|thrown out|was bombed|were bombed|bombing of our|bombing raid*|bombing in|bombardment|air raid*|\
        air-raid*|shelling of|shelling in|was shelled|were shelled|gutted|mislaid|misplaced|ransacked|pillaged|\
        plundered|war damage|ravaged|water damage|damaged by water|damaged beyond|decayed|overwritten|recycled|\
        waste paper|wastepaper|sent to the mill|fell victim|fallen victim|fell prey|victim to|vandalis*|got rid of|\
        cleared out|did away with|done away with|records disappeared|archives disappeared|archive disappeared|\
        files disappeared|records were stolen|archives were stolen|files were stolen|consigned to the flames|\
        reduced to ashes|to ashes|annihilat*|obliterat*|torn up|crash of our|crash of the|hard disk fail*|server fail*|\
        weeded|culled|eradicat*|gone up in|hurricane|earthquake|tsunami|rotted|eaten by|demolish*",
    retention: "retention|statutory period|storage period|record-keeping period|limitation period|archiving period|\
        preservation period|kept for only|kept only for|keep records for|retain records for|retained for|kept for|\
        required to keep|obliged to keep|obliged to retain|required to retain|preserved for|archive period|\
        mandatory period|stored for|period of storage|legal period|period for keeping|preserve records for|\
        beyond the period|retained only for|retained for only|holding period|statutory term|older than the records|\
        term of storage|storage term|prescribed period|obliged to hold|required to hold|records of that age|beyond our|\
        retention schedule|kept on file for|held for|archived for|hold records for|store records for|\
        keep documents for|keeps records for|keep them for|keep files for|keep such records for|keep its records for|\
        keep our records|retain documents for|retain them for|retain files for|retain our records|retains records for|\
        retains its records|keeps its records|duty to keep|obligation to keep|obligation to retain|\
        obligation to preserve|period of retention|period of preservation|preservation term|archiving term|safekeeping|\
        obliged to preserve|required to preserve|required by law to|obliged by law to|only go back|go back only|\
        goes back only|only goes back|only reach back|reach back only|go back no further|goes back no further|\
        reach no further|do not go back|does not go back|do not reach back|does not reach back|do not extend back|\
        does not extend back|filed for|preserved only for|stored only for|keep only for|kept only|destruction schedule|\
        document lifecycle|deadline for keeping|file life|kept on record for|maintained for",
    expired: "expir*|elaps*|laps*|has ended|ended|no longer|passed|exceed*|run out|ran out|older than|more than|over|\
        beyond|only|no more|outside|come to an end|came to an end|run its course|well past|past the|in excess of|\
        time-barred|time barred|that far|so far back|no further|at most|at the most|maximum of|long past|long since|\
        out of date|has since passed|gone by|behind us|no further back",
    kept: "kept|keep|keeps|maintain*|recorded|retain*|record|hold|holds|held|registered|made|filed|stored|entered|\
        track*|logged|document*|log|surviv*|archived|preserv*|noted down|written down|put on record|put on file|\
        catalogued|cataloged|inventoried|traced individually|set down|on file",
    absent: "no longer available|not available|unavailable|could not be found|cannot be found|not be located|\
        could not locate|unable to locate|unable to trace|no trace|not found|missing|could not find|no information|\
        no longer possible|not possible|cannot be traced|could not be traced|unable to find|cannot be established|\
        could not establish|not be retrieved|unable to identify|no data|no further information|unable to determine|\
        unable to provide|no result|any result|nothing to report|nothing could be found|nothing was found|\
        nothing found|unknown to us|without result|no match|no entry|no record of|in vain|found nothing|\
        no reference to|has no information|have no information|no such number|not known to us|not appear|did not yield|\
        fruitless|to no avail|nothing is known|yielded nothing|unsuccessful|nothing on file|nothing on record|\
        no longer traceable|no longer held|no longer possess|no longer exist|not on file|not on record|\
        not in our possession|not in the possession|could not be identified|cannot be identified|could not identify|\
        cannot identify|could not be determined|cannot be determined|could not determine|cannot determine|\
        not be determined|not be established|not be traced|not be identified|not be found|not be recovered|\
        not be ascertained|could not be ascertained|not be obtained|cannot trace|could not trace|cannot locate|\
        did not find|do not find|have not found|has not found|were not able to find|was not able to find|\
        were not able to trace|not traceable|untraceable|unidentifiable|unable to establish|unable to ascertain|\
        unable to recover|no knowledge of|without success|no success|drew a blank|drawn a blank|came up empty|\
        no record exists|no records exist|no records of|no records were|no records could|no documents relating|\
        no documents were|no mention|no hits|no hit|produced no|revealed no|yielded no|gave no result|led to no|\
        led nowhere|did not produce|did not reveal|did not lead to|has not yielded|have not yielded|has not produced|\
        had no success|negative result|result was negative|results were negative|search was negative|nil return|\
        nil result|not registered in|no longer in our possession|not retrievable|irretrievabl*|is unknown|are unknown|\
        was unknown|remains unknown|remain unknown|regrettably nothing|turned up nothing|not in our files|\
        not in our records|not included in our|does not exist in our|nothing could be established|do not possess|\
        does not possess|did not succeed|nothing in our records|nothing in our files|nothing in our archive*|\
        nothing in our books|no longer have any records|no longer have the records|no longer have records|\
        no longer have any information|no details could|no details are available",
    deny: "declin*|refus*|not in a position|unable|cannot|can not|not able|not authori*|not permitted|not allowed|\
        does not allow|do not allow|prohibit*|prevent*|not at liberty|not obliged|barred|precluded|will not|withhold*|\
        object*|does not permit|do not permit|forbid*|restrict*|not consent|does not share|do not share|\
        do not disclose|does not disclose|not be able|reserve|decline to|not prepared to|not willing|unwilling|\
        not inclined|not disposed|not entitled|not empowered|not competent to|do not wish|does not wish|not intend|\
        do not intend|does not intend|regret that we may not|not free to|under no obligation|no obligation|\
        not under an obligation|see no basis|no legal basis|without legal basis|prefer not|cannot comply|not comply|\
        cannot accede|not accede|not grant|cannot grant|do not release|does not release|do not give|does not give|\
        do not provide|does not provide|does not comment|do not comment|not a matter for|rejects|reject your|deny your|\
        denied your|must disappoint|turn down|turned down|stand by our refusal|preclude*|as a matter of policy|\
        as a matter of principle|policy not to|not our policy|not our practice|will neither confirm",
    disclose: "disclos*|shar*|releas*|divulg*|communicat*|provid*|reveal*|transmit*|furnish*|cooperat*|respond*|\
        answer*|comment*|supply information|pass on|give out|make available|information|particulars|request|passing on|\
        hand over|handing over|supplying|supply|sales records|customer data|identity of our customers|identity of|\
        give details|give particulars|give any information|giving information|give the name|giving the name|give names|\
        identify our customers|name our customers|name our clients|names of our|names of customers|customer names|\
        client names|client data|customer information|client information|make known|made public|making public|\
        make public|hand out|hand over information|accede to|comply with your|grant access|allow access|turn over|\
        exchange of information|assist you|support your investigation|details of sales|details of exports|\
        details of our customers|details of customers|impart*",
    secret: "confidential*|classified|national security|proprietary|data protection|privacy|trade secret*|sensitive|\
        state security|export control legislation|commercially sensitive|secret|secrets|secrecy|non-disclosure|\
        nondisclosure|undisclosed by law|not for public|restricted information|reasons of state|national interest|\
        interests of national|public interest immunity|professional privilege|legally privileged|competitive reasons|\
        gdpr|personal data|protected information|protected by law|under embargo",
    dissolved: "dissol*|liquidat*|bankrupt*|wound up|winding up|no longer exist*|ceased to exist|insolven*|struck off|\
        defunct|ceased operations|ceased its operations|ceased trading|ceased its activities|ceased activity|\
        out of business|closed down|ceased production|not exist any more|no longer in existence|no longer in business|\
        no longer operat*|been closed|deregistered|no legal successor|without legal successor|without successor|\
        went into receivership|shut down|disbanded|broke up|abolished|removed from the register|wind up|former state|\
        former federal state|did not pass to us|were not handed over|not passed on to us|predecessor state|\
        has since gone out|gone out of business|no successor|ceased to trade|wound down|no longer active|\
        taken off the register|went bust|gone bust|gone bankrupt|went under|went into administration|\
        placed in administration|placed into administration|entered administration|entered liquidation|in receivership|\
        ceased business|ceased to operate|ceased operating|has ceased all|ceased all activit*|has ceased to be|\
        closed its doors|closed its gates|closed for good|shut its doors|shut its gates|out of existence|broken up in|\
        was broken up|was split up|no legal heir|no legal successors|no successor in|without a successor|\
        without a legal successor|without any successor|without any legal successor|no successor company|\
        legal existence ended|existence has ended|has been wound|been struck from|struck from the register|\
        removed from the commercial register|deleted from the commercial register|deleted from the register|\
        deleted from the companies|strike-off|ceases to exist|no longer extant|no longer trading|no longer trades|\
        does not exist anymore|not exist anymore|does not exist any longer|do not exist any longer|state no longer|\
        country no longer exist*|were not transferred to us|were never transferred to us|was never handed to us|\
        were never handed to us|did not come to us|never came to us|were not passed to us|in bankruptcy|\
        declared bankrupt|compulsory liquidation|privatised and dissolved|privatized and dissolved|\
        privatised and closed|privatized and closed|discontinued its business|discontinued business|\
        discontinued its operations|abandoned its business|ended its activities|ended its operations|\
        stopped its operations|stopped trading|disestablish*|disincorporated",
    fake: "counterfeit*|fake*|forger*|forged|imitation*|not genuine|not original|copy of our|falsif*|not authentic|\
        replica*|does not follow|do not follow|does not correspond to our|not correspond|not our product|\
        not consistent with our|not match our|not of our|do not match our|does not match our|not one of ours|not ours|\
        deny having made|not the maker|not the manufacturer|is a copy|not one of our|not our make|\
        proof stamp which is absent|not of our manufacture|cannot be ours|not be ours|is not ours|are not ours|\
        start differently|differs from our|cannot have been made by us|cannot come from our|not leave our factory|\
        not leave our works|not leave our plant|not leave our production|never left our factory|never left our works|\
        never left our plant|never came from our|never came out of our|not come from us|not come from our|\
        not come out of our|not originate from us|not originate with us|not originate from our|not originate in our|\
        not stem from our|not stem from us|not from our factory|not from our works|not from our plant|\
        not from our production|not from our workshops|not from us|not made by us|not produced by us|\
        not manufactured by us|not made by our|not produced by our|not manufactured by our|never made by us|\
        never been made by us|were not ours|was not ours|never been ours|nothing to do with our products|\
        nothing to do with our company|nothing to do with our factory|no product of ours|no weapon of ours|\
        not a weapon of ours|not a product from our|not our production|not our manufacture|copied our|copies our|\
        copying our|copied from our|imitates our|imitating our|imitat*|unlicensed cop*|illegal cop*|unauthorised cop*|\
        unauthorized cop*|unauthorised reproduction*|unauthorized reproduction*|illegal reproduction*|pirate cop*|\
        pirated cop*|knock-off*|knockoff*|passed off as|purports to be|purport to be|spurious|bogus|misus* our name|\
        misus* of our|abus* our name|abus* of our name|usurp*|our name without|our mark without|our logo without|\
        without our licence|without our license|without our authori*|inauthentic|clone of|clones of|look-alike*|\
        lookalike*|not conform to our|does not bear our|do not bear our|differ from our|deviates from our|\
        deviate from our|cannot originate from|not belong to our|outside our series|never been in our range|\
        not in our range|not part of our range|not part of our production",
    enclosed: "enclos*|attach*|annex*|herewith|appended|please find|copies of|a copy of|accompan*|appendi*|\
        please see the following|joined to this|find the following documents|sent with this|with this letter you|\
        included with this|scan of|scans of|photocop*|under separate cover|overleaf|under cover of this|subjoin*|\
        extract from our|extracts from our|transcript of",
    received: "acknowledge receipt|acknowledges receipt|acknowledging receipt|confirm receipt|confirms receipt|\
        received your|receipt of your|has been received|have received|has received|have been received|was received|\
        duly received|safely received|has reached us|receipt of your request|is acknowledged|acknowledged with thanks|\
        in receipt of|is in receipt|are in receipt|arrived safely|reached this office|reached our office|\
        reached our desk|came to hand|safely to hand|is to hand|in possession of your|got your|\
        was delivered to our office|gratefully received|receipt is confirmed|receipt is hereby|hereby acknowledge|\
        taken receipt of your|confirmation of receipt|confirming receipt|acknowledges having received|\
        acknowledge having received|note your request|noted your request|taken note of your",
    later: "will revert|revert|in due course|looking into|under review|being processed|will be examined|being examined|\
        forwarded to|passed to|passed on to|transmitted to the competent|referred to|will reply|will respond|\
        as soon as possible|will contact you|will inform|under consideration|awaiting|will be answered|checking our|\
        will be in touch|will get back|will follow|will communicate|further communication|will write|investigating|\
        in progress|will be provided|we are looking|will be getting back|are checking|will send you our|\
        reply will follow|answer will follow|is under examination|registered with us|has been registered|\
        given to the department|transmitted your request|passed your request|forwarded your|sent on to|has been passed|\
        been sent to the|handed to the|assigned to|transmitted the request|transmitted your|passed your|been referred|\
        has been forwarded to|have forwarded it|shall revert|shall reply|shall respond|shall inform|shall be informed|\
        shall write|shall get back|shall return to|shall contact|will be informed|will be notified|will notify you|\
        will let you know|will advise you|will return to you|will return to the matter|will come back to you|\
        come back to you|bear with us|ask for your patience|beg your patience|your patience|being looked into|\
        being dealt with|being handled|being studied|being considered|being verified|being checked|being researched|\
        being attended|being prepared|under examination|under study|searching our|searches are|research is being|\
        enquiries are being|inquiries are being|have initiated|has initiated|initiated a search|will be communicated|\
        will be transmitted|will be forwarded|will be provided in|at a later date|at a later stage|at a later time|\
        we expect to|we hope to|hope to be able|once we have|as soon as we|as soon as the|without delay|reply shortly|\
        you shortly|answer shortly|very shortly|has been transmitted|have been transmitted|have transmitted|\
        we have passed|has been asked to|have been instructed|has been instructed|given to our|\
        handed over to our archive|is with the competent|further information will|further reply|final reply|\
        substantive reply|full reply|detailed reply|interim reply|competent authorities|competent department|\
        competent service|relevant department|relevant authorities|need more time|takes time|take some time|\
        require some time|requires some time|within the coming|coming weeks|next weeks",
    away: "out of office|out of the office|automatic reply|auto reply|auto-reply|autoreply|annual leave|on leave|\
        on holiday|on vacation|away from|am away|currently away|will be back|return to the office|limited access to|\
        do not reply|this is an automated|automatically generated|ticket number|your ticket|has been logged|\
        no longer works|maternity leave|away until|absent|business trip|automated response|automatic response|\
        mailbox is not monitored|case number|office is closed|closed for the holidays|closed until|closed for|\
        we are closed|office closed|public holiday",
    trace: "trac*|weapon*|firearm*|rifle*|pistol*|serial number*|ammunition|arms|lot number*|manufactur*|export licen*|\
        end user|illicit|marking*|seiz*|recovered|diversion|conflict|cartridge*|consignment*|calib*|ammunition lot|\
        headstamp*|head stamp*|proof mark*|end-user|munition*|small arms|batch number*|explosive*|detonator*",
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
            "our ref|our reference|ref|ref no|reference|note no|no|number|letter no|document no|file no|our file|\
        our file no|our file ref|our letter no|our number|outgoing no|outgoing number|reg no|registration no|\
        registration number|registry no|protocol no|document number|reference number|reference no|file number|file ref|\
        letter number|letter ref|memo no|our case|journal no|note verbale no|case file",
        ),
        (
            FieldName::RequestReference,
            "your ref|your reference|your request|request|trace request|subject|re|ref|in reply to|concerning|\
        your letter|your note|your file|your file no|your number|your case|your case no|your enquiry|your inquiry|\
        your message|your e-mail|your email|your communication|tracing request|trace request no|request no|\
        request number|request ref|request reference|tracing request no|case|case no|reply to|in response to|\
        in answer to|response to|answer to|with reference to|reference your|regarding|subj|your trace request|\
        your tracing request|case reference|enquiry|inquiry",
        ),
        (
            FieldName::DocumentDate,
            "date|dated|date of letter|date of this letter|letter date|date of issue|issue date|date of reply|\
        reply date|our date|place and date|dated this",
        ),
        (
            FieldName::Manufacturer,
            "manufacturer|maker|producer|made by|manufactured by|produced by|factory|name of manufacturer|\
        manufacturing company|manufacturer name|manufacturer's name|name of the manufacturer|maker's name|\
        name of maker|factory of manufacture|manufacturing plant|manufacturing factory|factory of origin|produced at|\
        made at|manufactured at|original manufacturer|place of manufacture|assembled by|built by|filled by",
        ),
        (
            FieldName::ManufactureDate,
            "date of manufacture|manufacture date|manufactured|year of manufacture|production date|date of production|\
        manufactured on|manufactured in|produced|year of production|made|made in|production|period of manufacture|\
        manufacturing date|year of make|built|date of making|date made|date manufactured|date produced|\
        date of assembly|assembled|assembly date|assembled on|assembled in|made on|produced on|produced in|year made|\
        year built|built in|built on|date of completion|completed|completed on|date of filling|filled|filled on|\
        filling date|left the factory|left the works|left factory|date of proof|proofed|production year|\
        manufacturing year|time of manufacture|production period|manufacturing period|period of production|\
        years of manufacture|manufacture|dates of manufacture|month of manufacture|lot date|manufactured between",
        ),
        (
            FieldName::Recipient,
            "recipient|consignee|buyer|purchaser|customer|delivered to|sold to|end user|client|supplied to|exported to|\
        name of recipient|receiver|transferred to|transfer recipient|first recipient|shipped to|purchased by|\
        consigned to|issued to|handed over to|ceded to|allotted to|allocated to|dispatched to|despatched to|sent to|\
        invoiced to|bought by|acquired by|ordered by|received by|end-user|ultimate consignee|ultimate recipient|\
        final recipient|final consignee|original recipient|original purchaser|original buyer|original customer|\
        first purchaser|first buyer|first customer|end customer|beneficiary|receiving party|acquirer|importer|\
        sold on to|went to|customer name|name of customer|name of the customer|name of the recipient|name of consignee|\
        name of buyer|name of the buyer|name of purchaser|buyer's name|purchaser's name|recipient's name|\
        recipient name|delivery to|supply to|sale to|export to|recipient of delivery|recipient of the goods|\
        recipient of the transfer|recipient of the consignment|ship to|sold party|delivered to customer|supplied party",
        ),
        (
            FieldName::DeliveryDate,
            "date of delivery|delivery date|delivered|delivered on|shipped on|date of shipment|shipment date|\
        date of dispatch|date of export|export date|date of sale|date of transfer|handed over|delivery|shipped|\
        exported on|sold on|dispatched|date of handover|handed over on|date delivered|date shipped|date sold|date sent|\
        date dispatched|date despatched|date exported|date supplied|date transferred|date handed over|date of sending|\
        date of supply|date of despatch|date of transaction|date of issue to recipient|date of consignment|supplied|\
        supplied on|supplied in|sold|sold in|sent|sent on|exported|exported in|despatched|despatched on|dispatched on|\
        transferred|transferred on|shipped in|delivered in|date of the delivery|date of the sale|date of the export|\
        date of the transfer|date of the shipment|shipping date|dispatch date|despatch date|sale date|transfer date|\
        supply date|handover date|handover|time of delivery|year of delivery|year of sale|left our works|\
        left our warehouse|released on|release date|shipment|dispatch|ceded on|collected on|date of collection|\
        delivery on",
        ),
        (
            FieldName::Quantity,
            "quantity|quantity delivered|qty|number of units|quantity supplied|amount|quantity sold|number delivered|\
        quantity shipped|total quantity|size of the consignment|consignment size|number of pieces|qty delivered|\
        qty supplied|qty shipped|qty sold|quantity dispatched|quantity despatched|quantity exported|\
        quantity transferred|quantity handed over|quantity ordered|quantity of goods|quantity of consignment|\
        quantity in consignment|quantity of delivery|quantity in delivery|number of items|number of weapons|\
        number of rifles|number of pistols|number of rounds|number of articles|number supplied|number shipped|\
        number sold|number of units delivered|units delivered|units supplied|amount delivered|total delivered|\
        total supplied|delivery quantity|delivered quantity|extent of delivery|lot size|batch size|size of delivery|\
        size of shipment|size of order|units|pieces|total number",
        ),
        (
            FieldName::ContractNumber,
            "contract|contract no|contract number|agreement no|under contract|supply contract|contract ref|\
        contract reference|contract nr|agreement|agreement number|agreement reference|contract of sale|sales contract|\
        sale contract|sales contract no|purchase contract|supply contract no|supply agreement|contract concerned|\
        underlying contract|number of contract|number of the contract|no of contract|framework contract|\
        framework agreement",
        ),
        (
            FieldName::OrderNumber,
            "order|order no|order number|purchase order|po number|purchase order no|our order|under order|sales order|\
        order ref|order reference|order nr|customer order|customer order no|customer's order|customer's order no|\
        internal order|internal order no|our order no|our order number|your order|sales order no|sales order number|\
        work order|works order|works order no|job no|job number|po|po no|po nr|purchase order number|number of order|\
        number of the order|no of order|indent no|requisition no|order confirmation|order confirmation no|\
        commission no|production order",
        ),
        (
            FieldName::Intermediary,
            "intermediary|broker|freight forwarder|forwarder|carrier|agent|via|through|intermediaries|shipped through|\
        forwarding agent|transported by|other parties involved|through whom|intermediary party|intermediary involved|\
        intermediaries involved|parties involved|further parties|third parties involved|brokers|broker involved|\
        brokered by|arranged by|organised by|organized by|carried by|handled by|forwarded by|flown by|shipped by|\
        transport by|transporter|haulier|hauler|shipping agent|shipping company|shipping line|airline|carriers|\
        forwarders|agents|agent involved|forwarding company|freight agent|freight forwarding|transport company|\
        middleman|sales agent|commission agent|commercial agent|mediator|delivered through|sold through|delivered via|\
        sold via|exported through|by way of|with the involvement of",
        ),
        (
            FieldName::Country,
            "country|country of delivery|country of destination|destination|delivered in|country of export|\
        delivered to country|destination country|country of recipient|recipient's country|recipient country|\
        receiving country|country of consignee|country of buyer|country of end user|country of end use|\
        country of the recipient|country of import|importing country|state of destination|destination state|\
        country of final destination|final destination|to country|exported to country|buyer's country|\
        purchasing country|delivered to state",
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
