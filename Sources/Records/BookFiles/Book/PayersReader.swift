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
