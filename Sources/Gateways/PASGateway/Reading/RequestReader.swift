import Cases
import CodeSets
import FHIR
import JSON
import Plans
import Primitives

/// Translates the Claim of a request or inquiry and what it refers to into an `AuthorizationRequest`.
struct RequestReader {
    let bundle: FHIRBundle
    let claim: FHIRBundle.Entry
    let book: PlanBook
    var reading: Reading
    var places = RequestPlaces()
    /// The day on which a request came; nil for an inquiry.
    private let today: CivilDate?
    /// The Encounter that the Claim names as its own.
    let encounter: FHIRBundle.Entry?

    /// The insurer as the request names it, for a rejection that says who is not known.
    private(set) var insurerNames: [String] = []

    // What was found on the way, for those who read the items.
    private(set) var insurer: FHIRBundle.Entry?
    private(set) var patient: FHIRBundle.Entry?
    /// All that the Claim names. Every `insurance` is focal in PAS (2.2.1, profile-claim), so that alone tells nothing.
    private(set) var coverages: [StatedCoverage] = []
    /// Periods of which it is not known when they begin.
    private(set) var startless: [String] = []
    /// Why it can not be told which diagnosis is meant, by sequence.
    var doubtfulDiagnoses: [Int: String] = [:]

    /// - Parameter today: the day on which a request came; nil for an inquiry.
    init(
        bundle: FHIRBundle, claim: FHIRBundle.Entry, book: PlanBook, reading: Reading,
        today: CivilDate?
    ) {
        self.bundle = bundle
        self.claim = claim
        self.book = book
        self.reading = reading
        self.today = today
        let named = claim.resource.list("extension").first {
            $0["url"]?.string?.hasSuffix("extension-Claim.encounter") == true
        }?["valueReference"]
        encounter = named.flatMap { bundle.resolve($0, from: claim.fullUrl) }
    }

    /// An inquiry may ask for whatever a member has, and for days without a first.
    var isInquiry: Bool { today == nil }

    var resource: JSONValue { claim.resource }

    /// The request; nil where problems keep it from being one. `payer` is nil where the book knows no such insurer.
    mutating func read(attachments: [Attachment]) -> (request: AuthorizationRequest, payer: Payer?)?
    {
        checkModifierExtensions(resource, known: [])
        checkKind()
        let payer = readPayer()
        let member = readMember()
        let providers = ProviderReader.eventProviders(&self)
        let diagnoses = DiagnosisReader.read(&self)
        var lines = LineReader.read(&self)
        var event = readEvent(providers: providers, diagnoses: diagnoses)
        event.doubts += startless
        doubt(&lines, event)
        event.saysWhatIsShared(by: lines)
        let requester = providers.first { $0.role == .requester }
        let transaction = Transaction(
            door: .pas,
            submitter: requester?.identifiers.first ?? bundle.root["identifier"]?["system"]?.string
                ?? "",
            identifier: bundle.root["identifier"]?["value"]?.string ?? "",
            traceNumbers: resource.list("identifier").compactMap(TraceNumber.init(_:)),
            createdAt: bundle.root["timestamp"]?.fhirInstant)
        guard reading.problems.isEmpty, let member else { return nil }
        let request = AuthorizationRequest(
            payer: payer?.id ?? PayerID(""), transaction: transaction, member: member,
            event: event, lines: lines, attachments: attachments, deviations: reading.deviations)
        return (request, payer)
    }

    /// A bill, a predetermination, a draft or a Claim entered in error asks for no authorization (PAS 2.2.1, profile-claim:
    /// `use` is `preauthorization`). What is cancelled says so by its certification type.
    private mutating func checkKind() {
        for (name, expected) in [("use", "preauthorization"), ("status", "active")] {
            guard let value = resource[name], value.string != expected else { continue }
            reading.refuse(
                "claim-\(name)", "Claim.\(name) is '\(expected)' in PAS.", at: value)
        }
    }

