import JSON

/// `code.empty() or system.exists()`: one of several elements is there, or is not.
struct PresenceRule: Sendable {
    private struct Part: Sendable {
        var key: JSONKey
        var beside: JSONKey
        var isThere: Bool
    }

    private let parts: [Part]

    /// Of elements that are no choices only: these are found by another name.
    private static let plain: Set<String> = [
        "code", "system", "data", "contentType", "duration", "durationUnit", "durationMax",
        "period", "periodUnit", "periodMax", "count", "countMax", "timeOfDay", "when", "comparator",
        "url", "offset", "family", "given", "identifier", "subscriber", "total", "lastModified",
        "subscriberId",
        "name", "telecom", "address", "organization", "endpoint", "practitioner",
        "healthcareService", "location", "resource", "request", "response", "orderDetail",
        "dataAbsentReason", "component",
    ]

    init?(_ text: String) {
        var parts: [Part] = []
        for part in text.split(separator: " ") where part != "or" {
            let pieces = part.split(separator: ".")
            guard pieces.count == 2, Self.plain.contains(String(pieces[0])),
                pieces[1] == "exists()" || pieces[1] == "empty()"
            else { return nil }
            parts.append(
                Part(
                    key: JSONKey(String(pieces[0])), beside: JSONKey("_" + pieces[0]),
                    isThere: pieces[1] == "exists()"))
        }
        guard !parts.isEmpty else { return nil }
        self.parts = parts
    }

    /// The names of those that are to be there, and of those that are not.
    var there: [String] { parts.filter(\.isThere).map(\.key.name) }
    var absent: [String] { parts.filter { !$0.isThere }.map(\.key.name) }

    func holds(on value: JSONValue) -> Bool {
        parts.contains { part in
            let isThere = value[part.key] != nil || value[part.beside] != nil
            return isThere == part.isThere
        }
    }
}
