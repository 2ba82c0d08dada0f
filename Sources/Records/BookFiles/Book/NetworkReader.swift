import Cases
import Plans

/// `networks.csv`: the networks under contract.
enum NetworkReader {
    static func networks(_ bytes: [UInt8], file: String, log: FindingLog) -> [Located<Network>] {
        CSVTable(bytes, file: file, required: ["id", "name"], log: log).rows.compactMap { row in
            let network = Network(id: row.requiredText("id"), name: row.requiredText("name"))
            return row.isSound ? Located(network, row.spot("id")) : nil
        }
    }
}
