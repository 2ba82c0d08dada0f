/// What an expression is written around, for a host that wants to know what would make it true.
extension PathExpression {
    /// Texts that elements of a name are compared with: `x` and `y` of `linkId = 'x' or linkId in ('y' | 'z')`, in the
    /// order of the text.
    public func literals(comparedWith name: String) -> [String] { syntax.literals(beside: name) }

    /// Types that `ofType()` leaves.
    public var keptTypes: Set<String> {
        Set(
            syntax.calls.compactMap { call in
                guard call.call.name == "ofType", let type = call.call.arguments.first else {
                    return nil
                }
                return SyntaxPrinter.text(type)
            })
    }
}

extension Syntax {
    fileprivate func literals(beside name: String) -> [String] {
        var found: [String] = []
        if case .binary(let first, let operations) = kind {
            var left = first
            for operation in operations {
                if [.equal, .in, .equivalent].contains(operation.operation), left.ends(in: name) {
                    found += operation.operand.texts
                }
                left = operation.operand
            }
        }
        return found + parts.flatMap { $0.literals(beside: name) }
    }

    private func ends(in name: String) -> Bool {
        switch kind {
        case .name(let own): return own == name
        case .path(_, let links):
            if case .name(let own)? = links.last?.kind { return own == name }
            return false
        default: return false
        }
    }

    /// The literal texts of `'a'` or `('a' | 'b')`.
    private var texts: [String] {
        switch kind {
        case .literal(.string(let text)): [text]
        case .binary(let first, let operations)
        where operations.allSatisfy { $0.operation == .union }:
            first.texts + operations.flatMap(\.operand.texts)
        default: []
        }
    }
}
