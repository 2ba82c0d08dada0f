/// FHIRPath N1, section 5.4.
extension Rule {
    static let combining: [Rule] = [
        values("union", 1...1) { (items, arguments, place) throws(Fault) in
            var distinct = DistinctItems()
            try distinct.insert(contentsOf: items, place)
            try distinct.insert(contentsOf: arguments[0], place)
            return distinct.items
        },
        values("combine", 1...2) { (items, arguments, place) throws(Fault) in
            try place.run.spend(items.count + arguments[0].count, at: place.offset)
            var result = items
            result.append(contentsOf: arguments[0])
            return result
        },
        Rule("coalesce", 1...16) { (site) throws(Fault) in
            let steps = try site.steps()
            return { (scope) throws(Fault) in
                for step in steps {
                    let items = try step(scope)
                    if !items.isEmpty { return items }
                }
                return .none
            }
        },
    ]
}
