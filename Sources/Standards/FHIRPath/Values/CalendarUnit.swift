/// The units of time that are written as words (FHIRPath N1, section 4.1.8.1).
enum CalendarUnit: Int, Hashable, Sendable, CaseIterable {
    case year, month, week, day, hour, minute, second, millisecond

    init?(word: String) {
        let single = word.hasSuffix("s") ? String(word.dropLast()) : word
        guard let unit = Self.allCases.first(where: { "\($0)" == single }) else { return nil }
        self = unit
    }

    /// The definite duration in UCUM that goes by the same name.
    var ucum: String {
        switch self {
        case .year: "a"
        case .month: "mo"
        case .week: "wk"
        case .day: "d"
        case .hour: "h"
        case .minute: "min"
        case .second: "s"
        case .millisecond: "ms"
        }
    }

    init?(ucum: String) {
        guard let unit = Self.allCases.first(where: { $0.ucum == ucum }) else { return nil }
        self = unit
    }

    /// Years and months have no definite length, so they are not the units of UCUM (section 6.1.1).
    var isDefinite: Bool { self != .year && self != .month }
}
