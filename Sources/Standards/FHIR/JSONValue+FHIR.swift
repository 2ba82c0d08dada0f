public import JSON
public import Primitives

/// FHIR's common data types, read where they stand. A view costs nothing until it is asked.
extension JSONValue {
    public var resourceType: String? { self[.resourceType]?.string }

    /// Whether it is a paper, in FHIR: of what kind it is, its code or type says.
    public var isPaper: Bool {
        guard let type = self[.resourceType] else { return false }
        return type.equals("DocumentReference") || type.equals("DiagnosticReport")
    }

    /// The codings of a CodeableConcept.
    public var codings: [Coding] {
        self[.coding]?.elements.map(Coding.init) ?? []
    }

    /// The first extension with this URL, on this element.
    public func fhirExtension(_ url: String) -> JSONValue? {
        self[.fhirExtension]?.elements.first { $0[.url]?.equals(url) == true }
    }

    public func fhirExtensions(_ url: String) -> [JSONValue] {
        self[.fhirExtension]?.elements.filter { $0[.url]?.equals(url) == true } ?? []
    }

    public func modifierExtension(_ url: String) -> JSONValue? {
        self[.modifierExtension]?.elements.first { $0[.url]?.equals(url) == true }
    }

    /// The elements of a member that is a list; none where it is absent or no list.
    public func list(_ name: String) -> [JSONValue] {
        self[name]?.elements.map { $0 } ?? []
    }

    /// A Period as a range of days; nil where its start is not known.
    public var period: DateRange? {
        self["start"]?.fhirDate.map { DateRange(start: $0, end: self["end"]?.fhirLastDay) }
    }

    /// The last day that a date is about: an end of "2026" is in the period with all its days (R4, Period.end).
    public var fhirLastDay: CivilDate? {
        guard let text = string else { return nil }
        switch text.utf8.count {
        case 4: return CivilDate(text + "-12-31")
        case 7: return CivilDate(text + "-01")?.lastOfMonth
        default: return fhirDate
        }
    }

    /// An instant. A leap second may be written (FHIR R4, section 2.24.0.1): the clocks of the law do not count it, so it is read as
    /// the second before.
    public var fhirInstant: Instant? {
        guard let text = string else { return nil }
        if let instant = Instant(text) { return instant }
        let (head, rest) = (text.prefix(17), text.dropFirst(17))
        return rest.hasPrefix("60") ? Instant("\(head)59\(rest.dropFirst(2))") : nil
    }

    /// The day of a date, dateTime or instant; nil where only a month or year is given.
    public var fhirDate: CivilDate? {
        guard let text = string else { return nil }
        let rest = text.utf8.dropFirst(10)
        guard rest.isEmpty || rest.first == UInt8(ascii: "T") else { return nil }
        return CivilDate(text.prefix(10))
    }
}

/// One coding of a CodeableConcept.
public struct Coding: Hashable, Sendable {
    public var system: String?
    public var code: String?
    public var display: String?

    public init(_ value: JSONValue) {
        system = value[.system]?.string
        code = value[.code]?.string
        display = value[.display]?.string
    }
}
