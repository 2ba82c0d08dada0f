import Cases
import Primitives
import X12

/// Writes the 278 response to a request (005010X217): the levels of the request again, with what was decided at the event
/// and at each service, or with why nothing was.
struct ResponseWriter {
    let tree: RequestTree
    /// nil where there is no case.
    let authorization: Case?
    var refusals: [Refusal] = []
    let now: Instant
    /// The numbers of the services in the case; empty: 1, 2, 3.
    var numbers: [Int] = []

    /// The segments of the set between ST and SE.
    func set() -> SegmentWriter {
        var body = SegmentWriter(.review)
        let (date, time) = now.civil(utcOffsetSeconds: 0)
        let isPended = authorization?.action == .pended
        body.segment(
            "BHT",
            [
                "0007", "11", tree.header[3] ?? "", date.d8, time.hhmm, isPended ? "19" : "18",
            ])
        levels(&body)
        return body
    }

    /// The last level that is written: nothing stands under a level that was refused.
    private var last: Refusal.Stage? { refusals.map(\.stage).max() }

    private func isWritten(_ stage: Refusal.Stage) -> Bool { last.map { stage <= $0 } ?? true }

    private func levels(_ body: inout SegmentWriter) {
        var number = 0
        func header(_ stage: Refusal.Stage, parent: Int?, _ code: String, hasChild: Bool) {
            number += 1
            body.segment(
                "HL",
                [
                    "\(number)", parent.map { "\($0)" } ?? "", code,
                    hasChild && last.map { stage < $0 } ?? true ? "1" : "0",
                ])
        }
        header(.payer, parent: nil, "20", hasChild: true)
        name(tree.payer, .payer, &body)
        guard isWritten(.requester) else { return }
        header(.requester, parent: 1, "21", hasChild: true)
        name(tree.requester, .requester, &body)
        guard isWritten(.subscriber) else { return }
        header(.subscriber, parent: 2, "22", hasChild: true)
        name(tree.subscriber, .subscriber, &body)
        if let dependent = tree.dependent {
            guard isWritten(.dependent) else { return }
            header(.dependent, parent: 3, "23", hasChild: true)
            name(dependent, .dependent, &body)
        }
        guard isWritten(.event) else { return }
        header(.event, parent: number, "EV", hasChild: !tree.services.isEmpty)
        event(&body)
        let eventNumber = number
        for (index, level) in tree.services.enumerated() where isWritten(.service(index + 1)) {
            header(.service(index + 1), parent: eventNumber, "SS", hasChild: false)
            let number = numbers.indices.contains(index) ? numbers[index] : index + 1
            service(level, authorization == nil ? index + 1 : number, &body)
        }
    }

    /// NM1 and REF, then why the request is refused here, then who it is.
    private func name(_ level: Level, _ stage: Refusal.Stage, _ body: inout SegmentWriter) {
        guard let loop = level.names.first else {
            refuse(stage, &body)
            return
        }
        // The response knows a requester as a provider or a facility only, whatever it called itself.
        let isOther = stage == .requester && !["1P", "FA"].contains(loop.code)
        body.echo(loop.name, changing: isOther ? [1: "1P"] : [:])
        for row in loop.rows where row.id == "REF" && stage != .payer { body.echo(row) }
        refuse(stage, &body)
        let echoed: Set<String> = stage == .requester ? ["PRV"] : ["DMG", "INS"]
        for row in loop.rows where echoed.contains(row.id) { body.echo(row) }
    }

    private func refuse(_ stage: Refusal.Stage, _ body: inout SegmentWriter) {
        for refusal in refusals.prefix(9) where refusal.stage == stage {
            body.segment("AAA", ["N", "", refusal.reason, refusal.followUp])
        }
    }

    private func messages(_ stage: Refusal.Stage) -> [String] {
        refusals.filter { $0.stage == stage }.map(\.message)
    }

    // MARK: The event

    func event(_ body: inout SegmentWriter) {
        let level = tree.event
        body.echoTraces(of: level)
        refuse(.event, &body)
        if let row = level.first("UM") { body.echo(row, elements: [1, 2, 3, 4, 6]) }
        // Without lines the event itself is decided; with lines it shows what they come to.
        let own = tree.services.isEmpty ? authorization?.determination(.event) : nil
        if let authorization {
            review(authorization.action, authorization.grantsAsked.first?.grant.number, &body)
        }
        for row in level.all("DTP") { body.echo(row) }
        if let grant = own?.grant { dates(grant, &body) }
        let asks = asks(.event)
        for row in level.all("HI") {
            let room = max(0, 12 - row.segment.count)
            body.segment("HI", row.elements + loincs(asks).prefix(room))
        }
        if level.first("HI") == nil, !loincs(asks).isEmpty {
            body.segment("HI", Array(loincs(asks).prefix(12)))
        }
        if tree.services.isEmpty {
            if let grant = own?.grant {
                body.segment("HSD", DeliverySegment.elements(grant.quantity))
            } else if let row = level.first("HSD") {
                body.echo(row)
            }
        }
        for row in level.rows where ["CL1", "CR1", "CR2", "CR5", "CR6"].contains(row.id) {
            body.echo(row)
        }
        papers(asks, &body)
        let noted = authorization?.request.deviations.map { "Noted: \($0.message)" } ?? []
        let decided = tree.services.isEmpty ? notes(.event) : []
        message(messages(.event) + decided + noted, &body)
        names(level, &body)
    }

