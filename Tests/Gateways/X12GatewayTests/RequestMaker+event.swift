import Cases
import CodeSets
import Primitives

@testable import X12Gateway

extension RequestMaker {
    static let serviceTypes = "1 2 3 12 18 33 42 48 62 A9 AG BG"
    static let places = "11 12 21 22 24 31 02"

    mutating func event() -> ServiceEvent {
        var event = ServiceEvent(
            category: one(of: RequestCategory.allCases),
            certificationType: one(of: CertificationType.allCases),
            serviceType: often() ? one(of: Self.serviceTypes) : nil,
            placeOfService: often() ? PlaceOfService(one(of: Self.places)) : nil,
            levelOfService: one(of: LevelOfService.allCases))
        event.dates = rarely() ? days() : nil
        event.admission = rarely() ? days() : nil
        if rarely() {
            let day = day()
            event.discharge = DateRange(start: day, end: day)
        }
        event.quantity = often() ? quantity(hasAmount: false) : nil
        event.message = maybe(264)
        event.previousNumbers = (0..<Int.random(in: 0...2, using: &random)).map { _ in text(1...20)
        }
        event.kept = review(level: event.levelOfService, hasPlace: event.placeOfService != nil)
        event.kept += numberBefore(event.previousNumbers)
        for qualifier in ["439", "484", "ABC", "431"] where rarely() {
            event.kept.append(segment("DTP", [qualifier, "D8", day().d8]))
        }
        event.diagnoses = diagnoses(&event.kept)
        event.kept += conditions() + papers()
        event.providers = [requester()]
        for _ in 0..<Int.random(in: 0...3, using: &random) {
            event.providers.append(
                provider("71 72 73 77 AAJ DD DK DN FA G3 P3 QB QV SJ", "AD AS AT OP OR OT PC RF"))
        }
        event.kept += places()
        return event
    }

    /// What UM says beyond the fields.
    mutating func review(level: LevelOfService, hasPlace: Bool) -> [KeptSegment] {
        rest(
            "UM",
            [
                "", "", "", hasPlace ? "" : some(of: "11:A:1 32:A 8:A"),
                some(of: "AA:AP EM OA:::OH"), level == .standard ? some(of: "E R NBC") : "",
                some(of: "1 3 8"), some(of: "1 4 8"), some(of: "Y I"), some(of: "1 7 11"),
            ])
    }

    mutating func numberBefore(_ numbers: [String]) -> [KeptSegment] {
        numbers.count == 1 && rarely() ? [segment("REF", ["NT"])] : []
    }

    /// Up to twelve, ICD-10-CM read, all else kept at its place.
    mutating func diagnoses(_ kept: inout [KeptSegment]) -> [Diagnosis] {
        var read: [Diagnosis] = []
        var rest: [String] = []
        let count = Int.random(in: 0...12, using: &random)
        for place in 1..<(count + 1) {
            let codes = ["J44.1", "G47.33", "M54.16", "I50.22", "E11.9", "Z99.81"]
            if rarely() {
                let list =
                    place == 1 ? "BK:4019 BF:41090 DR:470" : "BF:41090 BJ:4281 PR:7862 DR:470"
                rest.append(one(of: list))
                continue
            }
            var role = one(of: [Diagnosis.Role.admitting, .reasonForVisit, .other, .other])
            if place == 1, often() { role = .principal }
            var diagnosis = Diagnosis(
                sequence: place, code: DiagnosisCode(one(of: codes))!, role: role)
            let dated = Int.random(in: 0..<4, using: &random)
            if dated == 0 { diagnosis.recordedOn = day() }
            rest.append(dated == 1 ? "::RD8:20260101-20260131" : "")
            read.append(diagnosis)
        }
        kept += self.rest("HI", rest)
        return read
    }

    /// CRC, CL1, CR1, CR2, CR5, CR6.
    private mutating func conditions() -> [KeptSegment] {
        var made: [KeptSegment] = []
        for category in ["07", "08", "09", "11", "75", "76", "77"] where rarely() {
            made.append(
                segment("CRC", [category, one(of: "Y N"), one(of: "01 04 09"), some(of: "06")]))
        }
        if rarely() {
            made.append(
                segment("CL1", [one(of: "1 2 3"), some(of: "1 4"), some(of: "30"), some(of: "1")]))
        }
        if rarely() {
            made.append(segment("CR1", ["LB", "155", "I", "A", "DH", "25", "", "", words(80)]))
        }
        if rarely() {
            made.append(segment("CR2", ["1", "5", "C4", "C6", "", "", "", "A", "Y", words(80)]))
        }
        if rarely() {
            made.append(
                segment(
                    "CR5",
                    ["", "", "A", some(of: "B"), "", "2.5", "", "", "", "56", "88"]
                        + ["R", "1", "", "", "2", "A"]))
        }
        if rarely() {
            made.append(
                segment("CR6", ["1", "20260502", "RD8", "20260502-20260801", "", "", "Y", "I"]))
        }
        return made
    }

    mutating func papers() -> [KeptSegment] {
        (0..<Int.random(in: 0...2, using: &random)).map { _ in
            segment(
                "PWK",
                [
                    one(of: "77 DG M1 OZ"), one(of: "AA BM EL EM FX VO"), "", "", "AC",
                    text(2...30), rarely() ? words(80) : "",
                ])
        }
    }

    /// Where somebody is taken, and who else has reviewed.
    private mutating func places() -> [KeptSegment] {
        var made: [KeptSegment] = []
        if rarely() {
            made.append(segment("NM1", [one(of: "45 FS ND PW R3"), "2", words(60)]))
            made.append(segment("N3", [words(55)]))
            made.append(segment("N4", ["COLUMBUS", "OH", "43215"]))
        }
        if rarely() {
            made.append(segment("NM1", [one(of: "00 CA GG"), "2", words(60)]))
            made.append(segment("REF", ["ZZ", text(1...20)]))
            made.append(segment("DTP", ["598", "D8", day().d8]))
        }
        return made
    }

    // MARK: How much

    /// - Parameter hasAmount: SV1 or SV2 is there to hold an amount beside the pattern.
    mutating func quantity(hasAmount: Bool) -> Quantity {
        let unit = one(of: [Quantity.Unit.days, .visits, .units, .hours, .months])
        guard often() else { return Quantity(number(1...99), unit)! }
        var pattern = DeliveryPattern()
        var amount: Decimal?
        if often() {
            pattern.frequency = number(1...9)
            pattern.periodUnit = one(of: ["d", "wk", "mo", "a"])
            if often() { pattern.period = Decimal(Int.random(in: 1...4, using: &random)) }
        }
        if often() {
            pattern.durationUnit = one(of: ["d", "wk", "mo", "a", "26", "h"])
            pattern.duration = Decimal(Int.random(in: 1...40, using: &random))
        }
        if rarely() { pattern.calendarPattern = one(of: "A B D W SA") }
        if rarely() { pattern.timePattern = one(of: "A D Y") }
        if pattern == DeliveryPattern() { pattern.calendarPattern = "W" }
        amount = pattern.total ?? pattern.frequency ?? number(1...99)
        if hasAmount, rarely() {
            amount = Decimal(1234)
            if pattern.frequency == nil { pattern.frequency = number(1...9) }
        }
        return Quantity(amount!, unit, pattern: pattern)!
    }
}
