/// `sort()`, of the drafts after N1: by keys, each of which a minus in front turns round.
extension Rule {
    static let sorting: [Rule] = [
        Rule("sort", 0...8) { (site) throws(Fault) in
            var keys: [(step: Step, isDown: Bool)] = []
            for argument in site.arguments {
                if case .polarity(isMinus: true, let inner) = argument.kind {
                    keys.append((try site.compiler.step(inner), true))
                } else {
                    keys.append((try site.compiler.step(argument), false))
                }
            }
            if keys.isEmpty { keys = [(Compiler.this, false)] }
            let (input, offset, steps, down) = (
                site.input, site.offset, keys.map(\.step), keys.map(\.isDown)
            )
            let picked = site.compiler.host.refusesTies ? site.compiler.picked : nil
            return { (scope) throws(Fault) in
                let items = try input(scope)
                var rows: [(keys: [PathItem?], item: PathItem)] = []
                for (index, item) in items.enumerated() {
                    var row: [PathItem?] = []
                    for step in steps {
                        row.append(
                            try step(scope.on(item, index: index)).single(
                                scope.place(offset), "one key to sort by"))
                    }
                    rows.append((row, item))
                }
                try sort(&rows, down, scope.place(offset))
                if let picked { try refuseTies(rows, picked, scope.place(offset)) }
                return Items(rows.map(\.item))
            }
        }
    ]

    /// Keeps the order of what is equal. Merges by hand: a comparison may find that there is no order.
    private static func sort(
        _ rows: inout [(keys: [PathItem?], item: PathItem)], _ down: [Bool], _ place: Place
    ) throws(Fault) {
        guard rows.count > 1 else { return }
        var left = Array(rows[..<(rows.count / 2)])
        var right = Array(rows[(rows.count / 2)...])
        try sort(&left, down, place)
        try sort(&right, down, place)
        try place.run.spend(rows.count, at: place.offset)
        var (one, other) = (left[...], right[...])
        rows.removeAll(keepingCapacity: true)
        while let first = one.first, let second = other.first {
            if try precedes(second.keys, first.keys, down, place) {
                rows.append(second)
                other = other.dropFirst()
            } else {
                rows.append(first)
                one = one.dropFirst()
            }
        }
        rows += one
        rows += other
    }

    /// Fails where it is not known which of them stands where one is picked: keys that are equal, that can not be compared, or
    /// that are missing. Items that say the same may stand in any order.
    private static func refuseTies(
        _ rows: [(keys: [PathItem?], item: PathItem)], _ picked: SortPick, _ place: Place
    ) throws(Fault) {
        guard rows.count > 1 else { return }
        func refuse(_ one: Int, _ other: Int) throws(Fault) {
            try place.run.spend(1, at: place.offset)
            guard try !isOrdered(rows[one].keys, rows[other].keys, place),
                Equality.equal(.one(rows[one].item), .one(rows[other].item)) != true
            else { return }
            throw place.fault("of two items it is not known which comes first")
        }
        switch picked {
        case .first: for other in 1..<rows.count { try refuse(0, other) }
        case .last: for other in 0..<rows.count - 1 { try refuse(other, rows.count - 1) }
        case .any: for one in 0..<rows.count - 1 { try refuse(one, one + 1) }
        }
    }

    private static func isOrdered(
        _ one: [PathItem?], _ other: [PathItem?], _ place: Place
    ) throws(Fault) -> Bool {
        for (left, right) in zip(one, other) {
            guard let left, let right, let order = try Order.compare(left, right, place) else {
                return false
            }
            if order != 0 { return true }
        }
        return false
    }

    /// An item without a key comes first, whichever way a key is turned (testSort10).
    private static func precedes(
        _ one: [PathItem?], _ other: [PathItem?], _ down: [Bool], _ place: Place
    ) throws(Fault) -> Bool {
        for (index, isDown) in down.enumerated() {
            switch (one[index], other[index]) {
            case (nil, nil): continue
            case (nil, _): return true
            case (_, nil): return false
            case (let left?, let right?):
                let order = try Order.compare(left, right, place) ?? 0
                if order != 0 { return (order < 0) != isDown }
            }
        }
        return false
    }
}

/// What is done with what was sorted, as far as it stands right behind it.
enum SortPick: Sendable {
    case first, last, any

    init(_ link: Syntax.Link?) {
        switch link?.kind {
        case .call(let call)? where call.name == "first": self = .first
        case .call(let call)? where call.name == "last": self = .last
        case .item(let index)? where index.kind == .literal(.integer(0)): self = .first
        default: self = .any
        }
    }
}
