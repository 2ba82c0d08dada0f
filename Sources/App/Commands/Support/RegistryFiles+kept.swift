import BookFiles
import Cases
import Plans
import Records

extension RegistryFiles {
    /// Takes from a store what files that did not come would say: a folder of members alone takes nobody's coverage away.
    mutating func keep(from store: any RecordStore) async throws {
        let keepsCoverages = missing.contains("coverages.csv")
        let keepsAmounts = missing.contains("accumulators.csv")
        if keepsCoverages || keepsAmounts {
            for index in members.indices {
                let (payer, id) = (members[index].payer, members[index].id)
                guard let known = try await store.member(payer: payer, id: id) else { continue }
                if keepsCoverages { members[index].coverages = known.coverages }
                if keepsAmounts { members[index].accumulators = known.accumulators }
            }
        }
        if missing.contains("participations.csv") {
            for index in providers.indices {
                let id = providers[index].id
                guard let known = try await store.provider(identifiers: [id]), known.id == id
                else { continue }
                providers[index].participations = known.participations
            }
        }
        if missing.contains("licences.csv") {
            for index in reviewers.indices {
                let id = reviewers[index].reviewer.id
                guard let known = try await store.reviewer(id) else { continue }
                reviewers[index].reviewer.licences = known.reviewer.licences
            }
        }
    }
}
