import FHIRPath

/// What somebody without a system of their own can give to answer a criterion.
extension PathTest {
    public enum Asked: Hashable, Sendable {
        /// An answer to a question of a questionnaire, by its linkId.
        case yesOrNo(linkID: String)
        case code(linkID: String, [String])
        case number(linkID: String)
        /// A measurement with this code.
        case measurement(code: String)
        case document
        /// Nothing that comes attached.
        case request
    }

    /// As far as the expression shows it; a document otherwise.
    public var asked: Asked {
        guard looksAtEvidence else { return .request }
        let links = expression.literals(comparedWith: "linkId")
        if let link = links.first, links.count == 1 {
            let types = expression.keptTypes
            if types.contains("boolean") { return .yesOrNo(linkID: link) }
            let codes = expression.literals(comparedWith: "code")
            if types.contains("Coding") {
                return codes.isEmpty ? .document : .code(linkID: link, codes)
            }
            return .number(linkID: link)
        }
        let all = [expression] + needed.map(\.expression)
        let codes = all.flatMap { $0.literals(comparedWith: "code") }
        if let code = codes.first, all.contains(where: { $0.keptTypes.contains("Observation") }) {
            return .measurement(code: code)
        }
        return .document
    }
}
