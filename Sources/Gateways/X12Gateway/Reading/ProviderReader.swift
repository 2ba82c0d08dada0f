import Cases
import CodeSets
import Primitives

/// Reads providers: who asks (2010B), who takes part in the event (2010EA) or in a service (2010F).
enum ProviderReader {
    static func requester(_ level: Level, _ reading: inout Reading) -> RequestedProvider? {
        guard let loop = level.names.first else {
            reading.refuse(
                "requester", "The requester has no name (NM1).", at: level.header.place())
            return nil
        }
        reading.places[.requester] = loop.name.place(9)
        return provider(loop, .requester, &reading)
    }

    /// The providers of an event or a service. Places of transport and other organisations that review are none.
    static func providers(_ level: Level, _ reading: inout Reading) -> [RequestedProvider] {
        level.names.filter { !isKept($0) }.map { loop in
            let role = ProviderRole(entityCode: loop.code) ?? .other
            reading.places[.provider(role)] = reading.places[.provider(role)] ?? loop.name.place()
            return provider(loop, role, &reading)
        }
    }

    /// Where somebody is taken (2010EB), and another payer's reviewer (2010EC).
    static func isKept(_ loop: NameLoop) -> Bool {
        ["45", "FS", "ND", "PW", "R3", "00", "CA", "GG", "L5"].contains(loop.code)
    }

    /// Further numbers of a provider (code list 128) by which a registry may know it.
    static let numbers: Set<String> = ["1G", "1J", "EI", "G5", "N5", "N7", "ZH", "0B"]

    /// What NM108 and PRV01 are where nothing else is kept: an NPI by its shape, and who performs.
    static func qualifier(_ identifier: String) -> String {
        identifier.utf8.count == 10 && identifier.utf8.allSatisfy { (0x30...0x39).contains($0) }
            ? "XX" : "ZZ"
    }
    static let providerCode = "PE"

    private static func provider(
        _ loop: NameLoop, _ role: ProviderRole, _ reading: inout Reading
    ) -> RequestedProvider {
        let name = loop.name
        if name[8] == "XX", let text = name[9], NPI(text) == nil {
            reading.note(
                "npi", "'\(text)' is no NPI: ten digits with a check digit.", at: name.place(9))
        }
        let others = loop.rows.filter { $0.id == "REF" && numbers.contains($0[1] ?? "") }
            .compactMap { $0[2] }
        let parts = name[2] == "1" ? [name[4], name[3]] : [name[3]]
        let text = parts.compactMap { $0 }.joined(separator: " ")
        return RequestedProvider(
            role: role, identifiers: ([name[9]].compactMap { $0 } + others).uniqued,
            name: text.isEmpty ? nil : text, taxonomy: loop.first("PRV").flatMap(taxonomy),
            kept: kept(loop, role, others))
    }

    private static func taxonomy(_ row: Row) -> String? { row[2] == "PXC" ? row[3] : nil }

    private static func kept(
        _ loop: NameLoop, _ role: ProviderRole, _ others: [String]
    ) -> [KeptSegment] {
        let name = loop.name
        var read: Set<Int> = []
        if name[1] == role.entityCode { read.insert(1) }
        // A person's name is one field here; its parts are kept.
        if name[2] == "2" { read.formUnion([2, 3]) }
        if let identifier = name[9], !others.contains(identifier) {
            read.insert(9)
            if name[8] == qualifier(identifier) { read.insert(8) }
        }
        return [name.rest(read: read)].compactMap { $0 }
            + loop.rows.compactMap { row in
                guard row.id == "PRV", taxonomy(row) != nil else { return row.kept }
                return row.rest(read: row[1] == providerCode ? [1, 2, 3] : [2, 3])
            }
    }
}
