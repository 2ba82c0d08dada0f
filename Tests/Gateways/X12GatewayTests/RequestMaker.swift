import Cases
import CodeSets
import Primitives

@testable import X12Gateway

/// Always the same numbers for the same seed (SplitMix64), so that a failure can be had again.
struct Seeded: RandomNumberGenerator {
    private var state: UInt64

    init(_ seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

/// Makes requests as wide as the content of 005010X217: every segment of event and service, every qualifier, each there or
/// not by chance.
struct RequestMaker {
    var random: Seeded

    init(seed: UInt64) { random = Seeded(seed) }

    mutating func request() -> AuthorizationRequest {
        let event = event()
        let count = Int.random(in: 0...4, using: &random)
        let lines = count == 0 ? [] : (1...count).map { line($0, event) }
        return AuthorizationRequest(
            payer: PayerID("larkspur"),
            transaction: Transaction(
                door: .x12, submitter: event.requester?.identifiers.first ?? "",
                identifier: text(1...30), traceNumbers: traces().traces),
            member: member(), event: event, lines: lines)
    }

    // MARK: Chance

    mutating func often() -> Bool { Int.random(in: 0..<3, using: &random) > 0 }
    mutating func rarely() -> Bool { Int.random(in: 0..<4, using: &random) == 0 }

    mutating func one<Value>(of values: [Value]) -> Value {
        values[Int.random(in: 0..<values.count, using: &random)]
    }

    mutating func one(of codes: String) -> String {
        one(of: codes.split(separator: " ").map(String.init))
    }

    mutating func some(of codes: String) -> String { rarely() ? one(of: codes) : "" }

    mutating func text(
        _ length: ClosedRange<Int>, _ alphabet: String = "ABCDEFGHJKLMNPQR0123456789"
    )
        -> String
    {
        let letters = Array(alphabet)
        return String((0..<Int.random(in: length, using: &random)).map { _ in one(of: letters) })
    }

    /// Words with all that may stand in them, and no delimiter.
    mutating func words(_ limit: Int) -> String {
        let text = text(1...limit, "ABCDEFGHIabcdefghi 0123456789.,-/()&?!'+=;")
        let trimmed = text.drop { $0 == " " }
        return trimmed.isEmpty || trimmed.last == " "
            ? "x\(trimmed)x".prefix(limit).description
            : String(trimmed)
    }

    mutating func maybe(_ words: Int) -> String? { often() ? self.words(words) : nil }

    mutating func day() -> CivilDate {
        CivilDate("2026-01-01")!.adding(days: Int.random(in: 0..<700, using: &random))
    }

    mutating func days() -> DateRange {
        let start = day()
        let length = often() ? 0 : Int.random(in: 1..<90, using: &random)
        return DateRange(start: start, end: start.adding(days: length))
    }

    mutating func number(_ range: ClosedRange<Int>) -> Decimal {
        let whole = Int.random(in: range, using: &random)
        return rarely() ? Decimal("\(whole).5")! : Decimal(whole)
    }

    // MARK: Segments

    /// A segment by its elements; components apart by a colon. Trailing empty ones are left out, as a writer does.
    func segment(_ name: String, _ elements: [String]) -> KeptSegment {
        var parts = elements.map {
            $0.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
        }
        while parts.last == [""] { parts.removeLast() }
        return KeptSegment(name: name, elements: parts)
    }

    /// The same, or nothing where all of it is empty.
    func rest(_ name: String, _ elements: [String]) -> [KeptSegment] {
        elements.allSatisfy(\.isEmpty) ? [] : [segment(name, elements)]
    }

    mutating func address() -> [KeptSegment] {
        var made: [KeptSegment] = []
        if rarely() { made.append(segment("N3", [words(55), rarely() ? words(55) : ""])) }
        if rarely() { made.append(segment("N4", ["COLUMBUS", "OH", "43215"])) }
        return made
    }

    /// TRN with what is kept of it.
    mutating func traces() -> (traces: [TraceNumber], kept: [KeptSegment]) {
        var traces: [TraceNumber] = []
        for index in 0..<Int.random(in: 0...2, using: &random) {
            traces.append(TraceNumber(system: text(10...10), value: "\(index)\(text(1...20))"))
        }
        return (traces, [])
    }

    // MARK: People

    mutating func member() -> RequestedMember {
        var member = RequestedMember(
            identifiers: [text(2...20)], family: maybe(60), given: maybe(35),
            birthDate: often() ? day() : nil)
        let hasDependent = rarely()
        let parts = ["", "", "", "", some(of: "M N"), some(of: "DR MS"), some(of: "JR SR")]
        if hasDependent {
            member.kept = rest("NM1", ["", ""] + [words(60), maybe(35) ?? ""] + parts[4...])
        } else {
            member.kept = rest("NM1", parts)
        }
        for qualifier in ["1L", "F6", "HJ", "IG", "NQ", "SY"] where rarely() {
            let number = "\(qualifier)\(text(1...20))"
            member.kept.append(segment("REF", [qualifier, number]))
            if ["F6", "HJ", "NQ"].contains(qualifier) { member.identifiers.append(number) }
        }
        member.kept += address()
        if !hasDependent {
            if member.birthDate != nil { member.kept += rest("DMG", ["", "", some(of: "F M U")]) }
            if rarely() {
                member.kept.append(segment("INS", ["Y", "18", "", "", "", "", "", "AU"]))
            }
            return member
        }
        if rarely() { member.kept.append(segment("DMG", ["D8", "19600229", some(of: "F M")])) }
        member.kept.append(segment("NM1", ["QC", "", "", "", some(of: "M N")]))
        if rarely() { member.kept.append(segment("REF", ["EJ", text(1...20)])) }
        member.kept += address()
        if member.birthDate != nil { member.kept += rest("DMG", ["", "", some(of: "F M U")]) }
        if rarely() { member.kept.append(segment("INS", ["N", one(of: "01 19 G8")])) }
        return member
    }

    /// A provider in one of the guide's parts: an organization or a person, by numbers or by type only.
    mutating func provider(_ codes: String, _ specialties: String) -> RequestedProvider {
        let code = one(of: codes)
        let role: ProviderRole =
            ["1P", "2B", "36", "PR"].contains(code)
            ? .requester : ProviderRole(entityCode: code) ?? .other
        return provider(code, role, specialties)
    }

    mutating func requester() -> RequestedProvider {
        var provider = provider(one(of: "1P FA 2B 36 PR"), .requester, "AD PE RF CO")
        if provider.identifiers.isEmpty { provider.identifiers = ["2000101016"] }
        return provider
    }

    private mutating func provider(
        _ code: String, _ role: ProviderRole, _ specialties: String
    ) -> RequestedProvider {
        var provider = RequestedProvider(role: role, identifiers: [])
        var name = [code == role.entityCode ? "" : code, "", "", "", "", "", ""]
        if often() {
            provider.name = often() ? words(60) : nil
        } else {
            let family = words(40)
            let given = words(30)
            provider.name = "\(given) \(family)"
            name.replaceSubrange(1...4, with: ["1", family, given, some(of: "Q")])
            name[6] = some(of: "MD RN")
        }
        if role == .requester || often() {
            let isNPI = often()
            provider.identifiers = [isNPI ? one(of: "2000101016 2000101057") : text(2...9)]
            let qualifiers = isNPI ? "XX XX 46" : "ZZ 24 34 46"
            let qualifier = one(of: qualifiers)
            let usual = ProviderReader.qualifier(provider.identifiers[0])
            name.append(qualifier == usual ? "" : qualifier)
        }
        provider.kept = rest("NM1", name)
        let numbers =
            role == .requester ? ["1G", "EI", "G5", "SY"] : ["0B", "1J", "N5", "SY", "ZH"]
        for qualifier in numbers where !provider.identifiers.isEmpty && rarely() {
            let number = "\(qualifier)\(text(1...20))"
            provider.kept.append(segment("REF", [qualifier, number]))
            if qualifier != "SY" { provider.identifiers.append(number) }
        }
        provider.kept += address()
        if rarely() { provider.kept.append(segment("PER", ["IC", words(60), "TE", "6145550100"])) }
        if often() {
            provider.taxonomy = "207Q00000X"
            let part = one(of: "PE \(specialties)")
            provider.kept += rest("PRV", [part == "PE" ? "" : part])
        }
        return provider
    }
}
