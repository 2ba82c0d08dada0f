/// A value of a search parameter of type token (FHIR R4, section 3.1.1.4.10).
struct SearchToken {
    let system: String?
    let value: String

    init(_ text: Substring) {
        let parts = text.split(separator: "|", maxSplits: 1, omittingEmptySubsequences: false)
        system = parts.count > 1 ? String(parts[0]) : nil
        value = String(parts.last ?? "")
    }

    /// `value`, `system|value`, `|value` (of no system), `system|` (any value of it).
    func names(system other: String?, _ text: String) -> Bool {
        guard value.isEmpty || value == text else { return false }
        return system.map { $0 == other ?? "" } ?? true
    }
}
