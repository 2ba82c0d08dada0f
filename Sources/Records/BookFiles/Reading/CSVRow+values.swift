import Cases
import CodeSets
import Plans
import Primitives

/// The values that occur in more than one file.
extension CSVRow {
    func flag(_ column: String, default standard: Bool = false) -> Bool {
        value(column, "yes or no") { Flag($0)?.isOn } ?? standard
    }

    func date(_ column: String) -> CivilDate? {
        value(column, "a date (YYYY-MM-DD)") { CivilDate($0) }
    }

    func requiredDate(_ column: String) -> CivilDate? {
        required(column, "a date (YYYY-MM-DD)") { CivilDate($0) }
    }

    func money(_ column: String) -> Money? {
        value(column, "an amount of dollars like 40 or 12.50") { text in
            Money(text).flatMap { $0 < .zero ? nil : $0 }
        }
    }

    func whole(_ column: String) -> Int? {
        value(column, "a whole number, zero or more") { text in
            Int(text).flatMap { $0 < 0 ? nil : $0 }
        }
    }

    func amount(_ column: String) -> Decimal? {
        value(column, "a number, zero or more") { text in
            Decimal(text).flatMap { $0 < Decimal(0) ? nil : $0 }
        }
    }

    /// One of the cases of a type, by its raw value.
    func choice<Choice: RawRepresentable & CaseIterable>(
        _ column: String, _ type: Choice.Type
    ) -> Choice? where Choice.RawValue == String {
        value(column, Choice.names) { Choice(rawValue: $0) }
    }

    /// A range of dates; without an end it goes on.
    func dates(_ from: String = "from", _ until: String = "until") -> DateRange? {
        let start = requiredDate(from)
        let end = date(until)
        guard let start else { return nil }
        if let end, end < start {
            fail("book-never-applies", "`\(until)` \(end) is before `\(from)` \(start)", at: until)
            return nil
        }
        return DateRange(start: start, end: end)
    }

    func state(_ column: String) -> String? { value(column, State.expected) { State.read($0) } }

    func citation(_ column: String = "source", link: String = "link") -> Citation {
        Citation(requiredText(column), link: text(link))
    }

    /// A system and one code or the first and last of a range.
    func codes() -> CodeRange? {
        let system = required("system", ProcedureCodeSystem.expected) {
            ProcedureCodeSystem(name: $0)
        }
        let first = requiredText("first").uppercased()
        let last = text("last")?.uppercased()
        guard let system, !first.isEmpty else { return nil }
        for (column, code) in [("first", first), ("last", last ?? first)] {
            if let problem = ProcedureCode(system: system, code: code).shapeProblem {
                fail("book-bad-code", "`\(code)`: \(problem)", at: column)
                return nil
            }
        }
        if let last, last < first || last.utf8.count != first.utf8.count {
            fail(
                "book-never-applies", "no code is from \(first) to \(last)", at: "last")
            return nil
        }
        return CodeRange(system: system, first: first, last: last)
    }
}

/// `yes` or `no`.
struct Flag {
    let isOn: Bool

    init?(_ text: String) {
        switch text.lowercased() {
        case "yes", "true": isOn = true
        case "no", "false": isOn = false
        default: return nil
        }
    }
}

extension ProcedureCodeSystem {
    static let expected = "cpt, hcpcs, service-type or revenue"
}

extension CaseIterable where Self: RawRepresentable, RawValue == String {
    static var names: String {
        let all = allCases.map(\.rawValue)
        return all.count < 2
            ? all.joined() : all.dropLast().joined(separator: ", ") + " or " + (all.last ?? "")
    }
}

extension String {
    /// Without spaces and tabs at both ends.
    var trimmed: String {
        let isBlank: (UInt8?) -> Bool = { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
        // Nearly every value has none.
        guard isBlank(utf8.first) || isBlank(utf8.last) else { return self }
        let isSpace: (Character) -> Bool = { $0 == " " || $0 == "\t" }
        guard let first = firstIndex(where: { !isSpace($0) }),
            let last = lastIndex(where: { !isSpace($0) })
        else { return "" }
        return String(self[first...last])
    }
}
