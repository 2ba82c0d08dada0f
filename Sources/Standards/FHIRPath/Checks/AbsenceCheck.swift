/// Follows an expression with nothing in some variables. Functions and operators are named that keep nothing as nothing; of
/// all others a value has to be feared.
struct AbsenceCheck {
    struct Found {
        var fault: Fault
        var asksForAny: Bool
        var variable: String?
    }

    private let variables: [String: PathAbsence]
    private let host: PathHost
    private(set) var found: [Found] = []

    init(_ variables: [String: PathAbsence], _ host: PathHost) {
        self.variables = variables
        self.host = host
    }

    /// Names and `$this` are of an item that is there.
    mutating func outcome(_ syntax: Syntax) -> PathAbsence {
        switch syntax.kind {
        case .literal, .empty, .name, .this, .index, .total: return .independent
        case .variable(let name): return variable(name, syntax.offset)
        case .call(let call): return outcome(call, syntax.offset, on: .independent)
        case .path(let first, let links): return path(first, links)
        case .polarity(_, let operand):
            return outcome(operand).kept ?? decided("a sign", syntax.offset)
        case .type(let first, let tests):
            let name = tests.first?.isTest == false ? "'as'" : "'is'"
            return outcome(first).kept ?? decided(name, tests.first?.offset ?? syntax.offset)
        case .binary(let first, let operations):
            var left = outcome(first)
            var isSaying = left == .independent && !first.isFound
            for operation in operations {
                let right = outcome(operation.operand)
                isSaying = isSaying || right == .independent && !operation.operand.isFound
                left = outcome(left, operation, right, isSaying)
            }
            return left
        }
    }

    private mutating func decided(
        _ what: String, _ offset: Int, asksForAny: Bool = false, variable: String? = nil
    ) -> PathAbsence {
        let message =
            "\(what) has a value where nothing came: write the path without it, or say what absence means"
        found.append(
            Found(
                fault: Fault(.semantic, message, at: offset), asksForAny: asksForAny,
                variable: variable))
        return .decided
    }

    private mutating func variable(_ name: String, _ offset: Int) -> PathAbsence {
        let isKnown =
            host.variables.contains(name) || Compiler.constant(name) != nil
            || ["context", "resource", "rootResource"].contains(name)
        // What `defineVariable()` gave it is not followed.
        guard isKnown else { return decided("%\(name)", offset) }
        guard variables[name] == .decided else { return variables[name] ?? .independent }
        return decided("%\(name)", offset, variable: name)
    }

    private mutating func path(_ first: Syntax, _ links: [Syntax.Link]) -> PathAbsence {
        var result = outcome(first)
        for link in links {
            switch link.kind {
            case .name(let name):
                if result == .open { result = decided(name, link.offset) }
            case .item(let index):
                let position = outcome(index)
                if position.isDependent || result == .open {
                    result = result == .decided ? result : decided("[]", link.offset)
                }
            case .call(let call): result = outcome(call, link.offset, on: result)
            }
        }
        return result
    }

    // MARK: Functions

    /// They leave less where there is less.
    static let narrowing: Set<String> = [
        "where", "select", "repeat", "repeatAll", "ofType", "extension", "resolve", "children",
        "descendants", "distinct", "trace", "defineVariable", "sort", "first", "last", "tail",
        "skip",
        "take", "single", "intersect",
    ]

    /// They make nothing of nothing, whatever their arguments are.
    static let emptying: Set<String> = [
        "as", "is", "not", "type", "getValue", "memberOf", "conformsTo", "exclude", "indexOf",
        "lastIndexOf", "substring", "startsWith", "endsWith", "contains", "upper", "lower",
        "length",
        "toChars", "trim", "replace", "split", "matches", "matchesFull", "replaceMatches", "encode",
        "decode", "escape", "unescape", "abs", "ceiling", "floor", "truncate", "round", "exp", "ln",
        "log", "power", "sqrt", "sum", "avg", "min", "max", "precision", "lowBoundary",
        "highBoundary", "toBoolean", "toInteger", "toDecimal", "toString", "toDate", "toDateTime",
        "toTime", "toQuantity", "convertsToBoolean", "convertsToInteger", "convertsToDecimal",
        "convertsToString", "convertsToDate", "convertsToDateTime", "convertsToTime",
        "convertsToQuantity",
    ]

