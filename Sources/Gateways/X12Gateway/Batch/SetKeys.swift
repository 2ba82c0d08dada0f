import Cases
import Plans
import Workflow

/// What a set is about, as far as another set of the same batch may be about it, too: then the order in which they came
/// counts. The member, by whatever number; the transaction; cases and documents that are pointed at.
struct SetKeys {
    let workflow: Workflow

    private static let pointers: Set<String> = ["BB", "NT", "9F", "G1", "EJ", "EA"]

    func keys(_ rows: [Row]) async -> [String] {
        var payer: PayerID?
        var members: [String] = []
        var keys: Set<String> = []
        for row in rows {
            switch row.id {
            case "BHT": row[3].map { _ = keys.insert("transaction \($0)") }
            case "NM1" where ["X3", "PR"].contains(row[1] ?? ""):
                payer = payer ?? row[9].flatMap { workflow.book.payer(identifiedBy: $0)?.id }
            case "NM1" where ["IL", "QC", "1"].contains(row[1] ?? ""):
                row[9].map { members.append($0) }
            case "REF" where MemberReader.numbers.contains(row[1] ?? ""):
                row[2].map { members.append($0) }
            case "REF" where Self.pointers.contains(row[1] ?? ""):
                row[2].map { _ = keys.insert("number \($0)") }
            case "TRN": row[2].map { _ = keys.insert("number \($0)") }
            case "PWK": row[6].map { _ = keys.insert("number \($0)") }
            default: break
            }
        }
        for member in members { keys.insert("member \(member)") }
        if let payer, !members.isEmpty {
            // One member may go by several numbers. Where the registry can not be read, the numbers must do.
            let found = try? await workflow.members(of: payer, identifiedBy: members)
            for member in found ?? [] { keys.insert("known \(payer) \(member.id)") }
        }
        return Array(keys)
    }
}
