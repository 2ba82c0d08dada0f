/// A function of FHIRPath: its name, how many arguments it takes, and how a call of it is compiled.
struct Rule: Sendable {
    let name: String
    let arguments: ClosedRange<Int>
    let make: @Sendable (CallSite) throws(Fault) -> Step

    init(
        _ name: String, _ arguments: ClosedRange<Int>,
        _ make: @escaping @Sendable (CallSite) throws(Fault) -> Step
    ) {
        self.name = name
        self.arguments = arguments
        self.make = make
    }

    /// A function of its input and the values of its arguments, which see what the call itself sees.
    static func values(
        _ name: String, _ arguments: ClosedRange<Int>,
        _ body: @escaping @Sendable (Items, [Items], Place) throws(Fault) -> Items
    ) -> Rule {
        Rule(name, arguments) { (site) throws(Fault) in
            let (input, offset) = (site.input, site.offset)
            let steps = try site.steps()
            return { (scope) throws(Fault) in
                let items = try input(scope)
                var values: [Items] = []
                for step in steps { values.append(try step(scope)) }
                try scope.run.spend(items.count + 1, at: offset)
                return try body(items, values, scope.place(offset))
            }
        }
    }

    /// A function of its input alone.
    static func plain(
        _ name: String, _ body: @escaping @Sendable (Items, Place) throws(Fault) -> Items
    ) -> Rule {
        Rule(name, 0...0) { (site) throws(Fault) in
            let (input, offset) = (site.input, site.offset)
            return { (scope) throws(Fault) in
                let items = try input(scope)
                try scope.run.spend(items.count, at: offset)
                return try body(items, scope.place(offset))
            }
        }
    }

    static let all: [String: Rule] = {
        let rules =
            existence + filtering + subsetting + combining + conversion + strings + patterns
            + encodings + math + tree + utility + aggregates + types + boundaries + sorting + fhir
        return Dictionary(uniqueKeysWithValues: rules.map { ($0.name, $0) })
    }()
}
