import Cases
import Plans
import Primitives
import Workflow
import X12

/// A 278 inquiry (005010X215) is answered by the cases that it means, each as it stands now: event and services in the shape
/// of the response to a request. A provider is told of cases in which it takes part, as by PAS `$inquire`.
struct InquiryAnswerer: SetAnswerer {
    let workflow: Workflow

    func answer(_ rows: [Row], now: Instant, _ answer: inout X12Answer) async -> SetAnswer {
        guard let parties = ReviewParties(rows) else { return .none }
        if parties.header[2] != "28" {
            answer.kind = .invalid
            answer.problems.append(
                Problem(
                    code: "x12-transaction",
                    message: "This is no inquiry (BHT02 28); it asks for nothing.",
                    place: parties.header.place(2)))
            return .none
        }
        if parties.events.count > ReviewParties.eventsMax {
            let row = parties.events[ReviewParties.eventsMax].level.header
            return .refused([
                X12Finding(
                    segmentID: "HL", position: row.position, segmentFault: .loopOverMaximum,
                    level: 1, note: "more than \(ReviewParties.eventsMax) events in one set")
            ])
        }
        var set = SegmentWriter(.inquiry)
        let (date, time) = now.civil(utcOffsetSeconds: 0)
        set.segment(
            "BHT", ["0007", "49", parties.header[3] ?? "", date.d8, time.hhmm, "RD"])
        return .response(await write(parties, set, now: now, &answer))
    }

    private func write(
        _ parties: ReviewParties, _ set: SegmentWriter, now: Instant, _ answer: inout X12Answer
    ) async -> SegmentWriter {
        var writer = PartyWriter(parties, set)
        func refuse(_ code: String, _ reason: String, _ follow: String = "C") -> SegmentWriter {
            writer.write(hasEvents: false, refused: (code, reason, follow))
            return writer.body
        }
        guard let payer = workflow.book.payer(named: parties.payer)
        else { return refuse("20", "79") }
        guard !parties.providerIdentifiers.isEmpty else { return refuse("21", "43") }
        var found: [(event: ReviewParties.Event?, cases: [Case])] = []
        let events = parties.events.isEmpty ? [nil] : parties.events.map { Optional($0) }
        do throws(WorkflowError) {
            for event in events {
                let inquiry = parties.inquiry(event, payer: payer.id)
                switch try await workflow.inquire(inquiry) {
                case .success(let result):
                    found.append((event, parties.narrowed(result.cases, by: event)))
                case .failure(let refusal):
                    answer.rejections.append(refusal.rejection)
                    let code = refusal.rejection.code == .notTheCaller ? "21" : "22"
                    return refuse(code, refusal.rejection.aaa)
                }
            }
        } catch {
            answer.kind = .unavailable
            return refuse("20", "42", "P")
        }
        writer.write(hasEvents: true, refused: nil)
        let parent = writer.number
        for (event, cases) in found {
            if cases.isEmpty { unknown(event, under: parent, &writer) }
            for authorization in cases {
                self.write(authorization, event, under: parent, now: now, &writer)
            }
            answer.cases += cases
        }
        return writer.body
    }

    /// Authorization number not found (AA): there is no case, or none in which this provider takes part.
    private func unknown(
        _ event: ReviewParties.Event?, under parent: Int, _ writer: inout PartyWriter
    ) {
        _ = writer.header(under: parent, "EV", hasChild: false)
        writer.add { body in
            body.echoTraces(of: event?.level)
            body.segment("AAA", ["N", "", "AA", "C"])
        }
    }

    private func write(
        _ authorization: Case, _ event: ReviewParties.Event?, under parent: Int, now: Instant,
        _ writer: inout PartyWriter
    ) {
        guard let tree = CaseTree.tree(of: authorization) else { return }
        let response = ResponseWriter(tree: tree, authorization: authorization, now: now)
        let number = writer.header(under: parent, "EV", hasChild: !tree.services.isEmpty)
        writer.add { body in
            // The inquiry's own trace goes back; the request's stand behind it.
            body.echoTraces(of: event?.level)
            response.event(&body)
        }
        for (index, level) in tree.services.enumerated() {
            _ = writer.header(under: number, "SS", hasChild: false)
            let sequence = authorization.request.lines[index].sequence
            writer.add { response.service(level, sequence, &$0) }
        }
    }
}
