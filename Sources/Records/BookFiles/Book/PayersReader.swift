import Cases
import Plans
import Primitives

/// `payers.yaml`: a list of who insures or administers, and what requests call them.
enum PayersReader {
    static func payers(_ bytes: [UInt8], file: String, log: FindingLog) -> [Located<Payer>] {
        YAMLMap.list(bytes, file: file, log: log).compactMap { map in
            let identifiers = map.texts("identifiers").map(\.text)
            let payer = Payer(
                id: PayerID(map.requiredText("id")), name: map.requiredText("name"),
                identifiers: identifiers, phone: map.text("phone"), address: map.text("address"))
            map.finish()
            return map.isSound ? Located(payer, map.spot) : nil
        }
    }
}

/// Something read, and where it stood.
struct Located<Value> {
    var value: Value
    var spot: Spot
    /// Where it says from when it is in force; nil: there is no such place of its own.
    var from: Spot?

    init(_ value: Value, _ spot: Spot, from: Spot? = nil) {
        self.value = value
        self.spot = spot
        self.from = from
    }
}
