import JSON

/// An expression that also tells which elements it looked at, for quoting them beside its value: of
/// `%evidence.value.value >= 15` those of the path, of `%evidence.exists(status = 'final')` the ones that exist.
public struct PathSources: Sendable {
    private let expression: PathExpression
    private let step: Step
    private let count: Int

    /// A part of an expression: where it begins, and how many links of its path it has.
    struct Mark: Hashable {
        var offset: Int
        var links: Int
        /// Its last link is `exists(...)`, which stands for the items that exist.
        var isExists = false
    }

    public init(_ expression: PathExpression) {
        self.expression = expression
        let marks = Self.marks(of: expression.syntax)
        var compiler = Compiler(host: expression.host)
        compiler.marks = Dictionary(
            zip(marks, marks.indices), uniquingKeysWith: { first, _ in first })
        count = marks.count
        // What could be compiled once can be again; the marks add nothing that could fail.
        do throws(Fault) {
            step = try compiler.step(expression.syntax)
        } catch {
            step = expression.step
        }
    }

    func items(_ run: Run) throws(PathError) -> Items {
        run.begin(expression.shared, notes: count)
        do throws(Fault) {
            return try step(Scope(run: run, this: run.context))
        } catch {
            throw PathError(error, in: expression.text)
        }
    }

    /// Functions whose items are elements of their input, or below it.
    private static let keeping: Set<String> = [
        "where", "select", "ofType", "as", "first", "last", "tail", "skip", "take", "single",
        "union", "combine", "distinct", "intersect", "exclude", "repeat", "children",
        "descendants", "extension", "resolve", "sort", "trace", "defineVariable",
    ]

    private static func marks(of syntax: Syntax) -> [Mark] {
        switch syntax.kind {
        case .literal, .empty, .this, .index, .total: []
        case .name, .variable: [Mark(offset: syntax.offset, links: 0)]
        case .call(let call): call.arguments.flatMap(marks)
        case .polarity(_, let operand): marks(of: operand)
        case .binary(let first, let operations):
            marks(of: first) + operations.flatMap { marks(of: $0.operand) }
        case .type(let first, _): marks(of: first)
        case .path(let first, let links): marks(of: first, links[...])
        }
    }

    /// A path without what only makes a value of its elements.
    private static func marks(of first: Syntax, _ links: ArraySlice<Syntax.Link>) -> [Mark] {
        guard let last = links.last else { return marks(of: first) }
        // `(a or b).not()` looks at a and b.
        if case .binary = first.kind { return marks(of: first) }
        guard case .call(let call) = last.kind, !keeping.contains(call.name) else {
            return [Mark(offset: first.offset, links: links.count)]
        }
        if call.name == "exists", call.arguments.count == 1 {
            return [Mark(offset: first.offset, links: links.count, isExists: true)]
        }
        return marks(of: first, links.dropLast())
    }
}

extension Compiler {
    /// `exists(criteria)` that notes which items exist: all of them, and not only the first.
    func notingExists(
        _ call: Syntax.Call, _ offset: Int, _ input: @escaping Step, _ slot: Int
    ) throws(Fault) -> Step {
        let criterion = try step(call.arguments[0])
        return { (scope) throws(Fault) in
            var found = Items.none
            do throws(Fault) {
                try scope.each(try input(scope), at: offset) { (inner) throws(Fault) in
                    if try criterion(inner).condition(inner.place(offset)) == true {
                        found.append(contentsOf: inner.this)
                    }
                    return true
                }
            } catch {
                // Without noting, what comes after the first one is not looked at.
                if found.isEmpty { throw error }
            }
            scope.run.note(found, as: slot)
            return .one(.boolean(!found.isEmpty))
        }
    }
}
