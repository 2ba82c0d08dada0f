import Cases
import CodeSets
import Plans
import Policies
import Primitives
import Records
import Workflow

/// Reads the request form as the same `AuthorizationRequest` that every door arrives at.
///
/// A PAS Bundle of the same content gives an equal request but for: `transaction` (door, the identifier of the form
/// instead of the Bundle's, no trace numbers and no timestamp), `attachments` (a file is kept as the file it is, not
/// inside a DocumentReference), the names of the patient and of providers (the form does not ask: the registry knows
/// them), and `deviations` (a form has no rules to deviate from).
struct RequestReader {
    let book: PlanBook
    let now: Instant
    private var reader: FieldReader
    private var places = RequestPlaces()

    init(_ form: FormData, _ book: PlanBook, now: Instant) {
        self.book = book
        self.now = now
        reader = FieldReader(form)
    }

    var problems: FieldProblems { reader.problems }

    private var form: FormData { reader.form }

    /// The submission; nil where there are problems.
    mutating func read(
        _ chosen: [FileFields.Chosen], answers: [UploadedDocument]
    ) -> Submission? {
        if form.given("payer") == nil { reader.problems.add("payer", "Payer is missing.") }
        let payer = reader.payer(of: book)
        let member = member()
        let requester = reader.required("requester", "Requesting provider")
        var event = event(requester)
        let lines = (1...RequestForm.linesMax).compactMap { line($0) }
        event.saysWhatIsShared(by: lines)
        if lines.isEmpty, !problems.entries.contains(where: { $0.field?.first?.isNumber == true }) {
            reader.problems.add("1-code", "Service code is missing: nothing is asked for.")
        }
        refuseImpossibleDays(lines, member)
        let documents = answers + FileFields.documents(chosen, now: now, &reader.problems)
        guard problems.isEmpty, let payer, let member, let requester else { return nil }
        let request = AuthorizationRequest(
            payer: payer,
            transaction: Transaction(
                door: .portal, submitter: requester, identifier: form.value("form")),
            member: member, event: event, lines: lines,
            attachments: documents.map { $0.attachment(receivedAt: now) })
        return submission(request, documents)
    }

    private mutating func member() -> RequestedMember? {
        places[.member] = .argument("Member id")
        let member = reader.required("member", "Member id")
        let birthDate = reader.requiredDate("birthDate", "Birth date of the patient")
        guard let member, let birthDate else { return nil }
        return RequestedMember(identifiers: [member], birthDate: birthDate)
    }

    private mutating func event(_ requester: String?) -> ServiceEvent {
        places[.event] = .argument("the request")
        places[.requester] = .argument("Requesting provider")
        var event = ServiceEvent()
        let level = form.given("level") ?? LevelOfService.standard.rawValue
        if let level = LevelOfService(rawValue: level) {
            event.levelOfService = level
        } else {
            reader.problems.add("level", "How soon: choose one of the list.")
        }
        let codes = reader.diagnoses("diagnoses", "Diagnosis codes")
        event.diagnoses = codes.enumerated().map { index, code in
            Diagnosis(
                sequence: index + 1, code: code, role: index == 0 ? .principal : .other)
        }
        for diagnosis in event.diagnoses {
            places[.diagnosis(diagnosis.sequence)] = .argument("Diagnosis codes")
        }
        event.providers = [provider(requester, .requester)].compactMap { $0 }
        if let facility = reader.text("facility", "Facility") {
            places[.provider(.facility)] = .argument("Facility")
            event.providers += [provider(facility, .facility)].compactMap { $0 }
        }
        event.message = reader.paragraph("message", "Message to the payer")
        return event
    }

    private func provider(_ identifier: String?, _ role: ProviderRole) -> RequestedProvider? {
        identifier.map { RequestedProvider(role: role, identifiers: [$0]) }
    }

