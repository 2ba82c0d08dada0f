import Policies

/// A value of the book as bytes, member by member: equal values give equal bytes, different ones different bytes.
///
/// By reflection, so that what a rule says in a member that is added to its type tomorrow counts at once; written by hand,
/// it would be forgotten one day, and a case that a change does touch be taken for one that it does not.
struct ValueDump {
    private(set) var bytes: [UInt8] = []

    mutating func add(_ value: Any) {
        switch value {
        case let text as String: add(text: text)
        case let number as any BinaryInteger: add(text: "\(number)")
        case let flag as Bool: add(text: flag ? "true" : "false")
        case let test as PathTest: add(test.ruleText)
        case let raw as any RawRepresentable: add(raw.rawValue)
        default: add(reflected: value)
        }
    }

    private mutating func add(reflected value: Any) {
        let mirror = Mirror(reflecting: value)
        switch mirror.displayStyle {
        case .set, .dictionary: add(unordered: mirror)
        case .enum where mirror.children.isEmpty: add(text: "\(value)")
        default:
            open()
            for child in mirror.children {
                // The case of an enumeration; the order of members says which is which elsewhere.
                if mirror.displayStyle == .enum { add(text: child.label ?? "") }
                add(child.value)
            }
            close()
        }
    }

    /// The order in which a set gives its members is another in every process.
    private mutating func add(unordered mirror: Mirror) {
        let members = mirror.children.map { child in
            var dump = ValueDump()
            dump.add(child.value)
            return dump.bytes
        }
        open()
        for member in members.sorted(by: { $0.lexicographicallyPrecedes($1) }) { bytes += member }
        close()
    }

    /// With its length before it, so that no two lists of texts look alike.
    private mutating func add(text: String) {
        bytes += Array("\(text.utf8.count):".utf8)
        bytes += Array(text.utf8)
    }

    private mutating func open() { bytes.append(UInt8(ascii: "(")) }
    private mutating func close() { bytes.append(UInt8(ascii: ")")) }
}
