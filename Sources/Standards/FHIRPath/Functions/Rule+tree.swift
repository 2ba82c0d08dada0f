/// FHIRPath N1, section 5.8.
extension Rule {
    static let tree: [Rule] = [
        plain("children") { (items, place) throws(Fault) in try children(of: items, place) },
        plain("descendants") { (items, place) throws(Fault) in
            // A tree has an end, so nothing has to be told apart as by `repeat(children())`.
            var result = Items.none
            var open = try children(of: items, place)
            while !open.isEmpty {
                result.append(contentsOf: open)
                open = try children(of: open, place)
            }
            return result
        },
    ]

    private static func children(of items: Items, _ place: Place) throws(Fault) -> Items {
        var result = Items.none
        for item in items {
            guard case .node(let node) = item else { continue }
            try place.run.spend(1, at: place.offset)
            try node.allChildren { (child) throws(Fault) in
                try place.run.spend(1, at: place.offset)
                result.append(.node(child))
            }
        }
        return result
    }
}