    private mutating func outcome(
        _ call: Syntax.Call, _ offset: Int, on input: PathAbsence
    ) -> PathAbsence {
        if call.name == "ofType" || call.name == "as" || call.name == "is" {
            // The argument is a type.
            return named(call.name, offset, input, [])
        }
        let arguments = call.arguments.map { outcome($0) }
        guard input != .decided, !arguments.contains(.decided) else { return .decided }
        switch call.name {
        case "now", "today", "timeOfDay":
            return input == .independent ? input : decided("\(call.name)()", offset)
        case "union", "combine":
            let isSaying = zip(call.arguments, arguments).contains {
                $1 == .independent && !$0.isFound
            }
            return union([input] + arguments.prefix(1), isSaying)
                ?? decided("\(call.name)()", offset)
        case "coalesce":
            if input == .independent || input == .nothing, Set(arguments).count == 1,
                let first = arguments.first, first == .independent || first == .nothing
            {
                return first
            }
            return decided("coalesce()", offset)
        case "iif":
            guard input == .independent, arguments.first == .independent else {
                return decided("iif()", offset)
            }
            let branches = Set(arguments.dropFirst())
            return branches.count == 1 ? branches.first ?? .independent : .open
        default: return named(call.name, offset, input, arguments)
        }
    }

    private mutating func named(
        _ name: String, _ offset: Int, _ input: PathAbsence, _ arguments: [PathAbsence]
    ) -> PathAbsence {
        let looks = arguments.contains(where: \.isDependent)
        switch input {
        case .decided: return .decided
        case .independent where !looks: return .independent
        // An item that is there is left out where nothing came to hold it against.
        case .independent where Self.narrowing.contains(name): return .less
        case .nothing where Self.narrowing.contains(name) || Self.emptying.contains(name):
            return .nothing
        case .less where Self.narrowing.contains(name): return .less
        case .less where name == "not", .open where name == "not": return .open
        default:
            let asksForAny = name == "exists" || name == "empty"
            return decided("\(name)()", offset, asksForAny: asksForAny && input != .open)
        }
    }

    // MARK: Operators

    private mutating func outcome(
        _ left: PathAbsence, _ operation: Syntax.Operation, _ right: PathAbsence, _ isSaying: Bool
    ) -> PathAbsence {
        guard left != .decided, right != .decided else { return .decided }
        guard left.isDependent || right.isDependent else { return .independent }
        let result: PathAbsence?
        switch operation.operation {
        // Kleene: what is not known stays so, or the other side decides.
        case .and, .or, .xor, .implies: result = .open
        case .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual, .plus, .minus,
            .times, .divide, .div, .mod:
            result = left == .nothing || right == .nothing ? .nothing : nil
        case .in: result = left == .nothing ? .nothing : nil
        case .contains: result = right == .nothing ? .nothing : nil
        case .union: result = union([left, right], isSaying)
        // Nothing is equivalent to nothing; to `&` it is an empty text.
        case .equivalent, .notEquivalent, .concatenate: result = nil
        }
        return result ?? decided("'\(operation.operation.rawValue)'", operation.offset)
    }

    /// Beside what may not come, an answer of something else is one for lack of it; more of what is looked for is not.
    private func union(_ parts: [PathAbsence], _ isSaying: Bool) -> PathAbsence? {
        guard parts.contains(where: \.isDependent) else { return .independent }
        if parts.allSatisfy({ $0 == .nothing }) { return .nothing }
        return isSaying || parts.contains(.open) ? nil : .less
    }
}

extension PathAbsence {
    /// What is left of it by what needs an item; nil where that may have a value for lack of more.
    fileprivate var kept: PathAbsence? {
        switch self {
        case .independent, .nothing, .decided: self
        case .less, .open: nil
        }
    }
}

extension Syntax {
    /// Whether its items are found somewhere, and not reckoned or written out.
    fileprivate var isFound: Bool {
        switch kind {
        case .name, .variable, .this: true
        case .path(let first, let links):
            first.isFound
                && links.allSatisfy { link in
                    guard case .call(let call) = link.kind else { return true }
                    return AbsenceCheck.narrowing.contains(call.name) && call.name != "select"
                }
        case .binary(let first, let operations):
            first.isFound
                && operations.allSatisfy { $0.operation == .union && $0.operand.isFound }
        default: false
        }
    }
}
