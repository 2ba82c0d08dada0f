/// FHIRPath N1, section 5.3.
extension Rule {
    static let subsetting: [Rule] = [
        plain("single") { (items, place) throws(Fault) in Items(try items.single(place)) },
        plain("first") { (items, _) in Items(items.first) },
        plain("last") { (items, _) in Items(items.last) },
        plain("tail") { (items, _) in Items(Array(items.dropFirst())) },
        values("skip", 1...1) { (items, arguments, place) throws(Fault) in
            guard let count = try arguments[0].integer(place) else { return .none }
            return Items(Array(items.dropFirst(max(count, 0))))
        },
        values("take", 1...1) { (items, arguments, place) throws(Fault) in
            guard let count = try arguments[0].integer(place) else { return .none }
            return Items(Array(items.prefix(max(count, 0))))
        },
        values("intersect", 1...1) { (items, arguments, place) throws(Fault) in
            var others = DistinctItems()
            try others.insert(contentsOf: arguments[0], place)
            var result = DistinctItems()
            for item in items where try others.contains(item, place) {
                try result.insert(item, place)
            }
            return result.items
        },
        values("exclude", 1...1) { (items, arguments, place) throws(Fault) in
            var others = DistinctItems()
            try others.insert(contentsOf: arguments[0], place)
            var result = Items.none
            for item in items where try !others.contains(item, place) { result.append(item) }
            return result
        },
    ]
}
