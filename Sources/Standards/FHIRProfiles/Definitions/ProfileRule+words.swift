/// What the rules that are broken most mean, in our own words; of the others the expression is told.
extension ProfileRule {
    var words: String {
        Self.meanings[key] ?? "The rule \(key) does not hold: \(text)"
    }

    private static let meanings = [
        "FullDateRule": "The date is to be written to the day: YYYY-MM-DD.",
        "ClaimFirst": "The first entry of the Bundle is to be the Claim.",
        "ClaimResponseFirst": "The first entry of the Bundle is to be the ClaimResponse.",
        "ImmediateLevelOfCare":
            "An item with certification type 1 needs the extension levelOfServiceCode.",
        "self-beneficiary":
            "A Coverage names its subscriber, unless its relationship has X12's code 18 (self).",
        "bdl-5": "An entry of a Bundle has a resource, a request or a response.",
        "bdl-7": "Two entries have the same fullUrl and version.",
        "bdl-8": "A fullUrl names no version (/_history/).",
        "per-1": "The period starts after its end.",
        "prof-1":
            "A Timing says a count, how often in what period, or a calendar or delivery pattern.",
        "prof-2": "A quantity says its unit, or the code of one.",
        "prof-3": "The code of a quantity's unit is one of X12's.",
        "qty-3": "A quantity with a code for its unit says the code's system.",
        "sqty-1": "A simple quantity has no comparator.",
        "rng-2": "The range's low is above its high.",
        "cpt-2": "A telecom with a value says its system.",
        "att-1": "An attachment with data says its contentType.",
        "pat-1": "A contact has a name, a telecom, an address or an organization.",
        "org-1": "An Organization has a name or an identifier.",
        "org-2": "An Organization has no address for home.",
        "org-3": "An Organization has no telecom for home.",
        "us-core-6": "A name has a family or given part, or says why it has none.",
        "us-core-13":
            "A PractitionerRole names a practitioner, an organization, a healthcareService or a location.",
        "us-core-15": "A Coverage has a member identifier (type MB) or a subscriberId.",
        "us-core-16": "An NPI has ten digits.",
        "us-core-17": "The last digit of the NPI is not the check digit of the others.",
        "pd-1": "A PractitionerRole has a telecom or an endpoint.",
    ]
}
