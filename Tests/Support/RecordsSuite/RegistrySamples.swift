public import CaseSamples
public import Cases
public import Plans
import Primitives

/// Invented people and clinics, with every field filled.
public enum RegistrySamples {
    public static func member(
        _ id: String, payer: PayerID = CaseSamples.payer, others: [String] = [],
        family: String = "Alder"
    ) -> Member {
        Member(
            payer: payer, id: MemberID(id), otherIdentifiers: others, family: family,
            given: "Ina", birthDate: CaseSamples.date("1980-02-29"), state: "OH",
            coverages: [
                Coverage(
                    plan: CaseSamples.plan,
                    active: DateRange(
                        start: CaseSamples.date("2025-01-01"),
                        end: CaseSamples.date("2025-12-31")), group: "G1",
                    primaryPayer: "Medicare"),
                Coverage(
                    plan: CaseSamples.plan,
                    active: DateRange(start: CaseSamples.date("2026-01-01"))),
            ], accumulators: [accumulators], isQualifiedMedicareBeneficiary: true, sex: .female,
            address: PostalAddress(
                street: "1 Elm Street", further: "Apt 2", city: "Dayton", state: "OH",
                postalCode: "45402"),
            subscriber: SubscriberLink(id: MemberID("M-0"), relationship: .child))
    }

    public static let accumulators = YearAccumulators(
        plan: CaseSamples.plan, year: 2026,
        amounts: Accumulators(
            individualDeductible: Accumulator(
                limit: Money(cents: 50_000), used: Money(cents: 123)),
            familyDeductible: Accumulator(limit: Money(cents: 100_000)),
            individualOutOfPocket: Accumulator(limit: nil, used: Money(cents: 999)),
            familyOutOfPocket: Accumulator(limit: Money(cents: 1_000_000)), isEmbedded: false,
            selfOnlyLimit: Money(cents: 920_000), asOf: CaseSamples.noon,
            planYear: DateRange(
                start: CaseSamples.date("2026-01-01"), end: CaseSamples.date("2026-12-31"))))

    public static func provider(_ id: String, others: [String] = []) -> Provider {
        Provider(
            id: id, otherIdentifiers: others, name: "Clinic \(id)", specialty: "pulmonology",
            taxonomy: "207R00000X", state: "OH",
            participations: [
                Provider.Participation(
                    network: "open",
                    dates: DateRange(
                        start: CaseSamples.date("2020-01-01"),
                        end: CaseSamples.date("2029-12-31")))
            ])
    }
}
