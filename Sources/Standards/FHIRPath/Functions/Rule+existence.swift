/// FHIRPath N1, section 5.1.
extension Rule {
    static let existence: [Rule] = [
        plain("empty") { (items, _) in .one(.boolean(items.isEmpty)) },
        exists,
        allHold,
        plain("allTrue") { (items, place) throws(Fault) in
            .one(.boolean(try holds(items, place, { !$0 }) == nil))
        },
        plain("anyTrue") { (items, place) throws(Fault) in
            .one(.boolean(try holds(items, place, { $0 }) != nil))
        },
        plain("allFalse") { (items, place) throws(Fault) in
            .one(.boolean(try holds(items, place, { $0 }) == nil))
        },
        plain("anyFalse") { (items, place) throws(Fault) in
            .one(.boolean(try holds(items, place, { !$0 }) != nil))
        },
        values("subsetOf", 1...1) { (items, arguments, place) throws(Fault) in
            .one(.boolean(try isSubset(items, of: arguments[0], place)))
        },
        values("supersetOf", 1...1) { (items, arguments, place) throws(Fault) in
            .one(.boolean(try isSubset(arguments[0], of: items, place)))
        },
        plain("count") { (items, _) in .integer(items.count) },
        plain("distinct") { (items, place) throws(Fault) in
            var distinct = DistinctItems()
            try distinct.insert(contentsOf: items, place)
            return distinct.items
        },
        plain("isDistinct") { (items, place) throws(Fault) in
            var distinct = DistinctItems()
            for item in items where try !distinct.insert(item, place) {
                return .one(.boolean(false))
            }
            return .one(.boolean(true))
        },
        plain("not") { (items, place) throws(Fault) in
            Items(try items.condition(place).map { !$0 })
        },
    ]

    private static let exists = Rule("exists", 0...1) { (site) throws(Fault) in
        let (input, offset) = (site.input, site.offset)
        guard !site.arguments.isEmpty else {
            return { (scope) throws(Fault) in .one(.boolean(!(try input(scope).isEmpty))) }
        }
        let criterion = try site.step(0)
        return { (scope) throws(Fault) in
            var isFound = false
            try scope.each(try input(scope), at: offset) { (inner) throws(Fault) in
                isFound = try criterion(inner).condition(inner.place(offset)) == true
                return !isFound
            }
            return .one(.boolean(isFound))
        }
    }

    private static let allHold = Rule("all", 1...1) { (site) throws(Fault) in
        let (input, offset) = (site.input, site.offset)
        let criterion = try site.step(0)
        return { (scope) throws(Fault) in
            var holds = true
            try scope.each(try input(scope), at: offset) { (inner) throws(Fault) in
                holds = try criterion(inner).condition(inner.place(offset)) == true
                return holds
            }
            return .one(.boolean(holds))
        }
    }

    /// The first item of which something holds; all have to be booleans.
    private static func holds(
        _ items: Items, _ place: Place, _ test: (Bool) -> Bool
    ) throws(Fault) -> Int? {
        var found: Int?
        for (index, item) in items.enumerated() {
            guard case .boolean(let value)? = item.system else {
                throw place.fault("\(item.typeName.name) where booleans are needed")
            }
            if found == nil, test(value) { found = index }
        }
        return found
    }

    private static func isSubset(_ items: Items, of others: Items, _ place: Place) throws(Fault)
        -> Bool
    {
        var known = DistinctItems()
        try known.insert(contentsOf: others, place)
        for item in items where try !known.contains(item, place) { return false }
        return true
    }
}
