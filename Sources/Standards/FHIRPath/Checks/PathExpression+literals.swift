/// What an expression is written around, for a host that wants to know what would make it true.
extension PathExpression {
    /// Texts that elements of a name are compared with: `x` and `y` of `linkId = 'x' or linkId in ('y' | 'z')`, in the
    /// order of the text.
    public func literals(comparedWith name: String) -> [String] {
        syntax.literals(beside: name).map(\.text)
    }

    /// The same with their places.
    public func comparisons(with name: String) -> [PathCall] {
        syntax.literals(beside: name).map {
            PathCall(literal: $0.text, offset: $0.offset, text: text)
        }
    }

    /// Codes that are written beside their system: `system = %loinc and code = '39156-5'`.
    public var codesOfSystems: [(system: String, call: PathCall)] {
        syntax.codesOfSystems.map { found in
            (found.system, PathCall(literal: found.code, offset: found.offset, text: text))
        }
    }

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
    fileprivate func literals(beside name: String) -> [(text: String, offset: Int)] {
        var found: [(text: String, offset: Int)] = []
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

    fileprivate var codesOfSystems: [(system: String, code: String, offset: Int)] {
        let inner = parts.flatMap(\.codesOfSystems)
        guard case .binary(let first, let operations) = kind,
            operations.allSatisfy({ $0.operation == .and })
        else { return inner }
        let conditions = [first] + operations.map(\.operand)
        guard let system = conditions.lazy.compactMap(\.system).first else { return inner }
        return inner
            + conditions.flatMap { $0.literals(beside: "code") }.map {
                (system, $0.text, $0.offset)
            }
    }

    /// The system that this demands: `system = %loinc`.
    private var system: String? {
        guard case .binary(let first, let operations) = kind, operations.count == 1,
            operations[0].operation == .equal, case .name("system") = first.kind
        else { return nil }
        switch operations[0].operand.kind {
        case .literal(.string(let text)): return text
        case .variable(let name): return Compiler.constant(name)
        default: return nil
        }
    }

    /// The literal texts of `'a'` or `('a' | 'b')`.
    private var texts: [(text: String, offset: Int)] {
        switch kind {
        case .literal(.string(let text)): [(text, offset)]
        case .binary(let first, let operations)
        where operations.allSatisfy { $0.operation == .union }:
            first.texts + operations.flatMap(\.operand.texts)
        default: []
        }
    }
}
