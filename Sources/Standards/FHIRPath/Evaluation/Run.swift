import JSON
import Primitives

/// What an expression was compiled for, held once: it is handed to every evaluation.
final class SharedHost: Sendable {
    let host: PathHost

    init(_ host: PathHost) { self.host = host }

    static let plain = SharedHost(.plain)
}

/// One evaluation after the other: what it was given, and how much it has done.
final class Run {
    var input: PathInput
    private var shared: SharedHost
    let context: Items
    private var stepsLeft: Int
    /// What the parts of the expression gave that are to be quoted (`PathSources`).
    private(set) var noted: [Items]

    init(_ input: PathInput, _ host: SharedHost) {
        self.input = input
        shared = host
        noted = []
        context = Items(input.focus)
        stepsLeft = host.host.limits.maxSteps
    }

    /// Begins with another expression.
    ///
    /// - Parameter notes: so many parts note what they give.
    func begin(_ host: SharedHost, notes: Int) {
        shared = host
        stepsLeft = host.host.limits.maxSteps
        noted.removeAll(keepingCapacity: true)
        for _ in 0..<notes { noted.append(.none) }
    }

    var host: PathHost { shared.host }

    func note(_ items: Items, as slot: Int) { noted[slot] = items }

    var notedNodes: Items {
        var found = Items.none
        for items in noted {
            switch items {
            case .none: continue
            case .one(let item): if item.nodeType != nil { found.append(item) }
            case .many(let list):
                for item in list where item.nodeType != nil { found.append(item) }
            }
        }
        return found
    }

    /// What an expression that does not end, or grows without measure, ends by.
    @inline(__always)
    func spend(_ steps: Int, at offset: Int) throws(Fault) {
        stepsLeft -= steps
        guard stepsLeft >= 0 else { throw exhausted(at: offset) }
    }

    private func exhausted(at offset: Int) -> Fault {
        Fault(
            .limit,
            "it takes more than \(host.limits.maxSteps) steps: something here does not end, or grows too much",
            at: offset)
    }

    /// A string that is made may not be of any size.
    func check(_ text: String, at offset: Int) throws(Fault) -> String {
        let count = text.utf8.count
        guard count <= host.limits.maxStringBytes else {
            throw Fault(
                .limit, "it makes a string of more than \(host.limits.maxStringBytes) bytes",
                at: offset)
        }
        try spend(count >> 6, at: offset)
        return text
    }
}

/// Where in an evaluation something happens: for faults and for counting.
struct Place {
    let run: Run
    let offset: Int

    func fault(_ message: String) -> Fault { Fault(.execution, message, at: offset) }
}

/// A compiled expression.
typealias Step = @Sendable (Scope) throws(Fault) -> Items

extension Items {
    /// The value of a condition (FHIRPath N1, section 4.5): a single item that is no boolean counts as true.
    func condition(_ place: Place) throws(Fault) -> Bool? {
        switch self {
        case .none: return nil
        case .one(.boolean(let value)): return value
        case .one(.node(let node)): return node.json.kind == .bool ? node.json.bool : true
        case .one: return true
        case .many: throw place.fault("\(count) items where true or false is needed")
        }
    }

    /// The one item there is; nil for none.
    func single(_ place: Place, _ what: String = "one item") throws(Fault) -> PathItem? {
        switch self {
        case .none: nil
        case .one(let item): item
        case .many: throw place.fault("\(count) items where \(what) is needed")
        }
    }

    func string(_ place: Place) throws(Fault) -> String? {
        guard let item = try single(place, "one string") else { return nil }
        switch item.system {
        case .string(let text)?: return text
        // Dates and times of FHIR are strings in JSON; as strings they may be looked into.
        case .temporal(let value)?:
            if case .node = item { return value.description }
            throw place.fault("\(item.typeName.name) where a string is needed")
        case nil where item.isWithoutValue: return nil
        default: throw place.fault("\(item.typeName.name) where a string is needed")
        }
    }

    func integer(_ place: Place) throws(Fault) -> Int? {
        guard let item = try single(place, "one integer") else { return nil }
        guard case .integer(let value)? = item.system else {
            throw place.fault("\(item.typeName.name) where an integer is needed")
        }
        return value
    }

    func number(_ place: Place) throws(Fault) -> PathItem? {
        guard let item = try single(place, "one number") else { return nil }
        guard let value = item.system else {
            if item.isWithoutValue { return nil }
            throw place.fault("\(item.typeName.name) where a number is needed")
        }
        switch value {
        case .integer, .decimal, .quantity: return value
        default: throw place.fault("\(item.typeName.name) where a number is needed")
        }
    }
}

extension PathItem {
    /// A primitive that has extensions only.
    var isWithoutValue: Bool {
        if case .node(let node) = self { !node.hasValue } else { false }
    }
}
