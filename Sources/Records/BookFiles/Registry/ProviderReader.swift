import Cases
import CodeSets
import Plans
import Primitives

/// `providers.csv` and `participations.csv`.
struct ProviderReader {
    private let files: FileSet
    private let book: PlanBook
    private let log: FindingLog

    init(_ files: FileSet, book: PlanBook, log: FindingLog) {
        self.files = files
        self.book = book
        self.log = log
    }

    func providers() -> [Provider] {
        let rows = files.rows(
            "providers.csv", required: ["id", "name"],
            optional: ["other_ids", "specialty", "taxonomy", "state"], log: log)
        var providers: [String: Provider] = [:]
        var order: [String] = []
        var owners: [String: String] = [:]
        for row in rows {
            guard let provider = provider(row) else { continue }
            for identifier in Set([provider.id] + provider.otherIdentifiers) {
                if let other = owners.updateValue(provider.id, forKey: identifier) {
                    row.fail("registry-duplicate", "`\(identifier)` identifies \(other) already")
                }
            }
            if providers.updateValue(provider, forKey: provider.id) == nil {
                order.append(provider.id)
            }
        }
        addParticipations(to: &providers)
        return order.compactMap { providers[$0] }
    }

    private func provider(_ row: CSVRow) -> Provider? {
        let id = row.requiredText("id")
        let name = row.requiredText("name")
        let state = row.state("state")
        guard row.isSound else { return nil }
        if id.utf8.count == 10, NPI(id) == nil {
            log.warning(
                "registry-npi", "the check digit of NPI `\(id)` is wrong", row.spot("id"))
        }
        return Provider(
            id: id, otherIdentifiers: row.list("other_ids"), name: name,
            specialty: row.text("specialty"), taxonomy: row.text("taxonomy"), state: state)
    }

    private func addParticipations(to providers: inout [String: Provider]) {
        let rows = files.rows(
            "participations.csv", required: ["provider", "network", "from"],
            optional: ["until"], log: log)
        for row in rows {
            let dates = row.dates()
            let id = row.requiredText("provider")
            let network = row.requiredText("network")
            guard row.isSound, let dates else { continue }
            guard let provider = providers[id] else {
                guard !log.hasErrors(in: "providers.csv") else { continue }
                row.fail("registry-unknown-provider", "no provider `\(id)`", at: "provider")
                continue
            }
            guard book.network(network) != nil else {
                row.fail(
                    "registry-unknown-network", "no network `\(network)` in the plan book",
                    at: "network")
                continue
            }
            let isTwice = provider.participations.contains {
                $0.network == network && $0.dates.overlaps(dates)
            }
            if isTwice {
                row.fail("registry-overlap", "`\(id)` is in `\(network)` on these dates already")
            }
            providers[id]?.participations.append(
                Provider.Participation(network: network, dates: dates))
        }
    }
}
