public import Cases
import Plans
public import Policies
import Primitives

/// Facts as they are recorded with a decision, and as they are read back to make it again.
extension DecisionFacts {
    /// - Parameter appealed: the subjects whose denial was appealed.
    public init(_ facts: Facts, _ evidence: Evidence, appealed: [AppealedSubject] = []) {
        let byProvider = Dictionary(grouping: facts.providers.keys.sorted()) {
            facts.providers[$0]?.id ?? ""
        }
        let providers = byProvider.values.compactMap { identifiers in
            identifiers.first.flatMap { facts.providers[$0] }.map {
                KnownProvider($0, foundBy: identifiers)
            }
        }
        self.init(
            birthDate: facts.member.birthDate, nameDoubt: facts.nameDoubt,
            sex: facts.member.sex?.rawValue, state: facts.member.state,
            coverages: facts.member.coverages.map {
                CoveragePeriod(plan: $0.plan, active: $0.active)
            }, providers: providers.sorted { $0.id < $1.id }, granted: facts.granted.summed,
            answeredAsks: facts.answeredAsks.sorted(), receivedAt: facts.receivedAt,
            appealed: appealed, lines: facts.lines,
            evidence: evidence.items.map(\.reference))
    }
}

extension KnownProvider {
    fileprivate init(_ provider: Provider, foundBy identifiers: [String]) {
        self.init(
            identifiers: identifiers, id: provider.id, name: provider.name,
            contracts: provider.participations.map {
                Contract(network: $0.network, dates: $0.dates)
            })
    }
}

extension Facts {
    /// - Parameters:
    ///   - member: of the coverage that the decision was made under.
    public init(_ recorded: DecisionFacts, payer: PayerID, member: MemberID) {
        var providers: [String: Provider] = [:]
        for known in recorded.providers {
            let provider = Provider(
                id: known.id, name: known.name,
                participations: known.contracts.map {
                    Provider.Participation(network: $0.network, dates: $0.dates)
                })
            for identifier in known.identifiers { providers[identifier] = provider }
        }
        self.init(
            member: Member(
                payer: payer, id: member, family: "", given: "", birthDate: recorded.birthDate,
                state: recorded.state,
                coverages: recorded.coverages.map { Coverage(plan: $0.plan, active: $0.active) },
                sex: recorded.sex.flatMap(Sex.init(rawValue:))),
            providers: providers, granted: recorded.granted,
            answeredAsks: Set(recorded.answeredAsks), receivedAt: recorded.receivedAt,
            nameDoubt: recorded.nameDoubt, lines: recorded.lines)
    }
}
