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

    /// Whether `%name` is one of FHIR's own: `%loinc`, `%ucum`.
    public static func isConstant(_ name: String) -> Bool { Compiler.constant(name) != nil }

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

    /// Whether its items come in no order that means anything.
    public func resultIsUnordered(_ types: PathTypes) -> Bool {
        var checker = TypeChecker(types, host)
        return checker.shape(of: syntax, checker.focus).isFromUnordered
    }
}