    // MARK: A service

    func service(_ level: Level, _ sequence: Int, _ body: inout SegmentWriter) {
        let subject = Subject.line(sequence)
        let determination = authorization?.determination(subject)
        body.echoTraces(of: level)
        refuse(.service(sequence), &body)
        if let row = level.first("UM") { body.echo(row, elements: [1, 2, 3, 4, 6]) }
        if authorization != nil {
            review(determination?.action ?? .pended, determination?.grant?.number, &body)
        }
        for row in level.all("DTP") { body.echo(row) }
        if let grant = determination?.grant { dates(grant, &body) }
        let asks = asks(subject)
        if !loincs(asks).isEmpty { body.segment("HI", Array(loincs(asks).prefix(12))) }
        ServiceEcho(level: level, line: authorization?.request.line(sequence)).write(
            grant: determination?.grant, to: &body)
        papers(asks, &body)
        message(messages(.service(sequence)) + notes(subject), &body)
        names(level, &body)
    }

    // MARK: Parts of both

    /// What was decided. What waits, and what was denied, has no authorization number: it is found again, and appealed, by the
    /// number of the case.
    private func review(
        _ action: ActionCode, _ number: AuthorizationNumber?, _ body: inout SegmentWriter
    ) {
        let isGranted = [.approved, .partly, .modified].contains(action)
        body.segment("HCR", [action.rawValue, isGranted ? number?.text ?? "" : ""])
        if [.pended, .denied].contains(action), let authorization {
            body.segment("REF", ["NT", authorization.id.text])
        }
    }

    private func dates(_ grant: Grant, _ body: inout SegmentWriter) {
        body.segment("DTP", ["102", "D8", grant.issuedOn.d8])
        if let end = grant.period.end { body.segment("DTP", ["036", "D8", end.d8]) }
        body.segment("DTP", ["007"] + grant.period.dtp)
    }

    private func asks(_ subject: Subject) -> [InformationAsk] {
        (authorization?.asks ?? []).filter { $0.subject == subject }.map(\.ask)
    }

    /// LOINC codes of the documents asked for, as the guide has them in HI.
    private func loincs(_ asks: [InformationAsk]) -> [String] {
        asks.compactMap { ask in ask.loinc.map { "LOI\(SegmentWriter.component)\($0)" } }.uniqued
    }

    /// PWK for each item that is awaited, under the number of the case, with its question: ten a level.
    private func papers(_ asks: [InformationAsk], _ body: inout SegmentWriter) {
        guard let authorization else { return }
        for ask in asks.prefix(Self.papersMax) {
            body.segment(
                "PWK",
                [
                    ask.paper.report ?? "77", "EL", "", "", "AC", authorization.id.text,
                    SegmentWriter.cut(ask.question, to: Self.paperLengthMax),
                ])
        }
    }

    private static let papersMax = 10
    private static let paperLengthMax = 80

    /// What is said of a subject in words. Where MSG can not hold all that is missing, it holds what PWK does not.
    private func notes(_ subject: Subject) -> [String] {
        guard let authorization else { return [] }
        let notes = authorization.notes(of: subject)
        guard case .pended(let pend) = authorization.determination(subject),
            SegmentWriter.clean(notes.joined(separator: " ")).count > Self.messageLengthMax
        else { return notes }
        let untold = pend.asks.enumerated().filter { index, ask in
            index >= Self.papersMax
                || SegmentWriter.clean(ask.question).count > Self.paperLengthMax
        }.map { "Missing: \($0.element.question)" }
        return [pend.reason] + (untold.isEmpty ? ["PWK says what is missing."] : untold)
            + notes.dropFirst(1 + pend.asks.count)
    }

    private static let messageLengthMax = 264

    /// MSG holds 264 characters, and there is one a level.
    private func message(_ texts: [String], _ body: inout SegmentWriter) {
        let text = SegmentWriter.clean(texts.joined(separator: " "))
        guard !text.isEmpty else { return }
        let isWhole = text.count <= Self.messageLengthMax
        body.segment("MSG", [isWhole ? text : text.prefix(Self.messageLengthMax - 4) + " ..."])
    }

    /// Who takes part and where somebody is taken. Another payer's reviewer has no place in a response, and who performs
    /// or bills is its one provider of the service.
    private func names(_ level: Level, _ body: inout SegmentWriter) {
        for loop in level.names where !["00", "CA", "GG"].contains(loop.code) {
            body.echo(loop.name, changing: loop.code == "1T" ? [1: "SJ"] : [:])
            for row in loop.rows { body.echo(row) }
        }
    }
}

extension CivilTime {
    var hhmm: String { description.filter { $0 != ":" }.prefix(4).description }
}
