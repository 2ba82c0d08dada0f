import JSON

/// The numbers of all element names, so that members are found by comparing numbers: of a name that the JSON reader knows
/// its own number, of others higher ones.
struct ElementNames: Sendable {
    private var numbers: [String: UInt16] = [:]
    private var next = UInt16(JSONValue.knownKeyCount + 1)

    mutating func add(_ name: String) {
        guard numbers[name] == nil else { return }
        if let key = JSONValue.knownKeyNumber(name) {
            numbers[name] = UInt16(key)
        } else {
            numbers[name] = next
            next += 1
        }
    }

    func number(_ name: String) -> UInt16? { numbers[name] }

    /// The number of the name of a member, and whether it stands for what is beside a primitive: `_birthDate`.
    func find(_ member: JSONValue) -> (number: Int, isBeside: Bool)? {
        guard let name = member.memberName else { return nil }
        if let number = numbers[name] { return (Int(number), false) }
        guard name.hasPrefix("_"), let number = numbers[String(name.dropFirst())] else {
            return nil
        }
        return (Int(number), true)
    }
}