    private mutating func readPayer() -> Payer? {
        guard let reference = reading.required("insurer", of: resource, "The Claim"),
            let insurer = reading.entry(
                reference, in: bundle, from: claim.fullUrl, "Claim.insurer")
        else { return nil }
        self.insurer = insurer
        places[.insurer] = insurer.resource.place
        insurerNames = identifiers(of: insurer.resource)
        return insurerNames.compactMap { [book] in book.payer(identifiedBy: $0) }.first
    }

    private mutating func readMember() -> RequestedMember? {
        guard let reference = reading.required("patient", of: resource, "The Claim"),
            let patient = reading.entry(
                reference, in: bundle, from: claim.fullUrl, "Claim.patient")
        else { return nil }
        self.patient = patient
        places[.member] = patient.resource.place
        var names: [String] = []
        var isDependent = false
        var hasCard = false
        guard let insurance = resource["insurance"], insurance.count > 0 else {
            reading.refuse("insurance-missing", "The Claim has no insurance.", at: resource)
            return nil
        }
        for entry in insurance.elements {
            let coverage = reading.entry(
                entry["coverage"], in: bundle, from: claim.fullUrl, "Claim.insurance.coverage")
            guard let coverage else { continue }
            let stated = StatedCoverage(coverage, of: patient, self)
            coverages.append(stated)
            guard stated.beneficiary != .another else {
                reading.note(
                    "beneficiary",
                    "Coverage.beneficiary is not the patient of the Claim; its numbers are not the patient's.",
                    at: coverage.resource["beneficiary"])
                continue
            }
            names += memberNumbers(of: coverage.resource)
            hasCard = hasCard || isCard(coverage.resource)
            let relationship = coverage.resource["relationship"]?.codings.first?.code
            isDependent = isDependent || relationship.map { $0 != "self" } ?? false
        }
        let typed = patient.resource.list("identifier").filter(isMemberNumber)
        hasCard = hasCard || !typed.isEmpty
        names = (names + typed.compactMap { $0[.value]?.string }).uniqued
        let cardNumbers = names.count
        names = (names + identifiers(of: patient.resource)).uniqued
        if names.isEmpty {
            reading.refuse(
                "member-missing", "Neither Coverage nor Patient has an identifier of the member.",
                at: patient.resource)
        }
        let birthDate = patient.resource["birthDate"]
        if let birthDate, birthDate.fhirDate == nil {
            reading.refuse("birthDate", "Patient.birthDate is no date.", at: birthDate)
        }
        let name = Self.name(of: patient.resource)
        return RequestedMember(
            identifiers: names,
            cardNumbers: hasCard && cardNumbers < names.count ? cardNumbers : nil,
            family: name?["family"]?.string, given: name?["given"]?[0]?.string,
            birthDate: birthDate?.fhirDate, isDependent: isDependent,
            kept: Self.sex(patient.resource))
    }

    /// The name that a person goes by: the official one, else the first that is not of another time or use (R4, HumanName.use).
    private static func name(of patient: JSONValue) -> JSONValue? {
        guard let names = patient["name"], names.count > 1 else { return patient["name"]?[0] }
        return names.elements.first { $0["use"]?.equals("official") == true }
            ?? names.elements.first {
                !["old", "maiden", "temp", "nickname", "anonymous"].contains($0["use"]?.string)
            } ?? names[0]
    }

    /// As X12 has it (DMG03, code list 1068); what is neither is not compared with anything.
    private static func sex(_ patient: JSONValue) -> [KeptSegment] {
        guard let gender = patient["gender"] else { return [] }
        let isMale = gender.equals("male")
        guard isMale || gender.equals("female") else { return [] }
        return [KeptSegment(name: "DMG", elements: [[""], [""], [isMale ? "M" : "F"]])]
    }

    /// The member number first, then the subscriber's, then whatever else a Coverage is known by.
    private func memberNumbers(of coverage: JSONValue) -> [String] {
        let all = coverage.list("identifier")
        let typed = all.filter(isMemberNumber)
        return (typed + all).compactMap { $0["value"]?.string }
            + [coverage["subscriberId"]?.string].compactMap { $0 }
    }

