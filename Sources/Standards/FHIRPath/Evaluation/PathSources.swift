import JSON

/// The elements that an expression looks at, for quoting them beside its value: of `%evidence.value.value >= 15` those
/// of the path, of `%evidence.exists(status = 'final')` the ones that exist.
public struct PathSources: Sendable {
    private let steps: [Step]
    private let host: PathHost

    public init(_ expression: PathExpression) {
        host = expression.host
        let compiler = Compiler(host: expression.host)
        // A part that stands on a variable defined before it is no expression of its own, and is not quoted.
        steps = Self.parts(of: expression.syntax).compactMap { try? compiler.step($0) }
    }

    /// In the order of the text; of what can not be evaluated nothing.
    public func items(_ input: PathInput) -> [PathItem] {
        let run = Run(input, host)
        return steps.flatMap { step -> [PathItem] in
            guard let items = try? step(Scope(run: run, this: run.context)) else { return [] }
            return items.list.filter { if case .node = $0 { true } else { false } }
        }
    }

    /// Functions whose items are elements of their input, or below it.
    private static let keeping: Set<String> = [
        "where", "select", "ofType", "as", "first", "last", "tail", "skip", "take", "single",
        "union", "combine", "distinct", "intersect", "exclude", "repeat", "children",
        "descendants", "extension", "resolve", "sort", "trace", "defineVariable",
    ]

    private static func parts(of syntax: Syntax) -> [Syntax] {
        switch syntax.kind {
        case .literal, .empty, .this, .index, .total: return []
        case .name, .variable: return [syntax]
        case .call(let call): return call.arguments.flatMap(parts)
        case .polarity(_, let operand): return parts(of: operand)
        case .binary(let first, let operations):
            return parts(of: first) + operations.flatMap { parts(of: $0.operand) }
        case .type(let first, _): return parts(of: first)
        case .path(let first, let links): return parts(of: first, links)
        }
    }

    /// A path without what only makes a value of its elements.
    private static func parts(of first: Syntax, _ links: [Syntax.Link]) -> [Syntax] {
        var links = links
        while let last = links.last, case .call(let call) = last.kind, !keeping.contains(call.name)
        {
            links.removeLast()
            guard call.name == "exists" || call.name == "all", call.arguments.count == 1 else {
                continue
            }
            if call.name == "exists" {
                let filter = Syntax.Call(name: "where", arguments: call.arguments)
                links.append(Syntax.Link(kind: .call(filter), offset: last.offset))
            }
        }
        guard !links.isEmpty else { return parts(of: first) }
        // `(a or b).not()` looks at a and b.
        if case .binary = first.kind { return parts(of: first) }
        return [Syntax(kind: .path(first, links), offset: first.offset)]
    }
}
