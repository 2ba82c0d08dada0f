/// What becomes of an expression where nothing came of what some variables hold.
public enum PathAbsence: Hashable, Sendable {
    /// The same: it does not look at them.
    case independent
    /// Nothing.
    case nothing
    /// A collection with less in it, or nothing.
    case less
    /// A condition that is not known, or that something else decides (`false and %evidence.value > 3`).
    case open
    /// A value that there is for lack of anything else: `%evidence.exists()` is false for lack of evidence as for evidence
    /// against.
    case decided

    var isDependent: Bool { self != .independent }
}

extension PathExpression {
    /// A part of an expression that has a value where nothing came.
    public struct Decisive: Hashable, Sendable {
        public let error: PathError
        /// Whether it asks whether there is any, by `exists()` or `empty()`: one that is there settles that, whatever else
        /// there may be.
        public let asksForAny: Bool
        /// The variable that has the value; nil where the expression itself makes it.
        public let variable: String?
        let offset: Int
        let text: String

        /// What is wrong with it, in the words of whoever looks.
        public func fault(_ message: String) -> PathError {
            PathError(Fault(.semantic, message, at: offset), in: text)
        }
    }

    /// What becomes of it, and of which parts of it that comes.
    ///
    /// - Parameter variables: what becomes of them; those that are not named are independent.
    public func absence(
        of variables: [String: PathAbsence]
    ) -> (outcome: PathAbsence, decisive: [Decisive]) {
        let isConcerned = syntax.variables.contains { variables[$0]?.isDependent == true }
        guard isConcerned else { return (.independent, []) }
        var check = AbsenceCheck(variables, host)
        let outcome = check.outcome(syntax)
        let found = check.found.map {
            Decisive(
                error: PathError($0.fault, in: text), asksForAny: $0.asksForAny,
                variable: $0.variable, offset: $0.fault.offset, text: text)
        }
        return (outcome, found)
    }

    /// The conditions that it is made of by `and`, `or` and `not()`, each with whether it counts turned round.
    public var conditions: [(condition: PathExpression, isNegated: Bool)] {
        syntax.conditions(isNegated: false).compactMap { part in
            guard let expression = PathExpression(part: part.syntax, of: self) else { return nil }
            return (expression, part.isNegated)
        }
    }

    /// The name of the variable that it is, and nothing else.
    public var soleVariable: String? {
        if case .variable(let name) = syntax.kind { name } else { nil }
    }

    /// The types that each use of a variable is narrowed to at once (`%evidence.ofType(Condition)`); nil where one is not, or
    /// where a reference may lead elsewhere.
    public func typesKept(of variable: String) -> Set<String>? {
        guard syntax.calls.allSatisfy({ $0.call.name != "resolve" }) else { return nil }
        var types: Set<String> = []
        return syntax.keepsOnly(&types, of: variable) ? types : nil
    }
}

extension Syntax {
    fileprivate func conditions(isNegated: Bool) -> [(syntax: Syntax, isNegated: Bool)] {
        switch kind {
        case .binary(let first, let operations)
        where operations.allSatisfy({ $0.operation == .and || $0.operation == .or }):
            return ([first] + operations.map(\.operand)).flatMap {
                $0.conditions(isNegated: isNegated)
            }
        case .path(let first, let links):
            guard case .call(let call)? = links.last?.kind, call.name == "not" else { break }
            let rest =
                links.count == 1
                ? first : Syntax(kind: .path(first, links.dropLast()), offset: offset)
            return rest.conditions(isNegated: !isNegated)
        default: break
        }
        return [(self, isNegated)]
    }

    fileprivate func keepsOnly(_ types: inout Set<String>, of variable: String) -> Bool {
        switch kind {
        case .variable(let name): return name != variable
        case .path(let first, let links):
            guard case .variable(variable) = first.kind else { break }
            guard case .call(let call)? = links.first?.kind, call.name == "ofType",
                case .name(let type)? = call.arguments.first?.kind,
                TypeTable.shared.id(type)?.isResource == true,
                type != "Resource", type != "DomainResource"
            else { return false }
            types.insert(type)
            return links.dropFirst().flatMap(\.parts).allSatisfy {
                $0.keepsOnly(&types, of: variable)
            }
        default: break
        }
        return parts.allSatisfy { $0.keepsOnly(&types, of: variable) }
    }
}
