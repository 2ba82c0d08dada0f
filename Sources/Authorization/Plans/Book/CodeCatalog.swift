import Cases
public import CodeSets
public import Primitives

/// The codes that exist, where the book brings a list: HCPCS Level II is public domain, CPT is the customer's own
/// licensed file. A system without a list is checked by shape only.
public struct CodeCatalog: Sendable {
    private let known: [ProcedureCodeSystem: [String: DateRange?]]
    public let edits: [ProcedureCode: Decimal]

    /// - Parameters:
    ///   - known: for each listed system its codes, with the dates they are valid on where the list gives them.
    ///   - edits: the most units of a code that are payable in a day (medically unlikely edits).
    public init(
        known: [ProcedureCodeSystem: [String: DateRange?]] = [:],
        edits: [ProcedureCode: Decimal] = [:]
    ) {
        self.known = known
        self.edits = edits
    }

    public enum Standing: Hashable, Sendable {
        case known, unknown, outOfDate(DateRange), notListed
    }

    /// What the list of its system says of a code, whatever the day; nil: the system has no list.
    public func entry(of code: ProcedureCode) -> Entry? {
        known[code.system].map { list in
            list[code.code].map { .listed($0) } ?? .missing
        }
    }

    public enum Entry: Hashable, Sendable {
        case missing, listed(DateRange?)
    }

    /// How a code stands on a date.
    public func standing(of code: ProcedureCode, on date: CivilDate?) -> Standing {
        guard let list = known[code.system] else { return .notListed }
        guard let entry = list[code.code] else { return .unknown }
        guard let range = entry, let date else { return .known }
        return range.contains(date) ? .known : .outOfDate(range)
    }
}
