import JSON

/// The numbers of all element names, so that members are found by comparing numbers.
struct ElementNames: Sendable {
    private var numbers: [String: UInt16] = [:]
    /// By the number that the JSON reader knows a name by; 0 is no name of an element.
    private var byKey: [UInt16] = []

    init() { byKey = Array(repeating: 0, count: JSONValue.knownKeyCount + 1) }

    mutating func add(_ name: String) {
        guard numbers[name] == nil else { return }
        let number = UInt16(numbers.count + 1)
        numbers[name] = number
        if let key = JSONValue.knownKeyNumber(name) { byKey[key] = number }
    }

    func number(_ name: String) -> UInt16? { numbers[name] }

    /// The name of a member, and whether it stands for what is beside a primitive: `_birthDate`.
    @inline(__always)
    func find(_ member: JSONValue) -> (number: UInt16, isBeside: Bool)? {
        let key = member.keyNumber
        if key < byKey.count, byKey[key] != 0 { return (byKey[key], false) }
        return look(member)
    }

    private func look(_ member: JSONValue) -> (number: UInt16, isBeside: Bool)? {
        guard let name = member.memberName else { return nil }
        if let number = numbers[name] { return (number, false) }
        guard name.hasPrefix("_"), let number = numbers[String(name.dropFirst())] else {
            return nil
        }
        return (number, true)
    }
}
