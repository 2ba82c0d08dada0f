import Cases
import Plans
import Primitives
import Records
import Workflow
import X12

/// A 278 notification (005010X216), as of an admission, is kept with the case that it names: the message as a document and
/// a note of what it says. Nothing is decided by it. The acknowledgment gives each event's case back (REF NT), or says that
/// there is none (AAA AA).
struct NotificationAnswerer: SetAnswerer {
    let workflow: Workflow

    func answer(_ rows: [Row], now: Instant, _ answer: inout X12Answer) async -> SetAnswer {
        guard let parties = ReviewParties(rows) else { return .none }
        if parties.header[2] == "11" {
            answer.kind = .invalid
            answer.problems.append(
                Problem(
                    code: "x12-transaction",
                    message: "This is an acknowledgment (BHT02 11); it tells nothing.",
                    place: parties.header.place(2)))
            return .none
        }
        var set = SegmentWriter(.notification)
        let (date, time) = now.civil(utcOffsetSeconds: 0)
        set.segment("BHT", ["0007", "11", parties.header[3] ?? "", date.d8, time.hhmm])
        let message = StoredDocument.message(rows)
        return .response(await write(parties, set, message, now: now, &answer))
    }

    private func write(
        _ parties: ReviewParties, _ set: SegmentWriter, _ message: StoredDocument, now: Instant,
        _ answer: inout X12Answer
    ) async -> SegmentWriter {
        var writer = PartyWriter(parties, set)
        func refuse(_ reason: String, at level: NameLoop?, _ follow: String = "C") -> SegmentWriter
        {
            let code = parties.parties.first {
                $0.names.first?.name.position == level?.name.position
            }?
            .code
            writer.write(hasEvents: false, refused: (code ?? "20", reason, follow))
            return writer.body
        }
        guard let payer = workflow.book.payer(named: parties.payer)
        else { return refuse("79", at: parties.payer) }
        var told: [Case?] = []
        do throws(WorkflowError) {
            var meant: [Case?] = []
            for event in parties.events {
                meant.append(try await authorization(of: event, parties, payer, &answer))
            }
            if let rejection = answer.rejections.last {
                let isOther = rejection.code == .notTheCaller
                return refuse(
                    rejection.aaa, at: isOther ? parties.provider : parties.patient)
            }
            for (event, one) in zip(parties.events, meant) {
                guard let one else {
                    told.append(nil)
                    continue
                }
                told.append(
                    try await workflow.inform(
                        note(event, parties), message: message, title: "278 notification",
                        to: one.id, by: .submitter(parties.providerIdentifiers.first ?? "278"),
                        now: now))
            }
        } catch {
            answer.kind = .unavailable
            return refuse("42", at: parties.payer, "P")
        }
        answer.cases += told.compactMap { $0 }
        writer.write(hasEvents: true, refused: nil)
        let parent = writer.number
        for (event, one) in zip(parties.events, told) {
            acknowledge(event, one, under: parent, &writer)
        }
        return writer.body
    }

    /// The one case that an event means: by number or trace, or the only one of the member with this provider on these
    /// dates.
    private func authorization(
        of event: ReviewParties.Event, _ parties: ReviewParties, _ payer: Payer,
        _ answer: inout X12Answer
    ) async throws(WorkflowError) -> Case? {
        let inquiry = parties.inquiry(event, payer: payer.id)
        switch try await workflow.inquire(inquiry) {
        case .success(let result):
            let cases = parties.narrowed(result.cases, by: event)
            return cases.count == 1 ? cases[0] : nil
        case .failure(let refusal):
            answer.rejections.append(refusal.rejection)
            return nil
        }
    }

    /// What was told, in a sentence: the dates are what a reviewer looks for.
    private func note(_ event: ReviewParties.Event, _ parties: ReviewParties) -> String {
        var reading = Reading()
        let dates = [("435", "admission"), ("096", "discharge"), ("AAH", "event")].compactMap {
            code, what in
            DateReader.dates(code, event.level, &reading).map { "\(what) \($0.start)" }
        }
        let who = parties.parties.first?.names.first?.name[3] ?? "a partner"
        let what = dates.isEmpty ? "" : ": \(dates.joined(separator: ", "))"
        return "Notified by \(who) (X12 278 notification)\(what)."
    }

    private func acknowledge(
        _ event: ReviewParties.Event, _ authorization: Case?, under parent: Int,
        _ writer: inout PartyWriter
    ) {
        _ = writer.header(under: parent, "EV", hasChild: false)
        writer.add { body in
            body.echoTraces(of: event.level)
            guard let authorization else {
                return body.segment("AAA", ["N", "", "AA", "C"])
            }
            if let row = event.level.first("UM") { body.echo(row, elements: [1, 2, 3, 4, 6]) }
            body.segment("REF", ["NT", authorization.id.text])
        }
    }
}
