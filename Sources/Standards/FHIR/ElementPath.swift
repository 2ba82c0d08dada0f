/// Places in JSON as FHIRPath knows the elements: JSON writes the type of a choice behind its name (`valueCode`), and the
/// extensions of a primitive under a name of their own (`_status`); FHIRPath knows `value` and `status` (R4, section 2.6.2.1;
/// FHIRPath for R4, section 2.1.9.1.3).
enum ElementPath {
    static func fhirPath(ofJSON path: String) -> String {
        path.split(separator: ".", omittingEmptySubsequences: false).map(element)
            .joined(separator: ".")
    }

    private static func element(_ segment: Substring) -> Substring {
        let segment = segment.first == "_" ? segment.dropFirst() : segment
        let end = segment.firstIndex(of: "[") ?? segment.endIndex
        let name = segment[..<end]
        guard !elements.contains(String(name)),
            let upper = name.firstIndex(where: \.isUppercase),
            let base = choice(name, from: upper)
        else { return segment }
        return base + segment[end...]
    }

    /// The name before a type, where both are such: `servicedPeriod` is `serviced`, `careTeam` is not `care`.
    private static func choice(_ name: Substring, from upper: Substring.Index) -> Substring? {
        var start: Substring.Index? = upper
        while let place = start {
            if names.contains(String(name[..<place])), types.contains(String(name[place...])) {
                return name[..<place]
            }
            start = name[name.index(after: place)...].firstIndex(where: \.isUppercase)
        }
        return nil
    }

    /// Elements of R4 that are choices, of the resources that come here.
    private static let names: Set<String> = [
        "value", "onset", "abatement", "effective", "performed", "occurrence", "serviced", "timing",
        "location", "diagnosis", "procedure", "deceased", "multipleBirth", "medication", "reported",
        "product", "code", "asNeeded", "allowed", "used", "bounds", "born", "age", "content",
        "dose", "rate", "item", "source", "answer", "author", "additive", "quantity", "event",
        "statusReason", "collected", "scheduled", "occurred",
    ]

    /// Elements that only look like choices (ServiceRequest, Procedure, Immunization, ImagingStudy, ClinicalImpression). Where another type
    /// has a choice of the same name it is left as it stands, too.
    private static let elements: Set<String> = [
        "locationCode", "locationReference", "usedCode", "usedReference", "doseQuantity",
        "procedureCode", "procedureReference", "itemCodeableConcept", "itemReference",
        "contentReference",
    ]

    private static let types: Set<String> = [
        "Address", "Age", "Annotation", "Attachment", "Base64Binary", "Boolean", "Canonical",
        "Code",
        "CodeableConcept", "Coding", "ContactPoint", "Count", "Date", "DateTime", "Decimal",
        "Distance", "Duration", "HumanName", "Id", "Identifier", "Instant", "Integer", "Markdown",
        "Meta", "Money", "Oid", "Period", "PositiveInt", "Quantity", "Range", "Ratio", "Reference",
        "SampledData", "Signature", "String", "Time", "Timing", "UnsignedInt", "Uri", "Url", "Uuid",
    ]
}