    /// Whether a Coverage states what is on a card: a member's number, or the subscriber's. Any other may be a clinic's own.
    private func isCard(_ coverage: JSONValue) -> Bool {
        coverage["subscriberId"] != nil
            || coverage.list("identifier").contains(where: isMemberNumber)
    }

    /// Whether an identifier is said to be a member's number (HL7 table 0203, MB).
    private func isMemberNumber(_ identifier: JSONValue) -> Bool {
        identifier["type"]?.codings.contains { $0.code == "MB" } == true
    }

    private mutating func readEvent(
        providers: [RequestedProvider], diagnoses: [Diagnosis]
    ) -> ServiceEvent {
        places[.event] = resource.place
        var event = ServiceEvent(providers: providers)
        event.diagnoses = diagnoses
        event.levelOfService = levelOfService()
        event.certificationType =
            certificationType(of: resource, &event.doubts) ?? event.certificationType
        event.previousNumbers = ["authorizationNumber", "administrationReferenceNumber"].compactMap
        {
            resource.pasExtension($0)?["valueString"]?.string
        }
        for information in resource.list("supportingInfo")
        where !LineReader.isCancelled(information) {
            read(information, into: &event)
        }
        return event
    }

    /// Urgent where the level of service says so, or the priority is stat.
    private mutating func levelOfService() -> LevelOfService {
        let code = concept(extension: "levelOfServiceCode", of: resource, list: "1338")
        if let level = code.flatMap(LevelOfService.init(rawValue:)) { return level }
        let priority = resource["priority"]?.code(of: .priority)
        if priority == "stat" { return .urgent }
        if let code {
            reading.note(
                "level-of-service", "Level of service '\(code)' is read as standard.",
                at: resource.pasExtension("levelOfServiceCode"))
        } else if let priority, priority != "normal" {
            reading.note(
                "priority", "Priority '\(priority)' is read as normal: 'stat' asks for urgent.",
                at: resource["priority"])
        }
        return .standard
    }

    /// What a Claim or an item is to an earlier one; nil where it does not say. One that can not be read may be a cancellation,
    /// and is no first request.
    func certificationType(
        of value: JSONValue, _ doubts: inout [String]
    ) -> CertificationType? {
        guard let concept = value.pasExtension("certificationType")?["valueCodeableConcept"] else {
            return nil
        }
        let code = concept.code(of: .x12("1322"))
        if let type = code.flatMap(CertificationType.init(rawValue:)) { return type }
        let text = code ?? concept["text"]?.string ?? ""
        doubts.append("What the certification type '\(text)' means is not known.")
        return nil
    }

    /// Of the diagnoses that a line is for those of which it can not be told which is meant.
    func diagnosisDoubts(of line: ServiceLine) -> [String] {
        guard !doubtfulDiagnoses.isEmpty else { return [] }
        return doubtfulDiagnoses.sorted { $0.key < $1.key }.filter { sequence, _ in
            line.diagnosisPointers.isEmpty || line.diagnosisPointers.contains(sequence)
        }.map(\.value)
    }

    private mutating func read(_ information: JSONValue, into event: inout ServiceEvent) {
        switch information["category"]?.code(of: .guide) {
        case "patientEvent": event.dates = timing(information)
        case "admissionDates": event.admission = timing(information)
        case "dischargeDates": event.discharge = timing(information)
        case "freeFormMessage": event.message = information["valueString"]?.string
        default: break
        }
    }

    private mutating func timing(_ information: JSONValue) -> DateRange? {
        if let period = information["timingPeriod"] {
            return self.period(period, "timing-period", "timingPeriod")
        }
        guard let date = information["timingDate"] else { return nil }
        guard let day = date.fhirDate else {
            reading.refuse("timing-date", "timingDate is no day.", at: date)
            return nil
        }
        return DateRange(start: day, end: day)
    }