    /// nil where nothing is filled in, or where something is wrong with it.
    private mutating func line(_ number: Int) -> ServiceLine? {
        func name(_ part: String) -> String { "\(number)-\(part)" }
        func label(_ text: String) -> String { "Service \(number), \(text)" }
        let names = RequestForm.lineFields(number).map(\.name)
        guard names.contains(where: { $0 != name("unit") && form.given($0) != nil }) else {
            return nil
        }
        if form.given(name("code")) == nil {
            reader.problems.add(name("code"), label("code") + " is missing.")
        }
        let code = reader.code(name("code"), kind: name("kind"), label("code"))
        let modifiers = reader.modifiers(name("modifiers"), label("modifiers"))
        let quantity = quantity(number, label("how many"))
        let dates = dates(number)
        let place = reader.place(name("place"), label("place of service"))
        let rendering = reader.text(name("provider"), label("rendering provider"))
        let text = reader.text(name("text"), label("in your own words"), most: 300)
        guard let code else { return nil }
        notePlaces(number)
        return ServiceLine(
            sequence: number, code: code, modifiers: modifiers, text: text, quantity: quantity,
            dates: dates, placeOfService: place,
            providers: [provider(rendering, .rendering)].compactMap { $0 })
    }

    private mutating func quantity(_ number: Int, _ label: String) -> Quantity? {
        let amount = reader.amount("\(number)-units", label)
        let unit = form.given("\(number)-unit") ?? Quantity.Unit.units.rawValue
        guard let unit = Quantity.Unit(rawValue: unit) else {
            reader.problems.add("\(number)-unit", "\(label): choose one of the list.")
            return nil
        }
        return amount.flatMap { Quantity($0, unit) }
    }

    private mutating func dates(_ number: Int) -> DateRange? {
        let start = reader.date("\(number)-start", "Service \(number), first day")
        let end = reader.date("\(number)-end", "Service \(number), last day")
        guard let start else {
            if end != nil {
                reader.problems.add(
                    "\(number)-start", "Service \(number), first day is missing.")
            }
            return nil
        }
        if let end, end < start {
            reader.problems.add(
                "\(number)-end", "Service \(number): the last day is before the first.")
        }
        return DateRange(start: start, end: end ?? start)
    }

    /// Slips of a year, which would otherwise be answered as a question of coverage.
    private mutating func refuseImpossibleDays(_ lines: [ServiceLine], _ member: RequestedMember?) {
        for line in lines {
            guard let dates = line.dates else { continue }
            let service = "Service \(line.sequence)"
            if let birthDate = member?.birthDate, dates.start < birthDate {
                reader.problems.add(
                    "\(line.sequence)-start",
                    "\(service): the first day is before the patient was born.")
            }
            if dates.isTooLong {
                reader.problems.add(
                    "\(line.sequence)-end",
                    "\(service): the last day is more than ten years after the first.")
            }
        }
    }

    private mutating func notePlaces(_ number: Int) {
        let fields: [(RequestPlaces.Part, String)] = [
            (.line(number), ""), (.lineCode(number), ", code"),
            (.lineQuantity(number), ", how many"), (.lineDates(number), ", first day"),
            (.linePlaceOfService(number), ", place of service"),
        ]
        for (part, field) in fields { places[part] = .argument("Service \(number)\(field)") }
    }

    private func submission(
        _ request: AuthorizationRequest, _ documents: [UploadedDocument]
    ) -> Submission {
        let content = RequestSource(form: form, documents: documents)
        return Submission(
            request: request, places: places,
            evidence: Evidence(
                items: zip(request.attachments, documents).map {
                    EvidenceItem(attachment: $0, bytes: $1.document.bytes)
                }),
            documents: documents.map(\.document),
            source: StoredDocument(
                mediaType: "application/json",
                bytes: content.bytes(identifier: request.transaction.identifier)),
            contentDigest: ContentDigest.of(content.bytes(identifier: nil)))
    }
}
