import Cases
import FHIR
import Primitives
import Records

/// What a search asks for (FHIR R4, section 3.1.1). Values of one parameter are alternatives, and every parameter has to hold.
struct CaseSearch {
    /// A search parameter, as the CapabilityStatement names it.
    enum Parameter: String, CaseIterable {
        case id = "_id"
        case lastUpdated = "_lastUpdated"
        case created, identifier, patient, request, status, use

        /// Its type in FHIR.
        var type: String {
            switch self {
            case .lastUpdated, .created: "date"
            case .id, .identifier, .status, .use: "token"
            case .patient, .request: "reference"
            }
        }

        func isKnown(of type: PASGateway.ResourceType) -> Bool {
            self != .request || type == .claimResponse
        }
    }

    static let countMax = 50
    /// Alternatives of one parameter. A query holds only so many parameters.
    static let valuesMax = 50

    private(set) var ids: [String]?
    private(set) var tokens: [[SearchToken]] = []
    private(set) var members: [String] = []
    /// References to patients, as clients write them.
    private(set) var patients: [[String]] = []
    private(set) var created: [DateBound] = []
    private(set) var lastUpdated: [DateBound] = []
    /// False where a value was asked for that no resource here has.
    private(set) var canMatch = true
    private(set) var count = 20
    /// How many there are is asked, and none of them.
    private(set) var isCounting = false
    private(set) var after: CaseQuery.Cursor?
    /// Parameters that are not known, as they came.
    private(set) var ignored: [String] = []
    private(set) var problems: [Problem] = []

    init(_ pairs: [(name: String, value: String)], of type: PASGateway.ResourceType) {
        for (name, value) in pairs where !["_format", "_pretty"].contains(name) {
            let values = value.split(separator: ",")
            if values.isEmpty || values.count > Self.valuesMax {
                refuse(name, "has no value or more than \(Self.valuesMax)")
            } else {
                take(name, values, of: type)
            }
        }
    }

    private mutating func take(
        _ name: String, _ values: [Substring], of type: PASGateway.ResourceType
    ) {
        switch name {
        case "_id": ids = Self.both(ids, values.map(String.init))
        case "request" where type == .claimResponse:
            ids = Self.both(
                ids, values.map { $0.split(separator: "/").last.map(String.init) ?? "" })
        case "identifier": tokens.append(values.map(SearchToken.init))
        case "patient.identifier", "patient:identifier", "patient:Patient.identifier":
            if !members.isEmpty { return refuse(name, "can come once") }
            members = values.map { SearchToken($0).value }
        case "patient":
            patients.append(
                values.map { $0.contains(where: { "/:".contains($0) }) ? "\($0)" : "Patient/\($0)" }
            )
        case "use": require("preauthorization", values)
        case "status": require("active", values)
        case "created": created += dates(name, values)
        case "_lastUpdated": lastUpdated += dates(name, values)
        case _ where Self.isCounting(name, values): isCounting = true
        case "_count":
            guard values.count == 1, let number = Int(values[0]), number > 0 else {
                return refuse(name, "is no number")
            }
            count = min(number, Self.countMax)
        case Self.pageName: page(values)
        default:
            // R4, section 3.1.1.4.5: a modifier that is not known is refused, and so is a chain; without it the search would mean another
            // thing.
            let base = name.prefix { $0 != ":" && $0 != "." }
            if base.count < name.count, Parameter(rawValue: String(base))?.isKnown(of: type) == true
            {
                refuse(name, "has a modifier or a chain that is not known here")
            } else {
                ignored.append(name)
            }
        }
    }

    /// `_count=0` is the same as `_summary=count` (FHIR R4, search, "Page Count").
    static func isCounting(_ name: String, _ values: [Substring]) -> Bool {
        switch name {
        case "_count": values.count == 1 && Int(values[0]) == 0
        case "_summary": values == ["count"]
        default: false
        }
    }

    private static func both(_ one: [String]?, _ other: [String]) -> [String] {
        one.map { $0.filter(other.contains) } ?? other
    }

    /// All resources here have this one code.
    private mutating func require(_ code: String, _ values: [Substring]) {
        if !values.contains(where: { SearchToken($0).value == code }) { canMatch = false }
    }

    /// Alternatives of dates are not taken: a range is two parameters.
    private mutating func dates(_ name: String, _ values: [Substring]) -> [DateBound] {
        guard values.count == 1, let bound = DateBound(String(values[0])) else {
            refuse(name, "is a date or an instant, with eq, ne, gt, ge, lt or le before it")
            return []
        }
        return [bound]
    }

    private mutating func refuse(_ name: String, _ why: String) {
        problems.append(.search(name, why))
    }

    // MARK: Pages

    static let pageName = "_page"

    /// Where the next page begins: behind this case.
    static func page(after summary: CaseSummary) -> String {
        "\(summary.receivedAt.milliseconds)-\(summary.caseID)"
    }

    private mutating func page(_ values: [Substring]) {
        let parts = values[0].split(separator: "-", maxSplits: 1)
        guard parts.count == 2, let at = Int64(parts[0]) else {
            return refuse(Self.pageName, "is none that a search here gave out")
        }
        after = CaseQuery.Cursor(
            receivedAt: Instant(milliseconds: at), caseID: CaseID(String(parts[1])))
    }
}

extension Problem {
    /// What is wrong with a parameter of a search.
    static func search(_ name: String, _ why: String) -> Problem {
        Problem(code: "pas-search", message: "The search parameter '\(name)' \(why).")
    }
}
