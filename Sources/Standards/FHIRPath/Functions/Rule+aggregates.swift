/// FHIRPath N1, section 7, and the aggregates of later drafts.
extension Rule {
    static let aggregates: [Rule] = [
        Rule("aggregate", 1...2) { (site) throws(Fault) in
            let (input, offset) = (site.input, site.offset)
            let aggregator = try site.step(0)
            let start = site.arguments.count == 2 ? try site.step(1) : Compiler.nothing
            return { (scope) throws(Fault) in
                var inner = scope
                inner.total = try start(scope)
                for (index, item) in try input(scope).enumerated() {
                    (inner.this, inner.index) = (.one(item), index)
                    inner.total = try aggregator(inner)
                    try scope.run.spend(inner.total.count + 1, at: offset)
                }
                return inner.total
            }
        },
        plain("sum") { (items, place) throws(Fault) in Items(try sum(items, place)) },
        plain("avg") { (items, place) throws(Fault) in
            guard let total = try sum(items, place) else { return .none }
            let count = Number(items.count)
            if case .quantity(let quantity) = total {
                return Items(quantity.value.divided(by: count).map { .quantity(quantity.with($0)) })
            }
            return Items(total.number?.divided(by: count).map { .decimal($0) })
        },
        plain("min") { (items, place) throws(Fault) in Items(try extreme(items, -1, place)) },
        plain("max") { (items, place) throws(Fault) in Items(try extreme(items, 1, place)) },
    ]

    private static func sum(_ items: Items, _ place: Place) throws(Fault) -> PathItem? {
        var total: PathItem?
        for item in items {
            guard let sum = total else {
                total = try Items.one(item).number(place)
                continue
            }
            guard let next = try Items.one(item).number(place) else { return nil }
            total = try Arithmetic.compute(.plus, sum, next, place)
            if total == nil { return nil }
        }
        return total
    }

    private static func extreme(_ items: Items, _ sign: Int, _ place: Place) throws(Fault)
        -> PathItem?
    {
        var best: PathItem?
        for item in items {
            guard let known = best else {
                best = item
                continue
            }
            guard let order = try Order.compare(item, known, place) else { return nil }
            if order == sign { best = item }
        }
        return best
    }
}
