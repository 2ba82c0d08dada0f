import FHIRPath

/// What a request that says nothing of it makes of a criterion.
///
/// Of evidence that is asked of every policy (`contradictions`). A part of the request that is not there may be no answer either: who
/// names no diagnosis does not say that it is none of these.
extension PathTest {
    /// What every request and each of its items has; all else may be left out.
    private static let always: [String: Set<String>] = [
        "request": ["resourceType", "status", "use", "patient", "priority", "item", "contained"],
        "line": ["sequence", "productOrService", "quantity"],
        "patient": ["resourceType", "id", "birthDate"],
    ]

    /// Whether it is met where the request leaves out what it looks at, and its author has not said that this is meant.
    ///
    /// - Parameter isNegated: it stands under `not`.
    func isMetBySilence(isNegated: Bool) -> Bool {
        guard !looksAtEvidence, absent == .unknown, looksAtOptional,
            let items = try? PathScope.valueOnNothing(expression, needed)
        else { return false }
        switch PathValue(items) {
        case .yes: return !isNegated
        case .no: return isNegated
        case .nothing, .split: return false
        }
    }

    private var looksAtOptional: Bool {
        ([expression] + needed.map(\.expression)).contains { part in
            part.elements(focus: "request").contains { Self.isOptional($0.variable, $0.names[...]) }
        }
    }

    private static func isOptional(_ variable: String, _ names: ArraySlice<String>) -> Bool {
        guard let always = always[variable], let name = names.first else { return false }
        guard always.contains(name) else { return true }
        return variable == "request" && name == "item" && isOptional("line", names.dropFirst())
    }
}
