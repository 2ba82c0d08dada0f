/// Expressions evaluated one after the other on the same input: what an evaluation needs is made once for all of them.
public final class PathEvaluator {
    private let run: Run

    public init(_ input: PathInput) { run = Run(input, .plain) }

    /// The value of a variable, from now on.
    public func define(_ name: String, _ items: PathItems) {
        run.input.variables.set(name, items.items)
    }

    public func isDefined(_ name: String) -> Bool { run.input.variables.items(name) != nil }

    public func evaluate(_ expression: PathExpression) throws(PathError) -> PathItems {
        run.begin(expression.shared, notes: 0)
        return try PathItems(expression.items(run))
    }

    /// The same; `sources` then tells what the expression looked at.
    public func evaluate(_ expression: PathSources) throws(PathError) -> PathItems {
        try PathItems(expression.items(run))
    }

    /// The elements that the last expression looked at, in the order of the text. A part that was not needed, since the one
    /// before it decided, was not looked at.
    public var sources: PathItems { PathItems(run.notedNodes) }
}