    /// What speaks against a line on its days: its own, else those of the event or the stay, else the day that a yes would be from.
    private func doubt(_ lines: inout [ServiceLine], _ event: ServiceEvent) {
        let member = MemberDoubts(self)
        let shared = event.dates ?? event.admission
        let told = shared == nil && !isInquiry ? otherPeriod : nil
        for index in lines.indices {
            let day = (lines[index].dates ?? shared)?.start
            lines[index].doubts += member.on(day ?? today)
            guard lines[index].dates == nil else { continue }
            if let dates = event.dates, dates.end == nil {
                // R4, 2.24.0.12: it goes on. No machine says for how long.
                lines[index].doubts.append("The event is for a period without an end.")
            }
            // A period of something else is not the day of the service, and today may not be either.
            if let told { lines[index].doubts.append("The item names no day; \(told).") }
        }
    }

    /// The period of the charges, which the guide gives no other meaning (R4, Claim.billablePeriod), or of the Claim's Encounter.
    private var otherPeriod: String? {
        let periods = [
            ("the Claim", resource["billablePeriod"]),
            ("its Encounter", encounter?.resource["period"]),
        ]
        for case (let what, let period?) in periods {
            let days = [period["start"], period["end"]].compactMap { $0?.string }
            return "\(what) is for \(days.joined(separator: " to "))"
        }
        return nil
    }

    /// A Period as days. Without a start it is not known when it begins (FHIR R4, section 2.24.0.12): an inquiry means every day
    /// up to its end, and of a request a person finds out (PAS 2.2.1, conf-14: what may be left out is no fault).
    mutating func period(_ period: JSONValue, _ code: String, _ name: String) -> DateRange? {
        if let end = period["end"], end.fhirLastDay == nil {
            reading.refuse(code, "The end of \(name) is no date.", at: end)
            return nil
        }
        if let range = period.period {
            if range.end.map({ $0 >= range.start }) ?? true { return range }
            reading.refuse(code, "\(name) ends before it begins.", at: period)
            return nil
        }
        guard let end = period["end"]?.fhirLastDay else {
            reading.refuse(code, "\(name) names no day.", at: period)
            return nil
        }
        if isInquiry { return DateRange(start: CivilDate.first, end: end) }
        startless.append("\(name) has no start: from which day on until \(end) is not known.")
        return nil
    }

    /// Identifiers of a resource in the order in which they are tried: NPI first.
    func identifiers(of resource: JSONValue) -> [String] {
        var npis: [String] = []
        var others: [String] = []
        for identifier in resource.list("identifier") {
            guard let value = identifier[.value]?.string else { continue }
            if identifier[.system]?.equals(FHIRSystems.npi) == true {
                npis.append(value)
            } else {
                others.append(value)
            }
        }
        return (npis + others).uniqued
    }

    /// The code of a PAS extension's CodeableConcept, of a list of X12.
    func concept(extension name: String, of value: JSONValue, list: String) -> String? {
        value.pasExtension(name)?["valueCodeableConcept"]?.code(of: .x12(list))
    }

    /// A modifier extension that is not understood changes the meaning of what it stands on (FHIR R4, 2.4.0.3).
    mutating func checkModifierExtensions(_ value: JSONValue, known: [String]) {
        for modifier in value.list("modifierExtension") {
            let url = modifier["url"]?.string ?? ""
            if !known.contains(url) {
                reading.refuse(
                    "modifier-extension", "The modifier extension '\(url)' is not understood.",
                    at: modifier)
            }
        }
        // In its place among other extensions nobody has to read it, and somebody means it.
        for url in known {
            guard let misplaced = value.fhirExtension(url),
                misplaced["valueBoolean"]?.bool != false
            else { continue }
            reading.refuse(
                "modifier-extension", "'\(url)' is a modifier extension; it stands in 'extension'.",
                at: misplaced)
        }
    }
}
