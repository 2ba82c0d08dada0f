/// FHIRPath N1, section 5.2.
extension Rule {
    static let filtering: [Rule] = [
        Rule("where", 1...1) { (site) throws(Fault) in
            let (input, offset) = (site.input, site.offset)
            let criterion = try site.step(0)
            return { (scope) throws(Fault) in
                var result = Items.none
                try scope.each(try input(scope), at: offset) { (inner) throws(Fault) in
                    if try criterion(inner).condition(inner.place(offset)) == true {
                        result.append(contentsOf: inner.this)
                    }
                    return true
                }
                return result
            }
        },
        Rule("select", 1...1) { (site) throws(Fault) in
            let (input, offset) = (site.input, site.offset)
            let projection = try site.step(0)
            return { (scope) throws(Fault) in
                try scope.project(try input(scope), projection, at: offset)
            }
        },
        Rule("repeat", 1...1) { (site) throws(Fault) in try repeating(site, keepsAll: false) },
        Rule("repeatAll", 1...1) { (site) throws(Fault) in try repeating(site, keepsAll: true) },
        Rule("ofType", 1...1) { (site) throws(Fault) in
            let input = site.input
            let type = try TypeTarget(argument: site.arguments[0])
            return { (scope) throws(Fault) in
                try input(scope).ofType(type)
            }
        },
    ]

    /// Ends when nothing new comes; what brings something new for ever ends by the limit on steps.
    private static func repeating(_ site: CallSite, keepsAll: Bool) throws(Fault) -> Step {
        let (input, offset) = (site.input, site.offset)
        let projection = try site.step(0)
        return { (scope) throws(Fault) in
            let place = scope.place(offset)
            var all = Items.none
            var distinct = DistinctItems()
            var open = try input(scope)
            while !open.isEmpty {
                var next = Items.none
                for (index, item) in open.enumerated() {
                    let found = try projection(scope.on(item, index: index))
                    // What an endless one keeps is paid for as well as what it looks at.
                    try scope.run.spend(found.count * 16 + 1, at: offset)
                    for new in found {
                        if keepsAll { all.append(new) }
                        let isNew = keepsAll ? true : try distinct.insert(new, place)
                        if isNew { next.append(new) }
                    }
                }
                open = next
            }
            return keepsAll ? all : distinct.items
        }
    }
}
