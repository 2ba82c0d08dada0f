/// The form in which FHIR is spoken here: JSON, under either of its names. XML is not spoken (PAS 2.2.1, spec-11: "The Bundle
/// SHALL be encoded in JSON").
enum FHIRFormat: String, CaseIterable {
    case fhirJSON = "application/fhir+json"
    case json = "application/json"

    /// With the encoding, as an answer names it.
    var contentType: String { "\(rawValue); charset=utf-8" }

    /// What a person is told.
    static let spoken = "FHIR R4 in JSON: application/fhir+json"

    private var subtype: String { self == .fhirJSON ? "fhir+json" : "json" }

    // MARK: Answers

    /// The form of an answer; nil where the client takes none that is spoken.
    ///
    /// - Parameter accept: the values of `Accept`. Without one, or with none that is a media type, anything is taken.
    /// - Parameter format: `_format`, which goes before `Accept` (FHIR R4, section 3.1.0.1.11).
    static func wanted(accept: [String], format: String?) -> FHIRFormat? {
        if let format { return named(format) }
        if accept.isEmpty || accept == ["*/*"] || accept == [fhirJSON.rawValue] { return .fhirJSON }
        let ranges = MediaRange.list(accept)
        guard !ranges.isEmpty else { return .fhirJSON }
        let weighed = allCases.map { ($0, $0.weight(in: ranges)) }.filter { $0.1 > 0 }
        let best = weighed.map(\.1).max()
        return weighed.first { $0.1 == best }?.0
    }

    /// The weight of the closest range that holds this form.
    private func weight(in ranges: [MediaRange]) -> Int {
        let own = ranges.filter { $0.holds("application", subtype) && Self.isSpoken($0) }
        guard let closest = own.map(\.precision).max() else { return 0 }
        return own.filter { $0.precision == closest }.map(\.weight).max() ?? 0
    }

    /// A plus sign that was not escaped in an address is a blank.
    private static func named(_ format: String) -> FHIRFormat? {
        let name = format.trimmed.lowercased()
        if ["json", "text/json"].contains(name) { return .fhirJSON }
        guard let range = MediaRange(name.replacing("fhir json", with: "fhir+json")),
            isSpoken(range)
        else { return nil }
        return allCases.first { $0.rawValue == "\(range.type)/\(range.subtype)" }
    }

    // MARK: Requests

    /// Why a body of this type is not read; nil where it is. A body without a type is taken for JSON and is refused as what it
    /// turns out to be.
    static func refusal(of contentType: String?) -> String? {
        // As nearly every client writes it: nothing to take apart.
        guard let contentType, contentType != fhirJSON.rawValue else { return nil }
        guard let range = MediaRange(contentType),
            allCases.contains(where: { $0.rawValue == "\(range.type)/\(range.subtype)" })
        else {
            let name = contentType.split(separator: ";").first.map(\.trimmed) ?? ""
            return "This server reads \(spoken), not \(name.prefix(100))."
        }
        if isSpoken(range) { return nil }
        return "This server reads \(spoken) in UTF-8 and of FHIR version 4.0, not "
            + "\(contentType.prefix(100))."
    }

    /// Whether the parameters name the encoding and the version of FHIR (R4, section 2.1.0.7) that are spoken.
    private static func isSpoken(_ range: MediaRange) -> Bool {
        if let charset = range.parameters["charset"]?.lowercased(),
            !["utf-8", "utf8", "us-ascii"].contains(charset)
        {
            return false
        }
        guard let version = range.parameters["fhirversion"] else { return true }
        return version == "4.0" || version.hasPrefix("4.0.")
    }
}
