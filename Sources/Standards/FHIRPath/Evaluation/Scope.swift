import JSON
import Primitives

/// What an expression sees: what it is evaluated on, mostly one item, and the variables of the iteration.
struct Scope {
    let run: Run
    var this: Items
    var index = 0
    var total = Items.none
    var variables: Variables?

    func place(_ offset: Int) -> Place { Place(run: run, offset: offset) }

    func on(_ item: PathItem, index: Int) -> Scope {
        var scope = self
        scope.this = .one(item)
        scope.index = index
        return scope
    }

    /// One item after the other in a scope of its own, until the body says that it has seen enough.
    @inline(__always)
    func each(
        _ items: Items, at offset: Int, _ body: (borrowing Scope) throws(Fault) -> Bool
    ) throws(Fault) {
        switch items {
        case .none: return
        case .one:
            try run.spend(1, at: offset)
            var inner = self
            inner.this = items
            inner.index = 0
            _ = try body(inner)
        case .many(let list):
            var inner = self
            for index in list.indices {
                try run.spend(1, at: offset)
                inner.this = .one(list[index])
                inner.index = index
                guard try body(inner) else { return }
            }
        }
    }

    /// What a step makes of each item, one after the other.
    func project(_ items: Items, _ step: Step, at offset: Int) throws(Fault) -> Items {
        var found = Items.none
        try each(items, at: offset) { (inner) throws(Fault) in
            let next = try step(inner)
            try run.spend(next.count, at: offset)
            found.append(contentsOf: next)
            return true
        }
        return found
    }

    /// Variables that the expression defines itself, the innermost first.
    final class Variables: Sendable {
        let name: String
        let value: Items
        let outer: Variables?

        init(_ name: String, _ value: Items, outer: Variables?) {
            self.name = name
            self.value = value
            self.outer = outer
        }
    }
}
