/// A call in an expression.
public struct PathCall: Hashable, Sendable {
    /// What is written as its first argument; nil where that is reckoned, or there is none.
    public let literal: String?
    let offset: Int
    let text: String

    /// What is wrong with it, in the words of whoever looks.
    public func fault(_ message: String) -> PathError {
        PathError(Fault(.semantic, message, at: offset), in: text)
    }
}

/// What a host may want to know of an expression before it uses it.
extension PathExpression {
    /// What is wrong with the whole of it, in the words of whoever looks.
    public func fault(_ message: String) -> PathError {
        PathError(Fault(.semantic, message, at: syntax.offset), in: text)
    }

    /// Whether it is the same whatever it is evaluated on: it names no variable of the host's, and no element.
    public var isConstant: Bool {
        syntax.variables.isDisjoint(with: host.variables) && !syntax.namesSomething
    }

    /// The calls of a function, in the order of the text.
    public func calls(of name: String) -> [PathCall] {
        syntax.calls.filter { $0.call.name == name }.sorted { $0.offset < $1.offset }.map { call in
            var literal: String?
            if case .literal(.string(let text))? = call.call.arguments.first?.kind {
                literal = text
            }
            return PathCall(literal: literal, offset: call.offset, text: text)
        }
    }

    /// The FHIR types that its items may have; none where that is not known, or where they are values of FHIRPath's own.
    public func resultTypes(_ types: PathTypes) -> [String] {
        var checker = TypeChecker(types, host)
        let shape = checker.shape(of: syntax, checker.focus)
        var names: [String] = []
        for type in shape.types ?? [] {
            guard case .fhir(let id) = type else { return [] }
            names.append(TypeTable.shared.name(id))
        }
        return names
    }

    /// Whether it may have several items.
    public func resultIsList(_ types: PathTypes) -> Bool {
        var checker = TypeChecker(types, host)
        return checker.shape(of: syntax, checker.focus).isList
    }

    /// Where it makes "no" of "nothing came": `%evidence.ofType(Observation).exists()` is false for lack of evidence as
    /// for evidence against. Only conditions of the whole count; what stands in the criteria of a `where()` does not.
    public func decidedAbsences(of variables: Set<String>) -> [PathError] {
        AbsenceFinder(variables: variables).found(in: syntax).map { PathError($0, in: text) }
    }
}

/// Finds tests of existence among the conditions that an expression is made of.
private struct AbsenceFinder {
    let variables: Set<String>

    /// Functions that have a value where there is nothing (FHIRPath N1, section 5.1).
    private static let decisive: Set<String> = [
        "exists", "empty", "count", "all", "allTrue", "anyTrue", "allFalse", "anyFalse",
        "subsetOf", "supersetOf", "isDistinct",
    ]

    func found(in syntax: Syntax) -> [Fault] {
        switch syntax.kind {
        case .binary(let first, let operations):
            return found(in: first) + operations.flatMap { found(in: $0.operand) }
        case .polarity(_, let operand): return found(in: operand)
        case .type(let first, _): return found(in: first)
        case .call(let call): return call.arguments.flatMap(found)
        case .path(let first, let links):
            guard first.variables.isDisjoint(with: variables) == false else { return [] }
            guard case .variable = first.kind else { return found(in: first) }
            for link in links {
                if case .call(let call) = link.kind, Self.decisive.contains(call.name) {
                    return [
                        Fault(
                            .semantic,
                            "\(call.name)() has a value where nothing came: write the path without it, or say what absence means",
                            at: link.offset)
                    ]
                }
            }
            return []
        default: return []
        }
    }
}
