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
            let role = role(loop.code)
            reading.places[.provider(role)] = reading.places[.provider(role)] ?? loop.name.place()
            return provider(loop, role, &reading)
        }
    }

    /// Where somebody is taken (2010EB), and another payer's reviewer (2010EC).
    static func isKept(_ loop: NameLoop) -> Bool {
        ["45", "FS", "ND", "PW", "R3", "00", "CA", "GG", "L5"].contains(loop.code)
    }

    /// NM101 (code list 98).
    private static func role(_ code: String) -> ProviderRole {
        switch code {
        case "SJ", "1T", "82", "QB", "QV": .rendering
        case "DK": .ordering
        case "DN": .referring
        case "71": .attending
        case "72": .operating
        case "AAJ": .admitting
        case "FA", "77", "G3": .facility
        case "P3": .primaryCare
        case "SU": .supplier
        default: .other
        }
    }

    /// Further numbers of a provider (code list 128) by which a registry may know it.
    private static let numbers: Set<String> = ["1G", "1J", "EI", "G5", "N5", "N7", "ZH", "0B"]

    private static func provider(
        _ loop: NameLoop, _ role: ProviderRole, _ reading: inout Reading
    ) -> RequestedProvider {
        let name = loop.name
        if name[8] == "XX", let text = name[9], NPI(text) == nil {
            reading.note(
                "npi", "'\(text)' is no NPI: ten digits with a check digit.", at: name.place(9))
        }
        let others = loop.rows.filter { $0.id == "REF" && numbers.contains($0[1] ?? "") }
        let identifiers = [name[9]].compactMap { $0 } + others.compactMap { $0[2] }
        let parts = name[2] == "1" ? [name[4], name[3]] : [name[3]]
        let text = parts.compactMap { $0 }.joined(separator: " ")
        return RequestedProvider(
            role: role, identifiers: identifiers.uniqued, name: text.isEmpty ? nil : text,
            taxonomy: loop.first("PRV").flatMap { $0[2] == "PXC" ? $0[3] : nil })
    }
}
