import Primitives

/// FHIRPath N1, sections 5.5.1, 5.9 and 10.
extension Rule {
    static let utility: [Rule] = [
        iif,
        Rule("trace", 1...2) { (site) throws(Fault) in
            let (input, offset) = (site.input, site.offset)
            let name = try site.step(0)
            let projection = site.arguments.count == 2 ? try site.step(1) : nil
            return { (scope) throws(Fault) in
                let items = try input(scope)
                guard let trace = scope.run.host.trace else { return items }
                let text = try name(scope).string(scope.place(offset)) ?? ""
                guard let projection else {
                    trace(text, items.list)
                    return items
                }
                let shown = try scope.project(items, projection, at: offset)
                trace(text, shown.list)
                return items
            }
        },
        clock("now") { $0 },
        clock("today") { $0.asDate },
        clock("timeOfDay") {
            Temporal(.time, .second, milliseconds: $0.timeOfDay, fractionDigits: 3)
        },
    ]

    /// The same moment for a whole evaluation (section 5.9.2).
    private static func clock(
        _ name: String, _ part: @escaping @Sendable (Temporal) -> Temporal?
    ) -> Rule {
        Rule(name, 0...0) { _ in
            { scope in
                let input = scope.run.input
                let now = Temporal(input.now, offsetMinutes: 0)
                return Items(part(now).map { .temporal($0) })
            }
        }
    }

    /// Only the branch that is taken is evaluated. Its input is one item or none, and `$this` within.
    private static let iif = Rule("iif", 2...3) { (site) throws(Fault) in
        let (input, offset) = (site.input, site.offset)
        let condition = try site.step(0)
        let branch = try site.step(1)
        let otherwise = site.arguments.count == 3 ? try site.step(2) : Compiler.nothing
        return { (scope) throws(Fault) in
            var inner = scope
            inner.this = Items(try input(scope).single(scope.place(offset), "one item or none"))
            let holds = try condition(inner)
            if case .one(let item) = holds,
                item.system.map({ $0.typeName.name != "Boolean" }) ?? true
            {
                throw scope.place(offset).fault(
                    "the condition is \(item.typeName.name), not true or false")
            }
            return try holds.condition(scope.place(offset)) == true
                ? branch(inner) : otherwise(inner)
        }
    }
}

extension CallSite {
    /// `defineVariable(name, value)`: what follows in the path may use `%name`.
    func defineVariable() throws(Fault) -> Chain {
        guard (1...2).contains(arguments.count), let name = literal(0) else {
            throw Fault(
                .semantic, "defineVariable() takes a name as a string, and a value", at: offset)
        }
        guard !compiler.defined.contains(name), !compiler.host.variables.contains(name),
            !["context", "resource", "rootResource"].contains(name),
            Compiler.constant(name) == nil
        else { throw Fault(.semantic, "there is a variable '%\(name)' already", at: offset) }
        let input = input
        guard arguments.count == 2 else {
            return Chain(step: input, defines: Chain.Binding(name: name, value: input))
        }
        let value = try step(1)
        return Chain(
            step: input,
            defines: Chain.Binding(name: name) { (scope) throws(Fault) in
                var inner = scope
                inner.this = try input(scope)
                return try value(inner)
            })
    }
}
