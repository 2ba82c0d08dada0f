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
        var found = Found()
        found.providers.reserveCapacity(rows.count)
        for row in rows {
            if let provider = provider(row) { add(provider, row, to: &found) }
        }
        addParticipations(to: &found)
        return found.providers
    }

    /// Providers in the order of the file, and who goes by which identifier.
    private struct Found {
        var providers: [Provider] = []
        var owners: [String: Int] = [:]

        /// The place of a provider by the identifier of their own.
        func place(_ id: String) -> Int? {
            guard let place = owners[id], providers[place].id == id else { return nil }
            return place
        }
    }

    private func add(_ provider: Provider, _ row: CSVRow, to found: inout Found) {
        for identifier in provider.identifiers.uniqued {
            if let other = found.owners.updateValue(found.providers.count, forKey: identifier) {
                row.fail(
                    "registry-duplicate",
                    "`\(identifier)` identifies \(found.providers[other].id) already")
            }
        }
        found.providers.append(provider)
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

    private func addParticipations(to found: inout Found) {
        let rows = files.rows(
            "participations.csv", required: ["provider", "network", "from"],
            optional: ["until"], log: log)
        for row in rows {
            let dates = row.dates()
            let id = row.requiredText("provider")
            let network = row.requiredText("network")
            guard row.isSound, let dates else { continue }
            guard let place = found.place(id) else {
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
            let isTwice = found.providers[place].participations.contains {
                $0.network == network && $0.dates.overlaps(dates)
            }
            if isTwice {
                row.fail("registry-overlap", "`\(id)` is in `\(network)` on these dates already")
            }
            found.providers[place].participations.append(
                Provider.Participation(network: network, dates: dates))
        }
    }
}
