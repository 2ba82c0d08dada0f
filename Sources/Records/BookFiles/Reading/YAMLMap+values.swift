import Cases
import Primitives

/// The values that occur in more than one file.
extension YAMLMap {
    func flag(_ key: String, default standard: Bool = false) -> Bool {
        value(key, "yes or no") { Flag($0)?.isOn } ?? standard
    }

    func whole(_ key: String) -> Int? {
        value(key, "a whole number, zero or more") { text in
            Int(text).flatMap { $0 < 0 ? nil : $0 }
        }
    }

    func date(_ key: String) -> CivilDate? {
        value(key, "a date (YYYY-MM-DD)") { CivilDate($0) }
    }

    /// One of the cases of a type, by its raw value.
    func requiredChoice<Choice: RawRepresentable & CaseIterable>(
        _ key: String, _ type: Choice.Type
    ) -> Choice? where Choice.RawValue == String {
        required(key, Choice.names) { Choice(rawValue: $0) }
    }

    func choice<Choice: RawRepresentable & CaseIterable>(
        _ key: String, _ type: Choice.Type
    ) -> Choice? where Choice.RawValue == String {
        value(key, Choice.names) { Choice(rawValue: $0) }
    }

    func choices<Choice: RawRepresentable & CaseIterable>(
        _ key: String, _ type: Choice.Type
    ) -> [Choice] where Choice.RawValue == String {
        values(key, Choice.names) { Choice(rawValue: $0) }
    }

    /// A citation: its text alone, or `text` and `link`.
    func citation(_ key: String) -> Citation? {
        guard has(key) else { return nil }
        guard isMapping(key) else { return text(key).map { Citation($0) } }
        guard let map = map(key) else { return nil }
        let citation = Citation(map.requiredText("text"), link: map.text("link"))
        map.finish()
        return citation
    }

    func requiredCitation(_ key: String) -> Citation {
        if let citation = citation(key) { return citation }
        if !has(key) { missing(key) }
        return Citation("")
    }

    /// `from` and `until`, as two keys of this mapping.
    func dates() -> DateRange? {
        let start = required("from", "a date (YYYY-MM-DD)") { CivilDate($0) }
        let end = date("until")
        guard let start else { return nil }
        if let end, end < start {
            fail("book-never-applies", "`until` \(end) is before `from` \(start)", at: "until")
            return nil
        }
        return DateRange(start: start, end: end)
    }
}
