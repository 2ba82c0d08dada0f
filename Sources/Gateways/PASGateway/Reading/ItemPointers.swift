import Cases
import FHIR
import JSON

/// What items point at by sequence: the care team, diagnoses, supporting information. Read once for all items.
///
/// An item need not point at anybody (PAS 2.2.1, Claim.item.careTeamSequence 0..*): who is in the care team, not for the claim as
/// a whole, and named by no item, belongs to the items that name nobody.
struct ItemPointers {
    private let team: Set<Int>
    private let diagnoses: Set<Int>
    private let information: Set<Int>
    /// The members whom no item names, beside those who are there already in the same part.
    let unnamed: [JSONValue]
    /// How many items name nobody.
    private let silent: Int

    init(_ claim: JSONValue) {
        func sequences(_ name: String) -> Set<Int> {
            Set(claim.list(name).compactMap { $0["sequence"]?.int })
        }
        team = sequences("careTeam")
        diagnoses = sequences("diagnosis")
        information = sequences("supportingInfo")
        let items = claim.list("item")
        var named: Set<Int> = []
        var silent = 0
        for item in items {
            let pointers = item.list("careTeamSequence").compactMap(\.int)
            if pointers.isEmpty { silent += 1 }
            named.formUnion(pointers)
        }
        self.silent = silent
        var there: Set<[String?]> = []
        var unnamed: [JSONValue] = []
        for member in claim.list("careTeam") {
            let isNamed = member["sequence"]?.int.map(named.contains) ?? false
            if isNamed || ProviderReader.hasClaimScope(member) {
                there.insert(Self.part(of: member))
            } else {
                unnamed.append(member)
            }
        }
        self.unnamed = unnamed.filter { !there.contains(Self.part(of: $0)) }
    }

    /// Who it is, and the part played.
    private static func part(of member: JSONValue) -> [String?] {
        [
            member["provider"]?["reference"]?.string,
            member["role"]?.coding(of: .x12("98"))?[.code]?.string,
        ]
    }

    /// Notes what an item points at and the Claim does not have. Who gives the service, and what for, is in doubt then; a paper
    /// that is not there shows nothing either way.
    func doubts(of item: JSONValue, _ reader: inout RequestReader) -> [String] {
        var doubts: [String] = []
        for (name, what, there, isDoubtful) in [
            ("careTeamSequence", "care team member", team, true),
            ("diagnosisSequence", "diagnosis", diagnoses, true),
            ("informationSequence", "supporting information", information, false),
        ] {
            guard let pointers = item[name] else { continue }
            for pointer in pointers.values {
                guard let sequence = pointer.int, !there.contains(sequence) else { continue }
                let text = "The item names \(what) \(sequence), which the Claim does not have."
                reader.reading.note("sequence-dangling", text, at: pointer)
                if isDoubtful { doubts.append(text) }
            }
        }
        return doubts
    }

    /// That it is not said to whom of several items somebody belongs who gives a service; nil where it is.
    ///
    /// - Parameter providers: of the item, as read.
    func doubt(of item: JSONValue, _ unnamed: [RequestedProvider]) -> String? {
        let giving = unnamed.filter(\.role.givesService)
        guard !giving.isEmpty else { return nil }
        // All items name somebody, and these are named by none; or several are to be shared out among several.
        let isSilent = item.list("careTeamSequence").isEmpty
        guard silent == 0 || isSilent && silent > 1 && giving.count > 1 else { return nil }
        let names = giving.map { $0.name ?? $0.identifiers.first ?? $0.role.rawValue }
        return
            "To which item these of the care team belong is not said: \(names.joined(separator: ", "))."
    }
}
