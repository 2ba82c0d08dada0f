import FHIRPath

/// What somebody without a system of their own can give to answer a criterion.
extension PathTest {
    public enum Asked: Hashable, Sendable {
        /// An answer to a question of a questionnaire, by its linkId.
        case yesOrNo(linkID: String)
        case code(linkID: String, [String])
        case number(linkID: String)
        /// A measurement with this code, in this unit (UCUM) where one is named.
        case measurement(code: String, unit: String?)
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
            let hasUnit = all.contains { $0.variables.contains("ucum") }
            return .measurement(
                code: code, unit: hasUnit ? codes.first { !Self.isLOINC($0) } : nil)
        }
        return .document
    }

    /// Digits, and after a dash the digit that checks them.
    private static func isLOINC(_ code: String) -> Bool {
        let parts = code.split(separator: "-", omittingEmptySubsequences: false)
        return parts.count == 2 && parts[1].utf8.count == 1
            && parts.allSatisfy { $0.utf8.allSatisfy { 48...57 ~= $0 } && !$0.isEmpty }
    }
}
